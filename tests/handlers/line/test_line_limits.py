from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.line.limits import BUBBLE_BYTES_MOST, Violation, check

Json = dict[str, Any]
FAMILY = "👨‍👩‍👧"


def message(label: str = "はい") -> Json:
    return {"type": "message", "label": label, "text": "x"}


def text(words: str = "あ", **more: Any) -> Json:
    return {"type": "text", "text": words, **more}


def quick(*actions: Json) -> Json:
    return text(quickReply={"items": [{"type": "action", "action": action} for action in actions]})


def template(kind: str, **own: Any) -> Json:
    return {"type": "template", "altText": "あ", "template": {"type": kind, **own}}


def buttons(words: str = "あ", count: int = 1, **more: Any) -> Json:
    return template("buttons", text=words, actions=[message()] * count, **more)


def column(count: int = 1, **more: Any) -> Json:
    return {"text": "あ", "actions": [message()] * count, **more}


def box(*contents: Json, **more: Any) -> Json:
    return {"type": "box", "layout": "vertical", "contents": list(contents), **more}


def bubble(*contents: Json, **more: Any) -> Json:
    return {"type": "bubble", "body": box(*contents), **more}


def flex(contents: Json, alt: str = "あ") -> Json:
    return {"type": "flex", "altText": alt, "contents": contents}


def button(action: Json) -> Json:
    return flex(bubble({"type": "button", "action": action}))


def uri(address: str) -> Json:
    return button({"type": "uri", "label": "あ", "uri": address})


def postback(**own: Any) -> Json:
    return button({"type": "postback", "label": "あ", "data": "x", **own})


def picker(mode: str, **own: Any) -> Json:
    return button({"type": "datetimepicker", "label": "あ", "data": "x", "mode": mode, **own})


def clipboard(words: str) -> Json:
    return button({"type": "clipboard", "label": "あ", "clipboardText": words})


def picture(label: str) -> Json:
    return {"imageUrl": "https://example.com/i.png", "action": message(label)}


def carousel(*bubbles: Json) -> Json:
    return flex({"type": "carousel", "contents": list(bubbles)})


def stuffed(size: int) -> Json:
    """A bubble of exactly that many bytes."""
    empty = len(b'{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":""}]}}')
    return bubble(text("x" * (size - empty)))


@pytest.mark.parametrize(
    "fits",
    [
        text("あ" * 5_000),
        text("🍎" * 2_500),
        quick(*[message("あ" * 20)] * 13),
        quick(message(FAMILY * 20)),
        quick(*[{"type": kind, "label": "あ"} for kind in ("location", "camera", "cameraRoll")]),
        text(sender={"name": "あ" * 20, "iconUrl": "https://example.com/i.png"}),
        buttons("あ" * 160, 4),
        buttons("あ" * 60, title="あ" * 40),
        buttons(FAMILY * 160),
        template("confirm", text="あ" * 240, actions=[message("あ" * 20)] * 2),
        template("carousel", columns=[column(3)] * 10),
        template("image_carousel", columns=[picture("あ" * 12)] * 10),
        flex(bubble(text()), "🍎" * 750),
        flex(stuffed(BUBBLE_BYTES_MOST)),
        carousel(*[bubble(text(), size="kilo")] * 12),
        flex(bubble(box(text(), flex=0, paddingAll="12px", backgroundColor="#FFFFFF80", cornerRadius="md"))),
        flex(bubble(box(text(), action={"type": "uri", "uri": "https://example.com"}))),
        button(message("あ" * 40)),
        uri("tel:0120491012"),
        uri("tel:+81312345678"),
        uri("https://line.me/R/nv/location/"),
        uri("https://example.com/" + "x" * 980),
        postback(data="x" * 300, displayText=FAMILY * 300),
        postback(inputOption="openKeyboard", fillInText="あ" * 300),
        picker("date", initial="2026-11-01", min="1900-01-01", max="2100-12-31"),
        picker("time", initial="23:59"),
        picker("datetime", initial="2026-11-01T00:00"),
        clipboard("x" * 1_000),
    ],
)  # fmt: skip
def test_what_just_fits_is_let_through(fits: Json) -> None:
    assert check([fits]) == []


