"""Sending photos from a telephone: chosen, sent one by one, taken back; by keyboard, without scripts, on a bad line."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import FilePayload, Page, Route, expect

from flows.events import Address, MessageUnsent, PhotoKept
from state.records.photo_rows import Photo
from tests.bot.accounts.people_signing_in import opened
from tests.bot.photographs.pictures import picture
from tests.browser.conftest import Site
from tests.browser.test_signing_in_with_a_browser import OVERFLOWS, fits, heading, watched
from tests.browser.test_talk_pages_in_a_browser import BIG_ENOUGH, TELEPHONE
from tests.chromium import in_a_browser

pytestmark = in_a_browser

PHONE = Address("sms", "+819000000101")
SEND = "えらんだ写真を送る"


@pytest.fixture
def telephone(chrome: Chromium) -> Iterator[Page]:
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", has_touch=True, is_mobile=True)
    yield from watched(context)
    context.close()


@pytest.fixture
def without_scripts(chrome: Chromium) -> Iterator[Page]:
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def unwatched(chrome: Chromium) -> Iterator[Page]:
    """A telephone whose browser may complain, of a connection that was lost."""
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def goes_to(page: Page, site: Site, language: str = "ja") -> None:
    token = opened(site.counter, site.clock, "photos", who=PHONE, language=language)
    page.goto(f"{site.url}/photos/{token}")


def photo(colour: str, name: str = "") -> FilePayload:
    return FilePayload(name=name or f"{colour}.jpg", mimeType="image/jpeg", buffer=picture(colour))


def kept(site: Site) -> tuple[Photo, ...]:
    """The photos of the talk, which has no report yet."""
    return site.counter.records.photos.drafted(site.counter.records.pseudonyms.conversation(PHONE), 0)


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
def test_it_is_readable_for_everybody_in_its_talks_language(telephone: Page, site: Site, language: str) -> None:
    goes_to(telephone, site, language)
    assert telephone.locator("html").get_attribute("lang") == ("en" if language == "en" else "ja")
    fits(telephone)
    telephone.set_viewport_size({"width": 320, "height": 640})
    assert not telephone.evaluate(OVERFLOWS)


def test_photos_are_chosen_and_sent_and_what_is_still_wanted_is_seen(telephone: Page, site: Site) -> None:
    goes_to(telephone, site)
    heading(telephone, "写真を送る")
    telephone.get_by_label("事故現場の全体").set_input_files(photo("red"))
    telephone.get_by_label("傷やへこみ").set_input_files([photo("green"), photo("blue")])
    telephone.get_by_role("button", name=SEND).tap()
    expect(telephone.get_by_text("2枚お預かりしています")).to_be_visible()
    expect(telephone.get_by_text("1枚お預かりしています")).to_be_visible()
    expect(telephone.get_by_text("3枚をお預かりしました")).to_be_visible()
    assert sorted(each.wanted for each in kept(site)) == ["damage", "damage", "scene"]
    fits(telephone)
    events = site.outside.events(PHONE)
    assert sorted(each.wanted for each in events if isinstance(each, PhotoKept)) == ["damage", "damage", "scene"]


def test_what_is_no_photo_is_said_beside_those_that_are_kept(telephone: Page, site: Site) -> None:
    goes_to(telephone, site)
    nothing = FilePayload(name="手紙.jpg", mimeType="image/jpeg", buffer=b"no picture")
    telephone.get_by_label("そのほか").set_input_files([nothing, photo("red")])
    telephone.get_by_role("button", name=SEND).tap()
    expect(telephone.get_by_role("alert")).to_have_text(re.compile("「手紙.jpg」は写真として開けませんでした"))
    fits(telephone)
    assert len(kept(site)) == 1
    # Sent again, what came through already is not kept twice.
    telephone.get_by_role("button", name=SEND).tap()
    expect(telephone.get_by_role("alert")).to_be_visible()
    assert len(kept(site)) == 1


def test_a_photo_that_is_too_large_is_not_sent_at_all(telephone: Page, site: Site) -> None:
    goes_to(telephone, site)
    sent: list[str] = []
    telephone.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    large = FilePayload(name="大.jpg", mimeType="image/jpeg", buffer=b"x" * (10 * 1024 * 1024 + 1))
    telephone.get_by_label("そのほか").set_input_files(large)
    telephone.get_by_role("button", name=SEND).tap()
    expect(telephone.get_by_role("alert")).to_have_text(re.compile("「大.jpg」は大きすぎて"))
    assert sent == []


def test_nothing_chosen_is_said(telephone: Page, site: Site) -> None:
    goes_to(telephone, site)
    telephone.get_by_role("button", name=SEND).tap()
    expect(telephone.get_by_role("alert")).to_have_text("写真をえらんでから、送るボタンを押してください。")
    fits(telephone)


def test_on_a_bad_line_a_photo_is_tried_again_and_kept_once(unwatched: Page, site: Site) -> None:
    telephone = unwatched
    goes_to(telephone, site)
    lost: list[str] = []

    def loses_the_first_answer(route: Route) -> None:
        if lost or route.request.method != "POST":
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        route.abort("connectionreset")

    telephone.route("**/photos/*", loses_the_first_answer)
    telephone.get_by_label("事故現場の全体").set_input_files(photo("red"))
    telephone.get_by_role("button", name=SEND).tap()
    expect(telephone.get_by_text("1枚お預かりしています")).to_be_visible()
    assert lost
    assert len(kept(site)) == 1


def test_a_photo_is_taken_back(telephone: Page, site: Site) -> None:
    goes_to(telephone, site)
    telephone.get_by_label("ご自分のお車の四隅").set_input_files([photo("red"), photo("blue")])
    telephone.get_by_role("button", name=SEND).tap()
    remove = telephone.get_by_role("button", name="取り消す")
    expect(remove).to_have_count(2)
    box = remove.first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= BIG_ENOUGH
    remove.first.tap()
    expect(remove).to_have_count(1)
    assert len(kept(site)) == 1
    assert [each for each in site.outside.events(PHONE) if isinstance(each, MessageUnsent)]


def test_everything_works_without_scripts(without_scripts: Page, site: Site) -> None:
    goes_to(without_scripts, site)
    without_scripts.get_by_label("事故現場の全体").set_input_files([photo("red"), photo("green")])
    without_scripts.get_by_label("道路の様子").set_input_files(photo("blue"))
    without_scripts.get_by_role("button", name=SEND).click()
    expect(without_scripts.get_by_text("3枚をお預かりしました")).to_be_visible()
    without_scripts.get_by_role("button", name=SEND).click()
    expect(without_scripts.get_by_role("alert")).to_have_text(re.compile("写真をえらんでから"))
    without_scripts.get_by_role("button", name="取り消す").first.click()
    expect(without_scripts.get_by_role("button", name="取り消す")).to_have_count(2)


def test_it_is_walked_through_by_keyboard(telephone: Page, site: Site) -> None:
    goes_to(telephone, site)
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("link", name="本文へ進む")).to_be_focused()
    seen = []
    for _ in range(20):
        telephone.keyboard.press("Tab")
        seen.append(telephone.evaluate("document.activeElement.name || document.activeElement.type || ''"))
    wanted = ["scene", "other_car", "own_car", "damage", "road", "meter", "other", "submit"]
    assert [each for each in seen if each in wanted][: len(wanted)] == wanted


def test_its_end_is_told_with_a_number_to_call(telephone: Page, site: Site) -> None:
    telephone.goto(f"{site.url}/photos/00{'x' * 16}")
    heading(telephone, "このリンクは使えません")
    fits(telephone)
    assert telephone.locator("main a.button").get_attribute("href") is not None
