"""The three webhooks: what is let in, what is refused and how, and that an answer means durable."""

import json
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from werkzeug.test import Client, TestResponse

from bot.app import create_app
from bot.metrics import ODD
from bot.receiving import FORM_BYTES, FORM_FIELDS, MOST_BYTES
from bot.wiring import Counter
from flows.delivery import Lane
from flows.effects import RecordReminder
from flows.events import DeliveryFailed
from state.keys import PARTITIONS
from state.mailbox import MOST_WAITING
from state.turn import Claim, Mail, Posting
from tests.bot.conftest import Clock, bodies
from tests.bot.signing import inbound, line_signature, post_line, post_twilio, text_event, webhook

SID = "SM" + "0" * 31
SOMEONE = "e4kq2m7t3zv5n6w2x4y2a3b4c5"
NOTICE = "0f8fad5b-d9cb-469f-a165-70867728950e"
WEBHOOKS = ("/line/webhook", "/sms/inbound", "/sms/status")


def waiting(counter: Counter, clock: Clock) -> list[str]:
    """The ids of all events that wait, in the order in which they would be taken."""
    claims: tuple[Claim, ...] = counter.mailbox.claim(
        range(PARTITIONS), 10, clock() + timedelta(seconds=1), timedelta(seconds=1)
    ).claims
    return [mail.id for claim in claims for mail in claim.mail]


def refusal(answer: TestResponse) -> tuple[int, str]:
    """Status and code of an error in the shape that all errors have."""
    error = json.loads(answer.data)["error"]
    assert set(error) == {"code", "message", "request_id"}
    assert error["request_id"] == answer.headers["X-Request-Id"]
    assert answer.content_type == "application/json"
    return answer.status_code, error["code"]


def test_a_signed_line_webhook_is_answered_once_its_events_wait(client: Client, counter: Counter, clock: Clock) -> None:
    answer = post_line(client, webhook(text_event("E1"), text_event("E2")))
    assert (answer.status_code, answer.data) == (200, b"")
    assert waiting(counter, clock) == ["E1", "E2"]


@pytest.mark.parametrize("signature", ["", "x", "あ", "AAAA", line_signature(b"another body")])
def test_a_line_webhook_with_a_wrong_signature_is_refused(
    client: Client, counter: Counter, clock: Clock, signature: str
) -> None:
    body = webhook(text_event("E1"))
    headers = [("X-Line-Signature", signature.encode().decode("latin-1"))]
    answer = client.post("/line/webhook", data=body, headers=headers)
    assert refusal(answer)[0] == 400
    assert waiting(counter, clock) == []


def test_a_line_webhook_without_a_signature_is_refused(client: Client, counter: Counter, clock: Clock) -> None:
    assert refusal(client.post("/line/webhook", data=webhook(text_event("E1"))))[0] == 400
    assert waiting(counter, clock) == []


def test_the_signature_is_of_the_bytes_that_came_and_not_of_what_they_mean(client: Client) -> None:
    body = webhook(text_event("E1"))
    spaced = body.replace(b'": ', b'" :  ')
    assert post_line(client, spaced).status_code == 200
    assert post_line(client, spaced, line_signature(body)).status_code == 400


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"events": 1}', b"\xff", b"[" * 100_000])
def test_a_signed_body_that_is_no_webhook_is_refused(client: Client, body: bytes) -> None:
    assert refusal(post_line(client, body))[0] == 400


@pytest.mark.parametrize(
    "neighbour",
    [
        None,
        7,
        {},
        {"type": "message"},
        text_event("odd") | {"source": {"type": "group", "groupId": "G", "userId": "U"}},
        text_event("odd") | {"timestamp": 10**40},
        text_event("odd") | {"type": "somethingNew"},
        text_event("odd") | {"mode": "standby"},
        {**text_event("odd"), "message": {"id": "1", "type": "location", "latitude": "NaN", "longitude": 200}},
    ],
)
def test_an_odd_event_is_counted_and_costs_its_neighbours_nothing(
    client: Client, counter: Counter, clock: Clock, neighbour: Any
) -> None:
    before = odd_events()
    assert post_line(client, webhook(text_event("E1"), neighbour, text_event("E2"))).status_code == 200
    assert waiting(counter, clock) == ["E1", "E2"]
    assert odd_events() == before + 1


def odd_events() -> float:
    return sum(sample.value for metric in ODD.collect() for sample in metric.samples if sample.name.endswith("_total"))


def test_an_event_that_comes_again_is_taken_once(client: Client, counter: Counter, clock: Clock) -> None:
    for _ in range(3):
        assert post_line(client, webhook(text_event("E1"))).status_code == 200
    assert waiting(counter, clock) == ["E1"]


