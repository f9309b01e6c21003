from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.dates import date_of, date_with_year

TODAY = date(2025, 12, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("令和7年4月1日", date(2025, 4, 1)),
        ("令和七年四月一日", date(2025, 4, 1)),
        ("R7.4.1", date(2025, 4, 1)),
        ("Ｒ７／４／１", date(2025, 4, 1)),
        ("R070401", date(2025, 4, 1)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("昭和60年12月31日生まれです", date(1985, 12, 31)),
        ("平成35年5月1日まで", date(2023, 5, 1)),
        ("2025/4/1", date(2025, 4, 1)),
        ("2025-04-01", date(2025, 4, 1)),
        ("20250401", date(2025, 4, 1)),
        ("２０２５年４月１日", date(2025, 4, 1)),
        ("April 1, 2025", date(2025, 4, 1)),
        ("1 Apr 2025", date(2025, 4, 1)),
        ("4月1日", date(2026, 4, 1)),
        ("12/18", date(2025, 12, 18)),
        ("2/29", date(2024, 2, 29)),
        ("昨日", date(2025, 12, 19)),
        ("明日です", date(2025, 12, 21)),
        ("2025/2/29", None),
        ("25/4/1", None),
        ("13月1日", None),
        ("4月", None),
        ("", None),
    ],
)
def test_a_date_is_read(typed: str, day: date | None) -> None:
    if typed == "2/29":
        assert date_of(typed, date(2024, 3, 1)) == day
    else:
        assert date_of(typed, TODAY) == day


@given(st.dates(date(2019, 5, 1), date(2099, 12, 31)))
def test_a_date_is_read_in_both_calendars(day: date) -> None:
    assert date_of(f"{day.year}年{day.month}月{day.day}日", TODAY) == day
    assert date_of(day.strftime("%Y%m%d"), TODAY) == day
    assert date_of(f"令和{day.year - 2018}年{day.month}月{day.day}日", TODAY) == day


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_no_text_and_no_today_raise(text: str, today: date) -> None:
    date_of(text, today)
    date_of("2/29", today)
    date_of("明日", today)


@pytest.mark.parametrize(
    "typed", ["昭和60年12月31日生まれです", "S60.12.31", "s601231", "1985/12/31", "19851231", "31 Dec 1985"]
)
def test_a_birth_date_is_read_in_either_calendar(typed: str) -> None:
    assert date_with_year(typed) == date(1985, 12, 31)


@pytest.mark.parametrize("typed", ["今日", "12月31日", "12/31", "Dec 31", "昭和60年2月30日", "0000/1/1", "むかし", ""])
def test_a_day_without_its_year_is_no_birth_date(typed: str) -> None:
    assert date_with_year(typed) is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_date_is_read_as_it_is_written(day: date) -> None:
    assert date_with_year(f"{day.year}年{day.month}月{day.day}日") == date_with_year(f"{day:%Y%m%d}") == day
