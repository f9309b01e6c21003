"""The two numbers that come before any insurer."""

from flows.messages import Button, Call
from flows.words import Words


def emergency_calls(words: Words, first: str = "119") -> tuple[Button, ...]:
    """Buttons for 119 and 110, the more urgent one first."""
    numbers = ("119", "110") if first == "119" else ("110", "119")
    return tuple(Call(words.text(f"kit-call-{number}"), number) for number in numbers)
