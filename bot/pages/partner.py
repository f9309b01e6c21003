"""The partner's page, for firms without software: answer an offer, then say how far the job is, from a telephone.

Who has the address has the page: the offer's id is 80 random bits, sent to its partner alone. There is no session and
no cookie that another site's form could ride on; forms are taken from our own pages only, all the same. Opening the
page changes nothing, since previews and scanners open links too.
"""

import re
from http import HTTPStatus
from typing import get_args

from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import json

from bot.dispatching.at_hand import AtHand, at_hand, statuses, troubles
from bot.dispatching.dispatching import Dispatching
from bot.dispatching.hearing_partners import measured
from bot.dispatching.partner_forms import WORDS, minutes_offered, read
from bot.dispatching.sheet_words import customer_rows, place_rows, what_rows
from bot.pages.account.guarding import FEATURES
from bot.pages.account.layout import Problem, clock_time, text
from bot.pages.talk import talk_pages
from bot.photographs import showing
from bot.refusing import error_body
from bot.wiring import Counter
from flows.dispatch.case import Case
from flows.dispatch.happenings import Accepted, Refused, Work
from flows.dispatch.job import ON_THE_WAY, Declined
from flows.dispatch.partner import Equipment
from flows.dispatch.refusals import DispatchRefused
from flows.words import words
from handlers.dispatch.errors import BadFields
from handlers.dispatch.inbound import Said
from handlers.dispatch.shapes import JobSheet
from handlers.mail.sheet import national
from state.errors import StateError
from state.records.photo_rows import Photo

OFFER = re.compile(r"[0-9A-Za-z_-]{1,64}")
WITH_POSITION = FEATURES.replace("geolocation=()", "geolocation=(self)")
"""The one thing that this page asks a browser for, when its reader presses the button for it."""


def partner(counter: Counter) -> Blueprint:
    """``/partner/{offer}``, and below it ``/state`` and ``/photo/{id}``."""
    pages = talk_pages("partner", counter, WITH_POSITION)
    dispatching = counter.dispatching

    @pages.get("/partner/<offer>")
    def show(offer: str) -> ResponseReturnValue:
        return _shown(counter, _in_hand(counter, offer)[1])

    @pages.get("/partner/<offer>/state")
    def state(offer: str) -> ResponseReturnValue:
        try:
            _, hand = _in_hand(counter, offer)
        except StateError:
            return _json(error_body("Unavailable", "please try again in a moment", g.request), 503)
        mark = f"{hand.mark}-{len(_photos(counter, hand))}" if hand else ""
        return _json(json.encode({"mark": mark}), HTTPStatus.OK if hand else HTTPStatus.GONE)

    @pages.get("/partner/<offer>/photo/<photo>")
    def picture(offer: str, photo: str) -> ResponseReturnValue:
        theirs = _photos(counter, _in_hand(counter, offer)[1])
        return showing.shown(next((each for each in theirs if each.id == photo), None), counter.album)

    @pages.post("/partner/<offer>")
    def say(offer: str) -> ResponseReturnValue:
        case, hand = _in_hand(counter, offer)
        if case is None or hand is None:
            return _shown(counter, None)
        try:
            _take(dispatching, case, read(request.form, hand, counter.now()), counter)
        except BadFields as error:
            return _shown(counter, hand, _problem(error), status=HTTPStatus.UNPROCESSABLE_ENTITY)
        except DispatchRefused:
            now = _in_hand(counter, offer)[1]
            return _shown(counter, now, Problem("", text("pages-partner-refused")), status=HTTPStatus.CONFLICT)
        if request.form.get("do") == "position":
            return Response(status=HTTPStatus.NO_CONTENT)
        # A page that was loaded anew must not say it again.
        return redirect(url_for("partner.show", offer=offer, lang=request.args.get("lang")), HTTPStatus.SEE_OTHER)

    return pages


def _in_hand(counter: Counter, offer: str) -> tuple[Case | None, AtHand | None]:
    """The job of this offer, and how the offer stands; neither where nobody was given such an address."""
    case = counter.dispatching.by_offer(offer) if OFFER.fullmatch(offer) else None
    if case is None:
        return None, None
    return case, at_hand(case, offer, f"{counter.settings.public_url}/partner/{offer}", counter.now())


def _photos(counter: Counter, hand: AtHand | None) -> tuple[Photo, ...]:
    """What the customer has sent, for the partner whose job it is, as long as it is."""
    if hand is None or hand.stands != "job":
        return ()
    return counter.records.photos.of(hand.number)


def _take(dispatching: Dispatching, case: Case, said: Accepted | Refused | Said, counter: Counter) -> None:
    if not isinstance(said, Said):
        dispatching.answer(said, counter.now())
        return
    number = case.job.number
    if said.reported is not None:
        dispatching.move(number, said.reported, counter.now())
    if said.located is not None:
        dispatching.move(number, measured(said.located, case), counter.now())


def _shown(
    counter: Counter, hand: AtHand | None, *problems: Problem, status: HTTPStatus = HTTPStatus.OK
) -> ResponseReturnValue:
    """The page as things stand; what is over says so, and a link that nobody was given is gone."""
    given = {"problems": problems, "desk": counter.profile.desk(counter.profile.roadside_desk["default"])}
    if hand is None or hand.sheet is None:
        why = hand.why if hand else "unknown"
        status = status if hand else HTTPStatus.GONE
        return render_template("partner/over.html", why=why, **given), status
    said, sheet = words(g.language), hand.sheet
    photos = _photos(counter, hand)
    given |= {
        "hand": hand,
        "mark": f"{hand.mark}-{len(photos)}",
        "photos": photos,
        "sheet": sheet,
        "place": place_rows(sheet.place, said),
        "what": what_rows(sheet, said),
        "minutes": minutes_offered(counter.partners.policy),
        "clock_time": clock_time,
    }
    if not isinstance(sheet, JobSheet):
        left = max(0, round((hand.offer.deadline - counter.now()).total_seconds()))
        return render_template("partner/offer.html", left=left, reasons=get_args(Declined), **given), status
    given |= {
        "customer": customer_rows(sheet, said),
        "phone": national(sheet.customer.phone),
        "statuses": statuses(sheet.state),
        "troubles": troubles(sheet.state),
        "work": get_args(Work),
        "equipment": get_args(Equipment),
        "on_the_way": sheet.state in ON_THE_WAY,
    }
    return render_template("partner/job.html", **given), status


def _problem(error: BadFields) -> Problem:
    """What to say about a form: which field was left out, or that it made no sense."""
    named = next((WORDS[each.field] for each in error.fields if each.field in WORDS), "")
    return Problem(named, text(f"pages-partner-missing-{named}" if named else "pages-partner-missing"))


def _json(body: bytes, status: int) -> Response:
    return Response(body, status, content_type="application/json")