FORM = "$[0].template"
BODY = "$[0].contents.body.contents[0]"


@pytest.mark.parametrize(
    ("broken", "path", "rule", "limit", "actual"),
    [
        (text("あ" * 5_001), "$[0].text", "units", 5_000, 5_001),
        (text("🍎" * 2_500 + "あ"), "$[0].text", "units", 5_000, 5_001),
        (text(""), "$[0].text", "units", 1, 0),
        (quick(), "$[0].quickReply.items", "items", 1, 0),
        (quick(*[message()] * 14), "$[0].quickReply.items", "items", 13, 14),
        (quick(message("あ" * 21)), "$[0].quickReply.items[0].action.label", "label", 20, 21),
        (quick(message(FAMILY * 21)), "$[0].quickReply.items[0].action.label", "label", 20, 21),
        (quick({"type": "location"}), "$[0].quickReply.items[0].action.label", "label", 1, 0),
        (text(sender={"name": "🍎" * 11}), "$[0].sender.name", "units", 20, 22),
        (text(sender={"name": "Line Support"}), "$[0].sender.name", "reserved", 0, 0),
        (text(sender={"iconUrl": "http://example.com"}), "$[0].sender.iconUrl", "scheme", 0, 0),
        (buttons("あ" * 161), "$[0].template.text", "graphemes", 160, 161),
        (buttons("あ" * 61, title="題"), "$[0].template.text", "graphemes", 60, 61),
        (buttons("あ" * 61, thumbnailImageUrl="https://example.com"), "$[0].template.text", "graphemes", 60, 61),
        (buttons(count=0), "$[0].template.actions", "items", 1, 0),
        (buttons(count=5), "$[0].template.actions", "items", 4, 5),
        (buttons(title="あ" * 41), "$[0].template.title", "graphemes", 40, 41),
        (template("confirm", text="あ", actions=[message()] * 3), "$[0].template.actions", "items", 2, 3),
        (template("confirm", text="あ", actions=[message()]), "$[0].template.actions", "items", 2, 1),
        (template("confirm", text="あ" * 241, actions=[message()] * 2), "$[0].template.text", "graphemes", 240, 241),
        (template("carousel", columns=[column()] * 11), "$[0].template.columns", "items", 10, 11),
        (template("carousel", columns=[column(), column(2)]), "$[0].template.columns", "uneven", 1, 2),
        (template("carousel", columns=[column(), column(title="題")]), "$[0].template.columns", "uneven", 1, 2),
        (template("carousel", columns=[column(4)]), "$[0].template.columns[0].actions", "items", 3, 4),
        (template("confirm", text="あ", actions=[message(), message("")]), f"{FORM}.actions[1].label", "label", 1, 0),
        (template("image_carousel", columns=[picture("あ" * 13)]), f"{FORM}.columns[0].action.label", "label", 12, 13),
        (flex(bubble(text()), ""), "$[0].altText", "units", 1, 0),
        (flex(bubble(text()), "🍎" * 751), "$[0].altText", "units", 1_500, 1_502),
        (flex(stuffed(BUBBLE_BYTES_MOST + 1)), "$[0].contents", "bytes", 30_000, 30_001),
        (carousel(*[stuffed(25_000)] * 2), "$[0].contents", "bytes", 50_000, 50_034),
        (carousel(*[bubble(text())] * 13), "$[0].contents.contents", "items", 12, 13),
        (carousel(bubble(text(), size="kilo"), bubble(text())), "$[0].contents", "widths", 1, 2),
        (flex({"type": "bubble"}), "$[0].contents", "empty", 0, 0),
        (flex(bubble(text(""))), f"{BODY}.text", "units", 1, 0),
        (button(message("あ" * 41)), f"{BODY}.action.label", "label", 40, 41),
        (button({"type": "uri", "uri": "tel:119"}), f"{BODY}.action.label", "label", 1, 0),
        (uri("https://example.com/" + "x" * 981), f"{BODY}.action.uri", "units", 1_000, 1_001),
        (uri("javascript:alert(1)"), f"{BODY}.action.uri", "scheme", 0, 0),
        (uri("example.com"), f"{BODY}.action.uri", "scheme", 0, 0),
        (uri("tel:#9910"), f"{BODY}.action.uri", "tel", 0, 0),
        (uri("tel:0120-49-1012"), f"{BODY}.action.uri", "tel", 0, 0),
        (uri("https:///path"), f"{BODY}.action.uri", "uri", 0, 0),
        (uri("https://example.com/あ"), f"{BODY}.action.uri", "uri", 0, 0),
        (uri("https://example.com/ x"), f"{BODY}.action.uri", "uri", 0, 0),
        (postback(data="x" * 301), f"{BODY}.action.data", "units", 300, 301),
        (postback(data=""), f"{BODY}.action.data", "units", 1, 0),
        (postback(displayText=FAMILY * 301), f"{BODY}.action.displayText", "graphemes", 300, 301),
        (postback(fillInText="x"), f"{BODY}.action.fillInText", "without_keyboard", 0, 0),
        (picker("date", initial="2026-11-01T00:00"), f"{BODY}.action.initial", "date", 0, 0),
        (picker("date", min="1899-12-31"), f"{BODY}.action.min", "date", 0, 0),
        (picker("time", max="24:00"), f"{BODY}.action.max", "date", 0, 0),
        (clipboard("x" * 1_001), f"{BODY}.action.clipboardText", "units", 1_000, 1_001),
    ],
)  # fmt: skip
def test_one_step_beyond_a_limit_is_named_with_its_place(
    broken: Json, path: str, rule: str, limit: int, actual: int
) -> None:
    assert check([broken]) == [Violation(path, rule, limit, actual)]


