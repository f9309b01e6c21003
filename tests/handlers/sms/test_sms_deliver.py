import logging
import os
import socket
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from twilio_stub import Fault, Refusal, TwilioStub

from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry
from flows.effects import AlertStaff, Send, ShowMenu
from flows.events import Address
from flows.messages import Message, Say
from flows.roadside.request import RoadsideRequest
from handlers.sms.api import Account
from handlers.sms.deliver import SmsDeliverer
from handlers.sms.transport import Timeouts

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
TO = Address("sms", "+819000000001")
KEY = "9b2f6c1e-5d53-5a0e-8f0e-1d2c3b4a5968"
SID, TOKEN = "AC" + "1" * 32, "invented"
SERVICE = "MG" + "2" * 32


def deliverer(
    twilio: TwilioStub, sender: str = "+815000000000", *, suppressed: bool = False, read: float = 3.0
) -> SmsDeliverer:
    twilio.now = lambda: NOW
    account = Account(SID, TOKEN, sender, twilio.base)
    return SmsDeliverer(
        account, "https://own.example/", lambda _: suppressed, "みどり", Timeouts(connect=1.0, read=read)
    )


def attempt(
    *said: Message,
    in_doubt: bool = False,
    lane: Lane = Lane.CONVERSATION,
    to: Address | None = TO,
    created: datetime = NOW,
    expires: datetime | None = None,
) -> Attempt:
    body = Send(said or (Say("レッカー車が向かっています。"),))
    line = Line(KEY, "{p17}:c1", "sms", lane, body, created, to, expires=expires)
    return Attempt(line, number=2 if in_doubt else 1, in_doubt=in_doubt, now=NOW)


LONG = (Say("あ" * 600), Say("い" * 600))


def test_a_text_is_created_with_everything_twilio_needs(twilio: TwilioStub) -> None:
    assert deliverer(twilio).deliver(attempt()) == Delivered("SM" + "1".zfill(32))
    (asked,) = twilio.asked
    assert (asked.method, asked.path) == ("POST", f"/2010-04-01/Accounts/{SID}/Messages.json")
    assert asked.form == {
        "To": "+819000000001",
        "From": "+815000000000",
        "Body": "【みどり】レッカー車が向かっています。",
        "StatusCallback": f"https://own.example/sms/status?c=%7Bp17%7D%3Ac1&k={KEY}",
        "ValidityPeriod": "3600",
        "SmartEncoded": "false",
    }
    assert asked.headers["authorization"] == "Basic " + b64encode(f"{SID}:{TOKEN}".encode()).decode()
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"


def test_of_a_reminder_the_status_report_tells_which_it_was(twilio: TwilioStub) -> None:
    reminder = Send((Say("満期のお知らせです。"),), notice="3f1c", until=NOW + timedelta(minutes=30))
    line = Line(KEY, "c1", "sms", Lane.CAMPAIGN, reminder, NOW, TO, expires=reminder.until)
    deliverer(twilio).deliver(Attempt(line, 1, in_doubt=False, now=NOW))
    form = twilio.asked[0].form
    assert form["StatusCallback"] == f"https://own.example/sms/status?c=c1&k={KEY}&n=3f1c"
    assert form["ValidityPeriod"] == "1800"


def test_a_messaging_service_stands_in_for_a_number(twilio: TwilioStub) -> None:
    deliverer(twilio, SERVICE).deliver(attempt())
    assert twilio.asked[0].form["MessagingServiceSid"] == SERVICE
    assert "From" not in twilio.asked[0].form


