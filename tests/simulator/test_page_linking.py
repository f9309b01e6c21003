"""The page where accounts are linked: links open on the phone they are tapped on, letters show their codes."""

from collections.abc import Iterator
from contextlib import contextmanager
from smtplib import SMTP
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import in_a_browser
from tests.simulator.desk import ANOTHER, ANYONE, STRANGER, Desk, Service, picture

pytestmark = in_a_browser
NONCE = "n" * 22
WORDS = "連携コード: MDG-7K2M-9QXD-4T8V-N3BC"


@contextmanager
def another_tab(page: Page) -> Iterator[list[Page]]:
    """Collect the tab that opens within the block, loaded."""
    tabs: list[Page] = []
    with page.context.expect_page() as opened:
        yield tabs
    opened.value.wait_for_load_state()
    tabs.append(opened.value)


def show(page: Page, pane: str) -> None:
    """Bring a pane to the front, where the screen has room for one."""
    tab = page.get_by_label("画面の切り替え").get_by_role("button", name=pane)
    if tab.is_visible():
        tab.click()


def results(desk: Desk, service: Service) -> list[str]:
    desk.waits()
    return [event["link"]["result"] for event in service.events() if event["type"] == "accountLink"]


@pytest.fixture
def dialog(desk: Desk) -> str:
    """Where the insurer's page sends the first person at the end of linking."""
    token = desk.calls("POST", f"user/{ANYONE}/linkToken")["linkToken"]
    return f"{desk.url}/line/dialog/bot/accountLink?linkToken={token}&nonce={NONCE}"


def test_a_button_opens_its_link_on_the_phone_it_is_tapped_on(
    page: Page, desk: Desk, service: Service, dialog: str
) -> None:
    button = {"type": "buttons", "text": "連携", "actions": [{"type": "uri", "label": "開く", "uri": dialog}]}
    desk.pushes(ANYONE, {"type": "template", "altText": "連携", "template": button})
    with another_tab(page) as tabs:
        page.get_by_role("button", name="開く").click()
    expect(tabs[0].get_by_role("heading")).to_have_text("連携しました")
    assert results(desk, service) == ["ok"]
    tabs[0].get_by_role("link", name="トークを開く").click()
    expect(tabs[0].get_by_label("お客さま")).to_have_value(ANYONE)


def test_an_address_in_words_opens_there_too(page: Page, desk: Desk, service: Service, dialog: str) -> None:
    desk.pushes(ANYONE, {"type": "text", "text": f"こちらから: {dialog}。"})
    with another_tab(page) as tabs:
        page.locator("#line-talk").get_by_role("link").click()
    expect(tabs[0].get_by_role("heading")).to_have_text("連携しました")
    assert results(desk, service) == ["ok"]


def test_with_another_persons_phone_in_hand_the_link_is_refused(
    page: Page, desk: Desk, service: Service, dialog: str
) -> None:
    page.get_by_label("お客さま").select_option(ANOTHER)
    expect(page).to_have_url(f"{desk.url}/?friend={ANOTHER}")
    tab = page.context.new_page()
    tab.goto(dialog)
    expect(tab.get_by_role("heading")).to_have_text("連携できませんでした")
    assert results(desk, service) == ["failed"]


def test_a_browser_that_is_nobodys_asks_and_goes_on(page: Page, desk: Desk, service: Service, dialog: str) -> None:
    tab = page.context.new_page()
    tab.goto(dialog)
    assert results(desk, service) == []
    tab.get_by_role("link", name="佐藤さん").press("Enter")
    expect(tab.get_by_role("heading")).to_have_text("連携しました")
    assert results(desk, service) == ["ok"]


