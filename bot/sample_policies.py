"""What the sample customers have insured: invented cars, and terms the sample tariff can work a premium out for.

Days and months are counted from the day of seeding or from a contract's first day, so that what a sample is there for
holds whenever it is seeded.
"""

from datetime import date, timedelta
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from flows.facts import Contract, Vehicle
from flows.terms import Conditions, Terms
from rating.application import Application, Drivers, Insured, VehicleCover
from rating.classes.car import Aeb, Car, Drive
from rating.classes.kinds import CarKind
from rating.classes.licence import Colour
from rating.classes.model import ModelClass
from rating.classes.use import Use
from rating.dates.months import Month, add_months
from rating.discounts.together import MultiCar
from rating.grade import Accidents
from rating.payments import Payment
from rating.rates import Limit
from rating.standing import Standing
from rating.telematics import Product as RatedProduct
from rating.telematics import Score

Product = Literal["normal", "miruplus", "mirunext", "miruplus_s", "tsunagaru"]

RATED: Final[dict[Product, RatedProduct]] = {
    "normal": "standard",
    "miruplus": "dashcam",
    "mirunext": "next",
    "miruplus_s": "s",
    "tsunagaru": "connected",
}
"""Our product codes, as the rating module calls them."""

DRIVES: Final[dict[str, Drive]] = {"hybrid": "hybrid", "ev": "electric"}

LUMP_BY_CARD: Final = Payment(by="card")
LUMP: Final = Payment()
MONTHLY: Final = Payment("monthly")
GROUP: Final = Payment("monthly", group=True)


class Insurance(Struct, frozen=True):
    """What a contract insures and how.

    Attributes:
        kind: of the car.
        grade: with its accident years.
        months_old: age of the car, by its first registration, when the contract begins.
        classes: of the model; none for goods vehicles.
        next_classes: after the review of 1 January, where they change.
        licence, licence_next: colour now, and after the next expiry where that is known.
        licence_expires_in: years from the year of maturity to that of the expiry, a month after a birthday.
    """

    kind: CarKind
    grade: Standing
    months_old: int
    classes: ModelClass | None = None
    next_classes: ModelClass | None = None
    licence: Colour = "gold"
    licence_next: Colour | None = None
    licence_expires_in: int = 2
    use: Use = "leisure"
    drivers: Drivers = Drivers("couple", "35")
    personal_injury: Limit = 3000
    vehicle: VehicleCover | None = None
    riders: tuple[str, ...] = ()
    payment: Payment = LUMP_BY_CARD
    aeb: Aeb = "none"
    score: Score = Score()
    cars: int = 1
    accidents: Accidents = Accidents()

    def terms(self, product: Product, start: date, birth: date, propulsion: str) -> Terms:
        """The terms of a contract that began on ``start``, whose named insured was born on ``birth``."""
        registered = Month.of(start).plus(-self.months_old)
        car = Car(
            self.kind,
            str(registered),
            self.classes,
            released=registered.day(1),
            aeb=self.aeb,
            drive=DRIVES.get(propulsion, "fuel"),
        )
        application = Application(
            start=start,
            car=car,
            insured=Insured(birth, self.licence),
            standing=self.grade,
            use=self.use,
            product=RATED[product],
            drivers=self.drivers,
            personal_injury=self.personal_injury,
            vehicle=self.vehicle,
            riders=self.riders,
            score=self.score,
            multi_car=MultiCar(self.cars) if self.cars > 1 else None,
            payment=self.payment,
        )
        birthday = Month(start.year + 1 + self.licence_expires_in, birth.month).day(birth.day)
        return Terms(application, self.accidents, add_months(birthday, 1), self.licence_next, self.next_classes)


class Policy(Struct, frozen=True):
    """A contract of a sample customer. ``matures_in`` is in days from the day of seeding, negative if it is over.

    ``changed`` and ``accident`` are how many days ago the last one was; ``conditions`` holds all that has no date.
    """

    product: Product
    matures_in: int
    vehicle: Vehicle
    insurance: Insurance
    fleet_discount: bool = False
    fuel_used: bool = False
    home: str = "東京都見本市架空町1-1"
    conditions: Conditions = Conditions()
    changed: int | None = None
    accident: int | None = None

    def contract(self, number: str, today: date, birth: date) -> Contract:
        """The contract as it stands today: one year, to the day."""
        maturity = today + timedelta(days=self.matures_in)
        start = a_year_before(maturity)
        return Contract(
            number=number,
            product=self.product,
            start=start,
            maturity=maturity,
            vehicle=self.vehicle,
            fleet_discount=self.fleet_discount,
            fuel_used=self.fuel_used,
            home_parking=self.home,
            terms=self.insurance.terms(self.product, start, birth, self.vehicle.propulsion),
            conditions=replace(
                self.conditions, changed_on=_ago(today, self.changed), accident_on=_ago(today, self.accident)
            ),
        )


def a_year_before(day: date) -> date:
    """The same day of the year before; of 29 February, the 28th."""
    if (day.month, day.day) == (2, 29):
        return day.replace(year=day.year - 1, day=28)
    return day.replace(year=day.year - 1)


def _ago(today: date, days: int | None) -> date | None:
    return None if days is None else today - timedelta(days=days)
