"""A reminder and what is said to it: by tap, by number, in words, late, twice, from an old bubble, amid a talk."""

from datetime import date, datetime, timedelta

import pytest
from chat import Chat
from customers import MOVE, SATO
from leading_renewal import answers, owner, renew
from msgspec.structs import replace
from renewing import BOTH_ENDING, ENDING, ENDS, NOON, ending

from flows.effects import RecordConsent, RecordProgress, RecordReminder, Send, TellDesk
from flows.events import Channel, DeliveryFailed, Due, ReminderDue
from flows.facts import JAPAN
from flows.messages import Ask

DAY = 24 * 60
ANSWERS = {
    "same": ("そのまま継続", ("そのまま", "継続する", "はい", "更新したい", "継続したいです", "手続きします", "1")),
    "change": ("変更あり", ("変更", "変更したい", "見直したい", "2")),
    "consult": ("相談したい", ("相談", "話したい", "3")),
    "later": ("あとで（3日後）", ("あとで", "また今度", "今は忙しい", "4")),
    "decline": ("更新しない", ("更新しません", "継続しない", "やめます", "更新しないです", "5")),
    "stop": ("お知らせを停止", ("停止", "配信停止", "いらない", "6")),
}


@pytest.fixture
def reminded(channel: Channel) -> Chat:
    chat = owner(channel)
    chat.is_reminded()
    return chat


def came_to(chat: Chat) -> str:
    """Where an answer led: the question that is open now, or what the last card says."""
    return chat.session.talk.state if chat.session.talk else chat.words.splitlines()[0]


LED_TO = {
    "same": "conditions",
    "change": "conditions",
    "consult": "担当者がご相談を承ります",
    "later": "承知しました。3日後に、もう一度お知らせします。お急ぎのときは「継続手続き」とお送りください。",
    "decline": "why",
    "stop": "お知らせを止めました",
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_to_a_reminder_can_be_tapped(reminded: Chat, answer: str) -> None:
    reminded.taps(ANSWERS[answer][0])
    assert came_to(reminded) == LED_TO[answer]
    assert reminded.did(RecordReminder) == [RecordReminder("notice-1", "answered", answer)]


@pytest.mark.parametrize(("answer", "words"), [(key, word) for key, (_, said) in ANSWERS.items() for word in said])
def test_every_answer_to_a_reminder_can_be_typed(reminded: Chat, answer: str, words: str) -> None:
    reminded.says(words)
    assert came_to(reminded) == LED_TO[answer]


@pytest.mark.parametrize("words", ["担当者", "担当者と話したい", "オペレーター"])
def test_whoever_asks_for_a_person_has_a_number_to_call_and_the_reminder_still_open(reminded: Chat, words: str) -> None:
    reminded.says(words)
    reminded.hears("ご契約相談デスク", "03-0000-0003")
    reminded.is_asked("notice")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("sold", "売った"),
        ("sold", "車を手放した"),
        ("elsewhere", "他社"),
        ("elsewhere", "ほかの保険にする"),
        ("price", "高い"),
        ("stops_driving", "免許を返納"),
        ("stops_driving", "運転をやめる"),
        ("silent", "言いたくない"),
        ("silent", "5"),
    ],
)
def test_whoever_will_not_renew_says_why_or_not_and_hears_no_more_of_it(
    reminded: Chat, reason: str, words: str
) -> None:
    reminded.taps("更新しない")
    reminded.says(words)
    assert reminded.did(RecordProgress) == [RecordProgress("C-car-1", ENDS, declined=reason)]
    (told,) = reminded.did(TellDesk)
    assert (told.kind, told.point, told.contract) == ("declined", reason, "C-car-1")
    reminded.hears("承りました", "これで終わり", "中断証明書")
    assert reminded.session.talk is None


