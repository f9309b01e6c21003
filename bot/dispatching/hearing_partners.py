"""Hearing partners: what their software posts is proved, read, and done once, however often it is sent.

The sender is proved before anything is parsed. What has been done is not done again: the same message is answered by
how things stand, since "in twenty minutes" said again would be another promise.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from secrets import token_bytes

import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.dispatching.dispatching import Dispatching
from bot.logs import fault
from flows.dispatch.case import Case
from flows.dispatch.distance import km
from flows.dispatch.happenings import Located
from flows.dispatch.refusals import DispatchRefused, NotYours
from handlers.dispatch.inbound import Said, read_answer, read_status
from handlers.dispatch.signature import secret_of, verify
from state.errors import StateError
from state.repeats import Message, Repeats

NUMBER = re.compile(r"R-[0-9]{8}-[0-9]{4,10}")
OFFER = re.compile(r"[0-9A-Za-z_-]{1,64}")

log = structlog.get_logger()


class IdReused(Exception):
    """The message's id came with another message before."""


class Heard(Struct, frozen=True):
    """A message whose sender is proved: ``partner`` is its key, ``path`` where it was posted."""

    partner: str
    id: str
    path: str
    body: bytes

    @property
    def said(self) -> bytes:
        """All that makes it the message it is."""
        return b"\n".join((self.path.encode(), self.body))


class HearingPartners:
    """Takes messages of partners. Safe for many threads at once.

    Args:
        dispatching: what moves jobs.
        repeats: knows the messages of the last minutes.
        now: the clock.
    """

    def __init__(self, dispatching: Dispatching, repeats: Repeats, now: Callable[[], datetime]) -> None:
        self._dispatching = dispatching
        self._repeats = repeats
        self._now = now
        # Whoever is not known is compared with a key that nobody has, so that time does not tell which names exist.
        self._nobody = (secret_of(token_bytes(32)),)

    def prove(self, partner: str, sent: Mapping[str, str], path: str, body: bytes) -> Heard:
        """Prove who sent a message.

        Args:
            partner: the key of the partner it claims to be of.
            sent: its headers.
            path: where it was posted.
            body: exactly as it came.

        Raises:
            BadSignature: it is not that partner's, or not of now.
        """
        account = self._dispatching.partners.accounts.get(partner)
        keys = account.keys if account is not None and account.keys else self._nobody
        return Heard(partner, verify(keys, sent, body, self._now()), path, body)

    def answer(self, heard: Heard, offer: str) -> Case:
        """Take the answer to an offer.

        Raises:
            BadFields: the body is not as described.
            DispatchRefused: as :meth:`bot.dispatching.dispatching.Dispatching.answer`.
            IdReused: see there.
            RecordsUnavailable, StoreUnavailable: sending it again is safe.
        """
        answer = read_answer(heard.body, offer, heard.partner)
        if not OFFER.fullmatch(offer):
            raise NotYours
        dispatching = self._dispatching
        return self._once(heard, lambda: dispatching.answer(answer, self._now()), lambda: dispatching.by_offer(offer))

    def status(self, heard: Heard, number: str) -> Case:
        """Take how far a job is, and where its truck is. Raises as :meth:`answer` does."""
        said = read_status(heard.body, heard.partner, self._now())
        if not NUMBER.fullmatch(number):
            raise NotYours
        return self._once(heard, lambda: self._take(number, said), lambda: self._dispatching.jobs.get(number))

    def _once(self, heard: Heard, do: Callable[[], Case], stands: Callable[[], Case | None]) -> Case:
        """Do what a message says, or look how things stand where it has been done."""
        known = self._repeats.meet(heard.partner, heard.id, heard.said)
        if known is Message.ALTERED:
            raise IdReused
        if known is Message.DONE:
            case = stands()
            if case is None:
                raise NotYours
            return case
        case = do()
        try:
            self._repeats.done(heard.partner, heard.id, heard.said)
        except StateError as error:
            # It is done, and the job's own table knows most of what is said again.
            log.warning("not remembered", **fault(error))
        return case

    def _take(self, number: str, said: Said) -> Case:
        """The status first; a position beside one that was taken is not worth a refusal."""
        case = None if said.reported is None else self._dispatching.move(number, said.reported, self._now())
        if said.located is None and case is not None:
            return case
        before = case or self._dispatching.jobs.get(number)
        if before is None or said.located is None:
            raise NotYours
        try:
            return self._dispatching.move(number, measured(said.located, before), self._now())
        except DispatchRefused:
            if case is None:
                raise
            return case


def measured(located: Located, case: Case) -> Located:
    """The position with how far it is from the car, where that is known."""
    request, fix = case.request, located.fix
    if request.latitude is None or request.longitude is None:
        return located
    return replace(located, distance_km=km(fix.latitude, fix.longitude, request.latitude, request.longitude))
