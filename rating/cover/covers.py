"""The covers and riders of the pamphlet, as they are printed: names, how they come into a contract, whom they cover."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from msgspec import Struct, field

from rating.cover.doubts import doubts
from rating.cover.errors import UnknownName
from rating.cover.tables import Source, packaged
from rating.cover.terms import numbers

Area = Literal["liability", "injury", "vehicle", "trouble", "everyday", "late_change"]
TELEMATICS = "telematics"
"""Stands for テレマティクス自動車保険 among what a rider comes with."""


class Edition(Struct, frozen=True, forbid_unknown_fields=True):
    """Which policies a table is for: those that start on ``since`` or later."""

    since: date


class Cover(Struct, frozen=True, forbid_unknown_fields=True):
    """One cover or rider.

    Attributes:
        name: Its Japanese name.
        area: The part of the pamphlet it stands in.
        attachment: ``automatic`` (自動セット) or ``optional`` (任意セット).
        pays: What it is for, in a sentence.
        page: Document and printed page.
        also: Other names for it.
        comes_with: Where it is automatic only beside these covers; in the file ``with``.
        unless: When it is not automatic after all.
        insured: Whom it covers, where the pages say so.
        requires: Covers without which it cannot be had.
        excludes: Covers that cannot stand beside it.
        limits: Its numbers, by their names in ``parameters.toml``.
        as_policy: The limit that is a sum written in the policy.
        exclusions: What it does not cover, as far as these pages say.
        once: A family with several contracts needs it in one: ``always``, or where 交通事故特約 is there too.
        doubts: Open readings of what it pays.
        attachment_doubts: Open readings of how it comes into a contract.
    """

    name: str
    area: Area
    attachment: Literal["automatic", "optional"]
    pays: str
    page: str
    also: tuple[str, ...] = ()
    comes_with: tuple[str, ...] = field(default=(), name="with")
    unless: str = ""
    insured: str = ""
    requires: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    as_policy: str = ""
    exclusions: tuple[str, ...] = ()
    once: Literal["always", "with_traffic_accident"] | None = None
    doubts: tuple[str, ...] = ()
    attachment_doubts: tuple[str, ...] = ()


class Covers(Struct, frozen=True, forbid_unknown_fields=True):
    """Every cover, by its key."""

    edition: Edition
    cover: dict[str, Cover]

    def key(self, name: str) -> str:
        """The key of the cover that is called ``name``, in Japanese or by the key itself.

        Raises:
            UnknownName: There is none.
        """
        for key, cover in self.cover.items():
            if name in (key, cover.name, *cover.also):
                return key
        raise UnknownName("cover", tuple(self.cover))


@cache
def covers() -> Covers:
    """The covers of the package."""
    return read(packaged("covers"))


def read(source: Source) -> Covers:
    """The covers in a table.

    Raises:
        DataFileError: The table is wrong.
    """
    found = source.parse(Covers)
    names = [name for key, cover in found.cover.items() for name in (key, cover.name, *cover.also)]
    source.check_once("cover", names)
    for key, cover in found.cover.items():
        where = f"cover.{key}"
        source.check_page(where, cover.page)
        source.check_known(f"{where}.with", cover.comes_with, {*found.cover, TELEMATICS})
        source.check_known(f"{where}.requires", cover.requires, found.cover)
        source.check_known(f"{where}.excludes", cover.excludes, found.cover)
        source.check_known(f"{where}.limits", cover.limits, numbers())
        source.check_known(f"{where}.doubts", (*cover.doubts, *cover.attachment_doubts), doubts())
    return found


def excluded_by(key: str) -> frozenset[str]:
    """Keys of the covers that cannot stand beside ``key``, whichever of the two says so."""
    return _exclusions()[key]


@cache
def _exclusions() -> Mapping[str, frozenset[str]]:
    table = covers().cover
    return {
        key: frozenset(cover.excludes) | {other for other, its in table.items() if key in its.excludes}
        for key, cover in table.items()
    }
