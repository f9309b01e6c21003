from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.events import Address, Envelope, Event, Followed, OtherReceived, PhotoReceived, TextReceived, Unfollowed
from handlers.sms.keywords import START_WORDS, STOP_WORDS
from handlers.sms.receive import Odd, read_inbound, read_status
from handlers.sms.statuses import FAILED, RANK, Status

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SID = "SM" + "0a" * 16
FROM = "+819000000001"


def inbound(**fields: str) -> Envelope | Odd:
    return read_inbound({"MessageSid": SID, "From": FROM, "Body": "はい", "NumMedia": "0", **fields}, NOW)


def event(**fields: str) -> Event:
    read = inbound(**fields)
    assert isinstance(read, Envelope)
    return read.event


def test_a_text_becomes_an_envelope_from_its_number() -> None:
    assert inbound() == Envelope(
        id=SID, happened=NOW, arrived=NOW, event=TextReceived("はい", SID), address=Address("sms", FROM)
    )


def test_words_arrive_as_they_were_typed() -> None:
    assert event(Body=" 品川 300\nさ 12-34 ") == TextReceived(" 品川 300\nさ 12-34 ", SID)


@pytest.mark.parametrize("word", sorted(STOP_WORDS))
def test_a_stop_word_alone_ends_the_connection(word: str) -> None:
    assert event(Body=word) == event(Body=f" {word.lower()}\n") == Unfollowed()


@pytest.mark.parametrize("word", sorted(START_WORDS))
def test_a_start_word_alone_begins_it_again(word: str) -> None:
    assert event(Body=word.capitalize()) == Followed()


def test_yes_is_an_answer_unless_its_sender_had_opted_out() -> None:
    form = {"MessageSid": SID, "From": FROM, "Body": "Yes"}
    answered = read_inbound(form, NOW, lambda _: False)
    returned = read_inbound(form, NOW, lambda address: address == Address("sms", FROM))
    assert isinstance(answered, Envelope)
    assert answered.event == TextReceived("Yes", SID)
    assert isinstance(returned, Envelope)
    assert returned.event == Followed()


@pytest.mark.parametrize("body", ["START", "stop", "はい"])
def test_nothing_else_depends_on_an_opt_out(body: str) -> None:
    def never(_: Address) -> bool:
        raise AssertionError

    form = {"MessageSid": SID, "From": FROM, "Body": body}
    assert read_inbound(form, NOW, never) == read_inbound(form, NOW)


@pytest.mark.parametrize("body", ["STOP PLEASE", "HELP", "INFO", "止めて", "yes!", "ＳＴＯＰ"])
def test_what_twilio_does_not_act_on_is_said_to_the_conversation(body: str) -> None:
    assert event(Body=body) == TextReceived(body, SID)


@pytest.mark.parametrize(
    ("opt_out", "expected"),
    [("STOP", Unfollowed()), ("START", Followed()), ("HELP", TextReceived("停止", SID))],
)
def test_the_accounts_own_opt_out_words_are_told_by_their_field(opt_out: str, expected: Event) -> None:
    assert event(Body="停止", OptOutType=opt_out) == expected


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("image/jpeg", PhotoReceived(SID)),
        ("IMAGE/PNG", PhotoReceived(SID)),
        ("video/mp4", OtherReceived("video", SID)),
        ("audio/amr", OtherReceived("audio", SID)),
        ("text/vcard", OtherReceived("file", SID)),
        ("", OtherReceived("file", SID)),
    ],
)
def test_media_without_words(content_type: str, expected: Event) -> None:
    assert event(Body="", NumMedia="1", MediaContentType0=content_type) == expected


def test_words_beside_a_picture_are_what_counts() -> None:
    assert event(Body="ここです", NumMedia="1", MediaContentType0="image/jpeg") == TextReceived("ここです", SID)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"MessageSid": ""}, "message_sid"),
        ({"MessageSid": "CA" + "0" * 32}, "message_sid"),
        ({"MessageSid": SID + "0"}, "message_sid"),
        ({"From": ""}, "from"),
        ({"From": "MIDORI"}, "from"),
        ({"From": "250050"}, "from"),
        ({"From": "09000000001"}, "from"),
        ({"From": "whatsapp:+819000000001"}, "from"),
        ({"From": "+81900000000100000"}, "from"),
        ({"Body": ""}, "body"),
        ({"Body": " \n"}, "body"),
    ],
)
def test_what_cannot_be_read_is_odd_and_says_where(fields: dict[str, str], reason: str) -> None:
    assert inbound(**fields) == Odd(reason)


def test_an_empty_form_is_odd() -> None:
    assert read_inbound({}, NOW) == Odd("message_sid")
    assert read_status({}) == Odd("message_sid")


FORMS = st.dictionaries(
    st.sampled_from(["From", "Body", "NumMedia", "MediaContentType0", "OptOutType", "MessageStatus", "ErrorCode"]),
    st.one_of(st.text(), st.sampled_from([FROM, "STOP", "1", "delivered", "30003", "+"])),
)


@given(FORMS)
def test_no_form_is_too_strange_to_be_read(fields: dict[str, str]) -> None:
    read = inbound(**fields)
    assert isinstance(read, Odd) or isinstance(read.event, get_args(Event))
    assert isinstance(read_status({"MessageSid": SID, **fields}), Status | Odd)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"MessageStatus": "delivered"}, Status(SID, "delivered")),
        ({"MessageStatus": "undelivered", "ErrorCode": "30005"}, Status(SID, "undelivered", 30005)),
        ({"MessageStatus": "failed", "ErrorCode": ""}, Status(SID, "failed")),
        ({"MessageStatus": "failed", "ErrorCode": "３"}, Status(SID, "failed")),
        ({"MessageStatus": "failed", "ErrorCode": "9" * 5000}, Status(SID, "failed")),
        ({"MessageStatus": "received"}, Odd("message_status")),
        ({"MessageStatus": ""}, Odd("message_status")),
        ({"MessageStatus": "teleported"}, Odd("message_status")),
    ],
)
def test_a_report(fields: dict[str, str], expected: Status | Odd) -> None:
    assert read_status({"MessageSid": SID, **fields}) == expected


def test_a_report_says_whether_the_message_is_lost() -> None:
    assert {status for status in RANK if Status(SID, status).failed} == {"failed", "undelivered", "canceled"}


def test_every_ending_outranks_everything_on_the_way() -> None:
    endings = FAILED | {"delivered", "read"}
    assert min(RANK[status] for status in endings) > max(RANK[status] for status in set(RANK) - endings)
