"""Rich menus: stored, and given out by user before default. Source: LINE, Messaging API reference, "Rich menu"."""

from dataclasses import dataclass

from simulator.errors import LineRefusal
from simulator.line.friends import Friend
from simulator.live import Live
from simulator.shapes import Json


@dataclass
class Menu:
    """One rich menu: what was sent, and its picture once uploaded."""

    body: Json
    image: bytes = b""
    image_type: str = ""


class Menus:
    """The account's rich menus, by id, with aliases and the default. Call :meth:`changed` after changing any of it."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.menus: dict[str, Menu] = {}
        self.aliases: dict[str, str] = {}
        self.default = ""

    def find(self, menu_id: str) -> Menu:
        """Return a menu.

        Raises:
            LineRefusal: 404, there is none.
        """
        if menu_id not in self.menus:
            raise LineRefusal(404, "The richmenu is not found")
        return self.menus[menu_id]

    def with_image(self, menu_id: str) -> Menu:
        """Return a menu that can be shown.

        Raises:
            LineRefusal: 404, there is none; 400, it has no picture yet.
        """
        menu = self.find(menu_id)
        if not menu.image:
            raise LineRefusal(400, "Image is not uploaded yet")
        return menu

    def changed(self) -> None:
        """Let open pages look again at the menu they show."""
        self._live.tell("line.menu")

    def switched(self, alias: str) -> str:
        """Return the ``status`` of a ``richmenuswitch`` to ``alias``, in LINE's words."""
        if alias not in self.aliases:
            return "RICHMENU_ALIAS_ID_NOTFOUND"
        return "SUCCESS" if self.aliases[alias] in self.menus else "RICHMENU_NOTFOUND"

    def shown_to(self, friend: Friend) -> Json | None:
        """Return the menu on a phone: the friend's own, else the default, else none; who is no friend has no own."""
        own = friend.rich_menu if friend.added and not friend.blocked else ""
        menu_id = own if own in self.menus else self.default
        return {"richMenuId": menu_id, **self.menus[menu_id].body} if menu_id in self.menus else None
