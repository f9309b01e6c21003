"""``madoguchi watchers``: whom customers want told of a confirmed accident."""

from typing import Annotated
from uuid import uuid4

import typer
from rich.console import Console
from rich.table import Table

from bot.acknowledging import signature
from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.settings import read_settings
from bot.wiring import build
from flows.accident.reaching import reach
from flows.accident.watching import WORDING

app = typer.Typer(help="People who are told of a customer's accident.", no_args_is_help=True)

Customer = Annotated[str, typer.Argument(help="the insurer's id of the customer")]


@app.command("list")
@failing
def list_(customer: Customer) -> None:
    """Show a customer's watchers. Personal data.

    Example: madoguchi watchers list demo-1
    """
    table = Table("id", "name", "told at")
    for watcher in build(read_settings()).records.watchers.of(customer):
        table.add_row(*map(shown, (watcher.id, watcher.name, watcher.to)))
    Console().print(table)


@app.command("add")
@failing
def add(
    customer: Customer,
    name: Annotated[str, typer.Option(help="what they are called")],
    to: Annotated[str, typer.Option(help="a mobile number in Japan, or a mail address")],
    wording: Annotated[str, typer.Option(help="the text the customer agreed to")] = WORDING,
) -> None:
    """Add a watcher the customer has asked for, who agrees to be told. Both must have agreed.

    Example: madoguchi watchers add demo-1 --name 見本一郎 --to 090-0000-0005
    """
    address, called = reach(to), signature(name)
    if address is None or not called:
        typer.echo("--to takes a mobile number in Japan or a mail address, --name a name that can be read", err=True)
        raise typer.Exit(2)
    counter = build(read_settings())
    if not counter.records.customers.find([customer]):
        typer.echo("no customer has that id", err=True)
        raise typer.Exit(1)
    id_ = str(uuid4())
    if not counter.records.watchers.add(id_, customer, called, address, wording, counter.now()):
        typer.echo("they are one already, or there are as many as there may be", err=True)
        raise typer.Exit(1)
    typer.echo(id_)


@app.command("remove")
@failing
def remove(customer: Customer, watcher: Annotated[str, typer.Argument(help="the watcher's id, as listed")]) -> None:
    """Forget a watcher: they are told nothing any more.

    Example: madoguchi watchers remove demo-1 0f9a…
    """
    counter = build(read_settings())
    if not counter.records.watchers.remove(customer, watcher, counter.now()):
        typer.echo("that customer has no such watcher", err=True)
        raise typer.Exit(1)
    typer.echo("forgotten")