def test_a_wish_to_stop_is_kept_once_and_says_what_ends_all_the_same(reminded: Chat) -> None:
    reminded.taps("お知らせを停止")
    (consent,) = reminded.did(RecordConsent)
    assert (consent.customer, consent.purpose, consent.granted) == (ENDING.id, "contract", False)
    reminded.hears("満期日の16時に終わります", "お知らせの設定")


def test_later_is_three_days_later_and_costs_nothing_that_was_answered(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "document", plan="lighter")
    chat.waits(DAY)
    chat.is_reminded("R5", notice="notice-2")
    chat.taps("あとで（3日後）")
    assert chat.did(RecordProgress) == [RecordProgress("C-car-1", ENDS, asleep_until=date(2026, 11, 28))]
    chat.waits(4 * DAY)
    chat.is_reminded("R6", notice="notice-3")
    chat.taps("そのまま継続")
    chat.is_asked("document")


@pytest.mark.parametrize("hours", [1, 5, 47])
def test_a_reminder_is_answered_long_after_it_was_put_aside_in_silence(reminded: Chat, hours: int) -> None:
    reminded.waits(hours * 60)
    reminded.hears_nothing()
    assert reminded.session.talk is None
    reminded.says("そのまま")
    reminded.is_asked("conditions")


def test_an_old_reminder_is_still_tapped_days_later(reminded: Chat) -> None:
    reminded.waits(5 * DAY)
    answers(reminded, "same")
    reminded.is_asked("conditions")


@pytest.mark.parametrize("words", ["続き", "更新したい", "保険の継続手続きをしたい", "継続手続き"])
def test_whoever_comes_back_by_themselves_to_an_unanswered_reminder_has_answered_it(reminded: Chat, words: str) -> None:
    reminded.waits(2 * DAY)
    reminded.says("メニュー")
    reminded.says(words)
    reminded.is_asked("notice" if words == "続き" else "conditions")


def test_the_bubble_of_an_earlier_reminder_answers_the_same_contract(reminded: Chat) -> None:
    if reminded.channel == "sms":
        pytest.skip("SMS has no bubbles")
    reminded.waits(3 * DAY)
    reminded.is_reminded("R5", notice="notice-2")
    reminded.taps_old("そのまま継続", "notice")
    reminded.is_asked("conditions")
    assert [kept.notice for kept in reminded.did(RecordReminder)] == ["notice-2"]


def test_two_taps_on_a_reminder_answer_it_once(reminded: Chat) -> None:
    reminded.taps("そのまま継続")
    if reminded.channel == "line":
        reminded.taps_again()
        reminded.hears_nothing()
    assert [kept.outcome for kept in reminded.everything if isinstance(kept, RecordReminder)] == ["sent", "answered"]


def test_somebody_in_distress_is_not_reminded(channel: Channel) -> None:
    chat = owner(channel)
    chat.says("車が動かない")
    chat.is_reminded()
    assert chat.records_of_reminder() == [("withheld", "in_talk")]
    chat.hears_nothing()
    assert chat.session.talk
    assert chat.session.talk.flow == "roadside"


def test_the_same_reminder_handed_over_twice_is_said_once(reminded: Chat) -> None:
    reminded.is_reminded()
    reminded.hears_nothing()
    assert reminded.records_of_reminder() == []


def test_a_reminder_while_a_renewal_waits_keeps_every_answer(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "document", plan="lighter", conditions="right")
    chat.says("あとで")
    chat.waits(2 * DAY)
    chat.is_reminded("R5", notice="notice-2")
    chat.hears("続きから再開できます")
    chat.taps("そのまま継続")
    chat.is_asked("document")
    assert renew(chat) == ("document", "insured", "car", "grade", "cover", "form", "apply")
    assert chat.applies().plan == "lighter"