def test_words_from_another_page_wait_in_the_bar_of_the_phone_in_hand(page: Page, desk: Desk, service: Service) -> None:
    page.get_by_label("お客さま").select_option(STRANGER)
    expect(page).to_have_url(f"{desk.url}/?friend={STRANGER}")
    tab = page.context.new_page()
    tab.goto(f"{desk.url}/line/R/oaMessage/%40midori-madoguchi/?{quote(WORDS)}")
    expect(tab.get_by_label("お客さま")).to_have_value(STRANGER)
    expect(tab.get_by_label("メッセージ", exact=True)).to_have_value(WORDS)
    expect(page.get_by_label("メッセージ", exact=True)).to_have_value(WORDS)
    assert service.heard == []
    tab.get_by_role("button", name="送信", exact=True).first.click()
    expect(page.locator("#line-talk .row.user .bubble")).to_have_text(WORDS)
    tab.reload()
    expect(tab.locator("#line-talk .row.user .bubble")).to_have_text(WORDS)
    expect(tab.get_by_label("メッセージ", exact=True)).to_have_value("")


def test_somebody_new_adds_the_account(page: Page, desk: Desk, service: Service) -> None:
    page.get_by_label("お客さま").select_option(STRANGER)
    page.get_by_role("button", name="友だち追加").click()
    expect(page.locator("#line-talk .note")).to_have_text("友だちに追加しました")
    expect(page.locator("#block")).to_have_text("ブロック")
    desk.waits()
    assert [event["type"] for event in service.events()] == ["follow"]


def test_the_menu_changes_for_one_person_and_is_tapped_by_keyboard(page: Page, desk: Desk, service: Service) -> None:
    def menu(label: str) -> str:
        area = {"bounds": {"x": 0, "y": 0, "width": 800, "height": 270}, "action": {"type": "postback", "label": label, "data": label, "displayText": label}}  # noqa: E501 # fmt: skip
        body = {"size": {"width": 800, "height": 270}, "selected": True, "name": label, "chatBarText": "メニュー", "areas": [area]}  # noqa: E501 # fmt: skip
        made = str(desk.calls("POST", "richmenu", json=body)["richMenuId"])
        desk.calls("POST", f"richmenu/{made}/content", body=picture(800, 270), headers={"Content-Type": "image/png"})
        return made

    everybodys, linked = menu("連携する"), menu("専用ページ")
    desk.calls("POST", f"user/all/richmenu/{everybodys}")
    expect(page.get_by_role("button", name="連携する")).to_be_visible()
    desk.calls("POST", f"user/{ANYONE}/richmenu/{linked}")
    expect(page.get_by_role("button", name="連携する")).to_have_count(0)
    page.get_by_role("button", name="専用ページ").press("Enter")
    expect(page.locator("#line-talk .row.user .bubble")).to_have_text("専用ページ")
    desk.waits()
    assert service.events()[0]["postback"]["data"] == "専用ページ"

    bar = page.get_by_role("button", name="メニュー", exact=True)
    page.get_by_label("メッセージ", exact=True).focus()
    expect(page.locator("#line-menu-areas")).to_be_hidden()
    bar.click()
    expect(page.get_by_role("button", name="専用ページ")).to_be_visible()
    page.get_by_label("お客さま").select_option(ANOTHER)
    expect(page.get_by_role("button", name="連携する")).to_be_visible()


def test_letters_show_their_code_their_links_and_whom_they_are_for(page: Page, desk: Desk) -> None:
    def send(to: str, words: str) -> None:
        with SMTP(*desk.running.smtp) as smtp:
            letter = f"From: counter@madoguchi.example\r\nTo: {to}\r\nSubject: letter\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}"  # noqa: E501 # fmt: skip
            smtp.sendmail("counter@madoguchi.example", to, letter.encode())

    show(page, "メール")
    send("a@sample.example", "012345")
    send("staff@madoguchi.example", "nothing")
    send("a@sample.example", "https://counter.example/account/first/x_-1\r\n")
    letters = page.locator("#letters li")
    expect(letters).to_have_count(3)
    expect(letters.nth(2).locator(".code")).to_have_text("012345")
    link = page.locator("#letter").get_by_role("link")
    expect(link).to_have_attribute("href", "https://counter.example/account/first/x_-1")

    page.get_by_label("宛先").select_option("staff@madoguchi.example")
    expect(letters).to_have_count(1)
    expect(page.locator("#letter")).to_contain_text("nothing")
