"""Dates as Japan writes them: the imperial eras (和暦), the Gregorian calendar (西暦), or only month and day."""

import re
from datetime import date, timedelta

from flows.answers.normal import plain
from flows.answers.numerals import arabic

# The Gregorian year before each era's first (元号法; 明治 and 大正 by custom).
_ERAS = {
    "令和": 2018, "れいわ": 2018, "r": 2018, "平成": 1988, "へいせい": 1988, "h": 1988,
    "昭和": 1925, "しょうわ": 1925, "s": 1925, "大正": 1911, "t": 1911, "明治": 1867, "m": 1867,
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = f"(?P<name>{'|'.join(_MONTHS)})[a-z]*\\.?"
_MD = r"(?P<month>[0-9]{1,2}) ?(?:月|[-/.]) ?(?P<day>[0-9]{1,2}) ?日?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<era>{'|'.join(_ERAS)})\.? ?(?P<year>[0-9]{{1,2}}|元) ?(?:年|[-/.]) ?{_MD}",
        r"(?P<era>[rhstm])(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"(?:西暦)?(?P<year>[0-9]{{4}}) ?(?:年|[-/.]) ?{_MD}",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>[0-9]{{4}}))?",
        rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?:,? (?P<year>[0-9]{{4}}))?",
        _MD,
    )
)
_RELATIVE = {
    "今日": 0, "きょう": 0, "本日": 0, "today": 0, "昨日": -1, "きのう": -1, "yesterday": -1,
    "一昨日": -2, "おととい": -2, "明日": 1, "あした": 1, "あす": 1, "tomorrow": 1, "明後日": 2, "あさって": 2,
}  # fmt: skip
_ENDING = re.compile(
    r"[ 。.]*(?:生まれ|うまれ|まで|から|頃|ごろ)?(?:です|になります|でした)?[ 。.!]*(?:\([月火水木金土日]\))?$"
)


def date_of(text: str, today: date) -> date | None:
    """The date in ``text``, or None when there is none or the calendar has no such day.

    An era may run past its end, as on old licences (平成35年 is 2023). Without a year, the occurrence nearest to
    ``today`` is meant. ``today`` is the date in Japan.
    """
    answer = _ENDING.sub("", plain(text), count=1)
    if answer in _RELATIVE:
        return today + timedelta(days=_RELATIVE[answer])
    answer = arabic(answer)
    for form in _FORMS:
        if found := form.fullmatch(answer):
            return _date(found.groupdict(), today)
    return None


def date_with_year(text: str) -> date | None:
    """The date in ``text``, or None where it names no year: nobody means a date of birth by 「今日」 or 「4月1日」."""
    answer = arabic(_ENDING.sub("", plain(text), count=1))
    for form in _FORMS:
        found = form.fullmatch(answer)
        if found and (parts := found.groupdict()).get("year"):
            return _date(parts, date.min)
    return None


def _date(parts: dict[str, str | None], today: date) -> date | None:
    name, year = parts.get("name"), parts.get("year")
    month = _MONTHS.index(name) + 1 if name else int(parts["month"] or 0)
    day = int(parts["day"] or 0)
    if year is None:
        nearby = (_calendar(candidate, month, day) for candidate in (today.year - 1, today.year, today.year + 1))
        return min((found for found in nearby if found), key=lambda found: abs(found - today), default=None)
    number = 1 if year == "元" else int(year)
    return _calendar(number + _ERAS.get(parts.get("era") or "", 0), month, day)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
