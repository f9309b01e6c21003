"""「いま、どこまで来ていますか」: the live page of one job, for whoever has its address; it ends with the job.

A token that nobody gave out and one whose job is over look the same.
"""

from http import HTTPStatus
from typing import Any

import msgspec
from flask import Blueprint, Response, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot.pages.talk import speak, talk_pages
from bot.refusing import error_body
from bot.tracking.telling import Told, shown, told
from bot.wiring import Counter
from flows.words import words
from state.errors import StateError

LONGEST_TOKEN = 128


def track(counter: Counter) -> Blueprint:
    """``/track/{token}`` and ``/track/{token}/state``."""
    pages = talk_pages("track", counter)

    @pages.get("/track/<token>")
    def show(token: str) -> ResponseReturnValue:
        found = _told(counter, token)
        if found is None:
            return _page(counter, "over"), HTTPStatus.GONE
        state = url_for("track.state", token=token, lang=request.args.get("lang"))
        return _page(counter, "track", told=found, state=state)

    @pages.get("/track/<token>/state")
    def state(token: str) -> ResponseReturnValue:
        try:
            found = _told(counter, token)
        except StateError:
            return _refused("Unavailable", "please try again in a moment", HTTPStatus.SERVICE_UNAVAILABLE)
        if found is None:
            return _refused("Gone", "this page has ended", HTTPStatus.GONE)
        return Response(msgspec.json.encode(found), content_type="application/json")

    return pages


def _told(counter: Counter, token: str) -> Told | None:
    """What there is to say to who has this token, in the language of the request; None where there is nothing."""
    case, now = counter.dispatching.by_token(token) if len(token) <= LONGEST_TOKEN else None, counter.now()
    if case is None or not shown(case.job, now):
        return None
    speak(case.request.language)
    return told(case, counter.dispatching.progress(case.job), now, words(g.language))


def _page(counter: Counter, template: str, **values: Any) -> str:  # noqa: ANN401  # what templates take
    desk = counter.profile.desk(counter.profile.roadside_desk["default"])
    return render_template(f"track/{template}.html", problems=(), desk=desk, **values)


def _refused(code: str, message: str, status: HTTPStatus) -> ResponseReturnValue:
    return Response(error_body(code, message, g.request), status, content_type="application/json")
