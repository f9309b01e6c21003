"""Kanji numerals as Arabic ones: 二十三 → 23, 〇九〇 → 090, 三百 → 300."""

import re

_DIGITS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "壱": 1,
    "弐": 2,
    "参": 3,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_RUN = re.compile("[" + "".join([*_DIGITS, *_UNITS]) + "]+")


def _value(run: str) -> str:
    if not any(unit in run for unit in _UNITS):
        return "".join(str(_DIGITS[numeral]) for numeral in run)
    total = digit = 0
    for numeral in run:
        if numeral in _UNITS:
            total += (digit or 1) * _UNITS[numeral]
            digit = 0
        else:
            digit = _DIGITS[numeral]
    return str(total + digit)


def arabic(text: str) -> str:
    """``text`` with every run of kanji numerals written in ASCII digits.

    A run without 十, 百 or 千 is read digit by digit, as telephone numbers are written.
    """
    return _RUN.sub(lambda run: _value(run.group()), text)
