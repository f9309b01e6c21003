"""Bubbles: one look for every card and question.

A heading, the words, facts as rows, then large touch targets. One accent colour; red only where it is urgent. Buttons
of a card are filled, and so is the one that opens the page a question is answered on; answers are quiet tiles whose
label may wrap, since a native button cuts it off. All text grows with the reader's font size (``scaling``).

Source of the objects: LINE Messaging API reference, "Flex Message".
"""

import re
from collections.abc import Sequence
from unicodedata import normalize
from urllib.parse import quote

from msgspec import Struct

from flows.messages import Ask, Button, Call, Card, Choice, Open, Row, Share
from handlers.line.lengths import fits, shorten
from handlers.line.postback import encode
from handlers.line.wording import OPENERS, SHARE

Json = dict[str, object]

BUTTON_LABEL_MOST = 40
DISPLAY_TEXT_MOST = 300
URI_MOST = 1_000

# Two columns of tiles hold this much of a label on one line on a narrow phone.
_TILE_LABEL = 8
_TILES_FROM = 5

_WHITE = "#FFFFFF"
_INK = "#1C2024"
_FAINT = "#60646C"
_LINE = "#E0E3E8"
_NOTHING = "–"


class _Palette(Struct, frozen=True):
    """``strong`` carries white words, ``tint`` carries ``deep`` ones; both pairs pass WCAG AA for text."""

    strong: str
    deep: str
    tint: str


_CALM = _Palette(strong="#0B5CAD", deep="#0A4F94", tint="#EAF2FB")
_ALARM = _Palette(strong="#C4151C", deep="#A31217", tint="#FDECEC")


def bubble(message: Ask | Card, text: str) -> Json:
    """The bubble of a card or question; ``text`` is what of its words is left to stand in it.

    A card, and anything urgent, has its title on a band of colour; the title of a question is a line above the words.
    Of the targets, a page to open comes first: it is what the question is for. Those that call come before the answers
    where it is urgent, and after them where it is not.
    """
    asking = isinstance(message, Ask)
    headed = bool(message.title) and (message.urgent or not asking)
    palette = _ALARM if message.urgent else _CALM
    body: list[Json] = []
    if message.title and not headed:
        body.append(_words(message.title, size="md", weight="bold", color=palette.deep))
    if text:
        body.append(_words(text, size="md", color=_INK))
    if message.rows:
        body.append(_facts(message.rows))
    pages: list[Json] = []
    calls: list[Json] = []
    for button in message.buttons:
        opens = isinstance(button, Open)
        if uri := _uri(button):
            target = _button(button.label, uri, palette, filled=opens or message.urgent or not asking)
            (pages if opens and asking else calls).append(target)
        else:
            body.append(_undialled(button, palette))
    targets = calls
    if isinstance(message, Ask):
        openers = [
            _button(opener.label(message.text), opener.url, palette, filled=True)
            for opener in OPENERS.get(message.wants, ())
        ]
        answers = _tiled(message, palette)
        first = [*pages, *openers]
        targets = [*calls, *first, *answers] if message.urgent else [*first, *answers, *calls]

    made: Json = {"type": "bubble", "size": "mega"}
    if headed:
        made["header"] = {
            "type": "box",
            "layout": "vertical",
            "contents": [_words(message.title, size="lg", weight="bold", color=_WHITE)],
            "backgroundColor": palette.strong,
            "paddingAll": "16px",
        }
    if body:
        made["body"] = _block(body, "md", "16px")
    if targets:
        made["footer"] = _block(targets, "sm", "12px")
    return made


def panel(ask: Ask, choice: Choice) -> Json:
    """The bubble of one choice that stands beside others: what it is, and one large target that takes it.

    So narrow that on a telephone the edge of the next one is seen.
    """
    palette = _ALARM if ask.urgent else _CALM
    told: list[Json] = [_words(choice.label or _NOTHING, size="lg", weight="bold", color=palette.deep)]
    if choice.text:
        told.append(_words(choice.text, size="md", color=_INK))
    if choice.rows:
        told.append(_facts(choice.rows))
    taken = _tile(ask.prompt, choice, palette, filled=True)
    return {
        "type": "bubble",
        "size": "kilo",
        "body": _block(told, "md", "16px"),
        "footer": _block([taken], "sm", "12px"),
    }


