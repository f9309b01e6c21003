"""One step of a conversation: a pure function from what was known and what happened to what is known and what to do."""

from msgspec.structs import replace

from flows import claims, commands, linkage, occurrences, overhearing, pausing, reporting, silence, standing
from flows.accident.news import ImpactFelt, ImpactSettled, ReportUpdated
from flows.delivery import Lane
from flows.details import overtaking, saving
from flows.dispatch.news import DispatchNews
from flows.effects import Link, Unlink
from flows.events import (
    ChoiceTapped,
    CodeIssued,
    DeliveryFailed,
    DocumentRead,
    Envelope,
    Event,
    Followed,
    LinkConfirmed,
    Linked,
    LinkedElsewhere,
    LinkRefused,
    LinkStringRead,
    LocationReceived,
    MessageUnsent,
    OtherReceived,
    PhotoKept,
    PhotoReceived,
    ReminderDue,
    RequestFiled,
    StaffAcknowledged,
    TextReceived,
    TimerFired,
    Unfollowed,
    Unlinked,
    UnlinkWished,
)
from flows.facts import Facts, Moment
from flows.hearing import hear
from flows.impact import arriving as impacts
from flows.photographs import belonging, settling
from flows.photographs.arriving import received
from flows.remembering import remember
from flows.reminders import arriving
from flows.session import Session
from flows.tapping import place, tap
from flows.turn import Step, Turn
from flows.upgrading import bring_up_to_date


def step(session: Session, envelope: Envelope, facts: Facts, moment: Moment) -> Step:
    """Take one event into a conversation.

    Args:
        session: the conversation so far; it is left as it is.
        envelope: what happened, when, and how it may be answered.
        facts: what the records say of this customer and the insurer.
        moment: now, and a fresh secret should a link be given out.

    Returns:
        The session as it becomes, the effects to carry out in order, and a trace of codes for the journal.
    """
    turn = Turn(session, envelope, replace(facts, now=moment.now), moment)
    bring_up_to_date(turn)
    saving.take_up(turn)
    belonging.show_awaited(turn)
    if not overtaking.overtaken(turn) and not _spoken_by_customer(turn):
        _occurred(turn)
    remember(turn)
    _return_to_what_waits(turn)
    saving.save(turn, session)
    settling.mind(turn)
    standing.keep_offering(turn)
    if not isinstance(envelope.event, TimerFired | DeliveryFailed):
        silence.mind_silence(turn)
    return turn.done(_lane(turn.session))


def _spoken_by_customer(turn: Turn) -> bool:
    """Whether the event is something the customer said or sent; if so, it has been answered."""
    match turn.envelope.event:
        case TextReceived() as event:
            hear(turn, event)
        case ChoiceTapped() as event:
            tap(turn, event)
        case LocationReceived() as event:
            place(turn, event)
        case PhotoReceived() as event:
            received(turn, event)
        case OtherReceived():
            turn.say("kit-words-or-buttons")
            commands.again(turn)
        case _:
            return False
    return True


def _occurred(turn: Turn) -> None:
    match turn.envelope.event:
        case TimerFired(name=name) as event if name in settling.TIMERS:
            settling.timer(turn, event)
        case TimerFired() as event:
            occurrences.timer(turn, event)
        case RequestFiled() as event:
            occurrences.filed(turn, event)
        case StaffAcknowledged() as event:
            occurrences.acknowledged(turn, event)
        case MessageUnsent(message) as event:
            settling.unsent(turn, message)
            occurrences.unsent(turn, event)
        case DeliveryFailed() as event:
            occurrences.undelivered(turn, event)
        case DispatchNews() as event:
            reporting.report(turn, event)
        case Followed():
            occurrences.followed(turn)
        case Unfollowed():
            occurrences.unfollowed(turn)
        case event:
            _renewing(turn, event)


def _renewing(turn: Turn, event: Event) -> None:
    """What happens to a renewal outside its talk, and to pictures."""
    match event:
        case PhotoKept():
            settling.kept(turn, event)
        case ReminderDue():
            arriving.due(turn, event)
        case DocumentRead():
            occurrences.document_read(turn, event)
        case _:
            _of_accidents(turn, event)


def _of_accidents(turn: Turn, event: Event) -> None:
    """What the claims desk and the car have to say."""
    match event:
        case ReportUpdated():
            claims.updated(turn, event)
        case ImpactFelt():
            impacts.felt(turn, event)
        case ImpactSettled():
            impacts.settled(turn, event)
        case _:
            _linking(turn, event)


def _linking(turn: Turn, event: Event) -> None:
    """What happens to whose conversation this is."""
    match event:
        case LinkConfirmed(nonce):
            turn.note("link:confirmed")
            turn.do((Link(turn.session.address, nonce),))
        case LinkStringRead():
            overhearing.string_read(turn, event)
        case CodeIssued():
            linkage.code_issued(turn, event)
        case Linked():
            linkage.linked(turn, event)
        case LinkRefused():
            linkage.refused(turn, event)
        case LinkedElsewhere():
            linkage.linked_elsewhere(turn, event)
        case UnlinkWished():
            turn.note("unlink:wished")
            turn.do((Unlink(turn.session.address),))
        case Unlinked():
            linkage.unlinked(turn)
        case _:
            raise TypeError(type(event).__name__)


def _return_to_what_waits(turn: Turn) -> None:
    """Where nothing else goes on any more, help that is on its way is the talk again, without a word."""
    if turn.session.talk is None:
        waits = next((talk for talk in turn.session.paused if standing.waits_for_help(talk)), None)
        if waits is not None:
            pausing.take_up(turn, waits)


def _lane(session: Session) -> Lane:
    """An urgent talk makes its conversation an emergency until it is over."""
    return Lane.EMERGENCY if standing.is_urgent(session.talk) else Lane.CONVERSATION
