"""The page of photos: many at once, as often as one likes, each kept or refused for itself, and heard of once."""

import json
from collections.abc import Sequence
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from werkzeug.test import Client, TestResponse

from bot.app import create_app
from bot.bodies import Bodies
from bot.photographs.uploading import MOST_TRIES
from bot.uploads import MOST_BYTES
from bot.wiring import Counter
from flows.effects import OpenDoor
from flows.events import Address, Envelope, Event, MessageUnsent, PhotoKept, TextReceived
from flows.pictures import WANTED
from flows.session import Session
from state.doors import new_token
from state.keys import PARTITIONS
from state.records.photo_rows import Position, Sent
from state.turn import Mail, Turn
from tests.bot.conftest import Clock, bodies
from tests.bot.photographs import pictures
from tests.bot.photographs.lab import NUMBER, Breakable
from tests.bot.photographs.pictures import LATITUDE, LONGITUDE, picture, telling
from tests.bot.signing import PUBLIC_URL

PHONE = Address("sms", "+819000000101")
COLOURS = ("red", "green", "blue", "yellow", "black", "pink", "brown", "grey", "navy", "teal")
File = tuple[str, bytes]


class Page:
    """The page, opened by the talk of somebody who writes SMS."""

    def __init__(self, counter: Counter, clock: Clock, **door: Any) -> None:
        self.counter = counter
        self.clock = clock
        self.client = Client(create_app(counter, bodies()))
        self.conversation = counter.records.pseudonyms.conversation(PHONE)
        asked = Envelope("asked", clock(), clock(), TextReceived("x", "m"), PHONE)
        counter.mailbox.post([Mail(self.conversation, asked)], clock())
        (claim,) = counter.mailbox.claim(range(PARTITIONS), 1, clock(), timedelta(seconds=9)).claims
        token = new_token(self.conversation, "b" * 16)
        told = {"number": NUMBER, "draft": 7} | door
        opened = OpenDoor(token, "", clock() + timedelta(days=7), "photos", **told)
        turn = Turn(self.conversation, claim.epoch, claim.version, Session(PHONE), ("asked",), doors=(opened,))
        counter.mailbox.commit([turn], clock())
        self.path = f"/photos/{token}"
        self.known = {"asked"}

    def get(self, **more: Any) -> TestResponse:
        return self.client.get(self.path, base_url=PUBLIC_URL, **more)

    def sends(self, *files: File, **headers: str) -> TestResponse:
        """Send these files, each as a picture of something; their names are their places."""
        parts = [(kind, (BytesIO(data), f"{place}.jpg")) for place, (kind, data) in enumerate(files, start=1)]
        form: dict[str, Any] = {}
        for kind, part in parts:
            form.setdefault(kind, []).append(part)
        return self.client.post(self.path, data=form, base_url=PUBLIC_URL, headers=headers)

    def removes(self, photo: str) -> TestResponse:
        return self.client.post(f"{self.path}/remove", data={"photo": photo}, base_url=PUBLIC_URL)

    def heard(self) -> list[Event]:
        """What the conversation hears, in the order it happened."""
        claims = self.counter.mailbox.claim(range(PARTITIONS), 9, self.clock(), timedelta(seconds=9)).claims
        found = [mail for claim in claims for mail in claim.mail if mail.id not in self.known]
        self.known |= {mail.id for mail in found}
        self.clock.pass_by(timedelta(seconds=10))
        return [mail.event for mail in found]

    @property
    def kept(self) -> list[str]:
        """What the photos of the report show."""
        return [photo.wanted for photo in self.counter.records.photos.of(NUMBER)]


@pytest.fixture
def page(counter: Counter, clock: Clock) -> Page:
    return Page(counter, clock)


def words(answer: TestResponse) -> str:
    return answer.get_data(as_text=True)


def test_looking_does_nothing_however_often(page: Page) -> None:
    for _ in range(3):
        answer = page.get()
        assert answer.status_code == 200
        assert "安全な場所にいるときだけ" in words(answer)
    assert page.heard() == []


@pytest.mark.parametrize("sent", ["", "0", "x", "-1", "1e9", "999", "<b>"])
def test_a_number_of_thanks_that_is_none_is_not_said(page: Page, sent: str) -> None:
    answer = page.client.get(page.path, query_string={"sent": sent}, base_url=PUBLIC_URL)
    assert "お預かりしました" not in words(answer)


