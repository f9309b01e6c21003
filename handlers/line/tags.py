"""What a notification message carries, and what LINE's word that it arrived brings back: whose it was, and which.

That word names no user (LINE's page "Delivery completion event"), so that the tag is all there is to know it by.
"""

import re

_TAG = re.compile(r"([a-z2-7]+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")

LENGTHS = range(16, 101)
"""How long a tag may be (LINE API reference, ``X-Line-Delivery-Tag``)."""


def encode(conversation: str, notice: str) -> str:
    """The tag of the notice with that key, a UUID in its hex-and-dash form, sent for that conversation."""
    return f"{conversation}.{notice}"


def decode(tag: str) -> tuple[str, str] | None:
    """Conversation and notice of a tag; None for one that is not ours, such as the hash of a telephone number."""
    found = _TAG.fullmatch(tag)
    return (found[1], found[2]) if found else None
