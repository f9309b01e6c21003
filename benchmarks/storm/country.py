"""A made-up country: areas in a row, firms with trucks in each, every firm of a temper of its own."""

from base64 import b64encode
from datetime import time, timedelta
from decimal import Decimal
from random import Random
from typing import Literal, get_args

from msgspec import Struct

from bot.dispatching.partners import Account, Partners
from flows.dispatch.partner import Area, Equipment, Partner
from flows.dispatch.policy import Policy

Temper = Literal[
    "reliable",
    "declining",
    "silent",
    "twice",
    "late",
    "dreaming",
    "mute",
    "lying",
    "backwards",
    "vanishing",
    "breaking",
    "unequipped",
]
"""What a firm is like: it answers twice at once, or after the deadline; promises to come tomorrow; comes without a
word; says that it is there and is not; reports what was before; accepts and is never heard of again; breaks down on the
way; comes with the wrong truck."""

TEMPERS: tuple[Temper, ...] = get_args(Temper)
EQUIPMENT: tuple[Equipment, ...] = get_args(Equipment)

RELIABLE = 0.4
"""The share of firms of no particular temper."""

APART, REACH = 0.9, 45.0
"""Degrees of longitude between the middles of two areas, and the kilometres each of them reaches: they just touch."""

LOAD = 0.5
"""Jobs waiting for each truck of an area, from which it is a surge here: soon enough for a short storm."""


class Country(Struct, frozen=True):
    """Areas and firms. ``tempers`` are by partner key; ``struck`` are the areas the storm passes over."""

    partners: Partners
    tempers: dict[str, Temper]
    struck: tuple[str, ...]

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas from west to east."""
        return self.partners.areas


def country(lots: Random, areas: int, trucks: int, least: int = 0) -> Country:
    """A country of so many areas, with at least so many firms, and more until there are so many trucks.

    The storm passes over half of it.
    """
    places = tuple(
        Area(f"area-{number}", f"架空{number}", 35.0, 134.0 + APART * number, REACH, (f"架空{number}市",))
        for number in range(areas)
    )
    accounts: dict[str, Account] = {}
    tempers: dict[str, Temper] = {}
    least = max(least, 4 * areas)
    while len(accounts) < least or sum(each.partner.trucks for each in accounts.values()) < trucks:
        number = len(accounts)
        firm = _firm(lots, number, number % areas, places)
        tempers[firm.key] = "reliable" if lots.random() < RELIABLE else TEMPERS[1 + number % (len(TEMPERS) - 1)]
        secret = f"whsec_{b64encode(lots.randbytes(24)).decode()}"
        accounts[firm.key] = Account(firm, webhook=f"https://{firm.key}.example/dispatch", keys=(secret,))
    struck = tuple(area.key for area in places[: (areas + 1) // 2])
    return Country(Partners(places, accounts, Policy(surge_load=LOAD)), tempers, struck)


def _firm(lots: Random, number: int, home: int, places: tuple[Area, ...]) -> Partner:
    area = places[home]
    beside = [place.key for place in (*places[max(0, home - 1) : home], *places[home + 1 : home + 2])]
    always = lots.random() < 0.7
    # Most have most: a storm in which nobody can do anything tells little.
    equipment = tuple(each for each in EQUIPMENT if lots.random() < 0.7)
    return Partner(
        f"firm-{number}",
        f"架空ロード{number}",
        f"050-0000-{number:04d}",
        round(area.latitude + lots.uniform(-0.25, 0.25), 6),
        round(area.longitude + lots.uniform(-0.3, 0.3), 6),
        (area.key, *(lots.sample(beside, 1) if beside and lots.random() < 0.2 else ())),
        reach_km=lots.choice((40.0, 50.0, 60.0, 80.0)),
        equipment=equipment,
        clearance=Decimal(lots.choice(("2.1", "2.3", "2.6", "3.0"))),
        expressway=lots.random() < 0.7,
        opens=None if always else time(7),
        closes=None if always else time(22),
        trucks=lots.choice((1, 2, 2, 3, 4, 6)),
    )


def mood(lots: Random, temper: Temper) -> Temper:
    """How a firm takes one job: as its temper is, three times in five, and else as it should."""
    return temper if lots.random() < 0.6 else "reliable"


def minutes(lots: Random, least: float, most: float) -> float:
    """A made-up span in seconds, from bounds in minutes."""
    return timedelta(minutes=lots.uniform(least, most)).total_seconds()
