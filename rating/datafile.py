"""Rules and tariffs are TOML files, read strictly: every slip is an error that names file and key.

Numbers with a fraction are written as strings ("1.05"): a bare 1.05 would be a float to other readers of the file.
"""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import NoReturn, TypeVar

from rating.decoding import UnknownField, convert
from rating.errors import DataFileError, DuplicateKey, InvalidInput, UnknownKey

T = TypeVar("T")

_LINE = re.compile(r"at line (\d+)")
_TWICE = re.compile(r"Cannot (?:overwrite|declare|mutate|redefine)")


class _Float(ValueError):
    pass


def rules(name: str, shape: type[T]) -> T:
    """The rules file ``rules/<name>.toml`` that comes with this package.

    Raises:
        DataFileError: the file does not fit ``shape``.
    """
    return parse(f"rules/{name}.toml", files("rating").joinpath("rules", f"{name}.toml").read_text("utf-8"), shape)


def text_of(path: Path) -> str:
    """The text of someone else's data file, such as a real tariff.

    Raises:
        DataFileError: it cannot be read.
    """
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(path.name, "$", f"cannot be read: {type(error).__name__}") from error


def parse(file: str, text: str, shape: type[T]) -> T:
    """Read the text of a data file; ``file`` is the name to use in errors.

    Raises:
        DataFileError: it does not fit ``shape``; UnknownKey and DuplicateKey are two kinds of it.
    """
    try:
        raw = tomllib.loads(text, parse_float=_refuse_float)
    except _Float as error:
        key = next((line.split("=")[0].strip() for line in text.splitlines() if str(error) in line), "$")
        raise DataFileError(file, key, f'write {error} as a string: "{error}"') from error
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        lines = text.splitlines()
        line = lines[int(found[1]) - 1] if found else lines[-1] if lines else ""
        key = line.split("=")[0].strip().strip("[]") or "$"
        kind = DuplicateKey if _TWICE.search(str(error)) else DataFileError
        raise kind(file, key, str(error)) from error
    try:
        return convert(raw, shape)
    except UnknownField as error:
        raise UnknownKey(file, error.path, str(error)) from error
    except InvalidInput as error:
        raise DataFileError(file, error.path, str(error)) from error


def _refuse_float(text: str) -> NoReturn:
    raise _Float(text)
