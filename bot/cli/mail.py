"""``madoguchi mailbox``: events that failed again and again and were set aside."""

from collections.abc import Callable
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.settings import read_settings
from bot.wiring import build

app = typer.Typer(help="Events set aside for a person.", no_args_is_help=True)
Act = Callable[[str], bool]
Key = Annotated[str, typer.Argument(help="the key that `mailbox list` shows")]


@app.command("list")
@failing
def list_() -> None:
    """Show every event set aside: key, kind, when, why. Never what it said.

    Example: madoguchi mailbox list
    """
    table = Table("key", "event", "set aside", "reason")
    for mail in build(read_settings()).aside.list():
        kind = type(mail.envelope.event).__name__ if mail.envelope else "unreadable"
        table.add_row(*map(shown, (mail.key, kind, f"{mail.at:%Y-%m-%d %H:%M:%S}Z", mail.reason)))
    Console().print(table)


@app.command("replay")
@failing
def replay(key: Key) -> None:
    """Put an event back into its conversation, after the fault was mended.

    Example: madoguchi mailbox replay abcdefghijklmnopqrstuvwxyz.4512ab34cd56ef7890
    """
    _report(found=_found(build(read_settings()).aside.replay, key), done="put back")


@app.command("drop")
@failing
def drop(key: Key) -> None:
    """Forget an event.

    Example: madoguchi mailbox drop abcdefghijklmnopqrstuvwxyz.4512ab34cd56ef7890
    """
    _report(found=_found(build(read_settings()).aside.drop, key), done="dropped")


def _found(act: Act, key: str) -> bool:
    try:
        return act(key)
    except ValueError:
        return False


def _report(*, found: bool, done: str) -> None:
    typer.echo(done if found else "no event of that key is set aside", err=not found)
    if not found:
        raise typer.Exit(1)
