"""Everything at once for a desk at home."""

import subprocess
import sys

import typer

from bot import local
from bot.cli.failing import failing
from bot.process import until_stopped


@failing
def run() -> None:
    """Everything on this desk: Redis, SQLite, sample customers, the simulator and the three processes.

    Example: madoguchi run
    """
    try:
        until_stopped(local.run)
    except RuntimeError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


@failing
def simulator() -> None:
    """LINE's and Twilio's side of the wire, with a page to chat in. For development only.

    Example: madoguchi simulator
    """
    raise typer.Exit(subprocess.call([sys.executable, "-m", "simulator"]))  # our own module
