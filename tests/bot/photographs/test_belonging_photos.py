"""Pictures that came before anybody knew whose they are: given to a report, or let go of; and what is known of them."""

import msgspec

from bot import journal
from bot.knowing_accidents import reports_of
from bot.recorder import Recorder
from bot.wiring import Counter
from flows.album import Album, Awaited
from flows.delivery import Attempt, Delivered, Lane, Line
from flows.events import Address
from flows.pictures import DropPhotos, FilePhotos
from flows.session import Session
from state.records.photo_rows import Sent
from state.records.redaction import redacted, words_of
from tests.bot.conftest import NOW
from tests.bot.photographs.pictures import picture
from tests.state.records.reporting import REPORT

CONVERSATION = "abcdefghijklmnopqrstuvwxyz"
LOOSE = 7


def records_it(counter: Counter, body: FilePhotos | DropPhotos, times: int = 2) -> None:
    """Have a line carried as often as it may be."""
    recorder = counter.deliverers()["record"]
    assert isinstance(recorder, Recorder)
    line = Line("key", CONVERSATION, "record", Lane.CONVERSATION, body, NOW)
    for _ in range(times):
        assert recorder.deliver(Attempt(line, 1, in_doubt=False, now=NOW)) == Delivered()


def keeps(counter: Counter, message: str, *, number: str = "", began: int = LOOSE, wanted: str = "") -> None:
    sent = Sent(CONVERSATION, message, number, began, wanted)
    colour = {"m1": "red", "m2": "green", "m3": "blue"}[message]
    assert counter.photographs.keep(sent, picture(colour), with_position=False).outcome == "kept"


def test_pictures_of_nobodys_become_a_reports_those_to_come_too(counter: Counter) -> None:
    number = counter.records.reports.file("key", CONVERSATION, REPORT, NOW)
    keeps(counter, "m1")
    records_it(counter, FilePhotos(LOOSE, number))
    keeps(counter, "m2")
    assert {photo.message for photo in counter.records.photos.of(number)} == {"m1", "m2"}


def test_pictures_of_no_accident_are_erased_and_those_of_a_report_are_not(counter: Counter) -> None:
    number = counter.records.reports.file("key", CONVERSATION, REPORT, NOW)
    keeps(counter, "m1")
    keeps(counter, "m2", number=number)
    (loose,) = (each for each in counter.records.photos.drafted(CONVERSATION, LOOSE) if not each.number)
    records_it(counter, DropPhotos(LOOSE))
    assert counter.album.get(loose.id) is None
    assert counter.records.photos.known([loose.id]) == {loose.id: "erased"}
    assert [photo.message for photo in counter.records.photos.of(number)] == ["m2"]


def test_letting_go_of_a_draft_that_has_become_a_report_erases_nothing(counter: Counter) -> None:
    number = counter.records.reports.file("key", CONVERSATION, REPORT, NOW)
    keeps(counter, "m1")
    records_it(counter, FilePhotos(LOOSE, number))
    records_it(counter, DropPhotos(LOOSE))
    assert len(counter.records.photos.of(number)) == 1


def test_what_there_are_pictures_of_is_known_of_each_report(counter: Counter) -> None:
    number = counter.records.reports.file("key", CONVERSATION, REPORT, NOW)
    other = counter.records.reports.file("other", CONVERSATION, REPORT, NOW)
    keeps(counter, "m1", number=number, wanted="damage")
    keeps(counter, "m2", number=number, wanted="scene")
    keeps(counter, "m3", number=number)
    counter.photographs.erase(CONVERSATION, "m2")
    known = reports_of({CONVERSATION: ""}, counter.records.reports, counter.records.photos)
    assert {each.number: each.pictured for each in known[CONVERSATION]} == {number: ("damage",), other: ()}


def test_a_picture_taken_back_leaves_nothing_in_what_the_journal_knows_of_its_album() -> None:
    album = Album(awaited=(Awaited("m1", "damage", "C-20261122-0001"), Awaited("m2", "damage", "C-20261122-0001")))
    session = Session(Address("line", "U1"), album=album)
    turn = msgspec.msgpack.decode(journal.encode(journal.TurnEntry(NOW, None, session, session, ())))
    read = journal.decode(msgspec.msgpack.encode(redacted(turn, "m1", words_of(turn, "m1"))))
    assert read.after.album == Album(awaited=(Awaited("m1", "", "C-20261122-0001"), album.awaited[1]))
