"""Signing in with an ID and a password, and signing out."""

from http import HTTPStatus

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.accounts.sessions import AccountSessions
from bot.accounts.signing_in import NotRecognised, TooOften, Ways
from bot.accounts.visitors import visitor
from bot.accounts.visits import Awaited, Way
from bot.pages.account.access import TooMany
from bot.pages.account.layout import Problem, page, text, this_session, visit
from bot.pages.account.stepping import send_code
from bot.wiring import Counter

LONGEST_ID = 254
"""A mail address is no longer (RFC 5321, 4.5.3.1.3, erratum 1690)."""


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    """``/account/login`` and ``/account/logout``."""

    @pages.get("/login")
    def login() -> ResponseReturnValue:
        if visit().signed_in is not None:
            return redirect(url_for("account.home"), HTTPStatus.SEE_OTHER)
        return page("sign_in", door=visit().door)

    @pages.post("/login")
    def enter() -> ResponseReturnValue:
        typed, password = request.form.get("login", "")[:LONGEST_ID], request.form.get("password", "")
        door = request.form.get("door", "")[:LONGEST_ID]
        if problems := _missing(typed, password):
            return page("sign_in", HTTPStatus.UNPROCESSABLE_ENTITY, *problems, login=typed, door=door)
        now, who = counter.now(), visitor(request.remote_addr)
        found = counter.signing_in.knock(typed, password, who, now)
        match found:
            case TooOften(again):
                raise TooMany(again)
            case NotRecognised():
                wrong = Problem("", text("pages-sign-in-wrong"))
                return page("sign_in", HTTPStatus.UNPROCESSABLE_ENTITY, wrong, login=typed, door=door)
        account = found.account
        way: Way = "sms" if found.by_phone or not account.mail else "mail"
        onward = visit().onward
        opened = sessions.forget(this_session())
        opened.onward = onward
        if door:
            opened.door, opened.onward = door, "link"
        opened.awaited = Awaited("sign-in", account.customer, account.epoch, way, now)
        return send_code(counter, opened.awaited, Ways(account.mail, account.phone), who)

    @pages.post("/logout")
    def leave() -> ResponseReturnValue:
        sessions.forget(this_session())
        return redirect(url_for("account.left"), HTTPStatus.SEE_OTHER)

    @pages.get("/left")
    def left() -> ResponseReturnValue:
        return page("left")


def _missing(typed: str, password: str) -> list[Problem]:
    fields = {"login": typed.strip(), "password": password}
    return [Problem(field, text(f"pages-sign-in-no-{field}")) for field, value in fields.items() if not value]
