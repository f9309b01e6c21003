"""What our buttons carry, and what a tap brings back: the one format that both directions share.

====================================  ==============================================================
``tap=<prompt>&key=<choice>``         an answer; made by :func:`encode`, both parts percent-encoded
``say=<words>``                       a shortcut of the rich menu: as if the customer had typed it
====================================  ==============================================================
"""

import re
from functools import lru_cache
from urllib.parse import quote, unquote

from flows.events import ChoiceTapped

_TAP = re.compile(r"tap=([\w.~%-]+)&key=([\w.~%-]+)", re.ASCII)
_SAY = re.compile(r"say=([^&=]+)")


def encode(prompt: str, choice: str) -> str:
    """The data of the button that answers ``prompt`` with ``choice``."""
    return f"tap={_quoted(prompt)}&key={_quoted(choice)}"


@lru_cache(maxsize=256)
def _quoted(part: str) -> str:
    """Percent-encoded; a question's prompt comes once for each of its answers, and its choices come every time."""
    return quote(part, safe="")


def decode(data: str) -> ChoiceTapped | str | None:
    """Read what a tapped button carried: an answer, words to take as typed, or None for data that is not ours."""
    try:
        if tap := _TAP.fullmatch(data):
            return ChoiceTapped(unquote(tap[1], errors="strict"), unquote(tap[2], errors="strict"))
        if say := _SAY.fullmatch(data):
            return unquote(say[1], errors="strict")
    except UnicodeDecodeError:
        return None
    return None
