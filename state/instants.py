"""Instants as Redis keeps them: whole microseconds since 1970 in UTC.

Exact both ways for every aware datetime, and below 2**53 until the year 2255, so that a sorted set's score and a Lua
number hold them without loss. A timer comes back equal to the instant it was set for.
"""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """Microseconds since 1970 of an aware datetime."""
    return (at - _EPOCH) // _MICROSECOND


def instant(at: int) -> datetime:
    """The aware UTC datetime of a number of microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=at)


def millis(span: timedelta) -> int:
    """A span in whole milliseconds, at least one: what Redis takes as a time to live."""
    return max(1, span // timedelta(milliseconds=1))
