"""Photos are kept once, whole and sealed; taken back they are gone; whoever is killed in between leaves nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from bot.photographs.clearing import UNKNOWN
from bot.photographs.looking import MOST_BYTES
from state import records
from state.errors import Unreadable
from state.photos.album import Album
from state.photos.errors import PhotosUnavailable
from state.records.photo_retention import OF_NO_REPORT
from state.records.photo_rows import Position, Sent, photo_id
from state.records.photos import MOST
from state.vault import Vault
from tests.bot.conftest import SECRET
from tests.bot.photographs import pictures
from tests.bot.photographs.lab import HANAKO, NUMBER, TARO, Killed, Lab, sent
from tests.bot.photographs.pictures import LATITUDE, LONGITUDE, SECRETS, picture

COLOURS = ("red", "green", "blue", "yellow", "black", "pink", "brown", "grey", "navy", "teal")


def test_a_picture_is_kept_and_comes_out_again_as_a_clean_one(lab: Lab) -> None:
    assert lab.keep("1", pictures.full_of_secrets()) == "kept"
    (photo,) = lab.book.photos.of(NUMBER)
    content = lab.album.get(photo.id)
    assert content is not None
    assert content.startswith(b"\xff\xd8\xff")
    assert (len(content), photo.media_type) == (photo.size, "image/jpeg")
    assert not any(secret.encode() in content for secret in SECRETS)
    assert photo.position is None


def test_where_it_was_taken_is_on_record_only_by_consent_and_never_in_the_picture(lab: Lab) -> None:
    told = picture(exif=pictures.telling())
    lab.keep("1", told, with_position=True)
    lab.keep("2", picture("red", exif=pictures.telling()))
    agreed, silent = lab.book.photos.of(NUMBER)
    assert (agreed.position, silent.position) == (Position(LATITUDE, LONGITUDE), None)


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        (b"", "not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture"),
        (picture()[:500], "not_a_picture"),
        (pictures.moving("PNG"), "not_a_picture"),
        (pictures.bomb(), "too_large"),
        (picture() + bytes(MOST_BYTES), "too_large"),
    ],
    ids=["nothing", "svg", "half", "moving", "bomb", "large"],
)
def test_what_cannot_be_kept_is_refused_for_good_and_leaves_nothing(lab: Lab, data: bytes, outcome: str) -> None:
    assert lab.keep("1", data) == outcome
    settled = lab.keeping.settled(sent("1"))
    assert settled is not None
    assert settled.outcome == outcome
    assert (lab.kept, lab.lying) == ([], set())


def test_a_message_delivered_again_is_kept_once(lab: Lab) -> None:
    assert [lab.keep("1", picture()) for _ in range(3)] == ["kept"] * 3
    assert lab.kept == ["1"]
    assert lab.is_whole()


def test_the_same_picture_sent_twice_is_kept_once_and_names_the_first(lab: Lab) -> None:
    first = lab.keeping.keep(sent("1"), picture(), with_position=False)
    again = lab.keeping.keep(sent("2"), picture(), with_position=False)
    assert (again.outcome, again.photo) == ("duplicate", first.photo)
    assert lab.keeping.settled(sent("2")) == again
    assert lab.is_whole()


def test_ten_at_once_in_any_order_are_all_kept(lab: Lab) -> None:
    order = sorted(enumerate(COLOURS), key=lambda each: each[1])
    with ThreadPoolExecutor(10) as threads:
        outcomes = list(threads.map(lambda each: lab.keep(str(each[0]), picture(each[1])), order))
    assert outcomes == ["kept"] * 10
    assert sorted(lab.kept) == sorted(str(each) for each in range(10))
    assert lab.is_whole()


def test_beyond_twenty_nothing_is_fetched(lab: Lab) -> None:
    for each in range(MOST):
        assert lab.keeping.settled(sent(str(each))) is None
        lab.keep(str(each), picture(size=(40 + each, 40)))
    settled = lab.keeping.settled(sent("one more"))
    assert settled is not None
    assert settled.outcome == "too_many"
    assert lab.keep("another", picture("red")) == "too_many"
    assert lab.is_whole()


@pytest.mark.parametrize("before", [True, False], ids=["before it is fetched", "after it was kept"])
def test_each_of_ten_taken_back_leaves_nothing(lab: Lab, before: bool) -> None:  # noqa: FBT001  # a parameter
    for each, colour in enumerate(COLOURS):
        if before:
            lab.keeping.erase(HANAKO, str(each))
            settled = lab.keeping.settled(sent(str(each)))
            assert settled is not None
            assert settled.outcome == "gone"
        # Whoever had it in hand already goes on all the same.
        lab.keep(str(each), picture(colour))
    for each in range(10):
        lab.keeping.erase(HANAKO, str(each))
    assert (lab.kept, lab.lying) == ([], set())
    assert lab.keep("0", picture("red")) == "gone"
    assert lab.lying == set()


def test_taking_one_back_leaves_the_others(lab: Lab) -> None:
    for each, colour in enumerate(COLOURS):
        lab.keep(str(each), picture(colour))
    lab.keeping.erase(HANAKO, "4")
    assert sorted(lab.kept) == [str(each) for each in range(10) if each != 4]
    assert lab.is_whole()


def test_of_two_messages_with_one_picture_the_other_keeps_it(lab: Lab) -> None:
    lab.keep("1", picture())
    lab.keep("2", picture(), TARO)
    lab.keeping.erase(HANAKO, "1")
    assert lab.kept == ["2"]
    assert lab.is_whole()
    lab.keeping.erase(TARO, "2")
    assert (lab.kept, lab.lying) == ([], set())


def test_who_lets_go_of_a_picture_may_let_go_of_it_altogether(lab: Lab) -> None:
    lab.keep("1", picture())
    lab.keep("2", picture())
    lab.keeping.erase(HANAKO, "1", inherit=False)
    assert (lab.kept, lab.lying) == ([], set())


def test_what_somebody_else_takes_back_under_the_same_id_is_theirs(lab: Lab) -> None:
    lab.keep("1", picture())
    lab.keeping.erase(TARO, "1")
    assert lab.kept == ["1"]
    assert lab.is_whole()


def test_everything_at_once_leaves_the_records_and_the_store_alike(lab: Lab) -> None:
    def work(each: int) -> None:
        message, colour = str(each % 6), COLOURS[each % 3]
        if each % 4 == 3:
            lab.keeping.erase(HANAKO, message)
        else:
            lab.keep(message, picture(colour))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(48)))
    for photo in lab.book.photos.of(NUMBER):
        assert lab.album.get(photo.id) is not None
    lab.clock.pass_by(UNKNOWN * 2)
    lab.clearing.clear()
    assert lab.is_whole()


class TestKilled:
    """The process ends at some point; what was in hand comes again, as a line of the outbox does."""

    @pytest.mark.parametrize("when", ["kills_before", "kills_after"])
    def test_while_storing_nothing_is_lost_or_doubled(self, lab: Lab, when: str) -> None:
        getattr(lab.store, when).add("put")
        with pytest.raises(Killed):
            lab.keep("1", picture())
        assert lab.kept == []
        assert lab.keep("1", picture()) == "kept"
        assert lab.is_whole()

    def test_between_store_and_record_and_then_taken_back_nothing_is_left(self, lab: Lab) -> None:
        lab.store.kills_after.add("put")
        with pytest.raises(Killed):
            lab.keep("1", picture())
        assert lab.lying
        lab.keeping.erase(HANAKO, "1")
        # The line comes again.
        settled = lab.keeping.settled(sent("1"))
        assert settled is not None
        assert settled.outcome == "gone"
        assert lab.lying == set()

    @pytest.mark.parametrize("when", ["kills_before", "kills_after"])
    def test_while_deleting_nothing_is_left_after_the_second_try(self, lab: Lab, when: str) -> None:
        lab.keep("1", picture())
        getattr(lab.store, when).add("delete")
        with pytest.raises(Killed):
            lab.keeping.erase(HANAKO, "1")
        assert lab.kept == []
        lab.keeping.erase(HANAKO, "1")
        assert lab.lying == set()

    @pytest.mark.parametrize("when", ["kills_before", "kills_after"])
    @pytest.mark.parametrize("what", ["put", "delete"])
    def test_while_handing_a_picture_on_it_is_neither_lost_nor_left(self, lab: Lab, what: str, when: str) -> None:
        lab.keep("1", picture())
        lab.keep("2", picture())
        getattr(lab.store, when).add(what)
        with pytest.raises(Killed):
            lab.keeping.erase(HANAKO, "1")
        lab.keeping.erase(HANAKO, "1")
        assert lab.kept == ["2"]
        assert lab.is_whole()

    def test_and_never_tried_again_what_it_left_is_cleared_away_in_a_day(self, lab: Lab) -> None:
        lab.store.kills_after.add("put")
        with pytest.raises(Killed):
            lab.keep("1", picture())
        assert lab.clearing.clear() == 0
        lab.clock.pass_by(UNKNOWN + timedelta(minutes=1))
        assert lab.clearing.clear() == 1
        assert lab.lying == set()


class TestTheStoreIsAway:
    def test_a_picture_waits_until_it_is_back(self, lab: Lab) -> None:
        lab.store.away = True
        with pytest.raises(PhotosUnavailable):
            lab.keep("1", picture())
        lab.store.away = False
        assert lab.keep("1", picture()) == "kept"
        assert lab.is_whole()

    def test_what_is_taken_back_is_gone_at_once_and_deleted_when_it_is_back(self, lab: Lab) -> None:
        lab.keep("1", picture())
        lab.store.away = True
        lab.keeping.erase(HANAKO, "1")
        assert lab.kept == []
        lab.store.away = False
        assert lab.lying
        assert lab.clearing.clear() == 1
        assert lab.lying == set()

    def test_taking_back_words_needs_no_store(self, lab: Lab) -> None:
        lab.store.away = True
        lab.keeping.erase(HANAKO, "a message of words")


def test_what_time_has_erased_is_deleted_with_the_next_clearing(lab: Lab) -> None:
    lab.keeping.keep(Sent(HANAKO, "1", "", 7), picture(), with_position=False)
    lab.keep("2", picture("red"))
    lab.clock.pass_by(OF_NO_REPORT + timedelta(seconds=1))
    lab.book.purge(lab.clock())
    assert lab.clearing.clear() == 1
    assert lab.kept == ["2"]
    assert lab.is_whole()


def test_after_a_rotation_the_old_secret_is_not_needed(lab: Lab) -> None:
    for each, colour in enumerate(COLOURS[:5]):
        lab.keep(str(each), picture(colour))
    lab.keeping.erase(HANAKO, "4")
    new = "another secret of the service's tests"
    turned = Lab(lab.book, lab.store, Vault([new, SECRET]), lab.clock)
    assert turned.clearing.rotate() == 4
    assert turned.clearing.rotate() == 0
    afterwards = Album(lab.store, Vault([new]))
    assert all(afterwards.get(photo.id) for photo in lab.book.photos.of(NUMBER))
    with pytest.raises(Unreadable):
        lab.album.get(lab.book.photos.of(NUMBER)[0].id)


def test_what_is_taken_back_while_it_is_sealed_anew_does_not_come_back(lab: Lab) -> None:
    lab.keep("1", picture())
    key = photo_id(HANAKO, "1")
    turned = Lab(lab.book, lab.store, Vault(["another secret of the service's tests", SECRET]), lab.clock)
    put = lab.store.inner.put

    def taken_back_meanwhile(key: str, blob: bytes) -> None:
        lab.keeping.erase(HANAKO, "1")
        put(key, blob)

    lab.store.put = taken_back_meanwhile  # type: ignore[method-assign]  # this once
    turned.clearing.rotate()
    assert key not in lab.lying


def test_records_restored_from_a_backup_do_not_cost_yesterdays_pictures(lab: Lab, tmp_path: object) -> None:
    lab.keep("1", picture())
    engine = records.connect(f"sqlite:///{tmp_path}/restored.db")
    records.upgrade(engine)
    restored = Lab(records.open(engine, lab.vault), lab.store, lab.vault, lab.clock)
    assert restored.clearing.clear() == 0
    assert lab.is_whole()
    engine.dispose()
