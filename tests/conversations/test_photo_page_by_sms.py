"""Photos by SMS: a page to send them through, given out when they are spoken of, and told back in one message."""

from datetime import timedelta

import pytest
from chat import REPORT, Chat
from customers import HANAKO
from leading_accident import report_to, reported

from flows.accident.recording import TellClaims
from flows.effects import OpenDoor
from flows.pictures import FilePhotos

PAGE = "/photos/"


@pytest.fixture
def sms() -> Chat:
    return Chat("sms", HANAKO)


def given(chat: Chat) -> OpenDoor:
    (door,) = chat.did(OpenDoor)
    assert door.purpose == "photos"
    chat.hears(f"https://counter.example{PAGE}{door.token}")
    return door


@pytest.mark.parametrize(("answer", "agreed"), [("残してよい", True), ("残さない", False)])
def test_the_page_is_given_out_for_days_with_what_was_agreed_to(sms: Chat, answer: str, *, agreed: bool) -> None:
    sms.has_reported()
    sms.says("写真")
    sms.taps(answer)
    door = given(sms)
    assert (door.number, door.with_position, door.language) == (REPORT, agreed, "ja")
    assert door.until - sms.now == timedelta(days=7)
    sms.hears("7日のあいだ、何度でも")


def test_it_is_given_out_once_more_on_request_and_nothing_is_asked_again(sms: Chat) -> None:
    sms.has_reported()
    sms.says("写真")
    sms.taps("残さない")
    first = given(sms)
    sms.says("写真")
    assert given(sms).token != first.token
    sms.waits(minutes=60 * 24)
    sms.hears_nothing()
    sms.says("写真を送りたい")
    given(sms)


def test_from_the_menu_of_a_filed_report_it_leads_to_the_page(sms: Chat) -> None:
    sms.has_reported(reported(sms))
    sms.says("写真を送る")
    sms.taps("残さない")
    assert given(sms).number == REPORT


def test_what_came_through_the_page_is_told_back_in_one_message(sms: Chat) -> None:
    sms.has_reported()
    sms.says("写真")
    sms.taps("残さない")
    for _ in range(3):
        sms.uploads("scene", "damage")
        sms.hears_nothing()
    sms.waits(minutes=2)
    sms.hears("ページから写真を6枚お預かりしました", "いつでも「写真」と送って")
    assert sms.session.talk is None
    sms.waits(minutes=10)
    (told,) = sms.did(TellClaims)
    assert (told.kind, told.number) == ("photos", REPORT)
    sms.hears_nothing()


def test_what_comes_through_it_days_later_is_told_back_too(sms: Chat) -> None:
    sms.has_reported()
    sms.says("写真")
    sms.taps("残さない")
    sms.waits(minutes=60 * 24 * 3)
    sms.uploads("meter")
    sms.waits(minutes=2)
    sms.hears("ページから写真を1枚お預かりしました")


def test_what_was_removed_on_the_page_meanwhile_is_not_counted(sms: Chat) -> None:
    sms.has_reported()
    sms.says("写真")
    sms.taps("残さない")
    sms.uploads("scene", "damage")
    sms.is_removed()
    sms.waits(minutes=2)
    sms.hears("ページから写真を1枚お預かりしました")


def test_while_a_report_is_taken_down_its_page_is_given_out_and_the_question_stays(sms: Chat) -> None:
    report_to(sms, "kind")
    talk = sms.session.talk
    assert talk is not None
    sms.says("写真を送りたい")
    door = given(sms)
    assert (door.number, door.draft, door.with_position) == ("", talk.began, False)
    sms.is_asked("kind")
    sms.uploads("scene")
    sms.waits(minutes=2)
    sms.hears("ページから写真を1枚お預かりしました")
    sms.is_asked("kind")


def test_a_question_that_has_a_page_of_its_own_stands_as_it_was(sms: Chat) -> None:
    report_to(sms, "place")
    sms.says("写真")
    given(sms)
    sms.says("渋谷区道玄坂1丁目")
    sms.is_asked("kind")


def test_what_came_through_the_page_of_a_talk_begun_anew_goes_with_its_report(sms: Chat) -> None:
    report_to(sms, "kind")
    sms.says("写真")
    door = given(sms)
    sms.says("最初から")
    report_to(sms, "filing")
    sms.is_recorded(REPORT)
    assert sms.did(FilePhotos) == [FilePhotos(door.draft, REPORT)]


def test_a_picture_that_comes_by_sms_all_the_same_is_answered_by_the_page(sms: Chat) -> None:
    sms.has_reported()
    sms.sends_photo()
    assert given(sms).number == REPORT
    assert not sms.asked_for()


def test_a_picture_by_sms_of_which_nothing_is_known_is_told_how_it_can_come(sms: Chat) -> None:
    sms.sends_photo()
    sms.hears("SMSでは写真をお受け取りできません", "「写真」とお送りください")
    assert not sms.asked_for()
