"""The string the policyholder's page prepares, for its owner to send unchanged on LINE (renewal guide ③⑤).

Sixteen characters of Crockford's base32 (80 bits) in groups of four, within words that say what it is::

    連携コード: MDG-7K2M-9QXD-4T8V-N3BC

A customer can edit what LINE has filled in for them, so what is not exactly this is not read at all.
"""

import re
from unicodedata import normalize

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O or U, which people take for other characters."""

LENGTH = 16
WORDS = "連携コード: "
PREFIX = "MDG-"

_GROUP = 4
_SECRET = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_STRING = re.compile(re.escape(WORDS + PREFIX) + "-".join([f"([{ALPHABET}]{{{_GROUP}}})"] * (LENGTH // _GROUP)))
_LOOKS_LIKE_ONE = re.compile(r"\bmdg\s*[-‐‑‒–—―−ー_: ]\s*[0-9a-z]{2}")


def link_string(secret: str) -> str:
    """The whole message to send, for 16 characters of :data:`ALPHABET`.

    Raises:
        ValueError: it is anything else than that.
    """
    if not _SECRET.fullmatch(secret):
        raise ValueError("a link string is made of 16 characters of Crockford's base32")
    groups = (secret[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))
    return f"{WORDS}{PREFIX}{'-'.join(groups)}"


def find(text: str) -> str | None:
    """The 16 secret characters, where ``text`` is a link string unchanged but for white space around it."""
    found = _STRING.fullmatch(text.strip())
    return "".join(found.groups()) if found else None


def resembles(text: str) -> bool:
    """Whether ``text`` holds what may once have been a link string, edited or quoted."""
    return _LOOKS_LIKE_ONE.search(normalize("NFKC", text).casefold()) is not None
