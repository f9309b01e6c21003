"""Customers with their contracts and cars: saved whole, found by id, phone, plate or policy number, and recognised."""

from collections.abc import Iterable, Sequence
from datetime import date
from hmac import compare_digest
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, Select, delete, select

from flows.directory import Identity, spelt
from flows.facts import Contract, Customer, Vehicle
from flows.terms import Conditions, Terms
from state.records.database import Database
from state.records.entitlements import had
from state.records.errors import RecordRejected
from state.records.index import Index
from state.records.tables import contracts, customers, vehicles
from state.sealed import Sealed
from state.vault import Vault


class Person(Struct, frozen=True):
    """The sealed part of a customer. ``phone`` is E.164; ``birth`` is None where it is not known."""

    name: str
    kana: str
    phone: str
    birth: date | None = None


_NOBODY = Person(name="", kana="", phone="")


class Marks(Struct, frozen=True):
    """The sealed part of a car: what it is recognised by."""

    plate: str
    model: str
    colour: str


class Papers(Struct, frozen=True):
    """The sealed part of a contract."""

    number: str
    home_parking: str


class Renewing(Struct, frozen=True, omit_defaults=True):
    """The other sealed part of a contract: what its renewal depends on."""

    terms: Terms | None = None
    conditions: Conditions = Conditions()


