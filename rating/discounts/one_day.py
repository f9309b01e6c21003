"""ワンサポ無事故割引(24時間自動車保険無事故割引): for people who drove on one-day insurance [B P37 notes 4-7]."""

from datetime import date
from typing import Annotated, Final

from msgspec import Meta, Struct

from rating.dates.months import add_days, anniversary
from rating.discounts.discount import Discount, missing
from rating.errors import InvalidInput
from rating.evidence import Uncertainty
from rating.standing import Standing

#: Uses needed in the three years before the start.
USES_NEEDED: Final = 5
#: Kilometres in a car-share car that count as one use.
KM_PER_USE: Final = 100

REFERENCE: Final = "B P37 3, notes 4-7"

KM_FRACTION = Uncertainty(
    "car_share_km_fraction",
    "Whether a started 100 km of car sharing counts in part is not printed; only full 100 km are counted.",
    "B P37 notes 5, 6",
    needs_staff=True,
)


class OneDayHistory(Struct, frozen=True, forbid_unknown_fields=True):
    """Someone's one-day insurance and car sharing, counted from the day before the start back three years.

    Attributes:
        contracts: policy numbers of one-day insurance that matured in that time; seven days in one go are seven.
        half_day_contracts: 12-hour policies held by a car-share company, which count one half each.
        car_share_km: kilometres driven in cars of the named car-share services, after consent.
        accidents: accidents in those policies.
        car_share_accidents: accidents while car sharing, after consent.
        same_insured: they were this contract's 記名被保険者.
    """

    contracts: Annotated[int, Meta(ge=0)] = 0
    half_day_contracts: Annotated[int, Meta(ge=0)] = 0
    car_share_km: Annotated[int, Meta(ge=0)] = 0
    accidents: Annotated[int, Meta(ge=0)] = 0
    car_share_accidents: Annotated[int, Meta(ge=0)] = 0
    same_insured: bool = True

    def __post_init__(self) -> None:
        for name in ("contracts", "half_day_contracts", "car_share_km", "accidents", "car_share_accidents"):
            if getattr(self, name) < 0:
                raise InvalidInput(f"{name} cannot be negative", f"$.{name}")

    @property
    def uses(self) -> int:
        """ご契約回数: contracts, halves and full 100 km together, the fraction of the sum dropped [notes 5, 6]."""
        return (2 * self.contracts + self.half_day_contracts + 2 * (self.car_share_km // KM_PER_USE)) // 2

    @property
    def uses_with_started_km(self) -> int:
        """The count if a started 100 km counted in proportion."""
        return (100 * self.contracts + 50 * self.half_day_contracts + self.car_share_km) // 100


class OneDayStep(Struct, frozen=True, forbid_unknown_fields=True):
    """From ``uses`` on, ``percent`` off; the printed range is 2 to 20 percent, its steps are a tariff's."""

    uses: Annotated[int, Meta(ge=USES_NEEDED)]
    percent: Annotated[int, Meta(ge=2, le=20)]


def counted_period(start: date) -> tuple[date, date]:
    """First and last day on which a one-day policy has to mature to count: three years up to the day before the start.

    Start 2025-04-01: 2022-04-01 to 2025-03-31.
    """
    return anniversary(start, -3), add_days(start, -1)


def one_day(
    history: OneDayHistory,
    standing: Standing,
    steps: tuple[OneDayStep, ...],
    *,
    has_previous_contract: bool,
    policy_year: int = 1,
) -> Discount:
    """The discount of a new contract; ``steps`` are the tariff's; none when it has ended.

    In a long contract it applies in the first policy year only [note 4].
    """
    uses = history.uses
    lacking = missing(
        in_force=bool(steps),
        first_policy_year=policy_year == 1,
        no_previous_contract=not has_previous_contract,
        new_standing=standing.mark == "S",
        same_insured=history.same_insured,
        five_uses=uses >= USES_NEEDED,
        no_accident=history.accidents == 0,
        no_car_share_accident=history.car_share_accidents == 0,
    )
    percent = 0 if lacking else max((step.percent for step in steps if uses >= step.uses), default=0)
    uncertainties = (KM_FRACTION,) if history.uses_with_started_km != uses else ()
    return Discount("one_day", "ワンサポ無事故割引", percent, "premium", lacking, REFERENCE, uncertainties)
