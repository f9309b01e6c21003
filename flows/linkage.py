"""What happens to whose conversation this is: linked, refused, linked elsewhere, undone; and what came of a code.

An urgent talk is never interrupted by any of it: one line, and its question again.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows import commands, home, standing, talking
from flows.events import CodeIssued, Linked, LinkedElsewhere, LinkRefused
from flows.facts import JAPAN
from flows.linking.flow import LINKING
from flows.linking.guide import BEFORE, LINKED
from flows.linking.masking import masked
from flows.messages import Call, Card, Open
from flows.session import Slot, Talk
from flows.turn import Turn

A_MINUTE = timedelta(minutes=1) - timedelta(microseconds=1)

TRY_AGAIN = frozenset({"wrong", "over"})
"""Refusals after which another code may be typed."""


def linked(turn: Turn, event: Linked) -> None:
    """The address speaks for this customer now: welcome them, and let every other talk know them."""
    turn.note("linked:before" if event.before else "linked")
    known = turn.facts.customer
    turn.facts = replace(turn.facts, customer=known if known and known.id == event.customer else None)
    turn.become(customer=event.customer)
    home.show_menu(turn)
    _tell_talks(turn)
    if not _urgent(turn):
        talking.begin(turn, LINKING, {"wish": Slot(BEFORE if event.before else LINKED)})
        return
    customer = turn.facts.customer
    turn.say("linking-meanwhile", name=masked(customer.name) if customer else "unknown")
    if customer and not event.before:
        consents = LINKING.begin(turn.facts, {"wish": Slot("consents")}, turn.session.turns).talk
        turn.become(paused=(*turn.session.paused, consents))
    _go_on(turn)


def refused(turn: Turn, event: LinkRefused) -> None:
    """Nothing was linked: say why as far as that tells nobody anything, and how to try again."""
    turn.note(f"link:{event.reason}")
    if not _stands_at(turn, "checking"):
        _refused_meanwhile(turn, event)
        return
    if event.reason == "wrong":
        turn.say("linking-code-wrong", left=event.left)
    elif event.reason == "over":
        turn.say("linking-code-over")
    elif event.reason == "locked":
        turn.say("linking-code-locked", time=_in_japan(turn, event.again))
    talking.move(turn, "wrong" if event.reason in TRY_AGAIN else event.reason)


def _refused_meanwhile(turn: Turn, event: LinkRefused) -> None:
    """What was being compared may have been put aside for something urgent: there it waits for a new code, or ends."""
    for talk in turn.session.paused:
        if talk.flow == LINKING.name and talk.state == "checking":
            others = tuple(other for other in turn.session.paused if other is not talk)
            again = (replace(talk, state="code"),) if event.reason in TRY_AGAIN else ()
            turn.become(paused=(*others, *again))
            return
    if event.reason == "over":
        turn.say("linking-over")
        start_again(turn)


def code_issued(turn: Turn, event: CodeIssued) -> None:
    """The code is on its way, which needs no word; or it was held back, and until when."""
    turn.note(f"code:{event.outcome}")
    if event.outcome == "sent" or not _stands_at(turn, "code"):
        return
    turn.say(f"linking-code-{event.outcome}", time=_in_japan(turn, event.again))
    if event.outcome == "too_soon":
        standing.stand(turn)
    else:
        talking.move(turn, "withheld")


def linked_elsewhere(turn: Turn, event: LinkedElsewhere) -> None:
    """Somebody linked another address to this customer: who did not do so must hear what to do."""
    turn.note("linked:elsewhere")
    profile, words = turn.facts.profile, turn.words
    text = words.text("linking-elsewhere", channel=event.channel)
    if _urgent(turn):
        turn.say_text(text)
    else:
        call = Call(words.text("kit-call-desk"), profile.desk(profile.contract_desk).phone)
        page = Open(words.text("linking-open-account"), f"{turn.facts.public_url}/account/")
        turn.speak((Card(words.text("linking-elsewhere-title"), text, buttons=(page, call)),))
    if standing.asking(turn):
        standing.stand(turn)


def unlinked(turn: Turn) -> None:
    """The address is nobody's: forget the customer in every talk, and say how to link again."""
    turn.note("unlinked")
    turn.facts = replace(turn.facts, customer=None)
    turn.become(customer="")
    home.show_menu(turn)
    _tell_talks(turn)
    if _stands_at(turn, "unlinking"):
        talking.move(turn, "unlinked")
        return
    turn.say("linking-unlinked")
    if not _urgent(turn):
        turn.become(talk=None)
        commands.again(turn)
        return
    _go_on(turn)


def start_again(turn: Turn) -> None:
    """One button to start linking again; where something urgent goes on, its question; where it is linked, the menu."""
    if _urgent(turn):
        if standing.asking(turn):
            standing.stand(turn)
    elif _stands_at(turn, "invitation"):
        standing.stand(turn, anew=True)
    elif turn.session.customer:
        commands.again(turn)
    else:
        talking.begin(turn, LINKING, {"wish": Slot("link")})


def _tell_talks(turn: Turn) -> None:
    """Let the talks put aside, and the urgent one that goes on, know the customer; linking begins anew."""
    paused = tuple(talk for talk in turn.session.paused if talk.flow != LINKING.name)
    turn.become(paused=tuple(_of_customer(turn, talk) for talk in paused))
    if _urgent(turn):
        turn.become(talk=_of_customer(turn, turn.talk()))


def _of_customer(turn: Turn, talk: Talk) -> Talk:
    """A talk after its conversation has become another customer's: what the records told of the other is forgotten.

    What is filed, and what is not being asked about, stays as it stands.
    """
    flow = standing.flow_of(talk)
    if talk.number or talk.state not in flow.questions:
        return talk
    told = {
        slot
        for slot, question in flow.questions.items()
        if slot in talk.slots and (question.options or (question.known and standing.assumed(talk, slot)))
    }
    kept = replace(
        talk, state=flow.start, slots={slot: given for slot, given in talk.slots.items() if slot not in told}
    )
    walked = flow.advance(kept, "begin", turn.facts).talk
    history = tuple(state for state in talk.history if state not in told)
    return replace(walked, said=talk.said, history=talking.earlier(history, walked.state))


def _go_on(turn: Turn) -> None:
    if standing.asking(turn):
        standing.stand(turn, anew=True)


def _urgent(turn: Turn) -> bool:
    talk = turn.session.talk
    return talk is not None and standing.flow_of(talk).urgent


def _stands_at(turn: Turn, state: str) -> bool:
    talk: Talk | None = turn.session.talk
    return talk is not None and talk.flow == LINKING.name and talk.state == state


def _in_japan(turn: Turn, instant: datetime | None) -> str:
    """The next full minute in Japan, with the date where it is another day; ``later`` where nobody knows."""
    if instant is None:
        return "later"
    local, today = (instant + A_MINUTE).astimezone(JAPAN), turn.moment.now.astimezone(JAPAN)
    return f"{local:%H:%M}" if local.date() == today.date() else f"{local.month}/{local.day} {local:%H:%M}"
