"""What the service remembers of one browser on the account pages: who is signed in, and what is under way."""

from datetime import datetime, timedelta
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from flows.events import Address
from flows.session import Language

NO_ACCOUNT = -1
"""The epoch of who has come by a sign-in link and has no account of their own."""

FRESH = timedelta(minutes=15)
"""How long a verification code stands for the person before the page: for changes that reach further than the page."""

Onward = Literal["home", "link", "line", "mail", "password", "consents"]
"""The pages somebody can be on the way to while they sign in or prove themselves anew. Never an address."""

Way = Literal["mail", "sms"]

AWAITED = timedelta(minutes=30)
"""How long after the right password its code may be given: one code's life, and time to have another sent."""

T = TypeVar("T", bound=Struct)


class SignedIn(Struct, frozen=True, omit_defaults=True):
    """Who this browser speaks for.

    ``epoch`` is the account's at that moment: when it is raised, this is over. ``coded`` is when a verification code
    was last given here; None for who came by a link in the chat ``through`` that address and gave none.
    """

    customer: str
    epoch: int
    since: datetime
    coded: datetime | None = None
    through: Address | None = None

    def freshly(self, now: datetime) -> bool:
        """Whether a verification code was given here a short time ago."""
        return self.coded is not None and now - self.coded < FRESH


class Awaited(Struct, frozen=True):
    """A verification code this browser has to give.

    ``purpose`` is ``sign-in`` after the right password, ``step-up`` for who is signed in already. ``way`` is how it
    was sent; ``epoch`` the account's when the password was right, ``since`` when that was.
    """

    purpose: Literal["sign-in", "step-up"]
    customer: str
    epoch: int
    way: Way
    since: datetime


class Visit(Struct, omit_defaults=True):
    """All of it.

    ``door`` is the token of the page that a chat opened to be linked; ``string`` the secret part of the string this
    browser waits to be sent in LINE. ``kept`` is what pages with several steps carry from one to the next.
    ``seen`` is when its life was last prolonged.
    """

    begun: datetime
    seen: datetime
    token: str = ""
    language: Language | None = None
    signed_in: SignedIn | None = None
    awaited: Awaited | None = None
    onward: Onward = "home"
    door: str = ""
    string: str = ""
    kept: dict[str, bytes] = {}

    def keep(self, name: str, value: Struct) -> None:
        """Carry this to the next page of its kind, in place of what was carried under that name."""
        self.kept = self.kept | {name: msgspec.msgpack.encode(value)}

    def carried(self, name: str, shape: type[T]) -> T | None:
        """What an earlier page kept under that name; None if nothing, or of a shape of another release."""
        packed = self.kept.get(name)
        if packed is None:
            return None
        try:
            return msgspec.msgpack.decode(packed, type=shape)
        except msgspec.DecodeError:
            return None

    def drop(self, name: str) -> None:
        """Carry it no longer."""
        self.kept = {key: value for key, value in self.kept.items() if key != name}
