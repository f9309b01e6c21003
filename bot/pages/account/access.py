"""Who may see a page: somebody signed in, somebody who gave a code a short time ago, or not so often."""

from datetime import datetime
from typing import Literal

from bot.accounts.visits import Onward, SignedIn
from bot.pages.account.layout import visit


class SignInFirst(Exception):
    """The page is for who is signed in; whoever does so is led back to it."""


class CodeFirst(Exception):
    """The page wants a verification code given a short time ago; whoever gives one is led back to it."""


class TooMany(Exception):
    """So often is not allowed; ``again`` (UTC) is when it is. ``why`` picks the words: ``often`` or ``locked``."""

    def __init__(self, again: datetime, why: Literal["often", "locked"] = "often") -> None:
        super().__init__()
        self.again = again
        self.why = why


def signed_in(onward: Onward) -> SignedIn:
    """Who is signed in here.

    Args:
        onward: the page to come to when somebody first has to sign in.

    Raises:
        SignInFirst: nobody is.
    """
    remembered = visit()
    if remembered.signed_in is None:
        remembered.onward = onward
        raise SignInFirst
    return remembered.signed_in


def freshly(onward: Onward, now: datetime) -> SignedIn:
    """Who is signed in here and gave a verification code within :data:`bot.accounts.visits.FRESH`.

    Raises:
        SignInFirst: nobody is.
        CodeFirst: no code was given, or too long ago.
    """
    person = signed_in(onward)
    if not person.freshly(now):
        visit().onward = onward
        raise CodeFirst
    return person
