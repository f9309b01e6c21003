"""Verification codes as people type them."""

import re

from flows.answers.normal import plain, trimmed

_CALLED = re.compile(
    r"^(?:(?:届いた|送られてきた|来た|確認|認証|6桁の?|smsの)*(?:コード|番号|数字|の)|(?:the |my )?(?:code|number))"
    r" ?(?:は|が|、|:|=| is)? ?(?=[0-9])"
)
_SIX = re.compile(r"[0-9](?:[ -]?[0-9]){5}")


def code(text: str) -> str | None:
    """The six digits of ``text`` (RFC 4226, 5.3 has them begin with zeros too), or None where it says anything else.

    Digits may be of any width, have blanks or hyphens between them, and be called what they are: 「１２３ ４５６です」,
    「コードは123456です」.
    """
    said = _CALLED.sub("", trimmed(plain(text)), count=1)
    return re.sub("[ -]", "", said) if _SIX.fullmatch(said) else None
