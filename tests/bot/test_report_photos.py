"""The claims desk sees the photos of a report, and of no other; what was taken back is gone from its page, too."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from werkzeug.test import Client

from bot.wiring import Counter
from state.records.photo_rows import Sent
from tests.bot.claiming import filed
from tests.bot.operating import madoguchi
from tests.bot.photographs.pictures import LATITUDE, picture, telling
from tests.bot.test_report_pages import path

SENDER = "h" * 26


@pytest.fixture
def number(counter: Counter) -> str:
    return filed(counter)


@pytest.fixture
def page(counter: Counter, number: str) -> str:
    return path(counter.tickets.report_url(number))


def sent(counter: Counter, number: str, message: str, colour: str = "navy", *, with_position: bool = False) -> str:
    """The id of a photo that is kept."""
    told = Sent(SENDER, message, number, wanted="damage")
    return counter.photographs.keep(told, picture(colour, exif=telling()), with_position=with_position).photo


def test_the_page_shows_every_photo_with_what_it_is_of(
    client: Client, counter: Counter, number: str, page: str
) -> None:
    ids = [sent(counter, number, f"m{each}", colour) for each, colour in enumerate(("navy", "maroon"))]
    text = client.get(page).text
    assert "2枚（傷やへこみ 2）" in text
    for id_ in ids:
        assert f'src="{page}/photo/{id_}"' in text
        shown = client.get(f"{page}/photo/{id_}")
        assert (shown.status_code, shown.content_type) == (200, "image/jpeg")
        assert Image.open(BytesIO(shown.data)).size == (320, 240)
        assert shown.headers["Cache-Control"] == "private, no-store"
        assert "sandbox" in shown.headers["Content-Security-Policy"]


def test_where_it_was_taken_is_shown_only_where_the_sender_agreed(
    client: Client, counter: Counter, number: str, page: str
) -> None:
    sent(counter, number, "m1")
    assert "撮影地点" not in client.get(page).text
    sent(counter, number, "m2", "maroon", with_position=True)
    assert f"撮影地点 {LATITUDE}" in client.get(page).text


def test_a_ticket_opens_the_photos_of_its_own_report_only(client: Client, counter: Counter, page: str) -> None:
    other = sent(counter, filed(counter), "m1")
    assert client.get(f"{page}/photo/{other}").status_code == 410
    assert client.get(f"{page}/photo/nothing").status_code == 410
    forged = page.replace("/desk/report/", "/desk/report/x")
    assert client.get(f"{forged}/photo/{other}").status_code == 410


def test_a_photo_taken_back_is_gone_from_the_page(client: Client, counter: Counter, number: str, page: str) -> None:
    photo = sent(counter, number, "m1")
    counter.photographs.erase(SENDER, "m1")
    assert client.get(f"{page}/photo/{photo}").status_code == 410
    assert "/photo/" not in client.get(page).text


def test_the_command_writes_what_the_export_names(counter: Counter, number: str, tmp_path: Path) -> None:
    photo = sent(counter, number, "m1")
    done = madoguchi(counter.settings, "reports", "photos", number, "--to", str(tmp_path / "written"))
    assert "1 photos" in done.stdout
    assert [each.name for each in (tmp_path / "written").iterdir()] == [f"{photo}.jpg"]
    assert f'"{photo}"' in madoguchi(counter.settings, "reports", "export", number).stdout
