"""Verification codes for every page and talk: drawn, sent to an address on record, and asked for once.

What a code is worth, how often it may be missed and how many there are in a day is :mod:`state.codes`; here is where it
goes, in which words, and who may cause how many of them.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Literal
from urllib.parse import urlsplit
from uuid import uuid5

from msgspec import Struct

from bot.accounts import allowances
from bot.accounts.letters import Letters
from bot.accounts.visitors import Visitor
from bot.lines import NAMESPACE
from flows.answers.normal import plain
from flows.delivery import Lane, Line
from flows.effects import Send
from flows.events import Address, CodeIssued
from flows.messages import Say
from flows.session import Language
from flows.words import words
from state.codes import DIGITS, Codes, Issued, Verdict
from state.limits import Limits
from state.pseudonyms import Pseudonyms

FIGURES = "0123456789"
PHONE = "link-phone"
"""The purpose of codes that are typed in the talk of the very number they were sent to."""


class CodeSent(Struct, frozen=True):
    """It is on its way; ``until`` (UTC) is how long it is good."""

    until: datetime


class CodeHeld(Struct, frozen=True):
    """None was sent; ``again`` (UTC) is when one may be. After ``too_soon`` the last one is still good."""

    reason: Literal["too_soon", "too_many", "locked"]
    again: datetime


class VerificationCodes:
    """The service. Safe to share between threads.

    Args:
        codes: keeps and judges them.
        limits: who may cause how many.
        letters: carries them by mail, and puts lines into the outbox.
        pseudonyms: name conversations and people.
        seed: a key of our own, from which a talk's code is drawn, so that doing it twice sends the same one.
        public_url: whose host an SMS binds its code to.
        draw: a new code by chance.
        new_id: a new name for one sending.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # its parts
        self,
        codes: Codes,
        limits: Limits,
        letters: Letters,
        pseudonyms: Pseudonyms,
        seed: bytes,
        public_url: str,
        draw: Callable[[], str],
        new_id: Callable[[], str],
    ) -> None:
        self._codes = codes
        self._limits = limits
        self._letters = letters
        self._pseudonyms = pseudonyms
        self._seed = seed
        self._host = urlsplit(public_url).hostname or ""
        self._draw = draw
        self._new_id = new_id

    def send(  # noqa: PLR0913, PLR0917  # what for, to whom, where, at whose word, in which words, when
        self, purpose: str, person: str, destination: str, visitor: Visitor, language: Language, now: datetime
    ) -> CodeSent | CodeHeld:
        """Send a new code, which voids the one before it.

        Args:
            purpose: what it is good for, such as ``sign-in``; it is good for nothing else.
            person: the customer id it belongs to.
            destination: a mail address or an E.164 number of theirs, on record; never one just typed by a visitor
                unless it is a mail address to be confirmed.
            visitor: at whose word.
            language: of its words.
            now: the present, UTC.
        """
        again = self._limits.take(allowances.sending(destination, visitor), now)
        if again is not None:
            return CodeHeld("too_many", again)
        by, code = self._new_id(), self._draw()
        issued = self._codes.issue(purpose, person, code, by, now)
        if not isinstance(issued, Issued):
            return CodeHeld(issued.reason, issued.again)
        if "@" in destination:
            line = self._letters.letter("code", destination, language, by, now, until=issued.until, code=code)
        else:
            said = words(language).text("pages-code-sms", code=code, host=self._host)
            line = self._sms(Address("sms", destination), said, by, issued.until, now)
        self._letters.post([line], now)
        return CodeSent(issued.until)

    def check(self, purpose: str, person: str, typed: str, now: datetime, by: str = "") -> Verdict:
        """Judge what was typed; a right code is used up by it. With ``by``, asking again judges the same."""
        return self._codes.check(purpose, person, digits(typed), now, by=by)

    def for_phone(self, address: Address, by: str, language: Language, now: datetime) -> CodeIssued:
        """Send a code to a number whose owner has just written to us from it, to be typed in that talk.

        ``by`` names the wish: the same one sends the same code under the same key, however often it is carried out.
        """
        again = self._limits.full(allowances.receiving(address.to), now)
        if again is not None:
            return CodeIssued("too_many", again)
        code = self._drawn(by)
        issued = self._codes.issue(PHONE, self._pseudonyms.conversation(address), code, by, now)
        if not isinstance(issued, Issued):
            return CodeIssued(issued.reason, issued.again)
        self._limits.take(allowances.receiving(address.to), now)
        said = words(language).text("pages-code-talk", code=code)
        self._letters.post([self._sms(address, said, by, issued.until, now)], now)
        return CodeIssued("sent")

    def of_phone(self, address: Address, typed: str, by: str, now: datetime) -> Verdict:
        """Judge a code typed in that talk."""
        return self.check(PHONE, self._pseudonyms.conversation(address), typed, now, by)

    def _drawn(self, by: str) -> str:
        # 64 bits over 10**6: the unevenness is 10**-13.
        number = int.from_bytes(blake2b(by.encode(), digest_size=8, key=self._seed).digest())
        return f"{number % 10**DIGITS:0{DIGITS}d}"

    def _sms(self, to: Address, said: str, by: str, until: datetime, now: datetime) -> Line:
        return Line(
            key=str(uuid5(NAMESPACE, f"code:{by}")),
            conversation=self._pseudonyms.conversation(to),
            route="sms",
            lane=Lane.CONVERSATION,
            body=Send((Say(said),), to),
            created=now,
            to=to,
            expires=max(until, now + timedelta(seconds=1)),
        )


def digits(typed: str) -> str:
    """The code in what was typed, in any width, with spaces and hyphens; whatever else it was is simply not right."""
    return "".join(sign for sign in plain(typed) if sign in FIGURES)[: DIGITS + 1]
