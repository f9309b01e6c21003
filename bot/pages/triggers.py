"""The telematics service's API: a shock, or that it is seen to, signed; described by ``/triggers/openapi.json``."""

from http import HTTPStatus

import structlog
from flask import Blueprint, g
from flask.typing import ResponseReturnValue
from msgspec import UNSET

from bot.claims.impacts import Felt, UnknownContract
from bot.signed import Proving, answer, encoded, explain, proved
from bot.wiring import Counter
from handlers.insurer.description import description
from handlers.insurer.errors import BadFields, FieldError
from handlers.insurer.telematics import Impact, StandDown, read_trigger
from state.records.reports import Altered

log = structlog.get_logger()


def triggers(counter: Counter) -> Blueprint:
    """The address the telematics service posts to, and its description."""
    api = Blueprint("triggers", __name__)
    described = description("telematics", counter.settings.public_url)
    proving = Proving(counter.settings.telematics_keys, counter.now)

    @api.get("/triggers/openapi.json")
    def describe() -> ResponseReturnValue:
        return answer(described)

    @api.post("/triggers/impact")
    def impact() -> ResponseReturnValue:
        message, now = proved(proving), counter.now()
        told, impacting = read_trigger(message.body, now), counter.claims.impacting
        try:
            if isinstance(told, StandDown):
                noted = impacting.stand_down(told.event, told.contract, told.at, now)
            else:
                noted = impacting.felt(felt(told), message.body, now)
        except UnknownContract:
            raise BadFields(FieldError("contract", "there is no such contract")) from None
        if isinstance(noted, Altered):
            raise BadFields(FieldError("event", "came with another message before"))
        log.info("impact taken", request=g.request, number=noted.number, outcome=noted.state)
        return answer(encoded({"impact": noted.number}), HTTPStatus.ACCEPTED)

    explain(api)
    return api


def felt(told: Impact) -> Felt:
    """A shock as it was posted, in our terms."""
    position = None if told.position is UNSET else told.position
    return Felt(
        told.event,
        told.contract,
        told.at,
        told.strength,
        "" if told.device is UNSET else told.device,
        None if position is None else position.latitude,
        None if position is None else position.longitude,
        helpnet=told.helpnet is True,
    )
