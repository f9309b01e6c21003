"""What a session's id and a link's token are worth, where they stand, and where they must not."""

import re
from datetime import timedelta

import pytest

from bot.moments import new_key, new_secret, new_string
from bot.wiring import Counter
from tests.bot.accounts.people_registering import BORN, HANAKO, RESET, applies, first_letter, letters
from tests.bot.accounts.people_signing_in import LINE, MAIL, PASSWORD, TARO, Browser, Outside, opened, registered
from tests.bot.conftest import Clock

ELSEWHERE = re.compile(r'(?:src|href|action)="(https?://[^"]*)"')


def test_a_sessions_id_stands_in_its_cookie_and_nowhere_else(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, capfd: pytest.CaptureFixture[str]
) -> None:
    registered(counter, clock)
    ids = set()
    steps = (
        ("GET", "/account/login", {}),
        ("POST", "/account/login", {"login": MAIL, "password": PASSWORD}),
        ("GET", "/account/code", {}),
        ("POST", "/account/code", {}),
        ("GET", "/account/", {}),
        ("GET", "/account/line", {}),
        ("GET", "/account/password", {}),
    )
    for method, path, form in steps:
        given = {"code": outside.code(MAIL)} if (method, path) == ("POST", "/account/code") else form
        answer = browser.send(method, path, given | {"csrf_token": browser.proof} if given else None)
        if method == "GET":
            browser.page = answer
        ids.add(browser.id)
        said = answer.get_data(as_text=True) + "".join(
            f"{name}: {value}\n" for name, value in answer.headers if name != "Set-Cookie"
        )
        assert not [id_ for id_ in ids if id_ in said]
    assert len(ids) == 3
    assert not [id_ for id_ in ids if id_ in "".join(capfd.readouterr())]


@pytest.mark.parametrize(
    ("draw", "signs", "length"), [(new_key, 64, 43), (new_secret, 32, 16), (new_string, 32, 16)], ids=["key", "s", "t"]
)
def test_what_opens_something_is_drawn_from_many_and_never_twice(draw: object, signs: int, length: int) -> None:
    assert callable(draw)
    drawn = [draw() for _ in range(2_000)]
    assert len(set(drawn)) == len(drawn)
    assert {len(each) for each in drawn} == {length}
    assert len(set("".join(drawn))) == signs
    # Each place holds nearly every sign: none of them is fixed, and none counts up.
    assert min(len({each[place] for each in drawn}) for place in range(length)) >= 16


@pytest.fixture
def addresses(counter: Counter, clock: Clock, browser: Browser, outside: Outside) -> list[str]:
    """Pages whose address opens something, each with a token that is good."""
    registered(counter, clock)
    counter.records.links.link(LINE, TARO.id, clock())
    counter.records.customers.save(HANAKO, BORN)
    applies(browser)
    first, _ = first_letter(outside)
    browser.get("/account/forgot")
    browser.post("/account/forgot", {"login": MAIL})
    reset = RESET.search(letters(outside, MAIL)[-1].text)
    assert reset is not None
    enter = f"/account/enter/{opened(counter, clock, 'enter', TARO.id)}"
    clock.pass_by(timedelta(seconds=1))
    link = f"/account/link/{opened(counter, clock, 'link')}"
    return [first, reset[1], enter, link]


def test_a_page_with_a_token_in_its_address_is_kept_by_nobody_and_told_to_nobody(
    counter: Counter, addresses: list[str]
) -> None:
    stranger = Browser(counter)
    for address in addresses:
        answer = stranger.send("GET", address)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        page = answer.get_data(as_text=True)
        assert ELSEWHERE.findall(page) == []
        assert 'name="robots" content="noindex"' in page


@pytest.mark.parametrize("way", ["query", "json"])
def test_passwords_and_codes_are_read_from_forms_alone(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, way: str
) -> None:
    registered(counter, clock)
    browser.get("/account/login")
    secrets = {"login": MAIL, "password": PASSWORD}
    if way == "query":
        answer = browser.post(f"/account/login?login={MAIL}&password={PASSWORD}")
    else:
        answer = browser.client.post(
            "/account/login", json=secrets, base_url="https://counter.example", headers={"X-CSRFToken": browser.proof}
        )
    assert answer.status_code in {400, 422}
    assert outside.collect() == []
    browser.get("/account/login")
    browser.post("/account/login", secrets)
    answer = browser.post(f"/account/code?code={outside.code(MAIL)}")
    assert answer.status_code == 422
    assert browser.get("/account/").status_code == 200
    assert browser.heading == "ログイン"
