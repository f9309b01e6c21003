"""Flex messages. Source: LINE, Messaging API reference, "Flex Message", and "Flex Message elements"."""

import json
import re

from simulator.line.rules.actions import ANYWHERE, check_action
from simulator.line.rules.node import Node

KILOBYTE = 1024
BUBBLE_BYTES, CAROUSEL_BYTES = 30 * KILOBYTE, 50 * KILOBYTE
BUBBLES = 12
MANY = 1000
BUBBLE_SIZES = ("nano", "micro", "deca", "hecto", "kilo", "mega", "giga")
CONTENTS = {
    "vertical": ("box", "button", "image", "text", "separator", "filler", "spacer"),
    "horizontal": ("box", "button", "image", "text", "separator", "filler", "spacer"),
    "baseline": ("icon", "text", "filler", "spacer"),
}
"""What may stand in a box, by its layout."""

COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
SPACE = re.compile(r"none|xs|sm|md|lg|xl|xxl|\d+(?:\.\d+)?px")
PADDING = re.compile(r"none|xs|sm|md|lg|xl|xxl|\d+(?:\.\d+)?(?:px|%)")
TEXT_SIZE = re.compile(r"xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\d+(?:\.\d+)?px")
IMAGE_SIZE = re.compile(r"xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\d+(?:\.\d+)?(?:px|%)")
RATIO = re.compile(r"\d+(?:\.\d+)?:\d+(?:\.\d+)?")


def check_flex(container: Node) -> None:
    """Check what stands under ``contents`` of a Flex message: one bubble, or a carousel of them."""
    match container.choice("type", ("bubble", "carousel"), required=True):
        case "bubble":
            _check_bubble(container)
        case "carousel":
            bubbles = container.children("contents", 1, BUBBLES)
            for bubble in bubbles:
                bubble.choice("type", ("bubble",), required=True)
                _check_bubble(bubble)
            if len({str(bubble.value.get("size", "mega")) for bubble in bubbles}) > 1:
                container.fault("contents", "Bubbles of one carousel must have the same size")
            _check_bytes(container, CAROUSEL_BYTES)
        case _:
            pass  # noted already


def _check_bytes(container: Node, limit: int) -> None:
    size = len(json.dumps(container.value, ensure_ascii=False, separators=(",", ":")).encode())
    if size > limit:
        container.fault("", f"Must be at most {limit // KILOBYTE} KB")


def _check_bubble(bubble: Node) -> None:
    bubble.choice("size", BUBBLE_SIZES)
    bubble.choice("direction", ("ltr", "rtl"))
    _check_bytes(bubble, BUBBLE_BYTES)
    for key in ("header", "body", "footer"):
        if box := bubble.child(key, required=False):
            box.choice("type", ("box",), required=True)
            _check_component(box, ("box",))
    if hero := bubble.child("hero", required=False):
        _check_component(hero, ("box", "image", "video"))
    if not any(key in bubble.value for key in ("header", "hero", "body", "footer")):
        bubble.fault("", "Must have at least one block")
    _check_tap(bubble)


def _check_tap(component: Node) -> None:
    if action := component.child("action", required=False):
        check_action(action, label_limit=40, label_required=False, allowed=ANYWHERE)


def _check_component(component: Node, allowed: tuple[str, ...]) -> None:
    kind = component.choice("type", allowed, required=True)
    component.matches("margin", SPACE)
    component.number("flex", 0, MANY, required=False)
    match kind:
        case "box":
            _check_box(component)
        case "text":
            _check_text(component)
        case "button":
            _check_button(component)
        case "image" | "icon":
            component.https("url")
            component.matches("size", IMAGE_SIZE)
            component.matches("aspectRatio", RATIO)
            component.choice("aspectMode", ("cover", "fit"))
            _check_tap(component)
        case "video":
            component.https("url")
            component.https("previewUrl")
            if alternative := component.child("altContent"):
                _check_component(alternative, ("box", "image"))
        case "separator":
            component.matches("color", COLOUR)
        case _:
            pass  # filler and spacer have nothing more; a wrong type is noted already


def _check_box(box: Node) -> None:
    layout = box.choice("layout", CONTENTS, required=True)
    box.matches("spacing", SPACE)
    for key in ("paddingAll", "paddingTop", "paddingBottom", "paddingStart", "paddingEnd"):
        box.matches(key, PADDING)
    for key in ("backgroundColor", "borderColor"):
        box.matches(key, COLOUR)
    box.choice("justifyContent", ("center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"))
    box.choice("alignItems", ("center", "flex-start", "flex-end"))
    _check_tap(box)
    for part in box.children("contents", 0, MANY):
        _check_component(part, CONTENTS.get(layout, CONTENTS["vertical"]))


def _check_text(text: Node) -> None:
    if text.value.get("contents") is None:
        text.text("text", MANY * 10)
    else:
        for span in text.children("contents", 1, MANY):
            span.choice("type", ("span",), required=True)
            span.text("text", MANY * 10)
            _check_lettering(span)
    _check_lettering(text)
    text.choice("align", ("start", "end", "center"))
    text.choice("gravity", ("top", "bottom", "center"))
    text.number("maxLines", 0, MANY, required=False)
    if not isinstance(text.value.get("wrap", False), bool):
        text.fault("wrap", "Must be a boolean")
    _check_tap(text)


def _check_lettering(text: Node) -> None:
    text.matches("size", TEXT_SIZE)
    text.matches("color", COLOUR)
    text.choice("weight", ("regular", "bold"))
    text.choice("style", ("normal", "italic"))
    text.choice("decoration", ("none", "underline", "line-through"))


def _check_button(button: Node) -> None:
    button.choice("style", ("primary", "secondary", "link"))
    button.choice("height", ("sm", "md"))
    button.choice("gravity", ("top", "bottom", "center"))
    button.matches("color", COLOUR)
    if action := button.child("action"):
        check_action(action, label_limit=40, allowed=ANYWHERE)
