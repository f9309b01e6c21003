"""Days and hours as people in Japan read them: always with the weekday, so that nobody counts wrong."""

from datetime import date, datetime

from flows.answers import instants
from flows.facts import JAPAN
from flows.words import Words


def spoken_day(day: date, words: Words) -> str:
    """A day with its weekday, and the year: 「2026年12月20日(日)」."""
    return words.text("kit-day", year=str(day.year), month=day.month, day=day.day, weekday=weekday(day, words))


def short_day(day: date, words: Words) -> str:
    """A day of this year or the next, with its weekday: 「12/20(日)」."""
    return words.text("kit-day-short", month=day.month, day=day.day, weekday=weekday(day, words))


def spoken_instant(value: str, words: Words) -> str:
    """An instant or a day that was written by :mod:`flows.answers.instants`: 「2026年11月20日(金) 14:30（およそ）」."""
    day = instants.read_day(value)
    when = instants.read(value)
    if when is None:
        return spoken_day(day, words) if day else value
    local = when.at.astimezone(JAPAN)
    told = words.text("kit-instant", day=spoken_day(local.date(), words), time=f"{local:%H:%M}")
    return words.text("kit-about", time=told) if when.about else told


def weekday(day: date, words: Words) -> str:
    """The weekday, in the shortest form the language has."""
    return words.text("kit-weekdays").split(",")[day.weekday()].strip()


def today(now: datetime | None) -> date:
    """The day it is in Japan; the first day of all where nobody knows what time it is."""
    return date.min if now is None else now.astimezone(JAPAN).date()
