"""What dispatch reports of a filed request, as its customer hears it, wherever the talk is kept.

News for a talk that is put aside are said without disturbing the one that goes on, unless they want an answer or end
it: then the matter that is urgent comes first, and the other is offered again afterwards.
"""

from collections.abc import Iterable
from datetime import timedelta

from flows import pausing, standing, talking
from flows.amending import request
from flows.answers.phones import is_mobile
from flows.dispatch.news import DispatchNews
from flows.effects import AlertStaff, Send
from flows.events import Address
from flows.flow import Flow, Reported
from flows.messages import Ask, Card, Message
from flows.occurrences import BY_SMS
from flows.roadside.request import RoadsideRequest
from flows.session import Talk
from flows.turn import MESSAGES_AT_ONCE, Turn

BULK = frozenset({"still_queued"})
"""News that thousands hear at once: they travel behind whatever somebody waits for, and not at all once old."""

CALLS_A_PERSON = "person"
OLD = timedelta(minutes=50)
NEWS = "news"


def report(turn: Turn, event: DispatchNews) -> None:
    """Take news of a job into the talk that filed it, and tell the customer."""
    talk = _talk_of(turn, event.number)
    flow = standing.flow_of(talk) if talk else None
    if talk is None or flow is None or flow.reports is None or not flow.can(talk, NEWS, turn.facts):
        turn.note(f"news:unawaited:{event.kind}")
        if event.kind == CALLS_A_PERSON:
            # Its talk is over, and with it whoever would have told staff: the number is enough to look it up.
            bare = RoadsideRequest(turn.session.address.channel, turn.session.language)
            turn.do((AlertStaff("unacknowledged", bare, event.number),))
        return
    turn.note(f"news:{event.kind}")
    if event.kind in BULK:
        turn.bulk, turn.until = True, turn.moment.now + OLD
    reported = flow.reports(event, standing.scene(turn, flow, talk))
    before = len(turn.messages)
    if talk is not turn.session.talk and _comes_first(turn, flow, reported):
        pausing.take_up(turn, talk)
    if talk is turn.session.talk:
        _going_on(turn, reported)
    else:
        _aside(turn, talk, reported)
    _by_sms(turn, reported.talk, turn.messages[before:])


def _talk_of(turn: Turn, number: str) -> Talk | None:
    """The talk of a receipt number, going on or put aside."""
    talks = (*((turn.session.talk,) if turn.session.talk else ()), *turn.session.paused)
    return next((talk for talk in talks if talk.number == number), None)


def _comes_first(turn: Turn, flow: Flow, reported: Reported) -> bool:
    """Whether a talk put aside has to be taken up: it is asked something now, or over, and nothing urgent goes on."""
    if not reported.moves or standing.is_urgent(turn.session.talk):
        return False
    state = flow.advance(reported.talk, NEWS, turn.facts).talk.state
    return state in flow.ends or not flow.questions[state].idle


def _going_on(turn: Turn, reported: Reported) -> None:
    turn.become(talk=reported.talk)
    turn.speak(reported.messages)
    turn.do(reported.effects)
    if reported.moves:
        talking.move(turn, NEWS, said=True)


def _aside(turn: Turn, talk: Talk, reported: Reported) -> None:
    pausing.keep(turn, talk, reported.talk)
    turn.speak(reported.messages)
    turn.do(reported.effects)
    if reported.moves:
        pausing.move(turn, reported.talk, NEWS)


def _by_sms(turn: Turn, talk: Talk, said: Iterable[Message]) -> None:
    """Say it to the number they gave as well, where LINE has not delivered before: words and numbers to call."""
    number = request(turn, talk).phone
    if turn.session.address.channel != "line" or BY_SMS not in talk.said or not is_mobile(number):
        return
    if plain := tuple(_plain(message) for message in said)[:MESSAGES_AT_ONCE]:
        turn.do((Send(plain, Address("sms", number), until=turn.until, bulk=turn.bulk),))


def _plain(message: Message) -> Message:
    """A question as words: what answers it stands in another conversation."""
    if not isinstance(message, Ask):
        return message
    return Card(message.title, message.text, message.rows, message.buttons, message.urgent)
