"""Changing what somebody signs in with: the mail address, or the password. Old and new are told, other sessions end.

Who asks has signed in and given a verification code a short time ago; the pages see to that.
"""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from bot.accounts import allowances
from bot.accounts.codes import CodeHeld, CodeSent, VerificationCodes
from bot.accounts.letters import Letters
from bot.accounts.passwords import Passwords
from bot.accounts.recovering import tell_of_password
from bot.accounts.visitors import Visitor
from flows.session import Language
from state.codes import Gone, Locked, Right, Wrong
from state.limits import Limits
from state.pseudonyms import Pseudonyms
from state.records.accounts import Accounts


class Changed(Struct, frozen=True):
    """Done: ``epoch`` is the account's from now on, and sessions of another one have ended."""

    epoch: int


class NotChanged(Struct, frozen=True):
    """The address is another customer's ID, or there is no account (any more)."""


class WrongPassword(Struct, frozen=True):
    """The password given is not the account's."""


class Changing:
    """Changes accounts. Safe to share between threads."""

    def __init__(  # noqa: PLR0913, PLR0917  # what changing stands on
        self,
        accounts: Accounts,
        codes: VerificationCodes,
        limits: Limits,
        passwords: Passwords,
        letters: Letters,
        pseudonyms: Pseudonyms,
        new_key: Callable[[], str],
    ) -> None:
        self._accounts = accounts
        self._codes = codes
        self._limits = limits
        self._passwords = passwords
        self._letters = letters
        self._pseudonyms = pseudonyms
        self._new_key = new_key

    def ask_new_mail(
        self, customer: str, mail: str, visitor: Visitor, language: Language, now: datetime
    ) -> CodeSent | CodeHeld:
        """Send a code to the new address, whoever's it is: only who reads it there gets any further."""
        again = self._limits.take([allowances.moving(customer)], now)
        if again is not None:
            return CodeHeld("too_many", again)
        return self._codes.send(self._purpose(mail), customer, mail, visitor, language, now)

    def set_mail(
        self, customer: str, mail: str, typed: str, language: Language, now: datetime
    ) -> Changed | NotChanged | Wrong | Locked | Gone:
        """Make ``mail`` the account's address if the code sent there is right; the address before and this are told."""
        before = self._accounts.of(customer)
        verdict = self._codes.check(self._purpose(mail), customer, typed, now)
        if not isinstance(verdict, Right):
            return verdict
        if before is None or not self._accounts.set_mail(customer, mail, now):
            return NotChanged()
        cause = self._new_key()
        lines = [self._letters.letter("mail_changed", mail, language, cause, now)]
        if before.mail:
            lines.append(self._letters.letter("mail_left", before.mail, language, cause, now))
        self._letters.post(lines, now)
        return self._changed(customer)

    def set_password(
        self, customer: str, former: str | None, new: str, language: Language, now: datetime
    ) -> Changed | NotChanged | WrongPassword | datetime:
        """Replace the password by ``new`` if ``former`` is the one before.

        Args:
            customer: whose account it is.
            former: as typed; None for who came from a linked chat, which stands in the place of a password. So somebody
                whose ID is a number, and whom no letter reaches, gets in again.
            new: as typed.
            language: of the words that tell of it.
            now: the moment, UTC.

        Returns:
            When to try again (UTC), where the former one was missed too often.
        """
        account = self._accounts.of(customer)
        if former is not None:
            tries = allowances.proving(customer)
            again = self._limits.take([tries], now)
            if again is not None:
                return again
            if not self._passwords.matches(account.password if account else "", former):
                return WrongPassword()
            self._limits.clear([tries])
        if account is None:
            return NotChanged()
        self._accounts.set_password(customer, self._passwords.hash(new), now)
        tell_of_password(self._letters, account, language, self._new_key(), now)
        return self._changed(customer)

    def _changed(self, customer: str) -> Changed | NotChanged:
        account = self._accounts.of(customer)
        return NotChanged() if account is None else Changed(account.epoch)

    def _purpose(self, mail: str) -> str:
        """What the code is good for: this very address, so that a code read at one never confirms another."""
        return f"mail {self._pseudonyms.index(f'new mail:{mail}')}"
