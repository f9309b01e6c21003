"""The insurer's people: they read the alerts, take in hand what waits for a person, arrange it, end it, or leave it."""

from itertools import count
from random import Random
from typing import Literal, get_args

from msgspec import json

from benchmarks.storm.country import Country, minutes
from benchmarks.storm.plays import Script, Stage
from benchmarks.storm.posting import Answer, Post
from flows.dispatch.happenings import Assigned, Closed, TakenInHand
from flows.effects import AlertStaff
from state.records.jobs import Jobs

NOBODY_COMES = frozenset({"no_partner", "no_place", "lost", "unacknowledged", "unreachable"})
"""Alerts for which a truck has to be found."""

SOMEBODY_IS_THERE = frozenset({"disputed", "no_answer", "late_withdrawal", "long_work"})
"""Alerts for which somebody has to be called."""

Outcome = Literal["completed", "cancelled", "gone", "closed"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
Wanted = TakenInHand | Assigned | Closed

TRIES = 30
SOON_SECONDS = 20.0
LEFT = 0.1
"""How many are still in somebody's hands when the day is over."""


class Staff:
    """Everybody at the desk. ``alerts`` are the kinds of alert by receipt number, in order."""

    def __init__(self, stage: Stage, country: Country, jobs: Jobs, lots: Random) -> None:
        self.alerts: dict[str, list[str]] = {}
        self._stage = stage
        self._jobs = jobs
        self._country = country
        self._lots = lots
        self._ids = count(1)
        self._busy_with: set[str] = set()

    def hear(self, alert: AlertStaff, area: str) -> None:
        """A mail has come; one person sees to a number at a time."""
        self.alerts.setdefault(alert.number, []).append(alert.kind)
        if not alert.number or alert.number in self._busy_with:
            return
        if alert.kind in NOBODY_COMES:
            self._busy_with.add(alert.number)
            self._stage.play(self._arrange(alert.number, area, lost=alert.kind == "lost"))
        elif alert.kind in SOMEBODY_IS_THERE:
            self._busy_with.add(alert.number)
            self._stage.play(self._look_after(alert.number, alert.kind))

    def _arrange(self, number: str, area: str, *, lost: bool) -> Script:
        """Take it in hand; find a truck by telephone, or end it."""
        lots, name = self._lots, f"架空 {self._lots.randint(1, 9)}"
        yield minutes(lots, 1, 12)
        yield from self._do(number, TakenInHand(name))
        if lots.random() < LEFT:
            return  # it stays in hand, and whoever alerts again is told so
        yield minutes(lots, 2, 20)
        chance = lots.random()
        if chance < (0.5 if lost else 0.8):
            firm = self._firm(area)
            yield from self._do(number, Assigned(firm, lots.randint(15, 90), name))
        else:
            yield from self._do(number, Closed(name, lots.choice(OUTCOMES)))
        self._busy_with.discard(number)

    def _look_after(self, number: str, kind: str) -> Script:
        """Call whoever is there: most of it settles itself, the rest is ended."""
        lots, name = self._lots, f"架空 {self._lots.randint(1, 9)}"
        yield minutes(lots, 3, 15)
        yield from self._do(number, TakenInHand(name))
        yield minutes(lots, 40, 90)
        outcome: Outcome = "cancelled" if kind == "late_withdrawal" else "completed"
        yield from self._do(number, Closed(name, outcome))
        self._busy_with.discard(number)

    def _firm(self, area: str) -> str:
        accounts = self._country.partners.accounts.values()
        there = [each.partner.key for each in accounts if area in each.partner.areas]
        return self._lots.choice(there)

    def _do(self, number: str, wanted: Wanted) -> Script:
        """Have it done. Where no answer comes they look how the job stands before they do it again."""
        for _ in range(TRIES):
            body = json.encode(wanted)
            came = yield Post(f"staff-{next(self._ids)}", f"/storm/{number}", body, tries=1)
            if not isinstance(came, Answer) or came.answered:
                return
            yield SOON_SECONDS
            if self._stands(number, wanted):
                return

    def _stands(self, number: str, wanted: Wanted) -> bool:
        case = self._jobs.get(number)
        if case is None:
            return False
        match wanted:
            case TakenInHand():
                return bool(case.job.by)
            case Assigned(partner):
                return case.job.partner == partner
            case Closed():
                return case.job.over
