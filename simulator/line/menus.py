"""Rich menus: stored, checked, given out by user before default. Source: LINE, Messaging API reference, "Rich menu"."""

from dataclasses import dataclass

from simulator.errors import LineRefusal
from simulator.line.rules.actions import RICH_MENU, check_action
from simulator.line.rules.lengths import graphemes
from simulator.line.rules.node import Node
from simulator.shapes import Json


@dataclass
class Menu:
    """One rich menu: what was sent, and its picture once uploaded."""

    body: Json
    image: bytes = b""
    image_type: str = ""


class Menus:
    """The account's rich menus, by id, with aliases and the default."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget every menu."""
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

    def shown_to(self, linked: str) -> Json | None:
        """Return the menu on a phone: the one ``linked`` to its user, else the default, else none."""
        menu_id = linked if linked in self.menus else self.default
        return {"richMenuId": menu_id, **self.menus[menu_id].body} if menu_id in self.menus else None


def check_menu(body: Json) -> list[Json]:
    """Check a rich menu object and return the findings."""
    menu = Node(body)
    menu.text("name", 300, count=graphemes)
    menu.text("chatBarText", 14, count=graphemes)
    if not isinstance(body.get("selected"), bool):
        menu.fault("selected", "Must be a boolean")
    if size := menu.child("size"):
        size.number("width", 800, 2500)
        size.number("height", 250, 2500)
    for area in menu.children("areas", 0, 20):
        area.child("bounds")
        if action := area.child("action"):
            check_action(action, label_limit=20, label_required=False, allowed=RICH_MENU)
    return menu.findings
