"""Applications: one number per key and per contract, evidence in order, and what is taken back or withdrawn."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace as changed

from flows.keeping import KeepAnswer, KeepScreen
from flows.messages import Choice, Row
from flows.terms import Progress
from state.records import Records
from state.records.applications import FiledApplication
from tests.state.records.renewing import CONTRACT, MATURITY, application
from tests.state.records.test_request_records import THREADS, at_once

NOW = datetime(2026, 3, 31, 14, 59, tzinfo=UTC)
MIDNIGHT = NOW + timedelta(minutes=1)
LATER = NOW + timedelta(hours=3)
SCREEN = KeepScreen(
    3,
    "renewal.use.1",
    "renewal-use@ja",
    "使い方",
    "お車の使い方は？",
    NOW,
    (Row("今", "レジャー"),),
    (Choice("leisure", "レジャー"),),
)
ANSWER = KeepAnswer(3, "renewal.use.1", "use", "leisure", LATER, "m1")


def test_the_number_tells_the_day_in_japan_and_counts_apart_from_requests(book: Records) -> None:
    numbers = [
        book.applications.file(key, "c", application(contract=key), at)
        for key, at in (("a", NOW), ("b", NOW), ("d", MIDNIGHT))
    ]
    assert numbers == ["A-20260331-0001", "A-20260331-0002", "A-20260401-0001"]


def test_what_is_filed_is_found_again(book: Records) -> None:
    number = book.applications.file("key", "c", application(), NOW)
    expected = FiledApplication(number, "key", "c.3", "c", "received", application(), NOW, NOW)
    assert book.applications.get(number) == expected
    assert book.applications.list() == (expected,)
    assert book.applications.get("A-1") is None


def test_filing_a_key_again_gives_the_same_number_and_changes_nothing(book: Records) -> None:
    number = book.applications.file("key", "c", application(), NOW)
    assert book.applications.file("key", "c", changed(application(), plan="other"), LATER) == number
    (filed,) = book.applications.list()
    assert filed.application == application()


def test_nobody_applies_twice_for_one_contract_and_maturity(book: Records) -> None:
    number = book.applications.file("one", "c", application(), NOW)
    assert book.applications.file("two", "other", application(draft=9), LATER) == number
    next_year = changed(application(), maturity=MATURITY.replace(year=2027))
    assert book.applications.file("three", "c", next_year, LATER) != number
    assert len(book.applications.list()) == 2


def test_applications_for_one_contract_filed_at_once_get_one_number(book: Records) -> None:
    numbers = at_once(lambda i: book.applications.file(f"key {i}", "c", application(), NOW))
    assert len(numbers) == THREADS
    assert [filed.number for filed in book.applications.list()] == list(set(numbers))


def test_a_withdrawn_application_makes_way_for_another(book: Records) -> None:
    first = book.applications.file("one", "c", application(), NOW)
    assert book.applications.withdraw(first, LATER)
    assert not book.applications.withdraw(first, LATER)
    assert book.renewals.progress([(CONTRACT, MATURITY)]) == {CONTRACT: Progress()}
    assert book.applications.file("one", "c", application(), LATER) == first, "a line delivered twice is still one"
    second = book.applications.file("two", "c", application(), LATER)
    assert second != first
    assert book.renewals.progress([(CONTRACT, MATURITY)]) == {CONTRACT: Progress(applied=second)}


def test_an_application_that_staff_have_seen_to_waits_no_longer(book: Records) -> None:
    number = book.applications.file("one", "c", application(), NOW)
    assert book.applications.handle(number, LATER)
    assert not book.applications.handle(number, LATER)
    assert book.applications.list() == ()
    (filed,) = book.applications.list(waiting_only=False)
    assert (filed.state, filed.changed_at) == ("handled", LATER)


def test_the_evidence_of_an_application_comes_out_in_order(book: Records) -> None:
    after = changed(SCREEN, prompt="renewal.youngest.2", at=LATER)
    for key, shown in (("4", after), ("3", ANSWER), ("9", SCREEN), ("9", changed(SCREEN, text="another"))):
        book.applications.keep(key, "c", shown)
    book.applications.keep("5", "c", changed(SCREEN, draft=4))
    book.applications.keep("6", "other", SCREEN)
    dossier = book.applications.export(book.applications.file("key", "c", application(), LATER))
    assert dossier is not None
    assert dossier.filed.application == application()
    assert dossier.evidence == (SCREEN, ANSWER, after)
    assert book.applications.export("A-1") is None


@pytest.mark.parametrize("filed", [True, False])
def test_an_answer_taken_back_is_emptied_unless_it_was_applied_with(book: Records, *, filed: bool) -> None:
    book.applications.keep("1", "c", SCREEN)
    book.applications.keep("2", "c", ANSWER)
    book.applications.keep("3", "c", changed(ANSWER, message="m2"))
    if filed:
        book.applications.file("key", "c", application(), LATER)
    book.applications.forget("c", "m1")
    dossier = book.applications.export(book.applications.file("key", "c", application(), LATER))
    assert dossier is not None
    values = [shown.value for shown in dossier.evidence if isinstance(shown, KeepAnswer)]
    assert values == (["leisure", "leisure"] if filed else ["", "leisure"])


def test_an_application_outlives_the_erasure_of_its_customer(book: Records) -> None:
    number = book.applications.file("key", "c", application(), NOW)
    book.erase("c1")
    assert book.applications.get(number) is not None
