"""Numbers in kanji and in words as Arabic ones: 二十三 → 23, 〇九〇 → 090, ふたり → 2人."""

import re

from flows.answers.normal import sounds

_DIGITS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "壱": 1,
    "弐": 2,
    "参": 3,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_RUN = re.compile("[" + "".join([*_DIGITS, *_UNITS]) + "]+")

_WORDS = {
    "ひとり": 1, "ふたり": 2, "さんにん": 3, "よにん": 4, "よったり": 4, "ごにん": 5, "ろくにん": 6, "しちにん": 7,
    "ななにん": 7, "はちにん": 8, "くにん": 9, "きゅうにん": 9, "じゅうにん": 10,
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5,
    "むっつ": 6, "ななつ": 7, "やっつ": 8, "ここのつ": 9,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_WORD = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else word for word in sorted(_WORDS, key=len, reverse=True))
)


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


def said(text: str) -> str:
    """``text`` as :func:`~flows.answers.normal.sounds` gives it, its kanji numerals and counting words in digits.

    A counting word becomes so many people: ふたり and two are ``2人``.
    """
    return _WORD.sub(lambda word: f"{_WORDS[word.group()]}人", arabic(sounds(text))).replace("人人", "人")
