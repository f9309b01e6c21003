"""Help without a voice: what the insurer has for customers who cannot telephone."""

from flows.facts import Profile
from flows.messages import Button, Open
from flows.words import Words

VOICELESS, YES = "voiceless", "yes"
"""The slot, and the answer of who cannot telephone."""


def interpreting(profile: Profile, words: Words) -> tuple[Button, ...]:
    """A button to the interpreter by video who signs or writes, where the insurer has one (pamphlet P32)."""
    return (Open(words.text("kit-interpreting"), profile.interpreting),) if profile.interpreting else ()
