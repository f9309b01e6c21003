"""News of the dispatch in words: what has happened, as a card; what a question says itself has none.

Source: counter script §2.1 (states and customer text): each state once, no time before a partner has promised one.
"""

from collections.abc import Callable, Mapping

from flows.dispatch.news import DispatchNews, Kind
from flows.emergency import emergency_calls
from flows.messages import Button, Card, Message, Row
from flows.roadside.cards import desk_call
from flows.roadside.guide import RoadsideGuide
from flows.roadside.status import clock, facts, ways
from flows.words import Words

TOLD_ALREADY = "not_covered"
"""A reason that the receipt has told: what is not covered is a person's from the start."""

CANNOT_GO_ON = frozenset({"partner_down", "other", "vehicle_gone"})
"""Reasons why a partner has given a job back for which the customer needs one sentence only."""

Told = Callable[[DispatchNews, RoadsideGuide, Words], tuple[Message, ...]]


def told(news: DispatchNews, guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """What the customer hears; the guide is that of the talk which has taken the news in."""
    return CARDS[news.kind](news, guide, words)


def _nothing(_news: DispatchNews, _guide: RoadsideGuide, _words: Words) -> tuple[Message, ...]:
    """The question, or the end, to which the news lead has the words."""
    return ()


def _on_the_way(news: DispatchNews, guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Who comes, when, and how to follow or call them; where the time that was told no longer holds, that."""
    progress, key = news.progress, f"roadside-{news.kind}"
    unknown = news.kind in {"delayed", "en_route"} and progress.earliest is None
    text = words.text(f"{key}-unknown" if unknown else key)
    return (_card(words, key, text, facts(progress, words), ways(progress, guide, words)),)


def _arriving(news: DispatchNews, guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """It is near: nobody steps to the car for that, least of all on an expressway."""
    key = "roadside-arriving"
    text = words.text(f"{key}-expressway" if guide.on_expressway() else key)
    return (_card(words, key, text, (), ways(news.progress, guide, words)),)


def _at_work(news: DispatchNews, _guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """It is there, it has the car, or has put it down: where and when."""
    key, place = f"roadside-{news.kind}", news.progress.destination
    rows = (Row(words.text("roadside-row-destination"), place),) if place and news.kind != "on_scene" else ()
    if news.kind == "at_destination":
        rows = (Row(words.text("roadside-row-time"), clock(news.at)), *rows)
    return (_card(words, key, words.text(key), rows),)


def _completed(news: DispatchNews, guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """What to keep, and what happens next."""
    key, contract = "roadside-completed", guide.contract()
    used_up = "fuel" in news.work and contract is not None and not contract.fleet_discount
    towed = "tow" in news.work or bool(news.progress.destination)
    lines = (
        words.text(key),
        *((words.text(f"{key}-towed"),) if towed else ()),
        *((words.text(f"{key}-transport"),) if towed and contract is not None and not guide.out_of_fuel() else ()),
        *((words.text(f"{key}-fuel"),) if used_up else ()),
        *((words.text(f"{key}-club"),) if "club_extra" in news.work and contract is not None else ()),
    )
    return (_card(words, key, "\n".join(lines), buttons=(desk_call(guide, words),)),)


def _second_truck(news: DispatchNews, _guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """The first cannot do it: why, and that another is looked for."""
    key = "roadside-second_truck"
    return (_card(words, key, words.text(f"{key}-down" if news.reason == "partner_down" else key)),)


def _accident(_news: DispatchNews, _guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """The driver finds an accident: people and the police come before the tow, which goes on."""
    key = "roadside-accident_found"
    return (Card(words.text(f"{key}-title"), words.text(key), buttons=emergency_calls(words), urgent=True),)


def _person(news: DispatchNews, guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """A person takes over: why, and that they call, or write to whom they cannot call."""
    if news.reason == TOLD_ALREADY:
        return ()
    reason = "given_back" if news.reason in CANNOT_GO_ON else news.reason
    key = f"roadside-person-{reason}" if f"roadside-person-{reason}" in words.keys else "roadside-person-no_partner"
    contact = words.text("roadside-person-writes" if guide.by_text() else "roadside-person-calls")
    title = words.text("roadside-person-will-write-title" if guide.by_text() else "roadside-person-will-call-title")
    return (Card(title, f"{words.text(key)}{contact}", buttons=(desk_call(guide, words),)),)


def _queued(news: DispatchNews, _guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Too many wait: said honestly, with no time, and with what may be done instead."""
    key = f"roadside-{news.kind}"
    return (_card(words, key, words.text(f"{key}-text")),)


def _card(words: Words, key: str, text: str, rows: tuple[Row, ...] = (), buttons: tuple[Button, ...] = ()) -> Card:
    return Card(words.text(f"{key}-title"), text, rows, buttons)


CARDS: Mapping[Kind, Told] = {
    "accepted": _on_the_way,
    "en_route": _on_the_way,
    "delayed": _on_the_way,
    "arriving": _arriving,
    "on_scene": _at_work,
    "towing": _at_work,
    "at_destination": _at_work,
    "completed": _completed,
    "checking": _nothing,
    "gone": _nothing,
    "redirecting": _nothing,
    "second_truck": _second_truck,
    "accident_found": _accident,
    "person": _person,
    "queued": _queued,
    "still_queued": _queued,
    "closed": _nothing,
}
