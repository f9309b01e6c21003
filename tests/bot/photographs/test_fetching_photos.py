"""A line that asks for a photo is carried until it is kept or cannot be, and its conversation hears of it once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.photographs.fetching import PATIENCE, Fetching
from bot.wiring import Counter
from flows.accident.recording import FileReport
from flows.accident.report import AccidentReport
from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry
from flows.effects import Forget, Withdraw
from flows.events import PhotoKept
from flows.pictures import KeepPhoto
from handlers.line.content import Content, Fetched, Gone, Later, TooLarge
from tests.bot.conftest import Clock
from tests.bot.photographs.lab import NUMBER, Breakable
from tests.bot.photographs.pictures import picture
from tests.state.samples import EVERYWHERE, LEASE

CONVERSATION = "abcdefghijklmnopqrstuvwxyz"
WANTED = KeepPhoto(NUMBER, 3, "m1", "damage", set_id="E1", index=2, total=3)


@dataclass
class Platform:
    """LINE's content API as it answers next; the last answer stays."""

    answers: list[Content] = field(default_factory=lambda: [Fetched(picture())])
    asked: list[str] = field(default_factory=list)

    def fetch(self, message: str) -> Content:
        self.asked.append(message)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@dataclass
class Post:
    """Carries lines, and tells what conversations hear."""

    counter: Counter
    clock: Clock
    platform: Platform

    def __post_init__(self) -> None:
        self.began = self.clock()
        platform: object = self.platform
        self.fetching = Fetching(platform, self.counter.photographs, self.counter.mailbox, self.clock)  # type: ignore[arg-type]  # answers as it does

    def carries(self, wanted: KeepPhoto = WANTED, key: str = "key") -> Outcome:
        line = Line(key, CONVERSATION, "photo", Lane.CONVERSATION, wanted, self.began)
        return self.fetching.deliver(Attempt(line, 1, in_doubt=False, now=self.clock()))

    def heard(self) -> list[PhotoKept]:
        claims = self.counter.mailbox.claim(EVERYWHERE, 10, self.clock(), LEASE).claims
        return [each.event for claim in claims for each in claim.mail if isinstance(each.event, PhotoKept)]


@pytest.fixture
def post(counter: Counter, clock: Clock) -> Iterator[Post]:
    return Post(counter, clock, Platform())


def test_a_photo_is_kept_and_heard_of(post: Post) -> None:
    outcome = post.carries()
    (photo,) = post.counter.records.photos.of(NUMBER)
    assert outcome == Delivered(photo.id)
    assert (photo.conversation, photo.message, photo.wanted) == (CONVERSATION, "m1", "damage")
    assert (photo.set_id, photo.set_place, photo.set_total) == ("E1", 2, 3)
    assert post.heard() == [PhotoKept("m1", "kept", photo.id, "damage")]


def test_carried_twice_it_is_fetched_kept_and_told_once(post: Post) -> None:
    assert post.carries() == post.carries()
    assert post.platform.asked == ["m1"]
    assert len(post.counter.records.photos.of(NUMBER)) == 1
    assert len(post.heard()) == 1


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (Gone(), "gone"),
        (TooLarge(), "too_large"),
        (Fetched(b"<svg/>"), "not_a_picture"),
        (Fetched(b""), "not_a_picture"),
    ],
)
def test_what_cannot_be_kept_is_told_and_not_tried_again(post: Post, content: Content, outcome: str) -> None:
    post.platform.answers = [content]
    assert post.carries() == Delivered()
    assert [(each.outcome, each.photo) for each in post.heard()] == [(outcome, "")]


def test_the_same_picture_again_is_told_with_the_first(post: Post) -> None:
    post.carries()
    post.carries(KeepPhoto(NUMBER, 3, "m2"), "another key")
    first, again = post.heard()
    assert (again.message, again.outcome, again.photo) == ("m2", "duplicate", first.photo)


def test_what_line_is_still_preparing_comes_later(post: Post) -> None:
    post.platform.answers = [Later("preparing", timedelta(seconds=3)), Fetched(picture())]
    assert post.carries() == Retry("preparing", in_doubt=False, after=timedelta(seconds=3))
    assert post.heard() == []
    post.carries()
    assert [each.outcome for each in post.heard()] == ["kept"]


