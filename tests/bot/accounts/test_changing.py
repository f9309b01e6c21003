"""Changing mail address and password: only after a fresh code, told to old and new, and ending every other session."""

from datetime import timedelta

import pytest

from bot.wiring import Counter
from flows.events import Address
from state.records.accounts import Account
from tests.bot.accounts.people_registering import OWN, letters
from tests.bot.accounts.people_signing_in import MAIL, PASSWORD, PHONE, TARO, Browser, Outside, opened, registered
from tests.bot.conftest import Clock

NEW_MAIL = "taro.anew@example.jp"
HOME = "ご契約者さま専用ページ"
MAIL_PAGE = "メールアドレスの変更"
MAIL_CODE = "新しいアドレスの確認"
PASSWORD_PAGE = "パスワードの変更"
FORM = {"former": PASSWORD, "new": OWN, "again": OWN}


@pytest.fixture(autouse=True)
def former(counter: Counter, clock: Clock) -> Account:
    registered(counter, clock)
    return account(counter)


@pytest.fixture
def inside(browser: Browser, outside: Outside) -> Browser:
    """A browser whose owner has just given a code."""
    browser.signs_in(outside)
    return browser


def account(counter: Counter) -> Account:
    found = counter.records.accounts.of(TARO.id)
    assert found is not None
    return found


@pytest.mark.parametrize("path", ["/account/mail", "/account/password", "/account/consents", "/account/mail/code"])
def test_nobody_gets_there_without_signing_in(browser: Browser, path: str) -> None:
    browser.get(path)
    assert browser.heading == "ログイン"


@pytest.mark.parametrize("path", ["/account/mail", "/account/password"])
def test_a_code_given_a_quarter_of_an_hour_ago_is_not_enough_and_a_new_one_leads_back(
    inside: Browser, outside: Outside, clock: Clock, path: str
) -> None:
    inside.get(path)
    expected = inside.heading
    assert expected in {MAIL_PAGE, PASSWORD_PAGE}
    for _ in range(2):
        clock.pass_by(timedelta(minutes=8))
        inside.get("/account/")
    inside.get(path)
    assert inside.heading not in {expected, HOME}
    inside.post("/account/confirm", {"way": "sms"})
    inside.post("/account/code", {"code": outside.code(PHONE)})
    assert inside.heading == expected


@pytest.mark.parametrize("path", ["/account/mail", "/account/password"])
def test_a_form_sent_after_the_code_has_aged_changes_nothing(
    inside: Browser, counter: Counter, clock: Clock, former: Account, path: str
) -> None:
    inside.get(path)
    proof = inside.proof
    for _ in range(2):
        clock.pass_by(timedelta(minutes=8))
        inside.get("/account/")
    inside.post(path, {"csrf_token": proof, "mail": NEW_MAIL} | FORM)
    assert account(counter) == former
    assert inside.heading not in {MAIL_CODE, "パスワードを変更しました"}


def test_a_code_at_the_new_address_makes_it_the_id_and_both_are_told(
    inside: Browser, outside: Outside, counter: Counter, former: Account
) -> None:
    inside.get("/account/mail")
    assert MAIL in inside.words
    inside.post("/account/mail", {"mail": NEW_MAIL})
    assert inside.heading == MAIL_CODE
    assert account(counter) == former
    inside.post("/account/mail/code", {"code": outside.code(NEW_MAIL)})
    assert inside.heading == "メールアドレスを変更しました"
    assert account(counter).mail == NEW_MAIL
    assert "別のアドレスに変わりました" in outside.texts(MAIL)[-1]
    assert "ログインのIDです" in outside.texts(NEW_MAIL)[-1]
    assert NEW_MAIL not in outside.texts(MAIL)[-1], "who has the old mailbox does not learn the new one"


