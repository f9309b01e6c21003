"""Registering (renewal guide, pages ④ and ⑤): an application, one letter either way, and the account it may open.

Nobody learns from a page whether somebody is a customer: each application makes the same round trips and one letter to
the address typed, which only its owner reads. The letter's link opens an account to who knows its temporary password
and, once more, kana and date of birth. Who has an account already also gives a code sent to the number on record: what
stands on a policy is known to a family, and is not enough to take an account over.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from unicodedata import normalize

import msgspec
from msgspec import Struct

from bot.accounts import allowances
from bot.accounts.applications import Application
from bot.accounts.letters import Letters
from bot.accounts.passwords import Passwords
from bot.accounts.visitors import Visitor
from flows.answers.phones import is_mobile
from flows.directory import Directory, spelt
from flows.session import Language
from state.grants import Grants
from state.limits import Limits
from state.records.accounts import Account, Accounts

FIRST_LIVES = timedelta(hours=24)
"""Renewal guide, page ⑤."""

TRIES = 5
TEMPORARY_LENGTH = 12
"""Sixty random bits, in four-letter groups for the eye."""


class First(Struct, frozen=True):
    """What waits behind the link of a letter. ``customer`` is empty where nobody was recognised. Personal data.

    ``password`` is the temporary one's hash; ``kana`` and ``birth`` are the application's.
    """

    customer: str
    mail: str
    language: Language
    kana: str
    birth: date
    password: str


class Proof(Struct, frozen=True):
    """What somebody shows to open an account: the temporary password, and again what the application said."""

    password: str
    kana: str
    birth: date


class Wrong(Struct, frozen=True):
    """Something of the proof is not right, and nobody is told what; ``left`` more tries, none at 0."""

    left: int


class Opened(Struct, frozen=True):
    """The account is there."""

    account: Account


class CodeNeeded(Struct, frozen=True):
    """The customer has an account already: a code has to be sent to ``phone`` (E.164), the number on record, first.

    Without a number that takes SMS it is empty: the desk has to help.
    """

    phone: str


class Busy(Struct, frozen=True):
    """Somebody is opening this customer's account at this moment; ``again`` (UTC) is when to come back."""

    again: datetime


class MailTaken(Struct, frozen=True):
    """The address has become another customer's since the application."""


