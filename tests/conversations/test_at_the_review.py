"""At the review facts are put right in one sentence, or asked again, and shown once more before anything is filed."""

import pytest
from chat import Chat
from leading import lead
from leading_accident import report_to

from flows.accident.recording import FileReport
from flows.effects import FileRequest


@pytest.mark.parametrize(
    ("words", "slot", "value"),
    [
        ("時間が違います、夜の7時でした", "occurred", "2026-11-21T10:00Z"),
        ("事故は一昨日でした", "occurred", "2026-11-20T11:00Z~"),
        ("場所は用賀じゃなくて瀬田でした", "place", "瀬田"),
        ("警察はまだでした", "police", "no"),
        ("車は動きませんでした", "drivable", "no"),
        ("電話番号を090-5555-6666に変えて", "phone", "+819055556666"),
        ("名前は鈴木花子です", "name", "鈴木花子"),
    ],
)
def test_a_fact_of_a_report_is_put_right(chat: Chat, words: str, slot: str, value: str) -> None:
    report_to(chat, "review", when="昨日の夜八時ごろ")
    chat.says(words)
    chat.hears("お答えを直しました")
    chat.is_asked("review")
    assert chat.session.talk is not None
    assert chat.session.talk.slots[slot].value == value
    assert not chat.did(FileReport)


@pytest.mark.parametrize(
    ("words", "asked"), [("場所が違います", "place"), ("名前が違います", "name"), ("けがは私もです", "injury")]
)
def test_what_is_only_called_wrong_is_asked_again(chat: Chat, words: str, asked: str) -> None:
    report_to(chat, "review")
    chat.says(words)
    chat.is_asked(asked)


@pytest.mark.parametrize("words", ["うん", "そうです", "全部あってます", "合ってます"])
def test_a_yes_in_other_words_files(chat: Chat, words: str) -> None:
    report_to(chat, "review")
    chat.says(words)
    assert chat.did(FileReport)


@pytest.mark.parametrize("words", ["ちがいます", "違います", "間違ってます"])
def test_a_no_in_other_words_leads_to_the_rows(chat: Chat, words: str) -> None:
    report_to(chat, "review")
    chat.says(words)
    chat.is_asked("change")


@pytest.mark.parametrize(
    ("words", "slot", "value"),
    [("人数は4人でした", "occupants", "4"), ("電話番号間違えてる 080-9999-8888", "phone", "+818099998888")],
)
def test_a_fact_of_a_breakdown_is_put_right(chat: Chat, words: str, slot: str, value: str) -> None:
    lead(chat, "review")
    chat.says(words)
    chat.is_asked("review")
    assert chat.session.talk is not None
    assert chat.session.talk.slots[slot].value == value
    assert not chat.did(FileRequest)


def test_what_is_told_of_a_row_and_changes_nothing_changes_nothing(chat: Chat) -> None:
    report_to(chat, "review")
    chat.says("警察は呼びました")
    chat.is_asked("review")
    assert chat.session.talk is not None
    assert chat.session.talk.slots["police"].value == "yes"