@pytest.mark.parametrize(
    ("lane", "expires_in", "seconds"),
    [
        (Lane.EMERGENCY, None, "600"),
        (Lane.CONVERSATION, None, "3600"),
        (Lane.CAMPAIGN, None, "14400"),
        (Lane.CONVERSATION, timedelta(seconds=90), "90"),
        (Lane.EMERGENCY, timedelta(hours=1), "600"),
    ],
)
def test_a_text_waits_in_twilios_queue_only_as_long_as_it_is_of_use(
    twilio: TwilioStub, lane: Lane, expires_in: timedelta | None, seconds: str
) -> None:
    expires = None if expires_in is None else NOW + expires_in
    deliverer(twilio).deliver(attempt(lane=lane, expires=expires))
    assert twilio.asked[0].form["ValidityPeriod"] == seconds


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(attempt(to=None), Refused("no_address"), id="no address"),
        pytest.param(attempt(to=Address("line", "U1")), Refused("no_address"), id="an address elsewhere"),
        pytest.param(
            attempt(to=Address("sms", "+81312345678")), Refused("not_mobile", unreachable=True), id="a landline"
        ),
        pytest.param(attempt(Say("")), Refused("invalid_message"), id="nothing to say"),
        pytest.param(attempt(expires=NOW), Refused("expired"), id="too late"),
    ],
)
def test_what_cannot_be_sent_is_refused_without_a_call(twilio: TwilioStub, line: Attempt, expected: Outcome) -> None:
    assert deliverer(twilio).deliver(line) == expected
    assert twilio.asked == []


def test_a_line_of_another_route_is_refused(twilio: TwilioStub) -> None:
    alert = Line(KEY, "c1", "mail", Lane.EMERGENCY, AlertStaff("filed", RoadsideRequest("sms", "ja")), NOW)
    assert deliverer(twilio).deliver(Attempt(alert, 1, in_doubt=False, now=NOW)) == Refused("wrong_route")


def test_who_opted_out_is_sent_nothing(twilio: TwilioStub) -> None:
    outcome = deliverer(twilio, suppressed=True).deliver(attempt())
    assert outcome == Refused("suppressed", unreachable=True)
    assert twilio.asked == []


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (401, 20003, Retry("credentials", in_doubt=False, after=timedelta(minutes=10))),
        (429, 20429, Retry("rate_limited", in_doubt=False, after=timedelta(seconds=5))),
        (429, 63018, Retry("rate_limited", in_doubt=False, after=timedelta(seconds=5))),
        (400, 21611, Retry("queue_full", in_doubt=False, after=timedelta(minutes=5))),
        (400, 21610, Refused("opted_out", unreachable=True)),
        (400, 21211, Refused("no_such_number", unreachable=True)),
        (400, 21614, Refused("not_mobile", unreachable=True)),
        (400, 21635, Refused("not_mobile", unreachable=True)),
        (400, 21408, Refused("configuration:21408")),
        (400, 21606, Refused("configuration:21606")),
        (400, 21608, Refused("configuration:21608")),
        (400, 21612, Refused("configuration:21612")),
        (400, 21657, Refused("configuration:21657")),
        (400, 21617, Refused("invalid_message")),
        (400, 21658, Refused("invalid_message")),
        (400, 29999, Refused("twilio:29999")),
        (404, 20404, Refused("twilio:20404")),
        (408, 20408, Retry("ambiguous", in_doubt=True)),
        (500, 20500, Retry("ambiguous", in_doubt=True)),
        (503, 20503, Retry("ambiguous", in_doubt=True)),
    ],
)
def test_a_refusal_becomes_an_outcome(twilio: TwilioStub, status: int, code: int, expected: Outcome) -> None:
    twilio.next.append(Refusal.coded(status, code))
    assert deliverer(twilio).deliver(attempt()) == expected
    assert twilio.messages == []


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        (Refusal(401), Retry("credentials", in_doubt=False, after=timedelta(minutes=10))),
        (Refusal(400, b"<html>"), Refused("twilio:400")),
        (Refusal(400, b'{"code": null, "message": null}'), Refused("twilio:400")),
        (Refusal(400, b'{"type":"t","title":"t","status":400,"code":21610}'), Refused("opted_out", unreachable=True)),
        (Refusal(302), Refused("twilio:302")),
        (Refusal(429), Retry("rate_limited", in_doubt=False, after=timedelta(seconds=5))),
        (Refusal(502, b"<html>"), Retry("ambiguous", in_doubt=True)),
    ],
)
def test_a_refusal_in_another_form_is_understood_by_its_status(
    twilio: TwilioStub, refusal: Refusal, expected: Outcome
) -> None:
    twilio.next.append(refusal)
    assert deliverer(twilio).deliver(attempt()) == expected