@pytest.mark.parametrize(
    ("broken", "path"),
    [
        ({"type": "text"}, "$[0]"),
        ({"text": "x"}, "$[0]"),
        ({"type": "hologram"}, "$[0].type"),
        (text(7), "$[0].text"),  # type: ignore[arg-type]  # the wrong type is the test
        (text(colour="#FFFFFF"), "$[0]"),
        (text(quickReply=None), "$[0].quickReply"),
        (flex(bubble(text(wrapped=True))), BODY),
        (flex(bubble(text(color="red"))), f"{BODY}.color"),
        (flex(bubble(text(size="huge"))), f"{BODY}.size"),
        (flex(bubble({"type": "box", "layout": "diagonal", "contents": []})), f"{BODY}.layout"),
        (flex(bubble(text(), size="tera")), "$[0].contents.size"),
        (button({"type": "location", "label": "あ"}), f"{BODY}.action.type"),
        (postback(text="x", inputoption="openKeyboard"), f"{BODY}.action"),
    ],
)
def test_a_mistake_of_structure_is_named_with_its_place(broken: Json, path: str) -> None:
    assert check([broken]) == [Violation(path, "structure")]


def test_every_breach_is_found_not_only_the_first() -> None:
    found = check([text(""), flex(bubble(text(""), text("x"), text("")), "")])
    assert [violation.path for violation in found] == [
        "$[0].text",
        "$[1].altText",
        "$[1].contents.body.contents[0].text",
        "$[1].contents.body.contents[2].text",
    ]


@pytest.mark.parametrize(("count", "limit"), [(0, 1), (6, 5)])
def test_a_call_holds_one_to_five_messages(count: int, limit: int) -> None:
    assert check([text()] * count) == [Violation("$", "items", limit, count)]


@pytest.mark.parametrize("depth", [800, 5_000])
def test_boxes_nested_beyond_reason_are_a_breach_and_no_crash(depth: int) -> None:
    nested = box(text())
    for _ in range(depth):
        nested = box(nested)
    assert check([flex(bubble(nested))]) == [Violation("$", "depth")]


def test_what_is_reported_repeats_nothing_of_the_message() -> None:
    found = check([text(size="秘密")])
    assert "秘密" not in str(found)


@given(st.lists(st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.dictionaries(st.text(), inner))))
def test_anything_at_all_is_judged_and_never_raises(messages: list[Any]) -> None:
    assert check(messages) != []
