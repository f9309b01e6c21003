"""The important matters are read on a page of ours: when it counts, how often, and wherever the talk has gone since."""

import pytest
from golden import OF_A_GROUP
from leading_renewal import answers, owner, renew
from renewing import DOCUMENT

from flows.effects import FileApplication
from flows.events import Channel, DocumentRead
from flows.keeping import KeepScreen

DAY = 24 * 60


def test_the_document_counts_wherever_the_talk_has_gone_since(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "document")
    chat.says("戻る", "戻る")
    chat.is_asked("duplicate")
    chat.reads_document()
    chat.is_asked("insured")


def test_the_document_read_twice_is_read_once(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "document")
    chat.reads_document()
    chat.is_asked("insured")
    chat.reads_document()
    chat.hears_nothing()


def test_the_document_read_while_a_breakdown_goes_on_waits_with_the_talk(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "document")
    chat.says("車が動かない")
    chat.is_asked("emergency")
    chat.reads_document()
    chat.hears_nothing()
    assert any(kept.state == "document" for kept in chat.evidence() if not isinstance(kept, KeepScreen))
    chat.says("やめる")
    chat.says("更新したい")
    chat.is_asked("insured")


def test_the_document_read_after_a_pause_takes_the_talk_up(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "document")
    chat.says("あとで")
    chat.waits(2 * DAY)
    chat.reads_document()
    chat.is_asked("insured")


def test_a_message_taken_back_after_filing_changes_nothing_that_was_agreed_to(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "condition_list", conditions="change")
    answers(chat, "youngest")
    chat.says("36")
    message = len(chat.sent) - 1
    renew(chat)
    chat.unsends(message)
    chat.hears("消しました")
    chat.is_recorded("A-1")
    chat.hears("A-1")


@pytest.mark.parametrize(
    "words", ["やっぱり使用目的は通勤・通学に変更", "プランを変更したい", "戻る", "最初から", "はい"]
)
def test_nothing_said_while_it_is_recorded_changes_or_files_anything(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat)
    chat.says(words)
    chat.never_hears("直しました", "直し、")
    chat.is_recorded("A-1")
    chat.hears("A-1")
    assert len([effect for effect in chat.everything if isinstance(effect, FileApplication)]) == 1


def test_the_document_read_after_filing_says_nothing(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat)
    chat.reads_document()
    chat.hears_nothing()
    chat.is_recorded("A-1")
    chat.reads_document()
    chat.hears_nothing()


def test_a_document_nobody_asked_for_is_passed_over(channel: Channel) -> None:
    chat = owner(channel)
    chat.happens(DocumentRead("renewal.document.3", DOCUMENT, chat.now))
    chat.hears_nothing()


@pytest.mark.parametrize("words", ["読みました", "はい", "確認しました", "1", "内容を確認しました"])
def test_nobody_confirms_the_document_by_words_alone(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "document")
    chat.says(words)
    chat.is_asked("document")


def test_the_document_stays_read_when_another_plan_is_chosen_and_not_when_it_is_another_contract(
    channel: Channel,
) -> None:
    chat = owner(channel, OF_A_GROUP)
    renew(chat, "change", apply="change")
    answers(chat, "plan")
    answers(chat, "wider")
    assert "document" not in renew(chat, "apply")
    answers(chat, "change")
    answers(chat, "contract")
    answers(chat, "C-car-2")
    again = renew(chat)
    assert {"document", "duplicate", "relation", "insured"} <= {*again}
    assert chat.applies().contract == "C-car-2"
