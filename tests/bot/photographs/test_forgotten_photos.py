"""What the journal keeps of a photo is emptied with it, and its turns can still be read."""

import msgspec

from bot import journal
from flows.events import Address, Envelope, PhotoKept, PhotoReceived
from flows.facts import Moment
from flows.pictures import KeepPhoto
from flows.session import Session
from state.records.redaction import redacted, words_of
from tests.bot.conftest import NOW

HERE = Address("line", "U1")
SESSION = Session(HERE)
PHOTO = "8f14e45fceea167a5a36dedd4bea2543"


def taken_back(*events: PhotoReceived | PhotoKept, wanted: KeepPhoto) -> journal.TurnEntry:
    """The turn of these events after their message was taken back."""
    steps = tuple(
        journal.StepEntry(Envelope(str(place), NOW, NOW, event, HERE), Moment(NOW, ""), (), (wanted,))
        for place, event in enumerate(events)
    )
    turn = msgspec.msgpack.decode(journal.encode(journal.TurnEntry(NOW, None, SESSION, SESSION, steps)))
    return journal.decode(msgspec.msgpack.encode(redacted(turn, "m1", words_of(turn, "m1"))))


def test_a_photo_taken_back_leaves_its_turn_readable_and_says_nothing() -> None:
    received = PhotoReceived("m1", "E005D41A7288", 2, 3)
    kept = PhotoKept("m1", "not_a_picture", PHOTO, "damage")
    wanted = KeepPhoto("C-20261122-0001", 7, "m1", "damage", with_position=True, source="sms", set_id="E005D41A7288")
    turn = taken_back(received, kept, wanted=wanted)
    assert [step.envelope.event for step in turn.steps] == [PhotoReceived("m1"), PhotoKept("m1", "not_a_picture")]
    # The report is not forgotten with one of its photos.
    assert turn.steps[0].effects == (KeepPhoto("C-20261122-0001", 0, "m1", source="sms"),)


def test_another_photo_of_the_turn_stays_as_it_was() -> None:
    other = KeepPhoto("C-20261122-0001", 7, "m2", "damage")
    turn = taken_back(PhotoReceived("m1", "E005", 1, 2), PhotoReceived("m2", "E005", 2, 2), wanted=other)
    assert turn.steps[1].envelope.event == PhotoReceived("m2", "E005", 2, 2)
    assert turn.steps[0].effects == (other,)
