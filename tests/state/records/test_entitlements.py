"""Entitlements: had once by each job, known by contract and policy year, and shown wherever the contract is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, event, func, select

from flows.dispatch.orders import Entitlement, UseUp
from flows.facts import Contract, Customer, Vehicle
from state.records import Records
from state.records.dispatch_tables import entitlement_uses
from tests.state.records.dispatched import CONTRACT, NOW, become, filed, job

CAR = Vehicle("v1", "品川 300 さ 12-42", "小型車", "白")
OURS = Contract(CONTRACT, "normal", date(2025, 5, 1), date(2026, 5, 1), CAR)
OTHER = Contract("AB-777777", "normal", date(2025, 6, 1), date(2026, 6, 1), replace(CAR, id="v2"))
HANAKO = Customer("c1", "窓口 花子", "マドグチ ハナコ", "+819000000001", (OURS, OTHER))
FUEL: Entitlement = "fuel"
CLUB: Entitlement = "club_extra"


@pytest.fixture
def saved(book: Records) -> Records:
    book.customers.save(HANAKO)
    return book


def use(book: Records, *had: Entitlement, key: str = "a", at: datetime = NOW, contract: str = CONTRACT) -> str:
    number = filed(book, key, at, contract=contract)
    book.jobs.open(job(number, filed=at))
    book.jobs.change(number, become(*map(UseUp, had)), at)
    return number


def shown(book: Records, which: int = 0) -> tuple[bool, bool]:
    contract = book.customers.find(["c1"])["c1"].contracts[which]
    return contract.fuel_used, contract.club_extra_used


def rows(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(entitlement_uses)) or 0


def test_what_a_job_has_had_is_shown_by_the_contract_and_no_other(saved: Records) -> None:
    assert shown(saved) == (False, False)
    use(saved, FUEL)
    assert (shown(saved), shown(saved, 1)) == ((True, False), (False, False))
    use(saved, CLUB, key="b")
    assert (shown(saved), shown(saved, 1)) == ((True, True), (False, False))
    assert saved.entitlements.used([CONTRACT, OTHER.number, "AB-999999"]) == {
        CONTRACT: {FUEL, CLUB},
        OTHER.number: frozenset(),
        "AB-999999": frozenset(),
    }


def test_a_job_has_each_once_however_often_it_says_so(saved: Records, engine: Engine) -> None:
    number = use(saved, FUEL, FUEL)
    for _ in range(2):
        saved.jobs.change(number, become(UseUp(FUEL), state="completed"), NOW + timedelta(days=1))
    assert rows(engine) == 1
    saved.jobs.change(number, become(UseUp(CLUB)), NOW)
    assert rows(engine) == 2


def test_a_policy_number_is_the_same_however_it_is_written(saved: Records) -> None:
    use(saved, FUEL, contract="ａｂ１２３４５６")
    assert shown(saved) == (True, False)


def test_a_job_for_no_contract_uses_nothing_up(saved: Records, engine: Engine) -> None:
    use(saved, FUEL, contract="")
    assert rows(engine) == 0


def test_the_next_policy_year_begins_with_everything(saved: Records) -> None:
    use(saved, FUEL)
    renewed = replace(OURS, start=OURS.maturity, maturity=date(2027, 5, 1))
    saved.customers.save(replace(HANAKO, contracts=(renewed, OTHER)))
    assert shown(saved) == (False, False)
    use(saved, FUEL, key="b", at=datetime(2026, 5, 1, 7, 0, tzinfo=UTC))
    assert shown(saved) == (True, False)


def test_who_filed_before_the_year_on_record_began_uses_none_of_it_up(saved: Records) -> None:
    """The contract was renewed between filing and the work: 16:00 in Japan is 07:00 UTC."""
    use(saved, FUEL, at=datetime(2025, 5, 1, 6, 59, tzinfo=UTC))
    use(saved, CLUB, key="c", at=datetime(2025, 4, 1, 6, 59, tzinfo=UTC))
    assert shown(saved) == (False, False)
    use(saved, FUEL, key="b", at=datetime(2025, 5, 1, 7, 0, tzinfo=UTC))
    assert shown(saved) == (True, False)


def test_of_a_contract_of_another_directory_a_use_counts_for_a_year(book: Records) -> None:
    use(book, FUEL)
    day = date(2026, 4, 1)
    ages = {0: True, 364: True, 365: False}
    for days, counts in ages.items():
        used = book.entitlements.used([CONTRACT], day + timedelta(days=days))[CONTRACT]
        assert used == ({FUEL} if counts else set())
    assert book.entitlements.used([CONTRACT])[CONTRACT] == {FUEL}


def test_what_the_insurer_says_was_had_stays_said(saved: Records) -> None:
    saved.customers.save(replace(HANAKO, contracts=(replace(OURS, fuel_used=True), OTHER)))
    assert shown(saved) == (True, False)


def test_many_customers_are_read_with_as_many_queries_as_one(saved: Records, engine: Engine) -> None:
    others = [
        Customer(f"o{i}", "窓口", "マドグチ", "", (replace(OURS, number=f"ZZ-{i}", vehicle=replace(CAR, id=f"o{i}")),))
        for i in range(5)
    ]
    for each in others:
        saved.customers.save(each)
    use(saved, FUEL, contract="ZZ-3")
    said: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: said.append(args[2]))
    found = saved.customers.find([each.id for each in others])
    assert len([statement for statement in said if statement.startswith("SELECT")]) == 2
    assert {id_ for id_, each in found.items() if each.contracts[0].fuel_used} == {"o3"}


def test_an_erased_customers_uses_go_with_the_contracts(saved: Records, engine: Engine) -> None:
    use(saved, FUEL)
    use(saved, CLUB, key="b", contract="AB-999999")
    saved.erase("c1")
    assert rows(engine) == 1
    assert saved.entitlements.used([CONTRACT, "AB-999999"]) == {CONTRACT: frozenset(), "AB-999999": {CLUB}}
