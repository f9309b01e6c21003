"""The sample customers: there for every situation they are said to be there for, and the same however often seeded."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo import SAMPLES, Sample, a_year_before, seed
from flows.answers.phones import is_mobile, phone
from flows.answers.plates import plate
from flows.events import Address
from flows.facts import Contract
from state import records
from state.records import Records
from state.vault import Vault

NOW = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
TODAY = date(2026, 4, 1)
DOCUMENT = Path(__file__).parents[2] / "docs" / "sample-data.md"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Records]:
    engine = records.connect(f"sqlite:///{tmp_path}/records.db")
    records.upgrade(engine)
    yield records.open(engine, Vault(["a secret of the tests only"]))
    engine.dispose()


def contracts() -> list[Contract]:
    return [contract for sample in SAMPLES for contract in sample.customer(TODAY).contracts]


def test_seeding_twice_is_seeding_once(book: Records) -> None:
    ids = [sample.id for sample in SAMPLES]
    seed(book, NOW)
    once = book.customers.find(ids)
    seed(book, NOW)
    assert book.customers.find(ids) == once == {sample.id: sample.customer(TODAY) for sample in SAMPLES}


def test_seeding_again_restores_a_link_and_moves_maturity_to_the_new_day(book: Records) -> None:
    seed(book, NOW)
    first = Address("line", "U00000000000000000000000000000001")
    book.links.unlink(first)
    seed(book, NOW + timedelta(days=1))
    assert book.links.by_address([first]) == {first: "sample-01"}
    assert book.customers.find(["sample-01"])["sample-01"].contracts[0].maturity == TODAY + timedelta(days=41)


def test_the_simulators_twelve_people_are_the_first_twelve_customers(book: Records) -> None:
    seed(book, NOW)
    people = {Address("line", f"U{number:032d}"): f"sample-{number:02d}" for number in range(1, 13)}
    assert book.links.by_address(people) == people


@pytest.mark.parametrize(
    ("situation", "there"),
    [
        ("at least twelve customers", len(SAMPLES) >= 12),
        ("one linked by LINE and SMS", any(set(sample.linked) == {"line", "sms"} for sample in SAMPLES)),
        ("one linked by SMS only", any(sample.linked == ("sms",) for sample in SAMPLES)),
        ("one with a contract and no link", any(sample.policies and not sample.linked for sample in SAMPLES)),
        ("one linked and without a contract", any(sample.linked and not sample.policies for sample in SAMPLES)),
        ("one with several cars", any(len(sample.policies) > 1 for sample in SAMPLES)),
        (
            "each product",
            {c.product for c in contracts()} == {"normal", "miruplus", "mirunext", "miruplus_s", "tsunagaru"},
        ),
        ("an electric car", any(c.vehicle.propulsion == "ev" for c in contracts())),
        ("a low car", any(c.vehicle.low for c in contracts())),
        ("fuel had already", any(c.fuel_used and not c.fleet_discount for c in contracts())),
        ("a fleet discount", any(c.fleet_discount for c in contracts())),
        ("a snowy home", any("旭川" in c.home_parking and c.vehicle.four_wheel_drive for c in contracts())),
        ("one matured ten days ago", any(TODAY - c.maturity == timedelta(days=10) for c in contracts())),
        ("one to renew soon", any(timedelta(0) < c.maturity - TODAY < timedelta(days=60) for c in contracts())),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_samples_have(situation: str, *, there: bool) -> None:
    assert there, situation


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_a_samples_telephone_is_a_mobile_number_nobody_can_have(sample: Sample) -> None:
    assert sample.phone.startswith("+81900")
    assert phone(sample.phone) == sample.phone
    assert is_mobile(sample.phone)


def test_every_plate_and_vehicle_is_one_car_in_its_canonical_spelling() -> None:
    vehicles = [contract.vehicle for contract in contracts()]
    assert [str(plate(vehicle.plate)) for vehicle in vehicles] == [vehicle.plate for vehicle in vehicles]
    assert len({vehicle.plate for vehicle in vehicles}) == len({vehicle.id for vehicle in vehicles}) == len(vehicles)
    assert {vehicle.plate[-2:] for vehicle in vehicles} == {"42", "49"}


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2028, 2, 29), date(2027, 2, 28)),
        (date(2028, 3, 1), date(2027, 3, 1)),
        (date(2026, 4, 1), date(2025, 4, 1)),
    ],
)
def test_a_year_before_a_leap_day_is_the_last_of_february(day: date, before: date) -> None:
    assert a_year_before(day) == before


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_the_documentation_lists_the_sample_as_it_is(sample: Sample) -> None:
    row = next(
        line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {sample.number} |")
    )
    cells = [sample.name, sample.kana, sample.phone, sample.shows, *(channel.upper() for channel in sample.linked)]
    for policy in sample.policies:
        cells += [policy.vehicle.plate, f"`{policy.product}`", f"{policy.matures_in:+d} days"]
    assert [cell for cell in cells if cell not in row] == []
