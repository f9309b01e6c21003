"""A forgotten password: the same page for everybody, one letter, a link that works once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from bot.app import create_app
from bot.wiring import Counter
from tests.bot.accounts.people_registering import OVER, OWN, RESET, SENT, letters, work
from tests.bot.accounts.people_signing_in import MAIL, PASSWORD, PHONE, TARO, Browser, Outside, registered
from tests.bot.conftest import Clock, bodies

ASK = "パスワードの再設定"
NEW = {"new": OWN, "again": OWN}
NOBODYS = "nobody@example.jp"


@pytest.fixture(autouse=True)
def account(counter: Counter, clock: Clock) -> None:
    registered(counter, clock)


def asks(browser: Browser, login: str = MAIL) -> None:
    browser.get("/account/forgot")
    assert browser.heading == ASK
    browser.post("/account/forgot", {"login": login})


def link(outside: Outside, to: str = MAIL) -> str:
    found = RESET.search(letters(outside, to)[-1].text)
    assert found is not None
    return found[1]


def password_is(counter: Counter, password: str) -> bool:
    found = counter.records.accounts.of(TARO.id)
    return found is not None and counter.passwords.matches(found.password, password)


def test_the_letters_link_takes_a_new_password(browser: Browser, outside: Outside, counter: Counter) -> None:
    asks(browser)
    assert browser.heading == SENT
    path = link(outside)
    browser.get(path)
    assert browser.heading == "新しいパスワード"
    browser.post(path, NEW)
    assert browser.heading == "パスワードを変更しました"
    assert password_is(counter, OWN)
    assert "パスワードが変わりました" in letters(outside, MAIL)[-1].subject
    browser.signs_in(outside, password=OWN)


def test_every_session_ends_by_it(browser: Browser, outside: Outside, counter: Counter) -> None:
    thief = Browser(counter)
    thief.signs_in(outside)
    asks(browser)
    path = link(outside)
    browser.get(path)
    browser.post(path, NEW)
    thief.get("/account/")
    assert thief.heading == "ログイン"


def told(browser: Browser, login: str) -> tuple[int, str, dict[str, str]]:
    asks(browser, login)
    assert browser.page is not None
    page = browser.page
    headers = {
        name: value for name, value in page.headers.items() if name not in {"X-Request-Id", "Set-Cookie", "Date"}
    }
    headers.pop("Content-Length")
    return page.status_code, browser.words.replace(login, ""), headers


def test_an_id_nobody_has_is_answered_alike_and_its_mailbox_is_told(
    browser: Browser, outside: Outside, counter: Counter
) -> None:
    assert told(browser, MAIL) == told(Browser(counter), NOBODYS)
    assert [letter.subject for letter in letters(outside, NOBODYS)] == ["【みどり窓口損保】パスワードの再設定について"]
    assert RESET.search(letters(outside, NOBODYS)[-1].text) is None
    assert len(outside.collect()) == 2


def test_an_id_nobody_has_costs_the_same_work(counter: Counter) -> None:
    done = []
    for login in (MAIL, MAIL, NOBODYS):
        browser = Browser(counter)
        browser.get("/account/forgot")
        with work(counter) as tally:
            browser.post("/account/forgot", {"login": login})
        done.append(tally)
    assert done[1]["sql SELECT"] >= 1
    assert done[1]["cmdstat_evalsha"] >= 3
    # The second letter to a mailbox waits behind the first one: what it costs more says nothing of an account.
    assert done[0] == done[2]


@pytest.mark.parametrize("login", [MAIL.lower(), f" {MAIL} ", MAIL.replace("@", "＠")])
def test_the_part_before_the_at_sign_keeps_its_case(browser: Browser, outside: Outside, login: str) -> None:
    asks(browser, login)
    (letter,) = (line.body for line in outside.collect())
    assert ("登録はありません" in letter.text) == (login == MAIL.lower())  # type: ignore[union-attr]  # a letter


@pytest.mark.parametrize("number", [PHONE, "090-0000-0101", "０９０００００９９９９", "09012345678"])
def test_a_number_typed_on_the_page_makes_us_send_nothing_and_look_nothing_up(
    browser: Browser, outside: Outside, counter: Counter, number: str
) -> None:
    browser.get("/account/forgot")
    with work(counter) as tally:
        browser.post("/account/forgot", {"login": number})
    assert "050-0000-0000" in browser.words
    assert "「パスワード」" in browser.words
    assert not [kind for kind in tally if kind.startswith("sql")]
    assert outside.collect() == []


@pytest.mark.parametrize("login", ["", "x", "a@b", "03-0000-0001", "a@example.jp\nb@example.jp"])
def test_what_is_no_id_is_asked_for_again(browser: Browser, outside: Outside, login: str) -> None:
    asks(browser, login)
    assert browser.page is not None
    assert browser.page.status_code == 422
    assert outside.collect() == []


def test_the_link_works_once(browser: Browser, outside: Outside, counter: Counter) -> None:
    asks(browser)
    path = link(outside)
    browser.get(path)
    browser.post(path, NEW)
    again = Browser(counter)
    again.get(path)
    assert again.heading == OVER
    again.get("/account/forgot")
    again.post(path, {"new": "another-lantern-9", "again": "another-lantern-9"})
    assert again.heading == OVER
    assert password_is(counter, OWN)


def test_the_link_is_over_after_half_an_hour(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    asks(browser)
    path = link(outside)
    clock.pass_by(timedelta(minutes=29))
    browser.get(path)
    assert browser.heading == "新しいパスワード"
    clock.pass_by(timedelta(minutes=1))
    browser.post(path, NEW)
    assert browser.heading == OVER
    assert password_is(counter, PASSWORD)


def test_a_newer_letter_voids_the_one_before(browser: Browser, outside: Outside, counter: Counter) -> None:
    asks(browser)
    old = link(outside)
    asks(browser)
    new = link(outside)
    assert old != new
    browser.get(old)
    assert browser.heading == OVER
    browser.get(new)
    browser.post(new, NEW)
    assert password_is(counter, OWN)


def test_a_change_of_the_account_voids_the_link(
    browser: Browser, outside: Outside, counter: Counter, clock: Clock
) -> None:
    asks(browser)
    path = link(outside)
    assert counter.records.accounts.set_mail(TARO.id, "new.taro@example.jp", clock())
    browser.get(path)
    assert browser.heading == OVER


def test_a_password_that_will_not_do_leaves_the_link_as_it_is(browser: Browser, outside: Outside) -> None:
    asks(browser)
    path = link(outside)
    browser.get(path)
    for new in ("short-1", "password1", "taro.sample-1", "かぎのありかは秘密"):
        answer = browser.post(path, {"new": new, "again": new})
        assert answer.status_code == 422
    browser.post(path, NEW)
    assert browser.heading == "パスワードを変更しました"


def test_two_tabs_at_once_set_one_password(browser: Browser, outside: Outside, counter: Counter) -> None:
    asks(browser)
    path = link(outside)
    app = create_app(counter, bodies())
    tries = {f"river-lantern-{number}": Browser(counter, app=app) for number in range(4)}
    for each in tries.values():
        each.get(path)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda pair: pair[1].post(path, {"new": pair[0], "again": pair[0]}), tries.items()))
    won = [password for password, each in tries.items() if each.heading == "パスワードを変更しました"]
    assert len(won) == 1
    assert password_is(counter, won[0])


@pytest.mark.parametrize("token", ["x", "newest", "%00", "0" * 300])
def test_a_link_nobody_was_sent_opens_nothing(browser: Browser, counter: Counter, token: str) -> None:
    browser.get("/account/forgot")
    assert browser.post(f"/account/reset/{token}", NEW).status_code in {404, 410}
    assert browser.get(f"/account/reset/{token}").status_code in {404, 410}
    assert password_is(counter, PASSWORD)


def test_the_name_of_a_newest_link_is_no_link(browser: Browser, counter: Counter) -> None:
    asks(browser)
    newest = counter.records.pseudonyms.index(f"newest reset:{MAIL}")
    assert browser.get(f"/account/reset/{newest}").status_code == 410


def test_the_link_of_a_first_letter_is_no_link_to_a_new_password(
    browser: Browser, outside: Outside, counter: Counter
) -> None:
    asks(browser)
    token = link(outside).rpartition("/")[2]
    assert browser.get(f"/account/first/{token}").status_code == 410
    assert password_is(counter, PASSWORD)


def test_one_mailbox_gets_five_letters_an_hour_from_whomever(outside: Outside, counter: Counter, clock: Clock) -> None:
    for number in range(7):
        asks(Browser(counter, ip=f"198.51.{number}.7"))
    assert len(letters(outside, MAIL)) == 5
    clock.pass_by(timedelta(hours=1, seconds=1))
    asks(Browser(counter))
    assert len(letters(outside, MAIL)) == 6


def test_nothing_of_it_is_logged(browser: Browser, outside: Outside, capfd: pytest.CaptureFixture[str]) -> None:
    asks(browser)
    path = link(outside)
    browser.get(path)
    browser.post(path, NEW)
    browser.get(path)
    written = "".join(capfd.readouterr())
    for secret in (MAIL, OWN, path.rpartition("/")[2], TARO.id):
        assert secret not in written
