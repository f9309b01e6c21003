"""``madoguchi remind`` and ``madoguchi reminders``: the daily run by hand, what came of it, and whom to call."""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.reminding.follow_up import AT_ONCE, FollowUp
from bot.settings import read_settings
from bot.wiring import build
from flows.reminders.cadence import URGENCY
from flows.reminders.hours import day_in_japan
from state.records import Records
from state.records.reminder_counts import Call
from state.records.reminders import Plan

app = typer.Typer(help="What became of reminders.", no_args_is_help=True)

DAY = "%Y-%m-%d"
PAGE = 500
LAST = 4
"""So much of a policy number is shown: enough to know one's own, too little to use."""

LATE = timedelta(days=30)
"""Calls older than that are about contracts nobody can renew any more."""


class Rate(ProgressColumn):
    """How many contracts a second."""

    def render(self, task: Task) -> Text:
        """The pace of late."""
        return Text(f"{task.speed or 0:,.0f}/s")


@failing
def remind(
    on: Annotated[datetime, typer.Option(formats=[DAY], help="the day in Japan")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="only foresee: write and send nothing")] = False,  # noqa: FBT002  # a flag
    who: Annotated[bool, typer.Option("--who", help="a line for each contract")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Decide who is reminded on a day, remind them, and follow up earlier reminders; the clock does it all by itself.

    Only today's reminders can be sent, and only what is not decided yet is decided: twice is once. Outside the hours
    for it they wait for the next opening, and for somebody who runs this again or a clock.

    Example: madoguchi remind --on 2026-11-14 --dry-run --who
    """
    settings = read_settings()
    counter = build(settings)
    day, today = on.date(), day_in_japan(counter.now())
    if settings.reminders == "off" and not dry_run:
        typer.echo("REMINDERS is off: nobody is reminded; look with --dry-run, or set it to on", err=True)
        raise typer.Exit(1)
    if not dry_run and day != today:
        typer.echo(f"only today's reminders ({today}) can be sent; look at other days with --dry-run", err=True)
        raise typer.Exit(2)
    deciding = counter.reminders.deciding
    total = deciding.count(day)
    pages = deciding.foresee(day) if dry_run else deciding.decide(day)
    told: Tally[tuple[str, str]] = Tally()
    untold: Tally[tuple[str, str]] = Tally()
    for plan in _shown(pages, total):
        for decision in plan.decisions:
            way = _way(plan) if decision.send else ""
            (told if decision.send else untold)[decision.step, way or decision.reason] += 1
            if who:
                typer.echo("\t".join((f"…{decision.contract[-LAST:]}", decision.step, way or "-", decision.reason)))
    followed = 0 if dry_run else _followed_up(counter.reminders.follow_up)
    console = Console()
    console.print(_table("reminded", ("step", "by", "contracts"), told))
    console.print(_table("not reminded", ("step", "reason", "contracts"), untold))
    typer.echo(f"{told.total()} reminded, {untold.total()} not: {told.total() + untold.total()} decisions")
    if followed:
        typer.echo(f"{followed} earlier ones looked at again")


@app.command("report")
@failing
def report(
    first: Annotated[datetime | None, typer.Option("--from", formats=[DAY], help="first day; today")] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=[DAY], help="last day; the first")] = None,
) -> None:
    """Count the decisions of some days by step, state, reason and channel.

    Example: madoguchi reminders report --from 2026-11-01 --to 2026-11-30
    """
    counter = build(read_settings())
    begin = first.date() if first else day_in_japan(counter.now())
    end = last.date() if last else begin
    if end < begin:
        typer.echo("--to is before --from", err=True)
        raise typer.Exit(2)
    table = Table("step", "state", "reason", "channel", "contracts")
    counts = counter.records.reminder_counts.counts(begin, end)
    for count in sorted(counts, key=lambda each: _place(each.step)):
        table.add_row(*map(shown, (count.step, count.state, count.reason, count.channel, f"{count.times:,}")))
    Console().print(table)
    typer.echo(f"{sum(count.times for count in counts)} decisions")


@app.command("staff")
@failing
def staff() -> None:
    """List the contracts whose owners a person should call: nothing reached them, or a call belongs to the step.

    Who has applied or declined meanwhile is left out.

    Example: madoguchi reminders staff
    """
    counter = build(read_settings())
    table = Table("contract", "matures", "step", "reason", "tried", "customer")
    for number, call in _calls(counter.records, day_in_japan(counter.now()) - LATE):
        told = (f"…{number[-LAST:]}", str(call.maturity), call.step, call.reason, " ".join(call.tried), call.customer)
        table.add_row(*map(shown, told))
    Console().print(table)


def _shown(pages: Iterable[tuple[Plan, ...]], total: int) -> Iterator[Plan]:
    """The plans of all pages, beside a bar on the standard error."""
    columns: list[Any] = [TextColumn("contracts"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn()]
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("contracts", total=total)
        for plans in pages:
            yield from plans
            bar.advance(task, sum(len(plan.decisions) for plan in plans))


def _followed_up(follow_up: FollowUp) -> int:
    """How many notices had waited to be looked at."""
    looked = 0
    while (some := follow_up.look()) == AT_ONCE:
        looked += some
    return looked + some


def _way(plan: Plan) -> str:
    """The rung a plan's reminder goes by, and those it goes to besides."""
    return " + ".join(notice.rung for notice in plan.notices)


def _table(title: str, heads: tuple[str, str, str], tally: Tally[tuple[str, str]]) -> Table:
    table = Table(*heads, title=title, title_justify="left")
    for (step, what), times in sorted(tally.items(), key=lambda each: (_place(each[0][0]), each[0][1])):
        table.add_row(step, shown(what), f"{times:,}")
    return table


def _place(step: str) -> tuple[int, str]:
    """Steps in the order of the cadence, unknown ones of an earlier release at the end."""
    return -URGENCY.get(step, -len(URGENCY)), step


def _calls(records: Records, since: date) -> Iterator[tuple[str, Call]]:
    """Whom to call, with the contract's number."""
    after: tuple[str, date, str] | None = None
    while page := records.reminder_counts.calls(since, after, PAGE):
        after = page[-1].number_index, page[-1].maturity, page[-1].step
        customers = records.customers.find({call.customer for call in page})
        progress = records.renewals.by_index({(call.number_index, call.maturity) for call in page})
        for call in page:
            done = progress.get((call.number_index, call.maturity))
            owner = customers.get(call.customer)
            if owner is None or (done and (done.applied or done.declined)):
                continue
            carried = [(call.number_index, call.maturity, call.step)]
            for number in records.reminders.among(owner.contracts, carried):
                yield number, call
