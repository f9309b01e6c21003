"""Accounts: one customer per login id, and an epoch that ends sessions whenever something about signing in changes."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace as changed

from state.records import Records
from state.records.accounts import Account

NOW = datetime(2026, 4, 1, tzinfo=UTC)
HANAKO = Account("c1", "Hanako@example.jp", "+819000000001", "hash-1")
TARO = Account("c2", "taro@example.jp", "", "hash-2")


@pytest.fixture
def opened(book: Records) -> Records:
    assert book.accounts.open(HANAKO, NOW)
    assert book.accounts.open(TARO, NOW)
    return book


def epoch(book: Records, customer: str = "c1") -> int:
    account = book.accounts.of(customer)
    assert account is not None
    return account.epoch


@pytest.mark.parametrize("login", ["Hanako@example.jp", "Hanako@EXAMPLE.jp", "+819000000001"])
def test_an_account_is_found_by_either_login_id(opened: Records, login: str) -> None:
    found = opened.accounts.by_login(login)
    assert found is not None
    assert changed(found, epoch=0) == HANAKO
    assert found == opened.accounts.of("c1")


@pytest.mark.parametrize("login", ["hanako@example.jp", "Hanako@example.com", "+819000000002", "", "@", "a@b@c"])
def test_a_login_id_of_nobody_finds_nobody(opened: Records, login: str) -> None:
    assert opened.accounts.by_login(login) is None


def test_an_empty_login_id_is_shared_by_all_and_found_by_none(opened: Records) -> None:
    assert opened.accounts.open(Account("c3", "", "", "hash"), NOW)
    assert opened.accounts.open(Account("c4", "", "", "hash"), NOW)
    assert opened.accounts.by_login("") is None


def test_a_login_id_of_somebody_else_is_not_taken_over(opened: Records) -> None:
    before = [opened.accounts.of(each) for each in ("c1", "c2")]
    assert not opened.accounts.open(Account("c3", "Hanako@Example.jp", "", "x"), NOW)
    assert not opened.accounts.open(Account("c2", "taro@example.jp", "+819000000001", "x"), NOW)
    assert not opened.accounts.set_mail("c2", "Hanako@example.jp", NOW)
    assert not opened.accounts.set_phone("c2", "+819000000001", NOW)
    assert [opened.accounts.of(each) for each in ("c1", "c2")] == before
    assert opened.accounts.of("c3") is None


def test_opening_again_replaces_login_ids_and_password(opened: Records) -> None:
    before = epoch(opened)
    anew = Account("c1", "new@example.jp", "", "hash-new")
    assert opened.accounts.open(anew, NOW)
    assert opened.accounts.of("c1") == changed(anew, epoch=before + 1)
    assert opened.accounts.by_login("Hanako@example.jp") is None
    assert opened.accounts.open(Account("c2", "Hanako@example.jp", "", "x"), NOW)


CHANGES: dict[str, Callable[[Records], object]] = {
    "password": lambda book: book.accounts.set_password("c1", "another", NOW),
    "mail": lambda book: book.accounts.set_mail("c1", "other@example.jp", NOW),
    "telephone": lambda book: book.accounts.set_phone("c1", "+819000000009", NOW),
    "all": lambda book: book.accounts.open(HANAKO, NOW),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_raises_the_epoch_of_this_account_only(
    opened: Records, change: Callable[[Records], object]
) -> None:
    before, others = epoch(opened), epoch(opened, "c2")
    change(opened)
    assert (epoch(opened), epoch(opened, "c2")) == (before + 1, others)


def test_what_is_set_is_there(opened: Records) -> None:
    opened.accounts.set_password("c1", "another", NOW)
    assert opened.accounts.set_mail("c1", "other@example.jp", NOW)
    assert opened.accounts.set_phone("c1", "+819000000009", NOW)
    found = opened.accounts.by_login("other@example.jp")
    assert found is not None
    assert (found.customer, found.phone, found.password) == ("c1", "+819000000009", "another")
    assert opened.accounts.by_login("+819000000001") is None


def test_setting_something_of_an_account_that_is_not_there_makes_none(book: Records) -> None:
    book.accounts.set_password("c9", "hash", NOW)
    assert not book.accounts.set_mail("c9", "nobody@example.jp", NOW)
    assert book.accounts.of("c9") is None


def test_a_better_hash_of_the_same_password_ends_no_session(opened: Records) -> None:
    before = epoch(opened)
    opened.accounts.rehash("c1", "hash-1", "hash-1-better")
    assert opened.accounts.of("c1") == changed(HANAKO, password="hash-1-better", epoch=before)


def test_a_better_hash_of_a_password_replaced_meanwhile_is_dropped(opened: Records) -> None:
    opened.accounts.set_password("c1", "another", NOW)
    opened.accounts.rehash("c1", "hash-1", "hash-1-better")
    opened.accounts.rehash("c9", "hash-1", "hash-1-better")
    found = opened.accounts.of("c1")
    assert found is not None
    assert found.password == "another"


def test_a_closed_account_frees_its_login_ids_and_never_has_an_epoch_again(opened: Records) -> None:
    before = epoch(opened)
    opened.accounts.close("c1")
    assert opened.accounts.of("c1") is None
    assert opened.accounts.open(HANAKO, NOW + timedelta(seconds=1))
    assert epoch(opened) > before


def test_of_two_customers_who_take_the_same_mail_at_once_one_gets_it(book: Records) -> None:
    with ThreadPoolExecutor(8) as threads:
        mine = [Account(f"c{i}", "wanted@example.jp", "", "x") for i in range(8)]
        taken = list(threads.map(lambda account: book.accounts.open(account, NOW), mine))
    assert taken.count(True) == 1
    winner = book.accounts.by_login("wanted@example.jp")
    assert winner is not None
    assert winner.customer == f"c{taken.index(True)}"
