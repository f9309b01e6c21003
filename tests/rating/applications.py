"""Applications to quote: one that a table can change field by field, and a strategy over all that are valid."""

from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from rating.application import Application, Drivers, Driving, Insured, VehicleCover
from rating.classes.car import Car
from rating.classes.kinds import PASSENGER, CarKind
from rating.classes.model import ModelClass
from rating.discounts.one_day import OneDayHistory
from rating.discounts.together import LiabilityPlan, MultiCar
from rating.payments import Payment
from rating.standing import Standing
from rating.telematics import Product, Score

PLAIN = Application(
    start=date(2025, 4, 10),
    car=Car("small_passenger", "2015-06", ModelClass(9, 9, 9, 9)),
    insured=Insured(date(1985, 6, 1), "blue"),
    standing=Standing(13),
    use="leisure",
)


def asked(**fields: Any) -> Application:
    """PLAIN with some fields changed."""
    return replace(PLAIN, **fields)


KINDS: list[CarKind] = [
    "normal_passenger",
    "small_passenger",
    "kei_passenger",
    "small_goods",
    "kei_goods",
    "light_goods",
    "goods",
    "camper",
]

#: Riders of the sample tariff that need nothing beside them and exclude nothing.
FREE_RIDERS = ["lawyer_car", "injury_lump_sum", "passenger_injury", "belongings", "everyday_liability"]

DATES = st.dates(date(2025, 1, 1), date(2035, 12, 31))
STANDINGS = st.one_of(
    st.builds(Standing, st.integers(1, 20), st.integers(0, 6)),
    st.sampled_from([Standing(6, 0, "S"), Standing(7, 0, "S")]),
)
SCORES = st.builds(Score, st.none() | st.integers(0, 100), st.integers(0, 20_000))


@st.composite
def cars(draw: st.DrawFn) -> Car:
    """Any car that can be insured."""
    kind = draw(st.sampled_from(KINDS))
    highest = 7 if kind == "kei_passenger" else 17
    number = st.integers(1, highest)
    return Car(
        kind,
        f"{draw(st.integers(2005, 2030))}-{draw(st.integers(1, 12)):02}",
        draw(st.builds(ModelClass, number, number, number, number)) if kind in PASSENGER else None,
        draw(st.none() | st.dates(date(2005, 1, 1), date(2030, 12, 31))),
        draw(st.sampled_from(["maker", "aftermarket", "none"])),
        draw(st.sampled_from(["fuel", "hybrid", "electric", "plug_in_hybrid", "fuel_cell", "cng"])),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.sampled_from(["standard", "high", "none"])),
    )


@st.composite
def applications(draw: st.DrawFn) -> Application:
    """Any application that the sample tariff answers."""
    product: Product = draw(st.sampled_from(get_args(Product)))
    years = draw(st.sampled_from([1, 1, 2, 3]))
    standing = draw(STANDINGS)
    return Application(
        start=draw(DATES),
        car=draw(cars()),
        insured=Insured(
            draw(st.dates(date(1935, 1, 1), date(2006, 12, 31))),
            draw(st.sampled_from(["gold", "blue", "green", "none"])),
            draw(st.none() | st.sampled_from(["gold", "blue"])),
        ),
        standing=standing,
        use=draw(st.sampled_from(["leisure", "commuting", "business"])),
        years=years,
        product=product,
        drivers=Drivers(
            draw(st.sampled_from(["insured", "couple", "none"])), draw(st.sampled_from(["any", "21", "26", "35"]))
        ),
        property_damage=draw(st.sampled_from([1000, 3000, 5000, 10000, "unlimited"])),
        personal_injury=draw(st.sampled_from([3000, 5000, 10000, "unlimited"])),
        vehicle=draw(
            st.none()
            | st.builds(
                VehicleCover,
                st.integers(1, 2000),
                st.sampled_from(["general", "limited_10"]),
                st.sampled_from([0, 5, 10]),
            )
        ),
        riders=tuple(draw(st.lists(st.sampled_from(FREE_RIDERS), unique=True))),
        repeated_grade_one=standing.grade == 1 and draw(st.booleans()),
        score=draw(SCORES),
        driving=draw(st.none() | st.builds(Driving, st.integers(0, 5_000), SCORES)) if product == "connected" else None,
        multi_car=draw(
            st.none() | st.builds(MultiCar, st.integers(1, 9), st.booleans(), insured_related=st.booleans())
        ),
        liability_plan=draw(st.none() | st.builds(LiabilityPlan, st.booleans(), st.booleans())),
        one_day=draw(st.none() | st.builds(OneDayHistory, st.integers(0, 60), st.integers(0, 9), st.integers(0, 999))),
        payment=draw(st.builds(Payment, st.sampled_from(["lump", "monthly"]), group=st.booleans())),
        bonus=years == 3 and product != "connected" and draw(st.booleans()),
    )
