"""What reaches a talk unsaid: timers, records, staff, a message taken back, a message that did not arrive."""

from msgspec.structs import replace

from flows import binding, carrying, commands, home, pausing, remembering, silence, standing, talking, tapping
from flows.alerting import alert
from flows.amending import AWAITED, amend, amend_of, carry, request, without_gaps
from flows.answers.phones import is_mobile
from flows.binding import PromptId
from flows.details import reminding
from flows.effects import Forget, RecordReminder, Send, Suppress, Unsuppress
from flows.events import (
    Address,
    DeliveryFailed,
    DocumentRead,
    MessageUnsent,
    RequestFiled,
    StaffAcknowledged,
    TimerFired,
)
from flows.evidence import keep_answers, keep_opening
from flows.messages import Say
from flows.session import Slot, Talk
from flows.turn import Turn

OVER = "over"
"""The end of the names of timers after which what a person has in hand is no longer talked about, wherever its talk is
kept: each flow has its own."""

ACKNOWLEDGED = "acknowledged"
BY_SMS = "kit-reached-by-sms"
"""Said once in a talk: a telephone that takes no SMS either must not be written to for ever."""

SUPPRESSED = "suppressed"
"""We ourselves held a message back. To suppress for that again would undo a START that came in between."""

UNCERTAIN = "uncertain"
"""Nobody can know whether it arrived. Saying it again might say it twice; asking again where we are does no harm."""


def timer(turn: Turn, event: TimerFired) -> None:
    """A timer ran out: the flow answers it, if it is still the one that was set."""
    if reminding.due(turn, event):
        return
    current = turn.timer_is_current(event.name, event.due)
    if current and event.name.endswith(OVER):
        turn.become(paused=tuple(talk for talk in turn.session.paused if not _is_over(talk, event.name)))
    talk = turn.session.talk
    aside = _waits_aside(turn, event.name)
    if current and aside is not None:
        turn.note(f"timer:aside:{event.name}")
        _alarm_aside(turn, aside, event.name)
        return
    if not current or talk is None:
        turn.note(f"timer:stale:{event.name}")
        return
    turn.note(f"timer:{event.name}")
    flow = standing.flow_of(talk)
    if event.name == silence.SILENCE_TIMER and not flow.urgent:
        _silence(turn)
        return
    if flow.alarm is None or event.name not in {*flow.timers, silence.SILENCE_TIMER}:
        return
    alarmed = flow.alarm(event.name, standing.scene(turn, flow, talk))
    turn.speak(alarmed.messages)
    turn.do(alarmed.effects)
    if alarmed.trigger:
        talking.move(turn, alarmed.trigger)
    elif alarmed.ask_again:
        standing.stand(turn, anew=True)
    else:
        turn.become(talk=replace(talk, alarms=talk.alarms + 1))


def _waits_aside(turn: Turn, name: str) -> Talk | None:
    """The talk put aside that waits for help and set this timer, where the one that goes on did not."""
    talk = turn.session.talk
    if talk is not None and name in {*standing.flow_of(talk).timers, silence.SILENCE_TIMER}:
        return None
    waits = (other for other in turn.session.paused if standing.waits_for_help(other))
    return next((other for other in waits if name in standing.flow_of(other).timers), None)


def _alarm_aside(turn: Turn, talk: Talk, name: str) -> None:
    """Answer a timer of a talk that is put aside, without disturbing the one that goes on."""
    flow = standing.flow_of(talk)
    if flow.alarm is not None:
        alarmed = flow.alarm(name, standing.scene(turn, flow, talk))
        turn.speak(alarmed.messages)
        turn.do(alarmed.effects)
        pausing.keep(turn, talk, replace(talk, alarms=talk.alarms + 1))


def _is_over(talk: Talk, timer: str) -> bool:
    """Whether this is the timer of a talk that is kept only in case somebody comes back to it."""
    return timer in standing.flow_of(talk).timers and standing.is_settled(talk)


def _silence(turn: Turn) -> None:
    if silence.fall_silent(turn):
        turn.say("kit-carry-on")
        standing.stand(turn, anew=True)


def filed(turn: Turn, event: RequestFiled) -> None:
    """The record has its number: only now is the customer told that it is done."""
    talk = turn.session.talk
    if talk is None or not standing.flow_of(talk).can(talk, "filed", turn.facts):
        turn.note("filed:unawaited")
        return
    turn.become(talk=replace(talk, number=event.number, filed=turn.moment.now, alarms=0, history=()))
    talking.move(turn, "filed")
    if AWAITED in talk.said:
        carry(turn)
    carrying.numbered(turn)


def document_read(turn: Turn, event: DocumentRead) -> None:
    """A document was gone through on our page: it answers the question whose button opened it, wherever that stands."""
    prompt = binding.parse(event.prompt)
    talks = (*((turn.session.talk,) if turn.session.talk else ()), *turn.session.paused)
    talk = next((each for each in talks if _asked(each, prompt)), None)
    if prompt is None or talk is None or (talk.state != prompt.state and _knows(talk, prompt, event.document)):
        turn.note("document:unawaited")
        return
    turn.note(f"document:{prompt.state}")
    keep_opening(turn, talk, prompt, event.opened)
    going_on = turn.session.talk
    if going_on == talk and talk.state == prompt.state:
        talking.answer(turn, event.document, "")
    elif going_on == talk:
        talking.fill(turn, {prompt.state: Slot(event.document)})
    elif going_on is None:
        tapping.take_up(turn, prompt)
        talking.fill(turn, {prompt.state: Slot(event.document)})
    else:
        keep_answers(turn, talk, {prompt.state: Slot(event.document)})
        known = replace(talk, slots={**talk.slots, prompt.state: Slot(event.document)})
        turn.become(paused=tuple(known if other is talk else other for other in turn.session.paused))


