"""What comes between a customer and their report: danger, a report closed meanwhile, records that do not answer."""

from datetime import timedelta

from flows import standing, talking
from flows.accident.recording import TellClaims
from flows.details import cards, keeping
from flows.details.flow import DETAILS
from flows.details.keeping import NUMBER
from flows.details.reaching import is_told_story
from flows.details.so_far import SoFar
from flows.emergency import emergency_calls
from flows.events import ChoiceTapped, TextReceived
from flows.free_words import Heard
from flows.messages import Card
from flows.reading import answer_of
from flows.router.commands import command
from flows.router.route import route
from flows.turn import Turn

SAME_ACCIDENT = timedelta(days=1)
"""Danger told so soon after a report is of that accident; later, of another one, unless what happened is being told."""

POLICE_FIRST = frozenset({"in_lane", "crossing"})


def danger(turn: Turn, heard: Heard) -> bool:
    """Danger in the words: the card first, then the desk, then the talk goes on; whether it is of this accident."""
    talk, kind = turn.session.talk, heard.routed.hints.get("emergency", "")
    if talk is None or talk.flow != DETAILS.name or not kind or talk.state not in DETAILS.questions:
        return False
    found = keeping.standing(turn.facts, talk.slots[NUMBER].value if NUMBER in talk.slots else "")
    story = is_told_story(turn)
    if found is None or found.report is None or not (story or turn.moment.now - found.filed <= SAME_ACCIDENT):
        return False
    turn.note("danger")
    words = turn.words
    card = Card(
        title=words.text(f"accident-danger-{kind}-title"),
        text=words.text(f"accident-danger-{kind}"),
        buttons=emergency_calls(words, "110" if kind in POLICE_FIRST else "119"),
        urgent=True,
    )
    turn.speak((card,))
    turn.do((TellClaims("danger", found.number, keeping.whole(found.report, talk.slots)),))
    value = answer_of(turn, talk.state, heard) if story else None
    if value is None:
        standing.stand(turn)
    else:
        talking.answer(turn, value, heard.message)
    return True


def overtaken(turn: Turn) -> bool:
    """End a talk whose report was closed meanwhile, and leave one whose report nobody can look up just now.

    Whether that answers what the customer has said: danger, and words that steer, are heard all the same.
    """
    talk, event = turn.session.talk, turn.envelope.event
    if talk is None or talk.flow != DETAILS.name or not isinstance(event, TextReceived | ChoiceTapped):
        return False
    number = talk.slots[NUMBER].value if NUMBER in talk.slots else ""
    if not number or keeping.standing(turn.facts, number) is not None:
        return False
    words = event.text if isinstance(event, TextReceived) else ""
    found = next((each for each in turn.facts.reports if each.number == number), None)
    if found is None:
        turn.note("details:away")
        turn.become(talk=None, paused=(*turn.session.paused, talk))
        turn.say("details-away")
    else:
        turn.note("details:closed")
        turn.become(talk=None)
        turn.speak(cards.closed(SoFar(talk, turn.facts), turn.words))
        if words and found.report is not None:
            turn.do((TellClaims("news", number, found.report, words),))
    return not (words and (route(words).urgent or command(words)))