def test_events_wait_in_the_order_they_happened_whatever_order_they_came_in(
    client: Client, counter: Counter, clock: Clock
) -> None:
    late = text_event("first", at=1_795_316_300_000) | {"deliveryContext": {"isRedelivery": True}}
    post_line(client, webhook(text_event("second", at=1_795_316_301_000)))
    post_line(client, webhook(late))
    assert waiting(counter, clock) == ["first", "second"]


def test_a_line_webhook_whose_events_do_not_fit_is_sent_again_by_line(client: Client) -> None:
    flood = [text_event(f"E{number}") for number in range(MOST_WAITING + 1)]
    assert refusal(post_line(client, webhook(*flood))) == (503, "MailboxFull")


def test_an_sms_behind_a_tls_proxy_is_let_in_by_the_address_twilio_called(
    client: Client, counter: Counter, clock: Clock
) -> None:
    answer = post_twilio(client, "/sms/inbound", inbound(SID + "1"))
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/xml")
    assert b"<Response" in answer.data
    assert waiting(counter, clock) == [SID + "1"]


def test_an_sms_signed_for_another_address_is_refused(client: Client, counter: Counter, clock: Clock) -> None:
    answer = post_twilio(client, "/sms/inbound", inbound(SID + "1"), signed_for="https://elsewhere.example")
    assert refusal(answer)[0] == 403
    assert waiting(counter, clock) == []


@pytest.mark.parametrize("path", ["/sms/inbound", "/sms/status"])
def test_a_form_without_a_signature_is_refused(client: Client, path: str) -> None:
    assert refusal(client.post(path, data=inbound(SID + "1")))[0] == 403


def test_the_same_sms_twice_is_taken_once(client: Client, counter: Counter, clock: Clock) -> None:
    for _ in range(2):
        assert post_twilio(client, "/sms/inbound", inbound(SID + "1")).status_code == 200
    assert waiting(counter, clock) == [SID + "1"]


def test_a_status_is_taken_and_only_a_failure_reaches_the_conversation(
    client: Client, counter: Counter, clock: Clock
) -> None:
    for status in ("queued", "sent", "undelivered", "undelivered"):
        form = {"MessageSid": SID + "1", "MessageStatus": status, "ErrorCode": "30006"}
        answer = post_twilio(client, f"/sms/status?c={SOMEONE}&k=key-1", form)
        assert (answer.status_code, answer.data) == (204, b"")
    assert waiting(counter, clock) == ["undelivered:key-1"]


@pytest.mark.parametrize(
    "conversation", ["", "someone", SOMEONE[1:], SOMEONE + "a", SOMEONE.upper(), "}:" + SOMEONE[2:]]
)
def test_a_status_for_what_is_no_conversation_is_counted_and_dropped(
    client: Client, counter: Counter, clock: Clock, conversation: str
) -> None:
    before = odd_events()
    form = {"MessageSid": SID + "1", "MessageStatus": "undelivered", "ErrorCode": "30006"}
    assert post_twilio(client, f"/sms/status?c={quote(conversation)}&k=key-1", form).status_code == 204
    assert waiting(counter, clock) == []
    assert odd_events() == before + 1


def test_the_failure_of_a_reminder_tells_which_it_was_behind_what_anybody_waits_for(
    client: Client, counter: Counter, clock: Clock
) -> None:
    form = {"MessageSid": SID + "1", "MessageStatus": "undelivered", "ErrorCode": "30006"}
    post_twilio(client, f"/sms/status?c={SOMEONE}&k=key-1&n={NOTICE}", form)
    (claim,) = counter.mailbox.claim(range(PARTITIONS), 10, clock(), timedelta(seconds=1)).claims
    assert claim.lane is Lane.CAMPAIGN
    assert [mail.event for mail in claim.mail] == [
        DeliveryFailed("key-1", "not_mobile", unreachable=True, notice=NOTICE)
    ]


def arrival(tag: str) -> dict[str, Any]:
    event = text_event("D1") | {"type": "delivery", "delivery": {"data": tag}}
    return {name: value for name, value in event.items() if name not in {"source", "replyToken", "message"}}


def test_that_a_notification_message_arrived_is_recorded_once_though_nobody_ever_talked_with_us(
    client: Client, counter: Counter, clock: Clock
) -> None:
    for _ in range(2):
        assert post_line(client, webhook(arrival(f"{SOMEONE}.{NOTICE}"))).status_code == 200
    assert counter.mailbox.claim(range(PARTITIONS), 10, clock(), timedelta(seconds=1)).claims == ()
    handed = counter.outbox.claim(range(PARTITIONS), 10, clock(), routes=("record",)).handed
    (line,) = [each.attempt.line for each in handed]
    assert (line.conversation, line.lane, line.body) == (SOMEONE, Lane.CAMPAIGN, RecordReminder(NOTICE, "delivered"))


