"""The pages of a shock: the claims desk decides what it was, and watchers read what was confirmed of it.

Opening one changes nothing: mail scanners open links too.
"""

from http import HTTPStatus

import structlog
from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from bot.claims.sheet import impact_rows
from bot.pages.report import over
from bot.wiring import Counter
from flows.accident.watching import ThreeFacts, Told
from flows.words import words
from state.records.impacts import DECIDED, Impact

ANSWERS: tuple[tuple[Told, str], ...] = (("yes", "いる"), ("no", "いない"), ("unknown", "わからない"))
CALLS: tuple[tuple[Told, str], ...] = (("yes", "呼んだ"), ("no", "呼んでいない"), ("unknown", "わからない"))
TOLD: dict[str, Told] = {key: key for key, _ in ANSWERS}

log = structlog.get_logger()


def impact(counter: Counter) -> Blueprint:
    """The desk's page and the watchers'."""
    pages = Blueprint("impact", __name__)

    @pages.get("/desk/impact/<ticket>")
    def look(ticket: str) -> ResponseReturnValue:
        shock = _opened(counter, ticket)
        return over() if shock is None else _page(counter, shock)

    @pages.post("/desk/impact/<ticket>")
    def decide(ticket: str) -> ResponseReturnValue:
        shock, form = _opened(counter, ticket), request.form
        if shock is None:
            return over()
        facts = ThreeFacts(TOLD.get(form.get("hurt", ""), "unknown"), TOLD.get(form.get("ambulance", ""), "unknown"))
        if form.get("decided") == "confirmed":
            after = counter.claims.deciding.confirm(shock, facts, counter.now())
            return _page(counter, after, "事故の確認を記録しました。見守りのご家族にお知らせします。")
        if form.get("decided") == "dismissed":
            after = counter.claims.deciding.dismiss(shock, counter.now())
            return _page(counter, after, "事故ではなかったことを記録しました。")
        return _page(counter, shock), HTTPStatus.UNPROCESSABLE_ENTITY

    @pages.get("/watch/<ticket>")
    def watch(ticket: str) -> ResponseReturnValue:
        number = counter.tickets.watched(ticket)
        shock = counter.records.impacts.get(number) if number else None
        if shock is None or shock.facts is None:
            return render_template("claims/over.html", staff=False), HTTPStatus.GONE
        said, customer = words("ja"), counter.records.customers.find([shock.customer]).get(shock.customer)
        return render_template(
            "claims/watch.html",
            name=customer.name if customer else "",
            hurt=said.text("watchers-hurt", hurt=shock.facts.hurt),
            ambulance=said.text("watchers-ambulance", ambulance=shock.facts.ambulance),
        )

    return pages


def _opened(counter: Counter, ticket: str) -> Impact | None:
    number = counter.tickets.report(ticket)
    impact = counter.records.impacts.get(number) if number else None
    if impact is not None:
        log.info("impact read", number=impact.number, route="page", request=g.request)
    return impact


def _page(counter: Counter, impact: Impact, done: str = "") -> str:
    customer = counter.records.customers.find([impact.customer]).get(impact.customer)
    return render_template(
        "claims/impact.html",
        impact=impact,
        rows=impact_rows(impact, customer),
        open=impact.state not in DECIDED,
        answers=ANSWERS,
        calls=CALLS,
        done=done,
    )
