"""When a contract can be renewed: online before its maturity, and late under 継続手続忘れサポート特約.

The online window is a published practice of the insurer [W 1], the late rule is printed [B P34].
"""

from datetime import date, datetime, time
from typing import Final

from msgspec import Struct

from rating.dates.cover import JST, aware
from rating.dates.months import Month, add_days
from rating.evidence import Uncertainty

#: Two months before maturity on this day; on the later one for maturities in March and July.
OPENS_ON: Final = 14
OPENS_LATER_ON: Final = 15
_LATER_MONTHS: Final = frozenset({3, 7})

#: Days after maturity within which a forgotten renewal still continues the cover.
LATE_DAYS: Final = 30

OPENING_HOUR = Uncertainty(
    "renewal_window_opening_hour",
    "The hour at which online renewal opens on its first day is not published; midnight is used.",
    "W 1",
    needs_staff=False,
)


LATE_CONDITIONS = Uncertainty(
    "late_renewal_conditions",
    "Besides the thirty days the rule has conditions (所定の条件) that only the policy wording gives.",
    "B P34",
    needs_staff=False,
)


class RenewalWindow(Struct, frozen=True):
    """When renewal can be done online.

    Attributes:
        opens: first instant, midnight of the opening day in Japan.
        closes: first instant at which it is closed, 16:00 on the day of maturity; 15:59 is the last minute.
        reference: where it is published.
        uncertainties: what is not.
    """

    opens: datetime
    closes: datetime
    reference: str
    uncertainties: tuple[Uncertainty, ...]

    def is_open(self, instant: datetime) -> bool:
        """Whether an aware instant lies in the window; the service itself keeps no closing hours in it.

        Raises:
            InvalidInput: a time without a zone.
        """
        return self.opens <= aware(instant) < self.closes


class LateRenewal(Struct, frozen=True):
    """Whether a renewal after maturity continues the cover, and until when it can be made.

    Attributes:
        allowed: the rule may be used for this maturity at all.
        last_day: last day on which the renewal can be made; None when not allowed.
        reference: where it is printed.
        uncertainties: what is not.
    """

    allowed: bool
    last_day: date | None
    reference: str
    uncertainties: tuple[Uncertainty, ...] = (LATE_CONDITIONS,)

    def holds_on(self, day: date) -> bool:
        """Whether a renewal made on ``day`` is in time; until maturity there is nothing to rescue."""
        return self.last_day is not None and day <= self.last_day


def renewal_window(maturity: date) -> RenewalWindow:
    """The online window of a contract: maturity 2025-06-20 opens 2025-04-14, 2025-03-10 opens 2025-01-15 [W 1]."""
    month = Month.of(maturity).plus(-2)
    opens = month.day(OPENS_LATER_ON if maturity.month in _LATER_MONTHS else OPENS_ON)
    return RenewalWindow(
        datetime.combine(opens, time(0), JST),
        datetime.combine(maturity, time(16), JST),
        "W 1",
        (OPENING_HOUR,),
    )


def late_renewal(maturity: date, *, previous_was_late: bool) -> LateRenewal:
    """継続手続忘れサポート特約: within 30 days from the day after maturity, never twice running [B P34].

    Args:
        maturity: of the contract to renew.
        previous_was_late: the contract itself came about by this rule.

    Maturity 2025-03-31 can be renewed until 2025-04-30; 2025-05-01 is the 31st day.
    """
    if previous_was_late:
        return LateRenewal(allowed=False, last_day=None, reference="B P34")
    return LateRenewal(allowed=True, last_day=add_days(maturity, LATE_DAYS), reference="B P34")


def papers_due(start: date) -> date:
    """Last day for renewal papers when premiums are debited: the end of the month before the start [B P38]."""
    return Month.of(start).plus(-1).last()


def device_order_due(start: date) -> date:
    """Last day to order the in-car unit of タフ・見守るクルマの保険プラスS: 14 days before the start [B P14 ※3]."""
    return add_days(start, -14)
