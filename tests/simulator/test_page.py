"""The page in a real browser: a card arrives, a button is tapped, the talk goes on."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.chromium import in_a_browser
from tests.simulator.desk import ANYONE, Desk, Service

pytestmark = in_a_browser
TROUBLES = ("バッテリー上がり", "パンク", "鍵の閉じ込み", "ガス欠・電欠", "動かない")


def postback(label: str) -> dict[str, Any]:
    return {"type": "postback", "label": label, "data": f"p=7&c={label}", "displayText": label}


def card() -> dict[str, Any]:
    call = {"type": "uri", "label": "119番に電話する", "uri": "tel:119"}
    buttons = [{"type": "button", "style": "secondary", "height": "sm", "action": postback(name)} for name in TROUBLES]
    chips = [{"type": "location", "label": "現在地を送る"}, postback("戻る"), postback("やめる"), postback("担当者")]
    return {
        "type": "flex",
        "altText": "どうされましたか？",
        "contents": {
            "type": "bubble",
            "body": {
                "type": "box",
                "layout": "vertical",
                "spacing": "md",
                "contents": [
                    {"type": "text", "text": "どうされましたか？", "weight": "bold", "size": "lg"},
                    {
                        "type": "text",
                        "text": "危険を感じるときは、先に119番へお電話ください。",
                        "wrap": True,
                        "size": "sm",
                    },
                ],
            },
            "footer": {
                "type": "box",
                "layout": "vertical",
                "spacing": "sm",
                "contents": [*buttons, {"type": "button", "style": "primary", "color": "#D32F2F", "action": call}],
            },
        },
        "quickReply": {"items": [{"type": "action", "action": chip} for chip in chips]},
    }


def test_a_card_is_tapped_and_its_chips_vanish(page: Page, desk: Desk, service: Service) -> None:
    desk.pushes(ANYONE, card())
    talk, chips = page.locator("#line-talk"), page.locator("#line-chips")
    expect(talk.get_by_role("button", name="パンク")).to_be_visible()
    expect(chips.get_by_role("button")).to_have_count(4)
    expect(page.locator("#line-strip")).to_contain_text("どうされましたか？")

    talk.get_by_role("button", name="パンク").click()
    expect(talk.locator(".row.user .bubble")).to_have_text("パンク")
    expect(chips).to_be_hidden()
    desk.waits()
    assert "p=7&c=パンク" in service.heard[0].body.decode()


def test_a_telephone_button_calls_nobody(page: Page, desk: Desk, service: Service) -> None:
    desk.pushes(ANYONE, card())
    page.get_by_role("button", name="119番に電話する").click()
    expect(page.locator("#toast")).to_contain_text("119")
    assert service.heard == []


def test_words_and_a_place_are_sent_by_keyboard(page: Page, desk: Desk, service: Service) -> None:
    desk.pushes(ANYONE, card())
    page.locator("#line-chips").get_by_role("button", name="現在地を送る").press("Enter")
    page.get_by_role("button", name="首都高速").press("Enter")
    expect(page.locator(".map-card")).to_contain_text("首都高速")
    page.get_by_label("メッセージ", exact=True).fill("<b>路肩</b>にいます")
    page.keyboard.press("Enter")
    expect(page.locator("#line-talk .row.user .bubble")).to_have_text("<b>路肩</b>にいます")
    desk.waits()
    assert len(service.heard) == 2


def test_another_persons_phone_shows_another_talk(page: Page, desk: Desk) -> None:
    desk.pushes(ANYONE, card())
    expect(page.locator("#line-talk .fx-bubble")).to_have_count(1)
    page.get_by_label("お客さま").select_option("U0000000000000000000000000000000a")
    expect(page.locator("#line-talk .fx-bubble")).to_have_count(0)


def plan(name: str) -> dict[str, Any]:
    tile = {"type": "box", "layout": "vertical", "contents": [{"type": "text", "text": name}], "action": postback(name)}
    return {"type": "bubble", "size": "mega", "footer": {"type": "box", "layout": "vertical", "contents": [tile]}}


def test_bubbles_stand_side_by_side_can_be_scrolled_to_and_tapped(page: Page, desk: Desk, service: Service) -> None:
    plans = {"type": "carousel", "contents": [plan(name) for name in TROUBLES]}
    desk.pushes(ANYONE, {"type": "flex", "altText": "プラン", "contents": plans})
    strip = page.locator("#line-talk .carousel")
    expect(strip.locator(".fx-bubble")).to_have_count(len(TROUBLES))
    assert strip.evaluate("strip => strip.scrollWidth > strip.clientWidth")
    tops = strip.locator(".fx-bubble").evaluate_all(
        "bubbles => bubbles.map((each) => each.getBoundingClientRect().top)"
    )
    assert len(set(tops)) == 1

    strip.get_by_role("button", name=TROUBLES[-1]).click()
    assert strip.evaluate("strip => strip.scrollLeft") > 0
    expect(page.locator("#line-talk .row.user .bubble")).to_have_text(TROUBLES[-1])
    desk.waits()
    assert f"p=7&c={TROUBLES[-1]}" in service.heard[0].body.decode()


def test_a_notification_message_bears_its_badge(page: Page, desk: Desk) -> None:
    desk.pushes(ANYONE, {"type": "text", "text": "いつもの返事"})
    desk.notifies("+819000000001", {"type": "text", "text": "満期のお知らせ"})
    talk = page.locator("#line-talk")
    expect(talk.locator(".row", has_text="満期のお知らせ").locator(".badge")).to_have_text("通知メッセージ")
    expect(talk.locator(".badge")).to_have_count(1)
