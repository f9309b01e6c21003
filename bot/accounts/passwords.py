"""Passwords: how they are kept, and which are too easy.

Argon2id with the second recommended parameters of RFC 9106 (3 passes, 64 MiB, 4 lanes): the first asks for 2 GiB a
try, which four people signing in at once would make the end of the process. A try takes about a tenth of a second; so
few run at once, because memory is what they are made to cost. Few wait for their turn, too: webhooks need the same
threads, and somebody's breakdown must not stand behind a flood of strangers at the door.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Literal
from unicodedata import normalize

from argon2 import PasswordHasher, profiles
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

SHORTEST = 8
"""Renewal guide, page ⑤: eight half-width characters or more."""

LONGEST = 128
GUESSED_LONGEST = 72
"""The estimator's work grows with the square of the length; a longer password is not judged worse for its end."""

TRIED_AT_ONCE = 4
WAITING_AT_MOST = 28
"""With those that are tried, an eighth of the threads that ``web`` has; the last waits for less than a second."""

FEWEST_GUESSES = 10**6
"""What an attacker tries online within limits (zxcvbn's score 2 begins here)."""

SHORTEST_SHARED = 4
"""A shorter part of an ID says nothing when it stands in a password."""

Complaint = Literal["short", "long", "signs", "common", "own"]


class Crowded(Exception):
    """More passwords are to be tried at this moment than there is room for; nothing was tried."""


class Passwords:
    """Hashes and checks. Safe to share between threads; every check costs the same, whoever is asked for."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher.from_parameters(profiles.RFC_9106_LOW_MEMORY)
        self._room = BoundedSemaphore(TRIED_AT_ONCE + WAITING_AT_MOST)
        self._turn = BoundedSemaphore(TRIED_AT_ONCE)
        self._nobodys = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """What to keep of a password (PHC string format): salt and parameters are in it. Raises Crowded."""
        with self._one_of_few():
            return self._hasher.hash(typed(password))

    def matches(self, kept: str, password: str) -> bool:
        """Whether the password is the one ``kept`` was made of. Nobody's (``""``) is tried too, and never matches.

        Nor does one that is longer than any may be; its beginning alone is tried, so that it takes as long.

        Raises:
            Crowded: nothing was tried.
        """
        meant = typed(password)
        with self._one_of_few():
            try:
                self._hasher.verify(kept or self._nobodys, meant[:LONGEST])
            except (VerificationError, InvalidHashError):
                return False
        return bool(kept) and len(meant) <= LONGEST

    def outdated(self, kept: str) -> bool:
        """Whether ``kept`` was made with other parameters than today's, so that it should be made again."""
        return self._hasher.check_needs_rehash(kept)

    @contextmanager
    def _one_of_few(self) -> Iterator[None]:
        if not self._room.acquire(blocking=False):
            raise Crowded
        try:
            with self._turn:
                yield
        finally:
            self._room.release()


def typed(password: str) -> str:
    """The password as the keyboard meant it: an input method set to full width writes the same letters otherwise."""
    return normalize("NFKC", password)


def complaint(password: str, *own: str) -> Complaint | None:
    """Why this password will not do, or None.

    Args:
        password: As typed.
        own: What others know of its owner: the ID, the name in kana, the date of birth.
    """
    meant = typed(password)
    if len(meant) < SHORTEST:
        return "short"
    if len(meant) > LONGEST:
        return "long"
    if not (meant.isascii() and meant.isprintable()):
        return "signs"
    known = [part for word in own for part in _parts(word)]
    if any(part in meant.casefold() for part in known):
        return "own"
    judged = zxcvbn(meant[:GUESSED_LONGEST], user_inputs=known)
    return "common" if judged["guesses"] < FEWEST_GUESSES else None


def _parts(word: str) -> list[str]:
    """A word and, of a mail address, the part before the @, where they are long enough to be recognised."""
    whole = typed(word).casefold()
    return [
        part for part in {whole, whole.partition("@")[0], whole.removeprefix("+81")} if len(part) >= SHORTEST_SHARED
    ]
