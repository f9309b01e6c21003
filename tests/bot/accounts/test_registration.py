"""Registering, page by page, as one person does it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from bot.app import create_app
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
    SENT,
    applies,
    first_letter,
    letters,
    proof,
    registers,
    work,
)
from tests.bot.accounts.people_signing_in import Browser, Outside
from tests.bot.conftest import Clock, bodies

HOME = "ご契約者さま専用ページ"
OTHER_MAIL = "someone.else@example.jp"


@pytest.fixture(autouse=True)
def hanako(counter: Counter) -> None:
    """A policyholder without an account."""
    counter.records.customers.save(HANAKO, BORN)


def account(counter: Counter) -> Account | None:
    return counter.records.accounts.of(HANAKO.id)


def test_from_the_form_to_the_account_and_in(browser: Browser, outside: Outside, counter: Counter) -> None:
    applies(browser)
    assert browser.heading == SENT
    assert MAIL in browser.words
    link, temporary = first_letter(outside)
    browser.get(link)
    assert browser.heading == "本登録"
    browser.post(link, proof(temporary))
    assert browser.heading == DONE
    made = account(counter)
    assert made is not None
    assert made.mail == MAIL
    assert counter.passwords.matches(made.password, OWN)
    browser.get("/account/")
    assert browser.heading == HOME
    (notice,) = outside.texts(HANAKO.phone)
    assert "登録が完了しました" in notice


def test_whoever_has_registered_signs_in_with_the_new_password(
    browser: Browser, outside: Outside, counter: Counter
) -> None:
    registers(browser, outside)
    other = Browser(counter)
    other.get("/account/login")
    other.post("/account/login", {"login": MAIL, "password": OWN})
    other.post("/account/code", {"code": outside.code(MAIL)})
    assert other.heading == HOME


def test_the_form_is_shown_again_with_each_problem_at_its_field(browser: Browser, outside: Outside) -> None:
    browser.get("/account/register")
    answer = browser.post("/account/register", FORM | {"birth": "きのう", "mail": "x"})
    html = answer.get_data(as_text=True)
    assert answer.status_code == 422
    for field in ("birth", "mail"):
        assert f'id="{field}-problem"' in html
        assert f'href="#{field}"' in html
    assert 'id="name-problem"' not in html
    assert 'value="見本　花子"' in html
    assert outside.collect() == []


def test_what_was_read_is_shown_in_both_calendars_before_it_is_sent(browser: Browser) -> None:
    browser.get("/account/register")
    browser.post("/account/register", FORM)
    assert browser.heading == "内容の確認"
    assert "1980年4月1日（昭和55年4月1日）" in browser.words
    assert "ミホン ハナコ" in browser.words
    assert MAIL in browser.words
    browser.get("/account/register")
    assert browser.page is not None
    assert MAIL in browser.page.get_data(as_text=True), "going back keeps what was typed"


@pytest.mark.parametrize("path", ["/account/register/confirm", "/account/register/sent"])
def test_a_page_in_the_middle_leads_to_the_form(browser: Browser, path: str) -> None:
    browser.get(path)
    assert browser.heading == "新規利用登録"


def test_reloading_the_answer_sends_no_second_letter(browser: Browser, outside: Outside) -> None:
    applies(browser)
    browser.get("/account/register/sent")
    assert browser.heading == SENT
    browser.get("/account/register/confirm")
    assert browser.heading == "新規利用登録", "what was typed is not kept"
    assert len(letters(outside)) == 1


def test_the_terms_can_be_read_and_have_to_be_agreed_to(browser: Browser) -> None:
    browser.get("/account/terms")
    assert browser.heading == "利用規約"
    browser.get("/account/register")
    answer = browser.post("/account/register", FORM | {"terms": ""})
    assert answer.status_code == 422
    assert "チェック" in browser.words


def stranger_is_told(browser: Browser) -> tuple[int, str, dict[str, str]]:
    """All that a page tells, without what differs from page to page anyhow."""
    assert browser.page is not None
    headers = {
        name: told for name, told in browser.page.headers.items() if name not in {"X-Request-Id", "Set-Cookie", "Date"}
    }
    return browser.page.status_code, browser.words, headers


Change = Callable[[Counter, Clock], dict[str, str]]


def as_it_is(_: Counter, __: Clock) -> dict[str, str]:
    return {}


def wrong_policy(_: Counter, __: Clock) -> dict[str, str]:
    return {"policy": "MD-0102-9"}


def wrong_birth(_: Counter, __: Clock) -> dict[str, str]:
    return {"birth": "1980-04-02"}


def wrong_kana(_: Counter, __: Clock) -> dict[str, str]:
    return {"kana": "ミホン ハナミ"}


def registered_before(counter: Counter, clock: Clock) -> dict[str, str]:
    counter.records.accounts.open(Account(HANAKO.id, mail=MAIL, password="x"), clock())
    return {}


def registered_with_another_mail(counter: Counter, clock: Clock) -> dict[str, str]:
    counter.records.accounts.open(Account(HANAKO.id, mail=OTHER_MAIL, password="x"), clock())
    return {}


def mail_of_another(counter: Counter, clock: Clock) -> dict[str, str]:
    counter.records.accounts.open(Account("customer-9", mail=MAIL, password="x"), clock())
    return {}


def stranger_with_a_mail_of_another(counter: Counter, clock: Clock) -> dict[str, str]:
    return mail_of_another(counter, clock) | wrong_policy(counter, clock)


CASES = {
    as_it_is: "仮パスワードのお知らせ",
    registered_with_another_mail: "仮パスワードのお知らせ",
    wrong_policy: "確認できませんでした",
    wrong_birth: "確認できませんでした",
    wrong_kana: "確認できませんでした",
    registered_before: "登録済みです",
    mail_of_another: "登録済みです",
    stranger_with_a_mail_of_another: "登録済みです",
}


@pytest.mark.parametrize("change", CASES, ids=lambda change: change.__name__)
def test_every_application_ends_on_one_page_and_in_one_letter_that_only_its_owner_reads(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock, change: Change
) -> None:
    # An application of nobody's, to compare with.
    applies(browser, FORM | {"policy": "XX-9999"})
    told = stranger_is_told(browser)
    assert len(outside.collect()) == 1
    clock.pass_by(timedelta(days=2))
    form = FORM | change(counter, clock)
    other = Browser(counter)
    applies(other, form)
    assert stranger_is_told(other) == told
    assert len(outside.collect()) == 2
    assert CASES[change] in letters(outside)[-1].subject


def test_every_application_costs_the_same_work(counter: Counter, clock: Clock) -> None:
    done = {}
    for change in (as_it_is, *CASES):
        clock.pass_by(timedelta(days=2))
        counter.records.accounts.close(HANAKO.id)
        counter.records.accounts.close("customer-9")
        form = FORM | change(counter, clock)
        browser = Browser(counter)
        browser.get("/account/register")
        browser.post("/account/register", form)
        with work(counter) as done[change.__name__]:
            browser.post("/account/register/confirm")
    expected = done.pop("wrong_policy")
    assert expected["sql SELECT"] >= 2
    assert expected["cmdstat_evalsha"] >= 3
    assert expected["hash"] == 1
    assert {name: tally for name, tally in done.items() if tally != expected} == {}


def test_a_letters_words_do_not_say_what_did_not_match(browser: Browser, outside: Outside, counter: Counter) -> None:
    texts = set()
    for change in (wrong_policy, wrong_birth, wrong_kana):
        applies(browser, FORM | change(counter, Clock()))
        texts.add(letters(outside)[-1].text)
    assert len(texts) == 1


@pytest.mark.parametrize(
    "changed",
    [{"temporary": "abcd-efgh-ijkl"}, {"kana": "ミホン ハナミ"}, {"birth": "1980-04-02"}],
    ids=lambda changed: next(iter(changed)),
)
def test_what_is_wrong_in_the_proof_is_not_told_and_five_times_void_the_link(
    browser: Browser, outside: Outside, counter: Counter, changed: dict[str, str]
) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    browser.get(link)
    for left in (4, 3, 2, 1):
        browser.post(link, proof(temporary) | changed)
        assert f"あと{left}回" in browser.words
        assert "いずれか" in browser.words
    browser.post(link, proof(temporary) | changed)
    assert browser.heading == OVER
    browser.get(link)
    assert browser.heading == OVER
    assert account(counter) is None


def test_the_fifth_try_may_be_the_right_one(browser: Browser, outside: Outside) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    browser.get(link)
    for _ in range(4):
        browser.post(link, proof("abcd-efgh-ijkl"))
    browser.post(link, proof(temporary))
    assert browser.heading == DONE


def test_any_number_of_tries_at_once_buys_no_more_than_five(
    outside: Outside, browser: Browser, counter: Counter
) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    token = link.rpartition("/")[2]
    waiting = counter.registering.waiting(token, counter.now())
    assert waiting is not None
    compared = 0
    tried = counter.passwords.matches

    def counted(kept: str, password: str) -> bool:
        nonlocal compared
        compared += 1
        return tried(kept, password)

    app = create_app(counter, bodies())
    counter.passwords.matches = counted  # type: ignore[method-assign]  # to count what is compared
    browsers = [Browser(counter, app=app) for _ in range(12)]
    for each in browsers:
        each.get(link)
    with ThreadPoolExecutor(12) as threads:
        list(threads.map(lambda each: each.post(link, proof(temporary, birth="1980-04-02")), browsers))
    assert compared == 5
    browser.get(link)
    assert browser.heading == OVER


@pytest.mark.parametrize("spelt", [str.upper, lambda text: text.replace("-", ""), lambda text: f" {text} "])
def test_a_temporary_password_is_read_however_it_is_copied(
    browser: Browser, outside: Outside, spelt: Callable[[str], str]
) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    browser.get(link)
    browser.post(link, proof(spelt(temporary)))
    assert browser.heading == DONE


@pytest.mark.parametrize(
    ("new", "again", "told"),
    [
        ("short-1", "short-1", "8文字以上"),
        ("password1", "password1", "推測されやすい"),
        ("かぎのありか秘密です", "かぎのありか秘密です", "半角"),
        ("x-hanako.sample-99", "x-hanako.sample-99", "IDや生年月日"),
        ("kaidan19800401", "kaidan19800401", "IDや生年月日"),
        (OWN, f"{OWN}!", "同じではありません"),
        ("a" * 129, "a" * 129, "128文字"),
    ],
)
def test_a_password_that_will_not_do_costs_no_try(
    browser: Browser, outside: Outside, new: str, again: str, told: str
) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    browser.get(link)
    for _ in range(7):
        answer = browser.post(link, proof(temporary, new=new, again=again))
        assert answer.status_code == 422
        assert told in browser.words
        assert OWN not in answer.get_data(as_text=True)
    browser.post(link, proof(temporary))
    assert browser.heading == DONE


def test_the_link_lives_a_day_and_not_longer(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    clock.pass_by(timedelta(hours=23, minutes=59))
    late = Browser(counter)
    late.get(link)
    assert late.heading == "本登録"
    clock.pass_by(timedelta(minutes=1))
    late.post(link, proof(temporary))
    assert late.heading == OVER
    assert account(counter) is None


def test_the_link_works_once(browser: Browser, outside: Outside, counter: Counter) -> None:
    registers(browser, outside)
    link, temporary = first_letter(outside)
    made = account(counter)
    again = Browser(counter)
    again.get(link)
    assert again.heading == OVER
    again.get("/account/register")
    again.post(link, proof(temporary))
    assert again.heading == OVER
    assert account(counter) == made


@pytest.mark.parametrize("token", ["x", "0" * 500, "%00", "newest", "..", "あ"])
def test_a_link_nobody_was_sent_opens_nothing(browser: Browser, token: str) -> None:
    browser.get("/account/register")
    assert browser.post(f"/account/first/{token}", proof("abcd-efgh-ijkl")).status_code in {404, 410}
    assert browser.get(f"/account/first/{token}").status_code in {404, 410}


def test_looking_at_the_link_changes_nothing(browser: Browser, outside: Outside) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    for _ in range(10):
        browser.get(link)
    browser.post(link, proof(temporary))
    assert browser.heading == DONE


def test_two_tabs_that_finish_at_once_make_one_account(outside: Outside, browser: Browser, counter: Counter) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    app = create_app(counter, bodies())
    browsers = [Browser(counter, app=app) for _ in range(4)]
    for each in browsers:
        each.get(link)
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda each: each.post(link, proof(temporary)), browsers))
    assert {answer.status_code for answer in answers} <= {200, 409, 410, 429}
    assert [each.heading for each in browsers].count(DONE) == 1
    made = account(counter)
    assert made is not None
    assert made.mail == MAIL


def test_two_applications_that_finish_at_once_make_one_account_and_the_other_needs_a_code(
    outside: Outside, browser: Browser, counter: Counter
) -> None:
    applies(browser)
    applies(browser, FORM | {"mail": OTHER_MAIL})
    found = [first_letter(outside, mail) for mail in (MAIL, OTHER_MAIL)]
    app = create_app(counter, bodies())
    browsers = [Browser(counter, app=app) for _ in found]
    for each, (link, _) in zip(browsers, found, strict=True):
        each.get(link)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda pair: pair[0].post(pair[1][0], proof(pair[1][1])), zip(browsers, found, strict=True)))
    headings = [each.heading for each in browsers]
    assert headings.count(DONE) == 1
    made = account(counter)
    assert made is not None
    assert made.mail == (MAIL, OTHER_MAIL)[headings.index(DONE)]


def test_an_address_taken_meanwhile_is_told_and_changes_nothing(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    applies(browser)
    link, temporary = first_letter(outside)
    counter.records.accounts.open(Account("customer-9", mail=MAIL, password="x"), clock())
    browser.get(link)
    answer = browser.post(link, proof(temporary))
    assert answer.status_code == 409
    assert browser.heading == "このアドレスでは登録できません"
    assert account(counter) is None
    assert outside.texts(HANAKO.phone) == []


def test_too_many_applications_from_one_place_are_stopped_and_told_when_to_come_again(
    browser: Browser, outside: Outside
) -> None:
    for number in range(10):
        applies(browser, FORM | {"mail": f"mail{number}@example.jp", "policy": f"NO-{number:04}"})
        assert browser.heading == SENT
    applies(browser, FORM)
    assert browser.page is not None
    assert browser.page.status_code == 429
    assert int(browser.page.headers["Retry-After"]) > 0
    assert "13:00" in browser.words
    assert len(outside.collect()) == 10


def test_one_mailbox_gets_five_letters_an_hour_from_whomever(outside: Outside, counter: Counter) -> None:
    for number in range(7):
        browser = Browser(counter, ip=f"198.51.{number}.7")
        applies(browser, FORM | {"mail": MAIL.upper() if number % 2 else MAIL.lower(), "policy": f"NO-{number:04}"})
    assert len(outside.collect()) == 5


def test_dates_of_birth_are_not_tried_on_one_policy_number(outside: Outside, counter: Counter) -> None:
    for number in range(12):
        browser = Browser(counter, ip=f"198.51.{number}.7")
        applies(browser, FORM | {"mail": f"mail{number}@example.jp", "birth": f"1980-05-{number + 1:02}"})
    assert len(outside.collect()) == 10


def test_nothing_of_it_is_logged(browser: Browser, outside: Outside, capfd: pytest.CaptureFixture[str]) -> None:
    applies(browser, FORM | {"policy": "XX-1234"})
    registers(browser, outside)
    link, temporary = first_letter(outside)
    browser.post(link, proof(temporary))
    written = "".join(capfd.readouterr())
    for secret in (MAIL, "見本", "ハナコ", "1980", OWN, temporary, link.rpartition("/")[2], HANAKO.phone):
        assert secret not in written


def test_no_address_of_a_page_holds_anything_personal(browser: Browser) -> None:
    seen = []
    ways = browser.send

    def watched(method: str, path: str, *rest: dict[str, str], **headers: str) -> object:
        seen.append(path)
        return ways(method, path, *rest, **headers)

    browser.send = watched  # type: ignore[method-assign, assignment]  # to read the addresses
    applies(browser)
    assert seen
    assert not [path for path in seen if "?" in path or "@" in path or "hanako" in path.lower()]


@pytest.mark.parametrize("language", ["ja", "en", "easy"])
def test_letter_and_pages_are_in_the_language_of_the_form(browser: Browser, outside: Outside, language: str) -> None:
    browser.get(f"/account/register?lang={language}")
    browser.post("/account/register", FORM)
    browser.post("/account/register/confirm")
    expected = {"ja": SENT, "en": "We are sending you a mail", "easy": "メールを 送ります"}[language]
    assert browser.heading == expected
    told = {"ja": "仮パスワード：", "en": "Temporary password: ", "easy": "仮パスワード："}[language]
    assert told in letters(outside)[-1].text
