"""The contract of a directory, kept by ours and by a small one that lives in memory."""

from collections.abc import Iterable
from datetime import date

import pytest

from flows.directory import Directory, Identity, spelt
from flows.facts import Customer
from state.records import Records
from tests.state.records.directories import HANAKO, PEOPLE, SELF, DirectoryContract


class Memory:
    """A directory in a dictionary."""

    def __init__(self, people: dict[Customer, date | None]) -> None:
        self._people = {customer.id: customer for customer in people}
        self._born = {customer.id: birth for customer, birth in people.items()}

    def find(self, ids: Iterable[str]) -> dict[str, Customer]:
        return {id_: self._people[id_] for id_ in ids if id_ in self._people}

    def by_phone(self, phone: str) -> tuple[str, ...]:
        return tuple(id_ for id_, customer in self._people.items() if customer.phone == phone)

    def born(self, customer: str) -> date | None:
        return self._born.get(customer)

    def identify(self, identity: Identity) -> str | None:
        for id_, customer in self._people.items():
            numbers = {spelt(contract.number) for contract in customer.contracts}
            said = (spelt(identity.name), spelt(identity.kana), identity.birth)
            known = (spelt(customer.name), spelt(customer.kana), self._born[id_])
            if spelt(identity.policy) in numbers and said == known:
                return id_
        return None


class TestInMemory(DirectoryContract):
    @pytest.fixture
    def directory(self) -> Directory:
        return Memory(PEOPLE)


class TestInSql(DirectoryContract):
    @pytest.fixture
    def directory(self, book: Records) -> Directory:
        for customer, birth in PEOPLE.items():
            book.customers.save(customer, birth)
        return book.customers

    def test_a_customer_without_a_birth_date_is_recognised_by_nobody(self, book: Records) -> None:
        book.customers.save(HANAKO)
        assert book.customers.identify(SELF) is None
