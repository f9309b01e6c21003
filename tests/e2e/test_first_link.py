"""What a customer does to link their LINE, all of it in the simulator's page on a narrow screen.

With PICTURES set to a folder, the pictures of docs/linking.md are taken on the way (`make pictures`).
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import chromium, in_a_browser
from tests.e2e.running import Service
from tests.e2e.signing import sample

pytestmark = in_a_browser

POCKET = {"width": 390, "height": 844}


@pytest.fixture
def phone(counter: Service, menus: None) -> Iterator[Page]:  # noqa: ARG001  # the chat has its menu
    """The simulator's page on a phone of somebody whom nobody knows yet."""
    with chromium() as browser:
        context = browser.new_context(viewport=POCKET, device_scale_factor=2, locale="ja-JP")  # type: ignore[arg-type]  # a size
        page = context.new_page()
        page.goto(counter.simulator.url)
        newcomer = page.locator("#friend option").filter(has_text="はじめての方")
        page.locator("#friend").select_option(value=newcomer.get_attribute("value"))
        yield page


def picture(page: Page, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png")


def says(phone: Page, words: str) -> None:
    phone.get_by_placeholder("メッセージを入力").fill(words)
    phone.get_by_placeholder("メッセージを入力").press("Enter")


def opens(phone: Page, button: str) -> Page:
    """Tap a button of the newest card that leads to a page; the page."""
    with phone.context.expect_page() as opened:
        phone.locator("#line-talk").get_by_role("button", name=button).last.click()
    return opened.value


def code(phone: Page) -> str:
    """The code in the newest letter of the inbox."""
    phone.locator(".tabs").get_by_role("button", name="メール").click()
    letter = phone.locator("#letters li").filter(has_text="確認コード").first
    found = re.search(r"\d{6}", letter.locator(".code").inner_text())
    assert found is not None
    phone.locator(".tabs").get_by_role("button", name="LINE").click()
    return found[0]


def test_a_newcomer_links_and_opens_the_page_of_their_own(phone: Page) -> None:
    talk, customer = phone.locator("#line-talk"), sample(15)
    phone.get_by_role("button", name="友だち追加").click()
    expect(talk).to_contain_text("ご契約者さまとの連携")
    phone.locator("#line-menu").get_by_role("button", name="連携").click()
    expect(talk).to_contain_text("ログインすると、連携できます")

    page = opens(phone, "連携のページを開く")
    expect(page.get_by_role("heading", name="ログイン")).to_be_visible()
    picture(page, "link-sign-in")
    page.get_by_label("ID（メールアドレスまたは携帯電話番号）").fill(customer.login)
    page.get_by_label("パスワード", exact=True).fill(customer.password)
    page.get_by_role("button", name="ログインする").click()
    expect(page.get_by_role("heading", name="確認コードの入力")).to_be_visible()
    picture(page, "link-code")
    page.get_by_label("確認コード", exact=True).fill(code(phone))
    page.get_by_role("button", name="確認する").click()
    expect(page.locator("main")).to_contain_text("佐々木 連＊ 様")
    page.get_by_role("button", name="連携する", exact=True).click()
    expect(page.get_by_role("heading", name="連携しました")).to_be_visible()

    expect(talk).to_contain_text("よろしいですか")
    expect(phone.locator("#line-menu").get_by_role("button", name="専用ページ")).to_be_visible()
    expect(phone.locator("#line-strip")).to_be_hidden()
    talk.locator(".row").filter(has_text="連携できました").evaluate("row => row.scrollIntoView({ block: 'center' })")
    picture(phone, "link-linked")

    phone.locator("#line-menu").get_by_role("button", name="専用ページ").click()
    expect(talk).to_contain_text("5分間、1回だけ")
    own = opens(phone, "専用ページを開く")
    own.get_by_role("button", name="専用ページに入る").click()
    expect(own.locator("main")).to_contain_text("コンパクトカー")
    picture(own, "policyholders-page")
