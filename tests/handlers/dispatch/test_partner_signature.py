"""Standard Webhooks: the published vector, exchanged keys, the window, and that nothing else passes."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.dispatch.errors import BadKey, BadSignature
from handlers.dispatch.signature import ID, SIGNATURE, TIMESTAMP, TOLERANCE, headers, key_of, verify

# The vector that the reference libraries of standard-webhooks are tested with.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
MESSAGE = "msg_p5jXN8AQM9LWM0D4loKWxJek"
AT = datetime.fromtimestamp(1_614_265_330, UTC)
BODY = b'{"test": 2432232314}'
SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

SENT = {ID: MESSAGE, TIMESTAMP: "1614265330", SIGNATURE: SIGNED}
OTHER = "whsec_" + b64encode(b"another key, of 30 whole bytes").decode()


def test_the_published_vector_is_what_we_send() -> None:
    assert headers([SECRET], MESSAGE, AT, BODY) == SENT


def test_the_published_vector_passes_and_gives_the_messages_id() -> None:
    assert verify([SECRET], SENT, BODY, AT) == MESSAGE


@pytest.mark.parametrize("ours", [(SECRET, OTHER), (OTHER, SECRET)])
@pytest.mark.parametrize("theirs", [(SECRET,), (OTHER, SECRET), (SECRET, OTHER), (OTHER,)])
def test_while_keys_are_exchanged_either_signs(ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    sent = headers(theirs, MESSAGE, AT, BODY)
    assert sent[SIGNATURE].count("v1,") == len(theirs)
    assert verify(ours, sent, BODY, AT) == MESSAGE


def test_a_signature_of_another_kind_beside_ours_does_no_harm() -> None:
    sent = SENT | {SIGNATURE: f"v1a,AAAA {SIGNED} v2,BBBB"}
    assert verify([SECRET], sent, BODY, AT) == MESSAGE


@pytest.mark.parametrize("late", [TOLERANCE, -TOLERANCE, timedelta(0)])
def test_within_five_minutes_either_way_a_message_passes(late: timedelta) -> None:
    assert verify([SECRET], SENT, BODY, AT + late) == MESSAGE


@pytest.mark.parametrize("late", [TOLERANCE + timedelta(seconds=1), -TOLERANCE - timedelta(seconds=1)])
def test_beyond_them_it_does_not(late: timedelta) -> None:
    with pytest.raises(BadSignature):
        verify([SECRET], SENT, BODY, AT + late)


@pytest.mark.parametrize(
    "changed",
    [
        {ID: MESSAGE + "x"},
        {ID: ""},
        {ID: "a" * 129},
        {ID: "a.1614265330"},
        {TIMESTAMP: "1614265331"},
        {TIMESTAMP: "1614265330.0"},
        {TIMESTAMP: " 1614265330"},
        {TIMESTAMP: "１６１４２６５３３０"},
        {TIMESTAMP: "-1"},
        {TIMESTAMP: "9" * 400},
        {SIGNATURE: ""},
        {SIGNATURE: SIGNED.removeprefix("v1,")},
        {SIGNATURE: SIGNED.replace("v1", "v1a")},
        {SIGNATURE: SIGNED[:-2]},
        {SIGNATURE: SIGNED.replace(",", "、")},
        {SIGNATURE: "v1,AAAA " * 8 + SIGNED},
    ],
    ids=range(16),
)
def test_an_altered_header_does_not_pass(changed: dict[str, str]) -> None:
    with pytest.raises(BadSignature):
        verify([SECRET], SENT | changed, BODY, AT)


@pytest.mark.parametrize("missing", [ID, TIMESTAMP, SIGNATURE])
def test_a_missing_header_does_not_pass(missing: str) -> None:
    with pytest.raises(BadSignature):
        verify([SECRET], {name: value for name, value in SENT.items() if name != missing}, BODY, AT)


@pytest.mark.parametrize("secrets", [(), (OTHER,)])
def test_without_the_right_key_nothing_passes(secrets: tuple[str, ...]) -> None:
    with pytest.raises(BadSignature):
        verify(secrets, SENT, BODY, AT)


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_a_signature_holds_for_its_own_body_alone(body: bytes, other: bytes) -> None:
    sent = headers([SECRET], MESSAGE, AT, body)
    assert verify([SECRET], sent, body, AT) == MESSAGE
    if other != body:
        with pytest.raises(BadSignature):
            verify([SECRET], sent, other, AT)


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=60))
def test_whatever_headers_come_only_a_refusal_comes_of_them(message: str, seconds: str, signatures: str) -> None:
    with pytest.raises(BadSignature):
        verify([SECRET], {ID: message, TIMESTAMP: seconds, SIGNATURE: signatures}, BODY, AT)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "whsec_",
        SECRET.removeprefix("whsec_"),
        "whsk_" + SECRET.removeprefix("whsec_"),
        "whsec_" + b64encode(b"k" * 23).decode(),
        "whsec_" + b64encode(b"k" * 65).decode(),
        SECRET + "!",
        "whsec_" + "鍵" * 32,
    ],
)
def test_what_is_no_secret_of_the_standards_kind_is_refused(secret: str) -> None:
    with pytest.raises(BadKey):
        key_of(secret)


@pytest.mark.parametrize("size", [24, 64])
def test_a_key_may_have_24_to_64_bytes(size: int) -> None:
    assert key_of("whsec_" + b64encode(b"k" * size).decode()) == b"k" * size
