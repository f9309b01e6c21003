"""What one SMS may be.

Before Twilio's own limit stands what Japanese carriers join again on a telephone: ten parts, a little shorter at
Rakuten (152 septets, 66 UTF-16 units) than elsewhere. Before both stands what people want to read, and we to pay for.
"""

from typing import Literal

from msgspec import Struct

from handlers.sms.segments import Encoding, segments

MAX_CHARACTERS = 1600
"""Twilio refuses longer bodies (errors 21617, 21658)."""

CARRIER_UNITS: dict[Encoding, int] = {"gsm7": 10 * 152, "ucs2": 10 * 66}
"""The longest joined message every Japanese carrier delivers."""

BUDGET_PARTS = 5
"""Our own: 335 UTF-16 units. Longer is sent all the same, but ``check`` says so and the words should be cut."""

Rule = Literal["empty", "over_budget", "over_carrier", "over_characters"]


class Violation(Struct, frozen=True):
    """A limit a text breaks: by which measure, and what the measure may be at most."""

    rule: Rule
    measured: int
    limit: int


def fits(text: str) -> bool:
    """Whether a text can be sent as one SMS."""
    size = segments(text)
    return size.units <= CARRIER_UNITS[size.encoding] and len(text) <= MAX_CHARACTERS


def check(text: str) -> list[Violation]:
    """Every limit a text breaks, the mildest first; none for a text that is fit to send."""
    if not text:
        return [Violation("empty", 0, 1)]
    size = segments(text)
    measures: tuple[tuple[Rule, int, int], ...] = (
        ("over_budget", size.count, BUDGET_PARTS),
        ("over_carrier", size.units, CARRIER_UNITS[size.encoding]),
        ("over_characters", len(text), MAX_CHARACTERS),
    )
    return [Violation(rule, measured, limit) for rule, measured, limit in measures if measured > limit]
