"""Invented events, turns and lines, with as little to say as a test allows."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from flows.delivery import Lane, Line, Route
from flows.effects import Send
from flows.events import Address, Envelope, TextReceived
from flows.messages import Say
from flows.session import Session
from state.keys import PARTITIONS
from state.mailbox import Mailbox
from state.turn import Claim, Claims, Mail, Turn

NOW = datetime(2026, 4, 1, 3, 0, 0, 123457, tzinfo=UTC)
LEASE = timedelta(seconds=20)
EVERYWHERE = range(PARTITIONS)
SOMEONE = Address("line", "U00000000000000000000000000000001")


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def envelope(event_id: str, happened: datetime = NOW) -> Envelope:
    return Envelope(event_id, happened, NOW, TextReceived(f"words of {event_id}", event_id), SOMEONE)


def mail(conversation: str, event_id: str, happened: datetime = NOW, **more: Any) -> Mail:
    return Mail(conversation, envelope(event_id, happened), **more)


def line(conversation: str, text: str, route: Route = "line", lane: Lane = Lane.CONVERSATION) -> Line:
    body = Send((Say(text),))
    return Line(str(uuid5(NAMESPACE_URL, f"{conversation}/{text}")), conversation, route, lane, body, NOW, SOMEONE)


def turn(claim: Claim, *lines: Line, done: tuple[str, ...] | None = None, **more: Any) -> Turn:
    """A turn that handles all of the claim's mail, unless ``done`` says less."""
    handled = tuple(each.id for each in claim.mail) if done is None else done
    session = more.pop("session", Session(SOMEONE, turns=1))
    return Turn(claim.conversation, claim.epoch, claim.version, session, handled, lines, **more)


def claim_all(mailbox: Mailbox, now: datetime = NOW, limit: int = 10) -> Claims:
    return mailbox.claim(EVERYWHERE, limit, now, LEASE)


def claim_one(mailbox: Mailbox, now: datetime = NOW) -> Claim:
    """The only conversation that is ready."""
    (claim,) = claim_all(mailbox, now).claims
    return claim


def said(each: Line) -> str:
    assert isinstance(each.body, Send)
    assert isinstance(each.body.messages[0], Say)
    return each.body.messages[0].text
