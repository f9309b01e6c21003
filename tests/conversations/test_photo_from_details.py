"""Photos while more is told of a report: taken at any of its questions, and their own talk leads back to it."""

import pytest
from chat import REPORT
from telling_more import Telling, book_of

from flows.effects import OpenDoor

PARTS = ("parties", "circumstances", "damage", "police_station", "hospital", "overview")


def telling(to: str, **more: str) -> Telling:
    """Telling more, come to this question by leaving all before it for later."""
    chat = Telling(book_of(), **more)  # type: ignore[arg-type]  # the channel's name
    chat.opens()
    for _ in range(40):
        talk = chat.session.talk
        assert talk is not None
        if talk.state == to:
            return chat
        chat.says("スキップ")
    raise AssertionError(f"never came to {to}")


@pytest.mark.parametrize("state", PARTS)
def test_pictures_go_with_the_report_and_the_question_is_put_again(state: str) -> None:
    chat = telling(state)
    assert chat.sends_photos((2, 3, 1), 3) == [0, 0, 2]
    chat.hears("写真を3枚受け取りました", REPORT)
    chat.is_asked(state)
    assert {each.number for each in chat.asked_for()} == {REPORT}


@pytest.mark.parametrize("state", PARTS)
def test_the_wish_to_send_photos_leads_there_and_back_and_answers_nothing(state: str) -> None:
    chat = telling(state)
    told = list(chat.book.taken)
    chat.says("写真を送りたい")
    chat.is_asked("safe")
    chat.taps("はい、安全です", "残さない", "傷やへこみ")
    chat.sends_photo()
    chat.taps("以上です")
    chat.hears("承りました", "途中のお手続きに戻ります")
    chat.is_asked(state)
    assert chat.asked_for()[0].wanted == "damage"
    assert chat.book.taken == told


def test_by_sms_its_page_is_given_out_and_what_came_there_leads_back() -> None:
    chat = telling("circumstances", channel="sms")
    chat.says("写真")
    chat.taps("はい、安全です", "残さない")
    (door,) = chat.did(OpenDoor)
    assert door.number == REPORT
    chat.uploads("scene", "damage")
    chat.waits(minutes=2)
    chat.hears("ページから写真を2枚お預かりしました")
    chat.is_asked("circumstances")