def test_a_reminder_of_several_cars_names_each_with_its_day_and_asks_which(channel: Channel) -> None:
    chat = owner(channel, BOTH_ENDING)
    chat.is_reminded(of=BOTH_ENDING)
    chat.hears("複数の自動車保険", "プリウス", "12/20(日)", "ムーヴ", "12/20(日)")
    chat.never_hears("12-42", "34-49")
    chat.taps("そのまま継続")
    chat.is_asked("contract")
    answers(chat, "C-car-2")
    chat.is_asked("conditions")
    renew(chat)
    assert chat.applies().contract == "C-car-2"


def test_later_and_no_are_never_lost_where_a_reminder_is_about_several_cars(channel: Channel) -> None:
    chat = owner(channel, BOTH_ENDING)
    chat.is_reminded(of=BOTH_ENDING)
    chat.taps("あとで（3日後）")
    assert {(kept.contract, kept.asleep_until) for kept in chat.did(RecordProgress)} == {
        ("C-car-1", date(2026, 11, 27)),
        ("C-car-2", date(2026, 11, 27)),
    }
    chat = owner(channel, BOTH_ENDING)
    chat.is_reminded(of=BOTH_ENDING)
    chat.taps("更新しない")
    chat.taps("車を手放した")
    chat.hears("どのお車")
    chat.never_hears("これで終わり")
    assert not chat.did(RecordProgress)
    assert [told.kind for told in chat.did(TellDesk)] == ["declined"]


def test_who_is_not_linked_by_sms_links_first_and_then_goes_straight_on() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    chat.hears("満期です")
    chat.never_hears("見本", "12-42", "C-car-1")
    chat.taps("そのまま継続")
    chat.is_asked("identify")
    assert not chat.evidence()
    chat.taps("連携して続ける")
    chat.is_asked("birth")
    chat.says("昭和60年6月1日")
    chat.code_is_sent()
    chat.says("012345")
    chat.is_linked(ENDING)
    chat.taps("受け取る", "受け取らない")
    chat.is_asked("conditions")
    renew(chat)
    assert chat.applies().contract == "C-car-1"


def test_whoever_links_as_somebody_else_is_told_nothing_of_the_reminded_contract() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    chat.taps("そのまま継続", "連携して続ける")
    chat.says("昭和60年6月1日", "012345")
    chat.is_linked(replace(SATO, contracts=(ending(MOVE),)))
    chat.taps("受け取る", "受け取らない")
    chat.is_asked("conditions")
    chat.never_hears("プリウス")
    assert chat.session.talk
    assert chat.session.talk.slots["contract"].value == "C-car-2"


def test_who_links_first_and_has_two_cars_goes_on_with_the_one_the_reminder_was_about() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.records[BOTH_ENDING.id] = BOTH_ENDING
    due = BOTH_ENDING.contracts[1]
    chat.happens(ReminderDue("notice-1", "R4", BOTH_ENDING.id, (Due(due.number, due.maturity, ""),)))
    chat.taps("そのまま継続", "連携して続ける")
    chat.says("昭和60年6月1日", "012345")
    chat.is_linked(BOTH_ENDING)
    chat.taps("受け取る", "受け取らない")
    chat.is_asked("conditions")
    renew(chat)
    assert chat.applies().contract == "C-car-2"


def test_who_would_rather_telephone_than_link_is_told_the_desk() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    chat.taps("そのまま継続", "電話で手続きする")
    chat.hears("お電話で承ります", "03-0000-0003")
    assert chat.session.talk is None


@pytest.mark.parametrize("answer", ["later", "decline", "stop", "consult"])
def test_who_is_not_linked_by_sms_can_answer_all_the_same(answer: str) -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    answers(chat, answer)
    if answer == "decline":
        answers(chat, "price")
        assert [kept.declined for kept in chat.did(RecordProgress)] == ["price"]
    elif answer == "later":
        assert [kept.contract for kept in chat.did(RecordProgress)] == ["C-car-1"]
    elif answer == "stop":
        assert [kept.customer for kept in chat.did(RecordConsent)] == [ENDING.id]
    else:
        (told,) = chat.did(TellDesk)
        assert (told.kind, told.customer, told.phone) == ("consult", ENDING.id, chat.address.to)
    assert not chat.evidence()


