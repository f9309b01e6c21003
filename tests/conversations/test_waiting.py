"""Silence of the customer, of the records, and of the insurer's own people."""

from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff


def kinds(chat: Chat) -> list[str]:
    return [alert.kind for alert in chat.did(AlertStaff)]


def test_half_an_hour_of_silence_is_asked_about_once(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.waits(minutes=29)
    chat.hears_nothing()
    chat.waits(minutes=2)
    chat.hears("続きからお答え")
    chat.is_asked("symptom")
    chat.waits(minutes=600)
    chat.hears_nothing()


def test_an_answer_after_the_silence_is_taken_as_if_nothing_had_been(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.waits(minutes=31)
    chat.taps("ガス欠")
    chat.is_asked("fuel")


def test_a_word_puts_the_silence_off(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.waits(minutes=20)
    chat.taps("ガス欠")
    chat.waits(minutes=20)
    chat.hears_nothing()


def test_the_watchdog_speaks_after_three_and_six_minutes_and_then_only_to_staff(chat: Chat) -> None:
    to_receipt(chat)
    chat.waits(minutes=2.9)
    chat.hears_nothing()
    chat.waits(minutes=0.2)
    assert kinds(chat) == ["unacknowledged"]
    chat.hears("まだ手配中です")
    chat.waits(minutes=3)
    assert kinds(chat) == ["unacknowledged"]
    chat.hears("担当者がお電話します", "03-0000-0001")
    chat.waits(minutes=9.8)
    chat.hears_nothing()
    chat.waits(minutes=0.2)
    assert kinds(chat) == ["unacknowledged"]
    chat.hears_nothing()


def test_the_watchdog_sleeps_once_a_person_has_it(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_acknowledged()
    chat.hears("担当者が引き受けました", NUMBER)
    chat.waits(minutes=60)
    assert not chat.effects


def test_the_watchdog_stays_awake_while_withdrawal_is_asked_about(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("やめる")
    chat.waits(minutes=4)
    assert kinds(chat) == ["unacknowledged"]


def test_somebody_elses_acknowledgement_is_not_ours(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_acknowledged("R-20261122-9999")
    chat.hears_nothing()
    assert "watchdog" in chat.session.timers


def test_a_slow_record_is_apologised_for_once_and_staff_keep_hearing_of_it(chat: Chat) -> None:
    lead(chat, "filing")
    chat.waits(minutes=1.5)
    chat.hears("お時間をいただいています", "03-0000-0001")
    assert kinds(chat) == ["stuck"]
    chat.waits(minutes=3)
    chat.hears_nothing()
    assert kinds(chat) == ["stuck"]
    chat.is_recorded()
    chat.hears("受け付けました", NUMBER)
    chat.waits(minutes=3)
    chat.hears("まだ手配中です")


def test_leaving_while_the_record_is_on_its_way_waits_for_its_number(chat: Chat) -> None:
    lead(chat, "filing")
    chat.says("やめる")
    chat.hears("受け付けています")
    chat.is_recorded()
    chat.says("やめる")
    chat.is_asked("withdrawing")
