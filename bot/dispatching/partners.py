"""Who helps at the roadside: one TOML file becomes areas, policy and partners' accounts, or says what is wrong where.

Read once, at the start, from the file that the setting DISPATCH_PARTNERS names; ``bot/profiles/partners.toml`` explains
every key.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from bot.profile import MAIL, PHONE
from bot.toml_file import TomlError, read
from flows.answers.places import in_japan
from flows.dispatch.partner import Area, Partner
from flows.dispatch.policy import Policy
from handlers.dispatch.errors import BadKey
from handlers.dispatch.signature import key_of
from handlers.sms.numbers import is_mobile

KEY = re.compile(r"(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
PORTS = range(1, 65_536)


class PartnersError(TomlError):
    """A file of partners that cannot be used."""


class Account(Struct, frozen=True):
    """A partner, and how it is reached: its software's address, else by mail and SMS.

    ``keys`` are the secrets that sign in both directions, the current one first; another beside it while they are
    exchanged. ``mobile`` is E.164.
    """

    partner: Partner
    webhook: str = ""
    mail: str = ""
    mobile: str = ""
    keys: tuple[str, ...] = ()


class Partners(Struct, frozen=True):
    """All that dispatch is told from outside; accounts by their partner's key."""

    areas: tuple[Area, ...]
    accounts: Mapping[str, Account]
    policy: Policy = Policy()


class _StrictPolicy(Policy, frozen=True, forbid_unknown_fields=True):
    """A policy in which a misspelt key is an error and not silence."""


class _StrictArea(Area, frozen=True, forbid_unknown_fields=True):
    """The same for an area."""


class _StrictPartner(Partner, frozen=True, forbid_unknown_fields=True):
    """The same for a partner, with how it is reached."""

    webhook: str = ""
    mail: str = ""
    mobile: str = ""
    keys: tuple[str, ...] = ()


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    areas: tuple[_StrictArea, ...]
    partners: tuple[_StrictPartner, ...]
    policy: _StrictPolicy = _StrictPolicy()


def load(file: Path) -> Partners:
    """Read and check a file of partners.

    Raises:
        PartnersError: names the file, the key, and what is expected there.
    """
    strict = read(file, _File, "file of partners", PartnersError)
    for key, problem in _contradictions(strict):
        raise PartnersError(file, key, problem)
    accounts = (
        Account(msgspec.convert(each, Partner, from_attributes=True), each.webhook, each.mail, each.mobile, each.keys)
        for each in strict.partners
    )
    return Partners(
        areas=msgspec.convert(strict.areas, tuple[Area, ...], from_attributes=True),
        accounts={account.partner.key: account for account in accounts},
        policy=msgspec.convert(strict.policy, Policy, from_attributes=True),
    )


def _contradictions(file: _File) -> Iterator[tuple[str, str]]:
    """Every key whose value has the right type and cannot be right, with what is expected there."""
    yield from ((f"policy.{key}", problem) for key, problem in _of_policy(file.policy))
    for number, area in enumerate(file.areas):
        yield from ((f"areas[{number}].{key}", problem) for key, problem in _of_area(area))
    areas = [area.key for area in file.areas]
    yield from _twice("areas", "area with the key", areas)
    yield from _twice("areas", "area with the word", [word for area in file.areas for word in area.words])
    for number, partner in enumerate(file.partners):
        yield from ((f"partners[{number}].{key}", problem) for key, problem in _of_partner(partner, areas))
        yield from ((f"partners[{number}].{key}", problem) for key, problem in _of_reach(partner))
    yield from _twice("partners", "partner with the key", [partner.key for partner in file.partners])
    if any(times > 1 for times in Counter(key for partner in file.partners for key in set(partner.keys)).values()):
        yield "partners", "expected keys of each partner's own: one is shared, and could speak for another"


def _of_policy(policy: Policy) -> Iterator[tuple[str, str]]:
    for key in policy.__struct_fields__:
        value = getattr(policy, key)
        if not value > (timedelta() if isinstance(value, timedelta) else 0):
            yield key, "expected more than nothing"
    if policy.latest <= policy.soonest:
        yield "latest", "expected longer than `soonest`"
    if policy.limit < policy.offer:
        yield "limit", "expected at least `offer`, or nobody could answer in time"


def _of_area(area: Area) -> Iterator[tuple[str, str]]:
    yield from _of_name(area)
    yield from _of_place(area)
    if not area.radius_km > 0:
        yield "radius_km", "expected kilometres, more than 0"
    if not all(word.strip() for word in area.words):
        yield "words", "expected names of places, none of them empty"


def _of_partner(partner: Partner, areas: list[str]) -> Iterator[tuple[str, str]]:
    yield from _of_name(partner)
    yield from _of_place(partner)
    if not PHONE.fullmatch(partner.phone):
        yield "phone", "expected digits and hyphens such as 03-0000-0101"
    if not partner.areas or not set(partner.areas) <= set(areas) or len(set(partner.areas)) < len(partner.areas):
        yield "areas", f"expected different keys of areas ({', '.join(areas)})"
    if len(set(partner.equipment)) < len(partner.equipment):
        yield "equipment", "expected each kind once"
    for key in ("reach_km", "clearance", "trucks"):
        if not getattr(partner, key) > 0:
            yield key, "expected more than 0"
    if (partner.opens is None) != (partner.closes is None):
        yield "closes" if partner.closes is None else "opens", "expected both, or neither for day and night"
    elif partner.opens is not None and partner.opens == partner.closes:
        yield "closes", "expected another time of day than `opens`; neither is day and night"


def _of_reach(partner: _StrictPartner) -> Iterator[tuple[str, str]]:
    """How a partner is reached, and what that takes."""
    if not (partner.webhook or partner.mail or partner.mobile):
        yield "webhook", "expected a way to reach the partner: `webhook`, `mail` or `mobile`"
    if partner.webhook and not _fit_for_webhooks(partner.webhook):
        yield "webhook", "expected an address beginning with https://, without a user; http:// on this machine alone"
    if partner.webhook and not partner.keys:
        yield "keys", "expected at least one: what goes to a webhook is signed"
    if partner.mail and not MAIL.fullmatch(partner.mail):
        yield "mail", "expected a mail address such as desk@example.jp, or nothing"
    if partner.mobile and not is_mobile(partner.mobile):
        yield "mobile", "expected a mobile number in E.164 such as +819000000101, or nothing"
    for number, secret in enumerate(partner.keys):
        try:
            key_of(secret)
        except BadKey:
            yield f"keys[{number}]", "expected `whsec_` and the base64 of 24 to 64 bytes"


def _of_name(named: Area | Partner) -> Iterator[tuple[str, str]]:
    if not KEY.fullmatch(named.key):
        yield "key", "expected a-z and 0-9, with hyphens between, 40 letters at most"
    if not named.name.strip():
        yield "name", "expected a name, got nothing"


def _of_place(placed: Area | Partner) -> Iterator[tuple[str, str]]:
    if not in_japan(placed.latitude, placed.longitude):
        yield "latitude", "expected degrees of a place in Japan, with `longitude`"


def _twice(table: str, kind: str, found: list[str]) -> Iterator[tuple[str, str]]:
    for key, times in Counter(found).items():
        if times > 1:
            yield table, f"expected one {kind} {key!r}, got {times}"


def _fit_for_webhooks(url: str) -> bool:
    """Whether personal data may be posted there: nobody between reads it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    sound = bool(parts.hostname) and parts.username is None and not parts.fragment and url.isascii()
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    return sound and safe and (port is None or port in PORTS) and not any(each.isspace() for each in url)
