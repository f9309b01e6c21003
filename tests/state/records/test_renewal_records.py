"""How far a renewal has come: what was said last counts, an application stays, and next year begins anew."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, select

from flows.effects import RecordProgress
from flows.facts import Contract, Customer, Vehicle
from flows.terms import Progress
from state.records import Records
from state.records.tables import renewals
from tests.state.records.renewing import CONTRACT, MATURITY, TERMS, application

NOW = datetime(2026, 3, 20, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
NEXT_WEEK = date(2026, 3, 27)
ASKED = [(CONTRACT, MATURITY)]
CAR = Vehicle("v1", "品川 300 さ 12-42", "小型車", "白")
HANAKO = Customer(
    "c1",
    "窓口 花子",
    "マドグチ ハナコ",
    "+819000000001",
    (Contract(CONTRACT, "normal", date(2025, 5, 1), MATURITY, CAR, terms=TERMS),),
)


@pytest.fixture
def queries(engine: Engine) -> Iterator[list[str]]:
    """Every statement sent while the test runs."""
    seen: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def see(_1: object, _2: object, statement: str, *_: object) -> None:
        seen.append(statement)

    yield seen
    event.remove(engine, "before_cursor_execute", see)


def test_what_was_never_touched_is_left_out(book: Records) -> None:
    assert book.renewals.progress(ASKED) == {}
    assert book.renewals.progress([]) == {}


def test_who_declines_and_who_asks_for_later_is_known(book: Records) -> None:
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), NOW)
    book.renewals.record(RecordProgress("CD-1", MATURITY, asleep_until=NEXT_WEEK), NOW)
    assert book.renewals.progress([*ASKED, ("CD-1", MATURITY), ("CD-2", MATURITY)]) == {
        CONTRACT: Progress(declined=True),
        "CD-1": Progress(asleep_until=NEXT_WEEK),
    }


def test_the_progress_of_many_contracts_is_one_query(book: Records, queries: list[str]) -> None:
    numbers = [f"AB-{number}" for number in range(500)]
    for number in numbers[:2]:
        book.renewals.record(RecordProgress(number, MATURITY, declined="other"), NOW)
    queries.clear()
    assert len(book.renewals.progress((number, MATURITY) for number in numbers)) == 2
    assert len([query for query in queries if query.startswith("SELECT")]) == 1


def test_a_number_is_found_however_it_is_written(book: Records) -> None:
    book.renewals.record(RecordProgress("ａｂ１２３４５６", MATURITY, declined="sold"), NOW)
    assert book.renewals.progress(ASKED) == {CONTRACT: Progress(declined=True)}


def test_what_is_said_last_counts(book: Records) -> None:
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), NOW)
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, asleep_until=NEXT_WEEK), LATER)
    assert book.renewals.progress(ASKED) == {CONTRACT: Progress(asleep_until=NEXT_WEEK)}


def test_saying_it_again_changes_nothing(book: Records, engine: Engine) -> None:
    for at in (NOW, LATER):
        book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), at)
    with engine.connect() as connection:
        assert connection.scalars(select(renewals.c.changed_at)).all() == [NOW]


def test_another_year_begins_untouched(book: Records) -> None:
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), NOW)
    assert book.renewals.progress([(CONTRACT, MATURITY.replace(year=2027))]) == {}


def test_an_application_ends_what_was_said_before_and_stays_whatever_is_said_after(book: Records) -> None:
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), NOW)
    number = book.applications.file("key", "conversation", application(), NOW)
    assert book.renewals.progress(ASKED) == {CONTRACT: Progress(applied=number)}
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, asleep_until=NEXT_WEEK), LATER)
    assert book.renewals.progress(ASKED) == {CONTRACT: Progress(applied=number, asleep_until=NEXT_WEEK)}


def test_progress_is_found_by_the_index_that_stands_beside_a_contract(book: Records, engine: Engine) -> None:
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), NOW)
    with engine.connect() as connection:
        (index,) = connection.scalars(select(renewals.c.number_index)).all()
    assert book.renewals.by_index([(index, MATURITY), ("other", MATURITY)]) == {
        (index, MATURITY): Progress(declined=True)
    }
    assert book.renewals.by_index([]) == {}


def test_an_erased_customers_words_go_with_them(book: Records) -> None:
    book.customers.save(HANAKO)
    book.renewals.record(RecordProgress(CONTRACT, MATURITY, declined="sold"), NOW)
    book.renewals.record(RecordProgress("CD-1", MATURITY, declined="sold"), NOW)
    book.erase("c1")
    assert book.renewals.progress([*ASKED, ("CD-1", MATURITY)]) == {"CD-1": Progress(declined=True)}
