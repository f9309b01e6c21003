"""What the next term would insure and cost: the contract as it is, and the insurer's plans beside it."""

from collections.abc import Mapping

from msgspec import Struct

from flows.facts import Contract
from flows.renewal.next_term import Answers, next_term
from flows.renewal.plans import SAME, Plan, plans
from rating.application import Application
from rating.errors import InvalidInput, NotInSources, RatingError, Refused
from rating.quote import Quote, check, quote
from rating.tariff import Tariff


class Offer(Struct, frozen=True):
    """One plan for the next term.

    Attributes:
        plan: its key; ``same`` is the contract as it is.
        application: what would be insured, and how it is paid.
        quote: what it costs.
        rows: cover ids and how each is insured (:func:`insured`).
        difference: yen to pay in all, against ``same``.
        doubts: names of what a person has to confirm before the number is relied on.
    """

    plan: str
    application: Application
    quote: Quote
    rows: tuple[tuple[str, str], ...]
    difference: int
    doubts: tuple[str, ...]

    @property
    def needs_staff(self) -> bool:
        """Whether the number may not be promised: the desk takes over."""
        return bool(self.doubts)


class Refusal(Struct, frozen=True):
    """Why not even the contract as it is can be offered.

    Attributes:
        point: the question whose answer has to be corrected; empty where no answer helps and a person is needed.
        code: the rule that refuses, ``invalid_input``, ``no_terms``, or the code of a rating error.
    """

    point: str
    code: str


def as_now(contract: Contract) -> dict[str, str]:
    """The answers that the contract as it stands gives; empty ones are not on record.

    The youngest driver is as old as they will be when the next term begins.
    """
    if contract.terms is None:
        return {}
    terms, now = contract.terms, contract.terms.application
    youngest = now.drivers.youngest
    return {
        "licence": now.insured.licence,
        "expiry": terms.licence_expires.isoformat() if terms.licence_expires else "",
        "use": now.use,
        "youngest": "" if youngest is None else str(youngest + now.years),
        "limit": now.drivers.limit,
        "condition": now.drivers.condition,
    }


def offers(contract: Contract, answers: Mapping[str, str], tariff: Tariff) -> tuple[Offer, ...] | Refusal:
    """The plans for the next term, ``same`` first; one that the rules refuse, or that changes nothing, is left out.

    Args:
        contract: what ends.
        answers: of the common conditions; one that is missing is as now.
        tariff: what premiums are worked out with.
    """
    if contract.terms is None:
        return Refusal("", "no_terms")
    try:
        term = next_term(contract.terms, contract.maturity, {**as_now(contract), **answers})
        same = quote(term.application, tariff)
    except RatingError as error:
        return Refusal(_point(error), _code(error))
    planned = ((plan.key, _planned(plan, term.application, tariff)) for plan in plans())
    return (
        _offer(SAME, term.application, same, same, term.doubts),
        *(_offer(key, *quoted, same, term.doubts) for key, quoted in planned if quoted),
    )


def insured(application: Application) -> tuple[tuple[str, str], ...]:
    """Cover ids and how each is insured: sums in 万円 or ``unlimited``, a rider as ``yes``.

    ``vehicle`` is its sum or ``none``; ``vehicle_type`` and ``deductible`` stand only beside a sum.
    """
    rows = [
        ("bodily_injury", "unlimited"),
        ("property_damage", str(application.property_damage)),
        ("personal_injury", str(application.personal_injury)),
    ]
    vehicle = application.vehicle
    if vehicle is None:
        rows.append(("vehicle", "none"))
    else:
        rows += [
            ("vehicle", str(vehicle.value)),
            ("vehicle_type", vehicle.type),
            ("deductible", str(vehicle.deductible)),
        ]
    return (*rows, *((rider, "yes") for rider in application.riders))


def differences(offer: Offer, same: Offer) -> tuple[tuple[str, str, str], ...]:
    """Cover id, how it is insured under ``same``, and how under ``offer``, where they differ; empty for not at all."""
    before, after = dict(same.rows), dict(offer.rows)
    covers = dict.fromkeys((*before, *after))
    return tuple(
        (cover, before.get(cover, ""), after.get(cover, ""))
        for cover in covers
        if before.get(cover) != after.get(cover)
    )


def _offer(plan: str, application: Application, quoted: Quote, same: Quote, doubts: tuple[str, ...]) -> Offer:
    uncertain = (found.name for found in quoted.uncertainties if found.needs_staff)
    every = tuple(dict.fromkeys((*doubts, *uncertain)))
    return Offer(plan, application, quoted, insured(application), quoted.to_pay - same.to_pay, every)


def _planned(plan: Plan, same: Application, tariff: Tariff) -> tuple[Application, Quote] | None:
    """A plan and its quote. Edits that the tariff does not offer are looked for only once the whole was refused."""

    def quotable(application: Application) -> bool:
        return _quoted(application, tariff) is not None

    for accepts in (_consistent, quotable):
        application = plan.of(same, accepts)
        if application == same:
            return None
        if found := _quoted(application, tariff):
            return application, found
    return None


def _consistent(application: Application) -> bool:
    try:
        check(application)
    except RatingError:
        return False
    return True


def _quoted(application: Application, tariff: Tariff) -> Quote | None:
    try:
        return quote(application, tariff)
    except RatingError:
        return None


def _point(error: RatingError) -> str:
    """The question at the end of an error's path."""
    asked = error.path.rpartition(".")[2] if isinstance(error, InvalidInput) else ""
    return asked if asked in Answers.__struct_fields__ else ""


def _code(error: RatingError) -> str:
    return error.rule if isinstance(error, Refused | NotInSources) else error.code
