"""LINE通知メッセージ: by a number's hash to whoever has it, and an event that names nobody if it arrived."""

from typing import Any

import pytest

from tests.simulator.desk import ANYONE, STRANGER, Desk, Service

TAG = "e4kq2m7t3zv5n6w2x4y2a3b4c5.0f8fad5b-d9cb-469f-a165-70867728950e"
TEXT = {"type": "text", "text": "満期のお知らせ"}
PICTURE = {"type": "image", "originalContentUrl": "https://a.example/i", "previewImageUrl": "https://a.example/i"}
PHONE, STRANGERS_PHONE, NOBODYS = "+819000000001", "+819000000014", "+819000009999"


def notifies(desk: Desk, phone: str, expecting: int = 200, messages: Any = (TEXT,), **headers: str) -> None:
    desk.notifies(phone, *messages, expecting=expecting, **({"X-Line-Delivery-Tag": TAG} | headers))


def shown(desk: Desk, user: str) -> list[tuple[str, bool]]:
    entries = desk.sees(f"line/{user}/transcript")["entries"]
    return [(entry["message"]["text"], entry["notification"]) for entry in entries if entry["side"] == "bot"]


@pytest.mark.parametrize(("phone", "user"), [(PHONE, ANYONE), (STRANGERS_PHONE, STRANGER)])
def test_it_reaches_whoever_has_the_number_and_the_service_is_told_by_the_tag(
    desk: Desk, service: Service, phone: str, user: str
) -> None:
    notifies(desk, phone)
    assert shown(desk, user) == [("満期のお知らせ", True)]
    (event,) = service.events()
    assert (event["type"], event["delivery"]) == ("delivery", {"data": TAG})
    assert not {"source", "replyToken"} & event.keys()


def test_a_number_that_nobody_has_is_unprocessable(desk: Desk, service: Service) -> None:
    notifies(desk, NOBODYS, expecting=422)
    assert service.events() == []


def test_who_has_blocked_the_account_gets_nothing_and_the_answer_does_not_tell(desk: Desk, service: Service) -> None:
    desk.does(f"line/{ANYONE}/block")
    notifies(desk, PHONE)
    assert shown(desk, ANYONE) == []
    assert [event["type"] for event in service.events()] == ["unfollow"]


def test_one_that_never_arrives_can_be_had_on_demand(desk: Desk, service: Service) -> None:
    desk.does("faults", target="line.delivery", kind="silent")
    notifies(desk, PHONE)
    assert (shown(desk, ANYONE), service.events()) == ([], [])
    notifies(desk, PHONE)
    assert len(service.events()) == 1


@pytest.mark.parametrize(
    ("kind", "status"), [("not_approved", 403), ("rate_limit", 429), ("fail_before", 500), ("fail_after", 500)]
)
def test_refusals_can_be_had_on_demand(desk: Desk, kind: str, status: int) -> None:
    desk.does("faults", target="line.notification", kind=kind)
    notifies(desk, PHONE, expecting=status)
    assert len(shown(desk, ANYONE)) == (1 if kind == "fail_after" else 0)


@pytest.mark.parametrize(
    ("messages", "headers"),
    [
        ([TEXT], {"X-Line-Delivery-Tag": "x" * 15}),
        ([TEXT], {"X-Line-Delivery-Tag": "x" * 101}),
        ([TEXT], {"X-Line-Retry-Key": "0f8fad5b-d9cb-469f-a165-70867728950e"}),
        ([TEXT] * 6, {}),
        ([], {}),
        (
            [{"type": "image", "originalContentUrl": "https://a.example/i", "previewImageUrl": "https://a.example/i"}],
            {},
        ),
    ],
)
def test_what_line_does_not_take_is_refused(desk: Desk, messages: list[Any], headers: dict[str, str]) -> None:
    notifies(desk, PHONE, 400, messages, **headers)
    assert shown(desk, ANYONE) == []
