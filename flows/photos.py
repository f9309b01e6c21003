"""Photos in a conversation: the page they are sent through where the channel carries none, and what became of each."""

from datetime import datetime

from flows.effects import OpenDoor
from flows.events import PhotoKept
from flows.turn import PAGES, Turn


def page(turn: Turn, until: datetime, number: str, draft: int, *, with_position: bool = False) -> str:
    """The address of a page through which photos of a report are sent, as often as one likes until ``until`` (UTC).

    ``number``, ``draft`` and ``with_position`` are those of :class:`flows.pictures.KeepPhoto`. A step may give out one
    page.
    """
    door = OpenDoor(
        turn.moment.token,
        "",
        until,
        "photos",
        language=turn.session.language,
        number=number,
        draft=draft,
        with_position=with_position,
    )
    turn.do((door,))
    return f"{turn.facts.public_url}/{PAGES['photos']}/{turn.moment.token}"


def kept(turn: Turn, event: PhotoKept) -> None:
    """A picture was kept, or was not."""
    turn.note(f"photo:{event.outcome}")
