"""Which passwords will do, and that trying one tells nothing about whose it is."""

from typing import Literal

import pytest
from argon2 import PasswordHasher
from hypothesis import given
from hypothesis import strategies as st

from bot.accounts.passwords import LONGEST, Passwords, complaint, typed

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Counting(PasswordHasher):
    """Remembers how often it was asked to try."""

    tries = 0

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002  # theirs
        self.tries += 1
        return super().verify(hash, password)


def test_a_password_matches_what_was_kept_of_it_and_nothing_else() -> None:
    passwords = Passwords(QUICK)
    kept = passwords.hash("quiet-harbour-42")
    assert passwords.matches(kept, "quiet-harbour-42")
    assert not passwords.matches(kept, "quiet-harbour-43")
    assert not passwords.matches(kept, "Quiet-harbour-42")


def test_full_width_letters_are_the_same_password() -> None:
    passwords = Passwords(QUICK)
    assert passwords.matches(passwords.hash("ｑｕｉｅｔ－ｈａｒｂｏｕｒ４２"), "quiet-harbour42")


@pytest.mark.parametrize("kept", ["", "not a hash", "$argon2id$broken"])
@pytest.mark.parametrize("password", ["", "nobody has this password", "x" * 100_000])
def test_where_nobody_is_known_nothing_matches_and_one_try_is_made_all_the_same(kept: str, password: str) -> None:
    hasher = Counting(time_cost=1, memory_cost=8, parallelism=1)
    assert not Passwords(hasher).matches(kept, password)
    assert hasher.tries == 1


def test_what_was_kept_with_weaker_parameters_is_outdated() -> None:
    weaker = Passwords(QUICK).hash("quiet-harbour-42")
    assert Passwords(PasswordHasher(time_cost=2, memory_cost=8, parallelism=1)).outdated(weaker)
    assert not Passwords(QUICK).outdated(weaker)


def test_the_parameters_are_those_of_rfc_9106() -> None:
    assert Passwords().hash("quiet-harbour-42").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("", "short"),
        ("short12", "short"),
        ("ｓｈｏｒｔ１２", "short"),
        ("password1", "common"),
        ("12345678", "common"),
        ("qwertyuiop", "common"),
        ("パスワードだよ長い", "signs"),
        ("tab\tquiet-harbour", "signs"),
        ("x7!" * 43, "long"),
        ("taro.yamada-x9Q", "own"),
        ("xx9012345678zz", "own"),
        ("quiet-harbour-42", None),
        ("q" * 3 + "x7!kP" * 25, None),
    ],
)
def test_a_password_is_refused_for_what_makes_it_easy(password: str, expected: str | None) -> None:
    assert complaint(password, "Taro.Yamada@example.jp", "+819012345678") == expected


@given(st.text(max_size=400))
def test_any_text_gets_a_verdict_and_only_plain_ones_pass(password: str) -> None:
    verdict = complaint(password)
    if verdict is None:
        meant = typed(password)
        assert 8 <= len(meant) <= LONGEST
        assert meant.isascii()