@pytest.mark.parametrize(
    ("step", "at"),
    [
        ("R4", datetime(2026, 11, 24, 8, 59, tzinfo=JAPAN)),
        ("R4", datetime(2026, 11, 24, 20, 0, tzinfo=JAPAN)),
        ("R4", datetime(2026, 11, 29, 9, 59, tzinfo=JAPAN)),
        ("R4", datetime(2026, 11, 23, 9, 30, tzinfo=JAPAN)),
        ("R8", datetime(2026, 12, 20, 15, 0, tzinfo=JAPAN)),
    ],
)
def test_nobody_is_reminded_out_of_hours(channel: Channel, step: str, at: datetime) -> None:
    chat = owner(channel)
    chat.now = at
    chat.is_reminded(step)
    assert chat.records_of_reminder() == [("withheld", "hours")]
    chat.hears_nothing()


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 24, 9, 0, tzinfo=JAPAN),
        datetime(2026, 11, 24, 19, 59, tzinfo=JAPAN),
        datetime(2026, 11, 29, 10, 0, tzinfo=JAPAN),
    ],
)
def test_within_the_hours_a_reminder_is_said_until_they_end(channel: Channel, at: datetime) -> None:
    chat = owner(channel)
    chat.now = at
    chat.is_reminded()
    assert chat.records_of_reminder() == [("sent", "")]
    (send,) = chat.did(Send)
    assert send.notice == "notice-1"
    assert send.until == at.replace(hour=20, minute=0)


def test_after_a_stop_nothing_is_sent_any_more(reminded: Chat) -> None:
    reminded.taps("お知らせを停止")
    reminded.waits(DAY)
    reminded.is_reminded(notice="notice-2")
    assert reminded.records_of_reminder() == [("withheld", "stopped")]
    reminded.hears_nothing()


def test_an_account_that_is_no_longer_linked_is_not_reminded() -> None:
    chat = owner("line")
    chat.is_unlinked()
    chat.is_reminded()
    assert chat.records_of_reminder() == [("withheld", "not_linked")]
    chat.hears_nothing()


@pytest.mark.parametrize("step", ["R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7"])
def test_every_step_before_maturity_opens_with_day_and_telephone(channel: Channel, step: str) -> None:
    chat = owner(channel)
    chat.is_reminded(step)
    chat.hears("12/20(日)", "03-0000-0003")
    chat.is_asked("notice")
    assert chat.question.choices


@pytest.mark.parametrize(("step", "days"), [("R9", 3), ("R9b", 6), ("R10", 20), ("R10b", 26)])
def test_after_maturity_whoever_wants_to_go_on_is_handed_to_the_desk(channel: Channel, step: str, days: int) -> None:
    chat = owner(channel)
    chat.now = datetime(2026, 12, 20, 12, 0, tzinfo=JAPAN) + timedelta(days=days)
    chat.is_reminded(step)
    chat.hears("終了しました", "03-0000-0003")
    chat.taps("そのまま継続")
    chat.hears("途切れずに継続できる場合があります", "運転の前に")
    assert [(told.kind, told.contract) for told in chat.did(TellDesk)] == [("late", "C-car-1")]
    assert chat.session.talk is None


def test_a_reminder_leaves_exactly_one_question_and_no_evidence(reminded: Chat) -> None:
    assert len([message for message in reminded.said if isinstance(message, Ask)]) == 1
    assert not reminded.evidence()


def test_a_failed_reminder_is_told_to_the_records(reminded: Chat) -> None:
    reminded.happens(DeliveryFailed("key", "blocked", unreachable=True, notice="notice-1"))
    assert reminded.records_of_reminder() == [("failed", "blocked")]