def _asked(talk: Talk, prompt: PromptId | None) -> bool:
    """Whether a talk that still collects answers has put this question."""
    collects = talk.state in standing.flow_of(talk).questions and not talk.number
    return prompt is not None and talk.flow == prompt.flow and prompt.turn >= talk.began and collects


def _knows(talk: Talk, prompt: PromptId, document: str) -> bool:
    return prompt.state in talk.slots and talk.slots[prompt.state].value == document


def acknowledged(turn: Turn, event: StaffAcknowledged) -> None:
    """A person has taken the request in hand."""
    talks = (*((turn.session.talk,) if turn.session.talk else ()), *turn.session.paused)
    talk = next((each for each in talks if each.number == event.number), None)
    if talk is None or not standing.flow_of(talk).can(talk, ACKNOWLEDGED, turn.facts):
        turn.note("acknowledged:unawaited")
    elif talk is turn.session.talk:
        talking.move(turn, ACKNOWLEDGED)
    else:
        pausing.move(turn, talk, ACKNOWLEDGED)


def unsent(turn: Turn, event: MessageUnsent) -> None:
    """A message was taken back: what it filled is forgotten, here and in the records, and asked again if needed."""
    turn.note("unsent")
    turn.do((Forget(event.message),))
    remembering.forget(turn, event.message)
    turn.become(paused=tuple(_forgetting(turn, talk, event.message) for talk in turn.session.paused))
    sighting, talk = turn.session.sighting, turn.session.talk
    if sighting is not None and sighting.place.source == event.message:
        turn.become(sighting=None)
    cleaned = _without(talk, event.message) if talk else None
    if talk is None or cleaned is None or cleaned == talk:
        return
    turn.say("kit-forgotten")
    if standing.collecting(turn):
        talking.fill(turn, {}, without=set(talk.slots) - set(cleaned.slots))
    else:
        amend(turn, cleaned.slots)


def followed(turn: Turn) -> None:
    """They came, or came back: greet them, and write to them again. By SMS the platform itself has answered START."""
    turn.do((Unsuppress(turn.session.address),))
    if turn.session.address.channel == "sms":
        return
    home.greet(turn)
    if turn.session.customer or turn.session.language != "ja":
        home.show_menu(turn)


def unfollowed(turn: Turn) -> None:
    """They want nothing more from us here. A talk that is filed goes on by telephone: staff are told."""
    turn.note("unfollowed")
    by_sms = turn.session.address.channel == "sms"
    turn.do((Suppress(turn.session.address, "opted_out" if by_sms else "blocked"),))
    talk = turn.session.talk
    if talk is not None and talk.number:
        turn.do((alert("unreachable", request(turn, talk), talk.number),))


def undelivered(turn: Turn, event: DeliveryFailed) -> None:
    """A message did not arrive for good. In an urgent talk, once: try the number they gave, and tell staff."""
    turn.note(f"undelivered:{event.reason}")
    if event.notice:
        turn.do((RecordReminder(event.notice, "failed", event.reason),))
        _suppress(turn, event)
        return
    if event.reason == UNCERTAIN:
        turn.say("kit-perhaps-unheard")
        commands.again(turn, anew=True)
        return
    _suppress(turn, event)
    talk = _urgent_talk(turn)
    if talk is None or BY_SMS in talk.said:
        return
    pausing.keep(turn, talk, replace(talk, said=(*talk.said, BY_SMS)))
    unheard = request(turn, talk)
    if turn.session.address.channel == "line" and is_mobile(unheard.phone):
        text = turn.words.text(BY_SMS, brand=turn.facts.profile.brand, number=talk.number or "none")
        turn.do((Send((Say(text),), Address("sms", unheard.phone)),))
    turn.do((alert("unreachable", unheard, talk.number),))


def _urgent_talk(turn: Turn) -> Talk | None:
    """The talk whose words must arrive: the one that goes on, if it is urgent, else one aside that waits for help."""
    talk = turn.session.talk
    if talk is not None and standing.flow_of(talk).urgent:
        return talk
    return next((other for other in turn.session.paused if standing.waits_for_help(other)), None)


def _suppress(turn: Turn, event: DeliveryFailed) -> None:
    """Write no more to a telephone that takes nothing."""
    if event.unreachable and turn.session.address.channel == "sms" and event.reason != SUPPRESSED:
        turn.do((Suppress(turn.session.address, event.reason),))


def _forgetting(turn: Turn, talk: Talk, message: str) -> Talk:
    """A talk put aside without what the message filled; nor does the record of what it filed keep it."""
    cleaned, flow = _without(talk, message), standing.flow_of(talk)
    if cleaned == talk or not talk.number or flow.record is None or flow.evidence:
        return cleaned
    whole = without_gaps(turn, flow, cleaned)
    turn.do((amend_of(turn, whole),))
    return whole


def _without(talk: Talk, message: str) -> Talk:
    return replace(talk, slots={slot: kept for slot, kept in talk.slots.items() if kept.source != message})
