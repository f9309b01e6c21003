"""How far guessing a verification code gets at the pages, from however many networks, and for how long."""

from collections import Counter as Tally
from datetime import timedelta
from fractions import Fraction

from bot.accounts import allowances
from bot.accounts.codes import VerificationCodes
from bot.accounts.visitors import visitor
from bot.moments import new_code
from bot.wiring import Counter
from flows.effects import Send
from state.codes import DIGITS, LIFE, LOCK, MOST_WRONG, MOST_WRONG_A_DAY
from tests.bot.accounts.people_signing_in import MAIL, PASSWORD, PHONE, Browser, Outside, registered
from tests.bot.conftest import Clock

TARGET = Fraction(5, 10**6)
DAY = timedelta(days=1)


def wrong(right: str, number: int) -> str:
    """Another code than the right one."""
    return f"{(int(right) + 1 + number) % 10**DIGITS:0{DIGITS}d}"


def arrives(counter: Counter, network: int) -> Browser:
    """A thief who has the password, from a network of their own, before the page that asks for the code."""
    thief = Browser(counter, ip=f"198.51.{network}.1")
    thief.get("/account/login")
    thief.post("/account/login", {"login": MAIL, "password": PASSWORD})
    return thief


def test_a_code_is_guessed_in_five_of_a_million_tries_at_most() -> None:
    assert Fraction(MOST_WRONG, 10**DIGITS) <= TARGET
    assert Fraction(MOST_WRONG_A_DAY, 10**DIGITS) <= 2 * TARGET
    assert timedelta(minutes=20) >= LIFE


def test_codes_are_drawn_by_chance_with_leading_zeros() -> None:
    drawn = [new_code() for _ in range(20_000)]
    assert {len(each) for each in drawn} == {DIGITS}
    for place in range(DIGITS):
        found = Tally(each[place] for each in drawn)
        # Two thousand of each are awaited; six standard deviations are 255.
        assert set(found) == set("0123456789")
        assert max(abs(count - 2_000) for count in found.values()) < 255
    # Of 20,000 codes some 199 pairs are alike; a counter would have none, a poor source thousands.
    assert 100 < len(drawn) - len(set(drawn)) < 300


def test_thieves_in_five_networks_share_five_tries_and_the_right_code_comes_too_late(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    registered(counter, clock)
    thieves = [arrives(counter, network) for network in range(MOST_WRONG)]
    right = outside.code(MAIL)
    assert len(outside.texts(MAIL)) == 1, "the first code counts for all of them"
    statuses = [
        thief.post("/account/code", {"code": wrong(right, number)}).status_code for number, thief in enumerate(thieves)
    ]
    assert statuses == [422] * (MOST_WRONG - 1) + [429]
    assert thieves[0].post("/account/code", {"code": right}).status_code == 429
    clock.pass_by(LOCK)
    thieves[0].get("/account/code")
    assert thieves[0].post("/account/code", {"code": right}).status_code == 422
    assert "見本" not in thieves[0].words


def test_who_tries_all_day_from_everywhere_has_ten_tries_and_the_owner_five_letters_at_most(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    registered(counter, clock)
    begun, tried = clock(), 0
    while clock() - begun < DAY:
        thief = arrives(counter, tried % 250)
        while thief.heading == "確認コードの入力":
            sent = outside.texts(MAIL)
            answer = thief.post("/account/code", {"code": wrong(outside.code(MAIL), tried)})
            if answer.status_code == 422 and "あと" not in thief.words:
                break  # there is no code to try: nothing was counted
            tried += 1
        clock.pass_by(timedelta(minutes=16))
    assert tried == MOST_WRONG_A_DAY
    assert len(sent) <= 5


def test_a_code_is_told_to_its_owner_alone(counter: Counter, clock: Clock, browser: Browser, outside: Outside) -> None:
    registered(counter, clock)
    browser.get("/account/login")
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
    code = outside.code(MAIL)
    assert browser.page is not None
    assert code not in browser.page.get_data(as_text=True)
    clock.pass_by(timedelta(seconds=61))
    browser.post("/account/code/again", {"way": "sms"})
    line = next(line for line in outside.collect() if isinstance(line.body, Send))
    assert outside.code(PHONE) in outside.texts(PHONE)[-1].splitlines()[-1]
    assert outside.texts(PHONE)[-1].splitlines()[-1].startswith("@counter.example #")
    assert line.expires is not None
    assert line.expires <= clock() + LIFE


def test_a_number_range_or_a_network_that_has_many_codes_sent_comes_to_an_end(counter: Counter, clock: Clock) -> None:
    neighbours = [f"+81900000{each:04d}" for each in range(61)]
    taken = [counter.limits.take(allowances.receiving(number), clock()) is None for number in neighbours]
    assert taken == [True] * 60 + [False]
    assert counter.limits.take(allowances.receiving("+819000100000"), clock()) is None
    places = [visitor(f"203.0.113.{each}") for each in range(201)]
    mails = [f"id-{each}@example.jp" for each in range(201)]
    sent = [
        counter.limits.take(allowances.sending(mail, place), clock()) is None
        for mail, place in zip(mails, places, strict=True)
    ]
    assert sent == [True] * 200 + [False]


def test_the_code_of_a_talk_is_the_same_however_often_it_is_carried_out_and_says_nothing_of_the_next(
    counter: Counter,
) -> None:
    codes: VerificationCodes = counter.verification_codes
    drawn = [codes._drawn(f"wish-{each}") for each in range(2_000)]  # noqa: SLF001  # what chance it is drawn by
    assert drawn == [codes._drawn(f"wish-{each}") for each in range(2_000)]  # noqa: SLF001  # the same
    assert len(set(drawn)) > 1_980
    assert {len(each) for each in drawn} == {DIGITS}