@pytest.mark.parametrize("odd", ["odd_body", "empty_body", "list_body", "bare_body"])
def test_what_was_taken_is_delivered_whatever_the_answer_looks_like(twilio: TwilioStub, odd: Fault) -> None:
    twilio.next.append(odd)
    assert deliverer(twilio).deliver(attempt()) == Delivered()
    assert len(twilio.messages) == 1


def test_nobody_listening_is_certainly_not_sent() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        account = Account(SID, TOKEN, "+815000000000", f"http://127.0.0.1:{unused.getsockname()[1]}")
        outcome = SmsDeliverer(account, "https://own.example", lambda _: False).deliver(attempt())
    assert outcome == Retry("no_connection", in_doubt=False)


def test_a_connection_that_does_not_come_about_in_time_is_certainly_not_sent() -> None:
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for waiting in (first, second):  # a queue of none still holds one; the rest are left unanswered
            waiting.settimeout(0)
            waiting.connect_ex(full.getsockname())
        account = Account(SID, TOKEN, "+815000000000", f"http://127.0.0.1:{full.getsockname()[1]}")
        timeouts = Timeouts(connect=0.2, read=0.2)
        outcome = SmsDeliverer(account, "https://own.example", lambda _: False, timeouts=timeouts).deliver(attempt())
    assert outcome == Retry("no_connection", in_doubt=False)


@pytest.mark.parametrize("fault", ["cut_before", "cut_after", "slow_after"])
def test_after_a_broken_answer_a_text_is_sent_once_in_all(twilio: TwilioStub, fault: Fault) -> None:
    twilio.next.append(fault)
    sms = deliverer(twilio, read=0.2)
    assert sms.deliver(attempt()) == Retry("ambiguous", in_doubt=True)
    assert sms.deliver(attempt(in_doubt=True)) == Delivered("SM" + "1".zfill(32))
    assert len(twilio.messages) == 1
    assert [asked.method for asked in twilio.asked][:2] == ["POST", "GET"]
    assert twilio.lookups[0].query["To"] == "+819000000001"


def test_doubt_once_there_stays_while_nothing_gets_through(twilio: TwilioStub) -> None:
    twilio.next.extend([None, Refusal.coded(429, 20429)])
    outcome = deliverer(twilio).deliver(attempt(in_doubt=True))
    assert outcome == Retry("rate_limited", in_doubt=True, after=timedelta(seconds=5))


def test_only_an_attempt_in_doubt_is_looked_up(twilio: TwilioStub) -> None:
    deliverer(twilio).deliver(attempt())
    assert twilio.lookups == []


@pytest.mark.parametrize(
    ("age", "found"),
    [(timedelta(seconds=59), True), (timedelta(seconds=61), False), (timedelta(seconds=-30), True)],
)
def test_only_what_was_sent_since_the_line_was_written_is_that_line(
    twilio: TwilioStub, age: timedelta, *, found: bool
) -> None:
    sms = deliverer(twilio)
    twilio.now = lambda: NOW - age
    twilio.store("+819000000001", "【みどり】同じ言葉")
    sms.deliver(attempt(Say("同じ言葉"), in_doubt=True))
    assert len(twilio.messages) == (1 if found else 2)


def test_other_words_and_words_of_the_customer_are_not_the_line(twilio: TwilioStub) -> None:
    sms = deliverer(twilio)
    twilio.store("+819000000001", "ほかの言葉")
    twilio.store("+819000000001", "【みどり】同じ言葉", direction="inbound")
    twilio.store("+819000000002", "【みどり】同じ言葉")
    assert sms.deliver(attempt(Say("同じ言葉"), in_doubt=True)) == Delivered("SM" + "4".zfill(32))


