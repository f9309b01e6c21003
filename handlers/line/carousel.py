"""Choices side by side: a bubble for each, to be swiped through and compared, in as few carousels as hold them.

Source: LINE Messaging API reference, "Flex Message", "Carousel"; the bubbles of one have the same width.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from flows.messages import Ask, Choice
from handlers.line.flex import Json, panel
from handlers.line.lengths import clip
from handlers.line.limits import ALT_TEXT_MOST, CAROUSEL_BYTES_MOST

BUBBLES_MOST: Final = 12
_EMPTY: Final = len(b'{"type":"carousel","contents":[]}')


def stand_side_by_side(ask: Ask) -> bool:
    """Whether a question's choices have more to tell than fits on a tile."""
    return any(choice.text or choice.rows for choice in ask.choices)


def carousels(ask: Ask) -> Iterator[Json]:
    """The message objects of the choices, in order; each says in its alternative text what stands in it."""
    for group in _grouped(ask):
        alternative = clip("\n".join(line for choice, _ in group for line in _lines(choice)), ALT_TEXT_MOST)
        contents = {"type": "carousel", "contents": [bubble for _, bubble in group]}
        yield {"type": "flex", "altText": alternative, "contents": contents}


def _grouped(ask: Ask) -> Iterator[list[tuple[Choice, Json]]]:
    """The choices with their bubbles, as many together as LINE takes in one carousel, by number and by size."""
    group: list[tuple[Choice, Json]] = []
    filled = _EMPTY
    for choice in ask.choices:
        bubble = panel(ask, choice)
        size = len(msgspec.json.encode(bubble)) + len(",")
        if group and (len(group) == BUBBLES_MOST or filled + size > CAROUSEL_BYTES_MOST):
            yield group
            group, filled = [], _EMPTY
        group.append((choice, bubble))
        filled += size
    yield group


def _lines(choice: Choice) -> Iterable[str]:
    told = (choice.label, choice.text, *(f"{row.label} {row.value}" for row in choice.rows))
    return (line for line in told if line.strip())