def answer(prompt: str, choice: Choice, most: int) -> Json:
    """The action that answers a question, its label in at most that many grapheme clusters."""
    label = choice.label or _NOTHING
    return {
        "type": "postback",
        "label": shorten(label, most),
        "data": encode(prompt, choice.key),
        "displayText": shorten(label, DISPLAY_TEXT_MOST),
    }


def _block(contents: list[Json], spacing: str, padding: str) -> Json:
    return {"type": "box", "layout": "vertical", "contents": contents, "spacing": spacing, "paddingAll": padding}


def _tiled(ask: Ask, palette: _Palette) -> list[Json]:
    """The answers: a list, or two columns where there are many and all are short; an odd last one stands alone."""
    tiles = [_tile(ask.prompt, choice, palette) for choice in ask.choices]
    if len(tiles) < _TILES_FROM or not all(fits(choice.label, _TILE_LABEL) for choice in ask.choices):
        return tiles
    pairs = [tiles[at : at + 2] for at in range(0, len(tiles), 2)]
    return [_side_by_side(pair) if len(pair) > 1 else pair[0] for pair in pairs]


def _side_by_side(tiles: Sequence[Json]) -> Json:
    halves = [one | {"flex": 1} for one in tiles]
    return {"type": "box", "layout": "horizontal", "contents": halves, "spacing": "sm"}


def _tile(prompt: str, choice: Choice, palette: _Palette, *, filled: bool = False) -> Json:
    """An answer to tap: the whole tile is the target, and the label is what the chat then shows as said."""
    ink, ground = (_WHITE, palette.strong) if filled else (palette.deep, palette.tint)
    return {
        "type": "box",
        "layout": "vertical",
        "contents": [
            _words(choice.label or _NOTHING, size="md", weight="bold", align="center", color=ink),
        ],
        "justifyContent": "center",
        "backgroundColor": ground,
        "cornerRadius": "8px",
        "paddingAll": "16px" if filled else "12px",
        "action": answer(prompt, choice, BUTTON_LABEL_MOST),
    }


def _facts(rows: Sequence[Row]) -> Json:
    lines: list[Json] = []
    for row in rows:
        lines += [
            {"type": "separator", "color": _LINE},
            {
                "type": "box",
                "layout": "horizontal",
                "contents": [
                    _words(row.label or _NOTHING, size="sm", color=_FAINT) | {"flex": 2},
                    _words(row.value or _NOTHING, size="sm", color=_INK) | {"flex": 3},
                ],
                "spacing": "md",
            },
        ]
    return {"type": "box", "layout": "vertical", "contents": lines, "spacing": "sm"}


def _button(label: str, uri: str, palette: _Palette, *, filled: bool) -> Json:
    style: Json = {"style": "primary", "color": palette.strong} if filled else {"style": "link", "color": palette.deep}
    return {
        "type": "button",
        "action": {"type": "uri", "label": shorten(label or _NOTHING, BUTTON_LABEL_MOST), "uri": uri},
        "height": "md",
        "adjustMode": "shrink-to-fit",
        "scaling": True,
        **style,
    }


def _uri(button: Button) -> str:
    """Where a button leads; empty for a number an iPhone will not dial (one with ``#`` or ``*``), or words too long."""
    if isinstance(button, Open):
        return button.url
    if isinstance(button, Share):
        shared = SHARE + quote(button.text, safe="")
        return shared if len(shared) <= URI_MOST else ""
    number = re.sub(r"[\s()\-‐-―−ー]", "", normalize("NFKC", button.phone))  # every hyphen a number is written with
    return f"tel:{number}" if re.fullmatch(r"\+?[0-9]+", number) else ""


def _undialled(button: Button, palette: _Palette) -> Json:
    told = button.phone if isinstance(button, Call) else button.text if isinstance(button, Share) else ""
    return _words(f"{button.label}　{told}".strip() or _NOTHING, size="md", weight="bold", color=palette.deep)


def _words(text: str, **look: str) -> Json:
    return {"type": "text", "text": text, "wrap": True, "scaling": True, **look}
