"""What the customer confirms before applying, step by step (renewal guide ⑪, Steps 1–4), in codes and values.

Codes are words' keys, values are codes, numbers and days; neither is a word. A number is yen, 万円, years or percent as
its code says in the tables below.
"""

from collections.abc import Iterator

from msgspec import Struct

from flows.facts import Contract
from flows.renewal.changes import percents_off
from flows.renewal.proposal import Offer
from flows.terms import Terms
from rating.application import Application
from rating.dates.months import age
from rating.tariff import Tariff

Rows = tuple[tuple[str, str], ...]


class Particulars(Struct, frozen=True):
    """The rows of each step.

    Attributes:
        insured: Step 1, the named insured: ``age`` on the first day, ``licence``, ``expiry`` where it is known.
        car: Step 2: ``use``, ``kind``, ``first_registered`` (``YYYY-MM``), ``model_class`` (``9-10-9-8``: 対人, 対物,
            傷害, 車両), and ``drive``, ``aeb``, ``welfare`` where a discount may hang on them.
        grade: Step 3: ``grade``, ``period`` (years), ``coefficient`` (percent), ``repeated_grade_one``; each
            ``discount_…`` that applies with its percent off; of the previous contract ``previous_grade``,
            ``previous_period``, ``previous_start``, ``previous_maturity``, and ``previous_three``, ``previous_one``,
            ``previous_kept`` accidents.
        cover: Step 4: ``start``, ``maturity``, ``product``, ``limit``, ``condition``, ``youngest``; the covers as
            :func:`flows.renewal.proposal.insured` gives them; ``method``, ``by``, ``group``, ``instalment`` (yen each)
            and ``to_pay`` (yen).
    """

    insured: Rows
    car: Rows
    grade: Rows
    cover: Rows


def particulars(contract: Contract, offer: Offer, expiry: str, tariff: Tariff) -> Particulars:
    """The particulars of an offer.

    Args:
        contract: what ends.
        offer: what the customer chose.
        expiry: last day of the named insured's licence, as answered; empty where it is not known.
        tariff: what the offer was worked out with.
    """
    wanted = offer.application
    return Particulars(
        tuple(_insured(wanted, expiry)),
        tuple(_car(wanted)),
        (*_grade(offer, tariff), *(_previous(contract, contract.terms) if contract.terms else ())),
        tuple(_cover(offer)),
    )


def _insured(wanted: Application, expiry: str) -> Iterator[tuple[str, str]]:
    yield "age", str(age(wanted.insured.birth, wanted.start))
    yield "licence", wanted.insured.licence
    if expiry:
        yield "expiry", expiry


def _car(wanted: Application) -> Iterator[tuple[str, str]]:
    car, classes = wanted.car, wanted.car.model_class
    yield "use", wanted.use
    yield "kind", car.kind
    yield "first_registered", car.first_registered
    if classes:
        yield "model_class", f"{classes.bodily}-{classes.property}-{classes.injury}-{classes.vehicle}"
    if car.drive != "fuel":
        yield "drive", car.drive
    if car.aeb != "none":
        yield "aeb", car.aeb
    if car.welfare:
        yield "welfare", "yes"


def _grade(offer: Offer, tariff: Tariff) -> Iterator[tuple[str, str]]:
    wanted, quote = offer.application, offer.quote
    yield "grade", str(quote.standing)
    yield "period", str(quote.standing.accident_years)
    yield "coefficient", f"{quote.grade.percent:+}"
    if wanted.repeated_grade_one:
        yield "repeated_grade_one", "yes"
    for name, percent in (percents_off(wanted, tariff) or {}).items():
        yield f"discount_{name}", percent


def _previous(contract: Contract, terms: Terms) -> Iterator[tuple[str, str]]:
    ended = terms.application
    yield "previous_grade", str(ended.standing)
    yield "previous_period", str(ended.standing.accident_years)
    yield "previous_start", ended.start.isoformat()
    yield "previous_maturity", contract.maturity.isoformat()
    for name in ("three", "one", "kept"):
        if number := getattr(terms.accidents, name):
            yield f"previous_{name}", str(number)


def _cover(offer: Offer) -> Iterator[tuple[str, str]]:
    wanted, payment = offer.application, offer.application.payment
    yield "start", offer.quote.start.isoformat()
    yield "maturity", offer.quote.maturity.isoformat()
    yield "product", wanted.product
    yield "limit", wanted.drivers.limit
    yield "condition", wanted.drivers.condition
    if wanted.drivers.youngest is not None:
        yield "youngest", str(wanted.drivers.youngest)
    yield from offer.rows
    yield "method", payment.method
    yield "by", payment.by
    if payment.group:
        yield "group", "yes"
    if payment.method == "monthly":
        yield "instalment", str(offer.quote.payments[0].each)
    yield "to_pay", str(offer.quote.to_pay)
