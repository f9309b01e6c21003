"""What holds for every case: bounded, monotone, and an amount or a named error for whatever is put in."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.cover import aftercare, everyday, injury, liability, rental, replacement, roadside, vehicle
from rating.cover.amount import Amount
from rating.cover.catalogue import catalogue
from rating.cover.explanation import explain
from rating.cover.periods import last_of_months
from rating.cover.replacement import Contract
from rating.cover.terms import Terms
from rating.dates.months import Month, month_count
from rating.errors import InvalidInput

TERMS: Terms = catalogue(date(2025, 4, 1)).terms
DAY = date(2025, 6, 10)
LATER = date(2025, 6, 20)

YEN = st.integers(0, 2_000_000_000)
DAYS = st.integers(0, 400)
DATES = st.dates(date(1990, 1, 1), date(2090, 12, 31))

BY_COST: dict[str, Any] = {
    "対人": lambda cost: liability.bodily_injury(TERMS, liability=cost, compulsory=1_000, sum_insured=100_000_000),
    "対歩行者": lambda cost: liability.pedestrian_injury(
        TERMS, damage=cost, paid_elsewhere=0, sum_insured=100_000_000, outcome="death"
    ),
    "対物": lambda cost: liability.property_damage(TERMS, liability=cost, sum_insured="unlimited", hazardous=True),
    "対物超過": lambda cost: liability.property_excess_repair(
        TERMS, repair=cost, market_value=1, responsibility=33, damaged=DAY, repaired=LATER
    ),
    "人身傷害": lambda cost: injury.personal_injury(TERMS, damage=cost, sum_insured=30_000_000),
    "転院": lambda cost: aftercare.hospital_transfer(TERMS, cost=cost),
    "家族臨時交通": lambda cost: aftercare.family_travel(TERMS, fares=[cost, cost], outcome="death"),
    "車両": lambda cost: vehicle.vehicle_damage(TERMS, damage=cost, sum_insured=1_500_000, deductible=50_000),
    "全損時諸費用": lambda cost: vehicle.total_loss_expenses(TERMS, sum_insured=cost, double=True),
    "地震": lambda cost: vehicle.earthquake_fixed(TERMS, sum_insured=cost),
    "運搬": lambda cost: roadside.self_arranged_towing(TERMS, cost=cost, vehicle_sum=2_000_000),
    "修理後": lambda cost: roadside.after_repair(TERMS, delivery=cost, pick_up_fare=cost),
    "JAF": lambda cost: roadside.jaf_extra(TERMS, cost=cost),
    "レンタカー": lambda cost: rental.rental_car(
        TERMS, cause="accident", towed=True, daily_limit=20_000, daily_cost=cost, days=90
    ),
    "弁護士": lambda cost: everyday.lawyer(
        TERMS, rider="lawyer_car", accident="car_accident", claim=cost, consultation=cost, approved=True
    ),
    "日常生活": lambda cost: everyday.everyday_liability(TERMS, liability=cost, place="abroad"),
    "受託物": lambda cost: everyday.entrusted_goods(TERMS, liability_by_piece=[cost]),
}

MOST: dict[str, int] = {
    "対人": 100_000_000,
    "対歩行者": 100_000_000,
    "対物": 1_000_000_000,
    "対物超過": 500_000,
    "人身傷害": 30_000_000,
    "転院": 1_000_000,
    "家族臨時交通": 200_000,
    "車両": 1_500_000,
    "全損時諸費用": 400_000,
    "地震": 500_000,
    "運搬": 200_000,
    "修理後": 150_000,
    "JAF": 4_000,
    "レンタカー": 600_000,
    "弁護士": 3_100_000,
    "日常生活": 300_000_000,
    "受託物": 1_000_000,
}


def paid(amount: Amount) -> int:
    return amount.value


@pytest.mark.parametrize("cover", BY_COST)
@given(cost=YEN, more=YEN)
def test_a_higher_cost_is_never_paid_less_and_never_beyond_the_limit(cover: str, cost: int, more: int) -> None:
    low, high = paid(BY_COST[cover](cost)), paid(BY_COST[cover](cost + more))
    assert 0 <= low <= high <= MOST[cover]


@pytest.mark.parametrize("cover", BY_COST)
def test_the_limit_is_reached(cover: str) -> None:
    assert paid(BY_COST[cover](2_000_000_000)) == MOST[cover]


@pytest.mark.parametrize("cover", BY_COST)
@given(wrong=st.one_of(st.floats(), st.booleans(), st.integers(max_value=-1), st.integers(10**15 + 1), st.text()))
def test_whatever_is_not_whole_yen_is_refused_by_name(cover: str, wrong: Any) -> None:
    with pytest.raises(InvalidInput) as refused:
        BY_COST[cover](wrong)
    assert refused.value.path.startswith("$.")


@pytest.mark.parametrize("cover", BY_COST)
@given(cost=YEN)
def test_every_amount_comes_with_its_sum_and_its_page(cover: str, cost: int) -> None:
    amount = BY_COST[cover](cost)
    assert amount.steps
    assert amount.steps[-1].value == amount.value
    assert all(part.page.startswith("B P") for part in (amount, *amount.steps, *amount.conditions))


@pytest.mark.parametrize("cover", BY_COST)
def test_every_amount_travels_as_json_and_reads_as_sentences(cover: str) -> None:
    amount = BY_COST[cover](50_000)
    assert msgspec.json.decode(msgspec.json.encode(amount), type=Amount) == amount
    sentences = explain(amount)
    assert f"{amount.cover}: {amount.value:,} yen ({amount.page})" in sentences
    assert len(sentences) == len(amount.steps) + 1 + len(amount.uncertain)


@given(sum_insured=YEN)
def test_the_restoration_limit_lies_under_both_lines(sum_insured: int) -> None:
    limit = paid(replacement.restoration_limit(TERMS, sum_insured=sum_insured))
    assert sum_insured <= limit <= min(2 * sum_insured, sum_insured + 1_000_000)
    assert limit in {2 * sum_insured, sum_insured + 1_000_000}


@given(days=DAYS, more=DAYS, daily_cost=st.integers(0, 50_000), limit=st.integers(5, 20))
def test_more_days_of_rental_never_pay_less_and_stop_at_their_limit(
    days: int, more: int, daily_cost: int, limit: int
) -> None:
    def rented(days: int, *, replaced: bool) -> int:
        return paid(
            rental.rental_car(
                TERMS,
                cause="accident",
                towed=False,
                replaced=replaced,
                daily_limit=limit * 1_000,
                daily_cost=daily_cost,
                days=days,
            )
        )

    a_day = min(daily_cost, limit * 1_000)
    assert rented(days, replaced=False) <= rented(days + more, replaced=False) <= 30 * a_day
    assert rented(days, replaced=False) <= rented(days, replaced=True) <= 90 * a_day


@given(registered=DATES, matures=DATES, sum_insured=YEN, new_price=st.integers(1, 2_000_000_000))
def test_every_contract_of_a_year_fits_exactly_one_of_the_two_riders(
    registered: date, matures: date, sum_insured: int, new_price: int
) -> None:
    registered, matures = min(registered, matures), max(registered, matures)
    contract = Contract(Month.of(registered), matures, sum_insured, new_price)
    new_car = replacement.attachable(TERMS, "new_car", contract).met
    assert new_car is not replacement.attachable(TERMS, "restoration", contract).met


@given(days=st.integers(1, 400), more=DAYS)
def test_more_days_of_treatment_never_pay_less(days: int, more: int) -> None:
    def lump(days: int) -> int:
        return paid(injury.lump_sum(TERMS, treatment_days=days, injury="bruise"))

    assert lump(days) <= lump(days + more)


@given(event=DATES, months=st.integers(0, 60))
def test_months_end_on_the_eve_of_the_same_number_or_with_the_month(event: date, months: int) -> None:
    first, last = event + timedelta(days=1), last_of_months(event, months)
    following = last + timedelta(days=1)
    assert following.day == first.day or (following.day == 1 and last.day < first.day)
    assert month_count(Month.of(first), Month.of(last)) in {months, months - 1}


@given(fixed=DATES, wait=st.integers(0, 60))
def test_the_window_of_support_is_never_longer_than_either_limit(fixed: date, wait: int) -> None:
    month = Month.of(fixed)
    opens, closes = aftercare.support_window(TERMS, symptoms_fixed=month, first_support=month.plus(wait))
    assert month_count(opens, closes) + 1 <= 24
    assert month_count(month, closes) + 1 <= 36
