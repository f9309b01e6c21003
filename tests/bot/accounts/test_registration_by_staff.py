"""``madoguchi accounts``: what staff do for somebody on the telephone."""

from datetime import timedelta

import pytest

from bot.moments import utc_now
from bot.wiring import Counter
from state.records.accounts import Account
from tests.bot.accounts.people_signing_in import MAIL, PHONE, TARO, Browser, Outside, registered
from tests.bot.conftest import Clock
from tests.bot.operating import madoguchi
from tests.bot.signing import PUBLIC_URL

NEW_PHONE = "+819000000199"


@pytest.fixture(autouse=True)
def account(counter: Counter, clock: Clock) -> None:
    registered(counter, clock, mail="", phone=PHONE)


def phone(counter: Counter) -> str:
    found = counter.records.accounts.of(TARO.id)
    assert found is not None
    return found.phone


def test_a_new_number_becomes_the_id_and_is_told_there_alone(
    browser: Browser, outside: Outside, counter: Counter
) -> None:
    browser.signs_in(outside, login=PHONE)
    before = len(outside.texts(PHONE))
    answer = madoguchi(counter.settings, "accounts", "renumber", told=f"{TARO.id}\n090-0000-0199\n")
    assert answer.exit_code == 0
    assert phone(counter) == NEW_PHONE
    browser.get("/account/")
    assert browser.heading == "ログイン", "sessions have ended"
    # The command has the real clock; what it sent waits there.
    outside.clock.at = utc_now() + timedelta(minutes=1)
    (told,) = outside.texts(NEW_PHONE)
    assert f"{PUBLIC_URL}/account/login" in told
    assert len(outside.texts(PHONE)) == before


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("customer-0\n090-0000-0199\n", "no customer of that id is registered"),
        (f"{TARO.id}\n03-0000-0001\n", "that is no mobile number of Japan"),
        (f"{TARO.id}\nx\n", "that is no mobile number of Japan"),
        (f"{TARO.id}\n090-0000-0777\n", "another customer signs in with that number"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    counter: Counter, clock: Clock, outside: Outside, told: str, said: str
) -> None:
    counter.records.accounts.open(Account("customer-9", phone="+819000000777", password="x"), clock())
    answer = madoguchi(counter.settings, "accounts", "renumber", told=told)
    assert (answer.exit_code, answer.output.strip().splitlines()[-1].endswith(said)) == (1, True)
    assert phone(counter) == PHONE
    assert outside.collect() == []


def test_nothing_personal_is_taken_from_the_command_line(counter: Counter) -> None:
    for words in (("renumber", TARO.id), ("renumber", "--number", NEW_PHONE), ("close", TARO.id)):
        assert madoguchi(counter.settings, "accounts", *words).exit_code == 2


def test_a_registration_is_ended_after_a_yes(counter: Counter) -> None:
    answer = madoguchi(counter.settings, "accounts", "close", told=f"{TARO.id}\nn\n")
    assert answer.exit_code == 1
    assert counter.records.accounts.of(TARO.id) is not None
    answer = madoguchi(counter.settings, "accounts", "close", told=f"{TARO.id}\ny\n")
    assert answer.exit_code == 0
    assert counter.records.accounts.of(TARO.id) is None
    assert counter.records.customers.find([TARO.id]), "the policyholder stays one"
    assert MAIL not in answer.output
