from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.classes.kinds import CarKind
from rating.errors import NotInSources
from rating.newcontract import Relation, SecondCar, first_grade, second_car

HOLDS: dict[str, Any] = {
    "first_grade": 11,
    "first_kind": "small_passenger",
    "second_kind": "kei_passenger",
    "insured": "spouse",
    "owner": "insured",
}

PRIVATE_KINDS = [kind for kind in get_args(CarKind) if kind != "other"]


def test_a_first_contract_starts_at_six_s_without_accident_years() -> None:
    found = first_grade()
    assert (str(found.standing), found.standing.accident_years) == ("6(S)", 0)


@pytest.mark.parametrize(
    ("change", "grade", "missing"),
    [
        pytest.param({}, "7(S)", (), id="every condition holds"),
        pytest.param({"first_grade": 10}, "6(S)", ("first_car_grade",), id="the first car has grade ten"),
        pytest.param({"first_grade": 20}, "7(S)", (), id="the first car has grade twenty"),
        pytest.param(
            {"first_grade": None},
            "6(S)",
            ("first_contract_in_force", "first_car_grade"),
            id="there is no first contract on the first day",
        ),
        pytest.param(
            {"first_kind": "other"}, "6(S)", ("first_car_kind",), id="the first car is none of the eight kinds"
        ),
        pytest.param({"second_kind": "other"}, "6(S)", ("second_car_kind",), id="the second car is none of them"),
        pytest.param({"insured": "other"}, "6(S)", ("insured_relation",), id="the new insured is a friend"),
        pytest.param({"insured": "cohabiting_relative"}, "7(S)", (), id="the new insured is a relative in the house"),
        pytest.param({"insured_is_individual": False}, "6(S)", ("insured_is_individual",), id="the insured is a firm"),
        pytest.param({"owner": "other"}, "6(S)", ("owner_relation",), id="the owner is somebody else"),
        pytest.param(
            {"owner": "other", "owner_owns_first_car": True}, "7(S)", (), id="the owner owns the first car as well"
        ),
        pytest.param({"owner_is_individual": False}, "6(S)", ("owner_is_individual",), id="the owner is a firm"),
    ],
)
def test_a_second_car_starts_at_seven_s_when_every_condition_holds(
    change: dict[str, Any], grade: str, missing: tuple[str, ...]
) -> None:
    found = second_car(SecondCar(**HOLDS | change))
    assert (str(found.standing), found.missing) == (grade, missing)


@pytest.mark.parametrize("kind", PRIVATE_KINDS)
def test_every_private_kind_can_be_first_and_second(kind: CarKind) -> None:
    assert second_car(SecondCar(**HOLDS | {"first_kind": kind, "second_kind": kind})).missing == ()


def test_there_are_eight_private_kinds() -> None:
    assert len(PRIVATE_KINDS) == 8


def test_beside_an_own_long_contract_nobody_prints_the_rule() -> None:
    with pytest.raises(NotInSources):
        second_car(SecondCar(**HOLDS, first_is_long_and_ours=True))


@given(
    grade=st.none() | st.integers(1, 20),
    kind=st.sampled_from(get_args(CarKind)),
    relation=st.sampled_from(get_args(Relation)),
    flag=st.booleans(),
)
def test_seven_s_and_missing_conditions_exclude_each_other(
    *, grade: int | None, kind: CarKind, relation: Relation, flag: bool
) -> None:
    found = second_car(SecondCar(grade, kind, kind, relation, relation, flag, flag))
    assert (str(found.standing) == "7(S)") == (found.missing == ())
