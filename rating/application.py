"""What someone asks to be insured (申込内容), as far as the premium depends on it.

It holds no name, address, plate or number; the birth date of the 記名被保険者 is the only personal datum.
"""

from datetime import date
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from rating.classes.age import AgeCondition
from rating.classes.car import Car
from rating.classes.drivers import YOUNGEST, DriverLimit
from rating.classes.licence import Colour
from rating.classes.use import Use
from rating.discounts.one_day import OneDayHistory
from rating.discounts.together import LiabilityPlan, MultiCar
from rating.errors import InvalidInput
from rating.grade import LONGEST_TERM
from rating.payments import Payment
from rating.rates import Limit
from rating.standing import LOWEST, Standing
from rating.telematics import Product, Score

#: 車両保険金額 up to which an application is read, 万円; which sums are sold is the insurer's.
HIGHEST_VALUE: Final = 10000


class Insured(Struct, frozen=True, forbid_unknown_fields=True):
    """The 記名被保険者.

    Attributes:
        birth: day of birth.
        licence: colour of the licence valid on the first day.
        licence_renewed: colour on the other side of a renewal around the birthday, when there is one.
    """

    birth: date
    licence: Colour
    licence_renewed: Colour | None = None


class Drivers(Struct, frozen=True, forbid_unknown_fields=True):
    """Who may drive.

    Attributes:
        limit: 運転者限定.
        condition: 運転者年令条件.
        youngest: age of the youngest who has to be counted, years; None when not asked.
    """

    limit: DriverLimit = "none"
    condition: AgeCondition = "any"
    youngest: Annotated[int, Meta(ge=0)] | None = None

    def __post_init__(self) -> None:
        if self.youngest is not None and self.youngest < YOUNGEST[self.condition]:
            raise InvalidInput("the youngest driver is too young for this age condition", "$.condition")


class VehicleCover(Struct, frozen=True, forbid_unknown_fields=True):
    """車両保険.

    Attributes:
        value: 車両保険金額, 万円.
        type: 一般補償 or 10補償限定.
        deductible: 免責金額, 万円, one of the tariff's.
    """

    value: Annotated[int, Meta(ge=1, le=HIGHEST_VALUE)]
    type: Literal["general", "limited_10"] = "general"
    deductible: Annotated[int, Meta(ge=0)] = 0

    def __post_init__(self) -> None:
        if not 1 <= self.value <= HIGHEST_VALUE:
            raise InvalidInput(f"a sum insured is 1 to {HIGHEST_VALUE} 万円", "$.value")


class Driving(Struct, frozen=True, forbid_unknown_fields=True):
    """An assumption about driving, to estimate the distance premium of タフ・つながるクルマの保険.

    Attributes:
        monthly_km: kilometres a month.
        score: of each month.
    """

    monthly_km: Annotated[int, Meta(ge=0)]
    score: Score = Score()


class Application(Struct, frozen=True, forbid_unknown_fields=True):
    """One contract asked for.

    Attributes:
        start: first day (始期日).
        car: what is insured.
        insured: the 記名被保険者.
        standing: grade, mark and accident years of this contract.
        use: 使用目的.
        years: term in whole years, 1 to 7.
        product: which product.
        drivers: 運転者限定 and 運転者年令条件.
        property_damage: 対物賠償 sum insured, 万円 or ``unlimited``.
        personal_injury: 人身傷害 sum insured, 万円 or ``unlimited``.
        vehicle: 車両保険, or None.
        riders: optional riders, by id.
        repeated_grade_one: 1等級連続事故契約割増 applies (:func:`rating.coefficients.repeats_grade_one`).
        score: safety score of the previous contract's measuring period.
        driving: an assumption for the distance premium.
        multi_car: cars insured together.
        liability_plan: まるごとマモル.
        one_day: history of one-day insurance, for new contracts.
        payment: how it is paid.
        bonus: 無事故祝金付ロング.
    """

    start: date
    car: Car
    insured: Insured
    standing: Standing
    use: Use
    years: Annotated[int, Meta(ge=1, le=LONGEST_TERM)] = 1
    product: Product = "standard"
    drivers: Drivers = Drivers()
    property_damage: Limit = "unlimited"
    personal_injury: Limit = 3000
    vehicle: VehicleCover | None = None
    riders: tuple[str, ...] = ()
    repeated_grade_one: bool = False
    score: Score = Score()
    driving: Driving | None = None
    multi_car: MultiCar | None = None
    liability_plan: LiabilityPlan | None = None
    one_day: OneDayHistory | None = None
    payment: Payment = Payment()
    bonus: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.years <= LONGEST_TERM:
            raise InvalidInput(f"a term has 1 to {LONGEST_TERM} whole years", "$.years")
        if self.insured.birth > self.start:
            raise InvalidInput("born after the start", "$.insured.birth")
        if self.repeated_grade_one and self.standing.grade != LOWEST:
            raise InvalidInput("only grade 1 can be repeated", "$.repeated_grade_one")
        if len(set(self.riders)) != len(self.riders):
            raise InvalidInput("a rider stands twice", "$.riders")
        if self.driving is not None and self.product != "connected":
            raise InvalidInput("only タフ・つながるクルマの保険 has a distance premium", "$.driving")
