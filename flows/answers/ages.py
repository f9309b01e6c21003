"""How old somebody is: 「35」「35歳です」「３５才」. A date is none, nor an age that is still to come."""

import re

from flows.answers.normal import plain, trimmed
from flows.answers.numerals import arabic

_AGE = re.compile(r"(?:満)?([0-9]{1,3}) ?(?:歳|才|さい|years? old|years?)?")


def age(text: str) -> int | None:
    """The age in whole years, or None: no number alone, or words besides it that may change what it means."""
    found = _AGE.fullmatch(arabic(trimmed(plain(text))))
    return int(found[1]) if found else None