class Registering:
    """Takes applications and opens accounts. Safe to share between threads."""

    def __init__(  # noqa: PLR0913, PLR0917  # what registering stands on
        self,
        directory: Directory,
        accounts: Accounts,
        grants: Grants,
        limits: Limits,
        passwords: Passwords,
        letters: Letters,
        new_key: Callable[[], str],
        new_secret: Callable[[], str],
    ) -> None:
        self._directory = directory
        self._accounts = accounts
        self._grants = grants
        self._limits = limits
        self._passwords = passwords
        self._letters = letters
        self._new_key = new_key
        self._new_secret = new_secret

    def apply(self, application: Application, visitor: Visitor, language: Language, now: datetime) -> datetime | None:
        """Answer an application by one letter to the address in it.

        Returns:
            None when the letter is on its way, whatever it says; otherwise when to come again (UTC). Raises StateError.
        """
        again = self._limits.take(allowances.applying(application.identity.policy, application.mail, visitor), now)
        if again is not None:
            return again
        customer = self._directory.identify(application.identity)
        holder = self._accounts.by_login(application.mail)
        token, temporary, until = self._new_key(), self._new_secret()[:TEMPORARY_LENGTH], now + FIRST_LIVES
        first = First(
            customer=customer if customer and holder is None else "",
            mail=application.mail,
            language=language,
            kana=application.identity.kana,
            birth=application.identity.birth,
            password=self._passwords.hash(temporary),
        )
        # Where no letter will tell of it, nobody can ever find it: it is given so that it takes as long.
        self._grants.give("first", token, msgspec.msgpack.encode(first), until, now)
        to, cause = application.mail, cause_of(token)
        if holder is not None:
            line = self._letters.letter("in_use", to, language, cause, now)
        elif first.customer:
            link, password = self._letters.page(f"first/{token}"), "-".join(_fours(temporary))
            line = self._letters.letter("first", to, language, cause, now, until=until, link=link, password=password)
        else:
            line = self._letters.letter("unconfirmed", to, language, cause, now)
        self._letters.post([line], now)
        return None

    def waiting(self, token: str, now: datetime) -> First | None:
        """What waits behind a letter's link; None where there is nothing, or no longer."""
        packed = self._grants.look("first", token, now)
        if packed is None:
            return None
        first = msgspec.msgpack.decode(packed, type=First)
        return first if first.customer else None

    def prove(self, token: str, first: First, proof: Proof, now: datetime) -> Wrong | None:
        """Compare a proof with what waits: None if all of it is right.

        The try is counted before anything is compared, so that no number of tries at once buys more than five.
        """
        left = self._grants.wrong("first", token, TRIES + 1, now)
        if left == 0:
            return Wrong(0)
        right = (
            self._passwords.matches(first.password, _ungrouped(proof.password)),
            compare_digest(spelt(proof.kana).encode(), spelt(first.kana).encode()),
            compare_digest(proof.birth.isoformat(), first.birth.isoformat()),
        )
        if all(right):
            return None
        if left == 1:
            self._grants.revoke("first", token)
        return Wrong(left - 1)

    def finish(
        self, token: str, first: First, password: str, now: datetime, *, by_code: bool = False
    ) -> Opened | CodeNeeded | Busy | MailTaken:
        """Open the account of who has proved themselves.

        Args:
            token: of the letter's link, which is used up by this.
            first: what waited behind it.
            password: the hash of the customer's own password.
            now: the moment, UTC.
            by_code: whether the code sent to the number on record was given just now.

        Raises:
            StateError: nothing is lost; the same can be done again.
        """
        customer = first.customer
        former = self._accounts.of(customer)
        if former is not None and not by_code:
            return CodeNeeded(self.number(customer))
        # Two who finish at once would both find no account: the second waits, and then is asked for the code.
        again = None if by_code else self._limits.take([allowances.opening(customer)], now)
        if again is not None:
            return Busy(again)
        number = self.number(customer)
        phone = former.phone if former is not None and former.phone == number else ""
        opened = self._accounts.open(Account(customer, mail=first.mail, phone=phone, password=password), now)
        # After the account, not before: whoever is interrupted in between still has the link.
        self._grants.revoke("first", token)
        if not opened:
            return MailTaken()
        account = self._accounts.of(customer)
        self._tell(first, former, number, cause_of(token), now)
        return Opened(account) if account is not None else MailTaken()

    def number(self, customer: str) -> str:
        """The customer's mobile number on record (E.164); empty where there is none that takes SMS."""
        found = self._directory.find([customer]).get(customer)
        return found.phone if found is not None and is_mobile(found.phone) else ""

    def _tell(self, first: First, former: Account | None, number: str, cause: str, now: datetime) -> None:
        lines = []
        if number:
            lines.append(self._letters.notice("registered", number, first.language, cause, now))
        if former is not None and former.mail not in {"", first.mail}:
            lines.append(self._letters.letter("mail_left", former.mail, first.language, cause, now))
        if lines:
            self._letters.post(lines, now)


def cause_of(token: str) -> str:
    """What a letter that carries this token answers, without telling the token."""
    return sha256(token.encode()).hexdigest()


def _fours(text: str) -> list[str]:
    return [text[start : start + 4] for start in range(0, len(text), 4)]


def _ungrouped(typed: str) -> str:
    """A temporary password as it was drawn: however it was typed, copied with spaces, or begun with a capital."""
    return "".join(filter(str.isalnum, normalize("NFKC", typed).casefold()))
