"""Answering a reminder from a page, where SMS cannot be answered: the same choices, and what happens next for each."""

import pytest

from bot.pages.notice import LABELS
from bot.wiring import Counter
from flows.events import Address, ChoiceTapped
from tests.bot.accounts.people_signing_in import PHONE, Browser, Outside, opened
from tests.bot.conftest import Clock
from tests.bot.talk_pages import PROMPTS

PROMPT = PROMPTS["notice"]
SMS = Address("sms", PHONE)
CHOICES = ("same", "change", "consult", "later", "decline", "stop", "human")


@pytest.fixture
def browser(counter: Counter) -> Browser:
    return Browser(counter)


@pytest.fixture
def outside(counter: Counter, clock: Clock) -> Outside:
    return Outside(counter, clock)


@pytest.fixture
def path(counter: Counter, clock: Clock) -> str:
    return f"/notice/{opened(counter, clock, 'notice', who=SMS, prompt=PROMPT)}"


def test_the_page_offers_what_the_question_does_and_a_person() -> None:
    assert tuple(LABELS) == CHOICES


@pytest.mark.parametrize("choice", CHOICES)
def test_each_choice_answers_the_question_of_the_reminder(
    browser: Browser, outside: Outside, path: str, choice: str
) -> None:
    browser.get(path)
    assert browser.post(path, {"choice": choice}).status_code == 200
    assert outside.events(SMS) == [ChoiceTapped(PROMPT, choice)]
    assert browser.heading == "お返事をお受けしました"


@pytest.mark.parametrize("choice", ["same", "change"])
def test_who_wants_to_renew_is_shown_three_ways_on(browser: Browser, path: str, choice: str) -> None:
    browser.get(path)
    said = browser.post(path, {"choice": choice}).get_data(as_text=True)
    assert "%E7%B6%99%E7%B6%9A%E6%89%8B%E7%B6%9A%E3%81%8D" in said, "the chat opens with 「継続手続き」 written in it"
    assert 'href="/account/"' in said or 'href="/account"' in said
    assert 'href="tel:0300000003"' in said
    assert "月・火・水・木・金 09:00–17:00" in browser.words


@pytest.mark.parametrize("choice", ["consult", "human", "later", "decline", "stop"])
def test_who_does_not_is_not_pushed(browser: Browser, path: str, choice: str) -> None:
    browser.get(path)
    said = browser.post(path, {"choice": choice}).get_data(as_text=True)
    assert "oaMessage" not in said
    assert 'href="tel:0300000003"' in said, "a change of mind costs one call"


@pytest.mark.parametrize("form", [{}, {"choice": ""}, {"choice": "cancel"}, {"choice": "same" * 9000}], ids=range(4))
def test_what_is_no_answer_can_be_corrected(
    browser: Browser, outside: Outside, path: str, form: dict[str, str]
) -> None:
    browser.get(path)
    answer = browser.post(path, form)
    assert answer.status_code == 422
    assert "お返事をひとつお選びください" in browser.words
    assert len(answer.data) < 20_000, "what was sent is not sent back"
    assert outside.events(SMS) == []
    assert browser.post(path, {"choice": "later"}).status_code == 200
