"""One wrong, missing or extra character in a long word, put right when the utterance means nothing otherwise."""

from rapidfuzz import fuzz

from flows.router.lexicon import LEXICON

_SHORTEST = 4
_ALIKE = 74.0  # one character in four or more
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
        if near is not None and near.score > best[0]:
            best = near.score, folded[: near.dest_start] + word + folded[near.dest_end :]
    return best[1] if best[0] else None
