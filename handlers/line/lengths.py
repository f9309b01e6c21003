"""How LINE counts, and how words are made to fit: two rules, neither of which is Python's ``len``.

Most texts are counted in UTF-16 code units (🍎 is 2); labels, display texts and the words of templates in grapheme
clusters, what a reader would call characters (👨‍👩‍👧 is 1). Source: LINE's page "Character counting in a text".
"""

import regex

_GRAPHEME = regex.compile(r"\X")
# Where a long text may be parted, best first: between paragraphs, lines, sentences, words.
_SEAMS = ("\n\n", "\n", "。", ". ", " ")
_ELLIPSIS = "…"


def units(text: str) -> int:
    """The length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def graphemes(text: str) -> int:
    """The length in grapheme clusters."""
    return len(text) if text.isascii() and "\r" not in text else len(_GRAPHEME.findall(text))


def fits(text: str, most: int) -> bool:
    """Whether the text is at most that many grapheme clusters: never more of them than of code points."""
    return len(text) <= most or graphemes(text) <= most


def shorten(label: str, most: int) -> str:
    """The label in at most that many grapheme clusters, an ellipsis standing for what is cut."""
    if fits(label, most):
        return label
    return "".join(_GRAPHEME.findall(label)[: most - 1]).rstrip() + _ELLIPSIS


def clip(text: str, most: int) -> str:
    """The text in at most that many UTF-16 units, cut between clusters, an ellipsis standing for what is cut."""
    return text if units(text) <= most else _head(text, most - 1).rstrip() + _ELLIPSIS


def split(text: str, most: int) -> list[str]:
    """The text in parts of at most that many UTF-16 units, parted at the best seam in each part's second half.

    Nothing is lost but white space at a seam. A text that fits is one part.
    """
    parts = []
    while units(text) > most:
        head = _head(text, most)
        cut = next((at + len(seam) for seam in _SEAMS if (at := head.rfind(seam)) > len(head) // 2), len(head))
        if part := text[:cut].rstrip():
            parts.append(part)
        text = text[cut:].lstrip()
    return [*parts, text] if text or not parts else parts


def _head(text: str, most: int) -> str:
    """The longest beginning of whole clusters within the limit; a single cluster beyond it is cut all the same."""
    taken = length = 0
    for cluster in _GRAPHEME.finditer(text):
        length += units(cluster[0])
        if length > most:
            break
        taken = cluster.end()
    return text[: taken or max(1, most // 2)]
