"""With a hundred thousand jobs on record, what is asked all day is read from an index and needs no sorting."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from state.records import Records
from tests.state.records.dispatched import NOW, minutes

OVER, LIVE = 100_000, 1_000
FILL = (
    """
    INSERT INTO requests (number, key, conversation, state, request, filed_at, changed_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
    SELECT 'R-' || i, 'key ' || i, 'c', CASE WHEN i > :over THEN 'received' ELSE 'closed' END, :blob, :now, :now FROM n
    """,
    """
    INSERT INTO jobs (number, token_index, state, area, partner, urgent, due, job, filed_at, changed_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
    SELECT 'R-' || i, 'token ' || i,
           CASE WHEN i <= :over THEN 'completed' WHEN i % 2 = 0 THEN 'queued' ELSE 'accepted' END,
           'area ' || (i % 8), 'partner ' || (i % 50), i % 5 = 0,
           CASE WHEN i > :over THEN :now END, :blob, :now, :now FROM n
    """,
    """
    INSERT INTO offers (offer_index, number, partner, state)
    SELECT number, number, partner, 'accepted' FROM jobs
    """,
)


@pytest.fixture
def full(book: Records, engine: Engine) -> Records:
    now = NOW if engine.dialect.name == "postgresql" else NOW.strftime("%Y-%m-%d %H:%M:%S.%f")
    values = {"over": OVER, "last": OVER + LIVE, "blob": b"", "now": now}
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            # So many rows at once are no statement of the service's.
            connection.execute(text("SET LOCAL statement_timeout = 0"))
        for statement in FILL:
            connection.execute(text(statement), {k: v for k, v in values.items() if f":{k}" in statement})
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    return book


ASKED: dict[str, tuple[Callable[[Records], object], str]] = {
    "due": (lambda book: book.jobs.due(NOW + minutes(1), 100), "ix_jobs_urgent_due_number"),
    "queued": (lambda book: book.jobs.queued("area 2", 100), "ix_jobs_state_area_urgent_filed_at_number"),
    "waiting": (lambda book: book.jobs.waiting_in("area 2"), "ix_jobs_state_area_urgent_filed_at_number"),
    "load of jobs": (lambda book: book.jobs.standings(["partner 3", "partner 4"]), "ix_jobs_partner_state"),
    "load of offers": (lambda book: book.jobs.standings(["partner 3", "partner 4"]), "ix_offers_partner_state"),
    "a token": (lambda book: book.jobs.by_token("x"), "token_index"),
    "an offer": (lambda book: book.jobs.by_offer("x"), "offer"),
    "orphans": (lambda book: book.jobs.orphans(10), "ix_requests_state"),
}


def plans(engine: Engine, ask: Callable[[], object]) -> list[str]:
    """How the database goes about each query that ``ask`` makes."""
    made: list[tuple[str, Any]] = []

    def note(*args: Any) -> None:
        if args[2].startswith("SELECT"):
            made.append((args[2], args[3]))

    event.listen(engine, "before_cursor_execute", note)
    ask()
    event.remove(engine, "before_cursor_execute", note)
    how = "EXPLAIN " if engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN "
    with engine.connect() as connection:
        answers = [connection.exec_driver_sql(how + statement, values) for statement, values in made]
        return ["\n".join(str(row[-1]) for row in answer) for answer in answers]


def test_what_is_asked_all_day_walks_an_index_and_finds_what_it_should(full: Records, engine: Engine) -> None:
    for name, (ask, index) in ASKED.items():
        found = plans(engine, lambda ask=ask: ask(full))  # type: ignore[misc]  # the lambda's own argument
        assert any(index in plan for plan in found), (name, found)
        for table in ("jobs", "offers", "requests"):
            whole = (f"SCAN {table}", f"Seq Scan on {table}")
            assert not [plan for plan in found if any(way in plan for way in whole)], (name, found)
        if name in {"due", "queued"}:
            sorting = [plan for plan in found if "TEMP B-TREE" in plan or "Sort" in plan]
            assert not sorting, (name, found)
    due = full.jobs.due(NOW, 2 * LIVE)
    assert [int(number[2:]) % 5 == 0 for number in due] == [True] * (LIVE // 5) + [False] * (LIVE * 4 // 5)
    assert len(full.jobs.queued("area 2", LIVE)) == full.jobs.waiting_in("area 2") == LIVE // 8
