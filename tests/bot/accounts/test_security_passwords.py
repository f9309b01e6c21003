"""Passwords, item by item of ASVS V2.1 to V2.4 where no other test holds them (docs/security.md)."""

from contextlib import closing
from datetime import timedelta
from sqlite3 import connect
from threading import Event, Thread

import pytest
from argon2 import PasswordHasher
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from bot.accounts.passwords import LONGEST, SHORTEST, TRIED_AT_ONCE, WAITING_AT_MOST, Crowded, Passwords, complaint
from bot.wiring import Counter
from tests.bot.accounts.people_registering import BORN, DONE, HANAKO, applies, first_letter, proof
from tests.bot.accounts.people_signing_in import MAIL, PASSWORD, PHONE, Browser, Outside, registered
from tests.bot.conftest import Clock

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
LONG = "quiet harbour, 42 boats; " * 6


@pytest.mark.parametrize("length", [64, LONGEST])
def test_a_long_password_with_spaces_is_taken_and_each_of_its_signs_counts(length: int) -> None:
    passwords, chosen = Passwords(QUICK), LONG[:length]
    assert complaint(chosen) is None
    kept = passwords.hash(chosen)
    assert passwords.matches(kept, chosen)
    assert not passwords.matches(kept, f"{chosen[:-1]}?")


@pytest.mark.parametrize("more", ["x", " ", "x" * 500])
def test_what_goes_on_after_the_longest_password_is_not_cut_off_to_match(more: str) -> None:
    passwords = Passwords(QUICK)
    kept = passwords.hash(LONG[:LONGEST])
    assert not passwords.matches(kept, LONG[:LONGEST] + more)


def test_no_password_of_the_ten_thousand_most_common_is_taken() -> None:
    common = [each for each in FREQUENCY_LISTS["passwords"][:10_000] if len(each) >= SHORTEST]
    assert len(common) > 1_000
    assert [each for each in common if complaint(each) is None] == []


@pytest.mark.parametrize("chosen", ["kjwqzvnxgh", "4820917365", "QZVKWJXGHN", "!)(*#&%@^$", "tiger lamp stone"])
def test_no_kind_of_sign_is_wanted_in_a_password(chosen: str) -> None:
    assert complaint(chosen) is None


def test_two_hashes_of_one_password_share_no_salt() -> None:
    passwords = Passwords(QUICK)
    first, second = (passwords.hash(PASSWORD).split("$") for _ in range(2))
    salt, digest = first[-2:]
    assert len(salt) * 6 >= 128
    assert (salt, digest) != (second[-2], second[-1])
    assert salt != second[-2]
    assert digest != second[-1]


def test_the_temporary_password_cannot_become_the_own_one(browser: Browser, outside: Outside, counter: Counter) -> None:
    counter.records.customers.save(HANAKO, BORN)
    applies(browser)
    link, temporary = first_letter(outside)
    browser.get(link)
    for chosen in (temporary, temporary.replace("-", ""), f"{temporary}-2".upper()):
        browser.post(link, proof(temporary, new=chosen, again=chosen))
        assert "仮パスワードは、そのままお使いいただけません" in browser.words
    browser.post(link, proof(temporary))
    assert browser.heading == DONE


class Held(PasswordHasher):
    """Works on each password until it is told to go on."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.go_on = Event()
        self.go_on.set()
        self.tried: list[str | bytes] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]  # noqa: A002  # theirs; it says yes
        self.tried.append(password)
        assert self.go_on.wait(30)
        return super().verify(hash, password)


def test_a_flood_at_the_door_holds_few_threads_and_the_rest_are_told_to_come_again(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    registered(counter, clock)
    hasher = Held()
    counter.__dict__["passwords"] = passwords = Passwords(hasher)
    browser = Browser(counter)
    browser.get("/account/login")
    kept, refused = passwords.hash(PASSWORD), Event()

    def knock() -> None:
        try:
            passwords.matches(kept, "x")
        except Crowded:
            refused.set()

    # One more than there is room for: when one is refused, the others are all inside and stay there.
    crowd = [Thread(target=knock) for _ in range(TRIED_AT_ONCE + WAITING_AT_MOST + 1)]
    hasher.go_on.clear()
    try:
        for thread in crowd:
            thread.start()
        assert refused.wait(30)
        answer = browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
        assert answer.status_code == 503
        assert browser.heading == "ただいまお使いいただけません"
        assert len(hasher.tried) <= TRIED_AT_ONCE
    finally:
        hasher.go_on.set()
        for thread in crowd:
            thread.join(30)
    assert len(hasher.tried) == TRIED_AT_ONCE + WAITING_AT_MOST
    browser.signs_in(outside)


@pytest.mark.parametrize(
    "spelt", [MAIL.replace("example", "EXAMPLE"), MAIL.replace("example", "eXample"), f" {MAIL} ", MAIL]
)
def test_another_spelling_of_an_id_brings_no_new_tries(
    counter: Counter, clock: Clock, browser: Browser, spelt: str
) -> None:
    registered(counter, clock)
    for number in range(11):
        browser.get("/account/login")
        other = MAIL.replace("example", "example".upper()[: number % 7] + "example"[number % 7 :])
        answer = browser.post("/account/login", {"login": other, "password": "wrong-harbour-42"})
    assert answer.status_code == 429
    browser.get("/account/login")
    assert browser.post("/account/login", {"login": spelt, "password": PASSWORD}).status_code == 429


def test_no_account_is_tried_more_than_a_hundred_times_an_hour(counter: Counter, clock: Clock) -> None:
    registered(counter, clock, phone=PHONE)
    tried = 0
    for minute in range(60):
        for login in (MAIL, PHONE):
            stranger = Browser(counter, ip=f"198.51.{minute}.{len(login)}")
            stranger.get("/account/login")
            answer = stranger.post("/account/login", {"login": login, "password": "wrong-harbour-42"})
            tried += answer.status_code == 422
        clock.pass_by(timedelta(minutes=1))
    assert 0 < tried <= 100


def test_a_password_is_good_for_years_and_may_be_chosen_again(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    registered(counter, clock)
    clock.pass_by(timedelta(days=1_000))
    browser.signs_in(outside)
    for chosen in ("harbour-of-lamps-7", PASSWORD):
        former = PASSWORD if chosen != PASSWORD else "harbour-of-lamps-7"
        browser.get("/account/password")
        browser.post("/account/password", {"former": former, "new": chosen, "again": chosen})
        assert browser.heading == "パスワードを変更しました"


@pytest.mark.parametrize("login", ["admin", "root", "sa", "test", "demo", "admin@example.jp", "madoguchi"])
def test_a_new_service_has_no_accounts_at_all(counter: Counter, browser: Browser, login: str) -> None:
    with closing(connect(counter.settings.database_url.removeprefix("sqlite:///"))) as database:
        assert database.execute("select count(*) from accounts").fetchone() == (0,)
    for password in ("admin", "root", "password", "", login):
        browser.get("/account/login")
        assert browser.post("/account/login", {"login": login, "password": password}).status_code == 422
