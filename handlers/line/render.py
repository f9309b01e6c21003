"""Our messages become LINE's message objects: plain dictionaries, the SDK's models cost two hundred times as much."""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.messages import Ask, Card, Message, Say
from handlers.line.carousel import carousels, stand_side_by_side
from handlers.line.errors import Unsendable
from handlers.line.flex import Json, bubble
from handlers.line.lengths import clip, split
from handlers.line.limits import ALT_TEXT_MOST, MESSAGES_MOST, check
from handlers.line.quickreply import quick_reply
from handlers.line.wording import OPENERS

TEXT_MOST = 5_000
#: Words beyond this lead the bubble as plain text: a bubble that fills three screens is no longer read.
BUBBLE_TEXT_MOST = 1_500


def sendable(messages: tuple[Message, ...]) -> list[Json]:
    """The message objects of one call, within all of LINE's limits.

    Raises:
        Unsendable: they break one, named by its rule.
    """
    objects = render(messages)
    for violation in check(objects):
        raise Unsendable(violation.rule)
    return objects


def render(messages: tuple[Message, ...]) -> list[Json]:
    """The message objects of one call, one to five, with the quick replies of the last question on the last of them.

    Words are never cut: a text that is too long for one object is continued in the next. Labels are shortened.

    Raises:
        Unsendable: there is nothing to send, or more than five objects.
    """
    objects: list[Json] = []
    for message in messages:
        objects += _objects(message)
    if not 1 <= len(objects) <= MESSAGES_MOST:
        raise Unsendable("items")
    asked = next((message for message in reversed(messages) if isinstance(message, Ask)), None)
    # LINE shows the quick replies of the last object only.
    if asked and (replies := quick_reply(asked)):
        objects[-1]["quickReply"] = replies
    return objects


def _objects(message: Message) -> Iterator[Json]:
    match message:
        case Say(text):
            yield from _texts(split(text, TEXT_MOST))
        case Ask() if stand_side_by_side(message):
            yield from _objects(replace(message, choices=()))
            yield from carousels(message)
        case Ask() if _is_plain(message):
            yield from _texts(split(message.text, TEXT_MOST))
        case Ask() | Card():
            *leading, text = split(message.text, BUBBLE_TEXT_MOST)
            yield from _texts(leading)
            yield _flex(message, text)


def _is_plain(ask: Ask) -> bool:
    """Whether a question is words alone: then a plain text is friendlier, and can be copied and read out."""
    facts = ask.title or ask.rows or ask.choices or ask.buttons or ask.urgent or ask.preview
    return not (facts or ask.wants in OPENERS)


def _texts(parts: list[str]) -> Iterator[Json]:
    for part in parts:
        yield {"type": "text", "text": part}


def _flex(message: Ask | Card, text: str) -> Json:
    """The message object; its alternative text, which notifications and old clients show, says the whole of it.

    But for what is about somebody's body: that is read in the chat alone.
    """
    lines = [message.title, text, *(f"{row.label} {row.value}" for row in message.rows if not row.sensitive)]
    if isinstance(message, Ask):
        lines.append(" / ".join(choice.label for choice in message.choices))
        if message.preview:
            lines = [message.preview]
    alternative = clip("\n".join(line for line in lines if line.strip()), ALT_TEXT_MOST)
    return {"type": "flex", "altText": alternative, "contents": bubble(message, text)}
