"""``madoguchi roadside``: the duty view of dispatch, and what the insurer's people do with a job."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from bot.acknowledging import Acknowledging, signature
from bot.cli import duty
from bot.cli.auditing import note_read
from bot.cli.failing import failing
from bot.cli.pictures import written
from bot.cli.shown import visible
from bot.cli.surges import app as surges
from bot.cli.transport import transport
from bot.settings import read_settings
from bot.wiring import Counter, build
from flows.dispatch.happenings import Assigned, Closed, Happening
from flows.dispatch.refusals import DispatchRefused, NotYours, Over
from state.records.requests import Acknowledged, AlreadyAcknowledged

app = typer.Typer(help="Roadside requests and their dispatch.", no_args_is_help=True)
app.add_typer(surges, name="surge")
app.command("transport")(transport)

Number = Annotated[str, typer.Argument(help="the receipt number, R-yyyymmdd-nnnn")]
MOST_UNSERVED = 1000
By = Annotated[str, typer.Option(help="who does it")]


@app.command("list")
@failing
def list_(
    everything: Annotated[bool, typer.Option("--all", help="those that are over, too")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Show the open jobs: first those nobody has, urgent ones on top.

    Example: madoguchi roadside list
    """
    counter = build(read_settings())
    jobs = counter.dispatching.jobs
    Console().print(duty.jobs(jobs.list(open_only=not everything), jobs.orphans(MOST_UNSERVED), counter.now()))


@app.command("show")
@failing
def show(number: Number) -> None:
    """Show one job: the request, where it stands, who was asked and why. Personal data.

    Example: madoguchi roadside show R-20261122-0001
    """
    case = build(read_settings()).dispatching.jobs.get(number)
    if case is None:
        raise _unknown()
    console = Console()
    console.print(duty.facts(case))
    console.print(duty.offers(case.job))


@app.command("photos")
@failing
def photos(
    number: Number, to: Annotated[Path, typer.Option(help="the folder to write to", file_okay=False, writable=True)]
) -> None:
    """Write the photos of one request as files. Personal data.

    Example: madoguchi roadside photos R-20261122-0001 --to photos
    """
    counter = build(read_settings())
    if counter.dispatching.jobs.get(number) is None:
        raise _unknown()
    note_read("request read", number, "photos")
    typer.echo(f"{written(counter, number, to)} photos")


@app.command("ack")
@failing
def acknowledge(number: Number, by: By) -> None:
    """Take a request in hand: the customer hears of it, and no more partners are asked.

    Example: madoguchi roadside ack R-20261122-0001 --by 山田
    """
    name, counter = _signed(by), build(read_settings())
    acknowledging = Acknowledging(counter.records.requests, counter.dispatching, counter.mailbox)
    match acknowledging.acknowledge(number, name, counter.now()):
        case Acknowledged():
            typer.echo("in hand")
        case AlreadyAcknowledged(by=other):
            typer.echo(f"already in hand by {visible(other)}")
        case _:
            raise _unknown()


@app.command("assign")
@failing
def assign(
    number: Number,
    partner: Annotated[str, typer.Option(help="key of the partner, as `madoguchi roadside partners` lists them")],
    eta: Annotated[int, typer.Option(help="minutes until it is there, as it has promised", min=5, max=600)],
    by: By,
) -> None:
    """Give a job to a partner you have spoken with. One that had it before hears that it is no longer its own.

    Example: madoguchi roadside assign R-20261122-0001 --partner shibuya-rescue --eta 40 --by 山田
    """
    counter = build(read_settings())
    if partner not in counter.partners.accounts:
        typer.echo(f"no such partner; there are {', '.join(sorted(counter.partners.accounts))}", err=True)
        raise typer.Exit(2)
    _move(counter, number, Assigned(partner, eta, _signed(by)))


@app.command("close")
@failing
def close(
    number: Number,
    by: By,
    outcome: Annotated[
        Literal["completed", "cancelled", "gone", "closed"], typer.Option(help="what became of it")
    ] = "closed",
) -> None:
    """End a job. The customer hears of it, and so does a partner that had it.

    Example: madoguchi roadside close R-20261122-0001 --outcome completed --by 山田
    """
    _move(build(read_settings()), number, Closed(_signed(by), outcome))


@app.command("partners")
@failing
def partners() -> None:
    """Show the partners: how they have done, and how many jobs they have now.

    Example: madoguchi roadside partners
    """
    counter = build(read_settings())
    accounts = counter.partners.accounts
    standings = counter.dispatching.jobs.standings(accounts.keys())
    Console().print(duty.partners([each.partner for each in accounts.values()], standings, counter.now()))


def _move(counter: Counter, number: str, happening: Happening) -> None:
    try:
        case = counter.dispatching.move(number, happening, counter.now())
    except NotYours:
        raise _unknown() from None
    except Over as error:
        typer.echo(f"it is over: {error.state}", err=True)
        raise typer.Exit(1) from None
    except DispatchRefused as error:
        typer.echo(f"not from here: it is {error.state}", err=True)
        raise typer.Exit(1) from None
    typer.echo(duty.state(case.job))


def _signed(by: str) -> str:
    name = signature(by)
    if not name:
        typer.echo("--by takes a name that can be read", err=True)
        raise typer.Exit(2)
    return name


def _unknown() -> typer.Exit:
    typer.echo("no open request has that number", err=True)
    return typer.Exit(1)
