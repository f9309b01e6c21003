"""The page through which photos are sent where the channel carries none."""

from datetime import datetime

from msgspec.structs import replace

from flows.album import Album
from flows.effects import OpenDoor
from flows.turn import PAGES, Turn

BREAKDOWN, OF_REQUESTS = "roadside", "R-"
"""The talk about a breakdown, and how the receipt numbers of its requests begin."""


def page(turn: Turn, until: datetime, number: str, draft: int, *, with_position: bool = False) -> str:
    """The address of a page through which photos of a report are sent, as often as one likes until ``until`` (UTC).

    ``number``, ``draft`` and ``with_position`` are those of :class:`flows.pictures.KeepPhoto`. A step may give out one
    page.
    """
    album = turn.session.album or Album()
    turn.become(album=replace(album if number else album.drafted(draft), page=number))
    door = OpenDoor(
        turn.moment.token,
        "",
        until,
        "photos",
        language=turn.session.language,
        number=number,
        draft=draft,
        with_position=with_position,
        breakdown=_is_breakdown(turn, number),
    )
    turn.do((door,))
    return f"{turn.facts.public_url}/{PAGES['photos']}/{turn.moment.token}"


def _is_breakdown(turn: Turn, number: str) -> bool:
    """Whether other pictures are of use than of an accident: of help that is asked for, with or without its number."""
    if number:
        return number.startswith(OF_REQUESTS)
    talk = turn.session.talk
    return talk is not None and talk.flow == BREAKDOWN
