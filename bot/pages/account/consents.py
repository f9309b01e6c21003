"""What a customer has agreed to receive, on each linked address: shown, changed, and its history."""

from http import HTTPStatus
from uuid import uuid5

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.accounts.masking import masked
from bot.accounts.sessions import AccountSessions
from bot.lines import NAMESPACE
from bot.moments import new_key
from bot.pages.account.access import signed_in
from bot.pages.account.layout import page, text
from bot.wiring import Counter
from flows.events import Address
from flows.facts import JAPAN
from state.records.consents import PURPOSES, Purpose

WORDINGS: dict[Purpose, str] = {
    "contract": "pages-change-consents-contract/1",
    "marketing": "pages-change-consents-marketing/1",
}
"""The texts asked with, each with its version: it is raised with every change of its words."""

ANSWERS = {"yes": True, "no": False}
LONGEST = 64


class Shown(Struct, frozen=True):
    """One address of the form: its name there, how people know it, and the standing answers by purpose."""

    field: str
    name: str
    said: dict[Purpose, bool]


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:  # noqa: ARG001  # every module's signature
    """``/account/consents``."""

    @pages.get("/consents")
    def consents() -> ResponseReturnValue:
        customer = signed_in("consents").customer
        said = counter.records.consents
        addresses = [
            Shown(_field(counter, address), _name(address), said.standing(customer, address))
            for address in counter.records.links.of(customer)
        ]
        history = [
            {
                "at": f"{line.at.astimezone(JAPAN):%Y-%m-%d %H:%M}",
                "where": _name(line.address),
                "what": text(f"pages-change-consents-purpose-{line.purpose}"),
                "answer": text(f"pages-change-consents-{'yes' if line.granted else 'no'}"),
            }
            for line in reversed(said.history(customer))
        ]
        saved = request.args.get("note") == "saved"
        return page("consents", addresses=addresses, purposes=PURPOSES, history=history, once=new_key(), saved=saved)

    @pages.post("/consents")
    def answer() -> ResponseReturnValue:
        customer, now = signed_in("consents").customer, counter.now()
        once = request.form.get("once", "")[:LONGEST]
        for address in counter.records.links.of(customer):
            field = _field(counter, address)
            standing = counter.records.consents.standing(customer, address)
            for purpose in PURPOSES:
                said = ANSWERS.get(request.form.get(f"{purpose}-{field}", ""))
                if said is None or standing.get(purpose) == said:
                    continue
                # Sent twice, a form is one answer.
                key = str(uuid5(NAMESPACE, f"consent:{customer}:{once}:{field}:{purpose}"))
                counter.records.consents.record(key, customer, address, purpose, said, WORDINGS[purpose], now)
        return redirect(url_for("account.consents", note="saved"), HTTPStatus.SEE_OTHER)


def _field(counter: Counter, address: Address) -> str:
    """The address in a form: its pseudonym, which says nothing of it."""
    return counter.records.pseudonyms.conversation(address)


def _name(address: Address | None) -> str:
    if address is None:
        return text("pages-change-consents-gone")
    number = masked(address.to) if address.channel == "sms" else ""
    return text("pages-change-consents-address", channel=address.channel, number=number)
