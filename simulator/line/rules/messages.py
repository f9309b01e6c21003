"""Message objects. Source: LINE, Messaging API reference, "Message objects"."""

import re
from collections.abc import Callable

from simulator.line.rules.actions import QUICK_REPLY, check_action
from simulator.line.rules.flex import check_flex
from simulator.line.rules.node import Node
from simulator.line.rules.templates import check_template
from simulator.shapes import Json

MOST_MESSAGES = 5
DIGITS = re.compile(r"\d+")
RESERVED_NAME = re.compile(r"line|ライン", re.IGNORECASE)
DAY_MILLISECONDS = 86_400_000


def check_messages(body: Json) -> list[Json]:
    """Check ``messages`` of a request body and return the findings, each ``{"message", "property"}``; none is good."""
    root = Node(body)
    for message in root.children("messages", 1, MOST_MESSAGES):
        _check_message(message)
    return root.findings


def _check_message(message: Node) -> None:
    kind = message.choice("type", CHECKS, required=True)
    if kind:
        CHECKS[kind](message)
    if quick_reply := message.child("quickReply", required=False):
        _check_quick_reply(quick_reply)
    if sender := message.child("sender", required=False):
        name = sender.text("name", 20, required=False)
        sender.https("iconUrl", required=False)
        if RESERVED_NAME.search(name):
            sender.fault("name", "Must not contain reserved words")


def _check_quick_reply(quick_reply: Node) -> None:
    for item in quick_reply.children("items", 1, 13):
        item.choice("type", ("action",))
        item.https("imageUrl", required=False)
        if action := item.child("action"):
            check_action(action, label_limit=20, allowed=QUICK_REPLY)


def _check_text(message: Node) -> None:
    message.text("text", 5000)


def _check_sticker(message: Node) -> None:
    message.matches("packageId", DIGITS, required=True)
    message.matches("stickerId", DIGITS, required=True)


def _check_picture(message: Node) -> None:
    message.https("originalContentUrl")
    message.https("previewImageUrl")


def _check_audio(message: Node) -> None:
    message.https("originalContentUrl")
    message.number("duration", 1, DAY_MILLISECONDS)


def _check_location(message: Node) -> None:
    message.text("title", 100)
    message.text("address", 100)
    message.number("latitude", -90, 90)
    message.number("longitude", -180, 180)


def _check_imagemap(message: Node) -> None:
    message.https("baseUrl")
    message.text("altText", 1500)
    message.child("baseSize")
    message.children("actions", 1, 50)


def _check_template_message(message: Node) -> None:
    message.text("altText", 1500)
    if template := message.child("template"):
        check_template(template)


def _check_flex_message(message: Node) -> None:
    message.text("altText", 1500)
    if contents := message.child("contents"):
        check_flex(contents)


def _check_coupon(message: Node) -> None:
    message.text("couponId", 1000)


CHECKS: dict[str, Callable[[Node], None]] = {
    "text": _check_text,
    "textV2": _check_text,
    "sticker": _check_sticker,
    "image": _check_picture,
    "video": _check_picture,
    "audio": _check_audio,
    "location": _check_location,
    "imagemap": _check_imagemap,
    "template": _check_template_message,
    "flex": _check_flex_message,
    "coupon": _check_coupon,
}
