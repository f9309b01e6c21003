"""One menu as a web page of the picture's size, which a browser then photographs."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handlers.line.menus.menu import PICTURES, Kind, Language, bounds, fields, names, plan

HERE = Path(__file__).parent
DRAWN = PICTURES / "drawn.txt"
"""A line for each picture: its name, and the digest of the page it is a photograph of."""

_environment = Environment(loader=FileSystemLoader(HERE), undefined=StrictUndefined, autoescape=True)


def page(kind: Kind, language: Language) -> str:
    """The page of one menu; every field lies where its touch area does."""
    made = fields(kind)
    tiles = [
        {
            "tone": field.tone,
            "icon": icon(field.icon),
            "lines": field.label[language].split("|"),
            **bounds(place, len(made)),
        }
        for place, field in enumerate(made)
    ]
    lang = "en" if language == "en" else "ja"
    template = _environment.get_template("menu.html")
    return template.render(lang=lang, width=plan().width, height=plan().height, tiles=tiles)


@cache
def icon(name: str) -> Markup:
    """A drawing of ours, in the colour of the words around it."""
    return Markup((HERE / "icons" / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S704 - a file of ours


def drawn() -> str:
    """What :data:`DRAWN` says of pictures that are as the pages are now."""
    pages = {name: page(kind, language) for name, (kind, language) in names().items()}
    return "".join(f"{name} {sha256(text.encode()).hexdigest()}\n" for name, text in pages.items())
