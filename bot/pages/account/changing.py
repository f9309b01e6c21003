"""Changing the mail address or the password, for who gave a verification code a short time ago."""

from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct
from msgspec.structs import replace

from bot.accounts.applications import mail_address
from bot.accounts.changing import Changed, NotChanged, WrongPassword
from bot.accounts.codes import CodeHeld
from bot.accounts.sessions import AccountSessions
from bot.accounts.visitors import visitor
from bot.accounts.visits import SignedIn
from bot.pages.account.access import TooMany, freshly, signed_in
from bot.pages.account.choosing import chosen_password
from bot.pages.account.judging import code_problem, typed_code
from bot.pages.account.layout import Problem, language, page, text, this_session, visit
from bot.wiring import Counter
from state.codes import Gone, Locked, Wrong
from state.records.accounts import Account

LONGEST = 300


class NewMail(Struct, frozen=True):
    """The address that a code was sent to, and the customer who wants it."""

    customer: str
    mail: str


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    """``/account/mail…`` and ``/account/password…``."""
    _mail(pages, counter, sessions)
    _password(pages, counter, sessions)


def _mail(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    @pages.get("/mail")
    def mail() -> ResponseReturnValue:
        account = counter.records.accounts.of(freshly("mail", counter.now()).customer)
        return page("change_none") if account is None else page("change_mail", now=account.mail, mail="")

    @pages.post("/mail")
    def ask_new_mail() -> ResponseReturnValue:
        return _ask(counter, freshly("mail", counter.now()))

    @pages.get("/mail/code")
    def mail_code() -> ResponseReturnValue:
        wanted = _wanted(signed_in("mail"))
        return _code(wanted) if wanted else redirect(url_for("account.mail"), HTTPStatus.SEE_OTHER)

    @pages.post("/mail/code")
    def set_mail() -> ResponseReturnValue:
        person = signed_in("mail")
        wanted = _wanted(person)
        if wanted is None:
            return redirect(url_for("account.mail"), HTTPStatus.SEE_OTHER)
        return _confirm(counter, sessions, person, wanted)

    @pages.post("/mail/code/again")
    def send_mail_code() -> ResponseReturnValue:
        person = signed_in("mail")
        wanted = _wanted(person)
        if wanted is None:
            return redirect(url_for("account.mail"), HTTPStatus.SEE_OTHER)
        return _send(counter, person, wanted)

    @pages.get("/mail/changed")
    def mail_changed() -> ResponseReturnValue:
        signed_in("home")
        return page("change_done", what="mail")


def _password(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    @pages.get("/password")
    def password() -> ResponseReturnValue:
        person = freshly("password", counter.now())
        account = counter.records.accounts.of(person.customer)
        return page("change_none") if account is None else _password_page(person, account)

    @pages.post("/password")
    def set_password() -> ResponseReturnValue:
        return _set_password(counter, sessions, freshly("password", counter.now()))

    @pages.get("/password/changed")
    def password_changed() -> ResponseReturnValue:
        signed_in("home")
        return page("change_done", what="password")


def _ask(counter: Counter, person: SignedIn) -> ResponseReturnValue:
    account = counter.records.accounts.of(person.customer)
    if account is None:
        return page("change_none")
    typed = request.form.get("mail", "")[:LONGEST]
    wanted = mail_address(typed)
    if wanted is None or wanted == account.mail:
        wrong = Problem("mail", text("pages-register-mail-wrong" if wanted is None else "pages-change-mail-same"))
        return page("change_mail", HTTPStatus.UNPROCESSABLE_ENTITY, wrong, now=account.mail, mail=typed)
    visit().keep("new-mail", NewMail(person.customer, wanted))
    return _send(counter, person, wanted)


def _send(counter: Counter, person: SignedIn, wanted: str) -> ResponseReturnValue:
    """Send a code to the address that is wanted, and lead to the page that asks for it. Raises TooMany."""
    who, now = visitor(request.remote_addr), counter.now()
    sent = counter.changing.ask_new_mail(person.customer, wanted, who, language(), now)
    if isinstance(sent, CodeHeld) and sent.reason != "too_soon":
        raise TooMany(sent.again, "locked" if sent.reason == "locked" else "often")
    note = "soon" if isinstance(sent, CodeHeld) else None
    return redirect(url_for("account.mail_code", note=note), HTTPStatus.SEE_OTHER)


def _confirm(counter: Counter, sessions: AccountSessions, person: SignedIn, wanted: str) -> ResponseReturnValue:
    typed = typed_code()
    if typed is None:
        return _code(wanted, code_problem(None))
    outcome = counter.changing.set_mail(person.customer, wanted, typed, language(), counter.now())
    match outcome:
        case Wrong() | Locked() | Gone():
            return _code(wanted, code_problem(outcome))
        case NotChanged():
            visit().drop("new-mail")
            taken = Problem("mail", text("pages-change-mail-taken"))
            return page("change_mail", HTTPStatus.CONFLICT, taken, now="", mail=wanted)
        case Changed(epoch):
            visit().drop("new-mail")
            _go_on(sessions, person, epoch)
            return redirect(url_for("account.mail_changed"), HTTPStatus.SEE_OTHER)


def _set_password(counter: Counter, sessions: AccountSessions, person: SignedIn) -> ResponseReturnValue:
    account = counter.records.accounts.of(person.customer)
    if account is None:
        return page("change_none")
    born = counter.records.customers.born(person.customer)
    new, problems = chosen_password(account.mail or account.phone, born)
    if problems:
        return _password_page(person, account, *problems)
    former = request.form.get("former", "")[:LONGEST] if _knows_password(person) else None
    outcome = counter.changing.set_password(person.customer, former, new, language(), counter.now())
    match outcome:
        case WrongPassword():
            return _password_page(person, account, Problem("former", text("pages-change-password-former-wrong")))
        case datetime():
            raise TooMany(outcome)
        case NotChanged():
            return page("change_none")
        case Changed(epoch):
            _go_on(sessions, person, epoch)
            return redirect(url_for("account.password_changed"), HTTPStatus.SEE_OTHER)


def _password_page(person: SignedIn, account: Account, *problems: Problem) -> ResponseReturnValue:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    login = account.mail or account.phone
    return page("change_password", status, *problems, login=login, former=_knows_password(person))


def _knows_password(person: SignedIn) -> bool:
    """Whether they signed in with it; others came by a link in their chat, and may have forgotten it."""
    return person.through is None


def _wanted(person: SignedIn) -> str | None:
    """The address this person wants; None where it was asked for by somebody signed in here before."""
    new = visit().carried("new-mail", NewMail)
    return new.mail if new is not None and new.customer == person.customer else None


def _go_on(sessions: AccountSessions, person: SignedIn, epoch: int) -> None:
    """Stay signed in here, under a new id, while every other session of the account has ended."""
    sessions.renew(this_session())
    visit().signed_in = replace(person, epoch=epoch)


def _code(wanted: str, *problems: Problem) -> ResponseReturnValue:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return page("change_mail_code", status, *problems, mail=wanted, soon=request.args.get("note") == "soon")
