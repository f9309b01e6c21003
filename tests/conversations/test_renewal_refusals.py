"""Who cannot renew here now, and what they are told instead: each branch, on both channels."""

from datetime import date, datetime

import pytest
from chat import Chat
from golden import OF_A_GROUP
from leading_renewal import answers, owner, renew, whose
from msgspec.structs import replace
from renewing import ENDING, INSURES, ending

from flows.effects import FileApplication, TellDesk
from flows.events import Channel
from flows.facts import JAPAN, Customer
from flows.terms import Progress, Terms
from rating.grade import Accidents

WISH = "保険を更新したい"


def at(channel: Channel, of: Customer, *instant: int) -> Chat:
    chat = owner(channel, of)
    year, month, day, hour, minute = (*(instant or (2026, 11, 24, 12)), 0)[:5]
    chat.now = datetime(year, month, day, hour, minute, tzinfo=JAPAN)
    return chat


BY_STAFF = [("ineligible", "accident")]


def told(chat: Chat) -> list[tuple[str, str]]:
    """What the desk has been told so far, by kind and point."""
    return [(each.kind, each.point) for each in chat.everything if isinstance(each, TellDesk)]


@pytest.mark.parametrize(
    ("of", "instant", "said", "desk"),
    [
        (ENDING, (2026, 10, 13, 23, 50), ("2026年10月14日(水)から承ります",), []),
        (ENDING, (2026, 12, 20, 16, 0), ("2026年12月20日(日)16時に終了", "2027年1月19日(火)まで"), [("late", "")]),
        (ENDING, (2027, 1, 19, 23, 50), ("2027年1月19日(火)まで", "運転の前に"), [("late", "")]),
        (ENDING, (2027, 1, 20, 0, 0), ("30日を過ぎています",), []),
        (whose(ending(), renewed_late=True), (2026, 12, 21, 12), ("前回も満期後", "運転の前に"), []),
        (whose(ending(), corporate=True), (), ("法人のご契約",), []),
        (whose(ending(), clause=False), (), ("窓口で承っています",), []),
        (whose(ending(), hold="agent"), (), ("担当者がお手続きを進めています",), []),
        (whose(ending(), changed_on=date(2026, 9, 10)), (), ("変更があった", "2026年12月11日(金)から"), []),
        (whose(ending(), changed_on=date(2026, 10, 10)), (), ("変更があった", "窓口で"), []),
        (
            whose(ending(), accident_on=date(2026, 9, 10)),
            (),
            ("事故のご連絡", "2026年12月11日(金)から"),
            BY_STAFF,
        ),
        (whose(ending(), accident_on=date(2026, 11, 1)), (), ("事故のご連絡", "窓口で"), BY_STAFF),
        (replace(ENDING, contracts=(replace(ending(), terms=None),)), (), ("窓口で承っています",), []),
        (replace(ENDING, contracts=()), (), ("ご契約が見つかりません",), []),
    ],
)
def test_who_cannot_renew_here_is_told_why_and_whom_to_call(
    channel: Channel, of: Customer, instant: tuple[int, ...], said: tuple[str, ...], desk: list[tuple[str, str]]
) -> None:
    chat = at(channel, of, *instant)
    chat.says(WISH)
    chat.hears(*said)
    chat.hears("03-0000-0003")
    assert told(chat) == desk
    assert chat.session.talk is None
    assert not chat.evidence()


@pytest.mark.parametrize("instant", [(2026, 10, 14, 0, 0), (2026, 12, 20, 15, 58)])
def test_in_the_first_and_the_last_minute_it_can_be_renewed(channel: Channel, instant: tuple[int, ...]) -> None:
    chat = at(channel, ENDING, *instant)
    chat.says(WISH)
    chat.is_asked("conditions")


def test_what_is_applied_for_already_is_told_with_its_number(channel: Channel) -> None:
    chat = at(channel, ENDING)
    chat.progress = {"C-car-1": Progress(applied="A-20261101-0007")}
    chat.says(WISH)
    chat.hears("お申し込み済み", "A-20261101-0007", "03-0000-0003")
    assert not told(chat)


def test_the_owner_of_a_group_contract_is_sent_to_the_desk_of_the_group(channel: Channel) -> None:
    group = replace(OF_A_GROUP, contracts=OF_A_GROUP.contracts[:1])
    chat = at(channel, group, 2027, 1, 25, 12)
    chat.says(WISH)
    chat.hears("https://dantai.kakuu-sangyo.example/jidosha")


