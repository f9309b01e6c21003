"""The six digits: after the password, and again before changes that reach further than the page."""

from http import HTTPStatus

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec.structs import replace

from bot.accounts.codes import CodeHeld, digits
from bot.accounts.masking import masked
from bot.accounts.sessions import AccountSessions
from bot.accounts.signing_in import Ways
from bot.accounts.visitors import Visitor, visitor
from bot.accounts.visits import AWAITED, Awaited, Onward, SignedIn, Way
from bot.pages.account.access import SignInFirst, TooMany, signed_in
from bot.pages.account.layout import Problem, language, page, text, this_session, visit
from bot.wiring import Counter
from state.codes import DIGITS, Gone, Locked, Right, Wrong

PLACES: dict[Onward, str] = {
    "home": "account.home",
    "line": "account.line",
    "mail": "account.mail",
    "password": "account.password",
    "consents": "account.consents",
}
"""The views somebody may be on the way to, besides the one that links a chat."""

NOTES = frozenset({"soon"})


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    """``/account/code`` and ``/account/confirm``."""

    @pages.get("/code")
    def code() -> ResponseReturnValue:
        return _asked(_awaited(counter), counter, HTTPStatus.OK)

    @pages.post("/code")
    def check() -> ResponseReturnValue:
        awaited = _awaited(counter)
        typed = digits(request.form.get("code", ""))
        if len(typed) != DIGITS:
            return _asked(awaited, counter, HTTPStatus.UNPROCESSABLE_ENTITY, _problem("shape"))
        now = counter.now()
        match counter.verification_codes.check(awaited.purpose, awaited.customer, typed, now):
            case Right():
                return _through(awaited, counter, sessions)
            case Wrong(left):
                return _asked(awaited, counter, HTTPStatus.UNPROCESSABLE_ENTITY, _problem("wrong", count=left))
            case Locked(again):
                raise TooMany(again, "locked")
            case Gone():
                return _asked(awaited, counter, HTTPStatus.UNPROCESSABLE_ENTITY, _problem("gone"))

    @pages.post("/code/again")
    def again() -> ResponseReturnValue:
        awaited = replace(_awaited(counter), way=_chosen_way())
        visit().awaited = awaited
        return send_code(counter, awaited, counter.signing_in.ways(awaited.customer), visitor(request.remote_addr))

    @pages.get("/code/again")
    def over() -> ResponseReturnValue:
        return redirect(url_for("account.code"), HTTPStatus.SEE_OTHER)

    _confirming(pages, counter)


def _confirming(pages: Blueprint, counter: Counter) -> None:
    @pages.get("/confirm")
    def confirm() -> ResponseReturnValue:
        person = signed_in(visit().onward)
        ways = counter.signing_in.ways(person.customer)
        return page("confirm", ways={"mail": ways.mail and masked(ways.mail), "sms": ways.phone and masked(ways.phone)})

    @pages.post("/confirm")
    def send() -> ResponseReturnValue:
        person = signed_in(visit().onward)
        ways = counter.signing_in.ways(person.customer)
        awaited = Awaited("step-up", person.customer, person.epoch, _chosen_way(), counter.now())
        visit().awaited = awaited
        return send_code(counter, awaited, ways, visitor(request.remote_addr))


def send_code(counter: Counter, awaited: Awaited, ways: Ways, who: Visitor) -> ResponseReturnValue:
    """Send the code that is awaited, and lead to the page that asks for it.

    Raises:
        TooMany: none can be sent now.
    """
    destination = ways.phone if awaited.way == "sms" else ways.mail
    if not destination:
        return page("no_way", HTTPStatus.CONFLICT)
    now = counter.now()
    sent = counter.verification_codes.send(awaited.purpose, awaited.customer, destination, who, language(), now)
    if not isinstance(sent, CodeHeld):
        return redirect(url_for("account.code"), HTTPStatus.SEE_OTHER)
    if sent.reason == "too_soon":
        return redirect(url_for("account.code", note="soon"), HTTPStatus.SEE_OTHER)
    raise TooMany(sent.again, "locked" if sent.reason == "locked" else "often")


def onward() -> ResponseReturnValue:
    """Lead to where somebody was on the way to."""
    remembered = visit()
    wish, remembered.onward = remembered.onward, "home"
    if wish == "link":
        return redirect(url_for("account.link", token=remembered.door), HTTPStatus.SEE_OTHER)
    return redirect(url_for(PLACES[wish]), HTTPStatus.SEE_OTHER)


def _through(awaited: Awaited, counter: Counter, sessions: AccountSessions) -> ResponseReturnValue:
    """The code was right: from now on this browser speaks for the customer, under a new id."""
    now, before = counter.now(), visit()
    if counter.signing_in.epoch(awaited.customer) != awaited.epoch:
        before.awaited = None
        raise SignInFirst
    if awaited.purpose == "step-up" and before.signed_in is not None:
        sessions.renew(this_session())
        before.awaited = None
        before.signed_in = replace(before.signed_in, coded=now)
        return onward()
    after = sessions.forget(this_session())
    after.onward, after.door = before.onward, before.door
    after.signed_in = SignedIn(awaited.customer, awaited.epoch, now, coded=now)
    return onward()


def _awaited(counter: Counter) -> Awaited:
    """What this browser has to give.

    Raises:
        SignInFirst: nothing, or not any more; or it has been signed in as somebody else meanwhile.
    """
    remembered = visit()
    awaited, person = remembered.awaited, remembered.signed_in
    if awaited is None or counter.now() - awaited.since >= AWAITED:
        raise SignInFirst
    if awaited.purpose == "step-up" and (person is None or person.customer != awaited.customer):
        raise SignInFirst
    return awaited


def _asked(awaited: Awaited, counter: Counter, status: HTTPStatus, *problems: Problem) -> ResponseReturnValue:
    ways = counter.signing_in.ways(awaited.customer)
    note = request.args.get("note", "")
    return page(
        "code",
        status,
        *problems,
        way=awaited.way,
        destination=masked(ways.phone if awaited.way == "sms" else ways.mail),
        other="sms" if awaited.way == "mail" and ways.phone else "mail" if awaited.way == "sms" and ways.mail else "",
        note=note if note in NOTES else "",
    )


def _problem(name: str, **values: int) -> Problem:
    return Problem("code", text(f"pages-code-{name}", **values))


def _chosen_way() -> Way:
    return "sms" if request.form.get("way") == "sms" else "mail"
