"""Limits counted from a car's first registration (初度登録・検査年月の翌月から起算) and from its model's release."""

from datetime import date
from typing import Final

from rating.dates.months import Month

#: ECOカー割引 and ドーン!とおまかせ [B P37].
MONTHS_ECO: Final = 13
#: 新車割引 [B P37].
MONTHS_NEW_CAR: Final = 49
#: 新車特約 by its maturity; from the 62nd month on the car's value decides [B P30].
MONTHS_REPLACEMENT: Final = 61

_APRIL: Final = 4


def last_month(registered: Month, months: int) -> Month:
    """The last month among the first ``months``: registered 2024-01, 13 months end with 2025-02."""
    return registered.plus(months)


def last_start_asv(released: date) -> date:
    """Last start (or 応当日) with ASV割引: 31 December of the release's fiscal year (from April) plus three [B P37].

    Released 2022-03-31 (fiscal 2021): 2024-12-31; released 2022-04-01 (fiscal 2022): 2025-12-31.
    """
    fiscal = released.year if released.month >= _APRIL else released.year - 1
    return Month(fiscal + 3, 12).last()
