"""Personal names, as the customer gives them."""

import re
import unicodedata

_LEAD = re.compile(
    r"^(?:(?:私|わたし|僕)?の?(?:名前|氏名|なまえ)は|私は|わたしは|my name is|i am|i'm|this is|name:)\s*", re.IGNORECASE
)
_ENDING = re.compile(
    r"(?:と申します|ともうします|といいます|と言います|でございます|です|だよ|だ|っす|といいます)?[\s。.!、]*$",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
_LONGEST = 40


def name(text: str) -> str | None:
    """The name without its wrapping (「名前は山田です」 → 「山田」), 1–40 characters, or None when no name is left.

    Width is normalised, case is kept. A name holds at least one letter and no digit, so a number typed at the wrong
    question is not taken for one.
    """
    words = _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()
    words = _ENDING.sub("", _LEAD.sub("", words), count=1).strip()
    if not 1 <= len(words) <= _LONGEST:
        return None
    if any(character.isdigit() for character in words) or not any(character.isalpha() for character in words):
        return None
    return words
