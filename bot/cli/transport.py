"""``madoguchi roadside transport``: what bringing or fetching the repaired car has cost, against what is paid of it."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.failing import failing
from bot.settings import read_settings
from bot.wiring import build
from flows.dispatch.case import Case
from flows.facts import JAPAN
from rating.cover.roadside import Cause, after_repair
from rating.cover.terms import terms
from state.records.follow_ups import FollowUpCosts

CAUSES: dict[str, Cause] = {"fuel": "out_of_fuel", "charge": "out_of_power", "accident": "accident"}
"""What a trouble is to the rider that pays; all others are breakdowns."""

Yen = Annotated[int, typer.Option(help="yen, with tax", min=0, max=100_000_000)]


@failing
def transport(
    number: Annotated[str, typer.Argument(help="the receipt number, R-yyyymmdd-nnnn")],
    receipt: Annotated[str, typer.Option(help="what you know the receipt by; without it nothing is noted")] = "",
    delivery: Yen = 0,
    fare: Yen = 0,
) -> None:
    """Note a receipt for bringing (--delivery) or fetching (--fare) a repaired car, and show what is left of the limit.

    The same receipt again changes nothing.

    Example: madoguchi roadside transport R-20261122-0001 --receipt K-17 --delivery 38000
    """
    counter = build(read_settings())
    case = counter.dispatching.jobs.get(number)
    if case is None:
        typer.echo("no such request; madoguchi roadside list --all shows them", err=True)
        raise typer.Exit(2)
    if bool(receipt.strip()) != bool(delivery or fare) or len(receipt) > 40:  # noqa: PLR2004  # the column's width
        typer.echo("a receipt is noted by --receipt (40 letters at most) with --delivery or --fare", err=True)
        raise typer.Exit(2)
    follow_ups = counter.records.follow_ups
    if receipt and not follow_ups.note(number, receipt.strip(), delivery, fare, counter.now()):
        typer.echo("this receipt is noted already")
    table = Table(show_header=False)
    for label, told in sheet(case, follow_ups.of(number)):
        table.add_row(label, told)
    Console().print(table)


def sheet(case: Case, costs: FollowUpCosts) -> Iterator[tuple[str, str]]:
    """What has been noted and what is paid of it, as far as the contract has the rider (ロードサービス費用特約)."""
    in_force = terms(case.job.filed.astimezone(JAPAN).date())
    cause = CAUSES.get(case.request.symptom, "breakdown")
    paid = after_repair(in_force, delivery=costs.delivery, pick_up_fare=costs.fare, cause=cause)
    limit = in_force.whole("after_repair")
    yield "receipts", str(costs.receipts)
    yield "delivery", f"{costs.delivery:,} yen"
    yield "fares", f"{costs.fare:,} yen"
    yield "paid with the rider", f"{paid.value:,} yen" if paid.payable else "nothing: out of fuel is not covered"
    yield "left of the limit", f"{limit - paid.value:,} yen of {limit:,}" if paid.payable else ""
