"""Quick replies: the row above the keyboard, for what helps with the answer and for the ways out.

They exist on phones only and vanish with the next message, so nothing stands here alone: answers are tiles of the
bubble, and every way out can be typed.
"""

from flows.messages import Ask
from handlers.line.flex import Json, answer
from handlers.line.wording import OPENERS

LABEL_MOST = 20


def quick_reply(ask: Ask) -> Json | None:
    """The quick replies of a question, LINE's own openers first; None where there are none."""
    items: list[Json] = [
        {"type": "action", "action": {"type": opener.action, "label": opener.label(ask.text)}}
        for opener in OPENERS.get(ask.wants, ())
    ]
    items += [{"type": "action", "action": answer(ask.prompt, way_out, LABEL_MOST)} for way_out in ask.exits]
    return {"items": items} if items else None
