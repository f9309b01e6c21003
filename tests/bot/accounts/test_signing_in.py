"""Signing in with an ID, a password and a code."""

from datetime import timedelta

import pytest

from bot.wiring import Counter
from tests.bot.accounts.people_signing_in import MAIL, PASSWORD, PHONE, Browser, Outside, registered
from tests.bot.conftest import Clock

CODE_PAGE = "確認コードの入力"
HOME = "ご契約者さま専用ページ"
SIGN_IN = "ログイン"


@pytest.fixture(autouse=True)
def account(counter: Counter, clock: Clock) -> None:
    registered(counter, clock)


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
