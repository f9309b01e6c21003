"""LINE's two ways to count characters, neither of which is ``len``.

Source: LINE, Messaging API, "Character counting in a text".
"""

import regex


def utf16_units(text: str) -> int:
    """Count UTF-16 code units, LINE's rule unless said otherwise: one for 車, two for 🍎."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def graphemes(text: str) -> int:
    """Count grapheme clusters, what a reader takes for one character: one for 👨‍👩‍👧.

    LINE counts so in action labels and texts, template titles and texts, and rich menu names.
    """
    return len(regex.findall(r"\X", text))
