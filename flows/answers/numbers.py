"""How many: people, wheels, times."""

import re

from flows.answers.normal import trimmed
from flows.answers.numerals import said
from flows.answers.people import OPEN, company

_ALONE = re.compile(
    r"(?:乗って(?:い)?る(?:の)?は)?(?:私|わたし|僕|ぼく|俺|おれ|自分|運転手|運転者|本人)(?:(?:1人)?(?:だけ|のみ|ひとり|1人))(?:です)?|"
    r"(?:just|only) me|just myself|i ?am alone|i'?m alone|alone|me"
)
_COUNTED = re.compile(
    r"([0-9]+)(?![0-9]) ?(?:人|名|にん|めい|people|persons?|adults?|kids?|children|つ|個|本|台|回|輪|匹)?"
    r"(?! ?(?:[時分歳才月日円]|キロ|km|%))"
)
_VAGUE = re.compile(r"[0-9] ?(?:人|名)?(?:か|or|から|-|、|,|・) ?[0-9]|くらい|ぐらい|以上|以下|約|about|\?$")
_NOT_THEM = re.compile(r"[0-9]+ ?(?:匹|頭|羽|人乗り(?:に|で|の)?)")
_OF_WHOM = re.compile(r"(.*?[0-9]+ ?(?:人|名)[^0-9]*?)(?:そのうち|うち|内|(?<=[ 、,。])(?:1人|ひとり)[はが]|[(（])")
_TOTAL = re.compile(r"(?:合計|全部で|全員で|合わせて|あわせて|計|total|in all)[^0-9]{0,3}([0-9]+)")


def count(text: str, low: int, high: int) -> int | None:
    """The number from ``low`` to ``high``, both included, or None: outside it, vague (「2、3人」), or no number.

    Several counts are added (「大人2人と子ども1人」 → 3), unless the first is their total
    (「3人（大人2人、子ども1人）」 → 3). People who are named count as one each (「私と子供2人」 → 3); a driver who is
    not named with them leaves it open whether the writer was counted (「子供2人」), and is None.
    """
    answer = said(text)
    named = company(answer)
    if named is not None:
        return named if named != OPEN and low <= named <= high else None
    if _ALONE.fullmatch(trimmed(answer)):
        return 1 if low <= 1 <= high else None
    number = _total(answer)
    return number if number is not None and low <= number <= high else None


def _total(answer: str) -> int | None:
    # Pets are no people, seats are not taken, and of whom some are told apart are counted already.
    answer = _NOT_THEM.sub("", answer)
    if whole := _OF_WHOM.match(answer):
        answer = whole[1]
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
