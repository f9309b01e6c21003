"""When cover begins and ends: 16:00 in Japan on the first and on the last day (保険期間) [B P39 4]."""

from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from msgspec import Struct

from rating.dates.months import anniversary
from rating.errors import InvalidInput

#: Japan has kept one offset without summer time since 1952.
JST: Final = timezone(timedelta(hours=9), "Asia/Tokyo")

TURN: Final = time(16, 0)


class CoverInterval(Struct, frozen=True):
    """The instants between which a contract covers: ``start`` included, ``end`` not."""

    start: datetime
    end: datetime

    def covers(self, instant: datetime) -> bool:
        """Whether an aware instant, in any zone, is covered.

        Raises:
            InvalidInput: a time without a zone.
        """
        return self.start <= aware(instant) < self.end


def aware(instant: datetime) -> datetime:
    """The instant itself, if it says its zone.

    Raises:
        InvalidInput: a time without a zone says nothing about 16:00 in Japan.
    """
    if instant.tzinfo is None:
        raise InvalidInput("a time needs its zone")
    return instant


def maturity(start: date, years: int = 1) -> date:
    """The last day (満期日) of a contract of whole years: the 応当日 of its start."""
    return anniversary(start, years)


def cover_interval(start: date, end: date) -> CoverInterval:
    """From 16:00 on the first day to 16:00 on the day of maturity, Japan time, unless the application says otherwise.

    Raises:
        InvalidInput: maturity is not after the start.
    """
    if end <= start:
        raise InvalidInput("maturity comes after the start", "$.end")
    return CoverInterval(datetime.combine(start, TURN, JST), datetime.combine(end, TURN, JST))
