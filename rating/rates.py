"""The shapes of a tariff's numbers: what a tariff file can hold, and what is refused in it.

Percentages and factors with a fraction are exact decimals, written as strings in the file; money is whole yen.
"""

from decimal import Decimal
from typing import Annotated, Final, Generic, Literal, TypeVar, get_args

from msgspec import Meta, Struct
from msgspec.structs import asdict

from rating.classes.age import AgeCondition
from rating.classes.kinds import CarKind
from rating.classes.model import CLASSES_KEI, CLASSES_NORMAL
from rating.dated import Dated
from rating.discounts.car import NewCarRates
from rating.discounts.one_day import OneDayStep
from rating.errors import InvalidInput
from rating.rounding import Rounding
from rating.telematics import BandRates, DistanceRate

#: The rated covers: 対人賠償 · 対物賠償 · 人身傷害 · 車両.
RatedCover = Literal["bodily_injury", "property_damage", "personal_injury", "vehicle"]

#: The steps between a cover's base and its premium; each tariff names all of them in its own order.
Step = Literal[
    "model_class",
    "age_condition",
    "age_band",
    "driver_limit",
    "licence",
    "use",
    "grade",
    "new_car",
    "asv",
    "eco",
    "welfare",
    "damage_resistant",
    "one_day",
    "score",
    "multi_car",
    "liability_plan",
]
STEPS: Final[tuple[Step, ...]] = get_args(Step)

Limit = Annotated[int, Meta(ge=1)] | Literal["unlimited"]
Yen = Annotated[int, Meta(ge=0)]
F = TypeVar("F")


