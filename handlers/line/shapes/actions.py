"""What happens on a tap. The label's limit depends on where an action stands, so it is said there.

The reference gives a ``uri`` 1,000 characters, the SDK 10,000: we keep to the reference.
"""

from typing import Annotated, Literal

from msgspec import UNSET, UnsetType

from handlers.line.shapes.rules import Graphemes, Link, Shape, Units


class Postback(Shape, tag="postback"):
    """Sends its data back to us; ``displayText`` appears in the chat as if typed."""

    data: Annotated[str, Units(300)]
    label: str | UnsetType = UNSET
    display_text: Annotated[str | UnsetType, Graphemes(300)] = UNSET
    input_option: Literal["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"] | UnsetType = UNSET
    fill_in_text: Annotated[str | UnsetType, Graphemes(300)] = UNSET


class MessageAction(Shape, tag="message"):
    """Says its text as the customer."""

    text: Annotated[str, Graphemes(300)]
    label: str | UnsetType = UNSET


class Uri(Shape, tag="uri"):
    """Opens a page, or dials."""

    uri: Annotated[str, Link()]
    label: str | UnsetType = UNSET


class DatetimePicker(Shape, tag="datetimepicker"):
    """Lets the customer pick a date or a time; it comes back without a time zone."""

    data: Annotated[str, Units(300)]
    mode: Literal["date", "time", "datetime"]
    label: str | UnsetType = UNSET
    initial: str | UnsetType = UNSET
    max: str | UnsetType = UNSET
    min: str | UnsetType = UNSET


class Clipboard(Shape, tag="clipboard"):
    """Copies its text."""

    clipboard_text: Annotated[str, Units(1_000)]
    label: str | UnsetType = UNSET


class Camera(Shape, tag="camera"):
    """Opens the camera. Quick replies only."""

    label: str | UnsetType = UNSET


class CameraRoll(Shape, tag="cameraRoll"):
    """Opens the photos. Quick replies only."""

    label: str | UnsetType = UNSET


class Location(Shape, tag="location"):
    """Opens the map. Quick replies only."""

    label: str | UnsetType = UNSET


Action = Postback | MessageAction | Uri | DatetimePicker | Clipboard
QuickAction = Action | Camera | CameraRoll | Location
