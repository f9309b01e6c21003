"""What is too long for one SMS, as several: nothing is ever cut off.

A customer confirms what they can read, so a review is sent whole or it is no review. Blocks (a line, or a question's
list of answers) stay together; each SMS ends with its place, ``(1/2)``, because two may arrive in either order.
"""

from collections.abc import Iterable, Sequence

from handlers.sms.limits import fits

MARK_ROOM = "\n(99/99)"
"""Kept free in every page for its mark."""


def paginate(blocks: Sequence[str]) -> tuple[str, ...]:
    """As few texts as hold all blocks in order, a block a line; one without a mark where one is enough."""
    whole = "\n".join(blocks).strip()
    if fits(whole):
        return (whole,) if whole else ()
    pages = _fill(piece for block in blocks for piece in _pieces(block))
    return tuple(f"{page}\n({place}/{len(pages)})" for place, page in enumerate(pages, start=1))


def _fill(pieces: Iterable[str]) -> list[str]:
    pages = [""]
    for piece in pieces:
        longer = f"{pages[-1]}\n{piece}" if pages[-1] else piece
        if fits(longer + MARK_ROOM):
            pages[-1] = longer
        else:
            pages.append(piece)
    return [page.strip() for page in pages if page.strip()]


def _pieces(block: str) -> list[str]:
    """The block itself; its lines where it is too long; a line too long in turn, broken between characters."""
    if fits(block + MARK_ROOM):
        return [block]
    if "\n" in block:
        return [piece for line in block.split("\n") for piece in _pieces(line)]
    pieces = [""]
    for character in block:
        if fits(pieces[-1] + character + MARK_ROOM):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces
