"""The command tree. Each command is a few lines: it builds what it needs and prints what came of it."""

import sys

import typer

from bot.cli import (
    accounts,
    database,
    flows,
    impacts,
    letters,
    line,
    mail,
    processes,
    renewals,
    reports,
    roadside,
    watchers,
)
from bot.cli.failing import failing
from bot.cli.remind import app as reminders
from bot.cli.remind import remind
from bot.cli.replay import replay_command
from bot.cli.settings import settings
from flows.router.route import route

app = typer.Typer(
    name="madoguchi",
    help="窓口: the counter of a Japanese car insurer on LINE and SMS.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("web")(failing(processes.web))
app.command("worker")(failing(processes.worker))
app.command("clock")(failing(processes.clock))
app.command("run")(failing(processes.run))
app.command("simulator")(failing(processes.simulator))
app.command("replay")(replay_command)
app.command("remind")(failing(remind))
app.command("settings")(settings)
app.command("doctor")(failing(processes.doctor))
app.add_typer(accounts.app, name="accounts")
app.add_typer(database.app, name="db")
app.add_typer(flows.app, name="flows")
app.add_typer(impacts.app, name="impacts")
app.add_typer(letters.app, name="outbox")
app.add_typer(line.app, name="line")
app.add_typer(mail.app, name="mailbox")
app.add_typer(renewals.app, name="renewals")
app.add_typer(reminders, name="reminders")
app.add_typer(reports.app, name="reports")
app.add_typer(roadside.app, name="roadside")
app.add_typer(watchers.app, name="watchers")


@app.command("route")
def route_lines() -> None:
    """Read one utterance a line from standard input, print the intent of each.

    Example: echo 車が動きません | madoguchi route
    """
    for utterance in sys.stdin:
        typer.echo(route(utterance.rstrip("\n")).intent)
