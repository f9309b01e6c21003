import pytest
from applications import PLAIN, asked

from rating.application import VehicleCover
from rating.comparison import Row, compare
from rating.errors import InvalidInput
from rating.quote import quote
from rating.tariff import sample

PLANS = {
    "おすすめ": asked(vehicle=VehicleCover(150, "general", 5), riders=("lawyer_car",)),
    "車対車": asked(vehicle=VehicleCover(150, "limited_10", 10)),
    "車両なし": PLAIN,
}


def test_plans_stand_side_by_side() -> None:
    found = compare(PLANS, sample())
    quotes = [quote(plan, sample()) for plan in PLANS.values()]
    assert found.plans == ("おすすめ", "車対車", "車両なし")
    assert [row.cover for row in found.rows] == [
        "bodily_injury",
        "property_damage",
        "personal_injury",
        "vehicle",
        "lawyer_car",
    ]
    assert found.rows[3].yen[2] is None
    assert found.rows[4] == Row("lawyer_car", (1_900, None, None))
    assert found.premium == tuple(plan.premium for plan in quotes)
    assert found.to_pay == tuple(plan.to_pay for plan in quotes)
    assert found.difference == tuple(plan.to_pay - quotes[0].to_pay for plan in quotes)
    assert found.difference[0] == 0 > found.difference[1] > found.difference[2]


def test_nothing_to_compare_is_refused() -> None:
    with pytest.raises(InvalidInput):
        compare({}, sample())
