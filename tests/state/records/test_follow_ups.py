"""What bringing or fetching a repaired car has cost: each receipt once, however often it is noted."""

import pytest

from state.records import Records
from state.records.errors import RecordRejected
from state.records.follow_ups import FollowUpCosts
from tests.state.records.dispatched import NOW, filed, job


@pytest.fixture
def number(book: Records) -> str:
    number = filed(book, "a", NOW)
    book.jobs.open(job(number, filed=NOW))
    return number


def test_receipts_add_up_and_each_counts_once(book: Records, number: str) -> None:
    follow_ups = book.follow_ups
    assert follow_ups.of(number) == FollowUpCosts()
    assert follow_ups.note(number, "K-1", 38_000, 0, NOW)
    assert follow_ups.note(number, "K-2", 0, 4_200, NOW)
    assert not follow_ups.note(number, "K-1", 99_000, 0, NOW), "as it was first noted"
    assert follow_ups.of(number) == FollowUpCosts(38_000, 4_200, 2)


def test_receipts_of_another_job_are_another_matter(book: Records, number: str) -> None:
    other = filed(book, "b", NOW)
    book.jobs.open(job(other, filed=NOW, token="u" * 16))
    book.follow_ups.note(number, "K-1", 38_000, 0, NOW)
    assert book.follow_ups.note(other, "K-1", 1_000, 0, NOW)
    assert book.follow_ups.of(other) == FollowUpCosts(1_000, 0, 1)


def test_a_receipt_needs_a_job(book: Records) -> None:
    with pytest.raises(RecordRejected):
        book.follow_ups.note("R-20261122-9999", "K-1", 1, 0, NOW)
