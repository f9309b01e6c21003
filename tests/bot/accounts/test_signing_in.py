"""Signing in with an ID, a password and a code; staying signed in, and leaving."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import get_args

import pytest
from argon2 import PasswordHasher
from msgspec.structs import replace

from bot.accounts.visits import FRESH, Onward
from bot.app import create_app
from bot.pages.account.stepping import PLACES
from bot.wiring import Counter
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

CODE_PAGE = "確認コードの入力"
HOME = "ご契約者さま専用ページ"
SIGN_IN = "ログイン"


@pytest.fixture(autouse=True)
def account(counter: Counter, clock: Clock) -> None:
    registered(counter, clock)


def password_given(browser: Browser, login: str = MAIL, password: str = PASSWORD) -> None:
    browser.get("/account/login")
    browser.post("/account/login", {"login": login, "password": password})


def other(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


def test_password_and_code_lead_to_the_page(browser: Browser, outside: Outside) -> None:
    browser.get("/account/")
    assert browser.heading == SIGN_IN
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
    assert browser.heading == CODE_PAGE
    assert "T•••@example.jp" in browser.words
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == HOME
    assert "見本 太＊ 様" in browser.words
    assert "12-42" in browser.words
    assert "2027年4月1日" in browser.words
    assert "MD-0101" not in browser.words
    assert "品川" not in browser.words


def test_the_password_alone_opens_nothing(browser: Browser) -> None:
    password_given(browser)
    for path in ("/account/", "/account/line", "/account/confirm"):
        browser.get(path)
        assert browser.heading == SIGN_IN


@pytest.mark.parametrize("typed", ["090-0000-0101", "０９００００００１０１", "+81 90 0000 0101"])
def test_an_id_that_is_a_mobile_number_gets_its_code_by_sms(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, typed: str
) -> None:
    registered(counter, clock, mail="", phone=PHONE)
    browser.get("/account/login")
    browser.post(
        "/account/login",
        {"login": typed.replace("０９０００００００１０１", "０９０００００００１０１"), "password": PASSWORD},
    )
    assert browser.heading == CODE_PAGE
    assert "•••-••••-0101" in browser.words
    text = outside.texts(PHONE)[-1]
    assert text.splitlines()[-1] == f"@counter.example #{outside.code(PHONE)}"
    assert "お尋ねすることはありません" in text
    browser.post("/account/code", {"code": outside.code(PHONE)})
    assert browser.heading == HOME


def test_who_no_longer_reads_that_mail_has_the_code_sent_by_sms(browser: Browser, outside: Outside) -> None:
    password_given(browser)
    browser.post("/account/code/again", {"way": "sms"})
    assert "60秒" in browser.words
    assert outside.texts(PHONE) == []


def test_a_minute_later_the_sms_comes_and_the_mail_no_longer_counts(
    browser: Browser, outside: Outside, clock: Clock
) -> None:
    password_given(browser)
    by_mail = outside.code(MAIL)
    clock.pass_by(timedelta(seconds=61))
    browser.post("/account/code/again", {"way": "sms"})
    assert "•••-••••-0101" in browser.words
    if by_mail != outside.code(PHONE):
        browser.post("/account/code", {"code": by_mail})
        assert browser.heading == CODE_PAGE
    browser.post("/account/code", {"code": outside.code(PHONE)})
    assert browser.heading == HOME


@pytest.mark.parametrize("form", [{"login": MAIL}, {"password": PASSWORD}, {}, {"login": "  ", "password": ""}])
def test_what_is_missing_is_named_at_its_field(browser: Browser, form: dict[str, str]) -> None:
    browser.get("/account/login")
    answer = browser.post("/account/login", form)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.get_data(as_text=True)
    assert 'aria-invalid="true"' in answer.get_data(as_text=True)


def test_a_mail_address_counts_letter_by_letter(browser: Browser) -> None:
    password_given(browser, MAIL.lower())
    assert browser.heading == SIGN_IN
    password_given(browser, MAIL.replace("example.jp", "EXAMPLE.JP"))
    assert browser.heading == CODE_PAGE


def test_a_wrong_code_leaves_four_tries_and_the_fifth_locks(browser: Browser, outside: Outside, clock: Clock) -> None:
    password_given(browser)
    wrong = other(outside.code(MAIL))
    for left in (4, 3, 2, 1):
        answer = browser.post("/account/code", {"code": wrong})
        assert answer.status_code == 422
        assert f"あと{left}回" in browser.words
    answer = browser.post("/account/code", {"code": wrong})
    assert answer.status_code == 429
    assert browser.heading == "確認コードの入力を止めています"
    assert answer.headers["Retry-After"] == "900"
    browser.get("/account/code")
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading != HOME
    clock.pass_by(timedelta(minutes=15, seconds=1))
    password_given(browser)
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == HOME


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "1234567", "<script>"])
def test_what_cannot_be_a_code_costs_no_try(browser: Browser, outside: Outside, typed: str) -> None:
    password_given(browser)
    for _ in range(7):
        assert browser.post("/account/code", {"code": typed}).status_code == 422
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == HOME


def test_a_code_is_taken_in_any_width_and_grouping(browser: Browser, outside: Outside) -> None:
    password_given(browser)
    code = outside.code(MAIL).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    browser.post("/account/code", {"code": f" {code[:3]}-{code[3:]} "})
    assert browser.heading == HOME


def test_a_code_lives_twenty_minutes(browser: Browser, outside: Outside, clock: Clock) -> None:
    password_given(browser)
    code = outside.code(MAIL)
    clock.pass_by(timedelta(minutes=20))
    browser.post("/account/code", {"code": code})
    assert browser.heading == CODE_PAGE
    browser.post("/account/code/again", {"way": "mail"})
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == HOME


def test_half_an_hour_after_the_password_it_is_asked_again(browser: Browser, outside: Outside, clock: Clock) -> None:
    password_given(browser)
    clock.pass_by(timedelta(minutes=30))
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == SIGN_IN


def test_signing_in_again_at_once_asks_for_the_code_already_sent(browser: Browser, outside: Outside) -> None:
    password_given(browser)
    password_given(browser)
    assert browser.heading == CODE_PAGE
    assert "先ほどお送りした確認コード" in browser.words
    assert len(outside.texts(MAIL)) == 1
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == HOME


def test_of_two_browsers_with_the_same_code_at_once_one_comes_in(
    counter: Counter, browser: Browser, outside: Outside
) -> None:
    second = Browser(counter, ip="198.51.100.9")
    password_given(browser)
    password_given(second)
    code, gate = outside.code(MAIL), Barrier(2)

    def give(to: Browser) -> None:
        gate.wait()
        to.post("/account/code", {"code": code})

    both = [Thread(target=give, args=(each,)) for each in (browser, second)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted([browser.heading, second.heading]) == sorted([HOME, CODE_PAGE])


def test_a_password_that_changes_meanwhile_ends_the_way_in(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    password_given(browser)
    counter.records.accounts.set_password(TARO.id, counter.passwords.hash("another-harbour-43"), clock())
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == SIGN_IN


def test_sessions_end_when_the_account_changes(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    browser.signs_in(outside)
    counter.records.accounts.set_password(TARO.id, counter.passwords.hash("another-harbour-43"), clock())
    browser.get("/account/")
    assert browser.heading == SIGN_IN


def test_sessions_end_after_a_quarter_of_an_hour_without_a_page(
    browser: Browser, outside: Outside, clock: Clock
) -> None:
    browser.signs_in(outside)
    for _ in range(4):
        clock.pass_by(timedelta(minutes=13))
        browser.get("/account/")
        assert browser.heading == HOME
    clock.pass_by(timedelta(minutes=15))
    browser.get("/account/")
    assert browser.heading == SIGN_IN


def test_sessions_end_after_eight_hours_however_busy(browser: Browser, outside: Outside, clock: Clock) -> None:
    browser.signs_in(outside)
    for _ in range(47):
        clock.pass_by(timedelta(minutes=10))
        browser.get("/account/")
    assert browser.heading == HOME
    clock.pass_by(timedelta(minutes=10))
    browser.get("/account/")
    assert browser.heading == SIGN_IN


def test_signing_out_ends_the_session_and_not_only_the_cookie(browser: Browser, outside: Outside) -> None:
    browser.signs_in(outside)
    id_ = browser.id
    browser.post("/account/logout")
    assert browser.heading == "ログアウトしました"
    browser.client.set_cookie("__Host-madoguchi", id_, domain="counter.example", secure=True, path="/")
    browser.get("/account/")
    assert browser.heading == SIGN_IN


def test_a_page_under_way_while_its_owner_signs_out_does_not_bring_the_session_back(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    browser.signs_in(outside)
    id_ = browser.id
    clock.pass_by(timedelta(minutes=2))
    find = counter.records.customers.find

    def leaving(ids: list[str]) -> object:
        counter.web_sessions.delete(id_)
        return find(ids)

    counter.records.customers.find = leaving  # type: ignore[assignment, method-assign]  # another window, meanwhile
    browser.get("/account/")
    assert counter.web_sessions.load(id_, clock()) is None


def test_opening_the_page_to_sign_out_signs_nobody_out(browser: Browser, outside: Outside) -> None:
    browser.signs_in(outside)
    browser.get("/account/logout")
    browser.get("/account/")
    assert browser.heading == HOME


def test_weaker_hashes_are_made_again_at_the_right_password_and_sessions_go_on(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1, hash_len=16).hash(PASSWORD)
    counter.records.accounts.set_password(TARO.id, weak, clock())
    browser.signs_in(outside)
    account = counter.records.accounts.of(TARO.id)
    assert account is not None
    assert account.password != weak
    browser.get("/account/")
    assert browser.heading == HOME


def test_every_page_speaks_the_language_that_was_chosen(browser: Browser) -> None:
    browser.get("/account/login?lang=en")
    assert browser.heading == "Sign in"
    browser.get("/account/login")
    assert browser.heading == "Sign in"
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
    assert browser.heading == "Verification code"
    browser.get("/account/code?lang=easy")
    assert browser.heading == "確認コードを 書く"


@pytest.mark.parametrize(
    ("accepts", "heading"),
    [
        ("en-US,en;q=0.9", "Sign in"),
        ("ja", "ログイン"),
        ("ko", "ログイン"),
        ("", "ログイン"),
        ("en;q=0.1, ja;q=0.9", "ログイン"),
    ],
)
def test_who_has_not_chosen_is_spoken_to_as_the_browser_asks(browser: Browser, accepts: str, heading: str) -> None:
    browser.headers = {"Accept-Language": accepts}
    browser.get("/account/login")
    assert browser.heading == heading


@pytest.mark.parametrize("way", ["mail", "sms"])
def test_a_change_that_reaches_further_wants_a_code_of_the_last_quarter_hour(
    counter: Counter, browser: Browser, outside: Outside, clock: Clock, way: str
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    token = opened(counter, clock, "enter", TARO.id)
    browser.get(f"/account/enter/{token}")
    browser.post(f"/account/enter/{token}")
    assert browser.heading == HOME
    browser.get("/account/line")
    before = browser.id
    browser.post("/account/line")
    assert browser.heading == "ご本人さまの確認"
    browser.post("/account/confirm", {"way": way})
    assert browser.heading == CODE_PAGE
    browser.post("/account/code", {"code": outside.code(MAIL if way == "mail" else PHONE)})
    assert browser.heading == "LINEと連携する"
    assert browser.id != before
    browser.post("/account/line")
    assert "そのまま" in browser.words
    clock.pass_by(FRESH / 2)
    browser.get("/account/line")
    clock.pass_by(FRESH / 2)
    browser.get("/account/line")
    browser.post("/account/line")
    assert browser.heading == "ご本人さまの確認"


def test_who_has_no_address_on_record_is_led_to_the_desk(counter: Counter, clock: Clock, browser: Browser) -> None:
    nobody = replace(TARO, id="customer-2", phone="+81300000000", contracts=())
    counter.records.customers.save(nobody)
    who = Address("line", "U00000000000000000000000000000202")
    counter.records.links.link(who, nobody.id, clock())
    token = opened(counter, clock, "enter", nobody.id, who)
    browser.get(f"/account/enter/{token}")
    browser.post(f"/account/enter/{token}")
    assert browser.heading == HOME
    assert "パスワードを変える" not in browser.words
    browser.get("/account/line")
    browser.post("/account/line")
    assert "窓口までお電話ください" in browser.words
    assert browser.post("/account/confirm", {"way": "sms"}).status_code == 409


@pytest.mark.parametrize(
    ("path", "heading"),
    [("line", "LINEと連携する"), ("line/state", "LINEと連携する"), ("", HOME), ("unlink/x", HOME)],
)
def test_who_has_to_sign_in_first_comes_to_where_they_were_going(
    browser: Browser, outside: Outside, path: str, heading: str
) -> None:
    browser.get(f"/account/{path}")
    assert browser.heading == SIGN_IN
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == heading


def test_every_place_somebody_can_be_on_the_way_to_is_there(counter: Counter) -> None:
    there = {rule.endpoint for rule in create_app(counter, bodies()).url_map.iter_rules()}
    assert set(PLACES.values()) <= there
    assert set(PLACES) | {"link"} == set(get_args(Onward))
