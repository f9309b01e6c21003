"""What is told in the middle of a report and answers no question is part of the report all the same."""

import pytest
from chat import Chat
from leading_accident import report_to, reported

from flows.accident.recording import FileReport

BESIDES = (
    "相手は左側から飛び出してきました",
    "そういえば雨が降っていました",
    "相手の車は白いワゴンでした",
    "信号は青でした",
    "追加です。後ろの車も巻き込まれました",
    "相手は名刺をくれました 見本一郎 090-1234-5678",
)
NOTED = "今のお話も、ご報告に加えました"


@pytest.mark.parametrize("words", BESIDES)
@pytest.mark.parametrize("at", ["police", "review"])
def test_it_is_kept_and_said_to_be_and_the_question_comes_again(chat: Chat, at: str, words: str) -> None:
    report_to(chat, at)
    chat.says(words)
    chat.hears(NOTED)
    chat.is_asked(at)
    chat.never_hears("見本一郎")  # others may read an SMS
    assert reported(chat).details["circumstances_2"] == words


def test_in_english_too() -> None:
    chat = Chat("line", language="en")
    chat.says("I had an accident")
    chat.taps("No one")
    chat.says("The other driver was on the phone.")
    chat.hears("added that to your report")
    assert chat.session.talk is not None
    assert chat.session.talk.slots["circumstances_2"].value == "The other driver was on the phone."


def test_several_are_kept_in_order_and_one_is_taken_back_by_itself(chat: Chat) -> None:
    report_to(chat, "review")
    chat.says("信号は青でした", "雨が降っていました", "道は混んでいました")
    chat.unsends(-2)
    details = reported(chat).details
    assert [value for slot, value in sorted(details.items()) if slot.startswith("circumstances")] == [
        "信号は青でした",
        "道は混んでいました",
    ]


def test_a_yes_that_tells_more_files_the_report_with_it(chat: Chat) -> None:
    report_to(chat, "review")
    chat.says("はい、それと相手は一時停止していませんでした")
    (filed,) = chat.did(FileReport)
    assert filed.report.details["circumstances_2"] == "相手は一時停止していませんでした"
    chat.hears(NOTED)


def test_the_story_itself_is_asked_for_all_the_same(chat: Chat) -> None:
    report_to(chat, "police")
    chat.says("信号は青でした")
    assert "summary" in report_to(chat, "review")


@pytest.mark.parametrize(
    "words",
    [
        "わかりました",
        "ちょっと待ってください",
        "電話番号を変えたいです",
        "ありがとうございました",
        "特にありません",
        "あああああああああ",
        "12345678",
    ],
)
def test_what_tells_nothing_is_not_taken_for_it(chat: Chat, words: str) -> None:
    report_to(chat, "review")
    chat.says(words)
    chat.never_hears(NOTED)
    assert chat.session.talk is not None
    assert "circumstances_2" not in chat.session.talk.slots


def test_who_does_not_want_injuries_kept_has_nothing_of_it_kept(chat: Chat) -> None:
    chat.says("追突されて首を痛めました")
    report_to(chat, "consent")
    chat.says("相手は左側から飛び出してきました")
    chat.hears(NOTED)
    report = reported(chat, consent="記録しない")
    assert not [slot for slot in report.details if slot.startswith("circumstances")]


def test_a_ninth_is_not_promised_to_be_kept(chat: Chat) -> None:
    report_to(chat, "review")
    for each in range(8):
        chat.says(f"{each}台目の車は止まっていました")
        chat.hears(NOTED)
    chat.says("もう一台の車も止まっていました")
    chat.never_hears(NOTED)


def test_a_breakdown_has_no_room_for_it_and_says_nothing_of_a_report(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.says("相手は左側から飛び出してきました")
    chat.never_hears(NOTED)
