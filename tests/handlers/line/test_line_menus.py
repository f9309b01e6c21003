import os
from itertools import pairwise, product
from urllib.parse import quote

import pytest
from msgspec.structs import replace

from flows.router.route import route
from flows.words import spoken
from handlers.line.menus.drawing.page import DRAWN, drawn, page
from handlers.line.menus.limits import PICTURE_BYTES_MOST, faults
from handlers.line.menus.menu import Menu, bounds, fields, menus, names, plan
from handlers.line.menus.naming import DEFAULT, alias_of
from handlers.line.postback import decode
from tests.chromium import chromium, in_a_browser

ALL = menus()
ORDER = ("roadside", "accident", "own", "contract", "person", "language")


def areas(menu: Menu) -> list[dict[str, dict[str, object]]]:
    found = menu.body["areas"]
    assert isinstance(found, list)
    return found


def test_there_is_a_menu_for_each_kind_and_language_and_the_default_is_the_first() -> None:
    assert [menu.name for menu in ALL] == [
        "unlinked-ja",
        "unlinked-en",
        "unlinked-easy",
        "linked-ja",
        "linked-en",
        "linked-easy",
    ]
    assert ALL[0].name == DEFAULT


@pytest.mark.parametrize("menu", ALL, ids=lambda menu: menu.name)
def test_line_would_take_each_menu(menu: Menu) -> None:
    assert list(faults(menu)) == []
    assert len(areas(menu)) == len(ORDER)


@pytest.mark.parametrize("menu", ALL, ids=lambda menu: menu.name)
def test_the_platform_describes_each_menu_as_we_make_it(menu: Menu) -> None:
    folder = os.environ.get("PLATFORM_CONTRACTS")
    if not folder:
        pytest.skip("PLATFORM_CONTRACTS does not name a folder with the platform's descriptions")
    from line_contract import Contract  # noqa: PLC0415 - reads a large file, needed here only

    assert Contract(folder, "messaging-api.yml").faults("RichMenuRequest", menu.object) == []


def test_the_fields_share_the_whole_picture() -> None:
    laid = [bounds(place, 6) for place in range(6)]
    assert sum(box["width"] * box["height"] for box in laid) == plan().width * plan().height
    for one, other in product(laid, laid):
        apart = (
            one["x"] + one["width"] <= other["x"]
            or other["x"] + other["width"] <= one["x"]
            or one["y"] + one["height"] <= other["y"]
            or other["y"] + other["height"] <= one["y"]
        )
        assert apart or one == other
    assert all(left["x"] + left["width"] == right["x"] for left, right in pairwise(laid[:3]))


@pytest.mark.parametrize("menu", ALL, ids=lambda menu: menu.name)
def test_a_tap_says_the_words_that_the_chat_then_shows(menu: Menu) -> None:
    for area in areas(menu):
        action = area["action"]
        assert decode(str(action["data"])) == action["displayText"]


@pytest.mark.parametrize("menu", ALL, ids=lambda menu: menu.name)
def test_the_counter_understands_what_each_field_says(menu: Menu) -> None:
    *said, language = (str(area["action"]["displayText"]) for area in areas(menu))
    assert [route(words).intent for words in said] == ["roadside", "accident", "linking", "faq", "human"]
    assert language.casefold() in [word.casefold() for word in spoken("home-menu-language")]


def test_menus_of_two_kinds_differ_in_one_field_only() -> None:
    for language in ("ja", "en", "easy"):
        linked, unlinked = (
            next(menu for menu in ALL if menu.name == f"{kind}-{language}") for kind in ("linked", "unlinked")
        )
        differing = [one != other for one, other in zip(areas(linked), areas(unlinked), strict=True)]
        assert differing == [part == "own" for part in ORDER]


def test_a_menu_that_changes_is_another_menu_by_name() -> None:
    menu = ALL[0]
    assert menu.object["name"] == f"madoguchi-unlinked-ja-{menu.digest}"
    assert replace(menu, picture=menu.picture + b"x").digest != menu.digest
    assert replace(menu, body=menu.body | {"selected": False}).digest != menu.digest
    assert len({menu.digest for menu in ALL}) == len(ALL)


