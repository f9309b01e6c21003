"""Template messages. Source: LINE, Messaging API reference, "Template messages"."""

from simulator.line.rules.actions import ANYWHERE, check_action
from simulator.line.rules.lengths import graphemes
from simulator.line.rules.node import Node

LABEL, IMAGE_LABEL, TITLE = 20, 12, 40


def check_template(template: Node) -> None:
    """Check what stands under ``template`` of a template message."""
    match template.choice("type", ("buttons", "confirm", "carousel", "image_carousel"), required=True):
        case "buttons":
            _check_panel(template, plain=160, with_heading=60)
            _check_actions(template, 1, 4)
        case "confirm":
            template.text("text", 240, count=graphemes)
            _check_actions(template, 2, 2)
        case "carousel":
            _check_carousel(template)
        case "image_carousel":
            for column in template.children("columns", 1, 10):
                column.https("imageUrl")
                if action := column.child("action"):
                    check_action(action, label_limit=IMAGE_LABEL, label_required=False, allowed=ANYWHERE)
        case _:
            pass  # noted already


def _check_panel(panel: Node, *, plain: int, with_heading: int) -> None:
    """Check picture, title and text, whose room is smaller beside a picture or a title."""
    panel.https("thumbnailImageUrl", required=False)
    panel.text("title", TITLE, count=graphemes, required=False)
    heading = panel.value.get("thumbnailImageUrl") or panel.value.get("title")
    panel.text("text", with_heading if heading else plain, count=graphemes)
    if action := panel.child("defaultAction", required=False):
        check_action(action, label_limit=LABEL, label_required=False, allowed=ANYWHERE)


def _check_actions(holder: Node, least: int, most: int) -> None:
    for action in holder.children("actions", least, most):
        check_action(action, label_limit=LABEL, allowed=ANYWHERE)


def _check_carousel(template: Node) -> None:
    columns = template.children("columns", 1, 10)
    for column in columns:
        _check_panel(column, plain=120, with_heading=60)
        _check_actions(column, 1, 3)
    counts = {len(actions) for column in columns if isinstance(actions := column.value.get("actions"), list)}
    if len(counts) > 1:
        template.fault("columns", "The number of actions must be the same in every column")
    for key in ("thumbnailImageUrl", "title"):
        if len({key in column.value for column in columns}) > 1:
            template.fault("columns", f"{key} must be in all columns or in none")
