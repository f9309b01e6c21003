"""Model rating classes (型式別料率クラス): 17 for normal and small cars, 7 for kei cars, four items each [B P37 2].

The class of each model and the factor of each class are data of a tariff; no source at hand prints them.
"""

from typing import Annotated

from msgspec import Meta, Struct

from rating.classes.kinds import CarKind, is_passenger
from rating.errors import InvalidInput

CLASSES_NORMAL, CLASSES_KEI = 17, 7

_Class = Annotated[int, Meta(ge=1, le=CLASSES_NORMAL)]


class ModelClass(Struct, frozen=True, forbid_unknown_fields=True):
    """Classes of one model (型式), reviewed every 1 January; a higher class is dearer.

    Attributes:
        bodily: 対人賠償・自損傷害.
        property: 対物賠償.
        injury: 傷害.
        vehicle: 車両.
    """

    bodily: _Class
    property: _Class
    injury: _Class
    vehicle: _Class


def check(classes: ModelClass | None, kind: CarKind) -> None:
    """Whether the classes fit the kind of car.

    Raises:
        InvalidInput: a passenger car without classes, another car with them, or a class its kind does not have.
    """
    if not is_passenger(kind):
        if classes is not None:
            raise InvalidInput("only passenger cars have model classes", "$.car.model_class")
        return
    if classes is None:
        raise InvalidInput("a passenger car needs its model classes", "$.car.model_class")
    highest = CLASSES_KEI if kind == "kei_passenger" else CLASSES_NORMAL
    for item in ("bodily", "property", "injury", "vehicle"):
        if not 1 <= getattr(classes, item) <= highest:
            raise InvalidInput(f"this kind of car has classes 1 to {highest}", f"$.car.model_class.{item}")
