"""One TOML file becomes one value of a strict shape, or says what is wrong with it and at which key.

::

    TomlError              the file is missing, is no TOML, or holds something unexpected: correct it, then start again
    ├── ProfileError       bot/profile.py
    └── PartnersError      bot/dispatching/partners.py
"""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

Shape = TypeVar("Shape")

KEY = re.compile(r"[A-Za-z0-9_.-]+")
COMPLAINT = re.compile(r"(?P<problem>.*?)(?: - at `\$\.?(?P<path>.*)`)?")
FIELD = re.compile(r"Object (?P<what>contains unknown|missing required) field `(?P<field>.*)`")


class TomlError(Exception):
    """A file that cannot be used. ``key`` is where in ``file``, ``problem`` what is there and what is expected."""

    def __init__(self, file: Path, key: str, problem: str) -> None:
        self.file = file
        self.key = key
        self.problem = problem
        super().__init__(": ".join(filter(None, (str(file), key, problem))))


def read(file: Path, shape: type[Shape], what: str, error: type[TomlError]) -> Shape:
    """Read a file as UTF-8 TOML into ``shape``, a msgspec struct that forbids unknown fields.

    Args:
        file: its path.
        shape: what it should hold.
        what: what such a file is called: ``profile``.
        error: raised where it does not.

    Raises:
        TomlError: as ``error``; names the file, the key, and what is expected there.
    """
    try:
        text = file.read_text(encoding="utf-8")
        return msgspec.convert(tomllib.loads(text), shape)
    except (OSError, UnicodeDecodeError) as cause:
        raise error(file, "", f"cannot be read as UTF-8 text ({type(cause).__name__})") from cause
    except tomllib.TOMLDecodeError as cause:
        raise error(file, _key_at(str(cause), text), f"{cause}; a key may stand only once") from cause
    except msgspec.ValidationError as cause:
        raise error(file, *_place_and_problem(str(cause), what)) from cause


def _place_and_problem(complaint: str, what: str) -> tuple[str, str]:
    """Where and what, out of msgspec's one sentence (``Expected `str`, got `int` - at `$.desks[0].phone```)."""
    whole = COMPLAINT.fullmatch(complaint)
    problem, path = (whole["problem"], whole["path"] or "") if whole else (complaint, "")
    field = FIELD.fullmatch(problem)
    if field is None:
        return path, problem[:1].lower() + problem[1:]
    wording = {"contains unknown": f"is no key of a {what}", "missing required": "is required and missing"}
    return ".".join(filter(None, (path, field["field"]))), wording[field["what"]]


def _key_at(complaint: str, text: str) -> str:
    """The key on the line the parser stopped at, or nothing: its sentence gives a line, and people look for a key."""
    line = re.search(r"at line (\d+)", complaint)
    lines = text.splitlines()
    words = lines[int(line[1]) - 1] if line else next((words for words in reversed(lines) if words.strip()), "")
    key = KEY.search(words)
    return key.group() if key else ""