@pytest.mark.parametrize(
    "tag", ["menu01", f"{SOMEONE[1:]}.{NOTICE}", f"{SOMEONE}a.{NOTICE}", f"{SOMEONE}.{NOTICE[1:]}"]
)
def test_an_arrival_of_what_is_no_reminder_of_ours_is_counted_and_dropped(
    client: Client, counter: Counter, clock: Clock, tag: str
) -> None:
    before = odd_events()
    assert post_line(client, webhook(arrival(tag), text_event("E1"))).status_code == 200
    assert waiting(counter, clock) == ["E1"]
    assert odd_events() == before + 1


class Unread(BytesIO):
    """A body that must not be looked at."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise AssertionError(f"{size} bytes were awaited")


@pytest.mark.parametrize("path", WEBHOOKS)
@pytest.mark.parametrize("signature", [None, "", "AAAA", "A" * 44, "A" * 28, "あ" * 43 + "=", "A" * 10_000])
def test_what_bears_no_signature_of_the_platforms_form_is_refused_unread(
    client: Client, path: str, signature: str | None
) -> None:
    headers = {}
    if signature is not None:
        told = signature.encode().decode("latin-1")
        headers = {"X-Line-Signature": told, "X-Twilio-Signature": told}
    environ = {"wsgi.input": Unread(), "CONTENT_LENGTH": "1000", "wsgi.input_terminated": True}
    answer = client.post(path, headers=headers, environ_overrides=environ)
    assert refusal(answer) == (400 if path == "/line/webhook" else 403, "BadSignature")


@pytest.mark.parametrize("path", ["/sms/inbound", "/sms/status"])
def test_a_form_larger_than_any_of_twilios_is_refused_unread(client: Client, path: str) -> None:
    environ = {"wsgi.input": Unread(), "CONTENT_LENGTH": str(FORM_BYTES + 1), "wsgi.input_terminated": True}
    assert refusal(client.post(path, environ_overrides=environ)) == (413, "TooLarge")


def test_a_form_of_more_fields_than_any_of_twilios_is_refused(client: Client) -> None:
    form = inbound(SID + "1") | {f"Field{number}": "" for number in range(FORM_FIELDS)}
    assert refusal(post_twilio(client, "/sms/inbound", form)) == (400, "TooManyFields")


def test_a_fault_while_receiving_quotes_nobody(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(mail: list[Mail], _: datetime) -> list[Posting]:
        raise RuntimeError(repr(mail))

    monkeypatch.setattr(counter.mailbox, "post", broken)
    answer = post_line(Client(create_app(counter, bodies())), webhook(text_event("E1", text="marked-words")))
    assert refusal(answer) == (500, "InternalServerError")
    written = "".join(capfd.readouterr())
    assert "marked-words" not in written
    assert "RuntimeError" in written


@pytest.mark.parametrize("path", WEBHOOKS)
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
def test_a_webhook_takes_nothing_but_post(client: Client, path: str, method: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    if method != "HEAD":
        assert refusal(answer) == (405, "MethodNotAllowed")


@pytest.mark.parametrize("path", WEBHOOKS)
def test_a_body_over_a_megabyte_is_refused(client: Client, path: str) -> None:
    assert refusal(client.post(path, data=b"x" * (MOST_BYTES + 1))) == (413, "TooLarge")


@pytest.mark.parametrize("announced", ["x", "-1", "1e3", "9" * 400])
def test_a_length_that_is_no_number_is_refused(client: Client, announced: str) -> None:
    environ = {"CONTENT_LENGTH": announced, "wsgi.input": BytesIO(b"x" * 100), "wsgi.input_terminated": True}
    assert refusal(client.post("/line/webhook", environ_overrides=environ))[0] in {400, 413}


def test_a_body_without_a_length_is_read_to_its_end(client: Client, counter: Counter, clock: Clock) -> None:
    body = webhook(text_event("E1"))
    environ = {"CONTENT_LENGTH": "", "wsgi.input": BytesIO(body), "wsgi.input_terminated": True}
    headers = {"X-Line-Signature": line_signature(body)}
    assert client.post("/line/webhook", headers=headers, environ_overrides=environ).status_code == 200
    assert waiting(counter, clock) == ["E1"]


def test_while_the_store_is_away_platforms_are_asked_to_send_again(storeless: Client) -> None:
    assert refusal(post_line(storeless, webhook(text_event("E1")))) == (503, "StoreUnavailable")
    assert refusal(post_twilio(storeless, "/sms/inbound", inbound(SID + "1"))) == (503, "StoreUnavailable")
    status = {"MessageSid": SID + "1", "MessageStatus": "sent"}
    assert refusal(post_twilio(storeless, f"/sms/status?c={SOMEONE}&k=k", status)) == (503, "StoreUnavailable")


def test_an_empty_webhook_as_the_consoles_verify_button_sends_it_is_welcome(storeless: Client) -> None:
    assert post_line(storeless, webhook()).status_code == 200