class _Factors(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of factors by name, each above zero."""

    def __post_init__(self) -> None:
        for name, factor in asdict(self).items():
            if not factor > 0:
                raise InvalidInput("a factor is above zero", f"$.{name}")


class ByKind(Struct, frozen=True, forbid_unknown_fields=True):
    """Yen by kind of car (自家用8車種)."""

    normal_passenger: Yen
    small_passenger: Yen
    kei_passenger: Yen
    small_goods: Yen
    kei_goods: Yen
    light_goods: Yen
    goods: Yen
    camper: Yen

    def of(self, kind: CarKind) -> int:
        """The number of one of the eight kinds."""
        yen: int = getattr(self, kind)
        return yen


class LimitFactor(Struct, frozen=True, forbid_unknown_fields=True):
    """A sum insured on offer, in 万円 or ``unlimited`` (無制限), and its factor."""

    limit: Limit
    factor: Decimal


class DeductibleFactor(Struct, frozen=True, forbid_unknown_fields=True):
    """A deductible (免責金額) on offer, in 万円, and its factor."""

    deductible: Annotated[int, Meta(ge=0)]
    factor: Decimal


class VehicleTypeFactors(_Factors, frozen=True, forbid_unknown_fields=True):
    """一般補償 and 10補償限定."""

    general: Decimal
    limited_10: Decimal


class AgeConditionFactors(_Factors, frozen=True, forbid_unknown_fields=True):
    """運転者年令条件: any age, 21, 26, 35 and older."""

    any: Decimal
    from_21: Decimal
    from_26: Decimal
    from_35: Decimal

    def of(self, condition: AgeCondition) -> Decimal:
        """The factor of a condition."""
        factor: Decimal = getattr(self, "any" if condition == "any" else f"from_{condition}")
        return factor


class AgeBandFactors(_Factors, frozen=True, forbid_unknown_fields=True):
    """記名被保険者年令別料率区分."""

    to_29: Decimal
    from_30: Decimal
    from_40: Decimal
    from_50: Decimal
    from_60: Decimal
    from_65: Decimal
    from_70: Decimal
    from_75: Decimal
    from_80: Decimal


class DriverLimitFactors(_Factors, frozen=True, forbid_unknown_fields=True):
    """本人限定, 本人・配偶者限定, 限定なし."""

    insured: Decimal
    couple: Decimal
    none: Decimal


class LicenceFactors(_Factors, frozen=True, forbid_unknown_fields=True):
    """Gold, and every other licence or none, which cost the same [B P35]."""

    gold: Decimal
    other: Decimal


class UseFactors(_Factors, frozen=True, forbid_unknown_fields=True):
    """日常・レジャー, 通勤・通学, 業務."""

    leisure: Decimal
    commuting: Decimal
    business: Decimal


class ClassFactors(Struct, Generic[F], frozen=True, forbid_unknown_fields=True):
    """Factors of model classes, class 1 first, for each of the four items."""

    bodily: F
    property: F
    injury: F
    vehicle: F

    def of(self, cover: RatedCover) -> F:
        """The factors for a rated cover."""
        found: F = getattr(self, ITEM[cover])
        return found


#: Which of the four items of the model classes, and of 新車割引, a rated cover belongs to.
ITEM: Final[dict[RatedCover, str]] = {
    "bodily_injury": "bodily",
    "property_damage": "property",
    "personal_injury": "injury",
    "vehicle": "vehicle",
}

Seventeen = Annotated[tuple[Decimal, ...], Meta(min_length=CLASSES_NORMAL, max_length=CLASSES_NORMAL)]
Seven = Annotated[tuple[Decimal, ...], Meta(min_length=CLASSES_KEI, max_length=CLASSES_KEI)]


class Base(Struct, frozen=True, forbid_unknown_fields=True):
    """基準保険料: yen a year per kind; for 車両保険 yen a year per 万円 of the sum insured."""

    bodily_injury: Dated[ByKind]
    property_damage: Dated[ByKind]
    personal_injury: Dated[ByKind]
    vehicle: Dated[ByKind]


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """What can be chosen per cover, and what it does to the base."""

    property_damage: Dated[tuple[LimitFactor, ...]]
    personal_injury: Dated[tuple[LimitFactor, ...]]
    deductible: Dated[tuple[DeductibleFactor, ...]]
    vehicle_type: Dated[VehicleTypeFactors]


class RateClasses(Struct, frozen=True, forbid_unknown_fields=True):
    """Factors of the rate classes [B P35, P37 2]."""

    normal: Dated[ClassFactors[Seventeen]]
    kei: Dated[ClassFactors[Seven]]
    age_condition: Dated[AgeConditionFactors]
    age_band: Dated[AgeBandFactors]
    driver_limit: Dated[DriverLimitFactors]
    licence: Dated[LicenceFactors]
    use: Dated[UseFactors]


class DiscountTables(Struct, frozen=True, forbid_unknown_fields=True):
    """Percentages behind the ranges the pamphlet prints.

    ``new_car_six_s`` holds for 6(S), ``new_car`` for every other standing, and from the second policy year of a long
    6(S) contract on [B P37 note 2]. ``dashcam_score`` may be left out: then that product's discount is not applied.
    """

    new_car_six_s: Dated[NewCarRates]
    new_car: Dated[NewCarRates]
    one_day: Dated[tuple[OneDayStep, ...]]
    dashcam_score: Dated[BandRates] | None = None


class Roundings(Struct, frozen=True, forbid_unknown_fields=True):
    """端数処理: after the base and after each step, of a cover's premium, of an instalment, of the bonus."""

    step: Rounding
    cover: Rounding
    instalment: Rounding
    bonus: Rounding


class RepeatedGradeOne(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether 20 % more on top of grade 1 multiplies (``times``) or adds points (``plus``)."""

    reading: Literal["times", "plus"]


class Arithmetic(Struct, frozen=True, forbid_unknown_fields=True):
    """How the numbers are put together.

    Attributes:
        order: every step, in the order in which its factor is applied.
        rounding: what is rounded how.
        repeated_grade_one: the reading of 1等級連続事故契約割増 in use.
    """

    order: Dated[tuple[Step, ...]]
    rounding: Dated[Roundings]
    repeated_grade_one: Dated[RepeatedGradeOne]


class Rates(Struct, frozen=True, forbid_unknown_fields=True):
    """All numbers of a tariff."""

    base: Base
    limits: Limits
    classes: RateClasses
    discounts: DiscountTables
    riders: Dated[dict[str, Yen]]
    arithmetic: Arithmetic
    distance: Dated[DistanceRate]
