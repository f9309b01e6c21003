"""What LINE refuses in a message, on both sides of every limit."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.line.rules import check_messages
from simulator.line.rules.lengths import graphemes, utf16_units

APPLE, FAMILY = "🍎", "👨‍👩‍👧"
POSTBACK = {"type": "postback", "label": "はい", "data": "yes"}


def text(words: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": words, **more}


def chips(*actions: dict[str, Any]) -> dict[str, Any]:
    return text("どうぞ", quickReply={"items": [{"type": "action", "action": action} for action in actions]})


def template(**body: Any) -> dict[str, Any]:
    return {"type": "template", "altText": "選択", "template": body}


def buttons(**changes: Any) -> dict[str, Any]:
    return template(**{"type": "buttons", "text": "選択", "actions": [POSTBACK], **changes})


def column(**changes: Any) -> dict[str, Any]:
    return {"text": "車", "actions": [POSTBACK], **changes}


def bubble(*contents: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": list(contents)}, **more}


def flex(contents: dict[str, Any], alt: str = "選択") -> dict[str, Any]:
    return {"type": "flex", "altText": alt, "contents": contents}


def button(**changes: Any) -> dict[str, Any]:
    return {"type": "button", "action": POSTBACK, **changes}


WORDS = {"type": "text", "text": "車"}
GOOD = {
    "5,000 UTF-16 units": text("あ" * 5000),
    "2,500 emoji": text(APPLE * 2500),
    "13 quick replies": chips(*[POSTBACK] * 13),
    "a label of 20 families": chips({**POSTBACK, "label": FAMILY * 20}),
    "the three quick-reply-only actions": chips(
        {"type": "camera", "label": "撮る"},
        {"type": "cameraRoll", "label": "選ぶ"},
        {"type": "location", "label": "現在地"},
    ),
    "four buttons": buttons(actions=[POSTBACK] * 4),
    "160 characters without a title": buttons(text="あ" * 160),
    "60 characters with a title": buttons(title="あ" * 40, text="あ" * 60),
    "a confirm of two": template(type="confirm", text="あ" * 240, actions=[POSTBACK] * 2),
    "ten even columns": template(type="carousel", columns=[column()] * 10),
    "a telephone button": flex(bubble(button(action={"type": "uri", "label": "119", "uri": "tel:119"}))),
    "a Flex label of 40": flex(bubble(button(action={**POSTBACK, "label": "あ" * 40}))),
    "twelve bubbles": flex({"type": "carousel", "contents": [bubble(WORDS)] * 12}),
    "alt text of 1,500": flex(bubble(WORDS), alt="あ" * 1500),
    "a picture from this machine": flex(bubble({"type": "image", "url": "http://127.0.0.1:8080/car.png"})),
    "a location": {"type": "location", "title": "駅", "address": "丸の内", "latitude": 35.6, "longitude": 139.7},
    "an unknown property": text("はい", colour="green"),
    "a date": chips({"type": "datetimepicker", "label": "日付", "data": "d", "mode": "date", "initial": "2026-01-31"}),
}
BAD = {
    "no text": (text(""), "messages[0].text"),
    "5,001 UTF-16 units": (text("あ" * 5001), "messages[0].text"),
    "2,501 emoji": (text(APPLE * 2501), "messages[0].text"),
    "an unknown type": ({"type": "poem"}, "messages[0].type"),
    "no quick reply in the list": (chips(), "messages[0].quickReply.items"),
    "14 quick replies": (chips(*[POSTBACK] * 14), "messages[0].quickReply.items"),
    "a label of 21": (chips({**POSTBACK, "label": "あ" * 21}), "messages[0].quickReply.items[0].action.label"),
    "a chip without a label": (chips({"type": "location"}), "messages[0].quickReply.items[0].action.label"),
    "data of 301": (chips({**POSTBACK, "data": "x" * 301}), "messages[0].quickReply.items[0].action.data"),
    "data of 151 emoji": (chips({**POSTBACK, "data": APPLE * 151}), "messages[0].quickReply.items[0].action.data"),
    "display text of 301": (
        chips({**POSTBACK, "displayText": "あ" * 301}),
        "messages[0].quickReply.items[0].action.displayText",
    ),
    "fill-in text without a keyboard": (
        chips({**POSTBACK, "fillInText": "x"}),
        "messages[0].quickReply.items[0].action.fillInText",
    ),
    "a date that is none": (
        chips({"type": "datetimepicker", "label": "日付", "data": "d", "mode": "date", "min": "31/01/2026"}),
        "messages[0].quickReply.items[0].action.min",
    ),
    "five buttons": (buttons(actions=[POSTBACK] * 5), "messages[0].template.actions"),
    "no button": (buttons(actions=[]), "messages[0].template.actions"),
    "161 characters": (buttons(text="あ" * 161), "messages[0].template.text"),
    "61 characters with a title": (buttons(title="題", text="あ" * 61), "messages[0].template.text"),
    "a camera in a template": (
        buttons(actions=[{"type": "camera", "label": "撮る"}]),
        "messages[0].template.actions[0].type",
    ),
    "a picture by HTTP": (
        buttons(thumbnailImageUrl="http://insurer.example/car.png"),
        "messages[0].template.thumbnailImageUrl",
    ),
    "a confirm of three": (
        template(type="confirm", text="？", actions=[POSTBACK] * 3),
        "messages[0].template.actions",
    ),
    "eleven columns": (template(type="carousel", columns=[column()] * 11), "messages[0].template.columns"),
    "uneven columns": (
        template(type="carousel", columns=[column(), column(actions=[POSTBACK] * 2)]),
        "messages[0].template.columns",
    ),
    "a title in one column only": (
        template(type="carousel", columns=[column(), column(title="題")]),
        "messages[0].template.columns",
    ),
    "no alt text": (flex(bubble(WORDS), alt=""), "messages[0].altText"),
    "alt text of 1,501": (flex(bubble(WORDS), alt="あ" * 1501), "messages[0].altText"),
    "a Flex label of 41": (
        flex(bubble(button(action={**POSTBACK, "label": "あ" * 41}))),
        "messages[0].contents.body.contents[0].action.label",
    ),
    "an empty Flex text": (flex(bubble({"type": "text", "text": ""})), "messages[0].contents.body.contents[0].text"),
    "a colour by name": (
        flex(bubble({**WORDS, "color": "red"})),
        "messages[0].contents.body.contents[0].color",
    ),
    "a button in a baseline box": (
        flex(bubble({"type": "box", "layout": "baseline", "contents": [button()]})),
        "messages[0].contents.body.contents[0].contents[0].type",
    ),
    "a bubble of nothing": (flex({"type": "bubble"}), "messages[0].contents"),
    "a bubble over 30 KB": (flex(bubble(*[{**WORDS, "text": "あ" * 1000}] * 11)), "messages[0].contents"),
    "thirteen bubbles": (
        flex({"type": "carousel", "contents": [bubble(WORDS)] * 13}),
        "messages[0].contents.contents",
    ),
    "bubbles of two sizes": (
        flex({"type": "carousel", "contents": [bubble(WORDS, size="kilo"), bubble(WORDS)]}),
        "messages[0].contents.contents",
    ),
    "a scheme LINE does not open": (
        flex(bubble(button(action={"type": "uri", "label": "x", "uri": "javascript:1"}))),
        "messages[0].contents.body.contents[0].action.uri",
    ),
    "an address of 1,001": (
        flex(bubble(button(action={"type": "uri", "label": "x", "uri": "https://" + "a" * 993}))),
        "messages[0].contents.body.contents[0].action.uri",
    ),
    "a place off the globe": (
        {"type": "location", "title": "駅", "address": "丸の内", "latitude": 91, "longitude": 139.7},
        "messages[0].latitude",
    ),
    "an address that cannot be read": (
        buttons(thumbnailImageUrl="https://[oops"),
        "messages[0].template.thumbnailImageUrl",
    ),
    "columns whose actions are a number": (
        template(type="carousel", columns=[column(actions=3)]),
        "messages[0].template.columns[0].actions",
    ),
    "bubbles whose size is a list": (
        flex({"type": "carousel", "contents": [bubble(WORDS, size=[])]}),
        "messages[0].contents.contents[0].size",
    ),
    "a sender called LINE": (text("はい", sender={"name": "LINE窓口"}), "messages[0].sender.name"),
}


@pytest.mark.parametrize("message", GOOD.values(), ids=GOOD.keys())
def test_a_message_within_the_limits_passes(message: dict[str, Any]) -> None:
    assert check_messages({"messages": [message]}) == []


@pytest.mark.parametrize(("message", "found_at"), BAD.values(), ids=BAD.keys())
def test_a_message_over_a_limit_is_refused_where_it_is_wrong(message: dict[str, Any], found_at: str) -> None:
    assert [finding["property"] for finding in check_messages({"messages": [message]})] == [found_at]


@pytest.mark.parametrize(
    ("words", "units", "clusters"), [("車", 1, 1), (APPLE, 2, 1), (FAMILY, 8, 1), ("か\u3099", 2, 1), ("", 0, 0)]
)
def test_the_two_counting_rules_differ(words: str, units: int, clusters: int) -> None:
    assert (utf16_units(words), graphemes(words)) == (units, clusters)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "text", "contents", "template", "actions", "quickReply", "items", "body", "altText"]
            ),
            inner | st.sampled_from(["flex", "bubble", "box", "template", "buttons", "carousel", "vertical"]),
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_body_is_judged_and_none_breaks_the_judge(messages: Any) -> None:
    for finding in check_messages({"messages": messages}):
        assert set(finding) == {"message", "property"}