@pytest.mark.parametrize(
    ("fault", "after"),
    [
        (Refusal.coded(500, 20500), None),
        (Refusal.coded(429, 20429), timedelta(seconds=5)),
        (Refusal.coded(401, 20003), timedelta(minutes=10)),
        (Refusal.coded(404, 20404), None),
        ("cut_before", None),
        ("odd_body", None),
        ("empty_body", None),
        ("list_body", None),
        ("bare_body", None),
    ],
)
def test_while_the_look_up_fails_nothing_is_sent(
    twilio: TwilioStub, fault: Fault | Refusal, after: timedelta | None
) -> None:
    twilio.next.append(fault)
    assert deliverer(twilio).deliver(attempt(in_doubt=True)) == Retry("look_up_failed", in_doubt=True, after=after)
    assert twilio.messages == []


def test_what_is_too_long_for_one_goes_out_as_several_and_the_last_is_the_reference(twilio: TwilioStub) -> None:
    assert deliverer(twilio).deliver(attempt(*LONG)) == Delivered("SM" + "2".zfill(32))
    assert [str(body)[-5:] for body in twilio.bodies] == ["(1/2)", "(2/2)"]


@pytest.mark.parametrize("fault", [Refusal.coded(429, 20429), Refusal.coded(500, 20500), "cut_before", "cut_after"])
def test_of_several_only_the_missing_are_sent_again(twilio: TwilioStub, fault: Fault | Refusal) -> None:
    twilio.next.extend([None, fault])
    sms = deliverer(twilio)
    first = sms.deliver(attempt(*LONG))
    assert isinstance(first, Retry)
    assert first.in_doubt
    assert isinstance(sms.deliver(attempt(*LONG, in_doubt=True)), Delivered)
    assert [str(body)[-5:] for body in twilio.bodies] == ["(1/2)", "(2/2)"]


def test_nothing_of_the_customer_is_logged(twilio: TwilioStub, caplog: pytest.LogCaptureFixture) -> None:
    twilio.next.append("cut_after")
    sms = deliverer(twilio)
    with caplog.at_level(logging.INFO):
        sms.deliver(attempt())
        sms.deliver(attempt(in_doubt=True))
        twilio.next.append(Refusal.coded(400, 21211))
        sms.deliver(attempt())
    assert "819000000001" not in caplog.text
    assert "レッカー" not in caplog.text


@pytest.mark.parametrize("sender", ["+815000000000", SERVICE])
def test_what_is_sent_is_what_twilio_describes(twilio: TwilioStub, sender: str) -> None:
    folder = os.environ.get("PLATFORM_CONTRACTS")
    if not folder:
        pytest.skip("PLATFORM_CONTRACTS does not name a folder with Twilio's description of its API")
    openapi_core = pytest.importorskip("openapi_core")
    testing = pytest.importorskip("openapi_core.testing")
    described = openapi_core.OpenAPI.from_file_path(str(Path(folder) / "twilio_api_v2010.messages.json"))
    sms = deliverer(twilio, sender)
    sms.deliver(attempt())
    sms.deliver(attempt(in_doubt=True))
    for asked in twilio.asked:
        request = testing.MockRequest(
            "https://api.twilio.com",
            asked.method.lower(),
            asked.path,
            args=asked.query,
            headers=asked.headers,
            data=asked.raw or None,
            content_type="application/x-www-form-urlencoded",
        )
        described.validate_request(request)
    resource = described.spec / "paths" / "/2010-04-01/Accounts/{AccountSid}/Messages.json"
    schema = resource / "post" / "requestBody" / "content" / "application/x-www-form-urlencoded" / "schema"
    assert set(twilio.creates[0].form) <= set((schema / "properties").keys())
    assert set(twilio.lookups[0].query) <= {
        parameter["name"] for parameter in (resource / "get" / "parameters").read_value()
    }


def test_a_telephone_has_no_menu_to_show_and_nobody_is_told(twilio: TwilioStub) -> None:
    line = Line(KEY, "{p17}:c1", "sms", Lane.CONVERSATION, ShowMenu(TO, "linked-ja"), NOW, TO)
    assert deliverer(twilio).deliver(Attempt(line, 1, in_doubt=False, now=NOW)) == Delivered()
    assert twilio.asked == []