def test_aliases_are_of_lines_form() -> None:
    for name in names():
        assert alias_of(name) == f"madoguchi-{name}"
        assert len(alias_of(name)) <= 32


SOUND = ALL[0]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (replace(SOUND, picture=SOUND.picture + b"x" * PICTURE_BYTES_MOST), "picture_bytes"),
        (replace(SOUND, picture=b"GIF89a"), "picture_size"),
        (replace(SOUND, picture=b"\x89PNG\r\n\x1a\n"), "picture_size"),
        (replace(SOUND, body=SOUND.body | {"size": {"width": 2500, "height": 1685}}), "picture_size"),
        (replace(SOUND, body=SOUND.body | {"size": {"width": 2501, "height": 1686}}), "size"),
        (replace(SOUND, body=SOUND.body | {"size": {"width": 2500, "height": 1725}}), "size"),
        (replace(SOUND, body=SOUND.body | {"chatBarText": "あ" * 15}), "chat_bar"),
        (replace(SOUND, body=SOUND.body | {"chatBarText": ""}), "chat_bar"),
        (replace(SOUND, body=SOUND.body | {"areas": areas(SOUND) * 4}), "areas"),
        (replace(SOUND, body=SOUND.body | {"areas": []}), "areas"),
        (replace(SOUND, name="x" * 300), "name"),
    ],
)
def test_what_line_would_refuse_is_known_before(broken: Menu, fault: str) -> None:
    assert fault in faults(broken)


@pytest.mark.parametrize(
    ("part", "value", "fault"),
    [
        ("label", "あ" * 21, "label"),
        ("data", "say=" + quote("あ" * 40), "data"),
        ("displayText", "", "display_text"),
        ("displayText", "👨‍👩‍👧" * 301, "display_text"),
    ],
)
def test_an_area_has_limits_too(part: str, value: str, fault: str) -> None:
    area = areas(SOUND)[0]
    broken = replace(SOUND, body=SOUND.body | {"areas": [area | {"action": area["action"] | {part: value}}]})
    assert list(faults(broken)) == [fault]


def test_an_area_outside_the_picture_is_known_before() -> None:
    area = areas(SOUND)[0]
    beyond = area | {"bounds": {"x": 2000, "y": 0, "width": 501, "height": 10}}
    assert list(faults(replace(SOUND, body=SOUND.body | {"areas": [beyond]}))) == ["bounds"]


def test_the_pictures_are_of_the_menus_as_they_are_now() -> None:
    assert DRAWN.read_text(encoding="utf-8") == drawn(), "run: make menus"


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


MEASURED = r"""
() => [...document.querySelectorAll("div")].map(tile => {
  const [box, words] = [tile, tile.querySelector("span")].map(part => part.getBoundingClientRect());
  const style = getComputedStyle(tile);
  const hex = colour => "#" + colour.match(/\d+/g).slice(0, 3).map(n => (+n).toString(16).padStart(2, "0")).join("");
  return {
    margin: Math.min(words.left - box.left, box.right - words.right, box.bottom - words.bottom),
    size: parseFloat(style.fontSize),
    ink: hex(style.color),
    ground: hex(style.backgroundColor),
  };
})
"""


class TestInABrowser:
    pytestmark = in_a_browser

    def test_every_label_lies_within_its_field_and_can_be_read(self) -> None:
        with chromium() as browser:
            canvas = browser.new_page(viewport={"width": plan().width, "height": plan().height})
            for kind, language in names().values():
                canvas.set_content(page(kind, language))
                tiles = canvas.evaluate(MEASURED)
                assert len(tiles) == len(fields(kind)) == 6
                for tile in tiles:
                    assert tile["margin"] >= 40
                    assert tile["size"] >= 110, "17 points on a phone"
                    dark, light = sorted((luminance(tile["ink"]), luminance(tile["ground"])))
                    assert (light + 0.05) / (dark + 0.05) >= 4.5
