"""The insurer's profile: one TOML file becomes :class:`flows.facts.Profile`, or says what is wrong with it and where.

Read once, at the start, from the file that the setting INSURER_PROFILE names; ``bot/profiles/sample.toml`` explains
every key.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bot.toml_file import TomlError, read
from flows.answers.places import in_japan
from flows.facts import Agency, Desk, Profile, Service

DEFAULT = "default"
"""The key of ``roadside_desk`` for a caller whose product is not known."""

PHONE = re.compile(r"[0-9#][0-9-]{1,14}[0-9]")
LINE_ID = re.compile(r"@[a-z0-9._-]{2,30}")
MAIL = re.compile(r"[^@\s]+@[^@\s]+")
PAGE = re.compile(r"https://[^\s/]+\.[^\s]+")
WEEKDAYS = range(1, 8)


class ProfileError(TomlError):
    """A profile that cannot be used."""


class _StrictDesk(Desk, frozen=True, forbid_unknown_fields=True):
    """A desk in which a misspelt key is an error and not silence."""


class _StrictAgency(Agency, frozen=True, forbid_unknown_fields=True):
    """The same for an agency."""


class _StrictService(Service, frozen=True, forbid_unknown_fields=True):
    """The same for somebody to be named to a stranded customer."""


class _StrictProfile(Profile, frozen=True, forbid_unknown_fields=True):
    """The same for a profile."""

    desks: tuple[_StrictDesk, ...]
    agencies: tuple[_StrictAgency, ...] = ()
    concierge: tuple[_StrictService, ...] = ()


def load(file: Path) -> Profile:
    """Read and check a profile.

    Raises:
        ProfileError: names the file, the key, and what is expected there.
    """
    strict = read(file, _StrictProfile, "profile", ProfileError)
    profile = msgspec.convert(strict, Profile, from_attributes=True)
    for key, problem in contradictions(profile):
        raise ProfileError(file, key, problem)
    return profile


def contradictions(profile: Profile) -> Iterator[tuple[str, str]]:
    """Every key whose value has the right type and cannot be right, with what is expected there."""
    for key in ("brand", "brand_kana"):
        if not getattr(profile, key).strip():
            yield key, "expected a name, got nothing"
    yield from _mail_contradictions(profile)
    if profile.interpreting and not PAGE.fullmatch(profile.interpreting):
        yield "interpreting", "expected an address beginning with https://, or nothing"
    if not PHONE.fullmatch(profile.club_phone):
        yield "club_phone", "expected digits and hyphens such as 0570-00-8139"
    if not LINE_ID.fullmatch(profile.line_id):
        yield "line_id", "expected the official account's id with its @, such as @example"
    if profile.sms_number and not PHONE.fullmatch(profile.sms_number):
        yield "sms_number", "expected digits and hyphens such as 050-0000-0000, or nothing"
    for number, desk in enumerate(profile.desks):
        yield from ((f"desks[{number}].{key}", problem) for key, problem in _desk_contradictions(desk))
    for number, service in enumerate(profile.concierge):
        yield from ((f"concierge[{number}].{key}", problem) for key, problem in _service_contradictions(service))
    yield from _agency_contradictions(profile)
    yield from _reference_contradictions(profile)


def _service_contradictions(service: Service) -> Iterator[tuple[str, str]]:
    if not service.name.strip():
        yield "name", "expected a name, got nothing"
    if not PHONE.fullmatch(service.phone):
        yield "phone", "expected digits and hyphens such as 03-0000-0201"
    if not in_japan(service.latitude, service.longitude):
        yield "latitude", "expected degrees of a place in Japan, with `longitude`"
    if not all(word.strip() for word in service.words):
        yield "words", "expected names of places, none of them empty"


def _mail_contradictions(profile: Profile) -> Iterator[tuple[str, str]]:
    if not MAIL.fullmatch(profile.staff_mail):
        yield "staff_mail", "expected a mail address such as desk@example.jp"
    for key, mail in (("renewal_mail", profile.renewal_mail), ("claims_mail", profile.claims_mail)):
        if mail and not MAIL.fullmatch(mail):
            yield key, f"expected a mail address such as {key.removesuffix('_mail')}@example.jp, or nothing"


def _agency_contradictions(profile: Profile) -> Iterator[tuple[str, str]]:
    for number, agency in enumerate(profile.agencies):
        if agency.url and not PAGE.fullmatch(agency.url):
            yield f"agencies[{number}].url", "expected an address beginning with https://, or nothing"


def _reference_contradictions(profile: Profile) -> Iterator[tuple[str, str]]:
    keys = Counter(desk.key for desk in profile.desks)
    agencies = Counter(agency.key for agency in profile.agencies)
    for table, kind, found in (("desks", "desk", keys), ("agencies", "agency", agencies)):
        for key, times in found.items():
            if times > 1:
                yield table, f"expected one {kind} with the key {key!r}, got {times}"
    if DEFAULT not in profile.roadside_desk:
        yield "roadside_desk", f"expected an entry {DEFAULT!r} for callers whose product is not known"
    if profile.accident_desk and DEFAULT not in profile.accident_desk:
        yield "accident_desk", f"expected an entry {DEFAULT!r} for callers whose product is not known"
    by_product = {f"roadside_desk.{product}": desk for product, desk in profile.roadside_desk.items()}
    by_product |= {f"accident_desk.{product}": desk for product, desk in profile.accident_desk.items()}
    by_agency = {f"agencies[{number}].desk": agency.desk for number, agency in enumerate(profile.agencies)}
    for place, key in {"contract_desk": profile.contract_desk, **by_product, **by_agency}.items():
        if key not in keys:
            yield place, f"expected the key of a desk ({', '.join(keys)}), got {key!r}"


def _desk_contradictions(desk: Desk) -> Iterator[tuple[str, str]]:
    if not PHONE.fullmatch(desk.phone):
        yield "phone", "expected digits and hyphens such as 03-0000-0001"
    if (desk.opens is None) != (desk.closes is None):
        yield (
            "closes" if desk.closes is None else "opens",
            "expected both, or neither for day and night",
        )
    if desk.opens is not None and desk.closes is not None and desk.opens >= desk.closes:
        yield "closes", "expected a time of day after `opens`"
    if not desk.weekdays or len(set(desk.weekdays)) < len(desk.weekdays) or not set(desk.weekdays) <= set(WEEKDAYS):
        yield "weekdays", "expected different numbers from 1 (Monday) to 7 (Sunday)"
