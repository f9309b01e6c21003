"""The folded form in which utterances and lexicon meet: kana where people write both, and no small kana."""

import re
from collections.abc import Callable, Mapping

import jaconv

from flows.answers.normal import plain

# Small kana are left large by many thumbs, and long vowels are dropped or doubled.
_LARGE = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ", "ーー~'’‘`")
_SPACE = re.compile(r"(?<![!-~]) | (?![!-~])")
_STOP = re.compile(r"[。．.!;…\n]+")


def folder(readings: Mapping[str, str]) -> Callable[[str], str]:
    """A function that folds text, reading the written forms in ``readings`` as given there.

    Width, case, katakana, small kana, long vowels, apostrophes and spaces beside Japanese disappear; every full stop
    is ``。``. Readings may build on each other: they are applied until none applies, at most three times.
    """
    rewritten = {str(jaconv.kata2hira(plain(written))): reading for written, reading in readings.items()}
    longest_first = sorted(rewritten, key=len, reverse=True)
    written = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    def fold(text: str) -> str:
        folded = _SPACE.sub("", str(jaconv.kata2hira(_STOP.sub("。", plain(text)))))
        for _ in range(3):
            again = written.sub(lambda found: rewritten[found.group()], folded)
            if again == folded:
                break
            folded = again
        return _SPACE.sub("", folded.translate(_LARGE))

    return fold
