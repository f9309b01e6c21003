"""A flood from one customer: when a great many of their events wait at once, most are taken without an answer.

What they change is changed all the same, and the last ones are answered, so that the talk stands where it would have
stood. Nobody reads hundreds of answers, and every one is paid for. Danger is never passed over in silence.
"""

from collections.abc import Sequence

from flows.delivery import Lane, Line
from flows.effects import AlertStaff, Effect, Send
from flows.events import Envelope
from flows.messages import Card
from flows.session import Session
from flows.turn import Step

ALOUD = 100
"""So many events that wait at once are each answered, also after a process was dead for a while; of more, the last so
many."""


def unanswered(mail: Sequence[Envelope]) -> frozenset[str]:
    """The ids of the events that are taken in silence: the customer's own, all but the last :data:`ALOUD`."""
    own = [each.id for each in mail if each.address is not None]
    return frozenset(own[:-ALOUD])


def quiet(before: Session, taken: Step, lines: Sequence[Line]) -> tuple[Effect, ...]:
    """What a step does when it is taken in silence.

    Where it finds an emergency or calls for people, all of it. Else everything but its words; of those, cards (which
    say where help is, and what has been done) that are not among the ``lines`` of this turn already.
    """
    if _grave(before, taken):
        return taken.effects
    said = [each for line in lines if isinstance(line.body, Send) for each in line.body.messages]
    kept: list[Effect] = []
    for effect in taken.effects:
        if not isinstance(effect, Send) or effect.to is not None:
            kept.append(effect)
        elif cards := tuple(each for each in effect.messages if isinstance(each, Card) and each not in said):
            kept.append(Send(cards))
    return tuple(kept)


def _grave(before: Session, taken: Step) -> bool:
    risen = taken.session.lane is Lane.EMERGENCY and before.lane is not Lane.EMERGENCY
    return risen or any(isinstance(effect, AlertStaff) for effect in taken.effects)
