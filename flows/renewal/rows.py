"""What the renewal talk shows of a contract and its next term, as labels and values in the customer's language."""

from collections.abc import Iterable, Mapping
from datetime import date

from flows.days import short_day, spoken_day
from flows.facts import Contract, Customer, Facts
from flows.linking.masking import masked
from flows.messages import Choice, Row
from flows.renewal.changes import percents_off
from flows.renewal.proposal import Offer, differences
from flows.words import Words
from rating.cover.covers import covers
from rating.dates.cover import maturity as last_day
from rating.dates.months import add_days
from rating.dates.renewal import LATE_DAYS
from rating.tariff import Tariff, TariffVersion

TEN_THOUSAND = 10_000
"""Sums insured are kept in 万円, which English does not count in."""

_SUMS = frozenset({"property_damage", "personal_injury", "vehicle"})


def yen(amount: int) -> str:
    """An amount as people write it: ``56,040``."""
    return f"{amount:,}"


def notice(facts: Facts, maturity: str, model: str, agency: str, words: Words) -> Mapping[str, str | int]:
    """What the text of a reminder is filled with. Without a ``maturity`` it is about several contracts."""
    profile = facts.profile
    looks_after = profile.agency(agency)
    desk = profile.desk(looks_after.desk if looks_after else profile.contract_desk)
    day = date.fromisoformat(maturity) if maturity else None
    return {
        "brand": profile.brand,
        "date": short_day(day, words) if day else "",
        "late": short_day(add_days(day, LATE_DAYS), words) if day else "",
        "car": model or "none",
        "phone": desk.phone,
        "desk": desk.name,
    }


def dues(listed: Iterable[tuple[str, date, str]], words: Words) -> tuple[Row, ...]:
    """Several contracts as their reminder listed them; a car that is not to be named is numbered."""
    return tuple(
        Row(model or words.text("renewal-notice-car", count=count), short_day(maturity, words))
        for count, (_, maturity, model) in enumerate(listed, start=1)
    )


def proviso(tariff: Tariff | None, words: Words) -> Mapping[str, str | int]:
    """What has to be said beside every number of a tariff; empty for one in real use."""
    return {"proviso": proviso_of(tariff.version, words) if tariff else ""}


def proviso_of(version: TariffVersion, words: Words) -> str:
    """The notice of a tariff in this language."""
    return version.notice.en if words.language == "en" else version.notice.ja


def plan(offer: Offer, same: Offer, words: Words) -> Choice:
    """A plan to choose: its price, what it costs more or less, and what it insures otherwise."""
    label = words.text("renewal-plan-label", plan=words.text(f"renewal-plan-{offer.plan}"), yen=yen(offer.quote.to_pay))
    if offer is same:
        text, shown = words.text("renewal-plan-as-now"), tuple(_covers(offer.rows, words))
    else:
        more = "more" if offer.difference >= 0 else "less"
        text = words.text(f"renewal-plan-{more}", yen=yen(abs(offer.difference)))
        changed = differences(offer, same)
        shown = tuple(Row(cover_name(code, words), insured_as(code, after, words)) for code, _, after in changed)
    return Choice(offer.plan, label, text, shown)


def price(offer: Offer, words: Words) -> tuple[Row, ...]:
    """What an offer costs, and what has to be said beside the number."""
    if offer.needs_staff:
        return (Row(words.text("renewal-price"), words.text("renewal-change-uncertain")),)
    said = proviso_of(offer.quote.tariff, words)
    note = (Row(words.text("renewal-proviso"), said),) if said else ()
    return (Row(words.text("renewal-price"), words.text("renewal-yen", yen=yen(offer.quote.to_pay))), *note)


def decided(offer: Offer, contract: Contract, words: Words) -> tuple[Row, ...]:
    """What is applied for: which plan, for which time, at which price."""
    ends = last_day(offer.application.start, offer.application.years)
    period = words.text("renewal-period-value", start=spoken_day(contract.maturity, words), end=spoken_day(ends, words))
    return (
        Row(words.text("renewal-period"), period),
        Row(words.text("renewal-paying"), paying(offer, words)),
        *price(offer, words),
    )


