"""Customers: what is saved is found again, whole, by whatever the customer can name."""

from datetime import UTC, date, datetime

import pytest
from msgspec import Struct
from msgspec.structs import replace as changed
from sqlalchemy import Engine, update

from flows.events import Address
from flows.facts import Contract, Customer, Vehicle
from flows.terms import Conditions
from state.records import Records
from state.records.errors import RecordRejected
from state.records.tables import contracts, customers
from state.sealed import Sealed
from state.vault import Vault
from tests.state.records.renewing import TERMS

NOW = datetime(2026, 4, 1, 0, 0, tzinfo=UTC)

CAR = Vehicle("v1", "品川 300 さ 12-34", "アクア", "白", body="standard", propulsion="hybrid", low=True)
VAN = Vehicle("v2", "多摩 500 め 56-78", "ステップワゴン", "黒", body="minivan", four_wheel_drive=True)
FIRST = Contract(
    "AB-123456",
    "normal",
    date(2025, 5, 1),
    date(2026, 5, 1),
    CAR,
    fuel_used=True,
    home_parking="調布市",
    terms=TERMS,
    conditions=Conditions(clause=False, agency="midori", accident_on=date(2026, 3, 3), hold="sold"),
)
SECOND = Contract("AB-123457", "tsunagaru", date(2025, 6, 1), date(2026, 6, 1), VAN, fleet_discount=True)
HANAKO = Customer("c1", "窓口 花子", "マドグチ ハナコ", "+819000000001", (SECOND, FIRST))
TARO = Customer("c2", "見本 太郎", "ミホン タロウ", "+819000000002")


class PersonOfOld(Struct, frozen=True):
    """The sealed part of a customer as the first release wrote it."""

    name: str
    kana: str
    phone: str


@pytest.fixture
def saved(book: Records) -> Records:
    book.customers.save(HANAKO)
    book.customers.save(TARO)
    return book


def test_many_customers_are_found_at_once_each_with_contracts_in_their_order(saved: Records) -> None:
    assert saved.customers.find(["c1", "c2", "nobody"]) == {"c1": HANAKO, "c2": TARO}


def test_a_contract_saved_before_renewal_came_has_no_terms_and_the_usual_conditions(
    saved: Records, engine: Engine
) -> None:
    with engine.begin() as connection:
        connection.execute(update(contracts).values(renewing=None))
    _, first = saved.customers.find(["c1"])["c1"].contracts
    assert first == changed(FIRST, terms=None, conditions=Conditions())


def test_asking_for_nobody_finds_nobody(saved: Records) -> None:
    assert saved.customers.find([]) == {}
    assert saved.links.by_address([]) == {}


def test_saving_again_changes_nothing(saved: Records) -> None:
    saved.customers.save(HANAKO)
    assert saved.customers.find(["c1"]) == {"c1": HANAKO}


def test_saving_a_changed_customer_leaves_nothing_of_the_earlier_one(saved: Records) -> None:
    moved = changed(HANAKO, phone="+819000000003", contracts=(changed(FIRST, vehicle=changed(CAR, colour="赤")),))
    saved.customers.save(moved)
    assert saved.customers.find(["c1"]) == {"c1": moved}
    assert saved.customers.by_phone("+819000000001") == ()
    assert saved.customers.by_policy("AB-123457") is None
    assert saved.customers.by_plate("多摩 500 め 56-78") == ()


def test_a_contract_of_somebody_else_is_not_taken_over(saved: Records) -> None:
    with pytest.raises(RecordRejected, match=r"contracts\.customer"):
        saved.customers.save(changed(TARO, contracts=(FIRST,)))
    assert saved.customers.find(["c1", "c2"]) == {"c1": HANAKO, "c2": TARO}


def test_a_family_may_share_a_telephone(saved: Records) -> None:
    saved.customers.save(changed(TARO, phone=HANAKO.phone))
    assert saved.customers.by_phone("+819000000001") == ("c1", "c2")


@pytest.mark.parametrize("plate", ["品川 300 さ 12-34", "品川３００さ１２３４", "品川300 さ 12−34"])
def test_a_plate_is_found_in_any_width_and_spacing(saved: Records, plate: str) -> None:
    assert saved.customers.by_plate(plate) == ("c1",)


@pytest.mark.parametrize(
    ("number", "owner"), [("AB-123456", "c1"), ("ab123456", "c1"), ("ＡＢ１２３４５６", "c1"), ("AB-123458", None)]
)
def test_a_policy_is_found_by_its_number_however_written(saved: Records, number: str, owner: str | None) -> None:
    assert saved.customers.by_policy(number) == owner


def test_a_link_says_who_speaks_from_an_address(saved: Records) -> None:
    line, sms, unknown = Address("line", "U1"), Address("sms", "+819000000001"), Address("line", "u1")
    saved.links.link(line, "c1", NOW)
    saved.links.link(sms, "c1", NOW)
    assert saved.links.by_address([line, sms, unknown]) == {line: "c1", sms: "c1"}
    assert set(saved.links.of("c1")) == {line, sms}


def test_an_address_linked_anew_belongs_to_the_new_customer_only(saved: Records) -> None:
    line = Address("line", "U1")
    assert [saved.links.link(line, customer, NOW) for customer in ("c1", "c2", "c2")] == [True, True, False]
    assert saved.links.by_address([line]) == {line: "c2"}
    assert saved.links.of("c1") == ()


def test_an_address_can_be_unlinked_once(saved: Records) -> None:
    line = Address("line", "U1")
    saved.links.link(line, "c1", NOW)
    assert saved.links.unlink(line)
    assert not saved.links.unlink(line)
    assert saved.links.by_address([line]) == {}


def test_a_customer_of_another_directory_can_be_linked(saved: Records) -> None:
    line = Address("line", "U1")
    saved.links.link(line, "theirs-1", NOW)
    assert saved.links.by_address([line]) == {line: "theirs-1"}


def test_a_birth_date_stays_when_the_customer_is_saved_without_it(saved: Records) -> None:
    saved.customers.save(HANAKO, date(1980, 4, 1))
    saved.customers.save(changed(HANAKO, phone="+819000000003"))
    assert saved.customers.born("c1") == date(1980, 4, 1)
    saved.customers.save(HANAKO, date(1980, 4, 2))
    assert saved.customers.born("c1") == date(1980, 4, 2)


def test_a_customer_recorded_before_birth_dates_were_is_still_read(
    saved: Records, engine: Engine, vault: Vault
) -> None:
    former = Sealed(vault, "customers.person", PersonOfOld).seal(PersonOfOld("古 株", "コ カブ", "+819000000009"), "c2")
    with engine.begin() as connection:
        connection.execute(update(customers).where(customers.c.id == "c2").values(person=former))
    assert saved.customers.born("c2") is None
    assert saved.customers.find(["c2"])["c2"].name == "古 株"


def test_a_suppressed_address_stays_so_until_it_is_released(book: Records) -> None:
    stopped, other = Address("sms", "+819000000001"), Address("line", "+819000000001")
    book.suppressions.add(stopped, "opted_out", NOW)
    book.suppressions.add(stopped, "no_such_number", NOW)
    assert (book.suppressions.contains(stopped), book.suppressions.contains(other)) == (True, False)
    assert book.suppressions.remove(stopped)
    assert not book.suppressions.remove(stopped)
    assert not book.suppressions.contains(stopped)
