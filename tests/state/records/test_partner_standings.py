"""Standings: what partners did is added up, and what they have now is counted from jobs and offers."""

from flows.dispatch.orders import Count
from flows.dispatch.partner import Standing
from state.records import Records
from tests.state.records.dispatched import NOW, become, filed, offered, opened
from tests.state.records.test_request_records import THREADS, at_once


def test_counts_add_up_for_each_partner(book: Records) -> None:
    number = opened(book)
    orders = (Count("a", asked=1, accepted=1), Count("b", asked=1), Count("a", arrived=1, punctual=1, rated=1, stars=2))
    for _ in range(2):
        book.jobs.change(number, become(*orders), NOW)
    assert book.jobs.standings(["a", "b", "c"]) == {
        "a": Standing(asked=2, accepted=2, arrived=2, punctual=2, rated=2, stars=4),
        "b": Standing(asked=2),
        "c": Standing(),
    }
    assert book.jobs.standings([]) == {}


def test_a_partner_is_loaded_with_its_jobs_and_with_the_offer_it_has_not_answered(book: Records) -> None:
    assigned = ("accepted", "en_route", "arriving", "on_scene", "checking", "towing", "redirecting", "at_destination")
    for state in assigned:
        opened(book, state, state=state, partner="a")
    for state in ("completed", "cancelled", "gone", "closed", "person", "searching"):
        opened(book, state, state=state, partner="a")
    waiting = filed(book, "waiting")
    book.jobs.open(offered(waiting, "a", "b"))
    loads = {key: standing.load for key, standing in book.jobs.standings(["a", "b", "c"]).items()}
    assert loads == {"a": len(assigned), "b": 1, "c": 0}


def test_an_offer_that_is_answered_weighs_no_more(book: Records) -> None:
    number = filed(book)
    book.jobs.open(offered(number, "a"))
    case = book.jobs.get(number)
    assert case is not None
    assert book.jobs.standings(["a"])["a"].load == 1
    declined = offered(number, "a", "b")
    book.jobs.change(number, become(offers=declined.offers), NOW)
    assert {key: each.load for key, each in book.jobs.standings(["a", "b"]).items()} == {"a": 0, "b": 1}


def test_jobs_that_count_the_same_partners_in_any_order_do_not_block_each_other(book: Records) -> None:
    numbers = [opened(book, f"key {i}") for i in range(THREADS)]
    counts = [Count("a", asked=1), Count("b", asked=1), Count("c", asked=1)]

    def count(i: int) -> None:
        for _ in range(5):
            book.jobs.change(numbers[i], become(*(counts if i % 2 else reversed(counts))), NOW)

    at_once(count)
    standings = book.jobs.standings(["a", "b", "c"])
    assert [standings[key].asked for key in "abc"] == [THREADS * 5] * 3
