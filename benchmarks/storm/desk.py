"""A desk for the storm's staff in the web processes: what ``madoguchi roadside`` does, without starting it anew."""

from http import HTTPStatus

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from msgspec import json

from benchmarks.storm.site import StormCounter
from bot.acknowledging import Acknowledging
from flows.dispatch.happenings import Assigned, Closed, TakenInHand
from flows.dispatch.refusals import DispatchRefused


def staff_desk(counter: StormCounter) -> Blueprint:
    """One address, which takes a happening for the job of a number."""
    pages = Blueprint("storm", __name__)
    acknowledging = Acknowledging(counter.records.requests, counter.dispatching, counter.mailbox)

    @pages.post("/storm/<number>")
    def do(number: str) -> ResponseReturnValue:
        wanted = json.decode(request.get_data(), type=TakenInHand | Assigned | Closed)
        try:
            if isinstance(wanted, TakenInHand):
                acknowledging.acknowledge(number, wanted.by, counter.now())
            else:
                counter.dispatching.move(number, wanted, counter.now())
        except DispatchRefused as refused:
            return {"error": {"code": type(refused).__name__, "state": refused.state}}, HTTPStatus.CONFLICT
        return {}

    return pages
