"""What the talk after a shock says where plain words do not do: whom to call."""

from datetime import UTC, datetime

from flows.desk_hours import accident_desk, hours
from flows.emergency import emergency_calls
from flows.impact.guide import ImpactGuide
from flows.messages import Call, Card, Message
from flows.voiceless import interpreting
from flows.words import Words


def help_(guide: ImpactGuide, words: Words) -> tuple[Message, ...]:
    """Whom to call first, or how to reach them without a voice; a person of ours gets in touch besides."""
    key, calls = ("impact-help-by_text", ()) if guide.by_text() else ("impact-help", emergency_calls(words))
    return (Card(words.text(f"{key}-title"), words.text(key), buttons=calls, urgent=True),)


def reporting(guide: ImpactGuide, words: Words) -> tuple[Message, ...]:
    """The desk that takes accidents, for as long as no talk here does; none for who cannot telephone."""
    if guide.by_text():
        buttons = interpreting(guide.facts.profile, words)
        return (Card(words.text("impact-reporting-title"), words.text("impact-reporting-by_text"), buttons=buttons),)
    customer, now = guide.facts.customer, guide.facts.now or datetime.min.replace(tzinfo=UTC)
    product = customer.contracts[0].product if customer and customer.contracts else ""
    desk = accident_desk(guide.facts.profile, product, now)
    call = Call(words.text("kit-call-desk"), desk.phone)
    text = words.text("impact-reporting", desk=desk.name)
    return (Card(words.text("impact-reporting-title"), text, (hours(words, desk),), (call,)),)


def silence(_guide: ImpactGuide, _words: Words) -> tuple[Message, ...]:
    """Nothing: it has been said, or nobody is there."""
    return ()