POINTS = {
    "relation": ("outside", "employee", "mismatch"),
    "insured_relation": ("other", "spouse", "mismatch"),
    "owner_relation": ("other", "relative", "mismatch"),
    "duplicate": ("yes", "no", "declaration"),
    "cancelled": ("yes", "no", "declaration"),
    "insured": ("no", "yes", "mismatch"),
    "car": ("no", "yes", "mismatch"),
    "grade": ("no", "yes", "mismatch"),
    "cover": ("no", "yes", "mismatch"),
}


@pytest.mark.parametrize("point", POINTS)
def test_what_a_person_has_to_see_to_is_told_the_desk_once_and_may_be_answered_again(
    channel: Channel, point: str
) -> None:
    grave, harmless, kind = POINTS[point]
    chat = at(channel, OF_A_GROUP)
    renew(chat, "point", **{point: grave})
    chat.hears("担当者が確かめて", "答え直せます")
    assert told(chat) == [(kind, point)]
    chat.says("えっと")
    chat.is_asked("point")
    answers(chat, point)
    chat.is_asked(point)
    answers(chat, grave)
    chat.is_asked("point")
    assert told(chat) == [(kind, point)]
    answers(chat, point)
    renew(chat, **{point: harmless})
    application = chat.applies()
    assert application.answers[point] == harmless
    assert told(chat) == [(kind, point)]


@pytest.mark.parametrize("first", ["duplicate", "insured"])
def test_each_point_is_told_the_desk_by_its_own_name(channel: Channel, first: str) -> None:
    chat = at(channel, ENDING)
    renew(chat, "point", **{first: POINTS[first][0]})
    answers(chat, first)
    answers(chat, POINTS[first][1])
    renew(chat, "point", grade="no")
    assert told(chat) == [(POINTS[first][2], first), ("mismatch", "grade")]


def test_with_a_point_open_nothing_is_filed_whatever_is_said(channel: Channel) -> None:
    chat = at(channel, ENDING)
    renew(chat, "point", cover="no")
    for words in ("同意して申し込む", "はい", "1つ目でいい", "申し込みます", "お願いします"):
        chat.says(words)
        assert not chat.did(FileApplication)


def test_conditions_that_contradict_each_other_are_corrected(channel: Channel) -> None:
    chat = at(channel, ENDING)
    renew(chat, "condition_list", conditions="change")
    answers(chat, "youngest")
    chat.says("20")
    chat.is_asked("conditions")
    chat.never_hears("保険料（合計）")
    chat.taps("このままでよい")
    chat.is_asked("contradiction")
    chat.hears("合わない項目: 年齢条件", "いちばん若い運転者: 20歳", "年齢条件: 35歳以上")
    answers(chat, "condition")
    answers(chat, "any")
    chat.is_asked("conditions")
    chat.hears("年齢を問わず")
    renew(chat)
    application = chat.applies()
    assert (application.application.drivers.condition, application.application.drivers.youngest) == ("any", 20)


def test_a_premium_that_a_person_has_to_confirm_is_theirs(channel: Channel) -> None:
    chat = at(channel, replace(ENDING, contracts=(ending(accidents=Accidents(kept=1)),)))
    chat.says(WISH)
    if chat.session.talk:
        answers(chat, "right")
    chat.hears("担当者が保険料をお調べします", "03-0000-0003")
    assert told(chat) == [("ineligible", "needs_staff")]


@pytest.mark.parametrize("other", ["住所や車が変わった", "引っ越した", "車を買い替えた"])
def test_what_only_the_desk_can_change_is_told_it(channel: Channel, other: str) -> None:
    chat = at(channel, ENDING)
    renew(chat, "conditions")
    chat.says(other)
    chat.hears("変更は担当者が承ります")
    assert told(chat) == [("change", "")]
    assert chat.session.talk is None


def test_where_the_licence_is_not_on_record_it_is_asked_for(channel: Channel) -> None:
    unknown = replace(ending(), terms=Terms(INSURES))
    chat = at(channel, replace(ENDING, contracts=(unknown,)))
    chat.says(WISH)
    chat.is_asked("expiry")
    chat.says("来年")
    chat.is_asked("expiry")
    chat.says("令和10年5月1日")
    chat.is_asked("conditions")


def test_a_longer_contract_has_cooling_off_until_a_day(channel: Channel) -> None:
    long = replace(INSURES, start=date(2023, 12, 20), years=3)
    chat = at(channel, replace(ENDING, contracts=(ending(insures=long),)))
    renew(chat)
    chat.is_recorded("A-1")
    chat.hears("2026年12月1日(火)までは", "クーリングオフ")
