"""What the insurer's people do with a job: take it in hand, give it to a partner they have spoken with, end it."""

from datetime import timedelta

from flows.dispatch.happenings import Assigned, Closed
from flows.dispatch.instructing import end
from flows.dispatch.job import Offer, Score
from flows.dispatch.notebook import Notebook
from flows.dispatch.offering import withdraw
from flows.dispatch.refusals import NotYours, Over
from flows.dispatch.table import SEEKING

BY_HAND = Score(0, 0, 0, 0, 0, 0, 0)
"""Nobody was ranked: a person chose."""


def take(note: Notebook, by: str) -> None:
    """Take it in hand. No more partners are asked by themselves; one that is on its way goes on.

    Raises:
        Over: it has ended.
    """
    if note.job.over:
        raise Over(note.job.state)
    if note.job.state in SEEKING:
        withdraw(note, "withdrawn")
        note.go("take", reason="in_hand")
    note.become(by=by)


def assign(note: Notebook, said: Assigned) -> None:
    """Give it to a partner by hand; another that had it hears that it is no longer its own.

    Raises:
        NotYours: there is no such partner.
        Over: it has ended.
    """
    if said.partner not in note.scene.partners:
        raise NotYours
    withdraw(note, "withdrawn")
    if note.job.partner and note.job.partner != said.partner:
        note.order("job.cancelled", reason="reassigned")
    now = note.scene.now
    eta = now + timedelta(minutes=said.minutes)
    offer = Offer(note.scene.secret, said.partner, now, now, BY_HAND, "accepted", "by_hand", now, eta)
    note.go("assign", partner=said.partner, eta=eta, promised=eta, by=said.by, arrived=None, fix=None, reason="")
    note.become(offers=(*note.job.offers, offer))
    note.order("job.assigned")
    note.tell("accepted")


def close(note: Notebook, said: Closed) -> None:
    """End it, as a person has found it to have ended.

    Raises:
        Over: it has ended before.
    """
    note.become(by=said.by)
    end(note, f"close_{said.outcome}", "closed")
    if said.outcome == "completed":
        note.use_up()
        note.tell("completed")
    else:
        note.tell("closed", said.outcome)
