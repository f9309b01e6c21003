"""Signing in: an ID and a password, then a code; and whether somebody who did so is still who they were."""

from datetime import datetime
from typing import Protocol

from msgspec import Struct

from bot.accounts import allowances
from bot.accounts.masking import login_id
from bot.accounts.passwords import Passwords
from bot.accounts.visitors import Visitor
from bot.accounts.visits import NO_ACCOUNT, SignedIn
from flows.answers.phones import is_mobile
from flows.directory import Directory
from flows.events import Address
from state.limits import Limits
from state.records.accounts import Account, Accounts


class Linkings(Protocol):
    """Whose address is whose."""

    def by_address(self, addresses: list[Address]) -> dict[Address, str]:
        """The customers linked to these addresses."""


class Recognised(Struct, frozen=True):
    """The password is this account's. ``by_phone``: the ID typed was its mobile number."""

    account: Account
    by_phone: bool


class NotRecognised(Struct, frozen=True):
    """No such ID, or not its password: nobody is told which."""


class TooOften(Struct, frozen=True):
    """Not tried at all; ``again`` (UTC) is when it will be."""

    again: datetime


class Ways(Struct, frozen=True):
    """Where a code can be sent to a customer: a mail address and a mobile number in E.164, empty where there is none.

    Personal data.
    """

    mail: str = ""
    phone: str = ""


class SigningIn:
    """Safe to share between threads."""

    def __init__(
        self, accounts: Accounts, directory: Directory, links: Linkings, limits: Limits, passwords: Passwords
    ) -> None:
        self._accounts = accounts
        self._directory = directory
        self._links = links
        self._limits = limits
        self._passwords = passwords

    def knock(
        self, typed: str, password: str, visitor: Visitor, now: datetime
    ) -> Recognised | NotRecognised | TooOften:
        """Try an ID and a password. An ID nobody has costs the same look-ups and the same one hash.

        Raises:
            StateError: nothing was decided.
        """
        login = login_id(typed)
        again = self._limits.take(allowances.trying(login, visitor), now)
        if again is not None:
            return TooOften(again)
        account = self._accounts.by_login(login)
        kept = account.password if account else ""
        if not self._passwords.matches(kept, password) or account is None:
            return NotRecognised()
        self._limits.clear([allowances.tried_here(login, visitor)])
        if self._passwords.outdated(kept):
            self._accounts.rehash(account.customer, kept, self._passwords.hash(password))
        return Recognised(account, by_phone=login == account.phone)

    def ways(self, customer: str) -> Ways:
        """Where this customer's codes can go: the account's mail, and the number that is an ID or else on record."""
        account = self._accounts.of(customer)
        mail, phone = (account.mail, account.phone) if account else ("", "")
        if not phone:
            known = self._directory.find([customer]).get(customer)
            phone = known.phone if known is not None and is_mobile(known.phone) else ""
        return Ways(mail, phone)

    def epoch(self, customer: str) -> int:
        """Of the customer's account now."""
        account = self._accounts.of(customer)
        return NO_ACCOUNT if account is None else account.epoch

    @staticmethod
    def has_account(person: SignedIn) -> bool:
        """Whether somebody signed in has an account, and with it an ID and a password."""
        return person.epoch != NO_ACCOUNT

    def holds(self, person: SignedIn) -> bool:
        """Whether they are still signed in: the account is as it was, and the address they came through still theirs.

        Raises:
            StateError: it is not known.
        """
        if self.epoch(person.customer) != person.epoch:
            return False
        if person.coded is not None or person.through is None:
            return True
        return self._links.by_address([person.through]).get(person.through) == person.customer
