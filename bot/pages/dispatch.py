"""The partner API: answers to offers, status and positions of jobs, signed; described by ``/dispatch/openapi.json``."""

from http import HTTPStatus

import structlog
from flask import Blueprint, Response, g, request
from flask.typing import ResponseReturnValue
from msgspec import json

from bot.dispatching.hearing_partners import Heard, HearingPartners, IdReused
from bot.metrics import REFUSED
from bot.refusing import Refused, error_body
from bot.wiring import Counter
from flows.dispatch.refusals import DispatchRefused, NotYours, OutOfOrder, Over, TooLate
from handlers.dispatch.description import description
from handlers.dispatch.errors import BadFields, BadSignature
from handlers.dispatch.inbound import MOST_BYTES
from handlers.dispatch.replies import of_job, of_offer
from state.repeats import Repeats

PARTNER = "X-Partner"

WORDS: dict[type[DispatchRefused], tuple[HTTPStatus, str]] = {
    NotYours: (HTTPStatus.NOT_FOUND, "there is no such offer or job of yours"),
    TooLate: (HTTPStatus.CONFLICT, "the offer waits for no answer any more"),
    OutOfOrder: (HTTPStatus.CONFLICT, "the job cannot come to that from where it stands"),
    Over: (HTTPStatus.CONFLICT, "the job has ended"),
}

log = structlog.get_logger()


def dispatch(counter: Counter) -> Blueprint:
    """The two addresses partners post to, and their description."""
    api = Blueprint("dispatch", __name__)
    public_url = counter.settings.public_url
    described = description(public_url)
    hearing = HearingPartners(counter.dispatching, Repeats(counter.wire), counter.now)

    @api.get("/dispatch/openapi.json")
    def describe() -> ResponseReturnValue:
        return _json(described)

    @api.post("/dispatch/offers/<offer>")
    def answer(offer: str) -> ResponseReturnValue:
        case = hearing.answer(_proved(hearing), offer)
        return _json(json.encode(of_offer(case, offer, f"{public_url}/partner/{offer}")))

    @api.post("/dispatch/jobs/<number>/status")
    def status(number: str) -> ResponseReturnValue:
        heard = _proved(hearing)
        return _json(json.encode(of_job(hearing.status(heard, number), heard.partner)))

    _explain(api)
    return api


def _proved(hearing: HearingPartners) -> Heard:
    """This request, once its sender is proved. Raises BadSignature, Refused."""
    body = request.get_data()
    if len(body) > MOST_BYTES:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", f"the body is larger than {MOST_BYTES:,} bytes")
    sent = {name.lower(): value for name, value in request.headers.items()}
    return hearing.prove(sent.get(PARTNER.lower(), ""), sent, request.path, body)


def _explain(api: Blueprint) -> None:
    @api.errorhandler(BadSignature)
    def unproved(_: BadSignature) -> ResponseReturnValue:
        return _error(HTTPStatus.UNAUTHORIZED, "BadSignature", "this was not signed by a partner of ours just now")

    @api.errorhandler(BadFields)
    def wrong(error: BadFields) -> ResponseReturnValue:
        status, words = HTTPStatus.UNPROCESSABLE_ENTITY, "the body is not as described"
        return _error(status, "BadFields", words, fields=error.fields)

    @api.errorhandler(DispatchRefused)
    def refused(error: DispatchRefused) -> ResponseReturnValue:
        status, words = WORDS[type(error)]
        more = {"state": error.state} if error.state else {}
        return _error(status, type(error).__name__, words, **more)

    @api.errorhandler(IdReused)
    def reused(_: IdReused) -> ResponseReturnValue:
        return _error(HTTPStatus.CONFLICT, "IdReused", "this webhook-id came with another message before")

    @api.errorhandler(Refused)
    def other(error: Refused) -> ResponseReturnValue:
        return _error(error.status, error.code, str(error))


def _error(status: HTTPStatus, code: str, words: str, **more: object) -> ResponseReturnValue:
    # Counted by the rule and not by the path, which holds an offer's secret.
    REFUSED.labels(str(request.url_rule), status.value).inc()
    log.info("partner refused", request=g.request, reason=code, status=status.value)
    return _json(error_body(code, words, g.request, **more), status)


def _json(body: bytes, status: HTTPStatus = HTTPStatus.OK) -> Response:
    return Response(body, status, content_type="application/json")
