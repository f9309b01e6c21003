"""A car that cannot be driven: the report goes over into a tow, and nothing is asked twice; each knows the other."""

import pytest
from chat import NUMBER as TOW
from chat import Chat
from leading import USUAL as TOWING
from leading_accident import NUMBER, report_to, reported

from flows.accident.recording import AmendReport, FileReport
from flows.accident.standing import ReportStanding
from flows.effects import FileRequest
from flows.roadside.request import RoadsideRequest

SHARED = {
    "emergency",
    "road_type",
    "vehicle",
    "plate",
    "place",
    "pin",
    "landmark",
    "phone",
    "name",
    "drivable",
    "symptom",
}


def tow(chat: Chat) -> tuple[RoadsideRequest, list[str]]:
    """Ask for a tow by its words, answer what is left to ask, and file it; the request, and what was asked."""
    chat.says("レッカーを頼む")
    asked = []
    for _ in range(20):
        talk = chat.session.talk
        assert talk is not None
        assert talk.flow == "roadside"
        if talk.state == "filing":
            break
        asked.append(talk.state)
        answer = TOWING[talk.state]
        if answer in {choice.label for choice in (*chat.question.choices, *chat.question.exits)}:
            chat.taps(answer)
        else:
            chat.says(answer)
    (filed,) = chat.did(FileRequest)
    return filed.request, asked


def test_the_tow_takes_everything_over_and_asks_nothing_again(chat: Chat) -> None:
    report = reported(chat, drivable="走れない")
    chat.hears("レッカーもこちらで頼めます", "同じことは伺いません")
    request, asked = tow(chat)
    assert not SHARED & {*asked}
    assert request.symptom == "accident"
    assert (request.latitude, request.longitude) == (report.latitude, report.longitude)
    assert (request.road_type, request.vehicle, request.plate) == (report.road_type, report.vehicle, report.plate)
    assert (request.name, request.phone) == (report.name, report.phone)


def test_a_stranger_is_not_asked_for_name_number_and_plate_again(stranger: Chat) -> None:
    report = reported(stranger, drivable="走れない")
    request, asked = tow(stranger)
    assert not SHARED & {*asked}
    assert (request.plate, request.name, request.phone) == (report.plate, report.name, report.phone)


def test_report_and_tow_know_each_others_numbers(chat: Chat) -> None:
    reported(chat, drivable="走れない")
    request, _ = tow(chat)
    assert request.details["report"] == NUMBER
    chat.is_recorded(TOW)
    amended = [effect for effect in chat.effects if isinstance(effect, AmendReport)]
    assert [(each.number, each.report.tow) for each in amended] == [(NUMBER, TOW)]


def test_once_a_tow_is_asked_for_it_is_not_offered_again(chat: Chat) -> None:
    reported(chat, drivable="走れない")
    tow(chat)
    chat.is_recorded(TOW)
    assert "tow" not in {choice.key for choice in chat.question.choices}


def test_who_asks_for_a_tow_in_the_middle_of_the_report_has_the_number_first(chat: Chat) -> None:
    report_to(chat, "drivable")
    chat.says("走れないのでレッカーを呼んでください")
    chat.hears("受付番号をお渡ししたあと")
    report_to(chat, "filing")
    (filed,) = chat.did(FileReport)
    assert filed.report.drivable == "no"


def test_a_car_that_drives_is_offered_no_tow(chat: Chat) -> None:
    reported(chat, drivable="走れる")
    chat.never_hears("レッカー")
    assert "tow" not in {choice.key for choice in chat.question.choices}


def test_what_comes_after_the_number_does_not_speak_of_getting_one(chat: Chat) -> None:
    reported(chat, drivable="走れない")
    chat.says("このあとはどうすればいいですか")
    chat.hears("担当者がご案内します", "レッカーを頼む")
    chat.never_hears("受付番号をお渡ししたあと")


@pytest.mark.parametrize("said", ["経過は？", "どうなっていますか", "その後どうですか"])
def test_after_filing_the_customer_hears_where_the_report_stands(chat: Chat, said: str) -> None:
    reported(chat)
    chat.reports = (ReportStanding(NUMBER, "received", chat.now, "car"),)
    chat.says(said)
    chat.hears(NUMBER)
    chat.never_hears("受付の途中")
