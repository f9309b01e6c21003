"""Times of the day as people say them: 14:30, 午後3時半, 夜8時ごろ, 夕方, half past is 半; and what they leave open."""

import re
from typing import NamedTuple

from flows.answers.normal import plain
from flows.answers.numerals import arabic

NOON, DAY, MINUTES = 12, 24, 60
LATEST = 29
"""People who are up at night count on past midnight: 25時 is one in the morning."""

EVENING, DAWN = 18, 5
"""From when a part of the day is a night, which goes on past midnight, and until when."""

FORENOON, LATE = 10, 9
"""昼の10時 is before noon; 深夜の9時 is before midnight."""


class Hour(NamedTuple):
    """A time of the day, Japan's clock.

    Attributes:
        hour, minute: 0:00 to 23:59.
        about: said to be a guess, or a part of the day alone.
        late: it belongs to the night of the day that was named, and falls on the day after.
        halves: the half of the day was left open: 8時 may be 20:00.
        only: a part of the day alone, whose hour stands for it.
    """

    hour: int
    minute: int = 0
    about: bool = False
    late: bool = False
    halves: bool = False
    only: bool = False


# Which half of the day a word tells, and the hour that stands for it where none is said.
_PARTS: dict[str, int] = {
    "早朝": 5, "明け方": 5, "未明": 3, "今朝": 8, "けさ": 8, "朝": 8, "あさ": 8, "午前": 10, "ごぜん": 10,
    "正午": 12, "お昼": 12, "昼": 12, "ひる": 12, "午後": 15, "ごご": 15, "夕方": 17, "ゆうがた": 17, "夕": 17,
    "昨夜": 21, "昨晩": 21, "ゆうべ": 21, "今夜": 20, "今晩": 20, "夜中": 23, "深夜": 23, "真夜中": 23, "夜": 20,
    "夕べ": 21, "よる": 20, "晩": 20,
    "early morning": 5, "morning": 8, "noon": 12, "afternoon": 15, "evening": 18, "midnight": 23, "tonight": 20,
    "night": 21,
}  # fmt: skip
_MORNING = frozenset(part for part, hour in _PARTS.items() if hour < NOON)
_SMALL_HOURS = frozenset({"夜中", "深夜", "真夜中", "midnight"})
_AROUND_NOON = frozenset(part for part, hour in _PARTS.items() if hour == NOON)
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_ABOUT = r"ごろ|頃|ころ|くらい|ぐらい|すぎ|過ぎ|前後|あたり|ちょっと前|少し前|だったか|かな|と思"
_LED = r"(?P<about_before>約|およそ|だいたい|大体|about|around|roughly|maybe)? ?"
# 一時停止 is a stop, and 2時の方向 a direction; neither is a time of the day.
_NO_TIME = r"間|々|停|的|不停|預|帰|避|(?:の)?方[向角]"
_CLOCK = re.compile(
    rf"{_LED}(?:(?P<part>{_PART})(?:の|、|,)? ?)?(?P<hour>[0-9]{{1,2}}) ?(?:時|じ)(?!{_NO_TIME}) ?"
    rf"(?:(?P<minute>[0-9]{{1,2}}) ?(?:分|ふん|ぷん)(?P<to>前)?|(?P<half>半|はん))? ?(?P<about>{_ABOUT})?"
)
_COLON = re.compile(
    rf"{_LED}(?:(?P<part>{_PART})(?:の|、|,)? ?)?(?<![0-9:/])(?P<hour>[0-9]{{1,2}})[:](?P<minute>[0-9]{{2}})(?![0-9:])"
    rf" ?(?P<english>[ap]\.?m\b)? ?(?P<about>{_ABOUT})?"
)
_ENGLISH = re.compile(rf"{_LED}(?<![0-9:])(?P<hour>[0-9]{{1,2}}) ?(?P<english>[ap]\.?m\b)")
# 夜 within a longer word is none: 夜間, 深夜営業; and 朝日, 昼食, 夕食, 晩ご飯 are meals and papers.
_ALONE = re.compile(rf"(?P<part>{_PART})(?!間|営業|日新聞|食|ご飯|ごはん|勤|行|景|道|市|shift)")


