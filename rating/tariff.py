"""A tariff (料率): the numbers no source at hand prints, in one dated data file checked while it is read.

Base rates, factors of the rate classes, percentages behind printed ranges, the order of the steps and every rounding.
A real tariff is one TOML file; ``schema/tariff.schema.json`` describes it to an editor or another program and is made
from the records it is read into (``python -m rating.tariff``), so file, schema and loader cannot disagree. The sample
tariff is invented, and says so with ``invented = true``, which every quote repeats.
"""

import hashlib
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct

from rating.consistency import check
from rating.datafile import parse, text_of
from rating.rates import Rates


class Notice(Struct, frozen=True, forbid_unknown_fields=True):
    """What has to be said beside every number of a tariff, for customers; empty for a tariff in real use."""

    ja: str
    en: str


class TariffFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A tariff file.

    Attributes:
        name: its name, such as the product line.
        version: its edition; the same name and version always hold the same numbers.
        invented: true when the rates are not an insurer's.
        notice: what has to be said beside its numbers.
        rates: the numbers.
    """

    name: str
    version: str
    invented: bool
    notice: Notice
    rates: Rates


class TariffVersion(Struct, frozen=True):
    """Which tariff a result comes from: with the application, all that is needed to compute it again.

    ``fingerprint`` is the first 16 hexadecimal digits of the file's SHA-256.
    """

    name: str
    version: str
    fingerprint: str
    invented: bool
    notice: Notice


class Tariff(Struct, frozen=True):
    """A tariff ready for use."""

    version: TariffVersion
    rates: Rates


def load(path: Path) -> Tariff:
    """The tariff in a file.

    Raises:
        DataFileError: it cannot be read or is wrong; the error names file and key.
    """
    return loads(text_of(path), path.name)


def loads(text: str, file: str = "tariff") -> Tariff:
    """The tariff in a text; ``file`` is its name in errors, which are those of :func:`load`."""
    read = parse(file, text, TariffFile)
    check(file, read.rates)
    fingerprint = hashlib.sha256(text.encode()).hexdigest()[:16]
    return Tariff(TariffVersion(read.name, read.version, fingerprint, read.invented, read.notice), read.rates)


@cache
def sample() -> Tariff:
    """The invented tariff that comes with this package, for trials and demonstrations."""
    return loads(files("rating").joinpath("tariffs", "sample.toml").read_text("utf-8"), "sample.toml")


def schema() -> bytes:
    """The JSON Schema of a tariff file, as published in ``schema/tariff.schema.json``."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A tariff of the rating module",
        **msgspec.json.schema(TariffFile),
    }
    for shape in described["$defs"].values():
        # msgspec does not say of a table keyed by dates that its keys are dates.
        if dated := shape["properties"].get("values"):
            dated["propertyNames"] = {"pattern": r"^\d{4}-\d{2}-\d{2}$"}
    return msgspec.json.format(msgspec.json.encode(described, order="sorted"), indent=2) + b"\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(schema())
