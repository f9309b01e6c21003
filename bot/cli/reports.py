"""``madoguchi reports``: accident reports, and what the claims desk says of them."""

from datetime import datetime
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer
from rich.console import Console
from rich.table import Table

from bot.acknowledging import signature
from bot.claims import export as documents
from bot.claims.paper import printed
from bot.claims.sheet import sections
from bot.cli.auditing import note_read
from bot.cli.failing import failing
from bot.cli.pictures import written
from bot.cli.shown import shown, visible
from bot.settings import read_settings
from bot.wiring import Counter, build
from flows.accident.lint import NOTE_MOST, complaints
from flows.accident.news import DeskWord, ReportState
from flows.accident.standing import DeskUpdate
from flows.days import today
from state.records.reports import Unmoved, Updated

app = typer.Typer(help="Accident reports.", no_args_is_help=True)

Number = Annotated[str, typer.Argument(help="the receipt number, C-yyyymmdd-nnnn")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day of the next contact")]


@app.command("list")
@failing
def list_(
    everything: Annotated[bool, typer.Option("--all", help="closed ones, too")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Show the reports that are not closed, urgent ones on top. It names nobody.

    Example: madoguchi reports list --all
    """
    table = Table("number", "state", "urgent", "filed (UTC)", "kind", "complete", "in charge", "next contact")
    for filed in build(read_settings()).records.reports.list(open_only=not everything):
        told = filed.report
        row = (
            filed.number,
            filed.state,
            "yes" if told.urgent else "",
            f"{filed.filed_at:%Y-%m-%d %H:%M}",
            told.kind,
            "yes" if told.complete else "",
            filed.in_charge,
            "" if filed.next_contact is None else filed.next_contact.isoformat(),
        )
        table.add_row(*map(shown, row))
    Console().print(table)


@app.command("show")
@failing
def show(number: Number) -> None:
    """Show one report with all that was said of it. Personal data.

    Example: madoguchi reports show C-20261122-0001
    """
    table = Table("what", "value", title=shown(number))
    for section in sections(_read(build(read_settings()), number, "show")):
        table.add_section()
        table.add_row(f"[bold]{shown(section.title)}[/bold]", "")
        for row in section.rows:
            table.add_row(shown(row.heading), shown(row.value))
    Console().print(table)


@app.command("take")
@failing
def take(
    number: Number,
    by: Annotated[str, typer.Option(help="who takes it, as the customer may call them")],
    next_contact: Day = None,
) -> None:
    """Take a report in charge: the customer hears by whom, and when they hear next.

    Example: madoguchi reports take C-20261122-0001 --by 山田 --next-contact 2026-11-25
    """
    counter, day = build(read_settings()), next_contact.date() if next_contact else None
    name = signature(by)
    if not name or complaints(name):
        raise _wrong("--by takes a name that can be read")
    if day is not None and day < today(counter.now()):
        raise _wrong("--next-contact takes a day from today on")
    match counter.claims.updating.take(number, name, counter.now(), day):
        case Updated():
            typer.echo("taken")
        case Unmoved(state):
            filed = counter.records.reports.get(number)
            typer.echo(
                f"not from here: it is {state}, and {visible(filed.in_charge) if filed else ''} has it", err=True
            )
            raise typer.Exit(1)
        case _:
            raise _unknown()


@app.command("update")
@failing
def update(  # noqa: PLR0913, PLR0917  # one option for each thing that may be said
    number: Number,
    state: Annotated[ReportState | None, typer.Option(help="where it stands now")] = None,
    in_charge: Annotated[str, typer.Option(help="who has it, as the customer may call them")] = "",
    next_contact: Day = None,
    word: Annotated[DeskWord | None, typer.Option(help="what is said besides, in words of ours")] = None,
    note: Annotated[str, typer.Option(help=f"what is said in your own words, {NOTE_MOST} letters at most")] = "",
) -> None:
    """Say how a report stands: the customer hears it. Nothing of cover, amounts, fault or injuries may be said.

    Example: madoguchi reports update C-20261122-0001 --state investigating --word certificate
    """
    counter, day = build(read_settings()), next_contact.date() if next_contact else None
    name = signature(in_charge)
    if (in_charge and not name) or len(note) > NOTE_MOST:
        raise _wrong(f"--in-charge takes a name that can be read, --note {NOTE_MOST} letters at most")
    if found := (*complaints(name), *complaints(note)):
        raise _wrong(f"a customer is not told here of {', '.join(dict.fromkeys(found))}")
    if day is not None and day < today(counter.now()):
        raise _wrong("--next-contact takes a day from today on")
    said = DeskUpdate(state, name, day, word, " ".join(note.split()))
    if said == DeskUpdate():
        raise _wrong("nothing to say")
    match counter.claims.updating.update(number, said, f"command:{uuid4()}", counter.now()):
        case Updated(filed, new):
            typer.echo(f"{filed.state}" if new else "it was so already")
        case Unmoved(before):
            typer.echo(f"not from here: it is {before}", err=True)
            raise typer.Exit(1)
        case _:
            raise _unknown()


@app.command("export")
@failing
def export(number: Number) -> None:
    """Print one report with all that was said of it as JSON. Personal data.

    Example: madoguchi reports export C-20261122-0001 > report.json
    """
    typer.echo(documents.exported(_read(build(read_settings()), number, "export")), nl=False)


@app.command("pdf")
@failing
def pdf(
    number: Number, out: Annotated[Path, typer.Option(help="the file to write", dir_okay=False, writable=True)]
) -> None:
    """Write one report as a PDF to print. Personal data.

    Example: madoguchi reports pdf C-20261122-0001 --out report.pdf
    """
    counter = build(read_settings())
    out.write_bytes(printed(_read(counter, number, "pdf"), counter.profile.brand))
    typer.echo(str(out))


@app.command("photos")
@failing
def photos(
    number: Number, to: Annotated[Path, typer.Option(help="the folder to write to", file_okay=False, writable=True)]
) -> None:
    """Write the photos of one report as files, named as `export` names them. Personal data.

    Example: madoguchi reports photos C-20261122-0001 --to report-photos
    """
    counter = build(read_settings())
    _read(counter, number, "photos")
    typer.echo(f"{written(counter, number, to)} photos")


@app.command("schema")
@failing
def schema() -> None:
    """Print the JSON Schema of what `export` prints.

    Example: madoguchi reports schema > docs/schema/accident-report.schema.json
    """
    typer.echo(documents.schema(), nl=False)


@app.command("mapping")
@failing
def mapping() -> None:
    """Print what each field of the export is, and its name in claims systems.

    Example: madoguchi reports mapping > docs/accident-export.md
    """
    typer.echo(documents.mapping(), nl=False)


def _read(counter: Counter, number: str, way: str) -> documents.ReportFile:
    """The report of that number; that it was read is noted, by its number alone."""
    file = documents.gathered(counter.records, number)
    if file is None:
        raise _unknown()
    note_read("report read", file.number, way)
    return file


def _unknown() -> typer.Exit:
    typer.echo("no report has that number", err=True)
    return typer.Exit(1)


def _wrong(words: str) -> typer.Exit:
    typer.echo(words, err=True)
    return typer.Exit(2)
