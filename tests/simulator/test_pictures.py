"""Pictures on the LINE phone: several at once in any order, fetched, taken back, and not to be had just now."""

import base64
from typing import Any

import pytest
import urllib3

from simulator.config import Config
from tests.simulator.desk import ANOTHER, ANYONE, Desk, Service, picture

PICTURES = [picture(8 + each, 8) for each in range(4)]


def sends(desk: Desk, *pictures: bytes, **more: Any) -> list[dict[str, Any]]:
    """Send these at once; their events in the order they are posted."""
    photos = [{"data_base64": base64.b64encode(each).decode(), "content_type": "image/png"} for each in pictures]
    events: list[dict[str, Any]] = desk.does(f"line/{ANYONE}/photos", photos=photos, **more)["events"]
    return events


def fetched(desk: Desk, message: str) -> urllib3.BaseHTTPResponse:
    headers = {"Authorization": f"Bearer {Config().line_token}"}
    path = f"{desk.url}/line/v2/bot/message/{message}/content"
    return desk.http.request("GET", path, headers=headers, retries=False)


def test_several_at_once_are_one_set_and_each_can_be_fetched(desk: Desk, service: Service) -> None:
    sends(desk, *PICTURES)
    desk.waits()
    messages = [event["message"] for event in service.events()]
    sets = [message["imageSet"] for message in messages]
    assert len({each["id"] for each in sets}) == 1
    assert [(each["index"], each["total"]) for each in sets] == [(place, 4) for place in (1, 2, 3, 4)]
    answers = [fetched(desk, message["id"]) for message in messages]
    assert [answer.data for answer in answers] == PICTURES
    assert {answer.headers["content-type"] for answer in answers} == {"image/png"}


def test_they_arrive_in_the_order_that_was_asked_for(desk: Desk, service: Service) -> None:
    sends(desk, *PICTURES, order=[3, 1, 4, 2])
    desk.waits()
    assert [event["message"]["imageSet"]["index"] for event in service.events()] == [3, 1, 4, 2]


def test_shuffled_they_all_arrive(desk: Desk, service: Service) -> None:
    sends(desk, *PICTURES, order="shuffled")
    desk.waits()
    assert sorted(event["message"]["imageSet"]["index"] for event in service.events()) == [1, 2, 3, 4]


def test_the_talk_shows_them_in_their_own_order(desk: Desk) -> None:
    sends(desk, *PICTURES, order=[4, 3, 2, 1])
    entries = desk.sees(f"line/{ANYONE}/transcript")["entries"]
    assert [entry["message"]["imageSet"]["index"] for entry in entries] == [1, 2, 3, 4]


def test_files_are_taken_as_the_page_sends_them(desk: Desk, service: Service) -> None:
    fields = [("photo", (f"{place}.png", each, "image/png")) for place, each in enumerate(PICTURES)]
    answer = desk.http.request("POST", f"{desk.url}/control/line/{ANYONE}/photos?order=shuffled", fields=fields)
    assert answer.status == 200, answer.data
    desk.waits()
    assert len(service.events()) == 4


def test_one_of_them_taken_back_is_gone_and_the_others_are_not(desk: Desk) -> None:
    first, second, *_ = (event["message"]["id"] for event in sends(desk, *PICTURES))
    desk.does(f"line/{ANYONE}/unsend", message=first)
    assert [fetched(desk, message).status for message in (first, second, "1")] == [410, 200, 404]
    desk.does(f"line/{ANYONE}/unsend", expecting=404, message=first)
    desk.does(f"line/{ANOTHER}/unsend", expecting=404, message=second)


@pytest.mark.parametrize("photos", [[], [{}] * 21, "x", [1], [{"data_base64": "?"}]])
def test_what_no_phone_sends_is_refused(desk: Desk, photos: object) -> None:
    desk.does(f"line/{ANYONE}/photos", expecting=400, photos=photos)


@pytest.mark.parametrize("order", [[1], [1, 1], [0, 1], "sideways", 3, [2, 3]])
def test_an_order_that_is_none_is_refused(desk: Desk, order: object) -> None:
    desk.does(f"line/{ANYONE}/photos", expecting=400, photos=[{}, {}], order=order)


@pytest.mark.parametrize(("kind", "status"), [("preparing", 202), ("fail_before", 500), ("rate_limit", 429)])
def test_a_picture_may_not_be_had_just_now(desk: Desk, kind: str, status: int) -> None:
    message = desk.does(f"line/{ANYONE}/photo")["message"]["id"]
    desk.does("faults", target="line.content", kind=kind, times=2)
    assert [fetched(desk, message).status for _ in range(3)] == [status, status, 200]


def test_a_picture_may_break_off(desk: Desk) -> None:
    message = desk.does(f"line/{ANYONE}/photo")["message"]["id"]
    desk.does("faults", target="line.content", kind="cut_after")
    with pytest.raises(urllib3.exceptions.HTTPError):
        fetched(desk, message)
    assert fetched(desk, message).status == 200
