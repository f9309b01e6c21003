"""Verification codes: bound to purpose, person and time, right once, and never guessed by asking often."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from state.codes import LIFE, Codes, Gone, Issued, Locked, Right, Verdict, Withheld, Wrong
from state.connection import Wire
from tests.state.conftest import client
from tests.state.samples import NOW, seconds

KEY = bytes(range(32))
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CODE = "012345"
SIGN_IN = ("sign-in", "c1")


@pytest.fixture
def codes(wire: Wire) -> Codes:
    return Codes(wire, KEY)


@pytest.fixture
def sent(codes: Codes) -> Codes:
    """Codes of which one was sent."""
    assert codes.issue(*SIGN_IN, CODE, "first", NOW) == Issued(NOW + LIFE)
    return codes


def misses(codes: Codes, count: int, now: datetime = NOW, by: str = "") -> list[Verdict]:
    return [codes.check(*SIGN_IN, f"99999{i % 10}", now, by and f"{by}-{i}") for i in range(count)]


def test_the_right_code_is_right_once(sent: Codes) -> None:
    assert [sent.check(*SIGN_IN, CODE, NOW) for _ in range(2)] == [Right(), Gone()]


@pytest.mark.parametrize(
    "typed", ["12345", "0123450", "", "012346", "０１２３４５", "012345 ", "x" * 10_000]
)  # wide digits are meant
def test_any_other_code_is_wrong(sent: Codes, typed: str) -> None:
    assert sent.check(*SIGN_IN, typed, NOW) == Wrong(4)
    assert sent.check(*SIGN_IN, CODE, NOW) == Right()


@pytest.mark.parametrize(
    ("purpose", "person", "passed", "verdict"),
    [
        ("sign-in", "c1", LIFE - seconds(1), Right()),
        ("sign-in", "c1", LIFE, Gone()),
        ("sign-in", "c2", seconds(0), Gone()),
        ("mail", "c1", seconds(0), Gone()),
        ("sign-inc", "1", seconds(0), Gone()),
        ("", "sign-inc1", seconds(0), Gone()),
    ],
    ids=["in time", "late", "another person", "another purpose", "shifted", "joined"],
)
def test_a_code_is_bound_to_purpose_person_and_time(
    sent: Codes, purpose: str, person: str, passed: timedelta, verdict: Verdict
) -> None:
    assert sent.check(purpose, person, CODE, NOW + passed) == verdict


@pytest.mark.parametrize("person", ["c1", "c2"])
def test_a_code_sent_to_another_is_wrong_where_one_is_awaited(sent: Codes, person: str) -> None:
    sent.issue("sign-in", "c2", "777777", "other", NOW)
    assert sent.check("sign-in", person, "777777", NOW) == (Wrong(4) if person == "c1" else Right())


def test_a_new_code_voids_the_old_one(sent: Codes) -> None:
    assert sent.issue(*SIGN_IN, "543210", "second", NOW + MINUTE) == Issued(NOW + MINUTE + LIFE)
    assert sent.check(*SIGN_IN, CODE, NOW + MINUTE) == Wrong(4)
    assert sent.check(*SIGN_IN, "543210", NOW + MINUTE) == Right()


def test_a_code_asked_for_within_a_minute_is_withheld_and_the_first_stands(sent: Codes) -> None:
    early = sent.issue(*SIGN_IN, "543210", "second", NOW + MINUTE - timedelta(microseconds=1))
    assert early == Withheld("too_soon", NOW + MINUTE)
    assert sent.check(*SIGN_IN, CODE, NOW + MINUTE) == Right()


def test_five_codes_a_day_and_the_sixth_when_the_first_is_a_day_old(codes: Codes) -> None:
    answers = [codes.issue(*SIGN_IN, CODE, f"by-{i}", NOW + i * HOUR) for i in range(6)]
    assert [type(answer) for answer in answers] == [Issued] * 5 + [Withheld]
    assert answers[-1] == Withheld("too_many", NOW + DAY)
    assert codes.issue(*SIGN_IN, CODE, "late", NOW + DAY) == Issued(NOW + DAY + LIFE)


def test_a_code_that_was_used_does_not_count(codes: Codes) -> None:
    for i in range(20):
        assert isinstance(codes.issue(*SIGN_IN, CODE, f"by-{i}", NOW + i * seconds(1)), Issued)
        assert codes.check(*SIGN_IN, CODE, NOW + i * seconds(1)) == Right()


def test_who_asks_again_after_a_lost_answer_is_answered_the_same_and_nothing_is_counted(sent: Codes) -> None:
    for passed in (seconds(0), seconds(30), HOUR):
        assert sent.issue(*SIGN_IN, CODE, "first", NOW + passed) == Issued(NOW + LIFE)
    assert [type(sent.issue(*SIGN_IN, CODE, f"by-{i}", NOW + i * HOUR)) for i in range(1, 5)] == [Issued] * 4
    assert sent.issue(*SIGN_IN, "111111", "first", NOW + 4 * HOUR) == Issued(NOW + LIFE)
    assert sent.check(*SIGN_IN, "111111", NOW + 4 * HOUR) == Wrong(4)


def test_the_fifth_wrong_try_voids_the_code_and_locks(sent: Codes) -> None:
    lock = NOW + 15 * MINUTE
    assert misses(sent, 6) == [Wrong(4), Wrong(3), Wrong(2), Wrong(1), Locked(lock), Locked(lock)]
    assert sent.check(*SIGN_IN, CODE, lock - seconds(1)) == Locked(lock)
    assert sent.check(*SIGN_IN, CODE, lock) == Gone()


def test_while_it_is_locked_no_code_is_sent_and_afterwards_one_is(sent: Codes) -> None:
    misses(sent, 5)
    lock = NOW + 15 * MINUTE
    assert sent.issue(*SIGN_IN, CODE, "second", lock - seconds(1)) == Withheld("locked", lock)
    assert sent.issue(*SIGN_IN, CODE, "second", lock) == Issued(lock + LIFE)
    assert sent.check(*SIGN_IN, CODE, lock) == Right()


def test_a_lock_is_of_one_purpose_and_person(sent: Codes) -> None:
    misses(sent, 5)
    for purpose, person in (("sign-in", "c2"), ("mail", "c1")):
        assert isinstance(sent.issue(purpose, person, CODE, "first", NOW), Issued)
        assert sent.check(purpose, person, CODE, NOW) == Right()


def test_a_new_code_brings_no_new_tries(sent: Codes) -> None:
    misses(sent, 3)
    sent.issue(*SIGN_IN, "543210", "second", NOW + MINUTE)
    assert misses(sent, 2, NOW + MINUTE) == [Wrong(1), Locked(NOW + 16 * MINUTE)]
    assert sent.check(*SIGN_IN, "543210", NOW + MINUTE) == Locked(NOW + 16 * MINUTE)


def test_the_right_code_forgives_the_wrong_ones_before(sent: Codes) -> None:
    misses(sent, 4)
    assert sent.check(*SIGN_IN, CODE, NOW) == Right()
    sent.issue(*SIGN_IN, CODE, "second", NOW + MINUTE)
    assert misses(sent, 1, NOW + MINUTE) == [Wrong(4)]


def test_ten_wrong_tries_a_day_lock_until_the_first_is_a_day_old(sent: Codes) -> None:
    misses(sent, 5)
    later = NOW + HOUR
    sent.issue(*SIGN_IN, CODE, "second", later)
    assert misses(sent, 5, later)[3:] == [Wrong(1), Locked(NOW + DAY)]
    assert sent.issue(*SIGN_IN, CODE, "third", NOW + DAY - seconds(1)) == Withheld("locked", NOW + DAY)
    assert sent.issue(*SIGN_IN, CODE, "third", NOW + DAY) == Issued(NOW + DAY + LIFE)


def test_right_tries_in_between_buy_no_more_than_ten_wrong_ones_a_day(codes: Codes) -> None:
    wrong = 0
    for i in range(30):
        now = NOW + i * MINUTE
        if isinstance(codes.issue(*SIGN_IN, CODE, f"by-{i}", now), Withheld):
            continue
        wrong += sum(isinstance(verdict, Wrong | Locked) for verdict in misses(codes, 1, now))
        codes.check(*SIGN_IN, CODE, now)
    assert wrong == 10


def test_tries_where_no_code_is_awaited_are_not_counted(codes: Codes) -> None:
    assert misses(codes, 30) == [Gone()] * 30
    codes.issue(*SIGN_IN, CODE, "first", NOW)
    assert codes.check(*SIGN_IN, CODE, NOW) == Right()


def test_of_many_right_tries_at_once_one_wins(sent: Codes) -> None:
    with ThreadPoolExecutor(8) as threads:
        verdicts = list(threads.map(lambda _: sent.check(*SIGN_IN, CODE, NOW), range(24)))
    assert verdicts.count(Right()) == 1
    assert verdicts.count(Gone()) == 23


def test_of_many_wrong_tries_at_once_five_are_tried(sent: Codes) -> None:
    with ThreadPoolExecutor(8) as threads:
        verdicts = list(threads.map(lambda i: sent.check(*SIGN_IN, f"9{i:05d}", NOW), range(40)))
    assert sorted(v.left for v in verdicts if isinstance(v, Wrong)) == [1, 2, 3, 4]
    assert verdicts.count(Locked(NOW + 15 * MINUTE)) == 36


def test_the_same_try_repeated_has_the_same_verdict_and_counts_once(sent: Codes) -> None:
    assert [sent.check(*SIGN_IN, "999999", NOW, "line-1") for _ in range(3)] == [Wrong(4)] * 3
    assert [sent.check(*SIGN_IN, CODE, NOW, "line-2") for _ in range(3)] == [Right()] * 3
    assert [sent.check(*SIGN_IN, CODE, NOW, "line-3") for _ in range(2)] == [Gone()] * 2
    sent.issue(*SIGN_IN, CODE, "second", NOW + MINUTE)
    assert sent.check(*SIGN_IN, CODE, NOW + MINUTE, "line-3") == Gone()
    assert sent.check(*SIGN_IN, "999999", NOW + HOUR, "line-1") == Wrong(4)
    assert sent.check(*SIGN_IN, CODE, NOW + MINUTE, "line-4") == Right()


def test_a_lock_repeated_is_the_lock_it_was(sent: Codes) -> None:
    lock = Locked(NOW + 15 * MINUTE)
    assert misses(sent, 5, by="line")[-1] == lock
    assert sent.check(*SIGN_IN, "999994", NOW + HOUR, "line-4") == lock


@pytest.mark.parametrize("code", ["12345", "1234567", "", "12345a", "１２３４５６", " 12345"])  # wide digits are meant
def test_what_is_not_six_digits_is_not_sent_and_not_repeated(codes: Codes, code: str) -> None:
    with pytest.raises(ValueError, match="6 digits") as caught:
        codes.issue(*SIGN_IN, code, "first", NOW)
    assert not code.strip() or code not in str(caught.value)


def test_under_another_key_no_code_is_known(sent: Codes, wire: Wire) -> None:
    assert sent.check(*SIGN_IN, "999999", NOW) == Wrong(4)
    assert Codes(wire, bytes(32)).check(*SIGN_IN, CODE, NOW) == Gone()


def test_the_store_shows_neither_code_nor_person_and_stays_small(sent: Codes, url: str) -> None:
    for i in range(200):
        sent.check(*SIGN_IN, f"{i:06d}", NOW + i * HOUR, f"line-{i}")
        sent.issue(*SIGN_IN, "806417", f"by-{i}", NOW + i * HOUR)
    with client(url) as store:
        (name,) = list(store.scan_iter("*"))
        kept = name + b"".join(b"%s=%s" % pair for pair in store.hgetall(name).items())
        assert 0 < store.pttl(name) <= 25 * 3_600_000
    assert not any(secret in kept for secret in (b"806417", b"sign-in", b"line-199", b"by-199"))
    assert len(kept) < 1024
