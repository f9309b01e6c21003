"""The processes of the Procfile, and everything at once for a desk at home."""

import subprocess
import sys

import typer

from bot import local
from bot.clock import Clock
from bot.doctor import examine
from bot.logs import configure
from bot.moments import new_lot
from bot.process import until_stopped
from bot.settings import read_settings
from bot.web import serve
from bot.wiring import build


def web() -> None:
    """Receive webhooks and serve pages.

    Example: BIND=0.0.0.0:8080 madoguchi web
    """
    serve(read_settings())


def worker() -> None:
    """Take turns and deliver what they say. Run as many as there are cores.

    Example: madoguchi worker
    """
    settings = read_settings()
    configure(settings.log_format)
    until_stopped(build(settings).worker().run)


def clock() -> None:
    """Fire timers, look after dispatch and claims, move the journal, purge, remind. Any number may run.

    Example: madoguchi clock
    """
    settings = read_settings()
    configure(settings.log_format)
    counter = build(settings)
    beside = {"dispatch": counter.sweeping().run, "photos": counter.clearing().run}
    if settings.reminders == "on":
        beside["remind"] = counter.reminders.reminding(new_lot()).run
    beside["claims"] = counter.claims.sweeping().run
    until_stopped(Clock(counter.timers, counter.journal, counter.records, counter.now, beside).run)


def run() -> None:
    """Everything on this desk: Redis, SQLite, sample customers, the simulator and the three processes.

    Example: madoguchi run
    """
    try:
        until_stopped(local.run)
    except RuntimeError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def simulator() -> None:
    """LINE's and Twilio's side of the wire, with a page to chat in. For development only.

    Example: madoguchi simulator
    """
    raise typer.Exit(subprocess.call([sys.executable, "-m", "simulator"]))  # our own module


def doctor() -> None:
    """Check settings, Redis, database, LINE, Twilio and mail, and say what to do about each.

    Example: madoguchi doctor
    """
    healthy = True
    for finding in examine(read_settings()):
        typer.echo(f"{'ok  ' if finding.healthy else 'FAIL'} {finding.part}: {finding.told}")
        healthy = healthy and finding.healthy
    if not healthy:
        raise typer.Exit(1)
