"""The ledger of consents: the newest word counts and every word stays. What is left of an erased customer."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.events import Address
from flows.facts import Contract, Customer, Vehicle
from state.records import Records
from state.records.accounts import Account
from state.records.consents import Consent

NOW = datetime(2026, 4, 1, tzinfo=UTC)
LINE, SMS = Address("line", "U1"), Address("sms", "+819000000001")
YES, NO = True, False
WORDS = "linking-consent-marketing/1"
CAR = Vehicle("v1", "品川 300 さ 12-42", "小型車", "白")
HANAKO = Customer(
    "c1", "窓口 花子", "マドグチ", SMS.to, (Contract("AB-1", "normal", date(2025, 5, 1), date(2026, 5, 1), CAR),)
)


def test_nothing_asked_is_nothing_said(book: Records) -> None:
    assert (book.consents.standing("c1", LINE), book.consents.history("c1")) == ({}, ())


def test_the_newest_word_counts_for_each_purpose(book: Records) -> None:
    book.consents.record("k1", "c1", LINE, "marketing", YES, WORDS, NOW)
    book.consents.record("k2", "c1", LINE, "contract", YES, WORDS, NOW)
    book.consents.record("k3", "c1", LINE, "marketing", NO, WORDS, NOW + timedelta(days=1))
    assert book.consents.standing("c1", LINE) == {"contract": True, "marketing": False}


def test_of_two_words_at_one_instant_the_later_recorded_counts(book: Records) -> None:
    book.consents.record("k2", "c1", LINE, "marketing", YES, WORDS, NOW)
    book.consents.record("k1", "c1", LINE, "marketing", NO, WORDS, NOW)
    assert book.consents.standing("c1", LINE) == {"marketing": False}


def test_a_word_carried_late_does_not_outdo_a_newer_one(book: Records) -> None:
    book.consents.record("k2", "c1", LINE, "marketing", NO, WORDS, NOW + timedelta(minutes=1))
    book.consents.record("k1", "c1", LINE, "marketing", YES, WORDS, NOW)
    assert book.consents.standing("c1", LINE) == {"marketing": False}


@pytest.mark.parametrize(("customer", "address"), [("c2", LINE), ("c1", SMS), ("c1", Address("line", "u1"))])
def test_a_word_is_of_one_customer_and_one_address(book: Records, customer: str, address: Address) -> None:
    book.consents.record("k1", "c1", LINE, "marketing", YES, WORDS, NOW)
    assert book.consents.standing(customer, address) == {}


def test_the_same_key_again_changes_nothing(book: Records) -> None:
    book.consents.record("k1", "c1", LINE, "marketing", YES, WORDS, NOW)
    book.consents.record("k1", "c1", LINE, "marketing", NO, WORDS, NOW + timedelta(days=1))
    assert book.consents.history("c1") == (Consent("c1", LINE, "marketing", YES, WORDS, NOW),)


def test_one_key_recorded_by_many_at_once_is_one_line(book: Records) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: book.consents.record("k", "c1", SMS, "contract", YES, WORDS, NOW), range(8)))
    assert book.consents.history("c1") == (Consent("c1", SMS, "contract", YES, WORDS, NOW),)


def test_the_history_has_every_word_in_order(book: Records) -> None:
    for day, granted in enumerate([True, False, True]):
        book.consents.record(f"k{day}", "c1", LINE, "marketing", granted, WORDS, NOW + timedelta(days=day))
    assert [line.granted for line in book.consents.history("c1")] == [True, False, True]
    assert book.consents.history("c2") == ()


@pytest.fixture
def erased(book: Records) -> Records:
    """Records from which one of two customers was erased."""
    book.customers.save(HANAKO, date(1980, 4, 1))
    for customer in ("c1", "c2"):
        book.accounts.open(Account(customer, f"{customer}@example.jp", "", "x"), NOW)
        book.links.link(Address("line", customer), customer, NOW)
        book.consents.record(customer, customer, Address("line", customer), "marketing", YES, WORDS, NOW)
    book.erase("c1")
    return book


def test_nothing_of_an_erased_customer_is_found(erased: Records) -> None:
    assert erased.customers.find(["c1"]) == {}
    assert erased.customers.by_phone(SMS.to) == erased.customers.by_plate(CAR.plate) == ()
    assert erased.accounts.by_login("c1@example.jp") is None
    assert erased.links.by_address([Address("line", "c1")]) == {}


def test_what_an_erased_customer_agreed_to_stays_without_the_address(erased: Records) -> None:
    assert erased.consents.history("c1") == (Consent("c1", None, "marketing", YES, WORDS, NOW),)
    assert erased.consents.standing("c1", Address("line", "c1")) == {"marketing": True}


def test_erasing_one_leaves_all_others_and_may_be_repeated(erased: Records) -> None:
    erased.erase("c1")
    assert erased.accounts.by_login("c2@example.jp") is not None
    assert erased.links.of("c2") == (Address("line", "c2"),)
    assert erased.consents.history("c2")[0].address == Address("line", "c2")
