"""What is told of a report later: answer by answer, the later word stands, and nothing else is touched."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.accident.report import AccidentReport, Party, Witness
from flows.accident.standing import DeskUpdate
from flows.accident.telling import Detail, Told, answers_of, newer, told_anew, with_answers
from state.records import Records
from state.records.reports import FiledReport
from tests.state.records.reporting import REPORT
from tests.state.records.test_request_records import at_once

NOW = datetime(2026, 3, 31, 14, 59, tzinfo=UTC)
BARE = AccidentReport("line", "ja", customer="c1")
SLOTS = ("police_station", "damage", "party_1_name", "party_2_phone", "witness_3_name", "complete")


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def filed(book: Records, report: AccidentReport = BARE) -> str:
    return book.reports.file("key", "conversation", report, NOW)


def found(book: Records, number: str) -> FiledReport:
    report = book.reports.get(number)
    assert report is not None
    return report


def tell(book: Records, number: str, minutes: int, **answers: str) -> bool:
    changes = {slot: Detail(value, f"m{minutes}") for slot, value in answers.items()}
    return book.reports.tell(number, changes, at(minutes), at(60))


def test_each_answer_is_kept_where_it_belongs(book: Records) -> None:
    number = filed(book)
    assert tell(book, number, 1, party_1_name="見本 一郎", witness_1_phone="+819000000003", police_station="架空署")
    assert tell(book, number, 2, party_2_plate="横浜 580 い 34-49", complete="yes")
    told = found(book, number).report
    assert told == replace(
        BARE,
        details={"police_station": "架空署"},
        parties=(Party("見本 一郎"), Party(plate="横浜 580 い 34-49")),
        witnesses=(Witness(phone="+819000000003"),),
        complete=True,
    )
    assert found(book, number).changed_at == at(60)


@pytest.mark.parametrize("order", [(1, 2), (2, 1), (2, 1, 1, 2), (1, 1, 2, 1)])
def test_the_later_word_stands_in_whatever_order_and_however_often_they_arrive(
    book: Records, order: tuple[int, ...]
) -> None:
    number = filed(book)
    for minutes in order:
        tell(book, number, minutes, police_station=f"{minutes}番署", **{f"said_{minutes}": "yes"})
    assert found(book, number).report.details == {"police_station": "2番署", "said_1": "yes", "said_2": "yes"}


def test_what_is_taken_back_is_gone_and_an_older_word_does_not_bring_it_back(book: Records) -> None:
    number = filed(book)
    tell(book, number, 3, police_station="架空署", party_1_name="見本 一郎")
    tell(book, number, 5, police_station="", party_1_name="")
    tell(book, number, 4, police_station="別の署")
    assert found(book, number).report == BARE
    assert found(book, number).told["police_station"] == Told(at(5), "m5")


def test_who_is_taken_out_in_the_middle_leaves_the_others_in_their_places(book: Records) -> None:
    number = filed(book)
    tell(book, number, 1, party_1_name="一", party_2_name="二", party_3_name="三")
    tell(book, number, 2, party_2_name="")
    assert [party.name for party in found(book, number).report.parties] == ["一", "", "三"]


def test_a_correction_of_what_was_filed_touches_nothing_that_was_told_later(book: Records) -> None:
    number = filed(book, replace(BARE, details={"landmark": "橋のたもと"}))
    tell(book, number, 1, police_station="架空署", party_1_name="見本 一郎", complete="yes")
    assert book.reports.amend(number, replace(BARE, kind="animal", details={"landmark": "橋の上"}), at(2))
    told = found(book, number).report
    assert (told.kind, told.details) == ("animal", {"police_station": "架空署", "landmark": "橋の上"})
    assert (told.parties, told.complete) == ((Party("見本 一郎"),), True)


def test_a_closed_report_an_erased_one_and_none_are_told_nothing(book: Records) -> None:
    number = filed(book)
    book.reports.update(number, DeskUpdate("closed"), "m", "d", NOW)
    assert not tell(book, number, 1, police_station="架空署")
    assert not tell(book, "C-1", 1, police_station="架空署")
    other = book.reports.file("other", "conversation", BARE, NOW)
    book.erase("c1")
    assert not tell(book, other, 1, police_station="架空署")
    assert found(book, other).report.details == {}


def test_a_message_taken_back_takes_its_answers_with_it_and_no_others(book: Records) -> None:
    number = filed(book)
    tell(book, number, 1, police_station="架空署", shop="架空工場")
    tell(book, number, 2, shop="別の工場")
    book.reports.forget("another conversation", "m1", at(3))
    assert found(book, number).report.details == {"police_station": "架空署", "shop": "別の工場"}
    book.reports.forget("conversation", "m1", at(3))
    book.reports.forget("conversation", "", at(3))
    assert found(book, number).report.details == {"shop": "別の工場"}


def test_many_at_once_lose_nothing(book: Records) -> None:
    number = filed(book)
    at_once(lambda i: tell(book, number, i, **{f"said_{i}": "yes"}))
    details = found(book, number).report.details
    assert set(details.values()) == {"yes"}
    assert len(details) == len(found(book, number).told)


def test_the_customer_finds_when_each_was_told(book: Records) -> None:
    number = filed(book)
    tell(book, number, 1, police_station="架空署")
    (standing,) = (each.standing() for each in book.reports.of({"c1"}, ()))
    assert standing.told == {"police_station": Told(at(1), "m1")}


@given(st.lists(st.tuples(st.sampled_from(SLOTS), st.sampled_from(["", "yes", "no"]), st.integers(0, 5)), max_size=12))
def test_any_order_of_arrival_comes_to_the_same(said: list[tuple[str, str, int]]) -> None:
    # One instant has one word on each slot: two at the very same time have no order.
    unique = list({(slot, minutes): (slot, value, minutes) for slot, value, minutes in said}.values())

    def arrived(words: list[tuple[str, str, int]]) -> AccidentReport:
        report, told = BARE, dict[str, Told]()
        for slot, value, minutes in words:
            taken = newer(told, {slot: Detail(value)}, at(minutes))
            report = with_answers(report, {slot: change.value for slot, change in taken.items()})
            told |= {slot: Told(at(minutes)) for slot in taken}
        return report

    assert arrived(unique) == arrived(unique[::-1])


@given(st.dictionaries(st.sampled_from(SLOTS), st.sampled_from(["yes", "no"])))
def test_answers_are_read_as_they_were_written(answers: dict[str, str]) -> None:
    written = with_answers(BARE, answers)
    expected = {slot: value for slot, value in answers.items() if slot != "complete" or value == "yes"}
    assert answers_of(written) == expected
    assert with_answers(written, dict.fromkeys(answers, "")) == BARE


def test_the_first_telling_keeps_what_it_alone_knows() -> None:
    assert told_anew(REPORT, replace(BARE, summary="ほか")).parties == REPORT.parties
