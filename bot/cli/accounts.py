"""``madoguchi accounts``: what only the insurer's staff may do to a customer's registration.

Whose it is and the new number are asked for, and never taken from the command line: shells remember those.
"""

from typing import NoReturn

import typer

from bot.cli.failing import failing
from bot.settings import read_settings
from bot.wiring import Counter, build
from flows.answers.phones import is_mobile, phone

app = typer.Typer(help="Registrations of customers, after they were recognised on the telephone.", no_args_is_help=True)


@app.command("renumber")
@failing
def renumber() -> None:
    """Give somebody who signs in with a mobile number their new one, and tell them there by SMS.

    Example: madoguchi accounts renumber
    """
    counter = build(read_settings())
    customer = _registered(counter)
    number = phone(typer.prompt("new mobile number"))
    if number is None or not is_mobile(number):
        _refuse("that is no mobile number of Japan")
    now = counter.now()
    if not counter.records.accounts.set_phone(customer, number, now):
        _refuse("another customer signs in with that number")
    notice = counter.letters.notice("renumbered", number, "ja", f"{customer} {now.isoformat()}", now)
    counter.letters.post([notice], now)
    typer.echo("changed; an SMS is on its way to the new number, and every session has ended")


@app.command("close")
@failing
def close() -> None:
    """End a customer's registration: ID and password are forgotten, contracts and linked chats stay.

    Example: madoguchi accounts close
    """
    counter = build(read_settings())
    customer = _registered(counter)
    if not typer.confirm("end this registration?"):
        _refuse("nothing was changed")
    counter.records.accounts.close(customer)
    typer.echo("ended, and so has every session")


def _registered(counter: Counter) -> str:
    """The customer whom the person at the keyboard names."""
    customer = str(typer.prompt("customer id")).strip()
    if counter.records.accounts.of(customer) is None:
        _refuse("no customer of that id is registered")
    return customer


def _refuse(why: str) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(1)
