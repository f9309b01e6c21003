"""What each step of the tariff's order comes to for one application and one policy year."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from msgspec import Struct

from rating.application import Application
from rating.classes.age import BAND_NAMES, CONDITION_NAMES, applied_band
from rating.classes.drivers import LIMIT_NAMES
from rating.classes.kinds import is_passenger
from rating.classes.licence import NAMES as LICENCE_NAMES
from rating.classes.licence import licence_rate
from rating.classes.use import NAMES as USE_NAMES
from rating.coefficients import Coefficient, coefficient
from rating.dates.months import anniversary
from rating.discounts import car as car_discounts
from rating.discounts.discount import Discount
from rating.discounts.one_day import one_day
from rating.discounts.together import liability_plan, multi_car
from rating.errors import NotInSources
from rating.evidence import Uncertainty
from rating.percent import factor_of
from rating.rates import ITEM, RatedCover, Rates, Step
from rating.telematics import score_discount

ALL: tuple[RatedCover, ...] = ("bodily_injury", "property_damage", "personal_injury", "vehicle")

DASHCAM_TABLE_MISSING = Uncertainty(
    "dashcam_score_discount",
    "The discount table of タフ・見守るクルマの保険プラス(ドラレコ型) is missing; no discount is applied.",
    "B P10",
    needs_staff=True,
)


class Applied(Struct, frozen=True):
    """A step's factor per rated cover; a cover that is not named is left as it is.

    Attributes:
        step: of the tariff's order.
        says: what was looked up.
        factors: by rated cover.
        reference: the page, or the tariff's word for its origin.
    """

    step: Step
    says: str
    factors: dict[RatedCover, Decimal]
    reference: str


class YearFactors(Struct, frozen=True):
    """Everything that was judged for a policy year: the steps that apply, all discounts, and what is uncertain."""

    steps: dict[Step, Applied]
    discounts: tuple[Discount, ...]
    uncertainties: tuple[Uncertainty, ...]


def grade_coefficient(application: Application, rates: Rates) -> Coefficient:
    """The coefficient of the application's standing, with the tariff's reading of the repeated-grade-1 surcharge."""
    return coefficient(
        application.standing,
        application.start,
        repeated=application.repeated_grade_one,
        arithmetic=rates.arithmetic.repeated_grade_one.on(application.start).reading,
    )


def judge(application: Application, rates: Rates, grade: Coefficient, policy_year: int) -> YearFactors:
    """All steps of a policy year. Rates are those of the contract's start; conditions are judged on the 応当日.

    Raises:
        Undated: a rule or rate has no value on the contract's start.
    """
    applied = [*_classes(application, rates, policy_year), _grade(grade)]
    discounts, uncertainties = _discounts(application, rates, policy_year)
    applied += [_from_discount(discount) for discount in discounts if discount.percent and discount.applies]
    if new_car := _new_car(application, rates, policy_year):
        applied.append(new_car)
    uncertain = (*grade.uncertainties, *uncertainties, *(doubt for found in discounts for doubt in found.uncertainties))
    return YearFactors({found.step: found for found in applied}, tuple(discounts), uncertain)


def _classes(application: Application, rates: Rates, policy_year: int) -> Iterable[Applied]:
    start, insured, drivers = application.start, application.insured, application.drivers
    tables = rates.classes
    if is_passenger(application.car.kind):
        yield _model_class(application, rates)
    condition = tables.age_condition
    yield _same(
        "age_condition",
        f"運転者年令条件 {CONDITION_NAMES[drivers.condition]}",
        condition.on(start).of(drivers.condition),
        f"{condition.reference}; B P35 3",
    )
    if band := applied_band(insured.birth, start, drivers.condition, policy_year):
        factor: Decimal = getattr(tables.age_band.on(start), band)
        says = f"記名被保険者年令別料率区分 {BAND_NAMES[band]}"
        yield _same("age_band", says, factor, f"{tables.age_band.reference}; B P35 1 (2)")
    factor = getattr(tables.driver_limit.on(start), drivers.limit)
    says = f"運転者限定 {LIMIT_NAMES[drivers.limit]}"
    yield _same("driver_limit", says, factor, f"{tables.driver_limit.reference}; B P35 3")
    licence = licence_rate(insured.licence, insured.birth, start, insured.licence_renewed)
    factor = getattr(tables.licence.on(start), licence.rate)
    says = f"運転免許証の色 {LICENCE_NAMES[licence.rate]}"
    yield _same("licence", says, factor, f"{tables.licence.reference}; {licence.reference}")
    factor = getattr(tables.use.on(start), application.use)
    says = f"使用目的 {USE_NAMES[application.use]}"
    yield _same("use", says, factor, f"{tables.use.reference}; B P35 2")


def _model_class(application: Application, rates: Rates) -> Applied:
    classes, start = application.car.model_class, application.start
    kei = application.car.kind == "kei_passenger"
    table = rates.classes.kei if kei else rates.classes.normal
    found = table.on(start)
    factors: dict[RatedCover, Decimal] = {}
    numbers = []
    for cover in ALL:
        number: int = getattr(classes, ITEM[cover])
        numbers.append(str(number))
        factors[cover] = found.of(cover)[number - 1]
    return Applied("model_class", f"型式別料率クラス {'-'.join(numbers)}", factors, f"{table.reference}; B P37 2")


def _grade(grade: Coefficient) -> Applied:
    says = f"等級別係数 {grade.column} {grade.percent:+}%"
    if grade.repeated:
        says += f" 1等級連続事故契約割増({grade.repeated})"
    return _same("grade", says, grade.factor, grade.reference)


def _discounts(
    application: Application, rates: Rates, policy_year: int
) -> tuple[list[Discount], tuple[Uncertainty, ...]]:
    """Every discount but 新車割引, whether its conditions hold or not."""
    car, start = application.car, application.start
    on = anniversary(start, policy_year - 1)
    found = [
        car_discounts.asv(car, on, start),
        car_discounts.eco(car, on, start),
        car_discounts.welfare(car, start),
        car_discounts.damage_resistant(car, on, start),
    ]
    if application.one_day:
        steps = rates.discounts.one_day
        found.append(
            one_day(
                application.one_day,
                application.standing,
                () if steps.ended(start) else steps.on(start),
                has_previous_contract=application.standing.mark != "S",
                policy_year=policy_year,
            )
        )
    if application.multi_car:
        several = application.product == "connected" or (application.years > 1 and application.payment.method != "lump")
        found.append(multi_car(application.multi_car, start, several_certificates=several))
    if application.liability_plan:
        found.append(liability_plan(application.liability_plan, start))
    try:
        score = score_discount(application.product, application.score, start, rates.discounts.dashcam_score)
    except NotInSources:
        return found, (DASHCAM_TABLE_MISSING,)
    return (found if score is None else [*found, score]), ()


def _new_car(application: Application, rates: Rates, policy_year: int) -> Applied | None:
    """新車割引; 6(S) has rates of its own in the first policy year only [B P37 note 2]."""
    on = anniversary(application.start, policy_year - 1)
    if car_discounts.lacks_for_new_car(application.car, on):
        return None
    six_s = application.standing.grade == 6 and application.standing.mark == "S" and policy_year == 1  # noqa: PLR2004 - 6(S)
    table = rates.discounts.new_car_six_s if six_s else rates.discounts.new_car
    if table.ended(application.start):
        return None
    found = table.on(application.start)
    factors = {cover: factor_of(-getattr(found, ITEM[cover])) for cover in ALL}
    return Applied("new_car", "新車割引", factors, f"{table.reference}; B P37 3")


def _from_discount(discount: Discount) -> Applied:
    covers: tuple[RatedCover, ...] = ("vehicle",) if discount.scope == "vehicle" else ALL
    factor = factor_of(-discount.percent)
    says = f"{discount.ja} −{discount.percent}%"
    return Applied(discount.name, says, dict.fromkeys(covers, factor), discount.reference)


def _same(step: Step, says: str, factor: Decimal, reference: str) -> Applied:
    return Applied(step, says, dict.fromkeys(ALL, factor), reference)


def first_day(application: Application, policy_year: int) -> date:
    """The first day of a policy year (始期日, then its 応当日)."""
    return anniversary(application.start, policy_year - 1)
