"""The claims desk's page behind the link of a mail: a report to read, print and take.

Opening it changes nothing: mail scanners open links too. Every reading leaves a line in the log: its
number, and no more.
"""

from datetime import date
from http import HTTPStatus

import structlog
from flask import Blueprint, Response, g, render_template, request
from flask.typing import ResponseReturnValue

from bot.acknowledging import signature
from bot.claims.export import ReportFile, gathered
from bot.claims.paper import printed
from bot.claims.sheet import captions, sections
from bot.photographs import showing
from bot.wiring import Counter
from flows.days import today
from state.records.reports import Updated

log = structlog.get_logger()


def report(counter: Counter) -> Blueprint:
    """The page of a report, and its PDF."""
    pages = Blueprint("report", __name__)

    @pages.get("/desk/report/<ticket>")
    def read(ticket: str) -> ResponseReturnValue:
        file = _opened(counter, ticket, "page")
        return over() if file is None else _page(counter, file, ticket)

    @pages.post("/desk/report/<ticket>")
    def take(ticket: str) -> ResponseReturnValue:
        file, by = _opened(counter, ticket, "page"), signature(request.form.get("by", ""))
        if file is None:
            return over()
        if not by:
            problem, status = "お名前を入れてください。", HTTPStatus.UNPROCESSABLE_ENTITY
            return _page(counter, file, ticket, problem=problem), status
        day = _day(request.form.get("next_contact", ""), today(counter.now()))
        result = counter.claims.updating.take(file.number, by, counter.now(), day)
        after = gathered(counter.records, file.number) or file
        if isinstance(result, Updated):
            return _page(counter, after, ticket, taken=True)
        problem = (
            f"{after.in_charge}さんが、すでに担当しています。"
            if after.in_charge
            else "この事故の対応は終わっています。"
        )
        return _page(counter, after, ticket, problem=problem), HTTPStatus.CONFLICT

    @pages.get("/desk/report/<ticket>/pdf")
    def paper(ticket: str) -> ResponseReturnValue:
        file = _opened(counter, ticket, "pdf")
        if file is None:
            return over()
        named = {"Content-Disposition": f'attachment; filename="{file.number}.pdf"'}
        return Response(printed(file, counter.profile.brand), headers=named, content_type="application/pdf")

    @pages.get("/desk/report/<ticket>/photo/<photo>")
    def picture(ticket: str, photo: str) -> ResponseReturnValue:
        number = counter.tickets.report(ticket)
        photos = counter.records.photos
        return showing.shown(showing.found(photos, number, photo) if number else None, counter.album)

    return pages


def _opened(counter: Counter, ticket: str, way: str) -> ReportFile | None:
    """The report of a ticket; that it was read is noted."""
    number = counter.tickets.report(ticket)
    file = gathered(counter.records, number) if number else None
    if file is not None:
        log.info("report read", number=file.number, route=way, request=g.request)
    return file


def _page(counter: Counter, file: ReportFile, ticket: str, *, problem: str = "", taken: bool = False) -> str:
    return render_template(
        "claims/report.html",
        file=file,
        sections=sections(file),
        photos=captions(file),
        ticket=ticket,
        brand=counter.profile.brand,
        today=today(counter.now()).isoformat(),
        problem=problem,
        taken=taken,
    )


def over() -> ResponseReturnValue:
    """What stands where a ticket opens nothing any more."""
    return render_template("claims/over.html", staff=True), HTTPStatus.GONE


def _day(text: str, earliest: date) -> date | None:
    """The day of a form, where it is one that has not passed."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= earliest else None
