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

pytestmark = in_a_browser
SATO, STRANGER = "U" + "1".rjust(32, "0"), "+819000000001"


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desk", "pocket"])
def page(request: pytest.FixtureRequest, counter: Service) -> Iterator[Page]:
    width, height = request.param
    with chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=2)
        page.goto(counter.simulator.url)
        page.locator(".link-state.on").wait_for(state="attached")
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


def test_a_stranger_finishes_a_request_in_the_page(page: Page, counter: Service) -> None:
    talk = page.locator("#line-talk")
    on_the_telephone(page, "SMS")
    page.get_by_placeholder("SMS").fill("タイヤがパンクしました")
    page.get_by_placeholder("SMS").press("Enter")
    expect(page.locator("#sms-talk")).to_contain_text("1 いない")

    on_the_telephone(page, "LINE")
    page.get_by_placeholder("メッセージを入力").fill("バッテリーが上がって動きません")
    page.get_by_placeholder("メッセージを入力").press("Enter")
    for label in ("いない", "はい、安全です"):
        talk.get_by_role("button", name=label, exact=True).last.click()
    expect(talk).to_contain_text("お車のある場所を教えてください")
    picture(page, "asking-for-the-place")
    page.locator("#line-chips").get_by_role("button").first.click()
    page.get_by_role("button", name="東京駅 丸の内口").click()
    for label in ("合っている", "一般道", "2人", "いない", "この内容で依頼する"):
        talk.get_by_role("button", name=label, exact=True).last.click()
        expect(talk.locator(".row.user .bubble").last).to_have_text(label)
    expect(talk).to_contain_text("受け付けました")

    on_the_telephone(page, "メール")
    page.get_by_text("ロードアシスタンスの受付").first.click()
    expect(page.locator("body")).to_contain_text("佐藤 見本")
    on_the_telephone(page, "LINE")
    picture(page, "finished-request")
    counter.settle()
