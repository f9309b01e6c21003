"""Faults on demand: what the caller meets, and whether it was accepted."""

import uuid
from typing import Any

import pytest
import urllib3

from simulator.config import Config
from tests.simulator.desk import ANYONE, Desk

MESSAGE = [{"type": "text", "text": "レッカーを手配しました"}]


def push(desk: Desk, config: Config, key: str = "") -> urllib3.BaseHTTPResponse:
    return desk.http.request(
        "POST",
        f"{desk.url}/line/v2/bot/message/push",
        json={"to": ANYONE, "messages": MESSAGE},
        headers={"Authorization": f"Bearer {config.line_token}", "X-Line-Retry-Key": key or str(uuid.uuid4())},
        retries=False,
    )


def text(desk: Desk, config: Config) -> urllib3.BaseHTTPResponse:
    return desk.http.request(
        "POST",
        f"{desk.url}/2010-04-01/Accounts/{config.twilio_sid}/Messages.json",
        fields={"To": "+819000000001", "From": config.twilio_from, "Body": "手配しました"},
        encode_multipart=False,
        headers=urllib3.make_headers(basic_auth=f"{config.twilio_sid}:{config.twilio_token}"),
        retries=False,
    )


def shown(desk: Desk, path: str) -> int:
    return len(desk.sees(f"{path}/transcript")["entries"])


@pytest.mark.parametrize(
    ("kind", "status", "accepted"),
    [
        ("fail_before", 500, 0),
        ("fail_after", 500, 1),
        ("rate_limit", 429, 0),
        ("monthly_limit", 429, 0),
        ("slow", 200, 1),
    ],
)
def test_a_push_meets_the_armed_fault_once(desk: Desk, config: Config, kind: str, status: int, accepted: int) -> None:
    desk.does("faults", target="line.push", kind=kind, seconds=0.05)
    assert push(desk, config).status == status
    assert shown(desk, f"line/{ANYONE}") == accepted
    assert push(desk, config).status == 200


def test_a_push_whose_answer_was_lost_is_known_by_its_key(desk: Desk, config: Config) -> None:
    key = str(uuid.uuid4())
    desk.does("faults", target="line.push", kind="cut_after")
    with pytest.raises(urllib3.exceptions.ProtocolError):
        push(desk, config, key)
    assert push(desk, config, key).status == 409
    assert shown(desk, f"line/{ANYONE}") == 1


@pytest.mark.parametrize(("kind", "status", "accepted"), [("fail_before", 500, 0), ("fail_after", 500, 1), ("rate_limit", 429, 0)])  # noqa: E501 # fmt: skip
def test_a_text_meets_the_armed_fault(desk: Desk, config: Config, kind: str, status: int, accepted: int) -> None:
    desk.does("faults", target="sms.create", kind=kind)
    answer = text(desk, config)
    assert (answer.status, answer.json()["status"]) == (status, status)
    assert shown(desk, "sms/+819000000001") == accepted


def test_a_text_whose_answer_was_lost_can_be_looked_up(desk: Desk, config: Config) -> None:
    desk.does("faults", target="sms.create", kind="cut_after")
    with pytest.raises(urllib3.exceptions.ProtocolError):
        text(desk, config)
    assert shown(desk, "sms/+819000000001") == 1


def test_a_fault_strikes_as_often_as_it_was_armed_for_and_can_be_cleared(desk: Desk, config: Config) -> None:
    desk.does("faults", target="line.push", kind="fail_before", times=2)
    statuses = [push(desk, config).status for _ in range(3)]
    desk.does("faults", target="line.push", kind="fail_before")
    desk.http.request("DELETE", f"{desk.url}/control/faults")
    assert [*statuses, push(desk, config).status] == [500, 500, 200, 200]


@pytest.mark.parametrize(
    "wrong",
    [
        {"target": "line.nowhere", "kind": "slow"},
        {"target": "line.reply", "kind": "monthly_limit"},
        {"target": "line.push", "kind": "slow", "times": 0},
        {"target": "line.push"},
    ],
)
def test_a_fault_that_makes_no_sense_is_not_armed(desk: Desk, wrong: dict[str, Any]) -> None:
    desk.does("faults", expecting=400, **wrong)
    assert desk.sees("faults")["armed"] == []
