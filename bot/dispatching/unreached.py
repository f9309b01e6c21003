"""Offers that a partner's software will not take: the next partner is asked at once, not when the offer runs out."""

from collections.abc import Callable

import structlog

from bot.dispatching.dispatching import Dispatching
from bot.logs import fault
from flows.delivery import Attempt, Deliverer, Outcome, Refused
from flows.dispatch import happenings
from flows.dispatch.refusals import DispatchRefused
from flows.effects import OrderPartner
from state.errors import StateError

log = structlog.get_logger()


class Unreached:
    """A deliverer for the route ``partner`` that lets dispatch know what could not be told, and why it should go on.

    Args:
        deliverer: does the telling.
        dispatching: is made when it is first needed: few workers ever meet such a partner.
    """

    def __init__(self, deliverer: Deliverer, dispatching: Callable[[], Dispatching]) -> None:
        self._deliverer = deliverer
        self._dispatching = dispatching

    def deliver(self, attempt: Attempt) -> Outcome:
        """Carry out one attempt."""
        outcome = self._deliverer.deliver(attempt)
        body = attempt.line.body
        if isinstance(outcome, Refused) and isinstance(body, OrderPartner) and body.message == "offer.made":
            self._go_on(body, attempt)
        return outcome

    def _go_on(self, told: OrderPartner, attempt: Attempt) -> None:
        refused = happenings.Refused(told.offer, told.partner, "unreachable")
        try:
            self._dispatching().answer(refused, attempt.now)
        except DispatchRefused:
            return  # it was answered on its page, has run out, or was taken back
        except StateError as error:
            log.warning("not gone on yet: the offer will run out", **fault(error))
