"""A forgotten password: one letter either way, and behind its link a new password, once.

By mail alone: a stranger who types a mobile number must not make us send an SMS to it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from bot.accounts import allowances
from bot.accounts.letters import Letters
from bot.accounts.registering import cause_of
from bot.accounts.visitors import Visitor
from flows.session import Language
from state.grants import Grants
from state.limits import Limits
from state.pseudonyms import Pseudonyms
from state.records.accounts import Account, Accounts

RESET_LIVES = timedelta(minutes=30)


class Reset(Struct, frozen=True):
    """What waits behind a letter's link. ``customer`` is empty where the address is nobody's.

    ``newest`` names the grant that says which link to this mailbox is the newest; ``epoch`` is the account's when the
    letter was written: any change since has made the link worthless.
    """

    customer: str
    epoch: int
    language: Language
    newest: str


class Recovering:
    """Writes the letters and takes the new passwords. Safe to share between threads."""

    def __init__(  # noqa: PLR0913, PLR0917  # what recovering stands on
        self,
        accounts: Accounts,
        grants: Grants,
        limits: Limits,
        letters: Letters,
        pseudonyms: Pseudonyms,
        new_key: Callable[[], str],
    ) -> None:
        self._accounts = accounts
        self._grants = grants
        self._limits = limits
        self._letters = letters
        self._pseudonyms = pseudonyms
        self._new_key = new_key

    def ask(self, mail: str, visitor: Visitor, language: Language, now: datetime) -> datetime | None:
        """Answer, by one letter to ``mail``, somebody who says the password of that ID is lost.

        Returns:
            None when the letter is on its way, whatever it says; otherwise when to come again (UTC). Raises StateError.
        """
        again = self._limits.take(allowances.forgetting(mail, visitor), now)
        if again is not None:
            return again
        account = self._accounts.by_login(mail)
        token, until = self._new_key(), now + RESET_LIVES
        newest = self._pseudonyms.index(f"newest reset:{mail}")
        reset = Reset(account.customer if account else "", account.epoch if account else 0, language, newest)
        self._grants.revoke("reset", newest)
        self._grants.give("reset", newest, token.encode(), until, now)
        self._grants.give("reset", token, msgspec.msgpack.encode(reset), until, now)
        cause = cause_of(token)
        if account is not None:
            link = self._letters.page(f"reset/{token}")
            line = self._letters.letter("reset", mail, language, cause, now, until=until, link=link)
        else:
            line = self._letters.letter("no_account", mail, language, cause, now)
        self._letters.post([line], now)
        return None

    def waiting(self, token: str, now: datetime) -> tuple[Reset, Account] | None:
        """What a letter's link is for; None where it is over: used, late, replaced by a newer one, or overtaken."""
        packed = self._grants.look("reset", token, now)
        try:
            reset = msgspec.msgpack.decode(packed, type=Reset) if packed else None
        except msgspec.DecodeError:  # the name of a newest link, which is no link
            reset = None
        if reset is None or self._grants.look("reset", reset.newest, now) != token.encode():
            return None
        account = self._accounts.of(reset.customer)
        return (reset, account) if account is not None and account.epoch == reset.epoch else None

    def finish(self, token: str, password: str, by: str, now: datetime) -> bool:
        """Put the hash of a new password in place of the forgotten one: every session ends, and its owner is told.

        Args:
            token: of the letter's link, which is used up by this.
            password: the new one's hash.
            by: names the try: of two at once, one has the link.
            now: the moment, UTC.

        Returns:
            False where the link is over.
        """
        waiting = self.waiting(token, now)
        if waiting is None or self._grants.take("reset", token, by, now) is None:
            return False
        reset, account = waiting
        self._accounts.set_password(reset.customer, password, now)
        tell_of_password(self._letters, account, reset.language, cause_of(token), now)
        return True


def tell_of_password(letters: Letters, account: Account, language: Language, cause: str, now: datetime) -> None:
    """Tell the owner of an account, where it is reached, that its password is another one."""
    if account.mail:
        letters.post([letters.letter("password_changed", account.mail, language, cause, now)], now)
    elif account.phone:
        letters.post([letters.notice("password_changed", account.phone, language, cause, now)], now)
