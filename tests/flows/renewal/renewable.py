"""Contracts to renew: one that a table can change field by field, and a strategy over many of the sample tariff."""

from datetime import date
from typing import Any, Final

from hypothesis import strategies as st
from msgspec.structs import replace

from flows.facts import Contract, Vehicle
from flows.terms import Terms
from rating.application import Application, Drivers, Insured, VehicleCover
from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.dates.cover import maturity
from rating.discounts.together import MultiCar
from rating.grade import Accidents
from rating.payments import Payment
from rating.standing import Standing
from rating.tariff import sample

TARIFF: Final = sample()
CAR: Final = Car("small_passenger", "2015-06", ModelClass(9, 9, 9, 9))
PLAIN: Final = Application(
    start=date(2025, 12, 20),
    car=CAR,
    insured=Insured(date(1985, 6, 1), "blue"),
    standing=Standing(13),
    use="leisure",
    drivers=Drivers("couple", "26", 33),
    vehicle=VehicleCover(150, "general", 5),
    riders=("injury_lump_sum",),
)
VEHICLE: Final = Vehicle("v1", "品川 300 あ 12-34", "プリウス", "白")


def contract_of(application: Application = PLAIN, **terms: Any) -> Contract:
    """A contract of these terms that matures when its years are over."""
    return Contract(
        "P-1",
        "standard",
        application.start,
        maturity(application.start, application.years),
        VEHICLE,
        terms=Terms(application, **terms),
    )


def insuring(**fields: Any) -> Contract:
    """A contract of PLAIN with some fields changed."""
    return contract_of(replace(PLAIN, **fields))


LICENCES = st.sampled_from(["gold", "blue", "green", "none"])
CLASSES = st.builds(ModelClass, *[st.integers(1, 17)] * 4)


@st.composite
def contracts(draw: st.DrawFn) -> Contract:
    """Any contract of a private person with a passenger car; some of them contradict themselves."""
    standing = draw(st.builds(Standing, st.integers(1, 20), st.integers(0, 6)) | st.sampled_from([Standing(6, 0, "S")]))
    application = Application(
        start=draw(st.dates(date(2025, 1, 1), date(2030, 12, 31))),
        car=Car(
            "normal_passenger",
            f"{draw(st.integers(2012, 2030))}-{draw(st.integers(1, 12)):02}",
            draw(CLASSES),
            draw(st.none() | st.dates(date(2018, 1, 1), date(2030, 12, 31))),
            draw(st.sampled_from(["maker", "none"])),
            draw(st.sampled_from(["fuel", "hybrid"])),
        ),
        insured=Insured(draw(st.dates(date(1935, 1, 1), date(2006, 12, 31))), draw(LICENCES)),
        standing=standing,
        use=draw(st.sampled_from(["leisure", "commuting", "business"])),
        years=draw(st.sampled_from([1, 1, 2, 3])),
        product=draw(st.sampled_from(["standard", "next", "dashcam"])),
        drivers=Drivers(
            draw(st.sampled_from(["none", "couple", "insured"])), draw(st.sampled_from(["any", "21", "26", "35"]))
        ),
        property_damage=draw(st.sampled_from([5000, "unlimited"])),
        personal_injury=draw(st.sampled_from([3000, 5000, 10000, "unlimited"])),
        vehicle=draw(
            st.none()
            | st.builds(
                VehicleCover,
                st.integers(1, 1000),
                st.sampled_from(["general", "limited_10"]),
                st.sampled_from([0, 5, 10]),
            )
        ),
        riders=tuple(draw(st.lists(st.sampled_from(["lawyer_car", "lawyer_everyday", "belongings"]), unique=True))),
        repeated_grade_one=standing.grade == 1 and draw(st.booleans()),
        multi_car=draw(st.none() | st.builds(MultiCar, st.integers(1, 6))),
        payment=draw(
            st.builds(
                Payment, st.sampled_from(["lump", "monthly"]), st.sampled_from(["account", "card"]), st.booleans()
            )
        ),
    )
    return contract_of(
        application,
        accidents=draw(st.builds(Accidents, st.integers(0, 2), st.integers(0, 2), st.integers(0, 1))),
        licence_expires=draw(st.none() | st.dates(date(2026, 1, 1), date(2035, 12, 31))),
        licence_next=draw(st.none() | st.sampled_from(["gold", "blue"])),
        next_class=draw(st.none() | CLASSES),
    )


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "licence": LICENCES,
        "expiry": st.just("") | st.dates(date(2026, 1, 1), date(2036, 12, 31)).map(date.isoformat),
        "use": st.sampled_from(["leisure", "commuting", "business"]),
        "youngest": st.just("") | st.integers(16, 99).map(str),
        "limit": st.sampled_from(["none", "couple", "insured"]),
        "condition": st.sampled_from(["any", "21", "26", "35"]),
        "plan": st.sampled_from(["same", "wider", "lighter"]),
    },
)
"""Answers of the talk, some of which contradict each other."""
