"""What an utterance can be for."""

from typing import Literal

from msgspec import Struct

Intent = Literal[
    "roadside", "accident", "renewal", "linking", "quote", "change", "faq", "contact", "human", "cancel", "back",
    "menu", "stop", "none",
]  # fmt: skip
Command = Literal[
    "cancel", "back", "menu", "human", "help", "later", "resume", "restart", "stop", "language", "ja", "en", "easy",
]  # fmt: skip


class Routed(Struct, frozen=True):
    """Where an utterance leads.

    ``urgent`` is set for help needed now: the flow is entered from anywhere. ``hints`` are answers already given:
    ``symptom`` (battery, start, flat, lockout, fuel, charge, ditch, accident, warning, snow, unknown), ``emergency``
    (crossing, in_water, fire, injury, in_lane), ``locked_in`` (child, person, pet), ``road_type`` (expressway, garage,
    home, ordinary), ``vehicle`` (other), ``vulnerable`` (infant, unwell, elderly), ``voiceless`` (yes) and
    ``occupants`` (a number); with linking ``wish`` and ``trouble`` (see :func:`flows.router.asides.linking`).
    ``mended``: a word of it was taken for a misspelt one, so that an open question goes first.
    """

    intent: Intent
    urgent: bool = False
    hints: dict[str, str] = {}
    mended: bool = False
