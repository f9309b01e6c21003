"""Watchers: people whom a customer wants told when an accident of theirs is confirmed, and what exactly they hear.

Source: pamphlet P10, 14, 16 (見守りサービス): the fact of an accident, whether anybody is hurt, whether by ambulance.
"""

from typing import Literal

from msgspec import Struct

Told = Literal["yes", "no", "unknown"]

WORDING = "watchers/1"
"""The text a customer agrees to when they name a watcher; its words are ``watchers-consent`` in the language files."""

MOST_WATCHERS = 5


class Watcher(Struct, frozen=True):
    """Somebody to be told. ``to`` is a mobile number in E.164, or a mail address. Personal data."""

    id: str
    name: str
    to: str


class ThreeFacts(Struct, frozen=True):
    """All that a watcher hears: there was an accident; is anybody hurt; was an ambulance called."""

    hurt: Told = "unknown"
    ambulance: Told = "unknown"


def facts_of(injuries: dict[str, str]) -> ThreeFacts:
    """What the injury answers of a report say of the two; ``withheld`` says nothing."""
    said = set(injuries.values())
    if "ambulance" in said:
        return ThreeFacts("yes", "yes")
    if "light" in said:
        return ThreeFacts("yes", "unknown" if said & {"unknown", "withheld"} else "no")
    return ThreeFacts("no", "no") if said == {"none"} else ThreeFacts()
