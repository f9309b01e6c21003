"""The menus as LINE takes them: made of ``menus.toml`` and the pictures beside it.

A menu is named ``linked-ja``, ``unlinked-easy`` and so on. LINE cannot change one, only replace it; the digest in the
name it has there tells whether that is needed.
"""

import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal, get_args
from urllib.parse import quote

import msgspec
from msgspec import Struct

from handlers.line.flex import Json
from handlers.line.menus.naming import PREFIX

Kind = Literal["unlinked", "linked"]
Language = Literal["ja", "en", "easy"]
Tone = Literal["urgent", "strong", "plain"]

HERE: Final = Path(__file__).parent
PICTURES: Final = HERE / "pictures"
_DIGITS: Final = 12


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """One field of every menu, or of the menus of one kind; see ``menus.toml``."""

    icon: str
    tone: Tone
    label: dict[Language, str]
    words: dict[Language, str]
    of: Kind | None = None


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """What ``menus.toml`` says. Sizes are pixels of the pictures; fields fill rows of ``columns``."""

    width: int
    height: int
    columns: int
    chat_bar: dict[Language, str]
    fields: tuple[Field, ...]


class Menu(Struct, frozen=True):
    """One menu: its name here, LINE's object without a name, and its picture (PNG)."""

    name: str
    body: Json
    picture: bytes

    @property
    def digest(self) -> str:
        """Tells this menu from every other, and from itself before it was changed."""
        return sha256(msgspec.json.encode(self.body, order="sorted") + self.picture).hexdigest()[:_DIGITS]

    @property
    def object(self) -> Json:
        """The rich menu object, whose name holds the digest."""
        return {"name": f"{PREFIX}{self.name}-{self.digest}"} | self.body


@cache
def plan() -> Plan:
    """The plan of all menus."""
    return msgspec.convert(tomllib.loads((HERE / "menus.toml").read_text(encoding="utf-8")), Plan)


def names() -> dict[str, tuple[Kind, Language]]:
    """The names of all menus, the default first."""
    return {f"{kind}-{language}": (kind, language) for kind in get_args(Kind) for language in get_args(Language)}


def menus() -> tuple[Menu, ...]:
    """All menus with their pictures."""
    return tuple(
        Menu(name, body(kind, language), (PICTURES / f"{name}.png").read_bytes())
        for name, (kind, language) in names().items()
    )


def fields(kind: Kind) -> tuple[Field, ...]:
    """The fields of one kind of menu, row by row."""
    return tuple(field for field in plan().fields if field.of in {None, kind})


def body(kind: Kind, language: Language) -> Json:
    """LINE's rich menu object, but for its name: the fields share the picture without a gap or an overlap."""
    made = fields(kind)
    return {
        "size": {"width": plan().width, "height": plan().height},
        "selected": True,
        "chatBarText": plan().chat_bar[language],
        "areas": [
            {"bounds": bounds(place, len(made)), "action": _action(field, language)} for place, field in enumerate(made)
        ],
    }


def bounds(place: int, of: int) -> dict[str, int]:
    """Where the field at this place lies, in pixels from the upper left."""
    row, column = divmod(place, plan().columns)
    rows = -(-of // plan().columns)
    left, right = (plan().width * edge // plan().columns for edge in (column, column + 1))
    top, bottom = (plan().height * edge // rows for edge in (row, row + 1))
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _action(field: Field, language: Language) -> Json:
    """A tap says words, as if they had been typed; the label is what screen readers read out."""
    words = field.words[language]
    label = field.label[language].replace("|", " " if language == "en" else "")
    return {"type": "postback", "label": label, "data": f"say={quote(words, safe='')}", "displayText": words}
