"""What is said when we have failed: plainly, and with a person's telephone number."""

from flows.facts import Facts
from flows.messages import Call, Card, Message
from flows.session import Session
from flows.words import words


def sorry(session: Session, facts: Facts) -> tuple[Message, ...]:
    """An apology that does not pretend, and the desk that answers day and night."""
    said = words(session.language)
    desk = facts.profile.desk(facts.profile.roadside_desk["default"])
    return (
        Card(
            said.text("kit-sorry-title"),
            said.text("kit-sorry"),
            buttons=(Call(said.text("kit-call-desk"), desk.phone),),
        ),
    )
