"""``madoguchi db``: migrations, sample customers, key rotation."""

import typer

from bot import demo
from bot.accounts.passwords import Passwords
from bot.cli.failing import failing
from bot.settings import read_settings
from bot.wiring import build
from state import records

app = typer.Typer(help="The SQL records.", no_args_is_help=True)


@app.command("upgrade")
@failing
def upgrade() -> None:
    """Bring the database to this release's schema.

    Example: madoguchi db upgrade
    """
    records.upgrade(records.connect(read_settings().database_url))


@app.command("seed-demo")
@failing
def seed_demo() -> None:
    """Put the invented sample customers in (docs/sample-data.md). Twice is once.

    Example: madoguchi db seed-demo
    """
    counter = build(read_settings())
    people = demo.seed(counter.records, counter.now(), Passwords().hash).samples
    typer.echo(f"{len(people)} invented customers")


@app.command("rotate")
@failing
def rotate() -> None:
    """Seal every record and every photo again under the first of SECRET_KEYS, after a new one was put there.

    Example: madoguchi db rotate
    """
    counter = build(read_settings())
    typer.echo(f"{counter.records.rotate()} values sealed again")
    typer.echo(f"{counter.clearing().rotate()} photos sealed again")
