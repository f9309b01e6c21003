"""How many: people, wheels, times."""

import re

from flows.answers.normal import sounds, trimmed
from flows.answers.numerals import arabic

_WORDS = {
    "ひとり": 1, "ふたり": 2, "さんにん": 3, "よにん": 4, "よったり": 4, "ごにん": 5, "ろくにん": 6, "しちにん": 7,
    "ななにん": 7, "はちにん": 8, "くにん": 9, "きゅうにん": 9, "じゅうにん": 10,
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5,
    "むっつ": 6, "ななつ": 7, "やっつ": 8, "ここのつ": 9,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_ALONE = re.compile(
    r"(?:乗って(?:い)?る(?:の)?は)?(?:私|わたし|僕|ぼく|俺|おれ|自分|運転手|運転者|本人)(?:(?:1人)?(?:だけ|のみ|ひとり|1人))(?:です)?|"
    r"(?:just|only) me|just myself|i ?am alone|i'?m alone|alone|me"
)
_WORD = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else word for word in sorted(_WORDS, key=len, reverse=True))
)
_COUNTED = re.compile(r"([0-9]+) ?(?:人|名|にん|めい|people|persons?|adults?|kids?|children|つ|個|本|台|回|輪|匹)?")
_VAGUE = re.compile(r"[0-9] ?(?:人|名)?(?:か|or|から|-|、|,|・) ?[0-9]|くらい|ぐらい|以上|以下|約|about|\?$")
_TOTAL = re.compile(r"(?:合計|全部で|全員で|合わせて|あわせて|計|total|in all)[^0-9]{0,3}([0-9]+)")


def count(text: str, low: int, high: int) -> int | None:
    """The number from ``low`` to ``high``, both included, or None: outside it, vague (「2、3人」), or no number.

    Several counts are added (「大人2人と子ども1人」 → 3), unless the first is their total
    (「3人（大人2人、子ども1人）」 → 3).
    """
    answer = arabic(sounds(text))
    answer = _WORD.sub(lambda word: f"{_WORDS[word.group()]}人", answer).replace("人人", "人")
    if _ALONE.fullmatch(trimmed(answer)):
        return 1 if low <= 1 <= high else None
    number = _total(answer)
    return number if number is not None and low <= number <= high else None


def _total(answer: str) -> int | None:
    if _VAGUE.search(answer):
        return None
    if total := _TOTAL.search(answer):
        return int(total[1][:6])
    numbers = [int(found[1][:6]) for found in _COUNTED.finditer(answer)]
    if len(numbers) <= 1:
        return numbers[0] if numbers else None
    first, *rest = numbers
    if "人" not in answer and "名" not in answer and "adult" not in answer:
        return None
    return first if "(" in answer and first == sum(rest) else sum(numbers)