_KANA = {
    "いち": 1, "に": 2, "さん": 3, "よ": 4, "ご": 5, "ろく": 6, "しち": 7, "なな": 7, "はち": 8, "く": 9, "きゅう": 9,
    "じゅう": 10, "じゅっ": 10, "じゅういち": 11, "じゅうに": 12, "にじゅう": 20, "にじゅっ": 20, "さんじゅう": 30,
    "さんじゅっ": 30,
}  # fmt: skip
_READ_OUT = re.compile(
    rf"(?<![ぁ-ん])(?P<number>{'|'.join(sorted(_KANA, key=len, reverse=True))})"
    r"(?P<unit>じかん|じ(?=はん|ごろ|ころ|すぎ|くらい|ぐらい| |$|です|に)|ふん|ぷん)"
)
_UNITS = {"じかん": "時間", "じ": "時", "ふん": "分", "ぷん": "分"}

_MARKS = "~+?="
_WRITTEN = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])([~+?=]*)")


def time_words(text: str) -> str:
    """``text`` in one spelling, its numerals in digits, also those of times that are written in kana: いちじかん."""
    return _READ_OUT.sub(lambda found: f"{_KANA[found['number']]}{_UNITS[found['unit']]}", arabic(plain(text)))


def hour_of(text: str, *, alone: bool = True) -> Hour | None:
    """The time of the day in ``text``, or None.

    With ``alone`` a part of the day is enough: 夕方 is about 17:00. Without it only a time that is told counts.
    """
    said = time_words(text)
    for form in (_CLOCK, _COLON, _ENGLISH):
        for found in form.finditer(said):
            if (hour := _hour(found.groupdict(), colon=form is _COLON)) is not None:
                return hour
    part = _ALONE.search(said) if alone else None
    return part_of_day(part["part"]) if part else None


def part_of_day(part: str) -> Hour:
    """The hour that stands for a part of the day. Raises KeyError for a word that names none."""
    return Hour(_PARTS[part], about=part != "正午", only=True)


def write(hour: Hour) -> str:
    """An hour as a slot keeps it: ``20:30``, and a mark for each thing that is to be remembered of it."""
    flags = zip(_MARKS, (hour.about, hour.late, hour.halves, hour.only), strict=True)
    return f"{hour.hour:02}:{hour.minute:02}{''.join(mark for mark, is_so in flags if is_so)}"


def read(value: str) -> Hour | None:
    """The hour that was written, or None."""
    written = _WRITTEN.fullmatch(value)
    if written is None:
        return None
    return Hour(int(written[1]), int(written[2]), *(mark in written[3] for mark in _MARKS))


def _hour(told: dict[str, str | None], *, colon: bool) -> Hour | None:
    hour, minute = int(told["hour"] or 0), 30 if told.get("half") else int(told.get("minute") or 0)
    if hour > LATEST or minute >= MINUTES:
        return None
    about = bool(told.get("about_before") or told.get("about"))
    if told.get("to"):
        hour, minute = (hour - 1, MINUTES - minute) if minute else (hour, 0)
    part, english = told.get("part") or "", (told.get("english") or "").replace(".", "")
    late = hour >= DAY
    if late:
        hour -= DAY
    elif english:
        hour = hour % NOON + (NOON if english == "pm" else 0)
    elif part:
        hour, late = _in_part(part, hour)
    halves = not (part or english or colon or late) and 1 <= hour < NOON
    return Hour(hour, minute, about, late, halves) if 0 <= hour < DAY else None


def _in_part(part: str, hour: int) -> tuple[int, bool]:
    """The hour of the whole day, and whether it falls on the day after the one that was named."""
    if part in _SMALL_HOURS and hour != NOON:
        return (hour + NOON if LATE <= hour < NOON else hour), False
    if part in _SMALL_HOURS or (_PARTS[part] >= EVENING and (hour == NOON or hour < DAWN)):
        return hour % NOON, True
    if hour > NOON or (part in _AROUND_NOON and hour >= FORENOON):
        return hour, False
    return hour % NOON + (0 if part in _MORNING else NOON), False