def test_who_changes_stays_and_everybody_else_is_signed_out(
    inside: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    clock.pass_by(timedelta(minutes=2))
    other = Browser(counter)
    other.signs_in(outside)
    before = inside.id
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": NEW_MAIL})
    inside.post("/account/mail/code", {"code": outside.code(NEW_MAIL)})
    assert inside.id != before
    inside.get("/account/")
    assert inside.heading == HOME
    other.get("/account/")
    assert other.heading == "ログイン"


def test_a_code_read_at_one_new_address_does_not_confirm_another(
    inside: Browser, outside: Outside, counter: Counter, clock: Clock, former: Account
) -> None:
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": NEW_MAIL})
    code = outside.code(NEW_MAIL)
    clock.pass_by(timedelta(seconds=61))
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": "not.mine@example.jp"})
    assert inside.heading == MAIL_CODE
    if outside.code("not.mine@example.jp") != code:
        inside.post("/account/mail/code", {"code": code})
        assert account(counter) == former


def test_asking_for_a_second_address_at_once_does_not_let_the_first_code_confirm_it(
    inside: Browser, outside: Outside, counter: Counter
) -> None:
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": NEW_MAIL})
    first = outside.code(NEW_MAIL)
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": "not.mine@example.jp"})
    inside.post("/account/mail/code", {"code": first})
    assert account(counter).mail != "not.mine@example.jp"


def test_an_address_of_somebody_else_is_told_to_its_own_reader_alone(
    inside: Browser, outside: Outside, counter: Counter, clock: Clock, former: Account
) -> None:
    counter.records.accounts.open(Account("customer-9", mail=NEW_MAIL, password="x"), clock())
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": NEW_MAIL})
    assert inside.heading == MAIL_CODE, "the page is the same for an address nobody has"
    inside.post("/account/mail/code", {"code": outside.code(NEW_MAIL)})
    assert inside.heading == MAIL_PAGE
    assert "ほかの登録に使われています" in inside.words
    assert account(counter) == former


def test_wrong_codes_run_out(inside: Browser, outside: Outside, counter: Counter, former: Account) -> None:
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": NEW_MAIL})
    code = outside.code(NEW_MAIL)
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(5):
        inside.post("/account/mail/code", {"code": wrong})
    assert inside.page is not None
    assert inside.page.status_code == 429
    inside.get("/account/mail/code")
    inside.post("/account/mail/code", {"code": code})
    assert account(counter) == former


def test_five_new_addresses_a_day_are_enough(inside: Browser, outside: Outside) -> None:
    for number in range(6):
        inside.get("/account/mail")
        inside.post("/account/mail", {"mail": f"anew{number}@example.jp"})
    assert inside.page is not None
    assert inside.page.status_code == 429
    assert letters(outside, "anew4@example.jp")
    assert letters(outside, "anew5@example.jp") == []


@pytest.mark.parametrize(
    ("mail", "told"), [("x", "確かめて"), (MAIL, "今と同じ"), ("a@b.example\r\nBcc: c@d.example", "確かめて")]
)
def test_what_is_no_new_address_is_asked_for_again(inside: Browser, outside: Outside, mail: str, told: str) -> None:
    sent = len(outside.collect())
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": mail})
    assert told in inside.words
    assert len(outside.collect()) == sent


def test_the_page_of_the_code_leads_back_where_no_address_was_asked_for(inside: Browser) -> None:
    inside.get("/account/mail/code")
    assert inside.heading == MAIL_PAGE


def test_the_former_password_and_a_new_one_change_it(
    inside: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    clock.pass_by(timedelta(minutes=2))
    other = Browser(counter)
    other.signs_in(outside)
    inside.get("/account/password")
    inside.post("/account/password", FORM)
    assert inside.heading == "パスワードを変更しました"
    assert counter.passwords.matches(account(counter).password, OWN)
    assert "パスワードが変わりました" in letters(outside, MAIL)[-1].subject
    inside.get("/account/")
    assert inside.heading == HOME
    other.get("/account/")
    assert other.heading == "ログイン"


def test_without_the_former_password_nothing_changes_and_tries_run_out(
    inside: Browser, counter: Counter, former: Account
) -> None:
    inside.get("/account/password")
    for _ in range(10):
        inside.post("/account/password", FORM | {"former": "not-the-password"})
        assert "今のパスワードが違います" in inside.words
    inside.post("/account/password", FORM)
    assert inside.page is not None
    assert inside.page.status_code == 429
    assert account(counter) == former


def test_who_came_from_a_linked_chat_and_forgot_the_password_needs_a_code_alone(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    registered(counter, clock, mail="", phone=PHONE)
    chat = Address("sms", PHONE)
    counter.records.links.link(chat, TARO.id, clock())
    door = opened(counter, clock, "enter", TARO.id, chat)
    browser.get(f"/account/enter/{door}")
    browser.post(f"/account/enter/{door}")
    browser.get("/account/password")
    browser.post("/account/password", {"new": OWN, "again": OWN})
    assert not counter.passwords.matches(account(counter).password, OWN), "the link alone is not enough"
    browser.get("/account/password")
    browser.post("/account/confirm", {"way": "sms"})
    browser.post("/account/code", {"code": outside.code(PHONE)})
    assert browser.heading == PASSWORD_PAGE
    assert "今のパスワード" not in browser.words
    browser.post("/account/password", {"new": OWN, "again": OWN})
    assert browser.heading == "パスワードを変更しました"
    assert counter.passwords.matches(account(counter).password, OWN)


@pytest.mark.parametrize("given", [{}, {"former": ""}])
def test_who_signed_in_with_the_password_has_to_give_it(
    inside: Browser, counter: Counter, given: dict[str, str]
) -> None:
    inside.get("/account/password")
    inside.post("/account/password", {"new": OWN, "again": OWN} | given)
    assert "今のパスワードが違います" in inside.words
    assert counter.passwords.matches(account(counter).password, PASSWORD)


@pytest.mark.parametrize("new", ["short-1", "password1", "taro.sample-1"])
def test_a_password_that_will_not_do_is_not_taken(inside: Browser, counter: Counter, former: Account, new: str) -> None:
    inside.get("/account/password")
    inside.post("/account/password", FORM | {"new": new, "again": new})
    assert inside.page is not None
    assert inside.page.status_code == 422
    assert account(counter) == former


def test_an_account_without_a_mail_address_is_told_by_sms(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    registered(counter, clock, mail="", phone=PHONE)
    browser.signs_in(outside, login=PHONE)
    browser.get("/account/mail")
    assert "登録がありません" in browser.words
    browser.get("/account/password")
    browser.post("/account/password", FORM)
    assert browser.heading == "パスワードを変更しました"
    assert "パスワードが変わりました" in outside.texts(PHONE)[-1]


def test_the_mail_of_an_account_by_number_can_be_added(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    registered(counter, clock, mail="", phone=PHONE)
    browser.signs_in(outside, login=PHONE)
    browser.get("/account/mail")
    browser.post("/account/mail", {"mail": NEW_MAIL})
    browser.post("/account/mail/code", {"code": outside.code(NEW_MAIL)})
    assert (account(counter).mail, account(counter).phone) == (NEW_MAIL, PHONE)


@pytest.mark.parametrize("path", ["/account/mail", "/account/password", "/account/consents"])
def test_a_form_without_its_proof_changes_nothing(
    inside: Browser, counter: Counter, former: Account, path: str
) -> None:
    inside.get(path)
    answer = inside.send("POST", path, {"mail": NEW_MAIL} | FORM)
    assert answer.status_code == 400
    answer = inside.send(
        "POST", path, {"mail": NEW_MAIL, "csrf_token": inside.proof} | FORM, Origin="https://evil.example"
    )
    assert answer.status_code == 400
    assert account(counter) == former


def test_nothing_of_it_is_logged(inside: Browser, outside: Outside, capfd: pytest.CaptureFixture[str]) -> None:
    inside.get("/account/mail")
    inside.post("/account/mail", {"mail": NEW_MAIL})
    code = outside.code(NEW_MAIL)
    inside.post("/account/mail/code", {"code": code})
    inside.get("/account/password")
    inside.post("/account/password", FORM)
    written = "".join(capfd.readouterr())
    for secret in (MAIL, NEW_MAIL, code, PASSWORD, OWN, TARO.id):
        assert secret not in written
