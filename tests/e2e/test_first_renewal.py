"""What a customer does to renew, from the first word to the receipt number, in the simulator's page on a narrow screen.

With PICTURES set to a folder, the pictures of docs/renewal.md are taken on the way (`make pictures`).
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.chromium import chromium, in_a_browser
from tests.e2e.running import Service

pytestmark = in_a_browser

POCKET = {"width": 390, "height": 844}
APPLICATION = re.compile(r"A-\d{8}-\d{4,}")


@pytest.fixture
def phone(counter: Service) -> Iterator[Page]:
    """The simulator's page on the phone of somebody whose contract ends in forty days."""
    with chromium() as browser:
        context = browser.new_context(viewport=POCKET, device_scale_factor=2, locale="ja-JP")  # type: ignore[arg-type]  # a size
        page = context.new_page()
        page.goto(counter.simulator.url)
        page.locator(".link-state.on").wait_for(state="attached")
        owner = page.locator("#friend option").filter(has_text="佐藤さん")
        page.locator("#friend").select_option(value=owner.get_attribute("value"))
        yield page


def picture(page: Page, name: str, row: str = "") -> None:
    """A picture of the page, without the banner of the newest message, with the bubble that says ``row`` in view."""
    if folder := os.environ.get("PICTURES"):
        expect(page.locator("#line-strip")).to_be_hidden()
        if row:
            bubble = page.locator("#line-talk .row").filter(has_text=row).last
            bubble.evaluate("row => row.scrollIntoView({ block: 'start' })")
        page.screenshot(path=Path(folder) / f"{name}.png")


def taps(talk: Locator, label: str) -> None:
    """Tap an answer in the newest bubble that has it."""
    talk.get_by_role("button", name=label, exact=True).last.click()


def test_a_customer_renews_in_the_talk(phone: Page, counter: Service) -> None:
    talk = phone.locator("#line-talk")
    phone.get_by_placeholder("メッセージを入力").fill("保険を更新したい")
    phone.get_by_placeholder("メッセージを入力").press("Enter")
    expect(talk).to_contain_text("継続で変わること")
    expect(talk).to_contain_text("補償の条件")
    picture(phone, "renewal-conditions", "補償の条件")
    taps(talk, "このままでよい")
    expect(talk).to_contain_text("プランをくらべる")
    picture(phone, "renewal-plans", "今の補償のまま")
    talk.get_by_role("button", name=re.compile("今と同じ")).last.click()
    taps(talk, "いいえ、ほかにない")
    taps(talk, "いいえ、ない")
    expect(talk).to_contain_text("重要事項の確認")

    with phone.context.expect_page() as opened:
        talk.get_by_role("button", name="重要事項説明を開く").last.click()
    document = opened.value
    expect(document.get_by_role("heading", level=1)).to_be_visible()
    picture(document, "renewal-document")
    document.get_by_role("button", name="内容を確認しました").click()
    expect(document.locator("main")).to_contain_text("トーク")

    for step in ("Step 1", "Step 2", "Step 3", "Step 4"):
        expect(talk).to_contain_text(step)
        taps(talk, "はい")
    taps(talk, "証券なし・Web約款（おすすめ）")
    expect(talk).to_contain_text("お申し込みの最終確認")
    taps(talk, "同意して申し込む")
    expect(talk).to_contain_text("お申し込みを受け付けました")
    picture(phone, "renewal-receipt", "お申し込みを受け付けました")

    found = APPLICATION.search(talk.inner_text())
    assert found is not None
    dossier = counter.records.applications.export(found[0])
    assert dossier is not None
    assert dossier.filed.application.customer == "sample-01"
    assert len(dossier.evidence) >= 20
