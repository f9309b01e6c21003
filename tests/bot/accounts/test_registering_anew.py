"""Registering with an account already: the old address is gone, and the number on record proves who it is."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.accounts.visitors import visitor
from bot.wiring import Counter
from state.records.accounts import Account
from tests.bot.accounts.people_registering import (
    BORN,
    DONE,
    FORM,
    HANAKO,
    MAIL,
    OVER,
    OWN,
    applies,
    first_letter,
    letters,
    proof,
)
from tests.bot.accounts.people_signing_in import Browser, Outside
from tests.bot.conftest import Clock

FORMER_MAIL = "lost.mailbox@example.jp"
FORMER = "ladder-on-the-wall"
CODE_PAGE = "電話番号での確認"
DESK_PAGE = "窓口でお手続きください"


@pytest.fixture(autouse=True)
def former(counter: Counter, clock: Clock) -> Account:
    """The account whose mailbox its owner has lost."""
    counter.records.customers.save(HANAKO, BORN)
    counter.records.accounts.open(Account(HANAKO.id, FORMER_MAIL, "", counter.passwords.hash(FORMER)), clock())
    return account(counter)


def account(counter: Counter) -> Account:
    found = counter.records.accounts.of(HANAKO.id)
    assert found is not None
    return found


def comes_to_the_code(browser: Browser, outside: Outside) -> str:
    """Go as far as the letter leads, and return its link."""
    applies(browser)
    link, temporary = first_letter(outside)
    browser.get(link)
    browser.post(link, proof(temporary))
    return link


def test_a_code_to_the_number_on_record_moves_the_account_to_the_new_address(
    browser: Browser, outside: Outside, counter: Counter, former: Account
) -> None:
    link = comes_to_the_code(browser, outside)
    assert browser.heading == CODE_PAGE
    assert "•••-••••-0102" in browser.words
    assert account(counter) == former
    browser.post(f"{link}/code", {"code": outside.code(HANAKO.phone)})
    assert browser.heading == DONE
    moved = account(counter)
    assert (moved.mail, moved.epoch > former.epoch) == (MAIL, True)
    assert counter.passwords.matches(moved.password, OWN)
    assert "登録のメールアドレスが変わりました" in letters(outside, FORMER_MAIL)[-1].subject
    assert "登録が完了しました" in outside.texts(HANAKO.phone)[-1]


def test_sessions_of_the_former_account_end(browser: Browser, outside: Outside, counter: Counter) -> None:
    thief = Browser(counter)
    thief.get("/account/login")
    thief.post("/account/login", {"login": FORMER_MAIL, "password": FORMER})
    thief.post("/account/code", {"code": outside.code(FORMER_MAIL)})
    assert thief.heading == "ご契約者さま専用ページ"
    link = comes_to_the_code(browser, outside)
    browser.post(f"{link}/code", {"code": outside.code(HANAKO.phone)})
    thief.get("/account/")
    assert thief.heading == "ログイン"


def test_without_the_code_nothing_changes_however_much_of_a_policy_is_known(
    browser: Browser, outside: Outside, counter: Counter, former: Account
) -> None:
    link = comes_to_the_code(browser, outside)
    code = outside.code(HANAKO.phone)
    wrong = "000000" if code != "000000" else "111111"
    for left in (4, 3, 2, 1):
        browser.post(f"{link}/code", {"code": wrong})
        assert f"{left}" in browser.words
    browser.post(f"{link}/code", {"code": wrong})
    assert browser.page is not None
    assert browser.page.status_code == 429
    browser.get(f"{link}/code")
    browser.post(f"{link}/code", {"code": code})
    assert browser.page.status_code == 429, "the right one comes too late"
    assert account(counter) == former


def test_a_link_in_another_browser_begins_from_the_start(browser: Browser, outside: Outside, counter: Counter) -> None:
    link = comes_to_the_code(browser, outside)
    other = Browser(counter)
    other.get(f"{link}/code")
    assert other.heading == "本登録"
    other.post(f"{link}/code", {"code": outside.code(HANAKO.phone)})
    assert other.heading == "本登録"
    assert account(counter).mail == FORMER_MAIL


def test_another_code_can_be_sent_after_a_minute_and_the_first_is_void(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    link = comes_to_the_code(browser, outside)
    first = outside.code(HANAKO.phone)
    browser.post(f"{link}/code/again")
    assert "先ほど" in browser.words
    assert outside.code(HANAKO.phone) == first
    clock.pass_by(timedelta(seconds=61))
    browser.post(f"{link}/code/again")
    second = outside.code(HANAKO.phone)
    assert len(outside.texts(HANAKO.phone)) == 2
    if first != second:
        browser.post(f"{link}/code", {"code": first})
        assert account(counter).mail == FORMER_MAIL
    browser.post(f"{link}/code", {"code": second})
    assert browser.heading == DONE


def test_without_a_number_that_takes_sms_the_desk_has_to_help(
    browser: Browser, outside: Outside, counter: Counter, former: Account
) -> None:
    counter.records.customers.save(replace(HANAKO, phone="+81300000102"), BORN)
    link = comes_to_the_code(browser, outside)
    assert browser.heading == DESK_PAGE
    assert "03-0000-0003" in browser.words
    browser.get("/account/register")
    browser.post(f"{link}/code/again")
    assert browser.heading == DESK_PAGE
    assert account(counter) == former
    assert [line for line in outside.collect() if line.route == "sms"] == []


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef"])
def test_what_is_no_code_costs_no_try(browser: Browser, outside: Outside, typed: str) -> None:
    link = comes_to_the_code(browser, outside)
    for _ in range(6):
        browser.post(f"{link}/code", {"code": typed})
    browser.post(f"{link}/code", {"code": outside.code(HANAKO.phone)})
    assert browser.heading == DONE


def test_a_code_for_signing_in_does_not_open_the_account(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock, former: Account
) -> None:
    link = comes_to_the_code(browser, outside)
    clock.pass_by(timedelta(seconds=61))
    counter.verification_codes.send("sign-in", HANAKO.id, HANAKO.phone, visitor("192.0.2.1"), "ja", clock())
    other = outside.code(HANAKO.phone)
    browser.post(f"{link}/code", {"code": other})
    assert account(counter) == former


def test_the_link_is_over_after_the_account_has_moved(browser: Browser, outside: Outside, counter: Counter) -> None:
    link = comes_to_the_code(browser, outside)
    browser.post(f"{link}/code", {"code": outside.code(HANAKO.phone)})
    again = Browser(counter)
    again.get(link)
    assert again.heading == OVER
    again.get(f"{link}/code")
    assert again.heading == OVER


@pytest.mark.parametrize(("phone", "kept"), [(HANAKO.phone, HANAKO.phone), ("+819000000777", "")])
def test_a_number_stays_an_id_only_where_it_is_the_one_on_record(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock, *, phone: str, kept: str
) -> None:
    counter.records.accounts.open(Account(HANAKO.id, FORMER_MAIL, phone, "x"), clock())
    link = comes_to_the_code(browser, outside)
    browser.post(f"{link}/code", {"code": outside.code(HANAKO.phone)})
    assert browser.heading == DONE
    assert account(counter).phone == kept


def test_applying_with_the_address_of_the_account_leads_to_signing_in(browser: Browser, outside: Outside) -> None:
    applies(browser, FORM | {"mail": FORMER_MAIL})
    assert "登録済み" in letters(outside, FORMER_MAIL)[-1].subject
