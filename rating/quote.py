"""A quote (保険料試算): from an application to a premium, line by line; the tariff version makes it reproducible.

The order of one policy year: base (基準保険料) × sum insured, type and deductible, then the tariff's order of rate
classes, grade and discounts, each rounded as the tariff says; the covers' premiums are rounded and added; the way of
paying comes last. In a long contract grade and rates stay those of the start, while age band and date conditions are
judged on each 応当日 [B P19, P35, P37].
"""

from datetime import date

from msgspec import Struct

from rating import bonus as bonus_rules
from rating import payments
from rating.application import Application
from rating.classes.kinds import is_private
from rating.classes.model import check as check_model_class
from rating.coefficients import Coefficient
from rating.cover.covers import covers as catalogue
from rating.cover.covers import excluded_by
from rating.dates.cover import maturity
from rating.discounts.discount import Discount
from rating.errors import InvalidInput, Refused
from rating.evidence import Uncertainty
from rating.factors import YearFactors, grade_coefficient, judge
from rating.payments import PaymentPlan
from rating.premium import PolicyYear, policy_year
from rating.rates import Rates
from rating.standing import Standing
from rating.tariff import Tariff, TariffVersion
from rating.telematics import DistancePremium, distance_premiums

_RATED = frozenset({"bodily_injury", "property_damage", "personal_injury"})


DISTANCE_SURCHARGE = Uncertainty(
    "distance_instalment_surcharge",
    "Whether the 5 % of instalments falls on the distance premium too is not clear; the estimate is without it.",
    "B P38 2 ※1",
    needs_staff=False,
)


class Quote(Struct, frozen=True):
    """What a contract would cost, and why.

    Attributes:
        tariff: which tariff; its notice has to be said wherever a number of this quote is shown.
        start: first day.
        maturity: last day.
        standing: grade, mark and accident years.
        grade: the coefficient in use.
        years: each policy year with its lines.
        premium: yen of all policy years, before the way of paying.
        payments: for each policy year what is paid, when paid as asked.
        to_pay: yen of all payments.
        discounts: every discount judged for the first policy year, with the conditions that are missing.
        distance: estimated distance premium of each month of a policy year (つながる), before the way of paying and not
            part of ``premium``; empty without an assumption.
        bonus: yen paid back after three years without accident; None when not asked for.
        uncertainties: what is not certain; one that ``needs_staff`` means: do not promise this number.
    """

    tariff: TariffVersion
    start: date
    maturity: date
    standing: Standing
    grade: Coefficient
    years: tuple[PolicyYear, ...]
    premium: int
    payments: tuple[PaymentPlan, ...]
    to_pay: int
    discounts: tuple[Discount, ...]
    distance: tuple[DistancePremium, ...]
    bonus: int | None
    uncertainties: tuple[Uncertainty, ...]

    @property
    def annual_premium(self) -> int:
        """Yen of the first policy year, before the way of paying (年額保険料)."""
        return self.years[0].premium

    @property
    def needs_staff(self) -> bool:
        """Whether a person has to confirm the number."""
        return any(uncertainty.needs_staff for uncertainty in self.uncertainties)


def quote(application: Application, tariff: Tariff) -> Quote:
    """The premium of an application under a tariff.

    Raises:
        InvalidInput: values that contradict each other or that the tariff does not offer; ``path`` says which.
        Refused: the rules refuse the contract or the way of paying.
        NotInSources: a rule is needed that no source prints.
        Undated: a rule or rate has no value on the start.
    """
    check(application)
    start, rates = application.start, tariff.rates
    grade = grade_coefficient(application, rates)
    judged = [judge(application, rates, grade, number) for number in range(1, application.years + 1)]
    years = tuple(policy_year(application, rates, found, number) for number, found in enumerate(judged, 1))
    paid = tuple(_payment(application, rates, found, year) for found, year in zip(judged, years, strict=True))
    return Quote(
        tariff.version,
        start,
        maturity(start, application.years),
        application.standing,
        grade,
        years,
        sum(year.premium for year in years),
        paid,
        sum(plan.total for plan in paid),
        judged[0].discounts,
        _distance(application, rates),
        _bonus(application, rates, years[0].premium),
        tuple(
            dict.fromkeys(
                (*(doubt for found in judged for doubt in found.uncertainties), *_distance_doubts(application))
            )
        ),
    )


def check(application: Application) -> None:
    """Whether the parts of an application go together.

    Raises:
        InvalidInput, Refused, NotInSources: as :func:`quote`.
    """
    if not is_private(application.car.kind):
        raise Refused("car_kind", "only the eight private kinds of car are insured", "B P8")
    check_model_class(application.car.model_class, application.car.kind)
    payments.check(application.payment, application.product)
    if application.bonus:
        bonus_rules.check(application.product, application.years)
    _check_riders(application)


def _check_riders(application: Application) -> None:
    """Riders that need another cover, or cannot stand beside one, by the catalogue of covers."""
    chosen = _RATED | set(application.riders) | ({"vehicle"} if application.vehicle else set())
    known = catalogue().cover
    for place, rider in enumerate(application.riders):
        if rider not in known:
            raise InvalidInput("no such rider", f"$.riders[{place}]")
        if not chosen.issuperset(known[rider].requires):
            raise InvalidInput("this rider needs another cover", f"$.riders[{place}]")
        if not chosen.isdisjoint(excluded_by(rider)):
            raise InvalidInput("this rider cannot stand beside another one", f"$.riders[{place}]")


def _payment(application: Application, rates: Rates, judged: YearFactors, year: PolicyYear) -> PaymentPlan:
    start = application.start
    factor = payments.payment_factor(application.payment, start, multi_car_applies="multi_car" in judged.steps)
    return payments.payment_plan(
        year.premium, application.payment, factor, rates.arithmetic.rounding.on(start).instalment
    )


def _distance(application: Application, rates: Rates) -> tuple[DistancePremium, ...]:
    if application.driving is None:
        return ()
    month = (application.driving.monthly_km, application.driving.score)
    start = application.start
    return distance_premiums([month] * payments.INSTALMENTS_A_YEAR, rates.distance.on(start), start)


def _distance_doubts(application: Application) -> tuple[Uncertainty, ...]:
    return (DISTANCE_SURCHARGE,) if application.driving and application.payment.method == "monthly" else ()


def _bonus(application: Application, rates: Rates, first_year: int) -> int | None:
    if not application.bonus:
        return None
    start = application.start
    return bonus_rules.bonus_amount(first_year, start, rates.arithmetic.rounding.on(start).bonus)
