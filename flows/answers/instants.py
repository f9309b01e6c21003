"""When something happened, as people tell it: さっき, 10分前, 今朝8時ごろ, 昨日の夕方, 11/20 14:30, 令和8年11月20日.

What is told is an instant that has passed, or only its day. Now is an argument.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from flows.answers.dates import date_of
from flows.answers.hours import DAWN, DAY, NOON, Hour, hour_of, time_words
from flows.facts import JAPAN

YEARS = 3
"""An insurance claim lapses after three years (保険法95条), so that nothing earlier is reported."""

MIDDLE_OF_THE_NIGHT = 23
"""A part of the day alone that stands for it has the small hours as its other half."""

LONGEST_MINUTES = 60 * 24 * 31


class Instant(NamedTuple):
    """An instant (UTC, whole minutes), and whether it is a guess."""

    at: datetime
    about: bool


_WRITTEN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})Z(~?)")
_DAY_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_VAGUE = r"(?:ほど|くらい|ぐらい|ばかり)? ?"
_AGO = re.compile(
    rf"(?<![0-9時])(?:(?P<hours>[0-9]{{1,3}}) ?時間(?P<half>半)?)?(?P<minutes>[0-9]{{1,4}}) ?(?:分|[ふぷ]ん){_VAGUE}"
    r"(?:前|まえ)"
    rf"|(?P<only_hours>[0-9]{{1,3}}) ?時間(?P<only_half>半)?{_VAGUE}(?:前|まえ)"
    rf"|(?P<half_hour>半時間|half an hour){_VAGUE} ?(?:前|まえ|ago)"
    r"|(?P<english_minutes>[0-9]{1,4}) ?min(?:ute)?s? ago|(?P<english_hours>[0-9]{1,3}|an|one) ?(?:hour|hr)s? ago"
    r"|(?P<some_minutes>数分|few minutes)[^ ]{0,3} ?(?:前|まえ|ago)"
    r"|(?P<some_hours>数時間|few hours)[^ ]{0,3} ?(?:前|ago)"
)
_DAYS_AGO = re.compile(
    rf"(?P<count>[0-9]{{1,4}}) ?(?P<unit>日|週間|か月|ヶ月|カ月|ヵ月|ケ月|年){_VAGUE}(?:前|まえ)"
    r"|(?P<number>[0-9]{1,4}|a|one) (?P<english>day|week|month|year)s? ago"
)
_JUST_NOW = re.compile(
    r"さっき|先ほど|先程|さきほど|たった今|たったいま|ただ今|ただいま|今しがた|いましがた|今さっき|つい今"
    r"|今(?=、|。|!|$|です|し|起き|おき|事故|ぶつ|追突|当て|あて|衝突|接触|まさに|ここで|目の前)|いま(?=、|。|$|です|事故|ぶつ|追突)"
    r"|just now|a moment ago|right now|\bjust (?:had|got|hit|crashed|happened)|\bnow\b"
)
_NAMED = {
    "さきおととい": 3, "1昨々日": 3, "1昨昨日": 3, "夕べ": 1, "昨夕": 1,
    "1昨日": 2, "おととい": 2, "1昨夜": 2, "day before yesterday": 2,
    "昨日": 1, "きのう": 1, "昨夜": 1, "昨晩": 1, "ゆうべ": 1, "前日": 1, "last night": 1, "yesterday": 1,
    "今日": 0, "きょう": 0, "本日": 0, "今朝": 0, "けさ": 0, "今夜": 0, "今晩": 0, "今夕": 0, "当日": 0,
    "today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0,
}  # fmt: skip
_NAME = re.compile("|".join(sorted(_NAMED, key=len, reverse=True)))
_FUTURE = re.compile(r"明日|あした|あす(?!か)|明後日|あさって|来週|来月|翌日|tomorrow|next (?:week|month)")
_DATE = re.compile(
    r"(?:令和|れいわ|平成|r|h)\.? ?(?:[0-9]{1,2}|元) ?(?:年|[-/.]) ?[0-9]{1,2} ?(?:月|[-/.]) ?[0-9]{1,2} ?日?"
    r"|(?:西暦)?[0-9]{4} ?(?:年|[-/.]) ?[0-9]{1,2} ?(?:月|[-/.]) ?[0-9]{1,2} ?日?"
    r"|(?<![0-9/.-])[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|(?<![0-9/.-])[0-9]{1,2}/[0-9]{1,2}(?![0-9/]| ?[号丁番])"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]{1,2}(?:st|nd|rd|th)?(?:,? [0-9]{4})?"
    r"|\b[0-9]{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? [0-9]{4})?"
)
_WEEKDAY = re.compile(
    r"(?P<week>先週|前の週)?(?:の|、)?(?P<day>[月火水木金土日])曜日?|(?P<english>mon|tues?|wednes|thurs?|fri|satur|sun)day"
)
_WEEKDAYS = "月火水木金土日"
_ENGLISH_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OF_MONTH = re.compile(r"(?:(?P<last>先月)の? ?|(?<![0-9月/]))(?P<day>[0-9]{1,2}) ?日(?!間|前|後|目|以内|ほど|くらい)")
_UNITS = {"日": 1, "週間": 7, "day": 1, "week": 7}
_WEEK = 7


def moment(text: str, now: datetime, *, asked: bool = True) -> Instant | date | None:
    """When it was: an instant, only its day (Japan's), or None where nothing is told, or nothing that has passed.

    Told in a sentence beside other things (``asked`` is False), only what is plainly a time counts: an hour or a day,
    and not 「夜道」 or 「20日の証明書」. Before :data:`YEARS` years ago there is nothing.
    """
    said = time_words(text)
    if found := _ago(said, now):
        return found
    day = _day(said, now, asked=asked)
    if day is None and _FUTURE.search(said):
        return None
    hour = hour_of(said, alone=asked or day is not None)
    if day is None and hour is None:
        return Instant(_minute(now), about=True) if _JUST_NOW.search(said) else None
    if hour is None:
        return day if day is not None and _earliest(now) <= day <= _today(now) else None
    return at(day, hour, now)


def at(day: date | None, hour: Hour, now: datetime) -> Instant | None:
    """The instant of an hour on that day, without one on the last on which it has passed; None in the future.

    Where an hour leaves the half of the day open, the later one that has passed is meant, and of a day that is named
    the one at which people are about: 昨日の3時 is in the afternoon, 今日の8時 in the morning.
    """
    days = (day,) if day is not None else (_today(now), _today(now) - timedelta(days=1))
    for each in days:
        for candidate in _halves(hour, of_a_day=day is not None):
            instant = _combined(each, candidate).astimezone(UTC)
            if instant <= now and _earliest(now) <= each:
                return Instant(instant, hour.about)
    return None


def names_day(text: str, now: datetime) -> bool:
    """Whether ``text`` says on which day it was, and not only at what time."""
    said = time_words(text)
    return _ago(said, now) is not None or _day(said, now, asked=False) is not None


def is_just_now(text: str, now: datetime) -> bool:
    """Whether ``text`` says no more than that it was just now: さっき."""
    return (
        not names_day(text, now) and hour_of(text, alone=False) is None and moment(text, now, asked=False) is not None
    )


def write(instant: Instant) -> str:
    """An instant as a slot keeps it: ``2026-11-22T13:05Z``, with a tilde where it is a guess."""
    return f"{instant.at.astimezone(UTC):%Y-%m-%dT%H:%M}Z{'~' if instant.about else ''}"


def read(value: str) -> Instant | None:
    """The instant that was written, or None."""
    written = _WRITTEN.fullmatch(value)
    if written is None:
        return None
    try:
        return Instant(datetime.fromisoformat(f"{written[1]}:00+00:00"), bool(written[2]))
    except ValueError:
        return None


def read_day(value: str) -> date | None:
    """The day that was written in ISO 8601, or None."""
    try:
        return date.fromisoformat(value) if _DAY_WRITTEN.fullmatch(value) else None
    except ValueError:
        return None


def _ago(said: str, now: datetime) -> Instant | None:
    found = _AGO.search(said)
    if found is None:
        return None
    told = found.groupdict()
    hours = told["hours"] or told["only_hours"] or told["english_hours"] or 0
    minutes = int(told["minutes"] or told["english_minutes"] or 0)
    whole = 1 if hours in {"an", "one"} else int(hours)
    minutes += 60 * whole + (30 if told["half"] or told["only_half"] or told["half_hour"] else 0)
    minutes = 5 if told["some_minutes"] else 180 if told["some_hours"] else minutes
    if minutes > LONGEST_MINUTES:
        return None
    return Instant(_minute(now - timedelta(minutes=minutes)), about=True)


def _day(said: str, now: datetime, *, asked: bool) -> date | None:
    today = _today(now)
    if named := _NAME.search(said):
        return today - timedelta(days=_NAMED[named.group()])
    if ago := _DAYS_AGO.search(said):
        return _days_ago(ago.groupdict(), today)
    if found := _DATE.search(said):
        return _past(date_of(found.group(), today), found.group(), today)
    if weekday := _WEEKDAY.search(said):
        return _last_weekday(weekday, today)
    if (of_month := _OF_MONTH.search(said)) and (asked or of_month["last"]):
        return _day_of_month(int(of_month["day"]), today, last=bool(of_month["last"]))
    return None


def _days_ago(told: dict[str, str | None], today: date) -> date | None:
    number = told["count"] or told["number"] or "0"
    count = 1 if number in {"a", "one"} else int(number)
    unit = told["unit"] or told["english"] or ""
    if unit in _UNITS:
        return today - timedelta(days=count * _UNITS[unit])
    months = count * 12 if unit in {"年", "year"} else count
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return _calendar(year, month + 1, min(today.day, 28)) if year > 0 else None


def _past(found: date | None, said: str, today: date) -> date | None:
    """A date without a year is its last occurrence."""
    if found is None or found <= today or re.search(r"[0-9]{4}|[年rh]|令和|平成", said):
        return found
    return _calendar(found.year - 1, found.month, found.day)


def _last_weekday(told: re.Match[str], today: date) -> date:
    wanted = _WEEKDAYS.index(told["day"]) if told["day"] else _ENGLISH_WEEKDAYS.index(told["english"][:3])
    if told["week"]:
        return today - timedelta(days=today.weekday() + _WEEK - wanted)
    return today - timedelta(days=(today.weekday() - wanted) % _WEEK)


def _day_of_month(day: int, today: date, *, last: bool) -> date | None:
    """The last such day that has passed, or that of the month before."""
    month, year = today.month, today.year
    if last or day > today.day:
        month, year = (month - 1, year) if month > 1 else (12, year - 1)
    return _calendar(year, month, day)


def _halves(hour: Hour, *, of_a_day: bool) -> tuple[Hour, ...]:
    if hour.only and hour.hour == MIDDLE_OF_THE_NIGHT:
        return hour, hour._replace(hour=1)
    if not hour.halves:
        return (hour,)
    later = hour._replace(hour=hour.hour + NOON)
    if of_a_day:
        return (later, hour) if hour.hour <= DAWN + 1 else (hour, later)
    return later, hour


def _combined(day: date, hour: Hour) -> datetime:
    return datetime.combine(day + timedelta(days=hour.late), time(hour.hour % DAY, hour.minute), JAPAN)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _today(now: datetime) -> date:
    return now.astimezone(JAPAN).date()


def _earliest(now: datetime) -> date:
    today = _today(now)
    return date(today.year - YEARS, today.month, min(today.day, 28))


def _minute(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(second=0, microsecond=0)
