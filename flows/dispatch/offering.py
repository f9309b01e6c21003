"""Asking partners, one after the other: whom to ask next, what an answer does, and when to give up.

A partner is asked once in a search. Three offers or six minutes without a yes, and a person is called; in a surge, when
everybody is busy, the job queues instead until its turn comes, by urgency and by time.
"""

from datetime import timedelta

from msgspec.structs import replace

from flows.dispatch.asking import askable
from flows.dispatch.happenings import Accepted, Refused
from flows.dispatch.job import Offer
from flows.dispatch.needs import area_of, is_member, place_of
from flows.dispatch.notebook import Notebook
from flows.dispatch.orders import TellPartner
from flows.dispatch.ranking import best
from flows.dispatch.refusals import NotYours, TooLate


def seek(note: Notebook) -> None:
    """Ask the next partner, queue, or call a person: whatever the search has come to."""
    job, scene = note.job, note.scene
    if reason := _hopeless(note):
        give_up(note, reason)
        return
    if scene.surge and not scene.turn:
        queue(note)
        return
    sought = job.sought or job.since
    # Who could not be told of it has not been asked; the minutes bound how many of those there can be.
    asked = [offer for offer in job.offers if offer.at >= sought and offer.reason != "unreachable"]
    if not scene.surge and (len(asked) >= scene.policy.offers or scene.now - sought >= scene.policy.limit):
        give_up(note, "no_partner")
        return
    fit, busy = askable(note.case, scene.candidates, scene.policy, scene.now, surge=scene.surge)
    if chosen := best(fit, member=is_member(note.request)):
        candidate, score = chosen
        deadline = scene.now + scene.policy.offer
        offer = Offer(scene.secret, candidate.partner.key, scene.now, deadline, score)
        note.go("offer", offers=(*job.offers, offer))
        note.orders.append(TellPartner("offer.made", offer.partner, offer.id))
    elif scene.surge:
        queue(note)
    elif busy:
        note.become(busy=scene.now)
    else:
        give_up(note, "no_partner")


def queue(note: Notebook) -> None:
    """Wait for a truck to be free, without a promise; the customer hears of it once."""
    first = note.job.queued is None
    if note.job.state != "queued":
        note.go("queue", queued=note.job.queued or note.scene.now)
    if first:
        note.tell("queued")


def give_up(note: Notebook, reason: str) -> None:
    """Call a person of the insurer's, and say so."""
    withdraw(note, "withdrawn")
    note.go("give_up", reason=reason)
    note.tell("person", reason)


def withdraw(note: Notebook, reason: str) -> None:
    """Take back the offer that is open, if one is."""
    offer = note.job.offer
    if offer is not None:
        _answer(note, replace(offer, state="withdrawn", reason=reason))
        note.orders.append(TellPartner("offer.ended", offer.partner, offer.id, reason))


def accept(note: Notebook, answer: Accepted) -> None:
    """Take a partner's yes: the job is its own, unless the yes is too late or the truck would be.

    Raises:
        NotYours: no such offer was made to this partner.
        TooLate: it waits for no answer any more.
    """
    scene = note.scene
    offer = _offer(note, answer)
    if offer.state in {"accepted", "eta_refused"} and _repeats(note, offer, answer):
        return
    if offer.state != "open" or scene.now >= offer.deadline:
        raise TooLate("expired" if offer.state == "open" else offer.state)
    eta = scene.now + max(scene.policy.soonest, timedelta(minutes=answer.minutes))
    if eta - scene.now > scene.policy.latest:
        _answer(note, replace(offer, state="eta_refused", eta=eta))
        note.count(offer.partner, asked=1)
        _go_on(note)
        return
    _answer(note, replace(offer, state="accepted", eta=eta))
    note.count(offer.partner, asked=1, accepted=1)
    note.go("accept", partner=offer.partner, eta=eta, promised=eta, reason="", arrived=None)
    note.order("job.assigned")
    note.tell("accepted")


def refuse(note: Notebook, answer: Refused) -> None:
    """Take a partner's no, or that it could not be asked, and ask the next.

    Raises:
        NotYours: no such offer was made to this partner.
        TooLate: it was answered otherwise, has run out, or was taken back.
    """
    offer = _offer(note, answer)
    if offer.state == "declined":
        return
    if offer.state != "open":
        raise TooLate(offer.state)
    _answer(note, replace(offer, state="declined", reason=answer.reason))
    note.count(offer.partner, asked=1)
    _go_on(note)


def expire(note: Notebook, offer: Offer) -> None:
    """Nobody answered: that is a no."""
    _answer(note, replace(offer, state="expired"))
    note.orders.append(TellPartner("offer.ended", offer.partner, offer.id, "expired"))
    note.count(offer.partner, asked=1)
    _go_on(note)


def search_anew(note: Notebook, trigger: str) -> None:
    """Begin another search, which has offers and minutes of its own; whom to ask is for :func:`seek` to say."""
    now = note.scene.now
    note.go(trigger, sought=now, partner="", eta=None, promised=None, arrived=None, fix=None, reason="")
    area = area_of(note.request, note.scene.areas)
    note.become(area=area.key if area else "")


def _go_on(note: Notebook) -> None:
    note.go("decline")
    seek(note)


def _hopeless(note: Notebook) -> str:
    """Why no partner can be asked by machine; empty where one can."""
    if note.request.symptom == "snow":
        return "not_covered"
    area = area_of(note.request, note.scene.areas)
    return "" if area is not None and place_of(note.request, area) is not None else "no_place"


def _offer(note: Notebook, answer: Accepted | Refused) -> Offer:
    for offer in note.job.offers:
        if offer.id == answer.offer and offer.partner == answer.partner:
            return offer
    raise NotYours


def _repeats(note: Notebook, offer: Offer, answer: Accepted) -> bool:
    """Whether a yes was given before: it stands as it was, and so does a promise that came too late."""
    too_late = timedelta(minutes=answer.minutes) > note.scene.policy.latest
    return too_late if offer.state == "eta_refused" else note.job.partner == offer.partner


def _answer(note: Notebook, answered: Offer) -> None:
    answered = replace(answered, answered=note.scene.now)
    note.become(offers=tuple(answered if each.id == answered.id else each for each in note.job.offers))
