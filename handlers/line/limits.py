"""Holds messages against everything LINE refuses, before LINE does: a refused call sends none of its messages.

The table is in :mod:`shapes`; here are the walk over it and the rules that join several fields.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Final, get_args, get_origin, get_type_hints

import msgspec
from msgspec import UNSET, Struct

from handlers.line.lengths import fits, graphemes, units
from handlers.line.shapes import actions, components, messages, rules, templates

MESSAGES_MOST: Final = 5
ALT_TEXT_MOST: Final = 1_500
BUBBLE_BYTES_MOST: Final = 30_000
CAROUSEL_BYTES_MOST: Final = 50_000
#: Of a template's text beside a title or a picture.
TEXT_BESIDE_MOST: Final = 60


class Violation(Struct, frozen=True):
    """One limit broken: where (``$[0].contents.body``), which, what it allows and what was found.

    ``rule`` is a short code without content. Where there is nothing to count, ``limit`` and ``actual`` are 0.
    """

    path: str
    rule: str
    limit: int = 0
    actual: int = 0


def check(sent: Sequence[object]) -> list[Violation]:
    """Every limit these messages break, in the order of reading; empty if LINE has nothing written against them.

    A mistake of structure (an unknown or missing field, a wrong type) is reported alone, as what is beyond it cannot
    be read.
    """
    try:
        typed = msgspec.convert(sent, list[messages.Message])
        msgspec.json.encode(typed)
        return [*_items(rules.Items(MESSAGES_MOST), typed, "$"), *_walk_all(typed, "$")]
    except msgspec.ValidationError as error:
        return [Violation(_path(error), "structure")]
    except UnicodeEncodeError:
        return [Violation("$", "unicode")]
    except RecursionError:
        return [Violation("$", "depth")]


def _path(error: msgspec.ValidationError) -> str:
    # The rest of the text may repeat a value, which may be a customer's.
    found = re.search(r"at `([^`]*)`\Z", str(error))
    return found[1] if found else "$"


class _Field(Struct, frozen=True):
    """What there is to do at one field: rules to hold, and whether objects stand below it."""

    attribute: str
    name: str
    held: tuple[rules.Rule, ...]
    deeper: bool


def _plan(shape: type[Struct]) -> tuple[_Field, ...]:
    """The fields of a shape that have anything to hold, worked out once."""
    hints = get_type_hints(shape, include_extras=True)
    fields = []
    for field in msgspec.structs.fields(shape):
        hint = hints[field.name]
        held: tuple[rules.Rule, ...] = ()
        if get_origin(hint) is Annotated:
            held = tuple(note for note in hint.__metadata__ if isinstance(note, rules.Rule))
        deeper = _holds_shapes(hint)
        if held or deeper:
            fields.append(_Field(field.name, field.encode_name, held, deeper))
    return tuple(fields)


def _holds_shapes(hint: object) -> bool:
    if isinstance(hint, type) and issubclass(hint, rules.Shape | rules.Part):
        return True
    return any(_holds_shapes(part) for part in get_args(hint))


def _family(root: type[Struct]) -> Iterator[type[Struct]]:
    for child in root.__subclasses__():
        yield child
        yield from _family(child)


_PLANS: Final = {shape: _plan(shape) for root in (rules.Shape, rules.Part) for shape in _family(root)}


def _walk(node: Struct, path: str) -> Iterator[Violation]:
    for field in _PLANS[type(node)]:
        value = getattr(node, field.attribute)
        if value is UNSET:
            continue
        for rule in field.held:
            yield from _MEASURES[type(rule)](rule, value, f"{path}.{field.name}")
        if field.deeper:
            if isinstance(value, tuple):
                yield from _walk_all(value, f"{path}.{field.name}")
            else:
                yield from _walk(value, f"{path}.{field.name}")
    if law := _LAWS.get(type(node)):
        yield from law(node, path)


def _walk_all(nodes: Sequence[Struct], path: str) -> Iterator[Violation]:
    for index, node in enumerate(nodes):
        yield from _walk(node, f"{path}[{index}]")


def _items(rule: rules.Items, value: Sequence[object], path: str) -> Iterator[Violation]:
    yield from _between(path, "items", rule, len(value))


def _units(rule: rules.Units, value: str, path: str) -> Iterator[Violation]:
    yield from _between(path, "units", rule, units(value))


def _graphemes(rule: rules.Graphemes, value: str, path: str) -> Iterator[Violation]:
    if not value or not fits(value, rule.most):
        yield from _between(path, "graphemes", rule, graphemes(value))


def _between(
    path: str, name: str, rule: rules.Items | rules.Units | rules.Graphemes, actual: int
) -> Iterator[Violation]:
    if actual > rule.most:
        yield Violation(path, name, rule.most, actual)
    elif actual < rule.least:
        yield Violation(path, name, rule.least, actual)


def _labelled(
    rule: rules.Labelled, value: actions.QuickAction | tuple[actions.Action, ...], path: str
) -> Iterator[Violation]:
    if isinstance(value, tuple):
        for index, action in enumerate(value):
            yield from _labelled(rule, action, f"{path}[{index}]")
    elif isinstance(value.label, str) and value.label:
        if not fits(value.label, rule.most):
            yield Violation(f"{path}.label", "label", rule.most, graphemes(value.label))
    elif rule.required:
        yield Violation(f"{path}.label", "label", 1, 0)


def _link(rule: rules.Link, value: str, path: str) -> Iterator[Violation]:
    if (actual := units(value)) > rule.most:
        yield Violation(path, "units", rule.most, actual)
    scheme, colon, rest = value.partition(":")
    if not colon or not rest or scheme not in rule.schemes:
        yield Violation(path, "scheme")
    elif scheme == "tel" and not re.fullmatch(r"\+?[0-9]+", rest):
        # An iPhone never dials a number with # or *.
        yield Violation(path, "tel")
    elif scheme in {"http", "https"} and not re.fullmatch(r"//[^/?#]+.*", rest):
        yield Violation(path, "uri")
    if not value.isascii() or not value.isprintable() or " " in value:
        yield Violation(path, "uri")


def _bubble(bubble: components.Bubble, path: str) -> Iterator[Violation]:
    if (actual := len(msgspec.json.encode(bubble))) > BUBBLE_BYTES_MOST:
        yield Violation(path, "bytes", BUBBLE_BYTES_MOST, actual)
    if bubble.header is bubble.hero is bubble.body is bubble.footer is UNSET:
        yield Violation(path, "empty")


def _flex_carousel(carousel: components.FlexCarousel, path: str) -> Iterator[Violation]:
    encoded = msgspec.json.encode(carousel)
    if (actual := len(encoded)) > CAROUSEL_BYTES_MOST:
        yield Violation(path, "bytes", CAROUSEL_BYTES_MOST, actual)
    if (widths := len({bubble.size for bubble in carousel.contents})) > 1:
        yield Violation(path, "widths", 1, widths)


def _postback(action: actions.Postback, path: str) -> Iterator[Violation]:
    if action.fill_in_text is not UNSET and action.input_option != "openKeyboard":
        yield Violation(f"{path}.fillInText", "without_keyboard")


_DATES: Final = {
    "date": r"(?P<year>\d{4})-\d{2}-\d{2}",
    "time": r"([01]\d|2[0-3]):[0-5]\d",
    "datetime": r"(?P<year>\d{4})-\d{2}-\d{2}[Tt]([01]\d|2[0-3]):[0-5]\d",
}


def _dates(picker: actions.DatetimePicker, path: str) -> Iterator[Violation]:
    for name in ("initial", "max", "min"):
        value = getattr(picker, name)
        if value is UNSET:
            continue
        found = re.fullmatch(_DATES[picker.mode], value, re.ASCII)
        if found is None or not "1900" <= found.groupdict().get("year", "1900") <= "2100":
            yield Violation(f"{path}.{name}", "date")


def _beside(node: templates.Buttons | templates.Column, path: str) -> Iterator[Violation]:
    if node.title is UNSET and node.thumbnail_image_url is UNSET:
        return
    if (actual := graphemes(node.text)) > TEXT_BESIDE_MOST:
        yield Violation(f"{path}.text", "graphemes", TEXT_BESIDE_MOST, actual)


def _carousel(carousel: templates.Carousel, path: str) -> Iterator[Violation]:
    likeness = {
        (len(column.actions), column.title is UNSET, column.thumbnail_image_url is UNSET) for column in carousel.columns
    }
    if len(likeness) > 1:
        yield Violation(f"{path}.columns", "uneven", 1, len(likeness))


def _sender(sender: messages.Sender, path: str) -> Iterator[Violation]:
    if isinstance(sender.name, str) and "line" in sender.name.lower():
        yield Violation(f"{path}.name", "reserved")


_MEASURES: Final[dict[type[Struct], Callable[..., Iterator[Violation]]]] = {
    rules.Items: _items,
    rules.Units: _units,
    rules.Graphemes: _graphemes,
    rules.Labelled: _labelled,
    rules.Link: _link,
}
_LAWS: Final[dict[type[Struct], Callable[..., Iterator[Violation]]]] = {
    components.Bubble: _bubble,
    components.FlexCarousel: _flex_carousel,
    actions.Postback: _postback,
    actions.DatetimePicker: _dates,
    templates.Buttons: _beside,
    templates.Column: _beside,
    templates.Carousel: _carousel,
    messages.Sender: _sender,
}
