"""Applying to be registered: the form, what was read of it, and one answer to everybody."""

from http import HTTPStatus

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.accounts.applications import FIELDS, Application, read, spoken_date
from bot.accounts.sessions import AccountSessions
from bot.accounts.visitors import visitor
from bot.pages.account.access import TooMany
from bot.pages.account.layout import Problem, language, page, text, visit
from bot.wiring import Counter
from flows.facts import JAPAN

LONGEST = 300
"""No field is read any further."""


class Filled(Struct, frozen=True):
    """The form as it was typed, so that it can be corrected, and what was read of it."""

    fields: dict[str, str]
    application: Application


class Sent(Struct, frozen=True):
    """Where the letter goes."""

    mail: str


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:  # noqa: ARG001  # every module's signature
    """``/account/register…`` and ``/account/terms``."""

    @pages.get("/register")
    def register() -> ResponseReturnValue:
        filled = visit().carried("filled", Filled)
        return page("register", form=filled.fields if filled else {})

    @pages.post("/register")
    def fill() -> ResponseReturnValue:
        return _fill(counter)

    @pages.get("/register/confirm")
    def register_confirm() -> ResponseReturnValue:
        filled = visit().carried("filled", Filled)
        if filled is None:
            return redirect(url_for("account.register"), HTTPStatus.SEE_OTHER)
        birth = spoken_date(filled.application.identity.birth, language())
        return page("register_confirm", application=filled.application, birth=birth)

    @pages.post("/register/confirm")
    def apply() -> ResponseReturnValue:
        return _apply(counter)

    @pages.get("/register/sent")
    def register_sent() -> ResponseReturnValue:
        sent = visit().carried("sent", Sent)
        if sent is None:
            return redirect(url_for("account.register"), HTTPStatus.SEE_OTHER)
        return page("register_sent", mail=sent.mail, sender=counter.settings.mail_from)

    @pages.get("/terms")
    def terms() -> ResponseReturnValue:
        return page("register_terms")


def _fill(counter: Counter) -> ResponseReturnValue:
    form: dict[str, str] = {field: request.form.get(field, "")[:LONGEST] for field in FIELDS}
    application = read(form, counter.now().astimezone(JAPAN).date())
    if not isinstance(application, Application):
        wrong = [Problem(field, text(f"pages-register-{field}-wrong")) for field in application]
        return page("register", HTTPStatus.UNPROCESSABLE_ENTITY, *wrong, form=form)
    visit().keep("filled", Filled(form, application))
    return redirect(url_for("account.register_confirm"), HTTPStatus.SEE_OTHER)


def _apply(counter: Counter) -> ResponseReturnValue:
    filled = visit().carried("filled", Filled)
    if filled is None:
        return redirect(url_for("account.register"), HTTPStatus.SEE_OTHER)
    application = filled.application
    again = counter.registering.apply(application, visitor(request.remote_addr), language(), counter.now())
    if again is not None:
        raise TooMany(again)
    visit().drop("filled")
    visit().keep("sent", Sent(application.mail))
    return redirect(url_for("account.register_sent"), HTTPStatus.SEE_OTHER)
