"""「ご契約者さま専用ページ」: who is signed in, their contracts, and the chats that know them."""

from http import HTTPStatus

from flask import Blueprint, g, redirect, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.accounts.masking import masked_phone
from bot.accounts.sessions import AccountSessions
from bot.accounts.visits import SignedIn
from bot.pages.account.access import freshly, signed_in
from bot.pages.account.layout import clock_time, language, page, text, written_date
from bot.wiring import Counter
from flows.events import Address, Channel
from flows.facts import JAPAN, Contract, Customer
from flows.linking.masking import masked
from flows.words import words

PRODUCT = "pages-product-"


class Shown(Struct, frozen=True):
    """A contract as it is listed: no number of it, and of the plate the last figures alone."""

    product: str
    car: str
    maturity: str


class Chat(Struct, frozen=True):
    """A linked address as it is listed. ``mark`` stands for it in forms; ``number`` is masked, empty for LINE.

    ``since`` tells two LINE accounts of one customer apart: LINE gives us nothing else to show.
    """

    mark: str
    channel: Channel
    number: str
    since: str


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:  # noqa: ARG001  # every module's signature
    """``/account/`` and ``/account/unlink``."""

    @pages.get("", strict_slashes=False)
    @pages.get("/")
    def home() -> ResponseReturnValue:
        person = signed_in("home")
        customer = counter.records.customers.find([person.customer]).get(person.customer)
        return page(
            "home",
            name=_name(customer),
            contracts=[_shown(contract) for contract in customer.contracts] if customer else [],
            chats=_chats(counter, person),
            has_account=counter.signing_in.has_account(person),
        )

    @pages.get("/unlink/<mark>")
    def unlink(mark: str) -> ResponseReturnValue:
        person = signed_in("home")
        chat = next((each for each in _chats(counter, person) if each.mark == mark), None)
        if chat is None:
            return redirect(url_for("account.home"), HTTPStatus.SEE_OTHER)
        return page("unlink", chat=chat)

    @pages.post("/unlink/<mark>")
    def end(mark: str) -> ResponseReturnValue:
        person = signed_in("home")
        address = _address(counter, person, mark)
        if address is None:  # a second tap: it is done
            return page("unlinked")
        if address != person.through:
            freshly("home", counter.now())
        counter.linking.end(address, f"page:{g.request}", counter.now(), language())
        return page("unlinked")


def name_of(counter: Counter, person: SignedIn) -> str:
    """Who is signed in, masked as in the chat."""
    return _name(counter.records.customers.find([person.customer]).get(person.customer))


def _name(customer: Customer | None) -> str:
    return masked(customer.name) if customer and customer.name else ""


def _shown(contract: Contract) -> Shown:
    key = f"{PRODUCT}{contract.product}"
    product = text(key if key in words(language()).keys else f"{PRODUCT}other")
    figures = contract.vehicle.plate.split()[-1] if contract.vehicle.plate.split() else ""
    return Shown(product, f"{contract.vehicle.model} {figures}".strip(), written_date(contract.maturity))


def _chats(counter: Counter, person: SignedIn) -> list[Chat]:
    return [
        Chat(
            counter.linking.mark(address),
            address.channel,
            masked_phone(address.to) if address.channel == "sms" else "",
            text("pages-home-since", date=written_date(at.astimezone(JAPAN).date()), time=clock_time(at)),
        )
        for address, at in counter.records.links.since(person.customer).items()
    ]


def _address(counter: Counter, person: SignedIn, mark: str) -> Address | None:
    found = (each for each in counter.records.links.of(person.customer) if counter.linking.mark(each) == mark)
    return next(found, None)
