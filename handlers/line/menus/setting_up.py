"""Bringing an account's menus to what they should be: only what differs is touched, so that a second run does nothing.

A menu counts as finished when its alias leads to it, because that comes last. What a run that was cut off has left
over is an older menu to the next one. People who have an older menu are given its successor before it is deleted.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, Protocol

from msgspec import Struct

from handlers.line.flex import Json
from handlers.line.menus.menu import Menu
from handlers.line.menus.naming import DEFAULT, PREFIX, alias_of

#: How often the moving of people to new menus is asked after, a pause between, before it is left to a later run.
ASKED: Final = 30

_OURS: Final = re.compile(rf"{PREFIX}(?P<menu>[a-z-]+)-[0-9a-f]{{12}}")


class Desk(Protocol):
    """The account; :class:`handlers.line.menus.api.MenuApi` is LINE's. Menus go by LINE's ids, aliases by name."""

    def menus(self) -> dict[str, str]:
        """The names of all menus, by id."""
        ...

    def aliases(self) -> dict[str, str]:
        """The id of the menu behind each alias."""
        ...

    def default(self) -> str | None:
        """The id of everybody's menu, if there is one."""
        ...

    def create(self, menu: Json) -> str:
        """Make a menu; its id."""
        ...

    def upload(self, menu_id: str, picture: bytes) -> None:
        """Give a menu its picture."""
        ...

    def alias(self, alias: str, menu_id: str, *, new: bool) -> None:
        """Let an alias, ``new`` or known already, stand for this menu."""
        ...

    def set_default(self, menu_id: str) -> None:
        """Make it everybody's."""
        ...

    def move(self, moves: dict[str, str]) -> Callable[[], bool | None]:
        """Show whoever has the one menu the other; the answer asks how far that is: True done, False failed."""
        ...

    def delete(self, menu_id: str) -> None:
        """Delete a menu."""
        ...


class Step(Struct, frozen=True):
    """Something that was done, would be done in a dry run, or (``kept``) had been done before; and to which menu.

    ``left``: people are still being moved away from older menus, which a later run will delete.
    """

    did: Literal["kept", "made", "default", "moved", "deleted", "left"]
    menu: str


def set_up(desk: Desk, wanted: Iterable[Menu], pause: Callable[[], None], *, dry: bool = False) -> Iterator[Step]:
    """Do what is needed, a step at a time, each told when it is done; ``dry`` only tells.

    ``pause`` waits a moment while LINE moves people to their new menus.

    Raises:
        LineUnavailable: LINE did not do a step. A later run goes on from there.
    """
    known, aliases = desk.menus(), desk.aliases()
    standing: dict[str, str] = {}
    today: set[object] = set()
    for menu in wanted:
        today.add(menu.object["name"])
        alias = alias_of(menu.name)
        behind = aliases.get(alias, "")
        if known.get(behind) == menu.object["name"]:
            standing[menu.name] = behind
            yield Step("kept", menu.name)
            continue
        standing[menu.name] = menu.name if dry else _made(desk, menu, alias, new=alias not in aliases)
        yield Step("made", menu.name)
    if desk.default() != standing[DEFAULT]:
        if not dry:
            desk.set_default(standing[DEFAULT])
        yield Step("default", DEFAULT)
    older = {id_: _menu_of(name) for id_, name in known.items() if _menu_of(name) and id_ not in standing.values()}
    # One of today's name is what a run that was cut off has left: without a picture nobody can have it.
    shown = {id_ for id_ in older if known[id_] not in today}
    moves = {id_: standing[menu] for id_, menu in older.items() if id_ in shown and menu in standing}
    yield from _retire(desk, older, moves, pause, dry=dry)


def missing(desk: Desk, wanted: Iterable[Menu]) -> tuple[str, ...]:
    """The menus that setting up would make. Raises LineUnavailable."""
    known, aliases = desk.menus(), desk.aliases()
    return tuple(menu.name for menu in wanted if known.get(aliases.get(alias_of(menu.name), "")) != menu.object["name"])


def _made(desk: Desk, menu: Menu, alias: str, *, new: bool) -> str:
    menu_id = desk.create(menu.object)
    desk.upload(menu_id, menu.picture)
    desk.alias(alias, menu_id, new=new)
    return menu_id


def _retire(
    desk: Desk, older: dict[str, str], moves: dict[str, str], pause: Callable[[], None], *, dry: bool
) -> Iterator[Step]:
    if moves and not dry and not _moved(desk.move(moves), pause):
        yield from (Step("left", menu) for menu in older.values())
        return
    yield from (Step("moved", older[id_]) for id_ in moves)
    for id_, menu in older.items():
        if not dry:
            desk.delete(id_)
        yield Step("deleted", menu)


def _moved(progress: Callable[[], bool | None], pause: Callable[[], None]) -> bool:
    for _ in range(ASKED):
        if (done := progress()) is not None:
            return done
        pause()
    return False


def _menu_of(name: str) -> str:
    """The menu that a name on LINE is a version of; empty for a name that is not ours."""
    ours = _OURS.fullmatch(name)
    return ours["menu"] if ours else ""
