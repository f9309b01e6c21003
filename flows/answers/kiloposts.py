"""Kilometre posts of expressways: every 100 m a sign with the distance from the road's origin."""

import re

from flows.answers.normal import plain
from flows.answers.numerals import arabic

_UNIT = r"(?: ?(?:kp|km|k|キロポスト|キロ|きろ))"
_KILOPOST = re.compile(
    rf"(?:(?:kp|キロポスト|きろぽすと|kilomet(?:er|re) post|post)(?:は|が|:| )? ?)?"
    rf"(?P<km>[0-9]{{1,3}})(?:(?:[.,・]|てん)(?P<tenth>[0-9]){_UNIT}?|"
    rf"{_UNIT} ?(?P<metres>[0-9]{{1,3}}) ?(?:m|メートル)|"
    rf"{_UNIT} ?(?P<post>[0-9])|{_UNIT}?)(?:ポスト)?"
    r"(?: ?(?:付近|あたり|くらい|ぐらい|の|地点|辺り|です|と書いてあります|とあります|かな|だと思います))*"
)


def kilopost(text: str) -> str | None:
    """Kilometres to one decimal (``123.4``), or None; finer than the 100 m between two posts is not a post.

    Reads 123.4, 123キロポスト, 12.3kp, １２３．４, 123km400m, 123キロ4.
    """
    found = _KILOPOST.fullmatch(arabic(plain(text)).rstrip(" 。.!"))
    if not found:
        return None
    tenth = found["tenth"] or found["post"] or "0"
    if metres := found["metres"]:
        hundreds, rest = divmod(int(metres), 100)
        if rest:
            return None
        tenth = str(hundreds)
    return f"{int(found['km'])}.{tenth}"
