"""The important matters of an application: opened as often as anybody likes, confirmed once, at the end."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.document import important_matters
from bot.wiring import Counter
from flows.events import Address, DocumentRead
from tests.bot.accounts.people_signing_in import LINE, PHONE, Browser, Outside, opened
from tests.bot.conftest import NOW, Clock
from tests.bot.talk_pages import PROMPTS

PROMPT = PROMPTS["document"]


@pytest.fixture
def browser(counter: Counter) -> Browser:
    return Browser(counter)


@pytest.fixture
def outside(counter: Counter, clock: Clock) -> Outside:
    return Outside(counter, clock)


@pytest.fixture
def path(counter: Counter, clock: Clock) -> str:
    return f"/document/{opened(counter, clock, 'document', prompt=PROMPT)}"


def test_what_was_read_is_told_with_its_edition_and_when_it_was_first_opened(
    browser: Browser, outside: Outside, clock: Clock, path: str
) -> None:
    browser.get(path)
    clock.pass_by(timedelta(minutes=1))
    browser.get(path)
    clock.pass_by(timedelta(minutes=2))
    browser.post(path)
    assert browser.heading == "確認をお受けしました"
    assert outside.events(LINE) == [DocumentRead(PROMPT, "important-matters/2026-04", NOW)]


def test_a_button_that_no_page_has_shown_confirms_nothing(browser: Browser, outside: Outside, path: str) -> None:
    answer = browser.send("POST", path)
    assert answer.status_code == 409
    assert "お読みになってから" in answer.get_data(as_text=True)
    assert outside.events(LINE) == []
    assert browser.send("POST", path).status_code == 200, "the page has been before its reader now"


def test_the_button_under_an_edition_that_has_changed_shows_the_new_one_and_confirms_nothing(
    browser: Browser, outside: Outside, clock: Clock, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.send("GET", path)
    revised = replace(important_matters(), edition="2027-01")
    monkeypatch.setattr("bot.pages.document.important_matters", lambda: revised)
    clock.pass_by(timedelta(minutes=1))
    answer = browser.send("POST", path)
    assert answer.status_code == 409
    assert "2027-01" in answer.get_data(as_text=True)
    assert outside.events(LINE) == []
    clock.pass_by(timedelta(minutes=2))
    assert browser.send("POST", path).status_code == 200
    shown = NOW + timedelta(minutes=1)
    assert outside.events(LINE) == [DocumentRead(PROMPT, "important-matters/2027-01", shown)]


def test_asking_for_the_head_alone_is_not_opening(browser: Browser, path: str) -> None:
    browser.send("HEAD", path)
    assert browser.send("POST", path).status_code == 409


def test_the_button_stands_below_everything(browser: Browser, path: str) -> None:
    said = browser.get(path).get_data(as_text=True)
    last = important_matters().sections[-1].ja.heading
    assert said.count("<button") == 1
    assert said.index("<button") > said.index(last) > said.index("これは見本の文章です")


def test_every_desk_for_everybody_stands_on_it_with_its_hours(browser: Browser, counter: Counter, path: str) -> None:
    browser.get(path)
    profile = counter.profile
    for key in {profile.contract_desk, *profile.roadside_desk.values()}:
        assert profile.desk(key).name in browser.words
        assert profile.desk(key).phone in browser.words
    for agency in profile.agencies:
        assert profile.desk(agency.desk).phone not in browser.words, "it serves one employer's people alone"
    assert "24時間" in browser.words
    assert "祝日を除く" in browser.words


def test_who_came_from_line_is_led_back_there(browser: Browser, path: str) -> None:
    browser.get(path)
    browser.post(path)
    assert "LINEのトークに戻る" in browser.words


def test_who_came_from_sms_is_not_sent_to_line(browser: Browser, counter: Counter, clock: Clock) -> None:
    path = f"/document/{opened(counter, clock, 'document', who=Address('sms', PHONE), prompt=PROMPT)}"
    browser.get(path)
    browser.post(path)
    assert browser.heading == "確認をお受けしました"
    assert "LINE" not in browser.words.replace("LINEと連携", "")


def test_every_language_says_the_same_in_the_same_order() -> None:
    for section in important_matters().sections:
        shapes = {(len(said.paragraphs), len(said.points)) for said in (section.ja, section.en, section.easy)}
        assert len(shapes) == 1, section.id
        assert all(said.heading and all(said.paragraphs) and all(said.points) for said in (section.ja, section.en))


def test_it_says_plainly_that_it_is_a_sample(browser: Browser, path: str) -> None:
    for language, words in (("ja", "これは見本の文章です"), ("en", "This is sample text"), ("easy", "見本の 文です")):
        browser.get(f"{path}?lang={language}")
        assert words in browser.words
        assert "{brand}" not in browser.words
