"""The page an SMS customer sends the place from, in a real browser on a small telephone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.chromium import chromium, in_a_browser
from tests.e2e.people import STATION, OnSms
from tests.e2e.running import Service
from tests.e2e.test_talks import after_the_place, until_the_place

pytestmark = in_a_browser


@pytest.fixture
def telephone() -> Iterator[BrowserContext]:
    with chromium() as browser:
        context = browser.new_context(viewport={"width": 390, "height": 844}, locale="ja-JP")
        yield context
        context.close()


def test_a_tap_on_the_page_sends_the_place_into_the_talk(counter: Service, telephone: BrowserContext) -> None:
    person = OnSms(counter.simulation)
    address = until_the_place(person)
    telephone.grant_permissions(["geolocation"], origin=counter.url)
    telephone.set_geolocation({"latitude": STATION[0], "longitude": STATION[1]})
    page = telephone.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    page.get_by_role("button", name="位置情報を送る").click()
    expect(page.get_by_role("heading", name="位置を送りました")).to_be_visible()
    person.hears("合っていますか")
    number = after_the_place(person)
    filed = counter.records.requests.get(number)
    assert filed is not None
    assert (filed.request.latitude, filed.request.longitude) == pytest.approx(STATION, abs=0.001)
    page.goto(address)
    expect(page.get_by_role("heading", name="このリンクは使えません")).to_be_visible()
    # The browser itself tells its console of the 410 that answers the used link.
    assert [each for each in complaints if "410" not in each] == []


def test_without_leave_to_look_the_page_says_what_else_helps(counter: Service, telephone: BrowserContext) -> None:
    person = OnSms(counter.simulation)
    page = telephone.new_page()
    page.goto(until_the_place(person))
    page.get_by_role("button", name="位置情報を送る").click()
    expect(page.get_by_role("status")).to_contain_text("住所や目印")
    expect(page.get_by_role("button", name="位置情報を送る")).to_be_enabled()
