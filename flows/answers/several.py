"""Several choices as one answer: 「1と3」「前と左後ろ」, or tapped one after the other until that is all.

Kept as the keys in the question's order, parted by spaces; a point after them says that there are no more.
"""

import re
from collections.abc import Mapping, Sequence

from flows.answers.choices import pick
from flows.answers.normal import plain, trimmed
from flows.answers.numerals import arabic
from flows.messages import Choice

DONE = "done"
"""The choice that says that there are no more."""

END = "."
_APART = re.compile(r"(?:[、,，・/＋+&\s]|(?<=[0-9])と|(?<=[^0-9a-z])と(?=.)|\band\b|それから|あと|および)+")
_ENDING = re.compile(
    r"(?:が|を|に|も|の?(?:部分|ところ|所|あたり))?(?:へこ|凹|壊|こわ|傷|きず|割|われ|破損|損傷|です|でした).*$"
)
_FIGURES = re.compile(r"[0-9]{1,2}")


def parts(value: str) -> tuple[str, ...]:
    """The keys in an answer.

    >>> parts("front rear.")
    ('front', 'rear')
    """
    return tuple(value.removesuffix(END).split())


def together(choices: Sequence[str]) -> tuple[str, ...]:
    """Those of a question's choices that can be joined: the ones before that which says that there are no more."""
    return tuple(choices[: choices.index(DONE)]) if DONE in choices else ()


def added(settled: str, chosen: str, order: Sequence[str]) -> str:
    """An answer that was settled, with one more part; what stands alone takes its place."""
    return joined(settled.removesuffix(END), chosen, order) + (END if {*parts(chosen)} <= {*order} else "")


def is_settled(value: str) -> bool:
    """Whether nothing more is to be added."""
    return value.endswith(END)


def joined(before: str, chosen: str, order: Sequence[str]) -> str:
    """What was chosen so far, with what is chosen now: one part, several, or that there are no more.

    ``order`` are the keys that can be joined; any other choice stands alone, and takes the place of all of them. What
    was settled is begun anew.

    >>> joined("rear", "front", ("front", "rear")), joined("front rear", DONE, ("front", "rear"))
    ('front rear', 'front rear.')
    """
    earlier = () if is_settled(before) else tuple(key for key in parts(before) if key in order)
    if chosen == DONE:
        return " ".join(earlier) + END if earlier else ""
    if not {*parts(chosen)} <= {*order}:
        return chosen
    both = {*earlier, *parts(chosen)}
    return " ".join(key for key in order if key in both) + (END if is_settled(chosen) else "")


def read(text: str, choices: Sequence[Choice], also: Mapping[str, Sequence[str]], order: Sequence[str]) -> str | None:
    """The keys that words or figures name, settled where they name more than one; None where any of them is none.

    >>> front, rear = Choice("front", "前"), Choice("rear", "後ろ")
    >>> read("1 2", [front, rear], {}, ("front", "rear")), read("後ろ", [front, rear], {}, ("front", "rear"))
    ('front rear.', 'rear')
    """
    said = trimmed(_ENDING.sub("", arabic(plain(text))))
    pieces = [piece for piece in _APART.split(said) if piece]
    if len(pieces) == 1 and not _FIGURES.fullmatch(pieces[0]):
        pieces = [trimmed(plain(text))]
    found = [pick(piece, choices, also) for piece in pieces]
    if not found or None in found:
        return None
    if len(found) == 1:
        return found[0]
    keys = {key for key in found if key is not None}
    if not keys <= {*order}:
        return None
    return " ".join(key for key in order if key in keys) + END
