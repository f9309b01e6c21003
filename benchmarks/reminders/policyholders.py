"""Policyholders made up one after another: what they own, where they are reached, and what they do in a year."""

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import heapify, heappop, heappush
from random import Random
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.reminders.timetable import DATES, DAYS, FIRST, MINUTES
from flows.events import Address
from flows.facts import Contract, Vehicle
from flows.reminders.cadence import Rung
from flows.reminders.policy import Owned
from flows.reminders.reach import Closed, Reach
from flows.terms import UNTOUCHED, Conditions, Hold

Kind = Literal["apply", "decline", "later", "hold", "accident", "move", "block", "stop_sms", "stop_all"]

_LINE = Address("line", "U" + "3" * 32)
_SMS = Address("sms", "+819000000003")
_MAIL = "nobody@mail.example"
_CAR = Vehicle("v", "", "", "")
_HOLDS: tuple[Hold, ...] = ("sold", "agent", "complaint", "bereaved")
_FLEETS = (1,) * 14 + (2,) * 4 + (3, 6)
_CLOSED: tuple[tuple[Rung, Closed, float], ...] = (
    ("line", "no_consent", 0.04), ("line", "unreachable", 0.01), ("sms", "landline", 0.1), ("sms", "unreachable", 0.02),
)  # fmt: skip
# The chance of each in a year, of a contract.
_BY_THEMSELVES: tuple[tuple[Kind, float], ...] = (
    ("apply", 0.08), ("decline", 0.01), ("hold", 0.02), ("accident", 0.04), ("move", 0.01), ("block", 0.03),
    ("stop_sms", 0.01), ("stop_all", 0.005),
)  # fmt: skip
# The chance of each after a notice.
_IN_ANSWER: tuple[tuple[Kind, float], ...] = (
    ("apply", 0.1), ("later", 0.04), ("decline", 0.015), ("block", 0.01), ("stop_sms", 0.005), ("stop_all", 0.003),
)  # fmt: skip


class Happening(Struct, frozen=True):
    """What somebody did: to which contract, at which maturity of it; ``day`` is the accident's, or the one to sleep to.

    Attributes:
        minute: of the year.
        place: which of the policyholder's contracts.
    """

    minute: int
    kind: Kind
    place: int
    maturity: date
    day: date | None = None


class Policyholder:
    """One of them: as the records know them, and the whole story as it happened.

    Attributes:
        owned, reach: what is known of them now.
        story: what has happened in this year.
        sent_before, closed_before: what was known when it began: reminders by contract, and closed rungs.
    """

    def __init__(self, chance: Random, contracts: int) -> None:
        self._chance = chance
        self.owned = [self._contract(place) for place in range(contracts)]
        self.sent_before = tuple(each.sent for each in self.owned)
        self.reach = self._addresses()
        self.closed_before = self.reach.closed
        self.story: list[Happening] = []
        self._ahead: list[tuple[int, int, Kind]] = [
            (chance.randrange(DAYS * MINUTES), place, kind)
            for place in range(contracts)
            for kind, share in _BY_THEMSELVES
            if chance.random() < share
        ]
        heapify(self._ahead)

    def _contract(self, place: int) -> Owned:
        maturity = FIRST + timedelta(days=self._chance.randrange(-35, DAYS + 95))
        conditions = Conditions(renewed_late=self._chance.random() < 0.03)
        contract = Contract(str(place), "normal", FIRST, maturity, _CAR, conditions=conditions)
        sent = self._chance.randrange(1, 5) if self._chance.random() < 0.03 else 0
        return Owned(contract, UNTOUCHED, sent)

    def _addresses(self) -> Reach:
        has = self._chance.random
        closed = {rung: why for rung, why, share in _CLOSED if has() < share}
        return Reach(
            _LINE if has() < 0.5 else None,
            _SMS if has() < 0.9 else None,
            _MAIL if has() < 0.6 else "",
            has() < 0.3,
            closed,
        )

    def moves(self) -> list[int]:
        """The minutes in which a maturity of theirs will change."""
        return sorted(minute for minute, _, kind in self._ahead if kind == "move")

    def until(self, minute: int) -> bool:
        """Let happen what happens up to a minute; whether anything did."""
        before = len(self.story)
        while self._ahead and self._ahead[0][0] <= minute:
            self._happen(*heappop(self._ahead))
        return len(self.story) > before

    def _happen(self, minute: int, place: int, kind: Kind) -> None:
        each = self.owned[place]
        contract, conditions = each.contract, each.contract.conditions
        day: date | None = None
        match kind:
            case "apply":
                each = replace(each, progress=replace(each.progress, applied="A"))
            case "decline":
                each = replace(each, progress=replace(each.progress, declined=True))
            case "later":
                day = DATES[0] + timedelta(days=minute // MINUTES + 3)
                each = replace(each, progress=replace(each.progress, asleep_until=day))
            case "hold":
                conditions = replace(conditions, hold=self._chance.choice(_HOLDS))
            case "accident":
                day = DATES[0] + timedelta(days=minute // MINUTES)
                conditions = replace(conditions, accident_on=day)
            case "move":
                contract = replace(contract, maturity=contract.maturity + timedelta(days=self._chance.randrange(5, 60)))
                each = replace(each, progress=UNTOUCHED, sent=0)
            case "block":
                self._close("blocked", "line")
            case "stop_sms":
                self._close("opted_out", "sms")
            case "stop_all":
                self._close("opted_out", "line", "sms", "mail")
        self.story.append(Happening(minute, kind, place, each.contract.maturity, day))
        self.owned[place] = replace(each, contract=replace(contract, conditions=conditions))

    def _close(self, why: Closed, *rungs: Rung) -> None:
        self.reach = replace(self.reach, closed={**self.reach.closed, **dict.fromkeys(rungs, why)})

    def reminded(self, minute: int, places: list[int]) -> None:
        """A notice of these contracts has gone to them: it is counted, and they may answer."""
        for place in places:
            self.owned[place] = replace(self.owned[place], sent=self.owned[place].sent + 1)
        for kind, share in _IN_ANSWER:
            if self._chance.random() < share:
                heappush(self._ahead, (minute + self._chance.randrange(1, 3_000), self._chance.choice(places), kind))


def policyholders(chance: Random, contracts: int) -> Iterator[Policyholder]:
    """One after another, until they own so many contracts together."""
    left = contracts
    while left:
        count = min(left, chance.choice(_FLEETS))
        left -= count
        yield Policyholder(chance, count)
