"""Which turns may need to know what accidents were reported, or who watches: the others are taken without looking.

Looking costs a query; most of what is said at the counter has nothing to do with an accident.
"""

import re

from flows.answers.normal import plain
from flows.binding import parse
from flows.details import cadence
from flows.details.reaching import named
from flows.events import ChoiceTapped, Event, MessageUnsent, PhotoKept, PhotoReceived, TextReceived, TimerFired
from flows.session import Session

TALKS = frozenset({"accident", "details", "impact", "photos", "shock"})
"""Talks that know of reports wherever they stand."""

WATCHING = frozenset({"watchers"})

OF_PHOTOS = "photos-"
"""Begins the names of timers by which pictures are answered and told of."""

CHOICES = frozenset({"accident", "details", "photos", "progress", "report"})
"""Choices that lead into one, of whatever question."""

_OF_ACCIDENTS = re.compile(
    r"事故|じこ|経過|けいか|進捗|進[みん]|状況|じょうきょう|どうな[っり]|その後|報告|ほうこく|受付番号|c-?20\d{6}|担当|たんとう"
    r"|写真|しゃしん|画像|相手|あいて|目撃|証人|警察|けいさつ|修理|しゅうり|病院|びょういん|入院|追加|続き|つづき|書類|しょるい|連絡|れんらく"
    r"|\b(?:accident|crash|report|claim|status|progress|update|news|charge|case|photos?|pictures?|images?|police|garage"
    r"|hospital|witness|resume|continue)"
)
_OF_WATCHERS = re.compile(r"見守り|みまもり|家族|かぞく|\b(?:watch|family)")


def reports(session: Session, event: Event) -> bool:
    """Whether the turn of this event may need the reports of the customer, and of this conversation."""
    if any(talk.flow in TALKS for talk in (*((session.talk,) if session.talk else ()), *session.paused)):
        return True
    match event:
        case TextReceived(text=text):
            return _OF_ACCIDENTS.search(plain(text)) is not None or bool(named(text))
        case ChoiceTapped(prompt=prompt, choice=choice):
            asked = parse(prompt)
            return choice in CHOICES or (asked is not None and asked.flow in TALKS)
        case PhotoReceived() | PhotoKept() | MessageUnsent():
            return True
        case TimerFired(name=name):
            return name.startswith(OF_PHOTOS) or bool(cadence.number_of(name))
        case _:
            return False


def watchers(session: Session, event: Event) -> bool:
    """Whether the turn may need to know who watches."""
    if session.talk is not None and session.talk.flow in WATCHING:
        return True
    match event:
        case TextReceived(text=text):
            return _OF_WATCHERS.search(plain(text)) is not None
        case ChoiceTapped(prompt=prompt, choice=choice):
            asked = parse(prompt)
            return choice in WATCHING or (asked is not None and asked.flow in WATCHING)
        case _:
            return False
