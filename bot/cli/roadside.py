"""``madoguchi roadside``: the requests that are open, and taking one in hand."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.acknowledging import Acknowledging, signature
from bot.cli.failing import failing
from bot.cli.shown import shown, visible
from bot.settings import read_settings
from bot.wiring import build
from state.records.requests import Acknowledged, AlreadyAcknowledged

app = typer.Typer(help="Roadside requests.", no_args_is_help=True)


@app.command("list")
@failing
def list_() -> None:
    """Show the open requests, oldest first.

    Example: madoguchi roadside list
    """
    table = Table("number", "state", "filed (UTC)", "urgent", "trouble", "in hand by")
    for filed in build(read_settings()).records.requests.list():
        request = filed.request
        at = f"{filed.filed_at:%Y-%m-%d %H:%M}"
        urgent = "urgent" if request.urgent else ""
        told = (filed.number, filed.state, at, urgent, request.symptom, filed.acknowledged_by)
        table.add_row(*map(shown, told))
    Console().print(table)


@app.command("ack")
@failing
def acknowledge(
    number: Annotated[str, typer.Argument(help="the receipt number, R-yyyymmdd-nnnn")],
    by: Annotated[str, typer.Option(help="who takes it in hand")],
) -> None:
    """Take a request in hand: the customer hears of it, and the watchdog sleeps.

    Example: madoguchi roadside ack R-20261122-0001 --by 山田
    """
    name = signature(by)
    if not name:
        typer.echo("--by takes a name that can be read", err=True)
        raise typer.Exit(2)
    counter = build(read_settings())
    acknowledging = Acknowledging(counter.records.requests, counter.dispatching, counter.mailbox)
    result = acknowledging.acknowledge(number, name, counter.now())
    match result:
        case Acknowledged():
            typer.echo("in hand")
        case AlreadyAcknowledged(by=other):
            typer.echo(f"already in hand by {visible(other)}")
        case _:
            typer.echo("no open request has that number", err=True)
            raise typer.Exit(1)
