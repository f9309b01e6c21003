"""The duty desk's commands: what is shown of jobs, and what people do with them."""

import pytest
from msgspec.structs import replace
from typer.testing import Result

from bot.wiring import Counter
from flows.dispatch.happenings import Accepted, Reported
from flows.dispatch.job import Job
from flows.roadside.request import RoadsideRequest
from tests.bot.conftest import Clock
from tests.bot.operating import madoguchi

MISSING = "R-20261122-9999"
REQUEST = RoadsideRequest(
    "line",
    "ja",
    latitude=35.658034,
    longitude=139.701636,
    symptom="battery",
    name="見本 花子",
    phone="+819000000001",
    urgent=True,
)


@pytest.fixture
def number(counter: Counter, clock: Clock) -> str:
    """A job that a partner is asked about."""
    filed = counter.records.requests.file("key", "a" * 26, REQUEST, clock())
    found = counter.records.requests.get(filed)
    assert found is not None
    counter.dispatching.open(found, clock())
    return filed


def job(counter: Counter, number: str) -> Job:
    found = counter.dispatching.jobs.get(number)
    assert found is not None
    return found.job


def roadside(counter: Counter, *words: str) -> Result:
    return madoguchi(counter.settings, "roadside", *words)


def test_the_list_names_nobody_and_the_job_itself_is_shown_whole(counter: Counter, number: str) -> None:
    listed = roadside(counter, "list").output
    assert number in listed
    assert "見本 花子" not in listed
    shown = roadside(counter, "show", number).output
    for told in ("見本 花子", "+819000000001", "35.658034", "battery", job(counter, number).offers[0].partner):
        assert told in shown


def test_a_request_without_a_job_is_on_the_list_too(counter: Counter, clock: Clock) -> None:
    filed = counter.records.requests.file("key", "a" * 26, REQUEST, clock())
    listed = roadside(counter, "list").output
    assert filed in listed
    assert "no job" in listed


def test_what_is_over_is_listed_only_when_it_is_asked_for(counter: Counter, number: str) -> None:
    assert roadside(counter, "close", number, "--by", "山田", "--outcome", "completed").exit_code == 0
    assert number not in roadside(counter, "list").output
    assert number in roadside(counter, "list", "--all").output


def test_a_job_is_given_to_a_partner_that_was_spoken_with(counter: Counter, number: str) -> None:
    keys = sorted(counter.partners.accounts)
    answer = roadside(counter, "assign", number, "--partner", keys[0], "--eta", "40", "--by", "山田")
    assert answer.output.strip() == "accepted"
    assert (job(counter, number).partner, job(counter, number).by) == (keys[0], "山田")
    assert job(counter, number).offers[0].state == "withdrawn"


def test_only_partners_there_are_can_be_assigned(counter: Counter, number: str) -> None:
    answer = roadside(counter, "assign", number, "--partner", "nobody", "--eta", "40", "--by", "山田")
    assert answer.exit_code == 2
    assert "there are" in answer.output
    assert job(counter, number).state == "offered"


def test_a_truck_on_its_way_is_acknowledged_without_being_stopped(counter: Counter, number: str, clock: Clock) -> None:
    offer = job(counter, number).offers[0]
    counter.dispatching.answer(Accepted(offer.id, offer.partner, 30), clock())
    assert roadside(counter, "ack", number, "--by", "山田").output.strip() == "in hand"
    assert (job(counter, number).state, job(counter, number).by) == ("accepted", "山田")


@pytest.mark.parametrize(
    "words",
    [
        ("show", MISSING),
        ("close", MISSING, "--by", "山田"),
        ("assign", MISSING, "--partner", "shibuya-rescue", "--eta", "30", "--by", "山田"),
    ],
)
def test_an_unknown_number_is_said_to_be_one(counter: Counter, words: tuple[str, ...]) -> None:
    words = tuple(min(counter.partners.accounts) if word == "shibuya-rescue" else word for word in words)
    answer = roadside(counter, *words)
    assert (answer.exit_code, answer.output.strip()) == (1, "no open request has that number")


def test_what_is_over_cannot_be_ended_again(counter: Counter, number: str, clock: Clock) -> None:
    offer = job(counter, number).offers[0]
    counter.dispatching.answer(Accepted(offer.id, offer.partner, 30), clock())
    for status in ("on_scene", "completed"):
        counter.dispatching.move(number, Reported(offer.partner, status), clock())  # type: ignore[arg-type]  # two statuses
    answer = roadside(counter, "close", number, "--by", "山田")
    assert (answer.exit_code, answer.output.strip()) == (1, "it is over: completed")


def test_a_surge_is_switched_and_listed(counter: Counter, number: str) -> None:
    assert roadside(counter, "surge", "on", "tokyo", "--reason", "snow", "--by", "山田").output.strip() == "on"
    listed = roadside(counter, "surge", "list").output
    assert "snow" in listed
    assert "山田" in listed
    assert job(counter, number).state == "offered", "what is being asked goes on"
    assert roadside(counter, "surge", "off", "tokyo").output.strip() == "off"
    assert "snow" not in roadside(counter, "surge", "list").output
    unknown = roadside(counter, "surge", "on", "mars", "--by", "山田")
    assert unknown.exit_code == 2
    assert "tokyo" in unknown.output


@pytest.mark.usefixtures("number")
def test_partners_are_listed_with_how_they_have_done(counter: Counter) -> None:
    listed = roadside(counter, "partners").output
    assert "1 of" in listed
    for key in counter.partners.accounts:
        assert key[:6] in listed


def test_receipts_after_a_tow_are_noted_once_and_shown_against_their_limit(counter: Counter, number: str) -> None:
    bring = ("transport", number, "--receipt", "K-17", "--delivery", "120000")
    assert "30,000 yen of 150,000" in roadside(counter, *bring).output
    again = roadside(counter, *bring).output
    assert "noted already" in again
    assert "30,000 yen of 150,000" in again
    fetched = roadside(counter, "transport", number, "--receipt", "K-18", "--fare", "51000").output
    assert "150,000 yen" in fetched
    assert "0 yen of 150,000" in fetched
    assert "120,000 yen" in roadside(counter, "transport", number).output, "without a receipt it only shows"


def test_out_of_fuel_nothing_is_paid_for_following_up(counter: Counter, clock: Clock) -> None:
    filed = counter.records.requests.file("fuel", "a" * 26, replace(REQUEST, symptom="fuel"), clock())
    found = counter.records.requests.get(filed)
    assert found is not None
    counter.dispatching.open(found, clock())
    told = roadside(counter, "transport", filed, "--receipt", "K-1", "--delivery", "1000").output
    assert "out of fuel is not covered" in told


@pytest.mark.parametrize(
    "words", [("--receipt", "K-1"), ("--delivery", "10"), ("--receipt", "K" * 41, "--fare", "1"), ("--delivery", "-1")]
)
def test_half_a_receipt_is_refused_and_noted_nowhere(counter: Counter, number: str, words: tuple[str, ...]) -> None:
    assert roadside(counter, "transport", number, *words).exit_code == 2
    assert counter.records.follow_ups.of(number).receipts == 0


def test_a_receipt_of_no_request_is_refused(counter: Counter) -> None:
    assert roadside(counter, "transport", MISSING, "--receipt", "K-1", "--fare", "1").exit_code == 2
