"""Orders of dispatch: kept with the change they come of, in order, until they are on their way, and never lost."""

from msgspec.structs import replace

from flows.dispatch.orders import Count
from state import records
from state.records import Records
from state.records.jobs import Kept
from state.vault import Vault
from tests.state.records.dispatched import NOW, become, minutes, news, opened, tell
from tests.state.records.test_request_records import THREADS, at_once


def test_orders_wait_in_their_order_for_whoever_relays_them(book: Records, url: str, vault: Vault) -> None:
    first, second = opened(book), opened(book, "b")
    book.jobs.change(first, become(news(1), tell("shibuya", offer="o")), NOW)
    book.jobs.change(second, become(tell("shinjuku", needs=("ev",))), NOW + minutes(1))
    book.jobs.change(first, become(news(2)), NOW + minutes(2))
    engine = records.connect(url)
    found = records.open(engine, vault).jobs.orders(10)
    engine.dispose()
    assert [replace(each, id=0) for each in found] == [
        Kept(0, first, news(1), NOW, "conversation of a"),
        Kept(0, first, tell("shibuya", offer="o"), NOW, "conversation of a"),
        Kept(0, second, tell("shinjuku", needs=("ev",)), NOW + minutes(1), "conversation of b"),
        Kept(0, first, news(2), NOW + minutes(2), "conversation of a"),
    ]
    assert book.jobs.orders(2) == found[:2]
    assert book.jobs.orders(10, first) == (found[0], found[1], found[3])
    assert book.jobs.orders(1, second) == (found[2],)


def test_what_is_relayed_is_gone_and_the_rest_stays(book: Records) -> None:
    number = opened(book)
    book.jobs.change(number, become(news(1), news(2), news(3)), NOW)
    kept = book.jobs.orders(10)
    book.jobs.relayed([])
    book.jobs.relayed({kept[0].id, kept[2].id, 999_999})
    assert book.jobs.orders(10) == (kept[1],)
    book.jobs.relayed({kept[0].id, kept[1].id})
    assert book.jobs.orders(10) == ()


def test_an_order_never_gets_the_id_of_one_that_is_gone(book: Records) -> None:
    number = opened(book)
    seen: list[int] = []
    for turn in range(4):
        book.jobs.change(number, become(news(turn)), NOW)
        (kept,) = book.jobs.orders(10)
        seen.append(kept.id)
        book.jobs.relayed({kept.id})
    assert len(set(seen)) == len(seen)
    assert seen == sorted(seen)


def test_orders_of_changes_at_once_are_all_kept_each_with_its_job(book: Records) -> None:
    numbers = [opened(book, f"key {i}") for i in range(THREADS)]
    at_once(
        lambda i: [
            book.jobs.change(numbers[i], become(news(turn, numbers[i]), tell(f"p{turn}"), Count("p", asked=1)), NOW)
            for turn in range(5)
        ]
    )
    assert len(book.jobs.orders(1000)) == THREADS * 10
    for number in numbers:
        expected = [order for turn in range(5) for order in (news(turn, number), tell(f"p{turn}"))]
        assert [each.order for each in book.jobs.orders(100, number)] == expected
    assert book.jobs.standings(["p"])["p"].asked == THREADS * 5
