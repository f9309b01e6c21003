"""The simulated year keeps every promise, and its ledger would notice if it did not."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from random import Random

import pytest
from msgspec.structs import replace

from benchmarks.reminders import year
from benchmarks.reminders.ledger import Ledger
from benchmarks.reminders.policyholders import policyholders
from benchmarks.reminders.timetable import MINUTES, due_steps, runs
from flows.reminders.cadence import Rung, Step
from flows.reminders.policy import REASONS, Decision, Owned, decide
from flows.reminders.reach import Reach
from flows.terms import UNTOUCHED, Conditions

Decide = Callable[[Sequence[Owned], Reach, bool, date], tuple[Decision, ...]]


def lived(seed: int, contracts: int = 500) -> Ledger:
    chance = Random(seed)  # noqa: S311  # a simulation
    calendar, asked = runs(chance), due_steps()
    ledger = Ledger(calendar)
    for holder in policyholders(chance, contracts):
        one = year.Year(holder, calendar, asked)
        one.live()
        ledger.enter(one)
    return ledger


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_year_keeps_every_promise(seed: int) -> None:
    ledger = lived(seed)
    assert ledger.broken == Counter()
    assert set(ledger.reasons) <= set(REASONS)
    assert ledger.notices == ledger.reasons["due"] > 1_500


def whatever_was_answered(owned: Sequence[Owned], *others: object) -> tuple[Decision, ...]:
    return decide([replace(each, progress=UNTOUCHED) for each in owned], *others)  # type: ignore[arg-type]  # passed on as they came


def whatever_stands_against(owned: Sequence[Owned], *others: object) -> tuple[Decision, ...]:
    free = [replace(each, contract=replace(each.contract, conditions=Conditions())) for each in owned]
    return decide(free, *others)  # type: ignore[arg-type]  # the same


def however_often(owned: Sequence[Owned], *others: object) -> tuple[Decision, ...]:
    return decide([replace(each, sent=0) for each in owned], *others)  # type: ignore[arg-type]  # the same


def each_car_by_itself(owned: Sequence[Owned], *others: object) -> tuple[Decision, ...]:
    return tuple(found for each in owned for found in decide([each], *others))  # type: ignore[arg-type]  # the same


def all_but_the_first(owned: Sequence[Owned], *others: object) -> tuple[Decision, ...]:
    return decide(owned, *others)[1:]  # type: ignore[arg-type]  # the same


def for_any_reason(owned: Sequence[Owned], *others: object) -> tuple[Decision, ...]:
    found = decide(owned, *others)  # type: ignore[arg-type]  # the same
    return tuple(each if each.send else replace(each, reason="bereaved") for each in found)


@pytest.mark.parametrize(
    ("faulty", "promise"),
    [
        (whatever_was_answered, "after a stop"),
        (whatever_stands_against, "after a stop"),
        (however_often, "more than eight before maturity"),
        (each_car_by_itself, "more than one a day"),
        (all_but_the_first, "lost"),
        (for_any_reason, "for a reason that is not so"),
    ],
)
def test_a_rule_that_is_broken_is_counted(faulty: Decide, promise: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year, "decide", faulty)
    assert set(lived(5, 2_000 if faulty is however_often else 500).broken) == {promise}


def test_a_closed_channel_that_is_used_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def the_first_of_the_ladder(step: Step, _: Reach) -> Rung:
        return step.ladder[0]

    monkeypatch.setattr(year, "first", the_first_of_the_ladder)
    assert set(lived(5).broken) == {"on a closed channel"}


def test_sending_at_night_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year, "hours", lambda day, _: (day * MINUTES, (day + 1) * MINUTES))
    assert "out of hours" in lived(5).broken


def test_saying_it_again_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year, "PASSING", frozenset(REASONS))
    assert "doubled" in lived(5).broken
