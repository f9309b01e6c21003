"""What else somebody needs beside a road: a way home, a bed, a garage, a hospital, and a word to the family.

Whom the insurer knows stands in its profile. Source: pamphlet P31 (help at the spot), features §1a F5; #7119 and #8000
are the public lines for the sudden illness of adults and of children.
"""

from collections.abc import Sequence

from flows import positions
from flows.dispatch.distance import km
from flows.facts import Service
from flows.messages import Call, Card, Message, Row, Say, Share
from flows.roadside.cards import desk_call
from flows.roadside.guide import RoadsideGuide
from flows.roadside.status import window
from flows.words import Words

SHOWN = 3
REACH_KM = 40.0
"""Farther away nobody is of any help tonight."""


def needs(_guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """What may be looked for."""
    return (Say(words.text("roadside-needs")),)


def found(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """The nearest of what was chosen, with their telephones; honest words where there is none."""
    kind = guide.wish()
    near = _nearest(guide, kind)
    text = words.text(f"roadside-found-{kind}" if near else "roadside-found-none")
    if kind == "hospital":
        text = f"{text}\n{words.text('roadside-found-hospital-advice')}"
    rows = tuple(Row(each.name, _where(each, distance, words)) for each, distance in near)
    calls = tuple(Call(f"{each.name} {each.phone}", each.phone) for each, _ in near) or (desk_call(guide, words),)
    return (Card(words.text(f"roadside-wish-{kind}"), text, rows, calls),)


def family(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """A text for the family, which only the customer sends: that they are safe and wait, and no place or policy."""
    safe = "yes" if guide.answer("safe_place") == "yes" and not guide.in_danger() else "no"
    expected = window(guide.progress, words) if guide.progress and guide.is_coming() else ""
    text = words.text("roadside-family-message", safe=safe, window=expected or "none")
    share = Share(words.text("roadside-family-share"), text)
    return (Card(words.text("roadside-family-title"), words.text("roadside-family"), buttons=(share,)),)


def _nearest(guide: RoadsideGuide, kind: str) -> Sequence[tuple[Service, float | None]]:
    """The nearest in reach with their distance in kilometres; by the words of the address if no position is known."""
    known = [each for each in guide.facts.profile.concierge if each.kind == kind]
    place = guide.answer("place")
    position = positions.read(place)
    if position is None:
        return [(each, None) for each in known if any(word in place for word in each.words)][:SHOWN]
    distances = [(each, km(position.latitude, position.longitude, each.latitude, each.longitude)) for each in known]
    return sorted(((each, far) for each, far in distances if far <= REACH_KM), key=lambda found: found[1])[:SHOWN]


def _where(service: Service, distance: float | None, words: Words) -> str:
    far = "" if distance is None else words.text("roadside-found-distance", km=f"{distance:.1f}")
    return " ".join(part for part in (far, service.hours) if part)
