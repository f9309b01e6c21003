"""Somebody who is not the customer, at the same pages: what they see, can plant, and how often they may try."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event
from werkzeug.test import TestResponse

from bot.accounts.allowances import SLIPS, WHILE
from bot.app import create_app
from bot.wiring import Counter, build
from flows.events import Address
from tests.bot.accounts.people_signing_in import (
    LINE,
    MAIL,
    PASSWORD,
    PHONE,
    TARO,
    Browser,
    Outside,
    opened,
    registered,
)
from tests.bot.conftest import Clock, bodies
from tests.bot.signing import PUBLIC_URL

HOME = "ご契約者さま専用ページ"
SIGN_IN = "ログイン"
STALE = "もう一度お開きください"
CHANGING = re.compile(r'value="[^"]{30,}"|account/[a-z]+\.(css|js)')
PAGES = ("/account/login", "/account/", "/account/nowhere", "/account/code", "/account/enter/00x", "/account/link/00x")


@pytest.fixture(autouse=True)
def account(counter: Counter, clock: Clock) -> None:
    registered(counter, clock)


def tried(browser: Browser, login: str, password: str) -> TestResponse:
    browser.get("/account/login")
    return browser.post("/account/login", {"login": login, "password": password})


@contextmanager
def counted(counter: Counter) -> Iterator[list[str]]:
    """Every round trip to Redis and every statement, by kind."""
    trips: list[str] = []
    run = counter.wire.run

    def remembered(calls: list[object]) -> object:
        trips.append(f"redis {len(calls)}")
        return run(calls)  # type: ignore[arg-type]  # as given

    def executed(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        trips.append(statement.partition("WHERE")[0])

    counter.wire.run = remembered  # type: ignore[assignment, method-assign]  # passes on what it hears
    event.listen(Engine, "before_cursor_execute", executed)
    try:
        yield trips
    finally:
        event.remove(Engine, "before_cursor_execute", executed)
        counter.wire.run = run  # type: ignore[method-assign]  # as it was


def test_an_unknown_id_and_a_wrong_password_look_and_cost_the_same(counter: Counter, browser: Browser) -> None:
    answers: list[tuple[int, str, list[str], list[str]]] = []
    for login in (MAIL, "nobody@example.jp", PHONE, "090-0000-0999", "not an id", "x" * 300):
        browser.get("/account/login")
        with counted(counter) as trips:
            answer = browser.post("/account/login", {"login": login, "password": "wrong-harbour-42"})
        page = CHANGING.sub("", answer.get_data(as_text=True)).replace(f'value="{login[:254]}"', "")
        headers = sorted(
            f"{name}: {value}" for name, value in answer.headers if name not in {"X-Request-Id", "Content-Length"}
        )
        answers.append((answer.status_code, page, headers, list(trips)))
    for answer in answers:
        assert answer == answers[0]
    assert answers[0][0] == 422
    assert answers[0][3], "the trips were counted"


def test_every_try_costs_one_hash_whoever_it_is_for(counter: Counter, browser: Browser) -> None:
    asked: list[str] = []
    matches = counter.passwords.matches

    def remembered(kept: str, password: str) -> bool:
        asked.append(password)
        return matches(kept, password)

    counter.passwords.matches = remembered  # type: ignore[method-assign]  # passes on what it hears
    for login in (MAIL, "nobody@example.jp", "not an id"):
        tried(browser, login, "wrong-harbour-42")
    assert len(asked) == 3


def test_the_tenth_try_of_an_id_from_one_network_is_the_last_for_a_while(
    counter: Counter, browser: Browser, outside: Outside, clock: Clock
) -> None:
    for _ in range(10):
        assert tried(browser, MAIL, "wrong-harbour-42").status_code == 422
    refused = tried(browser, MAIL, PASSWORD)
    assert refused.status_code == 429
    assert "12:15を過ぎてから" in browser.words
    assert int(refused.headers["Retry-After"]) <= WHILE.total_seconds()
    elsewhere = Browser(counter, ip="198.51.100.9")
    elsewhere.signs_in(outside)
    clock.pass_by(WHILE)
    assert tried(browser, MAIL, "wrong-harbour-42").status_code == 422


def test_a_neighbour_in_the_same_network_shares_the_limit_and_the_rest_of_the_world_does_not(
    counter: Counter, browser: Browser
) -> None:
    for _ in range(10):
        tried(browser, MAIL, "wrong-harbour-42")
    assert tried(Browser(counter, ip="203.0.113.99"), MAIL, PASSWORD).status_code == 429
    assert tried(Browser(counter, ip="203.0.114.7"), MAIL, "wrong-harbour-42").status_code == 422


def test_an_id_tried_from_everywhere_is_slowed_and_free_again_soon(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    for place in range(SLIPS):
        stranger = Browser(counter, ip=f"198.51.{place}.1")
        assert tried(stranger, MAIL, "wrong-harbour-42").status_code == 422
    owner = Browser(counter)
    assert tried(owner, MAIL, PASSWORD).status_code == 429
    clock.pass_by(WHILE)
    owner.signs_in(outside)


def test_a_household_that_tries_many_ids_is_stopped(browser: Browser) -> None:
    statuses = [tried(browser, f"id-{number}@example.jp", "x").status_code for number in range(41)]
    assert statuses == [422] * 40 + [429]


def test_limits_hold_for_ids_nobody_has_just_the_same(browser: Browser) -> None:
    statuses = [tried(browser, "nobody@example.jp", "x").status_code for _ in range(11)]
    assert statuses == [422] * 10 + [429]


def test_the_right_password_frees_its_owner_of_slips_before_it(browser: Browser, clock: Clock) -> None:
    for _ in range(3):
        for _ in range(9):
            assert tried(browser, MAIL, "wrong-harbour-42").status_code == 422
        assert tried(browser, MAIL, PASSWORD).status_code == 200
        clock.pass_by(WHILE)


def test_asking_for_code_after_code_ends_by_itself(browser: Browser, outside: Outside, clock: Clock) -> None:
    tried(browser, MAIL, PASSWORD)
    for _ in range(20):
        clock.pass_by(timedelta(seconds=61))
        browser.post("/account/code/again", {"way": "sms"})
    assert len(outside.texts(MAIL)) + len(outside.texts(PHONE)) == 5


def test_nobody_who_has_not_given_a_password_makes_us_write_to_anybody(browser: Browser, outside: Outside) -> None:
    browser.get("/account/login")
    for path in ("/account/code/again", "/account/confirm", "/account/code", "/account/line", "/account/unlink/x"):
        browser.get("/account/login")
        browser.post(path, {"way": "sms", "code": "000000"})
        assert browser.heading == SIGN_IN
    assert outside.collect() == []


def test_an_id_planted_in_the_browser_is_worth_nothing_after_signing_in(
    counter: Counter, browser: Browser, outside: Outside
) -> None:
    browser.get("/account/login")
    planted = browser.id
    assert planted
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
    halfway = browser.id
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert len({planted, halfway, browser.id}) == 3
    for old in (planted, halfway):
        thief = Browser(counter)
        thief.client.set_cookie("__Host-madoguchi", old, domain="counter.example", secure=True, path="/")
        thief.get("/account/")
        assert thief.heading == SIGN_IN


@pytest.mark.parametrize("made_up", ["x", "x" * 43, "", "../..", "é"])
def test_an_id_we_did_not_give_out_is_never_taken_up(browser: Browser, made_up: str) -> None:
    browser.client.set_cookie("__Host-madoguchi", made_up, domain="counter.example", secure=True, path="/")
    browser.get("/account/login")
    assert browser.heading == SIGN_IN
    assert browser.id not in {made_up, ""}


def test_the_cookie_stays_with_us_with_https_and_with_scripts_shut_out(browser: Browser) -> None:
    cookie = browser.send("GET", "/account/login").headers["Set-Cookie"]
    assert cookie.startswith("__Host-madoguchi=")
    assert {part.strip() for part in cookie.split(";")[1:]} == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}
    assert len(cookie.split(";")[0].partition("=")[2]) == 43


def test_a_desk_without_https_has_a_cookie_all_the_same(counter: Counter, clock: Clock) -> None:
    plain = counter.settings.model_copy(update={"public_url": "http://127.0.0.1:8080"})
    app = create_app(build(plain, clock), bodies())
    answer = Browser(counter, app=app).client.get("/account/login", base_url="http://127.0.0.1:8080")
    assert answer.headers["Set-Cookie"].startswith("madoguchi=")
    assert "Secure" not in answer.headers["Set-Cookie"]
    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize("path", PAGES)
def test_every_account_page_keeps_to_itself(browser: Browser, path: str) -> None:
    headers = browser.send("GET", path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self' http://127.0.0.1:8090" in policy or "form-action 'self' https://access.line.me" in policy
    assert "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_no_other_path_has_a_session_or_asks_the_store_for_one(counter: Counter, browser: Browser) -> None:
    with counted(counter) as trips:
        for path in ("/livez", "/static/page.css", "/nowhere", "/accounts", "/desk/x"):
            with browser.send("GET", path) as answer:
                assert "Set-Cookie" not in answer.headers
    assert trips == []


def without(form: dict[str, str], browser: Browser) -> dict[str, str]:  # noqa: ARG001  # one shape for all
    return form


def forged(form: dict[str, str], browser: Browser) -> dict[str, str]:  # noqa: ARG001  # one shape for all
    return form | {"csrf_token": "forged"}


def of_another(form: dict[str, str], browser: Browser) -> dict[str, str]:
    other = Browser.__new__(Browser)
    other.__dict__ |= browser.__dict__ | {"client": type(browser.client)(browser.client.application), "page": None}
    other.get("/account/login")
    return form | {"csrf_token": other.proof}


@pytest.mark.parametrize("proof", [without, forged, of_another])
def test_a_form_without_its_own_proof_does_nothing(
    browser: Browser, outside: Outside, proof: Callable[[dict[str, str], Browser], dict[str, str]]
) -> None:
    browser.signs_in(outside)
    for path in ("/account/logout", "/account/line", "/account/line/yes", "/account/confirm"):
        answer = browser.send("POST", path, proof({}, browser))
        assert answer.status_code == 400
    browser.get("/account/")
    assert browser.heading == HOME


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://counter.example"},
        {"Origin": "https://counter.example.evil.example"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_form_from_another_place_does_nothing_even_with_its_proof(
    browser: Browser, outside: Outside, headers: dict[str, str]
) -> None:
    browser.signs_in(outside)
    answer = browser.post("/account/logout", **headers)
    assert answer.status_code == 400
    assert browser.heading == STALE
    browser.get("/account/")
    assert browser.heading == HOME


def test_a_form_from_our_own_page_is_taken(browser: Browser, outside: Outside) -> None:
    browser.signs_in(outside)
    browser.post("/account/logout", Origin=PUBLIC_URL, Sec_Fetch_Site="same-origin")
    assert browser.heading == "ログアウトしました"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "counter.example:8443",
        "counter.example.evil.example",
        "127.0.0.1",
        "[::1]",
        "counter.example@evil",
    ],
)
@pytest.mark.parametrize("path", ["/account/login", "/account", "/account/login/"])
def test_asked_by_another_name_we_do_not_answer_nor_repeat_it(browser: Browser, host: str, path: str) -> None:
    answer = browser.send("GET", path, Host=host)
    assert answer.status_code == 421
    assert "evil" not in answer.get_data(as_text=True)
    assert "Set-Cookie" not in answer.headers
    assert "Location" not in answer.headers


@pytest.mark.parametrize("host", ["counter.example", "COUNTER.EXAMPLE", "counter.example:443"])
def test_our_own_name_is_ours_however_it_is_written(browser: Browser, host: str) -> None:
    assert browser.send("GET", "/account/login", Host=host).status_code == 200


@pytest.mark.parametrize("name", ["X_Forwarded_Host", "X_Host", "Forwarded", "X_Original_URL", "X_Forwarded_Proto"])
def test_headers_that_name_another_host_are_not_read(browser: Browser, name: str) -> None:
    answer = browser.send("GET", "/account/login", **{name: "evil.example"})
    assert answer.status_code == 200
    assert "evil" not in answer.get_data(as_text=True)


def test_without_a_proxy_nobody_chooses_the_address_they_come_from(browser: Browser) -> None:
    statuses = []
    for number in range(11):
        browser.get("/account/login")
        form = {"login": MAIL, "password": "wrong-harbour-42"}
        statuses.append(browser.post("/account/login", form, X_Forwarded_For=f"198.51.{number}.1").status_code)
    assert statuses == [422] * 10 + [429]


def test_behind_one_proxy_the_address_it_saw_counts_and_not_what_it_was_told(counter: Counter, clock: Clock) -> None:
    behind = build(counter.settings.model_copy(update={"trusted_proxies": 1}), clock)
    for part in ("passwords", "wire", "records"):
        behind.__dict__[part] = getattr(counter, part)
    app = create_app(behind, bodies())
    statuses = []
    for number in range(11):
        browser = Browser(counter, ip="10.0.0.1", app=app)
        browser.get("/account/login")
        seen = f"198.51.{number}.1, 203.0.113.7"
        form = {"login": MAIL, "password": "wrong-harbour-42"}
        statuses.append(browser.post("/account/login", form, X_Forwarded_For=seen).status_code)
    assert statuses == [422] * 10 + [429]
    elsewhere = Browser(counter, ip="10.0.0.1", app=app)
    elsewhere.get("/account/login")
    answer = elsewhere.post("/account/login", form, X_Forwarded_For="198.51.100.1")
    assert answer.status_code == 422


@pytest.mark.parametrize("next_", ["https://evil.example", "//evil.example", "/account/logout"])
def test_no_address_leads_anywhere_after_signing_in(browser: Browser, outside: Outside, next_: str) -> None:
    browser.get(f"/account/login?next={next_}")
    browser.post(f"/account/login?next={next_}", {"login": MAIL, "password": PASSWORD, "next": next_, "onward": next_})
    answer = browser.send("POST", "/account/code", {"csrf_token": browser.proof, "code": outside.code(MAIL)})
    assert answer.headers["Location"] == "/account/"


def test_a_door_that_is_none_leads_to_words_and_no_further(browser: Browser, outside: Outside) -> None:
    browser.get("/account/login")
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD, "door": "../../evil"})
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading in {"このリンクは使えません", "ページが見つかりません"}


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_nothing_changes_by_any_method_but_post(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, method: str
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    browser.signs_in(outside)
    mark = counter.linking.mark(LINE)
    before = len(outside.collect())
    for path in ("logout", "line", "line/yes", "line/no", "confirm", f"unlink/{mark}", "code/again"):
        browser.send(method, f"/account/{path}", {"way": "mail"} if method in {"PUT", "DELETE"} else None)
    assert counter.records.links.of(TARO.id) == (LINE,)
    assert len(outside.collect()) == before
    browser.get("/account/")
    assert browser.heading == HOME


def test_while_the_store_is_away_the_pages_say_so_in_words(counter: Counter, clock: Clock) -> None:
    away = build(counter.settings.model_copy(update={"redis_url": "redis://127.0.0.1:1/0"}), clock)
    browser = Browser(counter, app=create_app(away, bodies()))
    browser.client.set_cookie("__Host-madoguchi", "x" * 43, domain="counter.example", secure=True, path="/")
    answer = browser.get("/account/login")
    assert answer.status_code == 503
    assert browser.heading == "ただいまお使いいただけません"


def test_a_session_that_cannot_be_kept_is_told_in_words_too(counter: Counter, clock: Clock) -> None:
    away = build(counter.settings.model_copy(update={"redis_url": "redis://127.0.0.1:1/0"}), clock)
    browser = Browser(counter, app=create_app(away, bodies()))
    assert browser.get("/account/login").status_code == 503
    assert browser.heading == "ただいまお使いいただけません"
    assert "Set-Cookie" not in browser.page.headers  # type: ignore[union-attr]  # it is there


def test_nothing_of_anybody_is_written_to_the_logs(
    counter: Counter, browser: Browser, outside: Outside, capfd: pytest.CaptureFixture[str]
) -> None:
    tried(browser, MAIL, "marked-password-1")
    browser.signs_in(outside)
    code = outside.code(MAIL)
    find = counter.records.customers.find

    def broken(_: object) -> object:
        raise RuntimeError(f"marked {MAIL} {code}")

    counter.records.customers.find = broken  # type: ignore[assignment, method-assign]  # a fault of ours
    assert browser.get("/account/").status_code == 500
    assert browser.heading == "お手続きを進められませんでした"
    counter.records.customers.find = find  # type: ignore[method-assign]  # as it was
    written = "".join(capfd.readouterr())
    assert "RuntimeError" in written
    for secret in (MAIL, "marked", PASSWORD, code, browser.id, TARO.name):
        assert secret not in written


def test_a_link_to_come_in_works_once_for_whoever_has_the_chat(
    counter: Counter, clock: Clock, browser: Browser
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    token = opened(counter, clock, "enter", TARO.id)
    for _ in range(3):
        browser.get(f"/account/enter/{token}")
        assert "専用ページに入る" in browser.words
        assert "見本" not in browser.words
    browser.post(f"/account/enter/{token}")
    assert browser.heading == HOME
    late = Browser(counter)
    late.get("/account/login")
    assert late.post(f"/account/enter/{token}").status_code == 410
    assert "LINEのトークに戻る" in late.words


def test_a_link_to_come_in_is_over_after_five_minutes(counter: Counter, clock: Clock, browser: Browser) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    token = opened(counter, clock, "enter", TARO.id)
    browser.get(f"/account/enter/{token}")
    clock.pass_by(timedelta(minutes=5))
    assert browser.post(f"/account/enter/{token}").status_code == 410


def test_a_chat_that_was_unlinked_lets_nobody_in_and_throws_out_who_came_by_it(
    counter: Counter, clock: Clock, browser: Browser
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    token = opened(counter, clock, "enter", TARO.id)
    browser.get(f"/account/enter/{token}")
    browser.post(f"/account/enter/{token}")
    clock.pass_by(timedelta(seconds=1))
    second = opened(counter, clock, "enter", TARO.id)
    counter.records.links.unlink(LINE)
    browser.get("/account/")
    assert browser.heading == SIGN_IN
    late = Browser(counter)
    late.get(f"/account/enter/{second}")
    assert late.post(f"/account/enter/{second}").status_code == 410


@pytest.mark.parametrize("purpose", ["here", "link"])
def test_a_link_for_another_purpose_lets_nobody_in(
    counter: Counter, clock: Clock, browser: Browser, purpose: str
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    token = opened(counter, clock, purpose, TARO.id)  # type: ignore[arg-type]  # one of them
    assert browser.get(f"/account/enter/{token}").status_code == 410
    browser.get("/account/login")
    assert browser.post(f"/account/enter/{token}").status_code == 410


def test_another_address_is_unlinked_only_after_a_code_and_the_own_one_at_once(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    phone = Address("sms", PHONE)
    counter.records.links.link(LINE, TARO.id, clock())
    counter.records.links.link(phone, TARO.id, clock())
    token = opened(counter, clock, "enter", TARO.id)
    browser.get(f"/account/enter/{token}")
    browser.post(f"/account/enter/{token}")
    browser.get(f"/account/unlink/{counter.linking.mark(phone)}")
    browser.post(f"/account/unlink/{counter.linking.mark(phone)}")
    assert browser.heading == "ご本人さまの確認"
    browser.get(f"/account/unlink/{counter.linking.mark(LINE)}")
    browser.post(f"/account/unlink/{counter.linking.mark(LINE)}")
    assert browser.heading == "連携を解除しました"
    assert counter.records.links.of(TARO.id) == (phone,)
    assert "解除" in outside.texts(MAIL)[-1]


def test_nobody_unlinks_what_is_not_theirs(counter: Counter, clock: Clock, browser: Browser, outside: Outside) -> None:
    counter.records.customers.save(TARO)
    theirs = Address("line", "U00000000000000000000000000000303")
    counter.records.links.link(theirs, "customer-3", clock())
    browser.signs_in(outside)
    browser.post(f"/account/unlink/{counter.linking.mark(theirs)}")
    assert counter.records.links.of("customer-3") == (theirs,)