def test_a_photo_taken_back_before_its_turn_is_not_even_asked_for(post: Post) -> None:
    post.counter.photographs.erase(CONVERSATION, "m1")
    post.carries()
    assert post.platform.asked == []
    assert [each.outcome for each in post.heard()] == ["gone"]


def test_a_photo_of_another_platform_cannot_be_fetched(post: Post) -> None:
    post.carries(KeepPhoto("", 3, "MM1", source="sms"))
    assert post.platform.asked == []
    assert [each.outcome for each in post.heard()] == ["gone"]


def test_before_its_report_is_filed_a_photo_belongs_to_its_talk(post: Post) -> None:
    post.carries(KeepPhoto("", 3, "m1"))
    post.counter.records.photos.file(CONVERSATION, 3, NUMBER, post.clock())
    post.platform.answers = [Fetched(picture("red"))]
    post.clock.pass_by(timedelta(seconds=1))
    post.carries(KeepPhoto("", 3, "m2"), "another key")
    assert [photo.message for photo in post.counter.records.photos.of(NUMBER)] == ["m1", "m2"]


def test_filing_a_report_takes_in_the_photos_of_its_talk(counter: Counter, post: Post) -> None:
    post.carries(KeepPhoto("", 3, "m1"))
    report = FileReport(AccidentReport("line", "ja"), 3)
    filing = Line("file", CONVERSATION, "record", Lane.EMERGENCY, report, post.began)
    outcome = counter.deliverers()["record"].deliver(Attempt(filing, 1, in_doubt=False, now=post.began))
    assert isinstance(outcome, Delivered)
    assert [photo.message for photo in counter.records.photos.of(outcome.reference)] == ["m1"]


def test_whatever_does_not_go_is_tried_for_most_of_a_day_and_then_told(post: Post) -> None:
    post.platform.answers = [Later("http_500")]
    assert post.carries() == Retry("http_500", in_doubt=False)
    post.clock.pass_by(PATIENCE - timedelta(seconds=1))
    assert post.carries() == Retry("http_500", in_doubt=False)
    post.clock.pass_by(timedelta(seconds=1))
    assert post.carries() == Delivered()
    assert [each.outcome for each in post.heard()] == ["failed"]


def test_while_the_store_is_away_a_photo_waits_and_is_told_at_last(counter: Counter, post: Post) -> None:
    album = counter.album
    album._store = store = Breakable(album._store, away=True)  # noqa: SLF001  # breaks for this test
    assert post.carries() == Retry("PhotosUnavailable", in_doubt=False)
    store.away = False
    post.carries()
    store.away = True
    post.platform.answers = [Fetched(picture("red"))]
    post.clock.pass_by(PATIENCE)
    post.carries(KeepPhoto(NUMBER, 3, "m2"), "another key")
    assert [each.outcome for each in post.heard()] == ["kept", "failed"]


def test_a_machine_that_is_short_of_something_does_not_refuse_a_picture(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.photographs.looking.sys.executable", "/nowhere/python")
    assert post.carries() == Retry("Undecided", in_doubt=False)
    monkeypatch.undo()
    post.carries()
    assert [each.outcome for each in post.heard()] == ["kept"]


def test_a_line_that_asks_for_no_photo_is_none_of_its_business(post: Post) -> None:
    line = Line("key", CONVERSATION, "photo", Lane.CONVERSATION, Withdraw("R-20261122-0001"), post.began)
    assert post.fetching.deliver(Attempt(line, 1, in_doubt=False, now=post.began)) == Refused("not_a_photo")


def test_what_the_recorder_is_told_to_forget_is_gone_from_the_store(counter: Counter, post: Post) -> None:
    post.carries()
    line = Line("key", CONVERSATION, "record", Lane.CONVERSATION, Forget("m1"), post.began)
    assert counter.deliverers()["record"].deliver(Attempt(line, 1, in_doubt=False, now=post.began)) == Delivered()
    assert counter.records.photos.of(NUMBER) == ()
    assert list(counter.album.list()) == []
