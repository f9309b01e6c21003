"""An accident report with all that came of it, as a JSON document for the insurer's claims system.

``docs/schema/accident-report.schema.json`` describes it, ``docs/accident-export.md`` maps it to names elsewhere; both
are made here, from ``fields.toml``: ``madoguchi reports schema`` and ``madoguchi reports mapping``.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from inspect import cleandoc
from typing import Any, Literal

import msgspec
from msgspec import Struct

from flows.accident.news import DeskWord, ReportState
from flows.accident.report import AccidentReport
from state.records import Records
from state.records.photo_rows import Photo
from state.records.reports import FiledReport, KeptUpdate

DRAFT = "https://json-schema.org/draft/2020-12/schema"

INTRODUCTION = """# The export of an accident report

`madoguchi reports export` prints a report as JSON. [The schema](schema/accident-report.schema.json) describes it, and
a test holds every export to it. A field that is left out has the default the schema gives. Times are UTC, days are days
in Japan, telephones E.164, positions WGS 84 degrees.

The last column has the nearest name in claims systems that follow ACORD (P&C, ClaimsNotificationAdd). Codes are ours;
they are those of the talk with the customer.

Written from `bot/claims/fields.toml` by `madoguchi reports mapping`.
"""


class Said(Struct, frozen=True, omit_defaults=True):
    """One word of the desk's on a report."""

    at: datetime
    state: ReportState | None = None
    in_charge: str = ""
    next_contact: date | None = None
    word: DeskWord | None = None
    note: str = ""


class PhotoFact(Struct, frozen=True, omit_defaults=True):
    """A picture that is kept of the accident; where it was taken only if its sender agreed to that."""

    id: str
    wanted: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0
    kept_at: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None


class ReportFile(Struct, frozen=True):
    """What is exported. Personal data throughout."""

    format: Literal["accident-report/1"]
    number: str
    state: ReportState
    filed_at: datetime
    changed_at: datetime
    customer: str
    in_charge: str
    next_contact: date | None
    closed_at: datetime | None
    report: AccidentReport
    updates: tuple[Said, ...]
    photos: tuple[PhotoFact, ...]


def gathered(records: Records, number: str) -> ReportFile | None:
    """The report of that number with all that came of it; None where there is none.

    Raises:
        RecordsUnavailable.
    """
    filed = records.reports.get(number)
    return None if filed is None else _file(filed, records.reports.said_of(number), records.photos.of(number))


def exported(file: ReportFile) -> str:
    """The document, indented, with a line break at its end."""
    return msgspec.json.format(msgspec.json.encode(file).decode(), indent=2) + "\n"


def schema() -> str:
    """The JSON Schema of :func:`exported`, as published."""
    (described,), parts = msgspec.json.schema_components([ReportFile], ref_template="#/$defs/{name}")
    for name, part in parts.items():
        part["description"] = cleandoc(part.get("description", ""))
        for field, shape in part["properties"].items():
            shape["description"] = _fields()[name][field][0]
    whole: dict[str, Any] = {"$schema": DRAFT, "title": "An accident report", **described, "$defs": parts}
    return msgspec.json.format(msgspec.json.encode(whole, order="sorted").decode(), indent=2) + "\n"


def mapping() -> str:
    """``docs/accident-export.md``, as published."""
    return INTRODUCTION + "".join(_tables())


def _tables() -> Iterator[str]:
    for name, fields in _fields().items():
        rows = "".join(
            f"| `{field}` | {what} | {f'`{acord}`' if acord != '-' else 'none'} |\n"
            for field, (what, acord) in fields.items()
        )
        yield f"\n## {name}\n| field | what | ACORD-style |\n|---|---|---|\n{rows}"


@cache
def _fields() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """What each field is, and its name elsewhere, by struct."""
    text = files(__package__).joinpath("fields.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, dict[str, tuple[str, str]]])


def _file(filed: FiledReport, updates: tuple[KeptUpdate, ...], photos: tuple[Photo, ...]) -> ReportFile:
    return ReportFile(
        "accident-report/1",
        filed.number,
        filed.state,
        filed.filed_at,
        filed.changed_at,
        filed.customer,
        filed.in_charge,
        filed.next_contact,
        filed.closed_at,
        filed.report,
        tuple(
            Said(each.at, each.said.state, each.said.in_charge, each.said.next_contact, each.said.word, each.said.note)
            for each in updates
        ),
        tuple(map(_photo_fact, photos)),
    )


def _photo_fact(photo: Photo) -> PhotoFact:
    at = photo.position
    return PhotoFact(
        photo.id,
        photo.wanted,
        photo.media_type,
        photo.width,
        photo.height,
        photo.kept_at,
        latitude=at.latitude if at else None,
        longitude=at.longitude if at else None,
    )
