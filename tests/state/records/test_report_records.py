"""Accident reports: one number per key, told more of until they are closed, moved on once a message."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from flows.accident.standing import DeskUpdate, ReportStanding
from flows.events import Address
from flows.roadside.request import RoadsideRequest
from state.records import Records
from state.records.reports import Altered, FiledReport, Unmoved, Updated
from tests.state.records.reporting import REPORT
from tests.state.records.test_request_records import THREADS, at_once

NOW = datetime(2026, 3, 31, 14, 59, tzinfo=UTC)
LATER = NOW + timedelta(hours=3)
FINE = replace(REPORT, latitude=35.658034, longitude=139.701636)
HERE = Address("line", "U00001")


def say(
    book: Records, number: str, key: str, said: DeskUpdate, digest: str = "d"
) -> Updated | Unmoved | Altered | None:
    return book.reports.update(number, said, key, digest, LATER)


def filed(book: Records, key: str = "key", conversation: str = "c", **changed: object) -> str:
    return book.reports.file(key, conversation, replace(REPORT, **changed), NOW, HERE)


def test_the_number_tells_the_day_in_japan_and_counts_apart(book: Records) -> None:
    book.requests.file("r", "c", RoadsideRequest("line", "ja"), NOW)
    numbers = [book.reports.file(key, "c", REPORT, at) for key, at in (("a", NOW), ("b", NOW), ("d", LATER))]
    assert numbers == ["C-20260331-0001", "C-20260331-0002", "C-20260401-0001"]


def test_what_is_filed_is_found_again(book: Records) -> None:
    number = filed(book)
    expected = FiledReport(number, "key", "c", "received", FINE, NOW, NOW, customer="c1", address=HERE)
    assert book.reports.get(number) == expected
    assert book.reports.list() == (expected,)
    assert book.reports.get("C-1") is None


def test_filing_a_key_again_gives_the_same_number_and_changes_nothing(book: Records) -> None:
    number = filed(book)
    assert book.reports.file("key", "other", replace(REPORT, summary="別の話"), LATER) == number
    (only,) = book.reports.list()
    assert only.report == FINE


def test_one_key_filed_at_once_is_one_report(book: Records) -> None:
    numbers = at_once(lambda _: filed(book))
    assert len(numbers) == THREADS
    assert len(set(numbers)) == len(book.reports.list()) == 1


def test_what_the_customer_tells_later_takes_the_place_of_what_they_told_before(book: Records) -> None:
    number = filed(book, customer="")
    assert book.reports.amend(number, replace(REPORT, complete=True), LATER)
    found = book.reports.get(number)
    assert found is not None
    assert (found.report.complete, found.changed_at, found.customer) == (True, LATER, "c1")
    assert not book.reports.amend("C-1", REPORT, LATER)


def test_a_closed_report_is_told_no_more_of(book: Records) -> None:
    number = filed(book)
    say(book, number, "m1", DeskUpdate("closed"))
    assert not book.reports.amend(number, replace(REPORT, summary="まだある"), LATER)
    assert book.reports.list() == ()
    (closed,) = book.reports.list(open_only=False)
    assert (closed.report, closed.closed_at) == (FINE, LATER)


def test_the_desk_moves_a_report_on(book: Records) -> None:
    number = filed(book)
    said = DeskUpdate("in_hand", "山田", date(2026, 4, 3), "will_call", "書類をご用意ください")
    moved = say(book, number, "m1", said)
    assert isinstance(moved, Updated)
    assert moved.new
    standing = ReportStanding(
        number, "in_hand", NOW, "car", in_charge="山田", next_contact=date(2026, 4, 3), report=FINE
    )
    assert moved.filed.standing() == standing
    later = say(book, number, "m2", DeskUpdate("investigating"))
    assert isinstance(later, Updated)
    assert (later.filed.state, later.filed.in_charge, later.filed.turn) == ("investigating", "山田", 2)
    assert [(kept.turn, kept.said) for kept in book.reports.said_of(number)] == [
        (1, said),
        (2, DeskUpdate("investigating")),
    ]


def test_a_message_that_comes_again_moves_nothing_and_an_altered_one_is_found_out(book: Records) -> None:
    number, other = filed(book), filed(book, "two")
    say(book, number, "m1", DeskUpdate("in_hand"))
    say(book, number, "m2", DeskUpdate("settling"))
    again = say(book, number, "m1", DeskUpdate("in_hand"))
    assert isinstance(again, Updated)
    assert (again.new, again.filed.state) == (False, "settling")
    assert say(book, number, "m1", DeskUpdate("closed"), "another") == Altered()
    assert say(book, other, "m1", DeskUpdate("in_hand")) == Altered()
    assert say(book, "C-1", "m9", DeskUpdate("in_hand")) is None


def test_of_one_message_that_comes_many_times_at_once_one_moves_it(book: Records) -> None:
    number = filed(book)
    moved = at_once(lambda _: say(book, number, "m1", DeskUpdate("in_hand")))
    assert [each.new for each in moved if isinstance(each, Updated)].count(True) == 1
    assert len(book.reports.said_of(number)) == 1


def test_messages_that_come_at_once_each_have_their_turn(book: Records) -> None:
    number = filed(book)
    at_once(lambda i: say(book, number, f"m{i}", DeskUpdate(note=f"{i}")))
    assert [kept.turn for kept in book.reports.said_of(number)] == list(range(1, THREADS + 1))


@pytest.mark.parametrize(
    ("first", "then", "moves"),
    [
        ("settling", "investigating", True),
        ("in_hand", "in_hand", True),
        ("in_hand", "received", False),
        ("settling", "in_hand", False),
        ("closed", "settling", False),
        ("closed", "closed", False),
    ],
)
def test_a_report_goes_forward_and_back_only_from_settling_to_finding_out(
    book: Records, first: str, then: str, *, moves: bool
) -> None:
    number = filed(book)
    say(book, number, "m1", DeskUpdate(first))  # type: ignore[arg-type]  # one of the states
    result = say(book, number, "m2", DeskUpdate(then, note="一言"))  # type: ignore[arg-type]  # one of the states
    assert result == Unmoved(first) if not moves else isinstance(result, Updated)  # type: ignore[arg-type]  # as above


def test_what_says_nothing_new_is_taken_and_not_told(book: Records) -> None:
    number = filed(book)
    say(book, number, "m1", DeskUpdate("in_hand", "山田"))
    again = say(book, number, "m2", DeskUpdate("in_hand", "山田"))
    assert isinstance(again, Updated)
    assert not again.new
    assert len(book.reports.said_of(number)) == 1


def test_a_day_of_contact_ends_with_the_claim(book: Records) -> None:
    number = filed(book)
    say(book, number, "m1", DeskUpdate("in_hand", "山田", date(2026, 4, 3)))
    closed = say(book, number, "m2", DeskUpdate("closed"))
    assert isinstance(closed, Updated)
    assert closed.filed.next_contact is None


def test_what_is_untold_is_told_once(book: Records) -> None:
    number, other = filed(book), filed(book, "two")
    for key, about in (("m1", number), ("m2", other), ("m3", number)):
        say(book, about, key, DeskUpdate(note=key))
    assert [kept.key for kept in book.reports.untold(10)] == ["m1", "m2", "m3"]
    assert [kept.key for kept in book.reports.untold(10, number)] == ["m1", "m3"]
    book.reports.told(["m1", "m3"], LATER)
    assert [kept.key for kept in book.reports.untold(10)] == ["m2"]


def test_a_customer_finds_their_reports_from_any_conversation(book: Records) -> None:
    number = filed(book)
    stranger = filed(book, "two", "elsewhere", customer="")
    theirs = lambda *asked: [found.number for found in book.reports.of(*asked)]  # noqa: E731  # short
    assert theirs(["c1"], []) == [number]
    assert theirs(["c2"], []) == []
    assert theirs([], ["elsewhere"]) == [stranger]
    assert theirs(["c1", ""], ["elsewhere"]) == [stranger, number]
    assert theirs([""], []) == []


def test_erasing_a_customer_leaves_an_open_claim_without_name_to_find_it_by_or_who_was_hurt(book: Records) -> None:
    number = filed(book)
    book.erase("c1")
    assert book.reports.of(["c1"], ["c"]) == ()
    found = book.reports.get(number)
    assert found is not None
    assert (found.report.injuries, found.report.consent, found.address) == ({}, "", None)
    assert "hospital" not in found.report.details
    assert [party.injury for party in found.report.parties] == ["withheld"]
    assert not book.reports.amend(number, REPORT, LATER)
