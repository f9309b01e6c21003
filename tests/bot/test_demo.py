"""The sample customers: there for every situation they are said to be there for, and the same however often seeded."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from bot.accounts.passwords import Passwords, complaint
from bot.demo import seed
from bot.profile import load
from bot.sample_policies import a_year_before
from bot.samples import SAMPLES, Sample
from bot.settings import SAMPLE_PROFILE
from flows.answers.dates import date_of
from flows.answers.phones import is_mobile, phone
from flows.answers.plates import plate
from flows.directory import Identity
from flows.effects import RecordProgress
from flows.events import Address
from flows.facts import JAPAN, Contract
from flows.renewal.changes import changes
from flows.renewal.eligibility import eligibility
from flows.renewal.proposal import offers
from flows.terms import UNTOUCHED
from rating.quote import quote
from rating.tariff import sample as sample_tariff
from state import records
from state.records import Records
from state.records.accounts import Account
from state.vault import Vault

NOW = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
TODAY = date(2026, 4, 1)
PASSWORDS = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))  # quick, for what opens nothing
STRANGERS_PHONE = Address("line", "U0000000000000000000000000000000a")
AGAINST = {
    "MD-0005-1": "early",
    "MD-0009-1": "late",
    "MD-0010-1": "accident",
    "MD-0011-1": "no_clause",
    "MD-0014-1": "early",
    "MD-0015-1": "early",
    "MD-0016-1": "late_twice",
    "MD-0017-1": "changed",
    "MD-0018-1": "corporate",
    "MD-0019-1": "hold",
}
"""What stands against renewing a contract online; all others can be renewed."""

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
    seed(book, NOW, PASSWORDS.hash)
    once = book.customers.find(ids)
    seed(book, NOW, PASSWORDS.hash)
    assert book.customers.find(ids) == once == {sample.id: sample.customer(TODAY) for sample in SAMPLES}


def test_seeding_again_restores_a_link_and_moves_maturity_to_the_new_day(book: Records) -> None:
    seed(book, NOW, PASSWORDS.hash)
    first = Address("line", "U00000000000000000000000000000001")
    book.links.unlink(first)
    seed(book, NOW + timedelta(days=1), PASSWORDS.hash)
    assert book.links.by_address([first]) == {first: "sample-01"}
    assert book.customers.find(["sample-01"])["sample-01"].contracts[0].maturity == TODAY + timedelta(days=41)


def test_seeding_again_says_which_links_made_by_hand_are_gone(book: Records) -> None:
    assert seed(book, NOW, PASSWORDS.hash).unlinked == ()
    by_hand = Address("line", "U" + "9" * 32)
    book.links.link(by_hand, "sample-15", NOW)
    assert seed(book, NOW, PASSWORDS.hash).unlinked == (by_hand,)


def test_seeding_again_lets_renewals_begin_anew(book: Records) -> None:
    seed(book, NOW, PASSWORDS.hash)
    contract = SAMPLES[0].customer(TODAY).contracts[0]
    book.renewals.record(RecordProgress(contract.number, contract.maturity, declined="price"), NOW)
    seed(book, NOW, PASSWORDS.hash)
    key = (contract.number, contract.maturity)
    assert book.renewals.progress([key]).get(contract.number, UNTOUCHED) == UNTOUCHED


def test_the_simulators_twelve_people_are_the_first_twelve_customers(book: Records) -> None:
    seed(book, NOW, PASSWORDS.hash)
    people = {Address("line", f"U{number:032d}"): f"sample-{number:02d}" for number in range(1, 13)}
    assert book.links.by_address(people) == people


@pytest.mark.parametrize(
    ("situation", "there"),
    [
        ("at least twelve customers", len(SAMPLES) >= 12),
        ("one linked by LINE and SMS", any(set(sample.linked) == {"line", "sms"} for sample in SAMPLES)),
        ("one linked by SMS only", any(sample.linked == ("sms",) for sample in SAMPLES)),
        ("one whose ID is the mobile number", any(sample.login == sample.phone for sample in SAMPLES)),
        ("one never registered", any(sample.policies and not sample.login for sample in SAMPLES)),
        ("two on one telephone", len({sample.phone for sample in SAMPLES}) == len(SAMPLES) - 1),
        ("one no SMS can reach", any(not is_mobile(sample.phone) for sample in SAMPLES)),
        ("capital letters in an ID", any(sample.login.lower() != sample.login for sample in SAMPLES)),
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
        ("a group contract", any(c.conditions.agency for c in contracts())),
        ("an accident of this term", any(c.terms and c.terms.accidents.any for c in contracts())),
        ("classes that change", any(c.terms and c.terms.next_class for c in contracts())),
        ("one to renew soon", any(timedelta(0) < c.maturity - TODAY < timedelta(days=60) for c in contracts())),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_samples_have(situation: str, *, there: bool) -> None:
    assert there, situation


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_a_samples_telephone_is_a_number_nobody_can_have(sample: Sample) -> None:
    assert sample.phone.startswith(("+81900", "+8130"))
    assert phone(sample.phone) == sample.phone
    assert is_mobile(sample.phone) or "sms" not in sample.linked


@pytest.mark.parametrize("sample", [each for each in SAMPLES if each.login], ids=lambda sample: sample.id)
def test_a_samples_password_would_be_taken(sample: Sample) -> None:
    assert complaint(sample.password, sample.login, sample.kana, sample.born.isoformat()) is None


@pytest.mark.parametrize("sample", [each for each in SAMPLES if each.login], ids=lambda sample: sample.id)
def test_a_sample_signs_in_with_the_documented_id_and_password_alone(book: Records, sample: Sample) -> None:
    seed(book, NOW, PASSWORDS.hash)
    account = book.accounts.by_login(sample.login)
    assert account is not None
    assert account.customer == sample.id
    matching = [each.number for each in SAMPLES if PASSWORDS.matches(account.password, each.password)]
    assert matching == [sample.number]


def test_everybody_is_recognised_by_what_the_documentation_says_and_the_spouses_are_told_apart(book: Records) -> None:
    seed(book, NOW, PASSWORDS.hash)
    for sample in SAMPLES:
        assert book.customers.born(sample.id) == sample.born
        for policy in sample.customer(TODAY).contracts:
            said = Identity(policy=policy.number, name=sample.name, kana=sample.kana, birth=sample.born)
            assert book.customers.identify(said) == sample.id
    assert book.customers.by_phone("+819000000013") == ("sample-13", "sample-15")


def test_seeding_again_takes_away_what_was_gained_and_returns_ids_that_went_to_others(book: Records) -> None:
    seed(book, NOW, PASSWORDS.hash)
    later = NOW + timedelta(hours=1)
    book.links.link(STRANGERS_PHONE, "sample-14", later)
    assert book.accounts.set_mail("sample-01", "moved@sample.example", later)
    assert book.accounts.open(Account("sample-14", mail="sato.mihon@sample.example", password="x"), later)
    seed(book, later, PASSWORDS.hash)
    assert book.links.of("sample-14") == ()
    assert book.accounts.of("sample-14") is None
    first = book.accounts.by_login("sato.mihon@sample.example")
    assert first is not None
    assert first.customer == "sample-01"


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


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: contract.number)
def test_the_sample_tariff_prices_every_contract_as_it_is_and_renewed(contract: Contract) -> None:
    assert contract.terms is not None
    assert quote(contract.terms.application, sample_tariff()).premium > 0
    offered = offers(contract, {}, sample_tariff())
    assert isinstance(offered, tuple)
    # The score table of 見守るプラス is not printed: a person confirms what it costs.
    assert offered[0].needs_staff == (contract.product == "miruplus")


@pytest.mark.parametrize("seeded", [TODAY + timedelta(days=days) for days in range(0, 366, 5)], ids=str)
def test_whenever_they_are_seeded_the_samples_can_or_cannot_be_renewed_as_documented(seeded: date) -> None:
    noon = datetime.combine(seeded, time(12), tzinfo=JAPAN)
    found = {
        contract.number: eligibility(contract, UNTOUCHED, noon).reasons
        for sample in SAMPLES
        for contract in sample.customer(seeded).contracts
    }
    assert found == {number: tuple(filter(None, [AGAINST.get(number, "")])) for number in found}


def test_sample_one_loses_its_discount_for_a_new_car_and_nothing_else_of_the_kind() -> None:
    (contract,) = SAMPLES[0].customer(TODAY).contracts
    ending = [(change.kind, change.name) for change in changes(contract, sample_tariff()) if "discount" in change.kind]
    assert ending == [("discount_ends", "new_car")]


def test_every_group_contract_has_its_agency_in_the_sample_profile() -> None:
    profile = load(SAMPLE_PROFILE)
    agencies = {contract.conditions.agency for contract in contracts()} - {""}
    assert [key for key in agencies if profile.agency(key) is None] == []


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: contract.number)
def test_the_documentation_says_what_is_insured(contract: Contract) -> None:
    row = next(
        line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{contract.number}`")
    )
    assert contract.terms is not None
    told = contract.terms.application
    sum_insured = "none" if told.vehicle is None else f"{told.vehicle.value}万円"
    cells = [str(told.standing), told.insured.licence, told.use, sum_insured, f"{told.payment.method} by"]
    assert [cell for cell in cells if cell not in row] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_the_documentation_lists_the_sample_as_it_is(sample: Sample) -> None:
    row = next(
        line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {sample.number} |")
    )
    cells = [sample.name, sample.kana, sample.phone, sample.shows, *(channel.upper() for channel in sample.linked)]
    for policy in sample.policies:
        cells += [policy.vehicle.plate, f"`{policy.product}`", f"{policy.matures_in:+d} days"]
    assert [cell for cell in cells if cell not in row] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_the_documentation_says_how_the_sample_signs_in(sample: Sample) -> None:
    _, signing_in = DOCUMENT.read_text(encoding="utf-8").split("## Signing in")
    row = next(line for line in signing_in.splitlines() if line.startswith(f"| {sample.number} |"))
    iso, _, wareki = row.split("|")[3].strip().partition(" ")
    assert (date.fromisoformat(iso), date_of(wareki.strip("()"), TODAY)) == (sample.born, sample.born)
    assert row.split("|")[4].strip() == (f"`{sample.login}`" if sample.login else "none yet")
    assert row.split("|")[5].strip() == (f"`{sample.password}`" if sample.login else "–")
