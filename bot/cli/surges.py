"""``madoguchi roadside surge``: saying that an area has more breakdowns than trucks, and that it is over."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.acknowledging import signature
from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.settings import read_settings
from bot.wiring import Counter, build

app = typer.Typer(help="Surges: areas where requests queue.", no_args_is_help=True)

Area = Annotated[str, typer.Argument(help="key of the area, as the partners' file has it")]


@app.command("list")
@failing
def list_() -> None:
    """Show the areas, which of them are in a surge, and how many jobs wait there.

    Example: madoguchi roadside surge list
    """
    counter = build(read_settings())
    surges = counter.dispatching.surges.all()
    table = Table("area", "name", "surge since (UTC)", "reason", "by", "waiting")
    for area in counter.partners.areas:
        surge = surges.get(area.key)
        told = (f"{surge.since:%Y-%m-%d %H:%M}", surge.reason, surge.by or "load") if surge else ("", "", "")
        table.add_row(*map(shown, (area.key, area.name, *told, str(counter.dispatching.jobs.waiting_in(area.key)))))
    Console().print(table)


@app.command("on")
@failing
def on(
    area: Area,
    by: Annotated[str, typer.Option(help="who says so")],
    reason: Annotated[str, typer.Option(help="why: snow, typhoon, …")] = "snow",
) -> None:
    """Let new requests of an area queue, until it is switched off.

    Example: madoguchi roadside surge on tokyo --reason snow --by 山田
    """
    counter, name = build(read_settings()), signature(by)
    if not name:
        typer.echo("--by takes a name that can be read", err=True)
        raise typer.Exit(2)
    _known(counter, area)
    counter.dispatching.surges.switch_on(area, reason, name, counter.now())
    typer.echo("on")


@app.command("off")
@failing
def off(area: Area) -> None:
    """Offer requests as usual again; those that wait are offered in their order, as trucks become free.

    Example: madoguchi roadside surge off tokyo
    """
    counter = build(read_settings())
    _known(counter, area)
    counter.dispatching.surges.switch_off(area)
    typer.echo("off")


def _known(counter: Counter, area: str) -> None:
    keys = [each.key for each in counter.partners.areas]
    if area not in keys:
        typer.echo(f"no such area; there are {', '.join(keys)}", err=True)
        raise typer.Exit(2)