def insured(offer: Offer, customer: Customer, expiry: str, words: Words) -> tuple[Row, ...]:
    """Step 1: the named insured, as its owner knows the name; ``expiry`` of the licence where it is known."""
    licence = words.text(f"renewal-licence-{offer.application.insured.licence}")
    until = [Row(words.text("renewal-expiry-row"), spoken_day(date.fromisoformat(expiry), words))] if expiry else []
    name = Row(words.text("renewal-name"), masked(customer.name))
    return (name, Row(words.text("renewal-licence-row"), licence), *until)


def car(offer: Offer, contract: Contract, words: Words, *, plate: bool) -> tuple[Row, ...]:
    """Step 2: the car and its use; by SMS without the plate."""
    vehicle = contract.vehicle
    named = f"{vehicle.model} {vehicle.plate.split()[-1]}" if plate else vehicle.model
    wanted = offer.application
    return (
        Row(words.text("renewal-car-row"), named),
        Row(words.text("renewal-registered"), wanted.car.first_registered),
        Row(words.text("renewal-use-row"), words.text(f"renewal-use-{wanted.use}")),
    )


def grade(offer: Offer, contract: Contract, tariff: Tariff, words: Words) -> tuple[Row, ...]:
    """Step 3: grade, accident years, the discounts that apply, and the contract before."""
    standing = offer.quote.standing
    found = percents_off(offer.application, tariff) or {}
    discounts = "・".join(f"{words.text(f'renewal-changed-{name}')} {percent}%" for name, percent in found.items())
    return (
        Row(words.text("renewal-grade-row"), words.text("renewal-grade-value", grade=str(standing))),
        Row(words.text("renewal-years-row"), words.text("renewal-years-value", count=standing.accident_years)),
        Row(words.text("renewal-discounts"), discounts or words.text("renewal-none")),
        Row(
            words.text("renewal-before"), words.text("renewal-before-value", date=spoken_day(contract.maturity, words))
        ),
    )


def cover(offer: Offer, words: Words) -> tuple[Row, ...]:
    """Step 4: the covers, who may drive, and how it is paid."""
    drivers = offer.application.drivers
    return (
        *_covers(offer.rows, words),
        Row(words.text("renewal-limit-row"), words.text(f"renewal-limit-{drivers.limit}")),
        Row(words.text("renewal-condition-row"), from_age(drivers.condition, words)),
        Row(words.text("renewal-paying"), paying(offer, words)),
    )


def from_age(condition: str, words: Words) -> str:
    """An age condition in words."""
    if condition.isdigit():
        return words.text("renewal-condition-people", count=int(condition))
    return words.text(f"renewal-condition-{condition}")


def paying(offer: Offer, words: Words) -> str:
    """How it is paid: at once, or so many times so much."""
    plan, payment = offer.quote.payments[0], offer.application.payment
    by = words.text(f"renewal-paying-{payment.by}")
    if plan.count == 1:
        return words.text("renewal-paying-once", by=by, yen=yen(plan.total))
    return words.text("renewal-paying-monthly", by=by, count=plan.count, yen=yen(plan.each))


def point(asked: str, words: Words) -> str:
    """A question as the review calls it."""
    return words.attribute(f"renewal-{asked}", "row")


def cover_name(code: str, words: Words) -> str:
    """A cover in this language; riders by the name on the policy."""
    key = f"renewal-cover-{code}"
    if key in words.keys:
        return words.text(key)
    known = covers().cover
    return known[code].name if code in known else code


def insured_as(code: str, value: str, words: Words) -> str:
    """How a cover is insured: a sum in 万円, without limit, not at all."""
    if value.isdigit() and (code in _SUMS or code == "deductible"):
        return _sum(int(value), words)
    key = f"renewal-as-{value or 'none'}"
    return words.text(key) if key in words.keys else value


def _sum(amount: int, words: Words) -> str:
    """A sum in 万円 as people read it: 一億 and above by 億."""
    if words.language == "en":
        return words.text("renewal-sum", sum=yen(amount * TEN_THOUSAND))
    hundred_millions, rest = divmod(amount, TEN_THOUSAND)
    if not hundred_millions:
        return words.text("renewal-sum", sum=yen(amount))
    key = "renewal-sum-large-and" if rest else "renewal-sum-large"
    return words.text(key, large=str(hundred_millions), sum=yen(rest))


def _covers(rows: Iterable[tuple[str, str]], words: Words) -> Iterable[Row]:
    return (Row(cover_name(code, words), insured_as(code, value, words)) for code, value in rows)
