"""Grades of new contracts (新規契約): 6(S), and 7(S) for a second car (セカンドカー割引) [B P36 (1)]."""

from typing import Literal

from msgspec import Struct

from rating.classes.kinds import CarKind, is_private
from rating.errors import NotInSources
from rating.standing import Standing

#: The first car's contract must have at least this grade.
FIRST_CAR_GRADE = 11

#: Who someone is to the first contract's 記名被保険者; a relative counts when living with that person or the spouse.
Relation = Literal["insured", "spouse", "cohabiting_relative", "other"]

Condition = Literal[
    "first_contract_in_force",
    "first_car_grade",
    "first_car_kind",
    "second_car_kind",
    "insured_is_individual",
    "insured_relation",
    "owner_is_individual",
    "owner_relation",
]


class SecondCar(Struct, frozen=True, forbid_unknown_fields=True):
    """What decides セカンドカー割引 (複数所有新規契約者に対する特則).

    Attributes:
        first_grade: grade of the first car's contract when the new contract starts; None when there is none then.
        first_kind: kind of the first car.
        second_kind: kind of the car to be insured.
        insured: who the new 記名被保険者 is to the first contract's 記名被保険者.
        insured_is_individual: the new 記名被保険者 is a natural person.
        owner: who the second car's owner is to the first contract's 記名被保険者.
        owner_is_individual: that owner is a natural person.
        owner_owns_first_car: that owner also owns the first car, which suffices instead of a relation.
        first_is_long_and_ours: the first contract is with this insurer and longer than a year.
    """

    first_grade: int | None
    first_kind: CarKind
    second_kind: CarKind
    insured: Relation
    owner: Relation
    insured_is_individual: bool = True
    owner_is_individual: bool = True
    owner_owns_first_car: bool = False
    first_is_long_and_ours: bool = False


class FirstGrade(Struct, frozen=True):
    """The first standing of a new contract; ``missing`` names the second-car conditions that do not hold."""

    standing: Standing
    missing: tuple[Condition, ...]
    reference: str


def first_grade() -> FirstGrade:
    """The standing of someone's first contract: 6(S) with no accident years [B P36 (1)]."""
    return FirstGrade(Standing(6, 0, "S"), (), "B P36 (1)")


def second_car(car: SecondCar) -> FirstGrade:
    """7(S) when every condition holds, otherwise 6(S) with the conditions that are missing [B P36 (1)].

    Raises:
        NotInSources: the first contract is long and this insurer's: treated differently, and no source says how.
    """
    if car.first_is_long_and_ours:
        raise NotInSources(
            "second_car_beside_long_contract",
            "beside this insurer's own long contract the second-car rule differs",
            "B P36 note 1",
        )
    related = ("insured", "spouse", "cohabiting_relative")
    conditions: dict[Condition, bool] = {
        "first_contract_in_force": car.first_grade is not None,
        "first_car_grade": car.first_grade is not None and car.first_grade >= FIRST_CAR_GRADE,
        "first_car_kind": is_private(car.first_kind),
        "second_car_kind": is_private(car.second_kind),
        "insured_is_individual": car.insured_is_individual,
        "insured_relation": car.insured in related,
        "owner_is_individual": car.owner_is_individual,
        "owner_relation": car.owner_owns_first_car or car.owner in related,
    }
    missing = tuple(name for name, holds in conditions.items() if not holds)
    return FirstGrade(Standing(6 if missing else 7, 0, "S"), missing, "B P36 (1)")
