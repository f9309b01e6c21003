"""Text messages through Twilio's own SDK: accepted, refused, tracked and answered."""

import urllib.parse
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]  # publishes no types
from twilio.rest import Client

from simulator.config import Config
from simulator.sms.segments import segments_of
from tests.simulator.desk import PUBLIC_URL, Desk, Service

PHONE = "+819000000001"


def send(twilio: Client, config: Config, **changes: Any) -> Any:
    return twilio.messages.create(
        **{"to": PHONE, "from_": config.twilio_from, "body": "確認コードは 123456", **changes}
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"to": "09000000001"}, 21211),
        ({"to": "+81"}, 21211),
        ({"to": "someone"}, 21211),
        ({"to": "+81352535111"}, 21614),
        ({"from_": "+815099999999"}, 21606),
        ({"body": "あ" * 1601}, 21617),
        ({"body": ""}, 21602),
    ],
)
def test_what_twilio_would_refuse_is_refused_with_its_code(
    twilio: Client, config: Config, changes: dict[str, Any], code: int
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        send(twilio, config, **changes)
    assert (refused.value.status, refused.value.code) == (400, code)


def test_wrong_credentials_are_refused(desk: Desk, config: Config) -> None:
    client = Client(config.twilio_sid, "another token")
    client.api.base_url = desk.url
    with pytest.raises(TwilioRestException) as refused:
        send(client, config)
    client.http_client.session.close()
    assert (refused.value.status, refused.value.code) == (401, 20003)


def test_an_accepted_text_is_shown_and_its_progress_told_in_signed_callbacks(
    desk: Desk, twilio: Client, service: Service, config: Config
) -> None:
    message = send(twilio, config, status_callback=f"{PUBLIC_URL}/sms/status?turn=7")
    desk.waits()
    validator = RequestValidator(config.twilio_token)
    for heard in service.heard:
        address = f"{PUBLIC_URL}/sms/status?turn=7"
        assert validator.validate(address, heard.form, heard.headers["X-Twilio-Signature"])

    assert (message.status, message.num_segments) == ("queued", "1")
    assert [heard.form["MessageStatus"] for heard in service.heard] == ["sent", "delivered"]
    assert desk.sees(f"sms/{PHONE}/transcript")["entries"][0]["status"] == "delivered"
    assert twilio.messages(message.sid).fetch().status == "delivered"


def test_a_text_can_be_lost_at_the_carrier(desk: Desk, twilio: Client, service: Service, config: Config) -> None:
    desk.does("faults", target="sms.delivery", kind="undelivered", code=30007)
    send(twilio, config, status_callback=f"{PUBLIC_URL}/sms/status")
    desk.waits()
    assert [heard.form.get("ErrorCode") for heard in service.heard] == [None, "30007"]
    assert service.heard[-1].form["MessageStatus"] == "undelivered"


def test_sent_messages_are_found_by_recipient_and_date(desk: Desk, twilio: Client, config: Config) -> None:
    for _ in range(3):
        send(twilio, config)
    send(twilio, config, to="+819000000002")
    desk.waits()
    now = datetime.now(UTC)
    found = twilio.messages.list(to=PHONE, date_sent_after=now - timedelta(minutes=5), page_size=2)
    assert len(found) == 3
    assert twilio.messages.list(to=PHONE, date_sent_before=now - timedelta(days=2)) == []
    assert len(twilio.messages.list(date_sent=now.date())) == 4


def test_an_incoming_text_is_a_signed_form(desk: Desk, service: Service, config: Config) -> None:
    desk.does(f"sms/{PHONE}/text", text="レッカーをお願いします+&=")
    desk.waits()
    heard = service.heard[0]
    every_field = dict(urllib.parse.parse_qsl(heard.body.decode(), keep_blank_values=True))
    validator = RequestValidator(config.twilio_token)
    assert validator.validate(f"{PUBLIC_URL}/sms/inbound", every_field, heard.headers["X-Twilio-Signature"])
    assert (heard.path, heard.form["From"], heard.form["Body"]) == ("/sms/inbound", PHONE, "レッカーをお願いします+&=")


def test_after_stop_nothing_can_be_sent_until_start(desk: Desk, twilio: Client, config: Config) -> None:
    desk.does(f"sms/{PHONE}/text", text="stop please")
    send(twilio, config)
    desk.does(f"sms/{PHONE}/text", text=" Stop ")
    with pytest.raises(TwilioRestException) as refused:
        send(twilio, config)
    desk.does(f"sms/{PHONE}/text", text="START")
    send(twilio, config)
    assert refused.value.code == 21610


def test_an_unanswered_incoming_text_is_never_sent_again(desk: Desk, service: Service) -> None:
    service.answers = [503]
    desk.does(f"sms/{PHONE}/text", text="聞こえますか")
    desk.waits()
    assert len(service.heard) == 1


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("あ" * 70, 1), ("あ" * 71, 2), ("あ" * 134, 2), ("あ" * 135, 3), ("🍎" * 35, 1), ("🍎" * 36, 2), ("", 1),
    ],
    ids=str,
)  # fmt: skip
def test_segments_are_counted_as_they_are_billed(text: str, segments: int) -> None:
    assert segments_of(text) == segments


@given(st.text(max_size=400), st.text(max_size=50))
def test_a_longer_text_never_costs_less(text: str, more: str) -> None:
    assert segments_of(text) <= segments_of(text + more)
