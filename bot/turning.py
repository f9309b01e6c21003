"""Taking one conversation's turn: its mail, in order, through the pure step, into one commit."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from msgspec import Struct

from bot import flood, journal, lines
from bot.knowing import policyholder
from bot.logs import fault
from bot.metrics import STEPS_FAILED
from flows.effects import Send
from flows.events import Envelope, Event, Linked, ReminderDue
from flows.facts import Facts, Moment
from flows.session import Session
from flows.sorry import sorry
from flows.step import step
from flows.turn import Step
from state.doors import new_token
from state.turn import Claim, Turn

EVENTS_AT_ONCE = 50
"""A flood from one customer is taken in portions, so that others are served in between."""

BATCH_TAKES = timedelta(seconds=1)
"""When a batch has taken this long, one event of each conversation left is enough: its lease must not run out."""

FAILURES = 3
"""How often an event may fail before it is set aside."""

DEATHS = 10
"""How often a holder may die over a conversation before its first event is set aside unseen."""

KEEP_SESSION = timedelta(days=30)

log = structlog.get_logger()


class Failure(Struct, frozen=True):
    """A turn that cannot be taken now: which event failed."""

    claim: Claim
    event_id: str


class Turner:
    """Turns claims into commits. Pure but for the clock and the secrets it is handed.

    Args:
        now: the clock.
        secret: draws the secret part of a door's token.
    """

    def __init__(self, now: Callable[[], datetime], secret: Callable[[], str]) -> None:
        self._now = now
        self._secret = secret

    def take(self, claim: Claim, session: Session, facts: Facts, until: datetime) -> Turn | Failure:
        """The turn of a claim: all its events, or as many as went well before one that did not.

        From ``until`` on no further event is begun, except a claim's first. A turn knows one customer and one
        policyholder who is reminded: where either changes, the next turn begins.
        """
        work = _Work(claim, session, facts)
        reminded = policyholder(claim)
        silent = flood.unanswered(claim.mail)
        for envelope in claim.mail[: 1 if claim.tries > 1 else EVENTS_AT_ONCE]:
            if work.steps and (self._now() >= until or _is_anothers(envelope.event, reminded)):
                break
            if _is_poison(claim, envelope):
                work.set_aside(envelope, Moment(self._now(), ""))
                continue
            moment = Moment(self._now(), new_token(claim.conversation, self._secret()))
            try:
                taken = step(work.session, envelope, facts, moment)
            except Exception as error:  # noqa: BLE001  # whatever a flow does wrong must cost this event only
                STEPS_FAILED.labels(type(error).__name__).inc()
                log.error("step failed", conversation=claim.conversation, **fault(error))
                return work.turn(self._now()) if work.steps else Failure(claim, envelope.id)
            work.add(envelope, moment, taken, silent=envelope.id in silent)
            if work.session.customer != session.customer:
                break
        return work.turn(self._now())


class _Work:
    """The turn as it grows."""

    def __init__(self, claim: Claim, session: Session, facts: Facts) -> None:
        self.claim = claim
        self.before = session
        self.session = session
        self.facts = facts
        self.steps: list[journal.StepEntry] = []
        self.aside: dict[str, str] = {}
        self.writings = lines.blank()

    def add(self, envelope: Envelope, moment: Moment, taken: Step, *, silent: bool = False) -> None:
        effects = flood.quiet(self.session, taken, self.writings.lines) if silent else taken.effects
        trace = (*taken.trace, journal.UNSAID) if effects != taken.effects else taken.trace
        self.session = taken.session
        self.steps.append(journal.StepEntry(envelope, moment, trace, taken.effects))
        version = self.claim.version + 1
        lines.write(self.writings, effects, self.claim.conversation, version, taken.session, envelope, moment.now)

    def set_aside(self, envelope: Envelope, moment: Moment) -> None:
        """Keep the event for a person, and tell the customer how to reach one."""
        self.aside[envelope.id] = "failed"
        apology = Send(sorry(self.session, self.facts))
        self.add(envelope, moment, Step(self.session, (apology,), (journal.SET_ASIDE,)))

    def turn(self, now: datetime) -> Turn:
        claim = self.claim
        facts = self.facts
        entry = journal.TurnEntry(
            now,
            facts.customer,
            self.before,
            self.session,
            tuple(self.steps),
            progress=dict(facts.progress),
            policyholder=facts.policyholder,
            tariff=journal.name_of(facts.tariff),
            reports=facts.reports,
            watchers=facts.watchers,
        )
        return Turn(
            conversation=claim.conversation,
            epoch=claim.epoch,
            version=claim.version,
            session=self.session,
            done=tuple(each.envelope.id for each in self.steps if each.envelope.id not in self.aside),
            lines=tuple(self.writings.lines),
            set_timers=self.writings.timers,
            cancel_timers=tuple(self.writings.cancelled),
            doors=tuple(self.writings.doors),
            journal=journal.encode(entry),
            keep=None if self.session.talk is not None else KEEP_SESSION,
            aside=self.aside,
        )


def _is_anothers(event: Event, reminded: str) -> bool:
    """Whether an event is about somebody else than the turn: a new customer, or another policyholder's reminder."""
    match event:
        case Linked():
            return True
        case ReminderDue(customer=customer):
            return customer != reminded
        case _:
            return False


def _is_poison(claim: Claim, envelope: Envelope) -> bool:
    return claim.failures.get(envelope.id, 0) >= FAILURES or claim.tries > DEATHS
