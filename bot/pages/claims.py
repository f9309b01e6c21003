"""The claims desk's API: how a report stands, signed; described by ``/claims/openapi.json``."""

import re
from http import HTTPStatus

import structlog
from flask import Blueprint, g
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.signed import Proving, answer, encoded, explain, proved, refusal
from bot.wiring import Counter
from flows.accident.news import ReportState
from flows.days import today
from handlers.insurer.claims import read_update
from handlers.insurer.description import description
from state.records.reports import Altered, FiledReport, Unmoved, Updated

NUMBER = re.compile(r"C-[0-9]{8}-[0-9]{4,10}")

log = structlog.get_logger()


class ReportReply(Struct, frozen=True, omit_defaults=True):
    """How a report stands now. ``next_contact`` is a day in Japan."""

    number: str
    state: ReportState
    in_charge: str = ""
    next_contact: str = ""


def claims(counter: Counter) -> Blueprint:
    """The address the desk's system posts to, and its description."""
    api = Blueprint("claims", __name__)
    described = description("claims", counter.settings.public_url)
    proving = Proving(counter.settings.claims_keys, counter.now)

    @api.get("/claims/openapi.json")
    def describe() -> ResponseReturnValue:
        return answer(described)

    @api.post("/claims/reports/<number>/status")
    def status(number: str) -> ResponseReturnValue:
        message, now = proved(proving), counter.now()
        said = read_update(message.body, today(now))
        known = NUMBER.fullmatch(number) is not None
        result = counter.claims.updating.update(number, said, message.id, now, message.body) if known else None
        match result:
            case Updated(filed, new):
                log.info("report updated", request=g.request, number=number, outcome="new" if new else "known")
                return answer(encoded(reply(filed)))
            case Unmoved(state):
                words = "the report cannot come to that from where it stands"
                return refusal(HTTPStatus.CONFLICT, "OutOfOrder", words, state=state)
            case Altered():
                return refusal(HTTPStatus.CONFLICT, "IdReused", "this webhook-id came with another message before")
            case _:
                return refusal(HTTPStatus.NOT_FOUND, "NotFound", "there is no such report")

    explain(api)
    return api


def reply(filed: FiledReport) -> ReportReply:
    """How a report stands, as the desk's system is told."""
    day = "" if filed.next_contact is None else filed.next_contact.isoformat()
    return ReportReply(filed.number, filed.state, filed.in_charge, day)
