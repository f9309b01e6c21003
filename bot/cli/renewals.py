"""``madoguchi renewals``: the applications on record, what proves them, and noting what staff have done about one."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import dossier
from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.settings import read_settings
from bot.wiring import build
from flows.keeping import KeepAnswer
from state.records.applications import Dossier

app = typer.Typer(help="Renewal applications.", no_args_is_help=True)

Number = Annotated[str, typer.Argument(help="the receipt number, A-yyyymmdd-nnnn")]


@app.command("list")
@failing
def list_(
    everything: Annotated[bool, typer.Option("--all", help="those that are done with, too")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Show the applications nobody has seen to yet, oldest first.

    Example: madoguchi renewals list --all
    """
    table = Table("number", "state", "filed (UTC)", "plan")
    for filed in build(read_settings()).records.applications.list(waiting_only=not everything):
        at = f"{filed.filed_at:%Y-%m-%d %H:%M}"
        table.add_row(*map(shown, (filed.number, filed.state, at, filed.application.plan)))
    Console().print(table)


@app.command("show")
@failing
def show(number: Number) -> None:
    """Show one application: the contract, the plan and its premium, what was answered. Personal data.

    Example: madoguchi renewals show A-20261128-0001
    """
    found = _dossier(number)
    filed, applied = found.filed, found.filed.application
    answers = sum(isinstance(kept, KeepAnswer) for kept in found.evidence)
    facts = {
        "number": filed.number,
        "state": filed.state,
        "filed (UTC)": f"{filed.filed_at:%Y-%m-%d %H:%M}",
        "customer": applied.customer,
        "contract": applied.contract,
        "maturity": applied.maturity.isoformat(),
        "plan": applied.plan,
        "premium, yen": f"{applied.premium:,}",
        "to pay, yen": f"{applied.to_pay:,}",
        "tariff": applied.tariff,
        "document": applied.document,
        "by": f"{applied.channel}, {applied.language}",
        "evidence": f"{len(found.evidence) - answers} screens, {answers} answers",
        **{f"answer: {question}": value for question, value in applied.answers.items()},
    }
    table = Table("what", "value")
    for what, value in facts.items():
        table.add_row(shown(what), shown(value))
    Console().print(table)


@app.command("export")
@failing
def export(number: Number) -> None:
    """Print one application with every screen, answer and time as JSON. Personal data.

    Example: madoguchi renewals export A-20261128-0001 > application.json
    """
    typer.echo(dossier.exported(_dossier(number)), nl=False)


@app.command("schema")
@failing
def schema() -> None:
    """Print the JSON Schema of what `export` prints.

    Example: madoguchi renewals schema > docs/schema/renewal-application.schema.json
    """
    typer.echo(dossier.schema(), nl=False)


@app.command("handled")
@failing
def handled(number: Number) -> None:
    """Note that somebody has seen to an application: it is no longer listed.

    Example: madoguchi renewals handled A-20261128-0001
    """
    counter = build(read_settings())
    if not counter.records.applications.handle(number, counter.now()):
        typer.echo("no application is waiting under that number", err=True)
        raise typer.Exit(1)
    typer.echo("handled")


@app.command("withdraw")
@failing
def withdraw(number: Number) -> None:
    """Withdraw an application, seen to or not, so that its contract can be applied for, and reminded of, again.

    Example: madoguchi renewals withdraw A-20261128-0001
    """
    counter = build(read_settings())
    if not counter.records.applications.withdraw(number, counter.now()):
        typer.echo("no application stands under that number", err=True)
        raise typer.Exit(1)
    typer.echo("withdrawn")


def _dossier(number: str) -> Dossier:
    found = build(read_settings()).records.applications.export(number)
    if found is None:
        typer.echo("no application has that number", err=True)
        raise typer.Exit(1)
    return found
