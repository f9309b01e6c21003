"""Verification codes as people type them."""

import re

from flows.answers.normal import plain, trimmed

_SIX = re.compile(r"[0-9](?:[ -]?[0-9]){5}")


def code(text: str) -> str | None:
    """The six digits of ``text`` (RFC 4226, 5.3 has them begin with zeros too), or None where it says anything else.

    Digits may be of any width, and have blanks or hyphens between them: 「１２３ ４５６です」.
    """
    said = trimmed(plain(text))
    return re.sub("[ -]", "", said) if _SIX.fullmatch(said) else None
