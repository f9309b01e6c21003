"""Photos through the running service: ten at once in any order, each taken back, killed meanwhile, through the page."""

import os
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from redis import Redis

from bot.moments import utc_now
from bot.uploads import MOST_BYTES
from flows.accident.report import AccidentReport
from simulator.faults import Fault
from state.doors import Door, door_hash, new_token
from state.keys import key, partition_of
from state.records.photo_rows import Photo
from state.sealed import Sealed
from tests.bot.photographs.pictures import picture
from tests.e2e.people import PAGE, OnLine, OnSms
from tests.e2e.running import Service
from tests.e2e.waiting import until

MENU = "どのようなご用件でしょうか"
COLOURS = ("red", "green", "blue", "yellow", "black", "pink", "brown", "grey", "navy", "teal")


class Sender:
    """Somebody on LINE with a report on record, whose photos are looked at from outside."""

    def __init__(self, counter: Service, *, reported: bool = True) -> None:
        self.counter = counter
        self.person = OnLine(counter.simulation)
        self.person.says("メニュー")
        self.person.hears(MENU)
        self.conversation = counter.records.pseudonyms.conversation(self.person.address)
        reports = counter.records.reports
        report = AccidentReport("line", "ja", kind="car", name="見本 花子")
        self.number = (
            reports.file(str(uuid4()), self.conversation, report, utc_now(), self.person.address) if reported else ""
        )

    def sends_ten(self) -> list[str]:
        """Send ten pictures at once, whose events arrive in any order; their messages in that order."""
        phone = self.counter.simulation.line_phone
        order = [7, 2, 10, 1, 5, 9, 3, 8, 6, 4]
        told = phone.sends_photos(self.person.user, [(picture(colour), "image/jpeg") for colour in COLOURS], order)
        return [event["message"]["id"] for event in told]

    def unsends(self, *messages: str) -> None:
        for message in messages:
            self.counter.simulation.line_phone.unsends(self.person.user, message)

    @property
    def kept(self) -> tuple[Photo, ...]:
        return self.counter.records.photos.of(self.number)

    def lies(self, photo: Photo) -> bool:
        """Whether its picture is on the disk."""
        return any((self.counter.folder / "photos").rglob(photo.id))

    def thanks(self) -> list[str]:
        """Every answer to pictures."""
        return [text for text in self.person.texts() if "枚受け取りました" in text]


@pytest.fixture
def report(counter: Service) -> Sender:
    return Sender(counter)


def test_ten_at_once_are_kept_sealed_thanked_for_once_and_each_is_gone_when_it_is_taken_back(
    counter: Service, report: Sender
) -> None:
    messages = report.sends_ten()
    report.person.hears("写真を10枚受け取りました")
    kept = until(lambda: report.kept if len(report.kept) == 10 else (), "ten photos are kept")
    assert sorted(photo.message for photo in kept) == sorted(messages)
    for file in (counter.folder / "photos").rglob("*"):
        assert file.is_dir() or not file.read_bytes().startswith(b"\xff\xd8")
    assert all(report.lies(photo) for photo in kept)
    report.unsends(*messages[::2])
    until(lambda: len(report.kept) == 5, "five are taken back")
    report.unsends(*messages[1::2])
    until(lambda: not any(report.lies(photo) for photo in kept), "nothing is left on the disk")
    assert report.kept == ()
    counter.settle()
    assert len(report.thanks()) == 1


def test_a_photo_taken_back_before_it_is_fetched_is_never_kept(counter: Service, report: Sender) -> None:
    counter.processes["worker"].kill()
    messages = report.sends_ten()
    report.unsends(messages[3])
    counter.start("worker")
    until(lambda: len(report.kept) == 9, "the others are kept", 60)
    counter.settle()
    assert sorted(photo.message for photo in report.kept) == sorted(each for each in messages if each != messages[3])


def test_what_line_does_not_give_out_at_once_comes_later(counter: Service, report: Sender) -> None:
    for kind in ("fail_before", "rate_limit", "cut_after"):
        counter.simulation.faults.arm(Fault("line.content", kind))
    report.sends_ten()
    until(lambda: len(report.kept) == 10, "all are kept", 60)


def test_whoever_is_killed_while_fetching_loses_and_doubles_nothing(counter: Service, report: Sender) -> None:
    messages = report.sends_ten()
    until(lambda: report.kept, "the first is kept")
    counter.processes["worker"].kill()
    counter.start("worker")
    until(lambda: len(report.kept) == 10, "all are kept", 60)
    counter.settle()
    assert sorted(photo.message for photo in report.kept) == sorted(messages)
    assert all(report.lies(photo) for photo in report.kept)
    assert len(report.thanks()) == 1


