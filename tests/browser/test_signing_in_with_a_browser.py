"""Signing in and linking in a real browser: by touch, by keyboard alone, without scripts, and read out."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Page, expect

from tests.bot.accounts.people_signing_in import LINE, MAIL, PASSWORD, TARO, opened, registered
from tests.browser.conftest import LINE_ACCESS, Site
from tests.chromium import in_a_browser

pytestmark = in_a_browser

OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(autouse=True)
def account(site: Site) -> None:
    registered(site.counter, site.clock)


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    yield from watched(window)


@pytest.fixture
def telephone(small_window: BrowserContext) -> Iterator[Page]:
    yield from watched(small_window)


def watched(context: BrowserContext) -> Iterator[Page]:
    """A page that has nothing to complain of but the statuses we answer with on purpose."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert [each for each in complaints if "the server responded with a status of" not in each] == []


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def fits(page: Page) -> None:
    """Nothing axe complains of (WCAG 2.2 AA among it), and nothing to scroll sideways for."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert not page.evaluate(OVERFLOWS)


def gives_password(page: Page, site: Site, path: str = "login", password: str = PASSWORD) -> None:
    page.goto(f"{site.url}/account/{path}")
    page.get_by_label("ID").fill(MAIL)
    page.get_by_label("パスワード", exact=True).fill(password)
    page.get_by_role("button", name="ログインする").click()


def signs_in(page: Page, site: Site, path: str = "login") -> None:
    gives_password(page, site, path)
    heading(page, "確認コードの入力")
    page.get_by_label("確認コード", exact=True).fill(site.outside.code(MAIL))
    page.get_by_role("button", name="確認する").click()


def test_every_page_of_signing_in_is_readable_for_everybody(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/account/login")
    fits(page)
    gives_password(page, site, password="wrong-harbour-42")
    expect(page.get_by_role("alert")).to_be_focused()
    fits(page)
    signs_in(page, site)
    heading(page, "ご契約者さま専用ページ")
    fits(page)
    page.get_by_role("link", name="LINEと連携する").click()
    fits(page)
    page.get_by_role("button", name="ログアウトする").click()
    heading(page, "ログアウトしました")
    fits(page)


def test_the_code_page_is_readable_for_everybody_with_and_without_a_slip(page: Page, site: Site) -> None:
    gives_password(page, site)
    heading(page, "確認コードの入力")
    fits(page)
    field = page.get_by_label("確認コード", exact=True)
    assert field.get_attribute("autocomplete") == "one-time-code"
    assert field.get_attribute("inputmode") == "numeric"
    field.fill("12")
    page.get_by_role("button", name="確認する").click()
    expect(page.get_by_label("確認コード", exact=True)).to_have_attribute("aria-invalid", "true")
    fits(page)


@pytest.mark.parametrize("path", ["nowhere", "link/00xx", "enter/00xx"])
def test_dead_ends_are_readable_and_have_one_way_on(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}/account/{path}")
    fits(page)
    assert page.locator("main a.button").count() == 1


@pytest.mark.parametrize("language", ["en", "easy"])
def test_the_pages_are_readable_in_the_other_languages(telephone: Page, site: Site, language: str) -> None:
    telephone.goto(f"{site.url}/account/login?lang={language}")
    assert telephone.locator("html").get_attribute("lang") == ("en" if language == "en" else "ja")
    fits(telephone)


@pytest.mark.parametrize("scale", [1, 2])
def test_at_320_points_and_at_double_size_nothing_is_cut_off(chrome: Chromium, site: Site, scale: int) -> None:
    # A window of 640 points at 200 % is one of 320 at twice the scale.
    context = chrome.new_context(viewport={"width": 320, "height": 500}, locale="ja-JP", device_scale_factor=scale)
    page = context.new_page()
    signs_in(page, site)
    heading(page, "ご契約者さま専用ページ")
    for path in ("", "line", "login?lang=en"):
        page.goto(f"{site.url}/account/{path}")
        assert not page.evaluate(OVERFLOWS)
    context.close()


def test_by_keyboard_alone_somebody_signs_in(telephone: Page, site: Site) -> None:
    telephone.goto(f"{site.url}/account/login")
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("link", name="本文へ進む")).to_be_focused()
    telephone.keyboard.press("Enter")
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_label("ID")).to_be_focused()
    telephone.keyboard.type(MAIL)
    telephone.keyboard.press("Tab")
    telephone.keyboard.type(PASSWORD)
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("button", name="パスワードを表示する")).to_be_focused()
    telephone.keyboard.press("Tab")
    assert telephone.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    telephone.keyboard.press("Enter")
    heading(telephone, "確認コードの入力")


def test_a_password_can_be_looked_at_while_it_is_typed_and_is_hidden_again_before_it_is_sent(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/account/login")
    field, show = page.locator("#password"), page.get_by_role("button", name="パスワードを表示する")
    field.fill("wrong-harbour-42")
    expect(field).to_have_attribute("type", "password")
    expect(show).to_have_attribute("aria-pressed", "false")
    show.click()
    expect(field).to_have_attribute("type", "text")
    expect(show).to_have_attribute("aria-pressed", "true")
    fits(page)
    show.click()
    expect(field).to_have_attribute("type", "password")
    show.click()
    # The form stays where it is, so that it can be looked at after it was sent.
    page.evaluate("addEventListener('submit', (event) => event.preventDefault())")
    page.get_by_label("ID").fill(MAIL)
    page.get_by_role("button", name="ログインする").click()
    expect(field).to_have_attribute("type", "password")


def test_passwords_may_be_pasted_and_filled_in_by_whoever_keeps_them(telephone: Page, site: Site) -> None:
    telephone.goto(f"{site.url}/account/login")
    for field, said in {"login": "username", "password": "current-password"}.items():
        assert telephone.locator(f"#{field}").get_attribute("autocomplete") == said
    field = telephone.locator("#login")
    field.fill(PASSWORD)
    field.press("ControlOrMeta+A")
    field.press("ControlOrMeta+X")
    password = telephone.locator("#password")
    password.press("ControlOrMeta+V")
    expect(password).to_have_value(PASSWORD)


def test_without_scripts_somebody_signs_in_and_links(chrome: Chromium, site: Site) -> None:
    context = chrome.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    signs_in(page, site)
    page.get_by_role("link", name="LINEと連携する").click()
    page.get_by_role("button", name="連携をはじめる").click()
    assert site.counter.linking.read_string(LINE, page.locator(".string").inner_text(), "read-1", site.clock())
    page.get_by_role("link", name="送ったあとに押す").click()
    heading(page, "あなたのLINEですか")
    page.get_by_role("button", name="はい、連携する").click()
    heading(page, "連携をお受けしました")
    context.close()


def test_from_the_chat_the_page_leads_to_line(page: Page, site: Site) -> None:
    arrived: list[str] = []
    page.route(f"{LINE_ACCESS}/**", lambda route: (arrived.append(route.request.url), route.fulfill(body="LINE")))
    door = opened(site.counter, site.clock, "link")
    signs_in(page, site, f"link/{door}")
    heading(page, "LINEと連携する")
    expect(page.get_by_text("たろう")).to_be_visible()
    fits(page)
    page.get_by_role("button", name="連携する", exact=True).click()
    page.wait_for_url(f"{LINE_ACCESS}/**")
    assert arrived[0].startswith(f"{LINE_ACCESS}/dialog/bot/accountLink?linkToken=link-token-of-101&nonce=")


def test_the_page_notices_by_itself_that_its_string_was_sent(page: Page, site: Site) -> None:
    signs_in(page, site)
    page.get_by_role("link", name="LINEと連携する").click()
    page.get_by_role("button", name="連携をはじめる").click()
    fits(page)
    assert page.get_by_role("link", name="LINEを開く").get_attribute("href")
    assert site.counter.linking.read_string(LINE, page.locator(".string").inner_text(), "read-1", site.clock())
    heading(page, "あなたのLINEですか")
    expect(page.get_by_text("たろう")).to_be_visible()
    fits(page)
    page.get_by_role("button", name="いいえ、やめる").click()
    heading(page, "連携を取りやめました")
    fits(page)


def test_a_link_from_the_chat_lets_its_owner_in_and_out_again(page: Page, site: Site) -> None:
    site.counter.records.links.link(LINE, TARO.id, site.clock())
    page.goto(f"{site.url}/account/enter/{opened(site.counter, site.clock, 'enter', TARO.id)}")
    fits(page)
    page.get_by_role("button", name="専用ページに入る").dblclick()
    heading(page, "ご契約者さま専用ページ")
    page.get_by_role("link", name="連携を解除する LINE").click()
    heading(page, "連携の解除")
    fits(page)
    page.get_by_role("button", name="解除する").click()
    heading(page, "連携を解除しました")
    fits(page)


def test_in_two_windows_the_second_is_told_to_open_its_page_again(small_window: BrowserContext, site: Site) -> None:
    first, second = small_window.new_page(), small_window.new_page()
    second.goto(f"{site.url}/account/login")
    signs_in(first, site)
    heading(first, "ご契約者さま専用ページ")
    second.get_by_label("ID").fill(MAIL)
    second.get_by_label("パスワード", exact=True).fill(PASSWORD)
    second.get_by_role("button", name="ログインする").click()
    heading(second, "もう一度お開きください")
    second.get_by_role("link", name="最初からやり直す").click()
    heading(second, "ご契約者さま専用ページ")


def test_another_site_cannot_send_our_forms(small_window: BrowserContext, site: Site) -> None:
    page = small_window.new_page()
    signs_in(page, site)
    heading(page, "ご契約者さま専用ページ")
    proof = page.locator("form input[name=csrf_token]").first.input_value()
    evil = "http://evil.example/"
    form = f'<form method=post action="{site.url}/account/logout"><input name=csrf_token value="{proof}"></form>'
    page.route(evil, lambda route: route.fulfill(content_type="text/html", body=form))
    page.goto(evil)
    page.evaluate("document.forms[0].submit()")
    page.wait_for_url(f"{site.url}/account/logout")
    page.goto(f"{site.url}/account/")
    heading(page, "ご契約者さま専用ページ")
