"""A forgotten password: the ID, one answer to everybody, and the page behind the letter's link."""

from http import HTTPStatus

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.accounts.applications import mail_address
from bot.accounts.sessions import AccountSessions
from bot.accounts.visitors import visitor
from bot.moments import new_key
from bot.pages.account.access import TooMany
from bot.pages.account.choosing import chosen_password
from bot.pages.account.layout import Problem, language, page, text, this_session, visit
from bot.wiring import Counter
from flows.answers.phones import is_mobile, phone

LONGEST = 300


class Asked(Struct, frozen=True):
    """Where the letter goes."""

    mail: str


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    """``/account/forgot…`` and ``/account/reset/{token}``."""
    _asking(pages, counter)
    _resetting(pages, counter, sessions)


def _asking(pages: Blueprint, counter: Counter) -> None:
    @pages.get("/forgot")
    def forgot() -> ResponseReturnValue:
        return page("forgot", login="")

    @pages.post("/forgot")
    def ask() -> ResponseReturnValue:
        typed = request.form.get("login", "")[:LONGEST]
        if "@" not in typed and is_mobile(phone(typed) or ""):
            # Nothing is looked up, and nothing is sent: any number typed here is answered the same.
            return redirect(url_for("account.forgot_phone"), HTTPStatus.SEE_OTHER)
        mail = mail_address(typed)
        if mail is None:
            wrong = Problem("login", text("pages-reset-login-wrong"))
            return page("forgot", HTTPStatus.UNPROCESSABLE_ENTITY, wrong, login=typed)
        again = counter.recovering.ask(mail, visitor(request.remote_addr), language(), counter.now())
        if again is not None:
            raise TooMany(again)
        visit().keep("asked", Asked(mail))
        return redirect(url_for("account.forgot_sent"), HTTPStatus.SEE_OTHER)

    @pages.get("/forgot/sent")
    def forgot_sent() -> ResponseReturnValue:
        asked = visit().carried("asked", Asked)
        if asked is None:
            return redirect(url_for("account.forgot"), HTTPStatus.SEE_OTHER)
        return page("forgot_sent", mail=asked.mail, sender=counter.settings.mail_from)

    @pages.get("/forgot/phone")
    def forgot_phone() -> ResponseReturnValue:
        profile = counter.profile
        return page("forgot_phone", number=profile.sms_number if profile.two_way_sms else "")


def _resetting(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    @pages.get("/reset/<token>")
    def reset(token: str) -> ResponseReturnValue:
        waiting = counter.recovering.waiting(token, counter.now())
        return _over() if waiting is None else page("reset", token=token, login=waiting[1].mail)

    @pages.post("/reset/<token>")
    def set_anew(token: str) -> ResponseReturnValue:
        now = counter.now()
        waiting = counter.recovering.waiting(token, now)
        if waiting is None:
            return _over()
        login = waiting[1].mail
        new, problems = chosen_password(login)
        if problems:
            return page("reset", HTTPStatus.UNPROCESSABLE_ENTITY, *problems, token=token, login=login)
        if not counter.recovering.finish(token, counter.passwords.hash(new), new_key(), now):
            return _over()
        sessions.forget(this_session())
        return redirect(url_for("account.reset_done"), HTTPStatus.SEE_OTHER)

    @pages.get("/reset-done")
    def reset_done() -> ResponseReturnValue:
        return page("reset_done")


def _over() -> ResponseReturnValue:
    return page("reset_over", HTTPStatus.GONE)