def test_several_photos_at_once_are_kept_as_what_they_show_and_heard_of(page: Page) -> None:
    answer = page.sends(("scene", picture("red")), ("damage", picture("green")), ("damage", picture("blue")))
    assert answer.status_code == 200
    assert "3枚をお預かりしました" in words(answer)
    assert "2枚お預かりしています" in words(answer)
    assert sorted(page.kept) == ["damage", "damage", "scene"]
    heard = page.heard()
    assert sorted(each.wanted for each in heard if isinstance(each, PhotoKept)) == ["damage", "damage", "scene"]
    ids = {photo.id for photo in page.counter.records.photos.of(NUMBER)}
    assert {each.photo for each in heard if isinstance(each, PhotoKept)} == ids


def test_it_is_good_again_and_again_until_its_time_is_up(page: Page) -> None:
    for colour in COLOURS[:3]:
        assert page.sends(("scene", picture(colour))).status_code == 200
        page.clock.pass_by(timedelta(days=1))
    page.clock.pass_by(timedelta(days=7))
    assert page.get().status_code == 410
    assert page.sends(("scene", picture("teal"))).status_code == 410
    assert len(page.kept) == 3


def test_ten_at_once_are_all_kept(page: Page) -> None:
    page.sends(*[("own_car", picture(colour)) for colour in COLOURS])
    assert len(page.kept) == 10
    assert len(page.heard()) == 10


