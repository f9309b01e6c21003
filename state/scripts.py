"""The Lua scripts: every change of more than one key, in its own file under lua/.

A file opens with what it does, then KEYS, ARGV, what it touches and what it returns. ``-- Needs other.lua`` puts a
file of shared functions in front; Redis itself knows no modules.
"""

import re
from functools import cache
from hashlib import sha1
from importlib.resources import files

from msgspec import Struct

_NEEDS = re.compile(r"^-- Needs (\S+)$", re.MULTILINE)


class Script(Struct, frozen=True):
    """A whole script as Redis gets it, and the SHA-1 it is called by (EVALSHA)."""

    name: str
    source: str
    sha: str


@cache
def script(name: str) -> Script:
    """The script of lua/``name``.lua, read once. Raises FileNotFoundError for a name that is none."""
    source = "\n".join(_parts(f"{name}.lua", set()))
    return Script(name, source, sha1(source.encode(), usedforsecurity=False).hexdigest())


def _parts(filename: str, seen: set[str]) -> list[str]:
    """The file's text behind that of all it needs, each once."""
    seen.add(filename)
    text = files("state").joinpath("lua", filename).read_text("utf-8")
    parts: list[str] = []
    for needed in _NEEDS.findall(text):
        if needed not in seen:
            parts += _parts(needed, seen)
    return [*parts, text]
