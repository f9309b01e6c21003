"""Encryption at rest: what opens, what does not, and what the names of people give away."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.events import Address
from state.errors import Unreadable
from state.pseudonyms import Pseudonyms
from state.sealed import Sealed
from state.vault import Vault

OLD, NEW = "the secret of last year 2025", "the secret of this year 2026"
VAULT = Vault([NEW, OLD])


@given(st.binary(), st.text())
def test_what_is_sealed_opens_in_its_context(plain: bytes, context: str) -> None:
    assert VAULT.open(VAULT.seal(plain, context), context) == plain


@given(st.binary(min_size=1), st.data())
def test_no_single_changed_byte_goes_unseen(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(VAULT.seal(plain, "mail|ann"))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Unreadable):
        VAULT.open(bytes(sealed), "mail|ann")


@given(st.binary(max_size=40))
def test_what_was_never_sealed_does_not_open(junk: bytes) -> None:
    with pytest.raises(Unreadable):
        VAULT.open(junk, "mail|ann")


def test_a_blob_does_not_open_in_another_context() -> None:
    with pytest.raises(Unreadable):
        VAULT.open(VAULT.seal(b"hers", "mail|ann"), "mail|bob")


def test_the_same_words_are_sealed_differently_each_time() -> None:
    assert VAULT.seal(b"same", "x") != VAULT.seal(b"same", "x")


def test_a_seal_costs_thirty_two_bytes() -> None:
    assert len(VAULT.seal(b"12345", "x")) == 5 + 32


def test_old_secrets_open_and_the_first_one_seals() -> None:
    old = Vault([OLD]).seal(b"kept", "x")
    new = VAULT.seal(b"kept", "x")

    assert VAULT.open(old, "x") == b"kept"
    assert (VAULT.is_current(old), VAULT.is_current(new)) == (False, True)
    with pytest.raises(Unreadable, match="SECRET_KEYS"):
        Vault([OLD]).open(new, "x")


@pytest.mark.parametrize("secrets", [[], ["too short"], [NEW, "too short"]])
def test_a_vault_refuses_missing_and_short_secrets(secrets: list[str]) -> None:
    with pytest.raises(ValueError, match="secret"):
        Vault(secrets)


class Shape(msgspec.Struct):
    number: int


def test_a_value_of_an_unknown_shape_is_unreadable() -> None:
    sealed = Sealed(VAULT, "thing", str).seal("words", "ann")
    with pytest.raises(Unreadable, match="thing"):
        Sealed(VAULT, "thing", Shape).open(sealed, "ann")


def test_errors_of_the_vault_tell_no_content() -> None:
    sealed = Sealed(VAULT, "thing", str).seal("secret words", "ann")
    with pytest.raises(Unreadable) as caught:
        Sealed(VAULT, "thing", Shape).open(sealed, "ann")
    assert "words" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_pseudonym_is_the_same_every_time_and_differs_by_person_channel_and_pepper() -> None:
    names = Pseudonyms(b"pepper for tests 0001")
    ann = names.conversation(Address("line", "U1"))
    assert ann == names.conversation(Address("line", "U1"))
    others = {
        names.conversation(Address("sms", "U1")),
        names.conversation(Address("line", "U2")),
        Pseudonyms(b"pepper for tests 0002").conversation(Address("line", "U1")),
        names.index("line:U1"),
    }
    assert len(others | {ann}) == 5


@given(st.text())
def test_a_pseudonym_is_26_safe_characters(text: str) -> None:
    name = Pseudonyms(b"pepper for tests 0001").index(text)
    assert len(name) == 26
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz234567")


@pytest.mark.parametrize("length", [0, 15, 65])
def test_a_pepper_of_the_wrong_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="16 to 64"):
        Pseudonyms(b"p" * length)


@given(st.text(max_size=2000))
def test_values_of_any_length_come_back_deflated_or_not(text: str) -> None:
    sealed = Sealed(VAULT, "thing", str)
    assert sealed.open(sealed.seal(text, "ann"), "ann") == text


def test_what_repeats_itself_is_stored_small() -> None:
    assert len(Sealed(VAULT, "thing", str).seal("ダッシュボードのランプ" * 100, "ann")) < 200
