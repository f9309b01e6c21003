"""Who the policyholders are: the port behind which an insurer's own directory can take the place of our records.

``state/records/customers.py`` is the implementation that comes with the counter; ``tests/state/records/directories.py``
is the contract any other has to keep.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol
from unicodedata import normalize

import jaconv
from msgspec import Struct

from flows.facts import Customer

_BESIDE = re.compile(r"[\s・･.\-‐－ー]+")


class Identity(Struct, frozen=True):
    """What somebody says of themselves to be recognised (renewal guide ④). Personal data throughout.

    ``policy`` is the policy number as they read it, ``birth`` the policyholder's date of birth.
    """

    policy: str
    name: str
    kana: str
    birth: date


class Directory(Protocol):
    """The insurer's customers. An implementation raises StateError alone, where it cannot be asked."""

    def find(self, ids: Iterable[str]) -> dict[str, Customer]:
        """The customers of these ids; ids nobody has are left out."""

    def by_phone(self, phone: str) -> tuple[str, ...]:
        """Ids of the customers with this number (E.164): a family may share one."""

    def born(self, customer: str) -> date | None:
        """The customer's date of birth; None where it is not known."""

    def identify(self, identity: Identity) -> str | None:
        """The one customer all of this is true of, or None without a word on what was not."""


def spelt(name: str) -> str:
    """A name or kana with what people write differently made the same: width, spaces, hiragana, long marks."""
    return _BESIDE.sub("", jaconv.hira2kata(normalize("NFKC", name))).casefold()
