"""``madoguchi outbox``: the lines that were given up."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.settings import read_settings
from bot.wiring import build

app = typer.Typer(help="Dead letters: messages that were given up.", no_args_is_help=True)
Key = Annotated[str, typer.Argument(help="the key that `outbox list` shows")]


@app.command("list")
@failing
def list_() -> None:
    """Show every dead letter: key, route, when, why. Never what it said.

    Example: madoguchi outbox list
    """
    table = Table("key", "route", "conversation", "died", "reason")
    for letter in build(read_settings()).dead_letters.list():
        died = f"{letter.at:%Y-%m-%d %H:%M:%S}Z"
        table.add_row(*map(shown, (letter.key, letter.route, letter.conversation, died, letter.reason)))
    Console().print(table)


@app.command("retry")
@failing
def retry(key: Key) -> None:
    """Send a dead letter again, at the end of its conversation's queue.

    Example: madoguchi outbox retry 5f0b8c1e-6a52-5d0f-9d39-2f6f1d1c7a10
    """
    counter = build(read_settings())
    _report(found=counter.dead_letters.retry(key, counter.now()), done="queued again")


@app.command("drop")
@failing
def drop(key: Key) -> None:
    """Forget a dead letter.

    Example: madoguchi outbox drop 5f0b8c1e-6a52-5d0f-9d39-2f6f1d1c7a10
    """
    _report(found=build(read_settings()).dead_letters.drop(key), done="dropped")


def _report(*, found: bool, done: str) -> None:
    typer.echo(done if found else "there is no dead letter of that key", err=not found)
    if not found:
        raise typer.Exit(1)