def test_ten_that_are_of_no_accident_are_asked_about_once_and_leave_nothing_on_the_disk(counter: Service) -> None:
    sender = Sender(counter, reported=False)
    sender.sends_ten()
    sender.person.hears("どのようなご用件の写真")
    counter.settle()
    before = {file.name for file in (counter.folder / "photos").rglob("*") if file.is_file()}
    assert len(before) >= 10
    sender.person.taps("ほかのご用件")
    sender.person.hears("お送りいただいた写真は消しました")
    counter.settle()
    after = {file.name for file in (counter.folder / "photos").rglob("*") if file.is_file()}
    assert len(before - after) == 10
    assert len(sender.thanks()) == 1


def test_pictures_in_the_midst_of_an_accident_talk_are_thanked_for_and_its_question_stays(counter: Service) -> None:
    sender = Sender(counter, reported=False)
    sender.person.says("事故にあいました")
    sender.person.hears("けがをした方")
    sender.sends_ten()
    heard = sender.person.hears("写真を10枚受け取りました")
    assert "まず皆さまの安全を先に" in heard
    sender.person.hears("けがをした方")
    counter.settle()
    assert len(sender.thanks()) == 1


def test_by_sms_the_talk_gives_out_the_page_and_what_is_sent_there_is_the_reports(counter: Service) -> None:
    person = OnSms(counter.simulation)
    conversation = counter.records.pseudonyms.conversation(person.address)
    report = AccidentReport("sms", "ja", kind="car", name="見本 花子", phone=person.number)
    number = counter.records.reports.file(str(uuid4()), conversation, report, utc_now(), person.address)
    person.says("写真を送りたい")
    person.hears("撮影場所の記録")
    person.says("残さない")
    found = PAGE.search(person.hears("こちらのページから"))
    assert found
    answer = counter.http.request("POST", found[0], fields=[("scene", ("1.jpg", picture("red"), "image/jpeg"))])
    assert answer.status == 200
    (kept,) = counter.records.photos.of(number)
    assert (kept.wanted, kept.position) == ("scene", None)
    person.says("写真")
    again = PAGE.search(person.hears("こちらのページから"))
    assert again
    assert again[0] != found[0]
    assert counter.http.request("GET", found[0]).status == 200, "the first link still works"


def opened(counter: Service, report: Sender) -> str:
    """The address of a page of photos for this report."""
    token = new_token(report.conversation, os.urandom(8).hex())
    until_ = utc_now() + timedelta(hours=1)
    door = Door(report.conversation, "", until_, "photos", address=report.person.address, number=report.number)
    partition = partition_of(report.conversation)
    hashed = door_hash(token, partition)
    sealed = Sealed(counter.counter.vault, "door", Door).seal(door, hashed)
    with Redis.from_url(counter.environment["REDIS_URL"]) as store:
        store.set(key(partition, "door", hashed), sealed, ex=3600)
    return f"{counter.url}/photos/{token}"


def detailed() -> bytes:
    """A picture of two megabytes."""
    image = Image.frombytes("RGB", (1200, 900), os.urandom(1200 * 900 * 3))
    out = BytesIO()
    image.save(out, "JPEG", quality=95)
    return out.getvalue()


def test_a_dozen_large_photos_come_through_the_page_at_once(counter: Service, report: Sender) -> None:
    address = opened(counter, report)
    photos = [("own_car", (f"{each}.jpg", detailed(), "image/jpeg")) for each in range(12)]
    assert sum(len(photo[1][1]) for photo in photos) > 15_000_000
    answer = counter.http.request("POST", address, fields=photos, timeout=60)
    assert answer.status == 200
    assert "12枚をお預かりしました" in answer.data.decode()
    assert len(report.kept) == 12
    assert all(report.lies(photo) for photo in report.kept)


def test_more_than_the_page_takes_is_refused_and_the_service_lives_on(counter: Service, report: Sender) -> None:
    address = opened(counter, report)
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": str(MOST_BYTES + 1)}
    with counter.http.request(
        "POST", address, body=iter([b"x" * 1000]), headers=headers, preload_content=False, timeout=20
    ) as answer:
        assert answer.status == 413
    counter.wait_until_ready()
    assert counter.http.request("GET", address).status == 200
