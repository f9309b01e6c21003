"""Pictures on the page: several chosen at once, seen in the talk, one of them taken back."""

from playwright.sync_api import FilePayload, Page, expect

from tests.chromium import in_a_browser
from tests.simulator.desk import Desk, Service, picture

pytestmark = in_a_browser


def test_several_chosen_at_once_are_sent_as_a_set_and_one_is_taken_back(
    page: Page, desk: Desk, service: Service
) -> None:
    files = [FilePayload(name=f"{each}.png", mimeType="image/png", buffer=picture(8 + each, 8)) for each in range(3)]
    page.get_by_role("button", name="写真・位置情報・スタンプ").click()
    page.locator("#photo-file").set_input_files(files)
    sent = page.locator("#line-talk .row.user img")
    expect(sent).to_have_count(3)
    desk.waits()
    assert sorted(event["message"]["imageSet"]["index"] for event in service.events()) == [1, 2, 3]
    page.get_by_role("button", name="メッセージのメニュー").first.click()
    page.get_by_role("button", name="送信取消").first.click()
    expect(sent).to_have_count(2)
    desk.waits()
    assert [event["type"] for event in service.events()] == ["message", "message", "message", "unsend"]
