"""The watches over a job: in every state that waits, what happens if nothing does. The last of each calls a person."""

from collections.abc import Iterator
from datetime import datetime

from flows.dispatch.job import ON_THE_WAY, Job
from flows.dispatch.notebook import Notebook
from flows.dispatch.offering import expire, give_up, search_anew, seek
from flows.dispatch.policy import Policy

Watch = tuple[str, datetime]

AT_WORK = frozenset({"on_scene", "towing", "at_destination"})


def due(job: Job, policy: Policy) -> datetime | None:
    """When the job has to be looked at next; None where nothing is left to watch for."""
    return min((at for name, at in watches(job, policy) if name not in job.warned), default=None)


def watches(job: Job, policy: Policy) -> Iterator[Watch]:
    """What the state a job is in waits for, and until when."""
    if job.state in ON_THE_WAY and job.eta is not None:
        if job.state == "accepted":
            yield "eta_wanted", job.eta - policy.unmoved
        yield "overdue", job.eta + policy.overdue
        yield "lost", job.eta + policy.overdue + policy.lost
    elif job.state in AT_WORK:
        if job.disputed is not None:
            yield "not_there", job.disputed + policy.check
        yield "long", job.since + policy.at_work
    elif job.state == "checking":
        yield "no_answer", job.since + policy.check
    elif job.state == "redirecting":
        yield "no_destination", job.since + policy.check
    else:
        yield from _before_a_truck(job, policy)


def _before_a_truck(job: Job, policy: Policy) -> Iterator[Watch]:
    if job.state == "searching":
        yield "search", job.since if job.busy is None else max(job.since, job.busy + policy.retry)
    elif job.state == "offered" and job.offer is not None:
        yield "offer", job.offer.deadline
        if job.queued is None:
            yield "limit", (job.sought or job.since) + policy.limit
    elif job.state == "queued":
        yield "update", (job.spoken or job.since) + policy.surge_update
        yield "queue", (job.queued or job.since) + policy.surge_limit


def look(note: Notebook) -> None:
    """Do what the watches that have run out call for; in a queue, also what its turn allows."""
    scene = note.scene
    if note.job.state == "queued" and not scene.surge:
        search_anew(note, "unqueue")
        seek(note)
        return
    if note.job.state == "queued" and scene.turn:
        seek(note)
        return
    for name, at in sorted(watches(note.job, scene.policy), key=lambda watch: watch[1]):
        if at <= scene.now and name not in note.job.warned:
            _ran_out(note, name)
            return


def _ran_out(note: Notebook, name: str) -> None:
    offer = note.job.offer
    match name:
        case "search":
            seek(note)
        case "offer" if offer is not None:
            expire(note, offer)
        case "limit":
            give_up(note, "no_partner")
        case "update":
            note.tell("still_queued")
        case "queue":
            give_up(note, "long_queue")
        case "eta_wanted":
            _warn(note, name)
            note.order("job.eta_wanted")
        case "overdue":
            _warn(note, name)
            note.order("job.eta_wanted")
            note.tell("delayed")
        case _:
            _warn(note, name)
            note.tell("person", name)


def _warn(note: Notebook, name: str) -> None:
    note.become(warned=(*note.job.warned, name))
