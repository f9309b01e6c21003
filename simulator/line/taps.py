"""What can be tapped in a message that was sent."""

from collections.abc import Iterator

from simulator.shapes import Json


def actions_in(message: Json) -> Iterator[Json]:
    """Yield every action of a message body, in reading order; quick replies are not part of the body."""
    for key, value in message.items():
        if key in {"action", "defaultAction"} and isinstance(value, dict):
            yield value
        elif key == "actions" and isinstance(value, list):
            yield from (action for action in value if isinstance(action, dict))
        elif key != "quickReply" and isinstance(value, dict):
            yield from actions_in(value)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    yield from actions_in(item)


def quick_replies_of(message: Json) -> list[Json]:
    """Return the quick reply actions of a message, in order."""
    return [item["action"] for item in message.get("quickReply", {}).get("items", [])]


def is_meant(action: Json, label: str | None, data: str | None) -> bool:
    """Say whether ``action`` has the label and the data asked for; what is not asked for does not matter."""
    return (label is None or action.get("label") == label) and (data is None or action.get("data") == data)
