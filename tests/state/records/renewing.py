"""An invented contract to renew, and an application for it, for tests that need no more."""

from datetime import date

from flows.renewal.application import RenewalApplication
from flows.terms import Terms
from rating.application import Application, Drivers, Insured, VehicleCover
from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.standing import Standing

CONTRACT = "AB-123456"
MATURITY = date(2026, 5, 1)

INSURANCE = Application(
    start=date(2025, 5, 1),
    car=Car("small_passenger", "2021-03", ModelClass(5, 5, 6, 4)),
    insured=Insured(date(1987, 6, 5), "gold"),
    standing=Standing(14),
    use="leisure",
    drivers=Drivers("couple", "35", 38),
    vehicle=VehicleCover(120, "limited_10", 5),
    riders=("lawyer_car",),
)
TERMS = Terms(INSURANCE, licence_expires=date(2027, 7, 5), licence_next="gold", next_class=ModelClass(6, 5, 6, 4))


def application(customer: str = "c1", contract: str = CONTRACT, draft: int = 3) -> RenewalApplication:
    return RenewalApplication(
        channel="line",
        language="ja",
        customer=customer,
        contract=contract,
        maturity=MATURITY,
        draft=draft,
        plan="same",
        application=INSURANCE,
        premium=52_340,
        to_pay=52_340,
        tariff="sample 2025.1 0123456789abcdef",
        answers={"licence": "gold", "youngest": "38"},
        document="important/1",
    )
