"""What is typed at the door, whatever it is: an ID, a code; and what is shown of an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.accounts.codes import digits
from bot.accounts.masking import login_id, masked


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" Taro@Example.jp ", "Taro@example.jp"),
        ("Taro@EXAMPLE.JP", "Taro@example.jp"),
        ("taro@example.jp", "taro@example.jp"),
        ("090-1234-5678", "+819012345678"),
        ("０９０１２３４５６７８", "+819012345678"),
        ("+81 90 1234 5678", "+819012345678"),
        ("03-1234-5678", "03-1234-5678"),
        ("090-1234-5678 080-1234-5678", "090-1234-5678 080-1234-5678"),
        ("09012345678@example.jp", "09012345678@example.jp"),
        ("", ""),
    ],
)
def test_an_id_is_a_mail_address_letter_by_letter_or_a_mobile_number(typed: str, meant: str) -> None:
    assert login_id(typed) == meant


@given(st.text())
def test_any_id_is_looked_up_as_one_thing(typed: str) -> None:
    assert login_id(login_id(typed)) == login_id(typed)


@given(st.integers(0, 999_999), st.sampled_from(["", " ", "-", "　"]), st.booleans())
def test_six_digits_are_read_in_any_width_and_grouping(number: int, between: str, wide: bool) -> None:  # noqa: FBT001  # drawn
    code = f"{number:06d}"
    shown = code.translate(str.maketrans("0123456789", "０１２３４５６７８９")) if wide else code
    assert digits(f" {shown[:3]}{between}{shown[3:]} ") == code


@given(st.text())
def test_whatever_is_typed_as_a_code_is_a_few_digits_at_most(typed: str) -> None:
    found = digits(typed)
    assert len(found) <= 7


@pytest.mark.parametrize(
    ("destination", "shown"),
    [
        ("Taro.Sample@example.jp", "T•••@example.jp"),
        ("a@example.jp", "a•••@example.jp"),
        ("+819012345678", "•••-••••-5678"),
    ],
)
def test_an_address_is_shown_so_that_its_owner_alone_knows_it(destination: str, shown: str) -> None:
    assert masked(destination) == shown
