"""Whose a picture is: of the accident or breakdown that is spoken of, of the only open report, or asked once."""

from datetime import timedelta

import pytest
from chat import NIGHT, NUMBER, REPORT, Chat
from customers import HANAKO
from leading import lead, to_receipt
from leading_accident import report_to, reported, walk
from leading_renewal import owner as renewing_owner
from leading_renewal import renew

from flows.accident.recording import FileReport
from flows.effects import Forget, Send
from flows.messages import Ask
from flows.pictures import DropPhotos, FilePhotos

SECOND = "C-20261120-0007"
LIGHT = "軽いけが・痛み"
WAYS = {
    "safe_place": {"road_type": "高速・自動車専用道"},
    "hurt_who": {"injury": LIGHT},
    **{state: {"injury": LIGHT, "hurt_who": "2つ以上"} for state in ("hurt_self", "hurt_passengers", "hurt_others")},
}
STATES = (*dict.fromkeys([*walk(Chat("line", HANAKO)), *walk(Chat("line")), *WAYS]),)
"""Where a talk about a collision comes to."""


@pytest.fixture
def line() -> Chat:
    return Chat("line", HANAKO)


def asked(chat: Chat) -> list[Ask]:
    return [message for message in chat.said if isinstance(message, Ask)]


@pytest.mark.parametrize("state", STATES)
def test_in_any_state_of_an_accident_talk_a_picture_is_kept_with_its_draft_and_the_question_stays(state: str) -> None:
    chat = Chat("line", None if state in {"plate", "relation", "name", "phone"} else HANAKO)
    report_to(chat, state, **WAYS.get(state, {}))
    talk = chat.session.talk
    assert talk is not None
    chat.sends_photo()
    chat.is_asked(state)
    chat.hears("写真を1枚受け取りました")
    (kept,) = chat.asked_for()
    assert (kept.number, kept.draft) == ("", talk.began)
    assert chat.session.talk is not None
    assert chat.session.talk.slots == talk.slots


def test_while_a_report_waits_for_its_number_a_picture_is_kept_with_its_draft(line: Chat) -> None:
    report_to(line, "filing")
    began = line.session.talk.began if line.session.talk else 0
    line.sends_photo()
    assert [(each.number, each.draft) for each in line.asked_for()] == [("", began)]
    (filed,) = [effect for effect in line.everything if isinstance(effect, FileReport)]
    assert filed.draft == began
    line.is_recorded(REPORT)
    assert not line.did(FilePhotos)


def test_with_its_number_a_picture_is_kept_by_it_and_the_menu_stays(line: Chat) -> None:
    reported(line)
    line.sends_photo()
    assert line.asked_for()[0].number == REPORT
    line.hears("写真を1枚受け取りました", REPORT)
    line.taps("等級のこと")


def test_pictures_of_a_talk_that_was_begun_anew_go_with_the_report_that_came_of_it(line: Chat) -> None:
    report_to(line, "place")
    line.sends_photo()
    line.says("最初から")
    report_to(line, "filing")
    line.is_recorded(REPORT)
    assert line.did(FilePhotos) == [FilePhotos(line.asked_for()[0].draft, REPORT)]


def test_without_any_report_it_is_asked_once_what_pictures_are_for(line: Chat) -> None:
    line.sends_photos((2, 1, 3), 3)
    line.hears("写真を3枚受け取りました", "どのようなご用件の写真")
    line.is_asked("purpose")
    line.sends_photo()
    line.hears("写真を1枚受け取りました")
    line.is_asked("purpose")
    assert len({each.draft for each in line.asked_for()}) == 1


def test_pictures_that_turn_out_to_be_of_an_accident_are_its(line: Chat) -> None:
    line.sends_photos((2, 1), 2)
    line.taps("事故の写真")
    line.is_asked("emergency")
    report_to(line, "filing")
    line.is_recorded(REPORT)
    assert line.did(FilePhotos) == [FilePhotos(line.asked_for()[0].draft, REPORT)]
    line.never_hears("途中のお手続き")
    assert not line.session.paused


def test_pictures_that_turn_out_to_be_of_a_breakdown_go_with_the_request(line: Chat) -> None:
    line.sends_photo()
    line.taps("故障・お車のトラブル")
    lead(line, "filing")
    line.is_recorded(NUMBER)
    assert line.did(FilePhotos) == [FilePhotos(line.asked_for()[0].draft, NUMBER)]


def test_pictures_of_something_else_are_erased_and_go_with_no_later_report(line: Chat) -> None:
    line.sends_photo()
    line.taps("ほかのご用件")
    line.hears("お送りいただいた写真は消しました")
    assert line.did(DropPhotos) == [DropPhotos(line.asked_for()[0].draft)]
    assert line.did(Forget) == [Forget(line.asked_for()[0].message)]
    line.is_kept(outcome="gone")
    line.hears_nothing()
    line.says("事故にあいました")
    report_to(line, "filing")
    line.is_recorded(REPORT)
    assert not line.did(FilePhotos)


