"""How a filed request stands, told truly: a time where a partner has promised one, and none before."""

from datetime import datetime

from flows.dispatch.news import Progress
from flows.facts import JAPAN
from flows.messages import Button, Call, Card, Message, Open, Row, Say
from flows.roadside.guide import RoadsideGuide
from flows.roadside.underway import LOST, PERSON
from flows.words import Words


def status(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """What somebody hears who asks 「まだ？」, wherever the talk stands."""
    progress = guide.progress
    if progress is not None and guide.is_coming():
        return (_coming(progress, guide, words),)
    if progress is not None and guide.is_at_work():
        return (_at_work(progress, guide, words),)
    return (Say(words.text(_before_a_truck(guide), number=guide.number, time=_filed(guide))),)


def window(progress: Progress, words: Words) -> str:
    """Between when and when the truck is expected, Japan time; empty where nobody has promised that."""
    if progress.earliest is None or progress.latest is None:
        return ""
    return words.text("roadside-window", start=clock(progress.earliest), end=clock(progress.latest))


def clock(at: datetime) -> str:
    """An instant as people read it: ``21:05`` in Japan."""
    return f"{at.astimezone(JAPAN):%H:%M}"


def facts(progress: Progress, words: Words) -> tuple[Row, ...]:
    """Who comes, and when."""
    expected = window(progress, words)
    return (
        *((Row(words.text("roadside-row-partner"), progress.partner),) if progress.partner else ()),
        *((Row(words.text("roadside-row-window"), expected),) if expected else ()),
    )


def ways(progress: Progress, guide: RoadsideGuide, words: Words) -> tuple[Button, ...]:
    """The live page, and the partner's telephone for those who can use one."""
    return (
        *((Open(words.text("roadside-open-page"), progress.page),) if progress.page else ()),
        *(
            (Call(words.text("roadside-call-partner"), progress.phone),)
            if progress.phone and not guide.by_text()
            else ()
        ),
    )


def _coming(progress: Progress, guide: RoadsideGuide, words: Words) -> Card:
    key = f"roadside-coming-{progress.state}"
    if progress.earliest is None and progress.state != "arriving":
        key = "roadside-coming-late"
    return Card("", words.text(key), facts(progress, words), ways(progress, guide, words))


def _at_work(progress: Progress, guide: RoadsideGuide, words: Words) -> Card:
    stage = "disputed" if progress.state == "on_scene" and guide.told("absent") else progress.state
    destination = (Row(words.text("roadside-row-destination"), progress.destination),) if progress.destination else ()
    rows = destination if progress.state in {"towing", "at_destination"} else ()
    return Card("", words.text(f"roadside-at_work-{stage}"), rows, ways(progress, guide, words))


def _before_a_truck(guide: RoadsideGuide) -> str:
    """Nobody is on the way: the words for whom that is up to."""
    if guide.is_queued():
        return "roadside-queued"
    if guide.is_in_hand():
        return "roadside-in_hand-lost" if guide.told(LOST) else "roadside-in_hand"
    if guide.told(LOST):
        return "roadside-waiting-lost"
    if guide.told(PERSON):
        return "roadside-waiting-by_text" if guide.by_text() else "roadside-waiting-person"
    return "roadside-waiting-uncovered" if guide.in_snow() else "roadside-waiting"


def _filed(guide: RoadsideGuide) -> str:
    return clock(guide.filed) if guide.filed else "unknown"
