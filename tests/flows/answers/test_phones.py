import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.phones import is_mobile, phone


@pytest.mark.parametrize(
    ("typed", "e164"),
    [
        ("09012345678", "+819012345678"),
        ("090-1234-5678", "+819012345678"),
        ("０９０ー１２３４ー５６７８", "+819012345678"),
        ("090 1234 5678", "+819012345678"),
        ("携帯は080-1234-5678です", "+818012345678"),
        ("〇九〇一二三四五六七八", "+819012345678"),
        ("06012345678", "+816012345678"),
        ("070-0000-0001", "+817000000001"),
        ("+81 90 1234 5678", "+819012345678"),
        ("+81-090-1234-5678", "+819012345678"),
        ("03-1234-5678", "+81312345678"),
        ("(03)1234-5678", "+81312345678"),
        ("０５０－１２３４－５６７８", "+815012345678"),
        ("+1 650 253 0000", "+16502530000"),
        ("0120-49-1012", "+81120491012"),
        ("090-1234-567", None),
        ("0901234567", None),
        ("119", None),
        ("12345678901", None),
        ("090-1234-5678 か 080-1234-5678", None),
        ("電話", None),
        ("", None),
    ],
)
def test_a_number_becomes_e164(typed: str, e164: str | None) -> None:
    assert phone(typed) == e164


@pytest.mark.parametrize(
    ("e164", "mobile"),
    [
        ("+819012345678", True),
        ("+816012345678", True),
        ("+81312345678", False),
        ("+815012345678", False),
        ("+16502530000", False),
    ],
)
def test_only_mobiles_get_sms(e164: str, mobile: bool) -> None:  # noqa: FBT001 (a column of the table)
    assert is_mobile(e164) is mobile


@given(st.from_regex(r"0[6-9]0[0-9]{8}", fullmatch=True), st.sampled_from(["", "-", " ", "ー", "−"]))
def test_every_mobile_is_read_in_every_grouping(number: str, dash: str) -> None:
    assert phone(f"{number[:3]}{dash}{number[3:7]}{dash}{number[7:]}") == "+81" + number[1:]


@given(st.text(alphabet="0123456789-+() 〇九・人"))
def test_what_is_read_is_e164(text: str) -> None:
    found = phone(text)
    assert found is None or (found[0] == "+" and found[1:].isascii() and found[1:].isdigit())
