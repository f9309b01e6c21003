"""What a customer agrees to receive, by linked address and purpose: a ledger behind a page."""

from datetime import timedelta

import pytest

from bot.wiring import Counter
from flows.events import Address
from state.records.consents import Consent
from tests.bot.accounts.people_signing_in import LINE, PHONE, TARO, Browser, Outside, registered
from tests.bot.conftest import Clock

SMS = Address("sms", PHONE)


@pytest.fixture(autouse=True)
def linked(counter: Counter, clock: Clock) -> None:
    registered(counter, clock)
    for address in (LINE, SMS):
        counter.records.links.link(address, TARO.id, clock())


@pytest.fixture
def inside(browser: Browser, outside: Outside) -> Browser:
    browser.signs_in(outside)
    browser.get("/account/consents")
    assert browser.heading == "お知らせの設定"
    return browser


def field(counter: Counter, purpose: str, address: Address) -> str:
    return f"{purpose}-{counter.records.pseudonyms.conversation(address)}"


def history(counter: Counter) -> tuple[Consent, ...]:
    return counter.records.consents.history(TARO.id)


def test_nothing_is_preset(inside: Browser) -> None:
    assert inside.page is not None
    html = inside.page.get_data(as_text=True)
    assert html.count('type="radio"') == 8
    assert " checked" not in html


def test_each_answer_is_kept_with_its_address_purpose_and_wording(
    inside: Browser, counter: Counter, clock: Clock
) -> None:
    inside.post(
        "/account/consents",
        {"once": "a", field(counter, "contract", LINE): "yes", field(counter, "marketing", SMS): "no"},
    )
    assert "保存しました" in inside.words
    assert set(history(counter)) == {
        Consent(TARO.id, LINE, "contract", granted=True, wording="pages-change-consents-contract/1", at=clock()),
        Consent(TARO.id, SMS, "marketing", granted=False, wording="pages-change-consents-marketing/1", at=clock()),
    }
    assert inside.page is not None
    assert inside.page.get_data(as_text=True).count(" checked") == 2
    assert "2026-11-22 12:00" in inside.words


def test_what_stays_the_same_is_no_new_line(inside: Browser, counter: Counter, clock: Clock) -> None:
    said = {field(counter, "contract", LINE): "yes", field(counter, "marketing", LINE): "yes"}
    inside.post("/account/consents", {"once": "a"} | said)
    clock.pass_by(timedelta(minutes=5))
    inside.get("/account/consents")
    inside.post("/account/consents", {"once": "b"} | said | {field(counter, "marketing", LINE): "no"})
    assert [(line.purpose, line.granted) for line in history(counter)] == [
        ("contract", True),
        ("marketing", True),
        ("marketing", False),
    ]


@pytest.mark.parametrize("answer", ["", "maybe", "true", "1"])
def test_what_is_no_answer_is_kept_nowhere(inside: Browser, counter: Counter, answer: str) -> None:
    inside.post("/account/consents", {"once": "a", field(counter, "contract", LINE): answer})
    assert history(counter) == ()


def test_nobody_answers_for_an_address_that_is_not_theirs(inside: Browser, counter: Counter, clock: Clock) -> None:
    stranger = Address("line", "U00000000000000000000000000000999")
    counter.records.links.link(stranger, "customer-9", clock())
    inside.post("/account/consents", {"once": "a", field(counter, "marketing", stranger): "yes"})
    assert history(counter) == ()
    assert counter.records.consents.history("customer-9") == ()


def test_without_a_linked_address_there_is_nothing_to_ask(browser: Browser, outside: Outside, counter: Counter) -> None:
    for address in (LINE, SMS):
        counter.records.links.unlink(address)
    browser.signs_in(outside)
    browser.get("/account/consents")
    assert "連携なさった連絡先がありません" in browser.words


def test_the_page_shows_no_line_id_and_no_whole_number(inside: Browser, counter: Counter) -> None:
    inside.post("/account/consents", {"once": "a", field(counter, "contract", SMS): "yes"})
    assert inside.page is not None
    html = inside.page.get_data(as_text=True)
    assert LINE.to not in html
    assert PHONE not in html
    assert "•••-••••-0101" in html
