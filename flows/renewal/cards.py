"""What the renewal talk says where plain words do not do: what changes, who helps, why not here, the receipt."""

from flows.days import short_day, spoken_day
from flows.desk_hours import hours
from flows.facts import Agency, Desk
from flows.flow import Cards
from flows.messages import Button, Call, Card, Message, Open, Row, Say
from flows.renewal import rows
from flows.renewal.changes import Change
from flows.renewal.changes import changes as yearly_changes
from flows.renewal.guide import RenewalGuide
from flows.words import Words
from rating.dates.cooling_off import cooling_off, longer_than_a_year
from rating.dates.cover import maturity as last_day

NAMED = frozenset({"premium_class", "discount_ends", "discount_begins", "discount_changes"})
"""Kinds of change of which there are several, each with a name."""


def silence(_guide: RenewalGuide, _words: Words) -> tuple[Message, ...]:
    """Nothing: what leads on needs no words."""
    return ()


def changes(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """What a year changes, told before anything is asked."""
    contract, tariff = guide.contract(), guide.facts.tariff
    if contract is None or tariff is None:
        return ()
    found = yearly_changes(contract, tariff)
    told = tuple(change_row(change, words) for change in found)
    ends = words.text("renewal-changes", date=spoken_day(contract.maturity, words))
    text = ends if told else f"{ends}\n{words.text('renewal-changes-nothing')}"
    return (Card(words.text("renewal-changes-title"), text, told),)


def change_row(change: Change, words: Words) -> Row:
    """One change as what it was and what it becomes."""
    name = f"renewal-change-{change.kind}"
    if change.kind in NAMED:
        label = words.text(name, name=words.text(f"renewal-changed-{change.name}"))
    else:
        label = words.text(name)
    if not change.certain:
        return Row(label, words.text("renewal-change-uncertain"))
    before, after = _value(change, change.before, words), _value(change, change.after, words)
    return Row(label, words.text(f"{name}-value", before=before, after=after))


def desk(state: str) -> Cards:
    """A card that names the desk and its hours."""

    def card(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
        text = words.text(f"renewal-{state}")
        return (Card(words.text(f"renewal-{state}-title"), text, _hours(guide, words), buttons=_desks(guide, words)),)

    return card


def declined(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """We are silent about this contract; of several, and where we do not know who it is, the desk asks."""
    asked = guide.is_about_several() or not guide.is_owner()
    return desk("declined-several" if asked else "declined")(guide, words)


def put_off(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """We shall be back in some days."""
    first = min(guide.again_on(maturity) for _, maturity, _ in guide.reminded_of())
    return (Say(words.text("renewal-put_off", date=short_day(first, words))),)


def stopped(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """No more notices here; the contract ends all the same."""
    return (Card(words.text("renewal-stopped-title"), words.text("renewal-stopped"), buttons=_desks(guide, words)),)


def applied_before(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """An application is there already."""
    contract = guide.contract()
    number = guide.facts.progress_of(contract).applied if contract else ""
    text = words.text("renewal-applied_before", number=number)
    return (Card(words.text("renewal-applied_before-title"), text, _hours(guide, words), buttons=_desks(guide, words)),)


def late(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """The cover has ended; until which day it can still be continued, and by whom."""
    standing, contract = guide.standing, guide.contract()
    if standing is None or standing.late_until is None or contract is None:
        return desk("closed")(guide, words)
    text = words.text(
        "renewal-late", date=spoken_day(contract.maturity, words), late=spoken_day(standing.late_until, words)
    )
    return (Card(words.text("renewal-late-title"), text, _hours(guide, words), buttons=_desks(guide, words)),)


def closed(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """Why it cannot be renewed here now, and the way on."""
    standing = guide.standing
    if standing is None:
        return desk("nothing")(guide, words)
    reason = standing.reasons[0]
    text = words.text(
        f"renewal-closed-{reason}",
        opens=spoken_day(standing.opens.date(), words),
        again=spoken_day(standing.open_again, words) if standing.open_again else "none",
    )
    return (Card(words.text("renewal-closed-title"), text, _hours(guide, words), buttons=_desks(guide, words)),)


def applied(guide: RenewalGuide, words: Words) -> tuple[Message, ...]:
    """The receipt: its number, what was applied for, what happens next, and cooling off where it applies."""
    offer, contract = guide.offer(), guide.contract()
    text = words.text("renewal-applied", number=guide.number)
    facts = [Row(words.text("renewal-number"), guide.number)]
    messages: list[Message] = []
    if offer is not None and contract is not None:
        facts += rows.decided(offer, contract, words)
        messages = [_cooling_off(guide, words)]
    page = Open(words.text("renewal-open-page"), f"{guide.facts.public_url}/account/")
    return (Card(words.text("renewal-applied-title"), text, tuple(facts), (page, *_desks(guide, words))), *messages)


def _cooling_off(guide: RenewalGuide, words: Words) -> Message:
    offer, now = guide.offer(), guide.facts.now
    if offer is None or now is None:
        return Say(words.text("renewal-cooling-none"))
    start = offer.application.start
    long = longer_than_a_year(start, last_day(start, offer.application.years))
    day = guide.applied_on(now)
    found = cooling_off(day, day, long=long)
    if not found.eligible or found.last_day is None:
        return Say(words.text("renewal-cooling-none"))
    return Say(words.text("renewal-cooling", date=spoken_day(found.last_day, words)))


def _desks(guide: RenewalGuide, words: Words) -> tuple[Button, ...]:
    """The desk to call, and the page of a group contract's agency."""
    agency, found = _agency(guide), _desk(guide)
    call = Call(words.text("renewal-call", desk=found.name), found.phone)
    return (call, Open(words.text("renewal-open-agency"), agency.url)) if agency and agency.url else (call,)


def _hours(guide: RenewalGuide, words: Words) -> tuple[Row, ...]:
    """When that desk answers: who is told to call before driving must not find out at a closed one."""
    return (hours(words, _desk(guide)),)


def _desk(guide: RenewalGuide) -> Desk:
    profile, agency = guide.facts.profile, _agency(guide)
    return profile.desk(agency.desk if agency else profile.contract_desk)


def _agency(guide: RenewalGuide) -> Agency | None:
    contract = guide.contract()
    return guide.facts.profile.agency(contract.conditions.agency if contract else guide.answer("agency"))


def _value(change: Change, value: str, words: Words) -> str:
    """A value of a change, where it has words of its own."""
    if change.kind in {"licence", "age_band"}:
        key = f"renewal-changed-{change.kind}-{value or 'none'}"
        return words.text(key) if key in words.keys else value
    return value or words.text("renewal-none")
