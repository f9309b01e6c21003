"""What a customer sees of an answer, held against the limits of its channel and what an insurer must never say."""

import re
from collections.abc import Iterator, Sequence

from customers import INSURER

from flows import binding
from flows.events import Channel, ChoiceTapped
from flows.messages import Ask, Message
from handlers.line import limits as line_limits
from handlers.line.postback import decode
from handlers.line.render import render as line_render
from handlers.sms import limits as sms_limits
from handlers.sms.render import render as sms_render

ARRIVAL_TIME = re.compile(
    r"\d+\s*分(?:ほど|くらい|程度|後|以内)?(?:で|に|以内に)?(?:到着|着き|伺|参|お届け)|到着(?:予定|目安)?[はの:]?\s*\d"
    r"|\b(?:in|within)\s+\d+\s+min|\bETA\b|arrives? (?:at|in|within)\b"
    r"|(?:到着|着く|伺|arriv)[^\n]{0,12}\d{1,2}:\d{2}|\d{1,2}:\d{2}\s*(?:頃|ごろ|に|着)"
)
HOUR = re.compile(r"\d{1,2}:\d{2}")
PROMISE = re.compile(
    r"(?:必ず|かならず)(?:補償|お支払|払)|補償されます|補償いたします|お支払いします|全額|過失割合は"
    r"|you are covered|will be covered|we will pay"
)


def shown(message: Message) -> str:
    """A message as it reads, channel apart."""
    return "\n".join(sms_render((message,)))


def state_of(asked: Ask) -> str:
    """The question behind a bubble."""
    prompt = binding.parse(asked.prompt)
    assert prompt is not None
    return prompt.state


def sendable(messages: tuple[Message, ...], channel: Channel, expected: Sequence[str] = ()) -> None:
    """Hold what is said against the channel's limits, and against what an insurer must never say.

    ``expected`` are the hours between which a partner has promised a truck: no other may be said.
    """
    if channel == "line":
        assert not line_limits.check(line_render(messages))
    else:
        for text in sms_render(messages, INSURER.brand):
            broken = [each for each in sms_limits.check(text) if each.rule != "over_budget"]
            assert not broken
    for message in messages:
        promised = [time for found in ARRIVAL_TIME.finditer(shown(message)) for time in HOUR.findall(found[0])]
        named = [found[0] for found in ARRIVAL_TIME.finditer(shown(message)) if not HOUR.search(found[0])]
        assert not named, f"an arrival time: {shown(message)}"
        assert {*promised} <= {*expected}, f"an arrival time that nobody has promised: {shown(message)}"
        assert not PROMISE.search(shown(message)), f"a promise: {shown(message)}"


def buttons(asked: Ask) -> Iterator[tuple[str, ChoiceTapped]]:
    """What LINE shows of a question, and what comes back when it is tapped."""
    for action in _actions(line_render((asked,))):
        tapped = decode(str(action["data"]))
        assert isinstance(tapped, ChoiceTapped)
        yield str(action["displayText"]), tapped


def _actions(part: object) -> Iterator[dict[str, object]]:
    if isinstance(part, dict):
        if part.get("type") == "postback":
            yield part
        for inner in part.values():
            yield from _actions(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _actions(inner)