class Customers:
    """Policyholders as :class:`flows.facts.Customer`, the shape a conversation knows.

    Implements :class:`flows.directory.Directory`, behind which another directory may take its place.
    """

    def __init__(self, database: Database, vault: Vault, index: Index) -> None:
        self._database = database
        self._person = Sealed(vault, "customers.person", Person)
        self._marks = Sealed(vault, "vehicles.marks", Marks)
        self._papers = Sealed(vault, "contracts.papers", Papers)
        self._renewing = Sealed(vault, "contracts.renewing", Renewing)
        self._index = index
        self._nobody = self._person.seal(_NOBODY, "")

    def save(self, customer: Customer, birth: date | None = None) -> None:
        """Record a customer with exactly these contracts; saving the same one again changes nothing.

        Without a ``birth`` the one known before stays.

        Raises:
            RecordRejected: one of the contracts belongs to somebody else.
        """
        kept = [self._index.policy(contract.number) for contract in customer.contracts]
        theirs = contracts.c.customer == customer.id
        with self._database.write() as connection:
            former = connection.scalars(select(contracts.c.vehicle).where(theirs)).all()
            self._save_person(connection, customer, birth)
            connection.execute(delete(contracts).where(theirs, contracts.c.number_index.not_in(kept)))
            for rank, contract in enumerate(customer.contracts):
                self._save_vehicle(connection, contract.vehicle)
                self._save_contract(connection, customer.id, rank, contract)
            _forget_uninsured(connection, former)

    def find(self, ids: Iterable[str]) -> dict[str, Customer]:
        """The customers of these ids, with contracts in the order they were saved; ids nobody has are left out.

        Two queries in one transaction, however many are asked for.
        """
        wanted = set(ids)
        if not wanted:
            return {}
        people = select(customers.c.id, customers.c.person).where(customers.c.id.in_(wanted))
        policies = (
            select(contracts, vehicles, had("fuel").label("fuel_had"), had("club_extra").label("club_extra_had"))
            .join_from(contracts, vehicles)
            .where(contracts.c.customer.in_(wanted))
            .order_by(contracts.c.customer, contracts.c.rank)
        )
        with self._database.read() as connection:
            persons = connection.execute(people).all()
            rows = connection.execute(policies).all()
        owned: dict[str, list[Contract]] = {}
        for row in rows:
            owned.setdefault(row.customer, []).append(self._contract(row))
        return {id_: self._customer(id_, person, owned.get(id_, ())) for id_, person in persons}

    def by_phone(self, phone: str) -> tuple[str, ...]:
        """Ids of the customers with this number (E.164): a family may share one."""
        return self._ids(select(customers.c.id).where(customers.c.phone_index == self._index.phone(phone)))

    def by_plate(self, plate: str) -> tuple[str, ...]:
        """Ids of the customers with a contract on the car of this plate (its canonical form)."""
        query = select(contracts.c.customer).join(vehicles)
        return self._ids(query.where(vehicles.c.plate_index == self._index.plate(plate)).distinct())

    def by_policy(self, number: str) -> str | None:
        """The id of the customer whose contract has this number, or None."""
        found = self._ids(select(contracts.c.customer).where(contracts.c.number_index == self._index.policy(number)))
        return found[0] if found else None

    def born(self, customer: str) -> date | None:
        """The customer's date of birth; None where it, or the customer, is not known."""
        query = select(customers.c.person).where(customers.c.id == customer)
        with self._database.read() as connection:
            sealed = connection.scalar(query)
        return None if sealed is None else self._person.open(sealed, customer).birth

    def identify(self, identity: Identity) -> str | None:
        """The one customer all of this is true of, or None without a word on what was not.

        One query and the same comparisons whatever is true, so that the time it takes tells nothing either.
        """
        number = self._index.policy(identity.policy)
        query = select(customers.c.id, customers.c.person).join(contracts).where(contracts.c.number_index == number)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        id_, sealed = ("", self._nobody) if row is None else row
        person = self._person.open(sealed, id_)
        born = "" if person.birth is None else person.birth.isoformat()
        agree = (
            _same(spelt(identity.name), spelt(person.name)),
            _same(spelt(identity.kana), spelt(person.kana)),
            _same(identity.birth.isoformat(), born),
        )
        return id_ if all(agree) else None

    def erase(self, connection: Connection, customer: str) -> None:
        """Delete a customer with contracts and cars, within the caller's transaction."""
        theirs = contracts.c.customer == customer
        former = connection.scalars(select(contracts.c.vehicle).where(theirs)).all()
        connection.execute(delete(contracts).where(theirs))
        _forget_uninsured(connection, former)
        connection.execute(delete(customers).where(customers.c.id == customer))

    def _ids(self, query: Select[str]) -> tuple[str, ...]:
        with self._database.read() as connection:
            return tuple(sorted(connection.scalars(query)))

    def _save_person(self, connection: Connection, customer: Customer, birth: date | None) -> None:
        if birth is None:
            query = select(customers.c.person).where(customers.c.id == customer.id).with_for_update()
            former = connection.scalar(query)
            birth = None if former is None else self._person.open(former, customer.id).birth
        person = Person(name=customer.name, kana=customer.kana, phone=customer.phone, birth=birth)
        values = {
            "person": self._person.seal(person, customer.id),
            "phone_index": self._index.phone(customer.phone),
        }
        row = self._database.insert(customers).values(id=customer.id, **values)
        connection.execute(row.on_conflict_do_update(index_elements=[customers.c.id], set_=values))

    def _save_vehicle(self, connection: Connection, vehicle: Vehicle) -> None:
        marks = Marks(plate=vehicle.plate, model=vehicle.model, colour=vehicle.colour)
        values = {
            "marks": self._marks.seal(marks, vehicle.id),
            "plate_index": self._index.plate(vehicle.plate),
            "body": vehicle.body,
            "propulsion": vehicle.propulsion,
            "four_wheel_drive": vehicle.four_wheel_drive,
            "low": vehicle.low,
        }
        row = self._database.insert(vehicles).values(id=vehicle.id, **values)
        connection.execute(row.on_conflict_do_update(index_elements=[vehicles.c.id], set_=values))

    def _save_contract(self, connection: Connection, customer: str, rank: int, contract: Contract) -> None:
        index = self._index.policy(contract.number)
        papers = Papers(number=contract.number, home_parking=contract.home_parking)
        renewing = Renewing(contract.terms, contract.conditions)
        values = {
            "vehicle": contract.vehicle.id,
            "rank": rank,
            "papers": self._papers.seal(papers, index),
            "product": contract.product,
            "start": contract.start,
            "maturity": contract.maturity,
            "fleet_discount": contract.fleet_discount,
            "fuel_used": contract.fuel_used,
            "renewing": self._renewing.seal(renewing, index),
        }
        row = self._database.insert(contracts).values(number_index=index, customer=customer, **values)
        mine = contracts.c.customer == customer
        update = row.on_conflict_do_update(index_elements=[contracts.c.number_index], set_=values, where=mine)
        if connection.scalar(update.returning(contracts.c.rank)) is None:
            raise RecordRejected("contracts.customer")

    def _customer(self, id_: str, sealed: bytes, owned: Sequence[Contract]) -> Customer:
        person = self._person.open(sealed, id_)
        return Customer(id=id_, name=person.name, kana=person.kana, phone=person.phone, contracts=tuple(owned))

    def _contract(self, row: Row[Any]) -> Contract:
        papers = self._papers.open(row.papers, row.number_index)
        marks = self._marks.open(row.marks, row.id)
        # Contracts saved before renewal came have none.
        renewing = Renewing() if row.renewing is None else self._renewing.open(row.renewing, row.number_index)
        vehicle = Vehicle(
            id=row.id,
            plate=marks.plate,
            model=marks.model,
            colour=marks.colour,
            body=row.body,
            propulsion=row.propulsion,
            four_wheel_drive=row.four_wheel_drive,
            low=row.low,
        )
        return Contract(
            number=papers.number,
            product=row.product,
            start=row.start,
            maturity=row.maturity,
            vehicle=vehicle,
            fleet_discount=row.fleet_discount,
            fuel_used=row.fuel_used or row.fuel_had,
            club_extra_used=row.club_extra_had,
            home_parking=papers.home_parking,
            terms=renewing.terms,
            conditions=renewing.conditions,
        )


def _same(said: str, known: str) -> bool:
    return compare_digest(said.encode(), known.encode())


def _forget_uninsured(connection: Connection, cars: Sequence[str]) -> None:
    """Delete those of these cars that no contract names any more."""
    insured = select(contracts.c.vehicle).where(contracts.c.vehicle == vehicles.c.id).exists()
    connection.execute(delete(vehicles).where(vehicles.c.id.in_(cars), ~insured))
