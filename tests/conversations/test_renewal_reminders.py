"""A reminder and what is said to it: by tap, by number, in words, late, twice, from an old bubble, amid a talk."""

from datetime import date, datetime, timedelta

import pytest
from chat import Chat
from leading_renewal import answers, owner, renew
from renewing import BOTH_ENDING, ENDING, ENDS, noon_of

from flows.effects import RecordConsent, RecordProgress, RecordReminder, TellDesk
from flows.events import Channel, DeliveryFailed, Due, ReminderDue
from flows.facts import JAPAN
from flows.messages import Ask
from flows.terms import Progress

DAY = 24 * 60
ANSWERS = {
    "same": ("そのまま継続", ("そのまま", "継続する", "はい", "更新したい", "継続したいです", "手続きします", "1")),
    "change": ("変更あり", ("変更", "変更したい", "見直したい", "2")),
    "consult": ("相談したい", ("相談", "話したい", "3")),
    "later": ("あとで（3日後）", ("あとで", "また今度", "今は忙しい", "4")),
    "decline": ("更新しない", ("更新しません", "継続しない", "やめます", "更新しないです", "もう他で入りました", "5")),
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
    "later": "承知しました。11/27(金)に、もう一度お知らせします。お急ぎのときは「継続手続き」とお送りください。",
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


@pytest.mark.parametrize("step", ["R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7"])
def test_every_step_before_maturity_opens_with_day_and_telephone(channel: Channel, step: str) -> None:
    chat = owner(channel)
    chat.now = noon_of(step)
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


def test_no_after_yes_from_the_same_bubble_counts_and_keeps_the_answers() -> None:
    chat = owner("line")
    renew(chat, "document", plan="wider")
    chat.taps_old("あとで（3日後）", "notice")
    assert [kept.asleep_until for kept in chat.did(RecordProgress)] == [date(2026, 11, 27)]
    chat.says("更新したい")
    chat.is_asked("document")
    chat.taps_old("更新しない", "notice")
    chat.is_asked("why")
    chat.taps("保険料が高い")
    assert [kept.declined for kept in chat.did(RecordProgress)] == ["price"]


def test_the_bubble_of_a_reminder_that_led_to_a_receipt_begins_nothing() -> None:
    chat = owner("line")
    renew(chat)
    chat.is_recorded("A-1")
    chat.progress = {"C-car-1": Progress(applied="A-1")}
    chat.says("メニュー")
    chat.taps_old("そのまま継続", "notice")
    chat.hears("前のご質問のものです")
    assert chat.session.talk is None


def test_a_reminder_about_another_contract_is_not_answered_by_the_bubble_of_the_first() -> None:
    chat = owner("line", BOTH_ENDING)
    for number, owned in enumerate(BOTH_ENDING.contracts, start=1):
        due = Due(owned.number, owned.maturity, owned.vehicle.model)
        chat.happens(ReminderDue(f"notice-{number}", "R4", BOTH_ENDING.id, (due,)))
        chat.waits(DAY)
    chat.taps_old("更新しない", "notice")
    chat.hears("前のご質問のものです")
    assert not chat.did(RecordProgress)


def test_whoever_wants_it_after_all_is_not_held_to_a_stop(reminded: Chat) -> None:
    reminded.taps("お知らせを停止")
    reminded.says("更新したい")
    reminded.is_asked("conditions")
    renew(reminded)
    assert reminded.applies().contract == "C-car-1"
