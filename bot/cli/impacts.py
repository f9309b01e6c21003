"""``madoguchi impacts``: shocks that cars have felt, and what a person found of them."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.claims.sheet import impact_rows
from bot.cli.auditing import note_read
from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.settings import read_settings
from bot.wiring import Counter, build
from flows.accident.watching import ThreeFacts, Told
from state.records.impacts import Impact

app = typer.Typer(help="Shocks that cars have felt.", no_args_is_help=True)

Number = Annotated[str, typer.Argument(help="the number, I-yyyymmdd-nnnn")]


@app.command("list")
@failing
def list_(
    everything: Annotated[bool, typer.Option("--all", help="those that need nobody, too")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Show the shocks a person may have to look at, oldest first. It names nobody.

    Example: madoguchi impacts list
    """
    table = Table("number", "state", "strength", "felt (UTC)", "report")
    for impact in build(read_settings()).records.impacts.list(waiting_only=not everything):
        at = f"{impact.felt_at:%Y-%m-%d %H:%M}"
        table.add_row(*map(shown, (impact.number, impact.state, impact.strength, at, impact.report)))
    Console().print(table)


@app.command("show")
@failing
def show(number: Number) -> None:
    """Show one shock, and whom to call. Personal data.

    Example: madoguchi impacts show I-20261122-0001
    """
    counter = build(read_settings())
    impact = _known(counter, number)
    customer = counter.records.customers.find([impact.customer]).get(impact.customer)
    note_read("impact read", impact.number, "show")
    table = Table("what", "value", title=shown(number))
    for row in impact_rows(impact, customer):
        table.add_row(shown(row.heading), shown(row.value))
    Console().print(table)


@app.command("confirm")
@failing
def confirm(
    number: Number,
    hurt: Annotated[Told, typer.Option(help="whether anybody is hurt")] = "unknown",
    ambulance: Annotated[Told, typer.Option(help="whether an ambulance was called")] = "unknown",
) -> None:
    """Note that it was an accident. The customer's watchers hear that and the two facts, once.

    Example: madoguchi impacts confirm I-20261122-0001 --hurt yes --ambulance no
    """
    counter = build(read_settings())
    counter.claims.deciding.confirm(_known(counter, number), ThreeFacts(hurt, ambulance), counter.now())
    typer.echo("confirmed")


@app.command("dismiss")
@failing
def dismiss(number: Number) -> None:
    """Note that it was no accident.

    Example: madoguchi impacts dismiss I-20261122-0001
    """
    counter = build(read_settings())
    counter.claims.deciding.dismiss(_known(counter, number), counter.now())
    typer.echo("dismissed")


def _known(counter: Counter, number: str) -> Impact:
    impact = counter.records.impacts.get(number)
    if impact is None:
        typer.echo("no shock has that number", err=True)
        raise typer.Exit(1)
    return impact
