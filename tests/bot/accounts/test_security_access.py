"""Who may see and do what, over all account pages at once: a page nobody thought of here is for who is signed in."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.app import create_app
from bot.wiring import Counter
from flows.events import Address
from state.errors import StoreUnavailable
from tests.bot.accounts.people_signing_in import LINE, MAIL, PASSWORD, TARO, Browser, Outside, opened, registered
from tests.bot.conftest import Clock, bodies

SIGN_IN = "/account/login"
PROVE = "/account/confirm"
OTHERS = Address("line", "U00000000000000000000000000000303")

FOR_EVERYBODY = frozenset(
    {"login", "enter", "leave", "left", "nowhere", "terms"}
    | {"forgot", "ask", "forgot_sent", "forgot_phone", "reset_done"}
    | {"register", "fill", "register_confirm", "apply", "register_sent"}
)
"""What strangers may open: it knows nobody."""

BY_TOKEN = frozenset(
    {"knock", "come_in", "link", "join", "reset", "set_anew"}
    | {"first", "finish", "first_code", "check_first_code", "send_first_code"}
)
"""What opens by the 80 random bits or more of its address."""

BY_PASSWORD = frozenset({"code", "check", "again", "over"})
"""What waits for a code, which begins at the right password."""

AFTER_A_CODE = frozenset({"mail", "ask_new_mail", "password", "set_password", "begin", "yes"})
"""What reaches further than the page: a code of the last quarter of an hour first. ``join``, by its token, too."""


def pages(counter: Counter) -> Iterator[tuple[str, str, str]]:
    """Every page under /account: its name, method and path, with tokens nobody gave out."""
    for rule in create_app(counter, bodies()).url_map.iter_rules():
        blueprint, _, name = rule.endpoint.partition(".")
        if blueprint != "account":
            continue
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            yield (
                name,
                method,
                rule.rule.replace("<path:nowhere>", "nowhere").replace("<token>", "00x").replace("<mark>", "x"),
            )


def test_every_page_that_is_not_for_everybody_sends_a_stranger_to_sign_in(counter: Counter, browser: Browser) -> None:
    known = {name for name, _, _ in pages(counter)}
    assert known > FOR_EVERYBODY | BY_TOKEN | BY_PASSWORD | AFTER_A_CODE
    for name, method, path in pages(counter):
        browser.get(SIGN_IN)
        answer = browser.get(path) if method == "GET" else browser.post(path)
        if name in FOR_EVERYBODY:
            assert answer.status_code < 500, path
        elif name in BY_TOKEN:
            assert answer.status_code == 410, path
        else:
            assert (answer.status_code, answer.request.path) == (200, SIGN_IN), path


def test_who_has_given_the_password_alone_is_a_stranger_to_every_page(
    counter: Counter, clock: Clock, browser: Browser
) -> None:
    registered(counter, clock)
    browser.get(SIGN_IN)
    browser.post(SIGN_IN, {"login": MAIL, "password": PASSWORD})
    assert browser.heading == "確認コードの入力"
    for name, method, path in pages(counter):
        if name in FOR_EVERYBODY | BY_TOKEN | BY_PASSWORD:
            continue
        answer = browser.get(path) if method == "GET" else browser.post(path)
        assert (answer.status_code, answer.request.path) == (200, SIGN_IN), path


def test_who_came_by_a_chat_alone_gives_a_code_before_anything_that_reaches_further(
    counter: Counter, clock: Clock, browser: Browser
) -> None:
    registered(counter, clock)
    counter.records.links.link(LINE, TARO.id, clock())
    token = opened(counter, clock, "enter", TARO.id)
    browser.get(f"/account/enter/{token}")
    browser.post(f"/account/enter/{token}")
    proof = browser.proof
    asked = {}
    for name, method, path in pages(counter):
        if name in AFTER_A_CODE:
            answer = browser.send(method, path, {"csrf_token": proof} if method == "POST" else None)
            asked[name] = (answer.status_code, answer.headers.get("Location"))
    assert asked == dict.fromkeys(AFTER_A_CODE, (303, PROVE))
    clock.pass_by(timedelta(seconds=1))
    door = opened(counter, clock, "link", who=OTHERS)
    answer = browser.send("POST", f"/account/link/{door}", {"csrf_token": proof})
    assert (answer.status_code, answer.headers["Location"]) == (303, PROVE)


def test_nobody_is_taken_for_signed_in_while_it_cannot_be_known(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    registered(counter, clock)
    browser.signs_in(outside)

    def away(_: str) -> object:
        raise StoreUnavailable("records", "connect")

    accounts = counter.records.accounts
    kept = accounts.of
    accounts.of = away  # type: ignore[assignment, method-assign]  # a database that does not answer
    for path in ("/account/", "/account/password", "/account/line"):
        answer = browser.get(path)
        assert answer.status_code >= 500
        assert "見本" not in browser.words
    accounts.of = kept  # type: ignore[method-assign]  # as it was
    assert browser.get("/account/").status_code == 200


def test_what_a_form_says_of_who_one_is_is_not_read(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    registered(counter, clock)
    counter.records.links.link(OTHERS, "customer-3", clock())
    browser.signs_in(outside)
    claimed = {"customer": "customer-3", "person": "customer-3", "epoch": "0", "coded": "1", "onward": "link"}
    mark = counter.linking.mark(OTHERS)
    for path in ("/account/consents", f"/account/unlink/{mark}", "/account/line"):
        browser.get("/account/")
        browser.send("POST", path, claimed | {"csrf_token": browser.proof, f"contract-{mark}": "yes"})
    assert counter.records.links.of("customer-3") == (OTHERS,)
    assert counter.records.consents.standing("customer-3", OTHERS) == {}
    assert counter.records.consents.history(TARO.id) == ()


@pytest.mark.parametrize(
    "path",
    ["/static/", "/static", "/static/.git/config", "/static/%2e%2e/app.py", "/.git/config", "/.env", "/templates/"],
)
def test_no_folder_is_listed_and_no_file_but_the_pages_own_is_given_out(browser: Browser, path: str) -> None:
    with browser.send("GET", path) as answer:
        assert answer.status_code == 404
