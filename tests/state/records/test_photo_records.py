"""Which message was a picture of which report: once each, twenty at most, never again what was taken back."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select

from state import records
from state.records import Records
from state.records.photo_retention import NOT_KEPT, OF_A_BREAKDOWN, OF_A_REPORT, OF_NO_REPORT
from state.records.photo_rows import Photo, Position, Sent, Taken, heir_id, photo_id
from state.records.photo_tables import photo_drafts, photos
from state.records.photos import MOST, Photos
from state.records.retention import PRECISE_POSITION
from state.vault import Vault

NOW = datetime(2027, 4, 1, 3, 0, tzinfo=UTC)
NUMBER = "C-20270401-0001"
PLACE = Position(35.658034, 139.701636)


def sent(message: str = "1", conversation: str = "hanako", number: str = NUMBER, **fields: Any) -> Sent:
    return Sent(conversation, message, number, **fields)


def taken(digest: str = "a", position: Position | None = None) -> Taken:
    return Taken(digest, "image/jpeg", 1600, 1200, 345_678, position)


def outcome(photo: Photo) -> str:
    return photo.reason or photo.state


def test_of_each_report_it_is_known_what_there_are_pictures_of(book: Records) -> None:
    for place, wanted in enumerate(("scene", "damage", "damage", "")):
        book.photos.keep(sent(str(place), wanted=wanted), taken(str(place)), NOW)
    book.photos.keep(sent("other", number="C-20270401-0002"), taken("other"), NOW)
    book.photos.erase("hanako", "0", NOW)
    found = book.photos.pictured([NUMBER, "C-20270401-0002", "C-20270401-0003"])
    assert found == {NUMBER: ("damage",), "C-20270401-0002": ()}


def test_what_is_kept_says_what_it_is(book: Records) -> None:
    message = sent(wanted="scene", set_id="E1", index=2, total=3)
    book.photos.keep(message, taken(position=PLACE), NOW)
    (photo,) = book.photos.of(NUMBER)
    assert photo == Photo(
        id=photo_id("hanako", "1"),
        conversation="hanako",
        message="1",
        number=NUMBER,
        state="kept",
        wanted="scene",
        media_type="image/jpeg",
        width=1600,
        height=1200,
        size=345_678,
        set_id="E1",
        set_place=2,
        set_total=3,
        position=PLACE,
        kept_at=NOW,
    )


def test_a_message_that_comes_again_is_the_photo_it_was(book: Records) -> None:
    first = book.photos.keep(sent(), taken("a"), NOW)
    assert book.photos.keep(sent(), taken("b"), NOW + timedelta(hours=1)) == first
    assert book.photos.refuse(sent(), "gone", NOW) == first
    assert book.photos.of(NUMBER) == (first,)


def test_the_same_picture_twice_in_a_report_is_kept_once(book: Records) -> None:
    first = book.photos.keep(sent("1"), taken("a"), NOW)
    second = book.photos.keep(sent("2", "hanako by sms"), taken("a"), NOW)
    assert outcome(second) == "duplicate"
    assert book.photos.twin(second.id) == first
    assert outcome(book.photos.keep(sent("3", number="C-20270401-0002"), taken("a"), NOW)) == "kept"


def test_a_report_has_twenty_photos_at_most(book: Records) -> None:
    for each in range(MOST):
        assert not book.photos.full(sent())
        assert outcome(book.photos.keep(sent(str(each)), taken(str(each)), NOW)) == "kept"
    assert book.photos.full(sent())
    assert outcome(book.photos.keep(sent("one more"), taken("one more"), NOW)) == "too_many"


def test_there_is_room_again_when_one_was_taken_back(book: Records) -> None:
    for each in range(MOST):
        book.photos.keep(sent(str(each)), taken(str(each)), NOW)
    assert book.photos.erase("hanako", "7", NOW)
    assert outcome(book.photos.keep(sent("one more"), taken("one more"), NOW)) == "kept"


def test_of_a_photo_that_was_taken_back_nothing_is_left_but_that_it_was(book: Records, engine: Engine) -> None:
    book.photos.keep(sent(wanted="scene", set_id="E1", index=1, total=1), taken(position=PLACE), NOW)
    assert book.photos.erase("hanako", "1", NOW)
    found = book.photos.find("hanako", "1")
    assert found is not None
    assert (found.state, found.reason, found.wanted, found.size, found.set_id, found.position) == (
        *("erased", "unsent", "", 0, ""),
        None,
    )
    assert book.photos.of(NUMBER) == ()
    with engine.connect() as connection:
        row = connection.execute(select(photos)).one()
    assert (row.digest_index, row.position) == (None, None)


def test_what_was_taken_back_before_it_was_fetched_is_never_kept(book: Records) -> None:
    assert book.photos.erase("hanako", "1", NOW)
    assert outcome(book.photos.keep(sent(), taken(), NOW)) == "unsent"
    assert book.photos.of(NUMBER) == ()


def test_taking_back_twice_is_taking_back_once(book: Records) -> None:
    book.photos.keep(sent(), taken(), NOW)
    assert book.photos.erase("hanako", "1", NOW)
    assert book.photos.erase("hanako", "1", NOW + timedelta(hours=1))
    found = book.photos.find("hanako", "1")
    assert found is not None
    assert found.erased_at == NOW


def test_who_sent_the_same_picture_too_inherits_its_place(book: Records) -> None:
    first = book.photos.keep(sent("1"), taken("a", PLACE), NOW)
    second = book.photos.keep(sent("2", wanted="damage"), taken("a"), NOW)
    assert book.photos.heir(first.id) == second
    assert not book.photos.erase("hanako", "1", NOW)
    assert book.photos.find("hanako", "1") == first
    assert book.photos.erase("hanako", "1", NOW, second.id)
    (left,) = book.photos.of(NUMBER)
    assert (left.message, left.wanted, left.size, left.position) == ("2", "damage", first.size, None)
    assert left.id == heir_id(second.id)
    assert book.photos.find("hanako", "2") == left
    assert book.photos.heir(left.id) is None


def test_an_heir_that_was_taken_back_meanwhile_inherits_nothing(book: Records) -> None:
    first = book.photos.keep(sent("1"), taken("a"), NOW)
    second = book.photos.keep(sent("2"), taken("a"), NOW)
    book.photos.erase("hanako", "2", NOW)
    assert not book.photos.erase("hanako", "1", NOW, second.id)
    assert book.photos.find("hanako", "1") == first
    assert book.photos.erase("hanako", "1", NOW)
    assert book.photos.of(NUMBER) == ()


def test_an_heir_may_be_taken_back_too_and_have_heirs(book: Records) -> None:
    for each in range(4):
        book.photos.keep(sent(str(each)), taken("a"), NOW + timedelta(seconds=each))
    for each in range(4):
        (standing,) = book.photos.of(NUMBER)
        assert standing.message == str(each)
        heir = book.photos.heir(standing.id)
        assert book.photos.erase("hanako", str(each), NOW + timedelta(minutes=1), heir.id if heir else "")
    assert book.photos.of(NUMBER) == ()


def test_where_the_picture_is_lost_nobody_inherits(book: Records) -> None:
    for each in range(2):
        book.photos.keep(sent(str(each)), taken("a"), NOW)
    assert book.photos.erase("hanako", "0", NOW, None)
    assert book.photos.of(NUMBER) == ()


def test_photos_of_a_talk_belong_to_the_report_that_comes_of_it(book: Records) -> None:
    before = book.photos.keep(sent("1", number="", began=7), taken("a"), NOW)
    assert before.number == ""
    assert book.photos.drafted("hanako", 7) == (before,)
    book.photos.keep(sent("2", number="", began=8), taken("b"), NOW)
    book.photos.file("hanako", 7, NUMBER, NOW)
    assert [photo.message for photo in book.photos.of(NUMBER)] == ["1"]
    assert book.photos.number("hanako", 7) == NUMBER
    assert book.photos.number("hanako", 8) == ""


def test_a_photo_fetched_after_its_report_was_filed_belongs_to_it_too(book: Records) -> None:
    book.photos.file("hanako", 7, NUMBER, NOW)
    book.photos.file("hanako", 7, NUMBER, NOW)
    late = sent("1", number="", began=7)
    assert book.photos.keep(late, taken("a"), NOW).number == NUMBER
    assert outcome(book.photos.keep(sent("2"), taken("a"), NOW)) == "duplicate"
    assert outcome(book.photos.refuse(sent("3", number="", began=7), "gone", NOW)) == "gone"


@pytest.fixture
def books(url: str, vault: Vault) -> Iterator[list[Records]]:
    """The same records in several processes, as it were."""
    engines = [records.connect(url) for _ in range(4)]
    yield [records.open(engine, vault) for engine in engines]
    for engine in engines:
        engine.dispose()


def test_of_many_at_once_twenty_are_kept_and_each_once(books: list[Records]) -> None:

    def keep(each: int) -> str:
        message = sent(str(each % 30), f"conversation {each % 2}")
        return outcome(books[each % 4].photos.keep(message, taken(str(each % 30)), NOW))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(keep, range(120)))
    kept = books[0].photos.of(NUMBER)
    assert len(kept) == MOST
    assert len({photo.message for photo in kept}) == MOST


def test_of_keeping_and_taking_back_at_once_nothing_is_left(books: list[Records]) -> None:

    def work(each: int) -> None:
        book, message = books[each % 4].photos, str(each // 3)
        match each % 3:
            case 0:
                book.keep(sent(message), taken(message), NOW)
            case 1:
                book.file("hanako", each, NUMBER, NOW)
            case _:
                book.erase("hanako", message, NOW)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(90)))
    assert books[0].photos.of(NUMBER) == ()


@pytest.mark.parametrize(("number", "left"), [("", 0), (NUMBER, 1)])
def test_a_photo_without_a_report_is_kept_for_a_day(book: Records, number: str, left: int) -> None:
    book.photos.keep(sent(number=number, began=7), taken(), NOW)
    assert book.purge(NOW + OF_NO_REPORT).photos_erased == 0
    later = NOW + OF_NO_REPORT + timedelta(seconds=1)
    assert book.purge(later).photos_erased == 1 - left
    assert len(book.photos.drafted("hanako", 7)) == left
    assert book.purge(later).photos_erased == 0


def test_a_photo_of_a_report_is_kept_for_ten_years(book: Records) -> None:
    key = book.photos.keep(sent(), taken(), NOW).id
    assert book.purge(NOW + OF_A_REPORT).photos_erased == 0
    later = NOW + OF_A_REPORT + timedelta(seconds=1)
    assert book.purge(later).photos_erased == 1
    assert book.photos.known([key]) == {key: "erased"}
    book.purge(later + NOT_KEPT + timedelta(seconds=1))
    assert book.photos.known([key]) == {}


def test_a_photo_of_a_breakdown_goes_after_ninety_days(book: Records) -> None:
    breakdown = sent("2", number="R-20261122-0001")
    report, rescue = book.photos.keep(sent(), taken(), NOW).id, book.photos.keep(breakdown, taken(), NOW).id
    assert book.purge(NOW + OF_A_BREAKDOWN).photos_erased == 0
    assert book.purge(NOW + OF_A_BREAKDOWN + timedelta(seconds=1)).photos_erased == 1
    assert book.photos.known([report, rescue]) == {report: "kept", rescue: "erased"}


def test_that_a_message_was_taken_back_is_known_for_ninety_days(book: Records, engine: Engine) -> None:
    book.photos.erase("hanako", "1", NOW)
    book.photos.file("hanako", 7, NUMBER, NOW)
    book.purge(NOW + NOT_KEPT)
    assert outcome(book.photos.keep(sent(), taken(), NOW)) == "unsent"
    book.purge(NOW + NOT_KEPT + timedelta(seconds=1))
    with engine.connect() as connection:
        for table in (photos, photo_drafts):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0


def test_where_a_photo_was_taken_is_rounded_after_ninety_days(book: Records) -> None:
    for each in range(3):
        book.photos.keep(sent(str(each)), taken(str(each), PLACE if each else None), NOW)
    assert book.purge(NOW + PRECISE_POSITION).photos_coarsened == 0
    later = NOW + PRECISE_POSITION + timedelta(seconds=1)
    assert book.purge(later).photos_coarsened == 2
    assert [photo.position for photo in book.photos.of(NUMBER)].count(Position(35.66, 139.7)) == 2
    assert book.purge(later).photos_coarsened == 0


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["keep", "refuse", "erase", "file"]),
        st.integers(0, 4),  # the message
        st.integers(0, 2),  # the picture
        st.booleans(),  # whether the number is known
    ),
    max_size=25,
)


@contextmanager
def fresh(migrated: Path) -> Iterator[Records]:
    """New records for each example."""
    with TemporaryDirectory() as folder:
        shutil.copy(migrated, f"{folder}/records.db")
        engine = records.connect(f"sqlite:///{folder}/records.db")
        yield records.open(engine, Vault(["the first secret of the tests"]))
        engine.dispose()


@given(STEPS)
def test_whatever_comes_no_picture_is_kept_twice_and_nothing_that_was_taken_back(
    migrated_sqlite: Path, steps: list[tuple[str, int, int, bool]]
) -> None:
    with fresh(migrated_sqlite) as whole:
        take(whole.photos, steps)


def take(book: Photos, steps: list[tuple[str, int, int, bool]]) -> None:
    back, given_pictures, filed = set[str](), dict[str, int](), False
    for step, message, picture, known in steps:
        name = str(message)
        # A message is always the same picture, and is always sent in the same talk.
        shown = given_pictures.setdefault(name, picture)
        # Nobody knows the number of a report before it was filed.
        mail = sent(name, number=NUMBER if known and filed else "", began=1)
        match step:
            case "keep":
                book.keep(mail, taken(str(shown)), NOW)
            case "refuse":
                book.refuse(mail, "gone", NOW)
            case "erase":
                found = book.find("hanako", name)
                heir = book.heir(found.id) if found else None
                assert book.erase("hanako", name, NOW, heir.id if heir else "")
                back.add(name)
            case _:
                book.file("hanako", 1, NUMBER, NOW)
                filed = True
        kept = {photo.message for photo in (*book.of(NUMBER), *book.drafted("hanako", 1))}
        assert not kept & back
        for group in (book.of(NUMBER), [each for each in book.drafted("hanako", 1) if not each.number]):
            assert len({given_pictures[photo.message] for photo in group}) == len(group)