def test_after_something_else_it_is_not_asked_again_and_words_still_make_it_an_accident(line: Chat) -> None:
    line.sends_photo()
    line.taps("ほかのご用件")
    line.sends_photo()
    assert not asked(line)
    line.hears("写真を1枚受け取りました", "「事故」「故障」")
    line.says("事故にあいました")
    report_to(line, "filing")
    line.is_recorded(REPORT)
    assert line.did(FilePhotos) == [FilePhotos(line.asked_for()[1].draft, REPORT)]


def test_leaving_the_question_says_what_becomes_of_pictures_that_are_nobodys(line: Chat) -> None:
    line.sends_photo()
    line.taps("中断する")
    line.hears("7日で消えます", "「写真」とお送りください")
    assert not line.did(DropPhotos)
    line.says("写真")
    line.is_asked("purpose")
    line.hears("どのようなご用件の写真")


def test_of_several_open_reports_it_is_asked_which_and_all_that_came_go_there(line: Chat) -> None:
    line.has_reported(filed=NIGHT - timedelta(days=2), number=SECOND)
    line.has_reported()
    line.sends_photos((1, 2), 2)
    line.is_asked("report")
    line.hears("写真を2枚受け取りました", "どの事故の写真", "11/22(日) 22:05 車どうし", "11/20(金) 22:05 車どうし")
    line.taps("11/20(金) 22:05 車どうし")
    assert line.did(FilePhotos) == [FilePhotos(line.asked_for()[0].draft, SECOND)]
    line.taps("残さない")
    line.sends_photo()
    assert line.asked_for()[-1].number == SECOND


def test_a_closed_report_takes_no_pictures(line: Chat) -> None:
    line.has_reported(number=SECOND, state="closed")
    line.has_reported()
    line.sends_photo()
    assert line.asked_for()[0].number == REPORT


def test_several_open_reports_and_another_accident_lead_to_a_new_report(line: Chat) -> None:
    line.has_reported(number=SECOND)
    line.has_reported()
    line.sends_photo()
    line.taps("別の事故")
    line.is_asked("emergency")


def test_during_renewal_pictures_go_with_the_open_report_and_the_question_is_put_again() -> None:
    chat = renewing_owner("line")
    renew(chat, "plan")
    chat.has_reported()
    chat.sends_photos((1, 2), 2)
    chat.hears("写真を2枚受け取りました", REPORT)
    chat.is_asked("plan")


def test_during_renewal_without_a_report_it_is_asked_once_and_renewal_goes_on() -> None:
    chat = renewing_owner("line")
    renew(chat, "plan")
    chat.sends_photo()
    chat.is_asked("purpose")
    chat.taps("ほかのご用件")
    chat.hears("写真は消しました", "途中のお手続きに戻ります")
    chat.is_asked("plan")


def test_while_a_breakdown_is_taken_down_pictures_are_of_it(line: Chat) -> None:
    lead(line, "symptom")
    line.sends_photo()
    line.is_asked("symptom")
    lead(line, "filing")
    line.is_recorded(NUMBER)
    assert line.did(FilePhotos) == [FilePhotos(line.asked_for()[0].draft, NUMBER)]
    line.sends_photo()
    line.hears(NUMBER, "担当の業者にも見せます")
    assert line.asked_for()[-1].number == NUMBER


def test_while_help_is_on_its_way_pictures_are_of_the_breakdown_whatever_is_talked_about(line: Chat) -> None:
    line.has_reported()
    to_receipt(line)
    line.is_acknowledged()
    line.says("専用ページ")
    line.sends_photo()
    assert line.asked_for()[-1].number == NUMBER


def test_while_a_tow_after_an_accident_is_arranged_pictures_are_of_the_accident(line: Chat) -> None:
    reported(line, drivable="走れない")
    line.taps("レッカーを頼む")
    line.sends_photo()
    assert line.asked_for()[-1].number == REPORT


def test_a_shock_is_asked_about_first_and_pictures_wait_for_the_report(line: Chat) -> None:
    line.feels("strong")
    line.sends_photo()
    line.is_asked("emergency")
    line.hears("写真を1枚受け取りました", "「事故」「故障」")


def test_what_is_never_answered_is_reminded_of_once_and_kept_quietly(line: Chat) -> None:
    line.sends_photo()
    line.waits(minutes=300)
    asked_again = [send for send in line.did(Send) if any(isinstance(each, Ask) for each in send.messages)]
    assert len(asked_again) == 1


def test_by_sms_the_page_of_a_breakdown_knows_that_it_is_one() -> None:
    chat = Chat("sms", HANAKO)
    chat.says("車が動きません")
    chat.says("写真")
    door = chat.is_shown_page("/photos/")
    assert door is not None
    assert door.breakdown
    to_receipt(chat)
    chat.says("写真")
    door = chat.is_shown_page("/photos/")
    assert door is not None
    assert (door.number, door.breakdown) == (chat.session.talk.number if chat.session.talk else "", True)
