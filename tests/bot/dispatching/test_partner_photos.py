"""Photos of a breakdown: for the partner whose job it is, while it is; for nobody who was only asked."""

import re
from datetime import timedelta
from pathlib import Path

from bot.wiring import Counter
from flows.dispatch.happenings import Accepted, Reported
from flows.dispatch.job import Job
from state.records.photo_rows import Sent
from tests.bot.accounts.people_signing_in import Browser
from tests.bot.conftest import Clock
from tests.bot.dispatching.partnering import job_of, open_offer
from tests.bot.operating import madoguchi
from tests.bot.photographs.pictures import picture

SENDER = "h" * 26


def sent(counter: Counter, number: str, colour: str = "navy") -> str:
    """The id of a photo that is kept."""
    told = Sent(SENDER, f"message-{colour}", number)
    return counter.photographs.keep(told, picture(colour), with_position=False).photo


def accept(counter: Counter, job: Job) -> None:
    offer = open_offer(job)
    counter.dispatching.answer(Accepted(offer.id, offer.partner, 40), counter.now())


def test_who_is_only_asked_sees_no_photo(counter: Counter, browser: Browser, job: Job, path: str) -> None:
    photo = sent(counter, job.number)
    assert "/photo/" not in browser.get(path).text
    assert browser.get(f"{path}/photo/{photo}").status_code == 410


def test_whose_job_it_is_sees_them_until_it_is_over(
    counter: Counter, browser: Browser, job: Job, path: str, clock: Clock
) -> None:
    photo = sent(counter, job.number)
    accept(counter, job)
    assert f'src="{path}/photo/{photo}"' in browser.get(path).text
    shown = browser.get(f"{path}/photo/{photo}")
    assert (shown.status_code, shown.content_type) == (200, "image/jpeg")
    for status in ("en_route", "on_scene", "completed"):
        clock.pass_by(timedelta(minutes=10))
        partner = job_of(counter, job.number).partner
        counter.dispatching.move(job.number, Reported(partner, status), counter.now())
    assert browser.get(f"{path}/photo/{photo}").status_code == 410


def test_a_photo_that_comes_later_changes_the_page(counter: Counter, browser: Browser, job: Job, path: str) -> None:
    accept(counter, job)
    before = browser.get(f"{path}/state").text
    (mark,) = re.findall(r'data-mark="([^"]+)"', browser.get(path).text)
    assert mark in before
    sent(counter, job.number)
    assert mark not in browser.get(f"{path}/state").text


def test_another_requests_photo_is_not_shown(counter: Counter, browser: Browser, job: Job, path: str) -> None:
    accept(counter, job)
    other = sent(counter, "R-20261122-9999")
    assert browser.get(f"{path}/photo/{other}").status_code == 410


def test_the_duty_desk_has_them_as_files(counter: Counter, job: Job, tmp_path: Path) -> None:
    photo = sent(counter, job.number)
    done = madoguchi(counter.settings, "roadside", "photos", job.number, "--to", str(tmp_path / "written"))
    assert "1 photos" in done.stdout
    assert [each.name for each in (tmp_path / "written").iterdir()] == [f"{photo}.jpg"]
