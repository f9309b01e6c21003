"""What a partner says of its job: how far it is, when it will be there, why it cannot go on, where its truck is."""

from datetime import timedelta

from flows.dispatch.happenings import Located, Reported
from flows.dispatch.job import ON_THE_WAY, State
from flows.dispatch.notebook import Notebook
from flows.dispatch.offering import search_anew, seek
from flows.dispatch.refusals import NotYours, OutOfOrder, Over

NO_LONGER_LATE = ("eta_wanted", "overdue", "lost")
"""Watches that begin anew with a new promise."""

ACCIDENT = "accident_found"


def report(note: Notebook, said: Reported) -> None:
    """Take a partner's word. Said again it changes nothing.

    Raises:
        NotYours: the job is not this partner's.
        OutOfOrder: the job is further than that, or not so far.
        Over: it has ended.
    """
    _check(note, said.partner, also=said.status)
    if note.job.over:
        return
    match said.status:
        case "not_found":
            _not_found(note)
        case "unsuccessful":
            _unsuccessful(note, said)
        case "accepted" if note.job.state != "accepted":
            raise OutOfOrder(note.job.state)
        case status:
            if said.minutes is not None and status in ON_THE_WAY:
                _promise(note, timedelta(minutes=said.minutes))
            if status != note.job.state:
                _advance(note, said)


def locate(note: Notebook, seen: Located) -> None:
    """Keep where the truck is while it is on its way, and say when it is near.

    Raises:
        NotYours, Over: as above.
    """
    _check(note, seen.partner)
    if note.job.state not in ON_THE_WAY or (note.job.fix is not None and seen.fix.at < note.job.fix.at):
        return
    note.become(fix=seen.fix)
    near = seen.distance_km is not None and seen.distance_km <= note.scene.policy.arriving_km
    if near and note.job.state != "arriving":
        _keeping_watches(note, "arriving")
        note.tell("arriving")


def _check(note: Notebook, partner: str, also: str = "") -> None:
    job = note.job
    if job.partner != partner:
        raise NotYours
    if job.over and job.state != also:
        raise Over(job.state)


def _advance(note: Notebook, said: Reported) -> None:
    destination = said.destination or note.job.destination
    match said.status:
        case "en_route" | "arriving" as on_the_way:
            _keeping_watches(note, on_the_way)
            note.tell(on_the_way)
        case "on_scene":
            _arrive(note)
        case "towing":
            note.go("towing", destination=destination)
            note.tell("towing")
        case "at_destination":
            note.go("at_destination", destination=destination)
            note.tell("at_destination")
        case _:
            note.go("completed", work=said.work)
            note.use_up()
            note.tell("completed", work=said.work)


def _keeping_watches(note: Notebook, trigger: State) -> None:
    """Move on, but what was said of a late arrival stays said: setting out does not bring the truck there."""
    warned = tuple(watch for watch in note.job.warned if watch in NO_LONGER_LATE)
    note.go(trigger)
    note.become(warned=warned)


def _arrive(note: Notebook) -> None:
    """The driver is there; found again after nobody was, that is no second arrival."""
    now, before = note.scene.now, note.job.arrived
    note.go("on_scene", arrived=before or now, fix=None)
    if before is None:
        promised = note.job.promised
        kept = promised is not None and now <= promised + note.scene.policy.punctual
        note.count(note.job.partner, arrived=1, punctual=int(kept))
        note.tell("on_scene")


def _not_found(note: Notebook) -> None:
    if note.job.state != "checking":
        note.go("not_found")
        note.tell("checking")


def _unsuccessful(note: Notebook, said: Reported) -> None:
    trouble = said.trouble or "other"
    match trouble:
        case "vehicle_gone":
            _not_found(note)
        case "accident_found":
            if note.job.state != "on_scene":
                raise OutOfOrder(note.job.state)
            if ACCIDENT not in note.job.warned:
                note.become(warned=(*note.job.warned, ACCIDENT))
                note.tell("accident_found")
        case "destination_closed":
            if note.job.state != "redirecting":
                note.go("destination_closed", destination="")
                note.tell("redirecting")
        case "wrong_equipment":
            _another(note, said)
        case "partner_down" if note.job.state in ON_THE_WAY:
            _another(note, said)
        case _:
            note.become(barred=(*note.job.barred, note.job.partner))
            note.go("hand_over", partner="", reason=trouble, eta=None, promised=None)
            note.tell("person", trouble)


def _another(note: Notebook, said: Reported) -> None:
    """Another truck has to come: not of this partner's, and with what was found to be needed."""
    job = note.job
    needs = tuple(dict.fromkeys((*job.needs, *said.needs)))
    note.become(barred=(*job.barred, job.partner), needs=needs, destination="")
    search_anew(note, "another_truck")
    note.tell("second_truck", said.trouble or "")
    seek(note)


def _promise(note: Notebook, ahead: timedelta) -> None:
    """A new arrival counts where it is later by enough to be told; a smaller difference lies within the window told."""
    job, scene = note.job, note.scene
    if job.state not in ON_THE_WAY or job.eta is None:
        return
    eta = scene.now + max(ahead, scene.policy.soonest)
    late = any(watch in job.warned for watch in ("overdue", "lost"))
    if eta < job.eta + scene.policy.moved and not late:
        return
    note.become(eta=eta, warned=tuple(watch for watch in job.warned if watch not in NO_LONGER_LATE))
    note.tell("delayed")
