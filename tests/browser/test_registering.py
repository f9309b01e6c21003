"""Registering, recovering, changing: in a real browser, by keyboard, without scripts, on a small screen, for axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Page, expect

from flows.events import Address
from state.records.accounts import Account
from tests.bot.accounts.people_registering import BORN, HANAKO, MAIL, OWN, TEMPORARY
from tests.bot.accounts.people_signing_in import Outside
from tests.browser.conftest import Site
from tests.chromium import in_a_browser

pytestmark = in_a_browser

SIZES = {"telephone": (360, 740), "narrow": (320, 640), "desk": (1280, 800)}
FIELDS = {
    "お名前": "見本 花子",
    "お名前（カナ）": "ミホン ハナコ",
    "生年月日": "S55.4.1",
    "メールアドレス": MAIL,
    "証券番号": "MD-0102-1",
}
LINE = Address("line", "U00000000000000000000000000000102")


@pytest.fixture(autouse=True)
def hanako(site: Site) -> None:
    """A policyholder without an account."""
    site.counter.records.customers.save(HANAKO, BORN)


def complaints(page: Page) -> list[str]:
    """What axe has against this page at each size, and whether it has to be scrolled sideways."""
    found = []
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        result = Axe().run(page)
        found += [
            f"{page.url} {name}: {each['id']} {each['nodes'][0]['html']}" for each in result.response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{page.url} {name}: wider than the screen")
    width, height = SIZES["telephone"]
    page.set_viewport_size({"width": width, "height": height})
    return found


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def fills_in(page: Page) -> None:
    for label, value in FIELDS.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("利用規約に同意します").check()


def link(outside: Outside, kind: str) -> tuple[str, str]:
    """The address in the last mail, and the temporary password where there is one."""
    text = outside.texts(MAIL)[-1]
    address = next(line for line in text.splitlines() if f"/account/{kind}/" in line)
    temporary = TEMPORARY.search(text)
    return address, temporary[1] if temporary else ""


def signs_in(page: Page, site: Site) -> None:
    site.counter.records.accounts.open(Account(HANAKO.id, MAIL, "", site.counter.passwords.hash(OWN)), site.clock())
    page.goto(f"{site.url}/account/login")
    page.locator("#login").fill(MAIL)
    page.locator("#password").fill(OWN)
    page.keyboard.press("Enter")
    heading(page, "確認コードの入力")
    page.locator("#code").fill(site.outside.code(MAIL))
    page.keyboard.press("Enter")
    heading(page, "ご契約者さま専用ページ")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_somebody_registers_and_every_page_on_the_way_is_accessible(
    chrome: Chromium, site: Site, *, scripts: bool
) -> None:
    context = chrome.new_context(viewport={"width": 360, "height": 740}, locale="ja-JP", java_script_enabled=scripts)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    look = complaints if scripts else lambda _: []
    found = []
    page.goto(f"{site.url}/account/register")
    heading(page, "新規利用登録")
    found += look(page)
    fills_in(page)
    page.get_by_role("button", name="入力した内容を確かめる").click()
    heading(page, "内容の確認")
    expect(page.get_by_text("1980年4月1日（昭和55年4月1日）")).to_be_visible()
    found += look(page)
    page.get_by_role("button", name="この内容で申し込む").click()
    heading(page, "メールをお送りします")
    found += look(page)
    address, temporary = link(site.outside, "first")
    page.goto(address)
    heading(page, "本登録")
    found += look(page)
    page.get_by_label("仮パスワード").fill(temporary)
    page.get_by_label("お名前（カナ）").fill("ミホン ハナコ")
    page.get_by_label("生年月日").fill("1980-04-01")
    page.get_by_label("新しいパスワード", exact=True).fill(OWN)
    page.get_by_label("新しいパスワード（確認）").fill(OWN)
    page.get_by_role("button", name="登録する").click()
    heading(page, "登録が完了しました")
    found += look(page)
    page.goto(address)
    heading(page, "このページは使えません")
    found += look(page)
    context.close()
    assert found == []
    # The browser itself tells its console of the 410 that answers the used link.
    assert [each for each in told if "410" not in each] == []


def test_a_form_with_problems_says_them_first_and_leads_to_each_field(small_window: BrowserContext, site: Site) -> None:
    page = small_window.new_page()
    page.goto(f"{site.url}/account/register")
    page.get_by_role("button", name="入力した内容を確かめる").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_visible()
    expect(summary).to_be_focused()
    assert complaints(page) == []
    for field in ("name", "kana", "birth", "mail", "policy", "terms"):
        described = page.locator(f"#{field}")
        assert described.get_attribute("aria-invalid") == "true"
        assert page.locator(f"#{field}-problem").inner_text()
        assert f"{field}-problem" in (described.get_attribute("aria-describedby") or "")
    summary.get_by_role("link").nth(2).click()
    expect(page.locator("#birth")).to_be_focused()


def test_the_form_is_filled_in_and_sent_by_keyboard_alone(small_window: BrowserContext, site: Site) -> None:
    page = small_window.new_page()
    page.goto(f"{site.url}/account/register")
    page.locator("#name").focus()
    for value in FIELDS.values():
        page.keyboard.type(value)
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="利用規約を読む")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading(page, "内容の確認")


def test_the_terms_open_beside_the_form_which_keeps_what_was_typed(small_window: BrowserContext, site: Site) -> None:
    page = small_window.new_page()
    page.goto(f"{site.url}/account/register")
    page.locator("#name").fill("見本 花子")
    with small_window.expect_page() as opened:
        page.get_by_role("link", name="利用規約を読む").click()
    heading(opened.value, "利用規約")
    assert complaints(opened.value) == []
    expect(page.locator("#name")).to_have_value("見本 花子")


@pytest.mark.parametrize("language", ["en", "easy"])
def test_the_pages_are_whole_in_other_languages_too(small_window: BrowserContext, site: Site, language: str) -> None:
    page = small_window.new_page()
    found = []
    for path in ("register", "terms", "forgot", "forgot/phone"):
        page.goto(f"{site.url}/account/{path}?lang={language}")
        found += complaints(page)
        assert page.locator("html").get_attribute("lang") == ("en" if language == "en" else "ja")
    assert found == []


def test_a_lost_password_is_replaced(small_window: BrowserContext, site: Site) -> None:
    site.counter.records.accounts.open(Account(HANAKO.id, MAIL, "", "x"), site.clock())
    page = small_window.new_page()
    found = []
    page.goto(f"{site.url}/account/forgot")
    found += complaints(page)
    page.locator("#login").fill(MAIL)
    page.keyboard.press("Enter")
    heading(page, "メールをお送りします")
    found += complaints(page)
    address, _ = link(site.outside, "reset")
    page.goto(address)
    found += complaints(page)
    page.locator("#new").fill("short")
    page.get_by_role("button", name="このパスワードにする").click()
    expect(page.get_by_role("alert")).to_contain_text("8文字以上")
    found += complaints(page)
    page.locator("#new").fill(OWN)
    page.locator("#again").fill(OWN)
    page.get_by_role("button", name="このパスワードにする").click()
    heading(page, "パスワードを変更しました")
    found += complaints(page)
    page.goto(address)
    heading(page, "このページは使えません")
    found += complaints(page)
    assert found == []


def test_registering_anew_asks_for_the_code_by_sms(small_window: BrowserContext, site: Site) -> None:
    site.counter.records.accounts.open(Account(HANAKO.id, "lost@example.jp", "", "x"), site.clock())
    page = small_window.new_page()
    page.goto(f"{site.url}/account/register")
    fills_in(page)
    page.get_by_role("button", name="入力した内容を確かめる").click()
    page.get_by_role("button", name="この内容で申し込む").click()
    heading(page, "メールをお送りします")
    address, temporary = link(site.outside, "first")
    page.goto(address)
    for field, value in {
        "temporary": temporary,
        "kana": "ミホン ハナコ",
        "birth": "19800401",
        "new": OWN,
        "again": OWN,
    }.items():
        page.locator(f"#{field}").fill(value)
    page.get_by_role("button", name="登録する").click()
    heading(page, "電話番号での確認")
    assert complaints(page) == []
    page.locator("#code").fill(site.outside.code(HANAKO.phone))
    page.keyboard.press("Enter")
    heading(page, "登録が完了しました")


def test_mail_password_and_consents_are_changed(small_window: BrowserContext, site: Site) -> None:
    site.counter.records.links.link(LINE, HANAKO.id, site.clock())
    page = small_window.new_page()
    signs_in(page, site)
    url, found = site.url, []
    page.goto(f"{url}/account/consents")
    found += complaints(page)
    page.get_by_role("radiogroup", name="ご契約についてのお知らせ").get_by_label("受け取る", exact=True).check()
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("status")).to_have_text("保存しました。")
    found += complaints(page)
    page.goto(f"{url}/account/password")
    found += complaints(page)
    for field, value in {"former": OWN, "new": "harbour-of-lamps-7", "again": "harbour-of-lamps-7"}.items():
        page.locator(f"#{field}").fill(value)
    page.get_by_role("button", name="このパスワードにする").click()
    heading(page, "パスワードを変更しました")
    found += complaints(page)
    page.goto(f"{url}/account/mail")
    found += complaints(page)
    page.locator("#mail").fill("hanako.anew@example.jp")
    page.keyboard.press("Enter")
    heading(page, "新しいアドレスの確認")
    found += complaints(page)
    page.locator("#code").fill(site.outside.code("hanako.anew@example.jp"))
    page.keyboard.press("Enter")
    heading(page, "メールアドレスを変更しました")
    assert found == []


def test_text_may_be_twice_as_large(small_window: BrowserContext, site: Site) -> None:
    # 200 % on a screen of 640 leaves 320 pixels of the page's own (WCAG 2.2, 1.4.10).
    page = small_window.new_page()
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(f"{site.url}/account/register")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
