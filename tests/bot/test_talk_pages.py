"""What holds of each page that a talk opens: for its talk, once, in time, from a page of ours, telling nobody."""

from datetime import timedelta
from typing import get_args

import pytest
from werkzeug.test import Client

from bot.wiring import Counter
from flows.effects import Purpose
from tests.bot.accounts.people_signing_in import PHONE, TARO, Browser, Outside, opened, registered
from tests.bot.conftest import Clock
from tests.bot.signing import PUBLIC_URL
from tests.bot.talk_pages import FORMS, PROMPTS, WHO, TalkPage

PAGES: tuple[TalkPage, ...] = ("document", "notice")
OVER = "このリンクは使えません"
NOBODYS = ("x", "00", "99" + "b" * 16, "0" * 2000, "００" + "b" * 16, "%00", "0a" + "b" * 16)


@pytest.fixture
def browser(counter: Counter) -> Browser:
    return Browser(counter)


@pytest.fixture
def outside(counter: Counter, clock: Clock) -> Outside:
    return Outside(counter, clock)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> TalkPage:
    name: TalkPage = request.param
    return name


@pytest.fixture
def path(page: TalkPage, counter: Counter, clock: Clock) -> str:
    """The address of the page, as its talk has just sent it."""
    token = opened(counter, clock, page, who=WHO[page], prompt=PROMPTS[page])
    return f"/{page}/{token}"


def test_looking_posts_nothing_however_often(browser: Browser, outside: Outside, page: TalkPage, path: str) -> None:
    assert [browser.send(method, path).status_code for method in ("GET", "HEAD", "GET")] == [200] * 3
    assert outside.events(WHO[page]) == []


def test_it_is_answered_once(browser: Browser, outside: Outside, page: TalkPage, path: str) -> None:
    browser.get(path)
    assert browser.send("POST", path, FORMS[page]).status_code == 200
    assert browser.get(path).status_code == 410
    assert browser.heading == OVER
    assert browser.post(path, FORMS[page]).status_code == 410
    assert len(outside.events(WHO[page])) == 1


def test_it_is_over_when_its_time_is_up(
    browser: Browser, outside: Outside, clock: Clock, page: TalkPage, path: str
) -> None:
    browser.get(path)
    clock.pass_by(timedelta(minutes=5))
    assert browser.post(path, FORMS[page]).status_code == 410
    assert browser.get(path).status_code == 410
    assert "LINEで継続手続きへ進む" in browser.words, "nobody is left without a way on"
    assert outside.events(WHO[page]) == []


def test_the_door_of_another_page_opens_nothing(browser: Browser, outside: Outside, page: TalkPage) -> None:
    others: list[Purpose] = [each for each in get_args(Purpose) if each != page]
    for other in others:
        token = opened(outside.counter, outside.clock, other, "c1", WHO[page])
        assert browser.send("GET", f"/{page}/{token}").status_code == 410
        assert browser.send("POST", f"/{page}/{token}", FORMS[page]).status_code == 410
        assert outside.counter.doors.open(token, outside.clock(), other) is not None, "its own page still has it"
        outside.clock.pass_by(timedelta(seconds=10))
    assert outside.events(WHO[page]) == []


@pytest.mark.parametrize("token", NOBODYS, ids=range(len(NOBODYS)))
def test_an_address_nobody_gave_out_opens_nothing(browser: Browser, page: TalkPage, token: str) -> None:
    for method in ("GET", "POST"):
        assert browser.send(method, f"/{page}/{token}", FORMS[page] if method == "POST" else None).status_code == 410


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": PUBLIC_URL.replace("https", "http")},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_form_from_another_place_does_nothing(
    browser: Browser, outside: Outside, page: TalkPage, path: str, headers: dict[str, str]
) -> None:
    browser.get(path)
    refused = browser.send("POST", path, FORMS[page], **{name.replace("-", "_"): it for name, it in headers.items()})
    assert refused.status_code == 400
    assert refused.mimetype == "text/html"
    assert outside.events(WHO[page]) == []
    assert browser.post(path, FORMS[page], Origin=PUBLIC_URL).status_code == 200, "its own form still counts"


def test_by_another_name_than_ours_nothing_is_shown(client: Client, path: str) -> None:
    assert client.get(path, base_url="https://elsewhere.example").status_code == 421


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_nothing_but_its_button_does_anything(
    browser: Browser, outside: Outside, page: TalkPage, path: str, method: str
) -> None:
    browser.get(path)
    assert browser.send(method, path, FORMS[page]).status_code == 405
    assert outside.events(WHO[page]) == []


def test_nothing_of_it_is_kept_or_shown_elsewhere(browser: Browser, page: TalkPage, path: str) -> None:
    answers = [browser.get(path), browser.post(path, FORMS[page]), browser.get(path)]
    for answer in answers:
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "form-action 'self';" in answer.headers["Content-Security-Policy"]
        assert "Set-Cookie" not in answer.headers


def test_it_says_nothing_of_whose_it_is(browser: Browser, counter: Counter, clock: Clock, page: TalkPage) -> None:
    registered(counter, clock)
    path = f"/{page}/{opened(counter, clock, page, TARO.id, WHO[page], prompt=PROMPTS[page])}"
    contract = TARO.contracts[0]
    private = (TARO.id, TARO.name, TARO.kana, PHONE, WHO[page].to, contract.number, contract.vehicle.plate)
    for answer in (browser.get(path), browser.post(path, FORMS[page])):
        said = answer.get_data(as_text=True)
        assert not [each for each in private if each in said or each in path]


@pytest.mark.parametrize(("language", "told"), [("ja", "ja"), ("easy", "ja"), ("en", "en")])
def test_it_speaks_the_language_of_its_talk_to_the_end(
    browser: Browser, outside: Outside, page: TalkPage, language: str, told: str
) -> None:
    token = opened(outside.counter, outside.clock, page, who=WHO[page], prompt=PROMPTS[page], language=language)
    for answer in (browser.get(f"/{page}/{token}"), browser.post(f"/{page}/{token}", FORMS[page])):
        assert f'<html lang="{told}">' in answer.get_data(as_text=True)
        assert ("お手続き" in answer.get_data(as_text=True)) <= (language == "ja")


def test_its_reader_may_choose_another_language(browser: Browser, page: TalkPage, path: str) -> None:
    assert '<html lang="en">' in browser.get(f"{path}?lang=en").get_data(as_text=True)
    assert '<html lang="ja">' in browser.get(f"{path}?lang=xx").get_data(as_text=True)
    assert '<html lang="en">' in browser.post(f"{path}?lang=en", FORMS[page]).get_data(as_text=True)


def test_what_was_sent_offers_no_language_that_would_open_a_shut_page(
    browser: Browser, page: TalkPage, path: str
) -> None:
    assert "?lang=" in browser.get(path).get_data(as_text=True)
    assert "?lang=" not in browser.post(path, FORMS[page]).get_data(as_text=True)


def test_while_the_store_is_away_it_says_so_in_words(storeless: Client, page: TalkPage) -> None:
    answer = storeless.get(f"/{page}/00{'b' * 16}", base_url=PUBLIC_URL)
    assert (answer.status_code, answer.mimetype) == (503, "text/html")
    assert "ただいまお使いいただけません" in answer.get_data(as_text=True)


def test_more_than_a_form_can_hold_is_refused(browser: Browser, outside: Outside, page: TalkPage, path: str) -> None:
    browser.get(path)
    assert browser.post(path, FORMS[page] | {"more": "x" * 70_000}).status_code == 413
    assert outside.events(WHO[page]) == []
