"""One wrong, missing or extra character in a long word, put right when the utterance means nothing otherwise."""

from rapidfuzz import fuzz
from rapidfuzz.distance import ScoreAlignment

from flows.router.lexicon import LEXICON

_SHORTEST = 4
_ALIKE = 74.0  # one character in four or more
_ENDS_IN_NO = "ない"
_NO_ALIKE = 80.0
"""How alike a word in 〜ない must be: half of it is the ending that every other denial has too."""

_BEFORE_A_WORD = "がはもをにでとの、。 "
_WORDS_OF_THEIR_OWN = ("かわらない", "かわりない", "かかわらない")
"""What is no misspelling, however alike: 「車は変わらない」 is no 「かからない」."""

_PONDERED = ("ようかな", "おうかな")
"""How people end a sentence about what they might do: 「やめようかな」 is no misspelt 「うごかない」."""


def repaired(folded: str) -> str | None:
    """The folded utterance with its likeliest misspelt word corrected, or None when no word is close enough."""
    if any(ending in folded for ending in _PONDERED):
        return None
    best: tuple[float, str] = (0.0, folded)
    for word in LEXICON.typos:
        if len(word) < _SHORTEST or word in folded or len(folded) < len(word) - 1:
            continue
        near = fuzz.partial_ratio_alignment(word, folded, score_cutoff=max(_ALIKE, best[0]))
        if near is not None and near.score > best[0] and _may_be(word, folded, near):
            best = near.score, folded[: near.dest_start] + word + folded[near.dest_end :]
    return best[1] if best[0] else None


def _may_be(word: str, folded: str, near: ScoreAlignment) -> bool:
    """Whether what was found may be the word misspelt: one in 〜ない begins like it, where a word begins."""
    if not word.endswith(_ENDS_IN_NO):
        return True
    before, found = folded[: near.dest_start][-1:], folded[near.dest_start : near.dest_end]
    begins = before in _BEFORE_A_WORD or not "ぁ" <= before <= "ん"
    alike = near.score >= _NO_ALIKE and found[:1] == word[0]
    return alike and begins and not any(own in folded for own in _WORDS_OF_THEIR_OWN)
