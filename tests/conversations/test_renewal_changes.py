"""Changing one's mind while renewing, and what has changed by itself in between."""

from datetime import datetime
from importlib.resources import files

import pytest
from chat import Chat
from golden import OF_A_GROUP
from leading_renewal import answers, owner, renew
from renewing import DOCUMENT

from flows.effects import FileApplication, TellDesk
from flows.events import Channel
from flows.facts import JAPAN
from flows.terms import Progress
from rating.quote import quote
from rating.tariff import Tariff, loads

DAY = 24 * 60


def shown_price(chat: Chat) -> int:
    """The premium above the open question."""
    return next(int(row.value[:-1].replace(",", "")) for row in chat.question.rows if row.label == "保険料（合計）")


def test_back_leads_from_the_last_question_to_the_first_and_on_again(channel: Channel) -> None:
    chat = owner(channel, OF_A_GROUP)
    asked = renew(chat, "apply")
    for question in reversed(asked):
        chat.says("戻る")
        chat.is_asked(question)
    chat.says("戻る")
    chat.hears("最初の質問です")
    answers(chat, "same")
    renew(chat)
    assert chat.applies().plan == "same"


@pytest.mark.parametrize("times", range(1, 12))
def test_after_back_one_answer_leads_on_and_the_others_are_kept(channel: Channel, times: int) -> None:
    chat = owner(channel)
    asked = renew(chat, "apply", plan="lighter", form="policy")
    for _ in range(times):
        chat.says("戻る")
    chat.is_asked(asked[-times])
    again = renew(chat, plan="lighter", form="policy")
    assert again == (asked[-times], "apply")
    assert chat.applies().plan == "lighter"


@pytest.mark.parametrize(
    ("row", "question", "answer", "slot"),
    [
        ("免許証の色", "licence", "blue", "blue"),
        ("免許証の有効期限", "expiry", "2029年1月5日", "2029-01-05"),
        ("使用目的", "use", "commuting", "commuting"),
        ("いちばん若い運転者", "youngest", "36", "36"),
        ("運転者の範囲", "limit", "none", "none"),
        ("年齢条件", "condition", "26", "26"),
        ("プラン", "plan", "wider", "wider"),
        ("ほかの自動車保険", "duplicate", "no", "no"),
        ("契約の解除", "cancelled", "no", "no"),
        ("書面の受け取り方", "form", "paper", "paper"),
    ],
)
def test_every_answer_can_be_changed_from_the_last_look(
    channel: Channel, row: str, question: str, answer: str, slot: str
) -> None:
    chat = owner(channel)
    renew(chat, "change", apply="change")
    chat.taps(row)
    chat.is_asked(question)
    answers(chat, answer)
    renew(chat, "apply", **({question: answer} if question == "plan" else {}))
    answers(chat, "apply")
    application = chat.applies()
    assert application.answers[question] == slot
    assert application.document == DOCUMENT
    assert application.premium == quote(application.application, chat.tariff).premium


def test_the_last_look_shows_every_answer(channel: Channel) -> None:
    chat = owner(channel, OF_A_GROUP)
    renew(chat, "apply", plan="wider")
    chat.hears(
        "ご契約", "免許証の色", "使用目的", "年齢条件", "プラン: 補償を広げる", "お勤め先との関係: 役員・従業員である"
    )
    chat.hears("ほかの自動車保険: いいえ、ほかにない", "契約の解除", "書面の受け取り方: 証券なし・Web約款")


def test_a_changed_condition_shows_its_premium_at_once_and_the_plans_again(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "conditions")
    before = shown_price(chat)
    answers(chat, "change")
    chat.hears("免許証の色: ゴールド")
    answers(chat, "use")
    answers(chat, "business")
    chat.is_asked("conditions")
    assert shown_price(chat) > before
    renew(chat, "change", apply="change")
    answers(chat, "use")
    answers(chat, "leisure")
    chat.is_asked("conditions")
    assert shown_price(chat) == before
    answers(chat, "right")
    chat.is_asked("plan")


def test_an_answer_that_changes_nothing_costs_nothing(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "change", apply="change")
    answers(chat, "use")
    answers(chat, "leisure")
    chat.is_asked("apply")


