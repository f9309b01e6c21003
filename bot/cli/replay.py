"""``madoguchi replay``: a conversation taken again from its journal, or all live talks tried against these flows."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import journal
from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.replaying import replay, verdicts
from bot.settings import read_settings
from bot.wiring import build
from state import live


@failing
def replay_command(
    conversation: Annotated[str, typer.Argument(help="a conversation id, as logs and `outbox list` show it")] = "",
    live_talks: Annotated[bool, typer.Option("--live", help="try all live talks instead")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Take a conversation again and say where today's flows would answer otherwise; never shows what was said.

    Example: madoguchi replay --live
    """
    counter = build(read_settings())
    profile, url, tariff = counter.profile, counter.settings.public_url, counter.tariff
    if live_talks:
        for verdict, count in verdicts(live.sessions(counter.wire, counter.vault), profile, url, tariff).most_common():
            typer.echo(f"{count:8} {verdict}")
        return
    if not conversation:
        typer.echo("name a conversation, or --live", err=True)
        raise typer.Exit(2)
    journal.move_all(counter.journal, counter.records.journal)
    table = Table("turn", "event", "trace", "today")
    for taken in replay(counter.records.journal.read(conversation), profile, url, tariff):
        told = (str(taken.version), taken.event, " ".join(taken.trace), "same" if taken.same else "differs")
        table.add_row(*map(shown, told))
    Console().print(table)
