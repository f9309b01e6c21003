"""One spelling for what people type: width, case, kana and dashes no longer matter after :func:`plain`."""

import re
import unicodedata

import jaconv

#: Longer texts are read this far, as :func:`flows.router.route.route` does: whoever sends more must cost nobody else.
READ = 500

_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u00ad]")
_SPACES = re.compile(r"\s+")
# Telephones and plates are typed with whichever dash the keyboard offers; the long-vowel mark is the likeliest.
_DASH_IN_DIGITS = re.compile(r"(?<=[0-9]) ?[‐‑‒–—―−ー─━~〜~-] ?(?=[0-9])")
_PUNCTUATION = " 。、,.!?…・~〜「」『』()"
_POLITE = re.compile(
    r"(?:です|でした|でございます|でお願い(?:いた)?します|お願い(?:いた)?します|おねがいします|になります|にします|"
    r"かな|かも|と思います|とおもいます|かと思います|(?<![ぁ-ん])(?:だ|で|を|が)|の方|のほう|ね|よ|よろしく|please)$"
)
# None of the endings above is longer; they are looked for no further from the end than this.
_LONGEST_ENDING = 16


def plain(text: str) -> str:
    """The text in NFKC and lower case, trimmed, with single spaces, and with ``-`` for any dash between digits.

    Only its first :data:`READ` characters are read. Half-width kana become full-width and joined (ﾊﾞ → バ), full-width
    digits and letters become ASCII. The result is a fixed point: ``plain(plain(x)) == plain(x)``. Unicode Standard
    Annex 15 defines NFKC.
    """
    # NFD first: case folding an iota subscript out of order would otherwise not be a fixed point (Unicode 3.13, D147).
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFD", text[:READ])).casefold()
    folded = unicodedata.normalize("NFKC", folded)
    folded = _SPACES.sub(" ", _INVISIBLE.sub("", folded)).strip()
    # Some single characters become many.
    return _DASH_IN_DIGITS.sub("-", folded)[:READ].rstrip()


def sounds(text: str) -> str:
    """:func:`plain` with katakana as hiragana, so that パンク and ぱんく compare equal."""
    return str(jaconv.kata2hira(plain(text)))


def trimmed(text: str) -> str:
    """Plain or folded ``text`` without surrounding punctuation and polite endings: 「2番でお願いします。」 → 「2番」.

    At least one character is always left, so an answer that is nothing but an ending stays what it was. Every
    character is looked at a fixed number of times, however many endings follow one another.
    """
    text = text.strip(_PUNCTUATION)
    end = len(text)
    while (ending := _POLITE.search(text, max(0, end - _LONGEST_ENDING), end)) and ending.start() > 0:
        end = ending.start()
        while text[end - 1] in _PUNCTUATION:  # the first character is none
            end -= 1
    return text[:end]
