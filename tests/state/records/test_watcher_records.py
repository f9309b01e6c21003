"""Watchers: named once, forgotten when they are no longer wanted, and never more than a few."""

from datetime import UTC, datetime

from sqlalchemy import Engine, select

from flows.accident.watching import MOST_WATCHERS, Watcher
from state.records import Records
from state.records.report_tables import watchers

NOW = datetime(2026, 4, 1, tzinfo=UTC)


def add(book: Records, id_: str, to: str, customer: str = "c1") -> bool:
    return book.watchers.add(id_, customer, "窓口 一郎", to, "watchers/1", NOW)


def test_watchers_are_found_as_they_were_named(book: Records) -> None:
    assert add(book, "w1", "+819000000005")
    assert add(book, "w2", "ichiro@example.jp")
    add(book, "w3", "+819000000005", "c2")
    assert book.watchers.of("c1") == (
        Watcher("w1", "窓口 一郎", "+819000000005"),
        Watcher("w2", "窓口 一郎", "ichiro@example.jp"),
    )
    assert set(book.watchers.of_many(["c1", "c2", "c3"])) == {"c1", "c2"}
    assert book.watchers.of("c3") == ()


def test_who_is_named_again_is_the_same_watcher(book: Records) -> None:
    add(book, "w1", "ichiro@example.jp")
    assert not add(book, "w1", "ichiro@example.jp")
    assert not add(book, "w2", "ichiro@EXAMPLE.jp")
    assert len(book.watchers.of("c1")) == 1


def test_there_are_never_more_than_a_few(book: Records) -> None:
    added = [add(book, f"w{n}", f"w{n}@example.jp") for n in range(MOST_WATCHERS + 1)]
    assert added == [True] * MOST_WATCHERS + [False]


def test_a_watcher_who_is_no_longer_wanted_is_forgotten_and_may_be_named_again(book: Records, engine: Engine) -> None:
    add(book, "w1", "+819000000005")
    assert not book.watchers.remove("c2", "w1", NOW)
    assert book.watchers.remove("c1", "w1", NOW)
    assert not book.watchers.remove("c1", "w1", NOW)
    assert book.watchers.of("c1") == ()
    with engine.connect() as connection:
        (row,) = connection.execute(select(watchers)).all()
    assert (row.name, row.address, row.wording, row.revoked_at is not None) == (None, None, "watchers/1", True)
    assert add(book, "w2", "+819000000005")


def test_erasing_a_customer_forgets_their_watchers(book: Records, engine: Engine) -> None:
    add(book, "w1", "+819000000005")
    book.erase("c1")
    with engine.connect() as connection:
        assert connection.execute(select(watchers)).all() == []
