"""What the customer wants of a job. A wish that does not fit where it stands changes nothing: it came too late."""

from flows.dispatch.happenings import Instructed
from flows.dispatch.needs import area_of
from flows.dispatch.notebook import Notebook
from flows.dispatch.offering import search_anew, seek, withdraw
from flows.dispatch.orders import TellPartner

MOST_STARS = {"good": 2, "fair": 1, "bad": 0}
NO_PLACE = "no_place"


def instruct(note: Notebook, said: Instructed) -> None:
    """Take the customer's word."""
    job = note.job
    match said.wish:
        case "cancel" | "solved" | "self_arranged" if not job.over:
            end(note, "cancel", said.wish)
        case "corrected" if not job.over:
            _corrected(note)
        case "still_needed" if job.state == "checking":
            note.go("still_needed")
            note.order("job.still_needed")
        case "not_needed" if job.state == "checking":
            note.order("job.not_needed")
            note.go("not_needed", reason=said.wish)
            note.tell("gone")
        case "not_there" if job.state == "on_scene" and job.disputed is None:
            note.become(disputed=note.scene.now)
            note.order("job.not_there")
        case "destination" if not job.over:
            note.become(destination=said.value)
            if job.state == "redirecting":
                note.go("redirect")
            note.order("job.destination", value=said.value)
        case "rated" if job.state == "completed" and not job.rating:
            note.become(rating=said.value)
            if job.partner:
                note.count(job.partner, rated=1, stars=MOST_STARS.get(said.value.partition(":")[0], 0))
        case _:
            pass


def end(note: Notebook, trigger: str, reason: str) -> None:
    """End a job before its time: whoever was asked, or is on the way, hears of it."""
    withdraw(note, "cancelled")
    note.order("job.cancelled", reason=reason)
    note.go(trigger, reason=reason)


def _corrected(note: Notebook) -> None:
    """The request has changed: who has it, or is asked, hears of it; a place that was missing starts the search."""
    job, offer = note.job, note.job.offer
    area = area_of(note.request, note.scene.areas)
    note.become(area=area.key if area else "")
    if offer is not None:
        note.orders.append(TellPartner("offer.updated", offer.partner, offer.id))
    elif job.partner:
        note.order("job.updated")
    elif job.state == "person" and job.reason == NO_PLACE and not job.by and area is not None:
        search_anew(note, "retry")
        seek(note)