def test_only_the_steps_that_show_what_has_changed_are_asked_again(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "change", apply="change")
    answers(chat, "use")
    answers(chat, "commuting")
    assert renew(chat, "apply") == ("conditions", "plan", "car", "cover")


def test_a_condition_corrected_in_words_has_its_premium_shown(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "duplicate")
    chat.says("使用目的は通勤・通学に変更")
    chat.is_asked("conditions")
    chat.hears("通勤・通学")


def dearer() -> Tariff:
    """The sample tariff after a rise."""
    text = (files("rating") / "tariffs" / "sample.toml").read_text(encoding="utf-8")
    return loads(text.replace("small_passenger = 29500", "small_passenger = 39500"), "dearer")


@pytest.mark.parametrize("question", ["conditions", "apply"])
def test_a_price_that_moved_since_it_was_shown_is_shown_before_anything_is_decided(
    channel: Channel, question: str
) -> None:
    chat = owner(channel)
    renew(chat, question)
    before, chat.tariff = shown_price(chat), dearer()
    answers(chat, {"conditions": "right", "apply": "apply"}[question])
    assert not chat.did(FileApplication)
    chat.hears("内容が変わりました")
    chat.is_asked(question)
    assert shown_price(chat) > before
    renew(chat)
    assert chat.applies().tariff.split()[-1] == chat.tariff.version.fingerprint


@pytest.mark.parametrize("question", ["plan", "document", "grade"])
def test_a_price_that_moves_on_the_way_is_the_price_at_the_end(channel: Channel, question: str) -> None:
    chat = owner(channel)
    renew(chat, question)
    chat.tariff = dearer()
    renew(chat, "apply")
    price = shown_price(chat)
    answers(chat, "apply")
    application = chat.applies()
    assert price == application.to_pay == quote(application.application, chat.tariff).to_pay


def test_an_application_is_never_filed_after_the_window_has_closed(channel: Channel) -> None:
    chat = owner(channel)
    chat.now = datetime(2026, 12, 20, 15, 50, tzinfo=JAPAN)
    chat.says("保険を更新したい")
    renew(chat, "apply")
    chat.now = datetime(2026, 12, 20, 16, 0, tzinfo=JAPAN)
    answers(chat, "apply")
    assert not chat.did(FileApplication)
    chat.hears("16時に終了しています", "運転の前に", "03-0000-0003")
    assert [told.kind for told in chat.did(TellDesk)] == ["late"]


def test_nothing_is_filed_twice_from_two_addresses(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "apply")
    chat.progress = {"C-car-1": Progress(applied="A-20261124-0001")}
    answers(chat, "apply")
    assert not chat.did(FileApplication)
    chat.hears("お申し込み済み", "A-20261124-0001")


def test_a_second_tap_on_apply_files_nothing_more(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat)
    if channel == "line":
        chat.taps_again()
    else:
        chat.says("1", "同意して申し込む")
    assert len([effect for effect in chat.everything if isinstance(effect, FileApplication)]) == 1


def test_an_old_apply_button_decides_nothing() -> None:
    chat = owner("line")
    renew(chat, "change", apply="change")
    chat.taps_old("同意して申し込む", "apply")
    assert not chat.did(FileApplication)
    chat.hears("前のご質問のものです")


def test_an_old_plan_button_does_not_choose_at_a_price_that_is_no_longer_shown() -> None:
    chat = owner("line")
    renew(chat, "change", apply="change", plan="wider")
    answers(chat, "use")
    answers(chat, "business")
    chat.is_asked("conditions")
    chat.taps_old("保険料をおさえる 45,610円", "plan")
    answers(chat, "right")
    chat.is_asked("plan")


@pytest.mark.parametrize(("question", "label"), [("car", "はい"), ("cover", "はい")])
def test_an_old_yes_confirms_nothing_that_has_changed_since(question: str, label: str) -> None:
    chat = owner("line")
    renew(chat, "change", apply="change")
    answers(chat, "use")
    answers(chat, "business")
    chat.taps_old(label, question)
    chat.hears("前のご質問のものです")
    assert question in renew(chat, "apply")