def test_each_file_is_kept_or_refused_for_itself(page: Page) -> None:
    answer = page.sends(
        ("scene", picture("red")),
        ("road", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("meter", pictures.bomb()),
        ("other", pictures.moving("WEBP")),
        ("damage", b""),
    )
    assert answer.status_code == 200
    assert page.kept == ["scene"]
    said = words(answer)
    assert "1枚をお預かりしました" in said
    assert "は大きすぎて" in said
    assert said.count("写真として開けませんでした") == 3
    assert len(page.heard()) == 1


def test_where_nothing_could_be_kept_it_says_so(page: Page) -> None:
    answer = page.sends(("scene", b"no picture"))
    assert answer.status_code == 422
    assert page.heard() == []


@pytest.mark.parametrize("files", [(), (("nonsense", picture()),)])
def test_a_form_without_a_photo_is_no_fault(page: Page, files: Sequence[File]) -> None:
    answer = page.sends(*files)
    assert answer.status_code == 422
    assert "写真をえらんでから" in words(answer)


def test_the_name_of_a_file_is_words_and_nothing_else(page: Page) -> None:
    form = {"scene": (BytesIO(b"x"), "<script>alert(1)</script>.jpg")}
    answer = page.client.post(page.path, data=form, base_url=PUBLIC_URL)
    assert "<script>alert" not in words(answer)
    assert "&lt;script&gt;alert" in words(answer)


def test_a_form_sent_twice_is_kept_once_and_heard_of_once(page: Page) -> None:
    first = page.sends(("scene", picture()))
    again = page.sends(("scene", picture()))
    assert (first.status_code, again.status_code) == (200, 200)
    assert page.kept == ["scene"]
    assert len(page.heard()) == 1


def test_what_the_conversation_missed_it_hears_when_the_form_is_sent_again(page: Page) -> None:
    # The process ended after the photo was recorded.
    sent = Sent(page.conversation, "page-before", NUMBER, wanted="scene")
    kept = page.counter.photographs.keep(sent, picture(), with_position=False)
    page.sends(("scene", picture()))
    assert page.heard() == [PhotoKept("page-before", "kept", kept.photo, "scene")]


def test_a_photo_that_came_by_line_is_not_told_twice(page: Page) -> None:
    sent = Sent(page.conversation, "by line", NUMBER, wanted="scene")
    page.counter.photographs.keep(sent, picture(), with_position=False)
    assert "2枚" not in words(page.sends(("scene", picture())))
    assert page.heard() == []


def test_beyond_twenty_nothing_is_kept(page: Page) -> None:
    for start in (0, 11):
        page.sends(*[("other", picture(size=(40 + start + each, 40))) for each in range(11)])
    assert len(page.kept) == 20
    assert "20枚まで" in words(page.sends(("other", picture("red"))))


@pytest.mark.parametrize("agreed", [True, False])
def test_where_it_was_taken_is_kept_only_by_consent(counter: Counter, clock: Clock, *, agreed: bool) -> None:
    page = Page(counter, clock, with_position=agreed)
    page.sends(("scene", picture(exif=telling())))
    (photo,) = counter.records.photos.of(NUMBER)
    assert photo.position == (Position(LATITUDE, LONGITUDE) if agreed else None)


def test_before_the_report_is_filed_photos_belong_to_the_talk_and_then_to_it(counter: Counter, clock: Clock) -> None:
    page = Page(counter, clock, number="")
    page.sends(("scene", picture("red")))
    assert page.kept == []
    counter.records.photos.file(page.conversation, 7, NUMBER, clock())
    assert "1枚お預かりしています" in words(page.sends(("road", picture("blue"))))
    assert sorted(page.kept) == ["road", "scene"]


def test_who_sends_too_much_is_told_to_come_again(page: Page) -> None:
    for _ in range(MOST_TRIES // 10):
        page.sends(*[("other", b"x")] * 10)
    answer = page.sends(("scene", picture()))
    assert "1時間ほどあけて" in words(answer)
    assert page.kept == []
    page.clock.pass_by(timedelta(hours=1))
    assert page.sends(("scene", picture())).status_code == 200


class TestTakingBack:
    def test_a_photo_is_removed_and_its_conversation_forgets_it(self, page: Page) -> None:
        page.sends(("scene", picture("red")), ("road", picture("blue")))
        page.heard()
        photo = next(each for each in page.counter.records.photos.of(NUMBER) if each.wanted == "scene")
        answer = page.removes(photo.id)
        assert (answer.status_code, answer.location) == (303, page.path)
        assert page.kept == ["road"]
        assert page.heard() == [MessageUnsent(photo.message)]
        assert len(list(page.counter.album.list())) == 1
        assert page.removes(photo.id).status_code == 303
        assert page.heard() == []

    def test_it_may_be_sent_again_afterwards(self, page: Page) -> None:
        page.sends(("scene", picture()))
        page.removes(page.counter.records.photos.of(NUMBER)[0].id)
        page.sends(("scene", picture()))
        assert page.kept == ["scene"]

    @pytest.mark.parametrize("whose", ["line", "report"])
    def test_only_what_came_through_this_talks_page_is_shown_and_removed(self, page: Page, whose: str) -> None:
        conversation = page.conversation if whose == "line" else "t" * 26
        number = NUMBER if whose == "line" else "C-20261122-0002"
        message = "by line" if whose == "line" else "page-x"
        kept = page.counter.photographs.keep(Sent(conversation, message, number), picture(), with_position=False)
        assert kept.photo not in words(page.get())
        page.removes(kept.photo)
        assert page.counter.records.photos.get(kept.photo) is not None
        found = page.counter.records.photos.get(kept.photo)
        assert found is not None
        assert found.state == "kept"

    @pytest.mark.parametrize("photo", ["", "x", "0" * 32])
    def test_what_is_not_there_is_not_removed(self, page: Page, photo: str) -> None:
        assert page.removes(photo).status_code == 303
        assert page.heard() == []


class TestForScripts:
    def test_a_file_is_answered_in_a_word_and_in_words(self, page: Page) -> None:
        answer = page.sends(("scene", picture()), ("road", b"x"), Accept="application/json")
        assert answer.mimetype == "application/json"
        first, second = json.loads(answer.data)
        assert first["outcome"] == "kept"
        assert (second["outcome"], second["text"]) == (
            "not_a_picture",
            "「2.jpg」は写真として開けませんでした。JPEG・PNG・WebPの写真をお送りください。",
        )

    def test_a_page_that_is_over_says_so_by_its_status(self, page: Page) -> None:
        page.clock.pass_by(timedelta(days=8))
        assert page.sends(("scene", picture()), Accept="application/json").status_code == 410


class Unread(BytesIO):
    """A body nobody may look at."""

    def read(self, _size: int | None = -1, /) -> bytes:
        raise AssertionError("the body was read")


class TestLargeBodies:
    def test_more_than_can_be_taken_at_once_is_refused_unread_in_words(self, page: Page) -> None:
        answer = page.client.post(
            page.path,
            base_url=PUBLIC_URL,
            input_stream=Unread(),
            environ_overrides={"CONTENT_LENGTH": str(MOST_BYTES + 1)},
            content_type="multipart/form-data; boundary=x",
        )
        assert (answer.status_code, answer.mimetype) == (413, "text/html")
        assert "数枚ずつに分けて" in words(answer)

    @pytest.mark.parametrize(
        "path", ["/photos/00" + "c" * 16, "/photos/99" + "c" * 16, "/photos/x", "/photos/" + "0" * 64]
    )
    def test_what_is_sent_to_a_page_nobody_opened_is_not_read(self, page: Page, path: str) -> None:
        answer = page.client.post(
            path, base_url=PUBLIC_URL, input_stream=BytesIO(b"x" * 1000), content_type="text/plain"
        )
        assert answer.status_code == 410

    def test_an_address_nobody_gave_out_takes_no_large_body(self, page: Page) -> None:
        large = {
            "input_stream": Unread(),
            "environ_overrides": {"CONTENT_LENGTH": "1000000"},
            "content_type": "multipart/form-data; boundary=x",
        }
        assert page.client.post("/photos/00" + "c" * 16, base_url=PUBLIC_URL, **large).status_code == 410
        assert page.client.post(f"{page.path}/remove", base_url=PUBLIC_URL, **large).status_code == 413

    def test_what_is_no_form_at_all_is_no_photo(self, page: Page) -> None:
        for kind in ("multipart/form-data; boundary=x", "multipart/form-data", "image/jpeg", "text/plain"):
            answer = page.client.post(page.path, base_url=PUBLIC_URL, data=picture(), content_type=kind)
            assert answer.status_code in {400, 422}
        assert page.kept == []

    def test_photos_have_places_of_their_own_to_arrive_in(self, counter: Counter, clock: Clock) -> None:
        none_left = Bodies(0, lambda: None)
        page = Page(counter, clock)
        page.client = Client(create_app(counter, none_left))
        assert page.sends(("scene", picture())).status_code == 200

    def test_nothing_is_left_lying_about(self, page: Page, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        page.sends(*[("scene", picture(colour, size=(2000, 1500))) for colour in COLOURS[:3]])
        left = [file for file in tmp_path.iterdir() if file.name not in {"records.db", "photos"}]
        assert [file.name for file in left if not file.name.startswith("records.db")] == []


class TestWhatGoesWrong:
    def test_while_the_store_of_photos_is_away_one_is_asked_to_send_again(self, page: Page) -> None:
        album = page.counter.album
        album._store = store = Breakable(album._store, away=True)  # noqa: SLF001  # breaks for this test
        answer = page.sends(("scene", picture()))
        assert answer.status_code == 422
        assert "もう一度お送りください" in words(answer)
        store.away = False
        assert page.sends(("scene", picture())).status_code == 200
        assert page.kept == ["scene"]

    def test_while_redis_is_away_it_says_so_in_words(self, storeless: Client) -> None:
        for answer in (
            storeless.get(f"/photos/00{'b' * 16}", base_url=PUBLIC_URL),
            storeless.post(f"/photos/00{'b' * 16}", base_url=PUBLIC_URL, data={"scene": (BytesIO(picture()), "1.jpg")}),
        ):
            assert (answer.status_code, answer.mimetype) == (503, "text/html")

    @pytest.mark.parametrize(
        "headers", [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
    )
    def test_a_form_from_another_place_does_nothing(self, page: Page, headers: dict[str, str]) -> None:
        assert page.sends(("scene", picture()), **headers).status_code == 400
        assert page.kept == []
        page.sends(("scene", picture()))
        photo = page.counter.records.photos.of(NUMBER)[0].id
        refused = page.client.post(f"{page.path}/remove", data={"photo": photo}, base_url=PUBLIC_URL, headers=headers)
        assert refused.status_code == 400
        assert page.kept == ["scene"]

    def test_by_another_name_than_ours_nothing_is_shown(self, page: Page) -> None:
        assert page.client.get(page.path, base_url="https://elsewhere.example").status_code == 421


def test_it_tells_nobody_whose_it_is_and_is_kept_by_nobody(page: Page) -> None:
    page.sends(("scene", picture()))
    answer = page.get()
    assert not [each for each in (PHONE.to, NUMBER, page.conversation) if each in words(answer)]
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(("language", "told"), [("ja", "ja"), ("easy", "ja"), ("en", "en")])
def test_it_speaks_the_language_of_its_talk_throughout(
    counter: Counter, clock: Clock, language: str, told: str
) -> None:
    page = Page(counter, clock, language=language)
    for answer in (page.get(), page.sends(("scene", picture()), ("road", b"x")), page.sends()):
        assert f'<html lang="{told}">' in words(answer)
        assert ("お預かり" in words(answer)) <= (language == "ja")


def test_everything_that_is_wanted_has_its_place(page: Page) -> None:
    shown = words(page.get())
    assert [kind for kind in (*WANTED, "other") if f'name="{kind}"' not in shown] == []


def test_of_a_breakdown_other_pictures_are_wanted(counter: Counter, clock: Clock) -> None:
    page = Page(counter, clock, number="R-20261122-0001", breakdown=True)
    shown = words(page.get())
    assert [kind for kind in ("spot", "trouble", "other") if f'name="{kind}"' not in shown] == []
    assert [kind for kind in WANTED if f'name="{kind}"' in shown] == []
    assert "事故現場" not in shown
    page.sends(("trouble", picture()), ("road", picture("maroon")))
    kept = counter.records.photos.of("R-20261122-0001")
    assert [photo.wanted for photo in kept] == ["trouble"]
