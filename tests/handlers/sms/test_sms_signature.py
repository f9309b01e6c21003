import base64
import hashlib
import hmac

import pytest
from werkzeug.datastructures import MultiDict

from handlers.sms.errors import BadSignature
from handlers.sms.signature import public_url, verify

TOKEN = "12345"
URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
FORM = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675309",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
}
#: The example of Twilio's page on webhook security.
PUBLISHED = "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def signed(url: str, text: str, token: str = TOKEN) -> str:
    """The scheme written out, so that the library is not its own witness."""
    return base64.b64encode(hmac.new(token.encode(), (url + text).encode(), hashlib.sha1).digest()).decode()


def test_the_published_example_passes() -> None:
    verify([TOKEN], URL, FORM, PUBLISHED)


@pytest.mark.parametrize("header", [None, "", "x", PUBLISHED[:-2] + "A=", "署名"])
def test_a_missing_or_wrong_signature_is_refused(header: str | None) -> None:
    with pytest.raises(BadSignature):
        verify([TOKEN], URL, FORM, header)


def test_the_wrong_token_is_refused() -> None:
    with pytest.raises(BadSignature):
        verify(["54321"], URL, FORM, PUBLISHED)


def test_no_token_at_all_is_refused() -> None:
    with pytest.raises(BadSignature):
        verify([], URL, FORM, PUBLISHED)


def test_either_of_two_tokens_passes_while_one_replaces_the_other() -> None:
    verify(["new", TOKEN], URL, FORM, PUBLISHED)
    verify([TOKEN, "new"], URL, FORM, PUBLISHED)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({**FORM, "Digits": "1235"}, id="a value"),
        pytest.param({**FORM, "Extra": ""}, id="a field added"),
        pytest.param({name: value for name, value in FORM.items() if name != "To"}, id="a field missing"),
        pytest.param({**FORM, "Digits": "1234 "}, id="a space"),
    ],
)
def test_a_changed_form_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(BadSignature):
        verify([TOKEN], URL, changed, PUBLISHED)


@pytest.mark.parametrize("url", ["http://mycompany.com/myapp.php?foo=1&bar=2", "https://mycompany.com/myapp.php"])
def test_the_address_as_a_proxied_process_sees_it_is_refused(url: str) -> None:
    with pytest.raises(BadSignature):
        verify([TOKEN], url, FORM, PUBLISHED)


def test_fields_nobody_announced_and_empty_ones_are_signed_too() -> None:
    url = "https://own.example/sms/inbound"
    form = {"Body": "はい", "FromCity": "", "Zukunft": "1"}
    verify([TOKEN], url, form, signed(url, "BodyはいFromCityZukunft1"))


def test_a_repeated_field_is_signed_with_each_of_its_values() -> None:
    url = "https://own.example/sms/inbound"
    form = MultiDict([("A", "2"), ("A", "1"), ("B", "")])
    verify([TOKEN], url, form, signed(url, "A1A2B"))


@pytest.mark.parametrize("signed_url", ["https://own.example/sms/inbound", "https://own.example:443/sms/inbound"])
def test_the_standard_port_may_be_written_or_not(signed_url: str) -> None:
    verify([TOKEN], "https://own.example/sms/inbound", {}, signed(signed_url, ""))


def test_another_port_is_part_of_the_address() -> None:
    url = "https://own.example:8443/sms/inbound"
    verify([TOKEN], url, {}, signed(url, ""))


def test_a_form_that_cannot_be_encoded_is_refused() -> None:
    with pytest.raises(BadSignature):
        verify([TOKEN], URL, {"Body": "\ud800"}, PUBLISHED)


@pytest.mark.parametrize(
    ("base", "path", "query", "expected"),
    [
        ("https://own.example", "/sms/inbound", "", "https://own.example/sms/inbound"),
        ("https://own.example/", "/sms/inbound", "", "https://own.example/sms/inbound"),
        ("https://own.example/bot", "/sms/status", "c=a%3Ab&k=1", "https://own.example/bot/sms/status?c=a%3Ab&k=1"),
        ("https://own.example:8443", "/sms/status", "", "https://own.example:8443/sms/status"),
    ],
)
def test_the_public_address_is_the_setting_and_what_was_received(
    base: str, path: str, query: str, expected: str
) -> None:
    assert public_url(base, path, query) == expected
