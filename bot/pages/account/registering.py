"""The page behind a letter's link: temporary password and own password, a code by SMS where one is wanted, and in."""

from collections.abc import Callable
from http import HTTPStatus

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.accounts.applications import birth_date, kana_name
from bot.accounts.codes import CodeHeld
from bot.accounts.masking import masked
from bot.accounts.registering import Busy, CodeNeeded, First, MailTaken, Opened, Proof
from bot.accounts.sessions import AccountSessions
from bot.accounts.visitors import visitor
from bot.accounts.visits import SignedIn
from bot.pages.account.access import TooMany, signed_in
from bot.pages.account.choosing import chosen_password
from bot.pages.account.judging import code_problem, typed_code
from bot.pages.account.layout import Problem, language, page, text, this_session, visit
from bot.wiring import Counter
from flows.facts import JAPAN
from state.codes import Right

PURPOSE = "register"
"""What the code sent to the number on record is good for."""

LONGEST = 300


class Proven(Struct, frozen=True):
    """Everything behind this link was right; the code is still wanted. ``password`` is the new one's hash."""

    token: str
    password: str


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    """``/account/first/{token}…`` and ``/account/registered``. Opening a page uses nothing up."""

    @pages.get("/first/<token>")
    def first(token: str) -> ResponseReturnValue:
        waiting = counter.registering.waiting(token, counter.now())
        return _over() if waiting is None else _first(token, waiting)

    @pages.post("/first/<token>")
    def finish(token: str) -> ResponseReturnValue:
        waiting = counter.registering.waiting(token, counter.now())
        return _over() if waiting is None else _finish(counter, sessions, token, waiting)

    @pages.get("/first/<token>/code")
    def first_code(token: str) -> ResponseReturnValue:
        return _proven(counter, token, lambda waiting, _: _code(counter, token, waiting))

    @pages.post("/first/<token>/code")
    def check_first_code(token: str) -> ResponseReturnValue:
        return _proven(counter, token, lambda waiting, proven: _check(counter, sessions, waiting, proven))

    @pages.post("/first/<token>/code/again")
    def send_first_code(token: str) -> ResponseReturnValue:
        def send(waiting: First, _: Proven) -> ResponseReturnValue:
            return _send_code(counter, token, waiting, counter.registering.number(waiting.customer))

        return _proven(counter, token, send)

    @pages.get("/registered")
    def registered() -> ResponseReturnValue:
        signed_in("home")
        return page("register_done")


def _finish(counter: Counter, sessions: AccountSessions, token: str, waiting: First) -> ResponseReturnValue:
    now = counter.now()
    form = {field: request.form.get(field, "")[:LONGEST] for field in ("temporary", "kana", "birth")}
    kana, birth = kana_name(form["kana"]), birth_date(form["birth"], now.astimezone(JAPAN).date())
    new, problems = chosen_password(waiting.mail, waiting.birth, form["temporary"])
    read = {"temporary": form["temporary"].strip(), "kana": kana, "birth": birth}
    problems = [
        Problem(field, text(f"pages-register-{field}-wrong")) for field, it in read.items() if not it
    ] + problems
    if problems or kana is None or birth is None:
        return _first(token, waiting, *problems, form=form)
    wrong = counter.registering.prove(token, waiting, Proof(form["temporary"], kana, birth), now)
    if wrong is not None and not wrong.left:
        return _over()
    if wrong is not None:
        return _first(token, waiting, Problem("", text("pages-register-first-wrong", count=wrong.left)), form=form)
    password = counter.passwords.hash(new)
    outcome = counter.registering.finish(token, waiting, password, now)
    if isinstance(outcome, CodeNeeded):
        visit().keep("proven", Proven(token, password))
        return _send_code(counter, token, waiting, outcome.phone)
    return _in(outcome, counter, sessions)


def _check(counter: Counter, sessions: AccountSessions, waiting: First, proven: Proven) -> ResponseReturnValue:
    now, typed = counter.now(), typed_code()
    verdict = counter.verification_codes.check(PURPOSE, waiting.customer, typed, now) if typed else None
    if not isinstance(verdict, Right):
        return _code(counter, proven.token, waiting, code_problem(verdict))
    outcome = counter.registering.finish(proven.token, waiting, proven.password, now, by_code=True)
    return _in(outcome, counter, sessions)


def _in(
    outcome: Opened | CodeNeeded | Busy | MailTaken, counter: Counter, sessions: AccountSessions
) -> ResponseReturnValue:
    """Sign in who has opened an account: they have proved the mailbox, and their password is a minute old."""
    match outcome:
        case Busy(again):
            raise TooMany(again)
        case Opened(account):
            now = counter.now()
            opened = sessions.forget(this_session())
            opened.signed_in = SignedIn(account.customer, account.epoch, now, coded=now)
            return redirect(url_for("account.registered"), HTTPStatus.SEE_OTHER)
        case _:
            return page("first_taken", HTTPStatus.CONFLICT)


def _send_code(counter: Counter, token: str, waiting: First, phone: str) -> ResponseReturnValue:
    """Send the code to the number on record, and lead to the page that asks for it. Raises TooMany."""
    if not phone:
        return page("first_desk", HTTPStatus.CONFLICT)
    who, now = visitor(request.remote_addr), counter.now()
    sent = counter.verification_codes.send(PURPOSE, waiting.customer, phone, who, language(), now)
    if isinstance(sent, CodeHeld) and sent.reason != "too_soon":
        raise TooMany(sent.again, "locked" if sent.reason == "locked" else "often")
    note = "soon" if isinstance(sent, CodeHeld) else None
    return redirect(url_for("account.first_code", token=token, note=note), HTTPStatus.SEE_OTHER)


def _first(token: str, waiting: First, *problems: Problem, form: dict[str, str] | None = None) -> ResponseReturnValue:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return page("first", status, *problems, token=token, mail=waiting.mail, form=form or {})


def _code(counter: Counter, token: str, waiting: First, *problems: Problem) -> ResponseReturnValue:
    phone = masked(counter.registering.number(waiting.customer))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    soon = request.args.get("note") == "soon"
    return page("first_code", status, *problems, token=token, phone=phone, soon=soon)


def _proven(counter: Counter, token: str, go_on: Callable[[First, Proven], ResponseReturnValue]) -> ResponseReturnValue:
    """Go on with who has proved everything but the code in this browser; others come back to the page before."""
    waiting = counter.registering.waiting(token, counter.now())
    if waiting is None:
        return _over()
    proven = visit().carried("proven", Proven)
    if proven is None or proven.token != token:
        return redirect(url_for("account.first", token=token), HTTPStatus.SEE_OTHER)
    return go_on(waiting, proven)


def _over() -> ResponseReturnValue:
    return page("first_over", HTTPStatus.GONE)
