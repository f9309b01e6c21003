"""What a tap may do. Source: LINE, Messaging API reference, "Action objects"."""

from datetime import date, datetime, time

from simulator.line.rules.lengths import graphemes
from simulator.line.rules.node import Node

ANYWHERE = ("postback", "message", "uri", "datetimepicker", "clipboard")
QUICK_REPLY = (*ANYWHERE, "camera", "cameraRoll", "location")
RICH_MENU = (*ANYWHERE, "richmenuswitch")
URI_SCHEMES = ("http", "https", "line", "tel")
PICKER_PARSERS = {"date": date.fromisoformat, "time": time.fromisoformat, "datetime": datetime.fromisoformat}
OPENINGS = ("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice")


def check_action(action: Node, *, label_limit: int, label_required: bool = True, allowed: tuple[str, ...]) -> None:
    """Check one action object standing where the types of ``allowed`` may stand."""
    kind = action.choice("type", allowed, required=True)
    action.text("label", label_limit, count=graphemes, required=label_required)
    match kind:
        case "postback":
            _check_postback(action)
        case "message":
            action.text("text", 300, count=graphemes)
        case "uri":
            uri = action.text("uri", 1000)
            if uri and uri.partition(":")[0].lower() not in URI_SCHEMES:
                action.fault("uri", "Invalid action URI")
        case "datetimepicker":
            _check_picker(action)
        case "clipboard":
            action.text("clipboardText", 1000)
        case "richmenuswitch":
            action.text("richMenuAliasId", 32)
            action.text("data", 300)
        case _:
            pass  # camera, cameraRoll and location have only a label; a wrong type is noted already


def _check_postback(action: Node) -> None:
    action.text("data", 300)
    action.text("displayText", 300, count=graphemes, required=False)
    action.text("text", 300, count=graphemes, required=False)
    if action.value.get("displayText") is not None and action.value.get("text") is not None:
        action.fault("displayText", "May not be used together with text")
    opening = action.choice("inputOption", OPENINGS)
    if action.text("fillInText", 300, count=graphemes, required=False) and opening != "openKeyboard":
        action.fault("fillInText", "Must be used with inputOption openKeyboard")


def _check_picker(action: Node) -> None:
    action.text("data", 300)
    mode = action.choice("mode", tuple(PICKER_PARSERS), required=True)
    for key in ("initial", "min", "max"):
        value = action.text(key, 16, required=False)
        if value and mode:
            try:
                PICKER_PARSERS[mode](value)
            except ValueError:
                action.fault(key, f"Must be a {mode}")
