"""What the details talk says where plain words do not do: thanks, the care a recording needs, how far it has come."""

from flows.desk_hours import accident_desk
from flows.details.guide import DetailsGuide
from flows.details.so_far import SoFar
from flows.messages import Button, Call, Card, Message, Row
from flows.words import Words


def silent(_guide: DetailsGuide, _words: Words) -> tuple[Message, ...]:
    """Nothing: what leads on needs no words."""
    return ()


def thanks(guide: DetailsGuide, words: Words) -> tuple[Message, ...]:
    """All is told: what comes next, and that more may be told at any time."""
    text = words.text("details-thanks-by_text" if guide.by_text() else "details-thanks")
    return (Card(words.text("details-thanks-title"), text, _number(guide, words)),)


def none(guide: DetailsGuide, words: Words) -> tuple[Message, ...]:
    """No report of theirs is open: whom to call, and how to report an accident."""
    return (Card(words.text("details-none-title"), words.text("details-none"), buttons=desk(guide, words)),)


def closed(guide: SoFar, words: Words) -> tuple[Message, ...]:
    """The desk has closed the report meanwhile."""
    return (Card(words.text("details-closed-title"), words.text("details-closed"), buttons=desk(guide, words)),)


def desk(guide: SoFar, words: Words) -> tuple[Button, ...]:
    """The button that dials the desk that takes accidents now; nobody who cannot telephone is told to."""
    facts, report = guide.facts, guide.report()
    if facts.now is None or guide.by_text():
        return ()
    contracts = facts.customer.contracts if facts.customer else ()
    product = next((each.product for each in contracts if report and each.number == report.contract), "")
    return (Call(words.text("kit-call-desk"), accident_desk(facts.profile, product, facts.now).phone),)


def _number(guide: DetailsGuide, words: Words) -> tuple[Row, ...]:
    found = guide.standing()
    return () if found is None else (Row(words.text("claims-number"), found.number),)
