"""What a stranger does first: opens the page, talks on both telephones, and sees the receipt and the mail to staff.

With PICTURES set to a folder, the pictures of the README are taken on the way (`make pictures`).
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import chromium, in_a_browser
from tests.e2e.running import Service
from tests.e2e.signing import sample

pytestmark = in_a_browser


@pytest.fixture(params=[(1280, 900, 3), (390, 844, 8)], ids=["desk", "pocket"])
def page(request: pytest.FixtureRequest, counter: Service) -> Iterator[Page]:
    """The page at two sizes, each with a linked customer who has one car and whose link no other test ends."""
    width, height, customer = request.param
    with chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=2)
        page.goto(counter.simulator.url)
        page.locator(".link-state.on").wait_for(state="attached")
        family = sample(customer).name.split()[0]
        owner = page.locator("#friend option").filter(has_text=f"{family}さん")
        page.locator("#friend").select_option(value=owner.get_attribute("value"))
        yield page


def picture(page: Page, name: str) -> None:
    folder = os.environ.get("PICTURES")
    if folder and (page.viewport_size or {}).get("width") == 1280:
        page.screenshot(path=Path(folder) / f"{name}.png")


def on_the_telephone(page: Page, name: str) -> None:
    """On a narrow screen one pane is shown at a time."""
    tab = page.locator(".tabs").get_by_role("button", name=name)
    if tab.is_visible():
        tab.click()


def answer(page: Page, question: str, label: str) -> None:
    """Wait for a question, and tap an answer in its own bubble."""
    bubble = page.locator("#line-talk .row").filter(has_text=question).last
    bubble.get_by_role("button", name=label, exact=True).click()


def test_a_stranger_finishes_a_request_in_the_page(page: Page, counter: Service) -> None:
    talk = page.locator("#line-talk")
    on_the_telephone(page, "SMS")
    page.get_by_placeholder("SMS").fill("タイヤがパンクしました")
    page.get_by_placeholder("SMS").press("Enter")
    expect(page.locator("#sms-talk")).to_contain_text("1 いない")

    on_the_telephone(page, "LINE")
    page.get_by_placeholder("メッセージを入力").fill("バッテリーが上がって動きません")
    page.get_by_placeholder("メッセージを入力").press("Enter")
    for question, label in (
        ("まず安全の確認です", "いない"),
        ("どのような場所", "一般道"),
        ("安全な場所へ", "はい、安全です"),
    ):
        answer(page, question, label)
    expect(talk).to_contain_text("お車のある場所を教えてください")
    page.locator("#line-chips").get_by_role("button").first.click()
    page.get_by_role("button", name="東京駅 丸の内口").click()
    for question, label in (
        ("合っていますか", "合っている"),
        ("何名さま", "2人"),
        ("ご高齢の方", "いない"),
        ("JAFの会員", "会員です"),
        ("依頼してよろしいですか", "この内容で依頼する"),
    ):
        answer(page, question, label)
    expect(talk).to_contain_text("受け付けました")

    on_the_telephone(page, "メール")
    page.get_by_text("ロードアシスタンスの受付").first.click()
    expect(page.locator("#letter")).to_contain_text("バッテリー上がり")
    on_the_telephone(page, "LINE")
    expect(page.locator("#line-strip")).to_be_hidden()
    picture(page, "finished-request")
    counter.settle()
