"""Verification codes: six digits that prove who reads this mail or holds this telephone, for one purpose.

A code is known here only by a keyed hash over purpose, person and digits; a try is counted, compared and, if it is
right, used up in one script, so that of any number of tries at once each is counted and one wins. What the script
compares are keyed hashes: whoever tries cannot choose them, and so learns nothing from how long that takes.

How far guessing gets:

- Five wrong tries in a row void the code and lock purpose and person for 15 minutes. A new code does not bring new
  tries: the count goes on until a right try or a lock. So no code ever stands more than five: at most 5 in 10**6.
- Ten wrong tries within any 24 hours lock until the oldest of them is a day old, whatever came right in between: at
  most 1 in 10**5 per purpose, person and day, for somebody who has the password already.
"""

from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Literal

from msgspec import Struct, msgpack

from state.connection import Call, Wire
from state.instants import instant, micros
from state.keys import partition_of

DIGITS = 6
LIFE = timedelta(minutes=20)
"""How long a code can be used (renewal guide ③)."""

PAUSE = timedelta(seconds=60)
"""What lies between two codes at least."""

MOST_A_DAY = 5
"""Codes sent within 24 hours and not used."""

MOST_WRONG = 5
LOCK = timedelta(minutes=15)
MOST_WRONG_A_DAY = 10

_DAY = timedelta(days=1)
_REMEMBERED = 8


class Issued(Struct, frozen=True):
    """The code counts from now on, and no older one; it can be used until then (UTC)."""

    until: datetime


class Withheld(Struct, frozen=True):
    """No new code now: the last one is under a minute old, five were asked for in a day, or it is locked.

    ``again`` (UTC) is when it is worth asking. A code that was sent before stays as it is.
    """

    reason: Literal["too_soon", "too_many", "locked"]
    again: datetime


class Right(Struct, frozen=True):
    """It is the code, and it is used up."""


class Wrong(Struct, frozen=True):
    """It is not the code; so many tries are ``left`` (1 to 4), for this code or any that follows."""

    left: int


class Locked(Struct, frozen=True):
    """Nothing is tried until ``again`` (UTC), and the code is void."""

    again: datetime


class Gone(Struct, frozen=True):
    """There is no code to try: it was used or voided, it is too old, or none was ever sent."""


Verdict = Right | Wrong | Locked | Gone


class Codes:
    """All codes in one Redis, under one ``key`` of 32 random bytes (the keyring's ``codes``).

    ``purpose`` says what for and ``person`` for whom: a code of another purpose or person is not this one. ``by`` names
    who asks, and is the same when they ask again because an answer was lost; they get the same one, and nothing is
    counted twice.
    """

    def __init__(self, wire: Wire, key: bytes) -> None:
        self._wire = wire
        self._key = key

    def issue(self, purpose: str, person: str, code: str, by: str, now: datetime) -> Issued | Withheld:
        """Let ``code`` be the one that counts, unless too many were asked for; then whatever counts stays.

        Raises:
            ValueError: it is not six digits.
        """
        if not (len(code) == DIGITS and code.isascii() and code.isdigit()):
            raise ValueError(f"a code is {DIGITS} digits")
        args = (
            micros(now),
            micros(now + LIFE),
            self._mac(purpose, person, code),
            _digest(by),
            PAUSE // timedelta(microseconds=1),
            MOST_A_DAY,
        )
        verdict, value = self._run("issue_code", purpose, person, *args)
        at = instant(int(value))
        match verdict:
            case "issued":
                return Issued(at + LIFE)
            case "locked":
                return Withheld("locked", at)
            case "too_many":
                return Withheld("too_many", at + _DAY)
            case _:
                return Withheld("too_soon", at + PAUSE)

    def check(self, purpose: str, person: str, code: str, now: datetime, by: str = "") -> Verdict:
        """Try a code, whatever was typed. Wrong tries are counted, so sort out what cannot be a code before."""
        args = (
            micros(now),
            self._mac(purpose, person, code),
            _digest(by),
            MOST_WRONG,
            micros(now + LOCK),
            MOST_WRONG_A_DAY,
            _REMEMBERED,
        )
        match self._run("check_code", purpose, person, *args):
            case ("right", _):
                return Right()
            case ("wrong", left):
                return Wrong(int(left))
            case ("locked", again):
                return Locked(instant(int(again)))
            case _:
                return Gone()

    def _run(self, script: str, purpose: str, person: str, *args: str | int | bytes) -> tuple[str, str]:
        hashed = self._hash((purpose, person), b"code person").hex()
        verdict, value = self._wire.run([Call(script, partition_of(hashed), (hashed, *args))])[0]
        return verdict.decode(), value.decode() if isinstance(value, bytes) else str(value)

    def _mac(self, purpose: str, person: str, code: str) -> bytes:
        return self._hash((purpose, person, code), b"code")

    def _hash(self, parts: tuple[str, ...], use: bytes) -> bytes:
        return blake2b(msgpack.encode(parts), digest_size=32, key=self._key, person=use).digest()


def _digest(by: str) -> str:
    return blake2b(by.encode(), digest_size=8).hexdigest() if by else ""
