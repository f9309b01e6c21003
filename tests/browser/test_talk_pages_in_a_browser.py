"""The important matters and the answer to a reminder in a browser: on a telephone, by keyboard, without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Page, expect

from flows.events import ChoiceTapped, DocumentRead
from tests.bot.accounts.people_signing_in import opened
from tests.bot.talk_pages import PROMPTS, WHO, TalkPage
from tests.browser.conftest import LINE_LINK, Site
from tests.browser.test_signing_in_with_a_browser import OVERFLOWS, fits, heading, watched
from tests.chromium import in_a_browser

pytestmark = in_a_browser

TELEPHONE = {"width": 390, "height": 844}
BIG_ENOUGH = 44
"""Points that a finger hits (WCAG 2.2, 2.5.5)."""

CONFIRM, ANSWER = "内容を確認しました", "この内容で返事をする"


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


def goes_to(page: Page, site: Site, name: TalkPage, language: str = "ja") -> None:
    """Open the page that a talk in this language has just sent."""
    token = opened(site.counter, site.clock, name, who=WHO[name], prompt=PROMPTS[name], language=language)
    page.goto(f"{site.url}/{name}/{token}")


@pytest.mark.parametrize("name", ["document", "notice"])
@pytest.mark.parametrize("language", ["ja", "easy", "en"])
def test_each_page_is_readable_for_everybody_in_its_talks_language(
    telephone: Page, site: Site, name: TalkPage, language: str
) -> None:
    goes_to(telephone, site, name, language)
    assert telephone.locator("html").get_attribute("lang") == ("en" if language == "en" else "ja")
    fits(telephone)


def test_the_important_matters_are_read_to_the_end_and_confirmed_once(telephone: Page, site: Site) -> None:
    goes_to(telephone, site, "document")
    heading(telephone, "重要事項のご説明")
    button = telephone.get_by_role("button", name=CONFIRM)
    expect(button).not_to_be_in_viewport()
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= BIG_ENOUGH
    button.dblclick()
    heading(telephone, "確認をお受けしました")
    fits(telephone)
    back = telephone.get_by_role("link", name="LINEのトークに戻る").get_attribute("href")
    assert back is not None
    assert back.startswith(LINE_LINK)
    (event,) = site.outside.events(WHO["document"])
    assert isinstance(event, DocumentRead)
    assert (event.prompt, event.document) == (PROMPTS["document"], "important-matters/2026-04")


def test_going_back_and_confirming_again_ends_in_words(telephone: Page, site: Site) -> None:
    goes_to(telephone, site, "document")
    telephone.get_by_role("button", name=CONFIRM).click()
    heading(telephone, "確認をお受けしました")
    telephone.go_back()
    heading(telephone, "このリンクは使えません")
    fits(telephone)
    assert len(site.outside.events(WHO["document"])) == 1


def test_a_reminder_is_answered_with_two_taps(telephone: Page, site: Site) -> None:
    goes_to(telephone, site, "notice")
    for label in telephone.locator("label").all():
        box = label.bounding_box()
        assert box is not None
        assert box["height"] >= BIG_ENOUGH
    telephone.locator("label[for=choice-change]").tap()
    telephone.get_by_role("button", name=ANSWER).tap()
    heading(telephone, "お返事をお受けしました")
    fits(telephone)
    on = telephone.get_by_role("link", name="LINEで続ける").get_attribute("href")
    assert on is not None
    assert on.startswith(LINE_LINK)
    assert site.outside.events(WHO["notice"]) == [ChoiceTapped(PROMPTS["notice"], "change")]


def test_who_chose_nothing_is_told_so_where_they_are(telephone: Page, site: Site) -> None:
    goes_to(telephone, site, "notice")
    telephone.get_by_role("button", name=ANSWER).click()
    expect(telephone.get_by_role("alert")).to_be_focused()
    fits(telephone)
    telephone.get_by_role("link", name="お返事をひとつお選びください。").click()
    expect(telephone.get_by_role("radio").first).to_be_focused()


def test_by_keyboard_alone_a_reminder_is_answered(telephone: Page, site: Site) -> None:
    goes_to(telephone, site, "notice")
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("link", name="本文へ進む")).to_be_focused()
    telephone.keyboard.press("Enter")
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("radio").first).to_be_focused()
    telephone.keyboard.press("Space")
    telephone.keyboard.press("ArrowDown")
    telephone.keyboard.press("ArrowDown")
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("button", name=ANSWER)).to_be_focused()
    assert telephone.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    telephone.keyboard.press("Enter")
    heading(telephone, "お返事をお受けしました")
    assert site.outside.events(WHO["notice"]) == [ChoiceTapped(PROMPTS["notice"], "consult")]


def test_by_keyboard_alone_the_important_matters_are_confirmed(telephone: Page, site: Site) -> None:
    goes_to(telephone, site, "document")
    button = telephone.get_by_role("button", name=CONFIRM)
    for _ in range(20):
        telephone.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    expect(button).to_be_focused()
    telephone.keyboard.press("Enter")
    heading(telephone, "確認をお受けしました")


def test_without_scripts_both_are_done_as_well(without_scripts: Page, site: Site) -> None:
    goes_to(without_scripts, site, "document")
    without_scripts.get_by_role("button", name=CONFIRM).click()
    heading(without_scripts, "確認をお受けしました")
    goes_to(without_scripts, site, "notice")
    without_scripts.get_by_role("button", name=ANSWER).click()
    expect(without_scripts.get_by_role("alert")).to_be_visible()
    without_scripts.get_by_label("更新しない").check()
    without_scripts.get_by_role("button", name=ANSWER).click()
    heading(without_scripts, "お返事をお受けしました")
    assert site.outside.events(WHO["notice"]) == [ChoiceTapped(PROMPTS["notice"], "decline")]


@pytest.mark.parametrize("path", ["document/00xx", "notice/00xx"])
def test_a_link_that_is_over_is_readable_and_leads_on(telephone: Page, site: Site, path: str) -> None:
    telephone.goto(f"{site.url}/{path}")
    heading(telephone, "このリンクは使えません")
    fits(telephone)
    assert telephone.locator("main a.button").count() == 1


@pytest.mark.parametrize("name", ["document", "notice"])
def test_at_320_points_nothing_is_cut_off(chrome: Chromium, site: Site, name: TalkPage) -> None:
    context = chrome.new_context(viewport={"width": 320, "height": 500}, locale="ja-JP")
    page = context.new_page()
    goes_to(page, site, name)
    assert not page.evaluate(OVERFLOWS)
    context.close()


@pytest.mark.parametrize(("name", "field"), [("document", ""), ("notice", '<input name="choice" value="stop">')])
def test_another_site_cannot_send_its_form(
    small_window: BrowserContext, site: Site, name: TalkPage, field: str
) -> None:
    page = small_window.new_page()
    goes_to(page, site, name)
    address, evil = page.url, "http://evil.example/"
    form = f'<form method="post" action="{address}">{field}</form>'
    page.route(evil, lambda route: route.fulfill(content_type="text/html", body=form))
    page.goto(evil)
    page.evaluate("document.forms[0].submit()")
    page.wait_for_url(address)
    heading(page, "もう一度お開きください")
    assert site.outside.events(WHO[name]) == []
