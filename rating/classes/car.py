"""The insured car (ご契約のお車), as far as rates and discounts depend on it."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from rating.classes.kinds import CarKind, is_passenger
from rating.classes.model import ModelClass
from rating.dates.months import Month
from rating.errors import InvalidInput

#: Autonomous emergency braking (AEB): fitted or offered by the maker, fitted afterwards, or none.
Aeb = Literal["maker", "aftermarket", "none"]

#: What drives the car, as its certificate says; ``fuel`` is everything else.
Drive = Literal["fuel", "hybrid", "electric", "plug_in_hybrid", "fuel_cell", "cng"]

#: Result in the insurer's crash test (耐損傷性・修理性): improved, much improved, or not in the list.
DamageResistance = Literal["standard", "high", "none"]


class Car(Struct, frozen=True, forbid_unknown_fields=True):
    """One car.

    Attributes:
        kind: 用途車種.
        first_registered: month of first registration or inspection (初度登録・検査年月), ``YYYY-MM``.
        model_class: 型式別料率クラス; passenger cars have them, others do not.
        released: day the model (型式) came on sale; None when not known.
        aeb: its emergency brake.
        drive: what drives it.
        welfare: it meets the insurer's conditions for 福祉車両割引.
        new_model: it is a new model (新型式).
        damage_resistance: its result in the crash test.
    """

    kind: CarKind
    first_registered: Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
    model_class: ModelClass | None = None
    released: date | None = None
    aeb: Aeb = "none"
    drive: Drive = "fuel"
    welfare: bool = False
    new_model: bool = False
    damage_resistance: DamageResistance = "none"

    def __post_init__(self) -> None:
        try:
            Month.parse(self.first_registered)
        except InvalidInput as error:
            raise InvalidInput(str(error), "$.first_registered") from None

    @property
    def registered(self) -> Month:
        """Month of first registration."""
        return Month.parse(self.first_registered)

    @property
    def is_passenger(self) -> bool:
        """A private passenger car (自家用 普通・小型・軽四輪 乗用車)."""
        return is_passenger(self.kind)
