"""The partner API before the real service: who may speak, what counts, and that a message counts once."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from werkzeug.test import Client, TestResponse

from bot.app import create_app
from bot.wiring import Counter
from flows.dispatch.happenings import Instructed
from flows.dispatch.job import Job
from tests.bot.conftest import Clock, bodies
from tests.bot.dispatching.partnering import (
    FAR_OFF,
    HERE,
    OTHER_KEY,
    REQUEST,
    Software,
    error,
    job_of,
    open_offer,
    opened,
    software,
)

BUSY = {"answer": "declined", "reason": "busy"}


@pytest.fixture
def job(counter: Counter) -> Job:
    return opened(counter)


@pytest.fixture
def first(counter: Counter, client: Client, clock: Clock, job: Job) -> Software:
    """The partner who is asked first."""
    return software(counter, client, clock, open_offer(job).partner)


@pytest.fixture
def second(counter: Counter, client: Client, clock: Clock, first: Software) -> Software:
    """The other partner of the area."""
    (other,) = {"mihon-shinagawa", "kakuu-johoku"} - {first.partner}
    return software(counter, client, clock, other)


def test_a_yes_gives_the_job_with_all_it_takes_to_do_it(counter: Counter, job: Job, first: Software) -> None:
    offer = open_offer(job).id
    answer = first.accept(offer)
    assert (answer.status_code, answer.content_type) == (200, "application/json")
    told = answer.get_json()
    assert (told["offer"], told["state"], told["eta"]) == (offer, "accepted", "2026-11-22T03:40:00Z")
    assert (told["job"]["number"], told["job"]["state"]) == (job.number, "accepted")
    assert told["job"]["customer"]["phone"] == "+819000000077"
    assert told["job"]["page"] == f"https://counter.example/partner/{offer}"
    stands = job_of(counter, job.number)
    assert (stands.state, stands.partner) == ("accepted", first.partner)


def test_a_no_goes_on_to_the_next_partner(counter: Counter, job: Job, first: Software, second: Software) -> None:
    answer = first.answer(open_offer(job).id, BUSY)
    assert answer.get_json() == {"offer": open_offer(job).id, "state": "declined"}
    assert open_offer(job_of(counter, job.number)).partner == second.partner


def test_an_arrival_too_far_ahead_is_told_to_be_refused_and_the_next_is_asked(
    counter: Counter, job: Job, first: Software, second: Software
) -> None:
    answer = first.accept(open_offer(job).id, 241)
    assert answer.status_code == 200
    assert answer.get_json()["state"] == "eta_refused"
    assert "job" not in answer.get_json()
    assert open_offer(job_of(counter, job.number)).partner == second.partner


def test_a_job_goes_through_its_states_to_the_end(counter: Counter, job: Job, first: Software) -> None:
    first.accept(open_offer(job).id)
    steps: list[dict[str, Any]] = [
        {"status": "en_route", "eta_minutes": 60},
        {"status": "arriving"},
        {"status": "on_scene", "position": HERE},
        {"status": "towing", "destination": "見本工場"},
        {"status": "at_destination"},
        {"status": "completed", "work": ["tow"]},
    ]
    for step in steps:
        answer = first.status(job.number, step)
        assert answer.status_code == 200
        assert answer.get_json()["job"] == job.number
        assert answer.get_json()["state"] == step["status"]
    assert job_of(counter, job.number).destination == "見本工場"
    assert error(first.status(job.number, {"status": "towing"}))["code"] == "Over"


def test_a_new_arrival_is_answered_with_the_one_that_holds(job: Job, first: Software) -> None:
    first.accept(open_offer(job).id)
    answer = first.status(job.number, {"status": "en_route", "eta_minutes": 60})
    assert answer.get_json() == {"job": job.number, "state": "en_route", "eta": "2026-11-22T04:00:00Z"}


def test_a_truck_within_two_kilometres_is_arriving_by_its_position_alone(
    counter: Counter, job: Job, first: Software
) -> None:
    first.accept(open_offer(job).id)
    first.status(job.number, {"status": "en_route", "position": FAR_OFF})
    assert job_of(counter, job.number).state == "en_route"
    assert first.status(job.number, {"position": HERE}).get_json()["state"] == "arriving"
    fix = job_of(counter, job.number).fix
    assert fix is not None
    assert (fix.latitude, fix.longitude) == (HERE["latitude"], HERE["longitude"])


def test_a_position_beside_a_status_that_ends_the_job_does_no_harm(counter: Counter, job: Job, first: Software) -> None:
    first.accept(open_offer(job).id)
    first.status(job.number, {"status": "on_scene"})
    answer = first.status(job.number, {"status": "completed", "position": HERE})
    assert (answer.status_code, answer.get_json()["state"]) == (200, "completed")
    assert job_of(counter, job.number).fix is None
    assert error(first.status(job.number, {"position": HERE}))["code"] == "Over"


def test_a_job_that_has_gone_on_to_somebody_else_is_released(counter: Counter, job: Job, first: Software) -> None:
    first.accept(open_offer(job).id)
    wrong = {"status": "unsuccessful", "trouble": "wrong_equipment", "needs": ["flatbed"], "position": HERE}
    first.status(job.number, {"status": "on_scene"})
    assert first.status(job.number, wrong).get_json() == {"job": job.number, "state": "released"}
    assert job_of(counter, job.number).partner == ""
    assert first.status(job.number, {"status": "towing"}).status_code == 404


@pytest.mark.parametrize(
    "changed",
    [
        {"secret": OTHER_KEY},
        {"partner": "nobody-we-know"},
        {"partner": "mihon-osaka"},
        {"partner": ""},
        {"headers": {"webhook-signature": ""}},
        {"headers": {"webhook-id": "another"}},
        {"headers": {"webhook-timestamp": "soon"}},
    ],
    ids=range(7),
)
def test_whoever_is_not_proved_is_told_nothing_else(
    counter: Counter, job: Job, first: Software, changed: dict[str, Any]
) -> None:
    refused = [
        first.accept(open_offer(job).id, **changed),
        first.answer("no-such-offer", b"{", **changed),
        first.status(job.number, b"[]", **changed),
    ]
    told = {(answer.status_code, error(answer)["code"], error(answer)["message"]) for answer in refused}
    assert told == {(401, "BadSignature", "this was not signed by a partner of ours just now")}
    assert job_of(counter, job.number) == job


@pytest.mark.parametrize("off", [timedelta(minutes=5, seconds=1), -timedelta(minutes=5, seconds=1)])
def test_a_message_of_another_time_is_not_taken(job: Job, first: Software, clock: Clock, off: timedelta) -> None:
    assert first.accept(open_offer(job).id, at=clock() + off).status_code == 401


def test_a_message_sent_again_is_answered_the_same_and_done_once(counter: Counter, job: Job, first: Software) -> None:
    answers = [first.accept(open_offer(job).id, id="once") for _ in range(3)]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.data for answer in answers}) == 1
    assert counter.records.jobs.standings([first.partner])[first.partner].accepted == 1


def test_minutes_said_again_later_by_the_same_message_are_no_new_promise(
    job: Job, first: Software, clock: Clock
) -> None:
    first.accept(open_offer(job).id, 20)
    late = {"status": "en_route", "eta_minutes": 60}
    told = first.status(job.number, late, id="late").get_json()
    clock.pass_by(timedelta(minutes=4))
    assert first.status(job.number, late, id="late").get_json() == told
    clock.pass_by(timedelta(minutes=8))
    assert first.status(job.number, late, id="later").get_json()["eta"] > told["eta"]


def test_an_answer_repeated_when_the_job_has_moved_on_tells_how_it_stands(job: Job, first: Software) -> None:
    body = {"status": "en_route"}
    first.accept(open_offer(job).id)
    first.status(job.number, body, id="set-out")
    first.status(job.number, {"status": "on_scene"})
    assert first.status(job.number, body, id="set-out").get_json()["state"] == "on_scene"
    assert error(first.status(job.number, body, id="set-out-anew"))["code"] == "OutOfOrder"


def test_the_same_id_with_another_message_is_refused(counter: Counter, job: Job, first: Software) -> None:
    offer = open_offer(job).id
    assert first.accept(offer, 40, id="one").status_code == 200
    refused = first.accept(offer, 41, id="one")
    assert (refused.status_code, error(refused)["code"]) == (409, "IdReused")
    elsewhere = first.status(job.number, {"status": "en_route"}, id="one")
    assert (elsewhere.status_code, error(elsewhere)["code"]) == (409, "IdReused")
    assert job_of(counter, job.number).state == "accepted"


def test_what_was_refused_may_be_sent_again(job: Job, first: Software) -> None:
    early = {"status": "completed"}
    first.accept(open_offer(job).id)
    assert first.status(job.number, early, id="done").status_code == 409
    first.status(job.number, {"status": "on_scene"})
    assert first.status(job.number, early, id="done").get_json()["state"] == "completed"


def test_a_late_answer_is_told_so(counter: Counter, job: Job, first: Software, clock: Clock) -> None:
    clock.pass_by(timedelta(seconds=90))
    refused = first.accept(open_offer(job).id)
    assert (refused.status_code, error(refused)["code"], error(refused)["state"]) == (409, "TooLate", "expired")
    counter.sweeping().look()
    assert first.answer(open_offer(job).id, BUSY).status_code == 409


def test_offers_and_jobs_of_others_do_not_exist(job: Job, first: Software, second: Software) -> None:
    offer = open_offer(job).id
    refused: list[TestResponse] = [
        second.accept(offer),
        second.answer(offer, BUSY),
        first.accept("no-such-offer"),
        first.accept("x" * 500),
        first.accept("%00%ff"),
        first.accept("日本"),
        first.status("R-20261122-9999", {"status": "en_route"}),
        first.status("R-20261122-9999", {"position": HERE}),
        first.status("%00", {"status": "en_route"}),
        first.status(job.number, {"status": "en_route"}),
    ]
    assert {(answer.status_code, error(answer)["code"]) for answer in refused} == {(404, "NotYours")}
    assert first.accept(offer).status_code == 200
    assert second.status(job.number, {"status": "en_route"}).status_code == 404
    assert second.status(job.number, {"position": HERE}).status_code == 404


def test_states_only_go_forward(job: Job, first: Software) -> None:
    first.accept(open_offer(job).id)
    first.status(job.number, {"status": "on_scene"})
    for earlier in ("en_route", "arriving"):
        refused = first.status(job.number, {"status": earlier})
        assert (refused.status_code, error(refused)["code"]) == (409, "OutOfOrder")
        assert error(refused)["state"] == "on_scene"


def test_a_cancelled_job_is_over(counter: Counter, clock: Clock, job: Job, first: Software) -> None:
    offer = open_offer(job).id
    first.accept(offer)
    counter.dispatching.move(job.number, Instructed("cancel"), clock())
    refused = first.status(job.number, {"status": "en_route"})
    assert (refused.status_code, error(refused)["code"], error(refused)["state"]) == (409, "Over", "cancelled")
    again = first.accept(offer)
    assert again.status_code == 200
    assert "job" not in again.get_json(), "who the customer was is nobody's business any more"


def test_every_wrong_field_is_named(job: Job, first: Software) -> None:
    refused = first.answer(open_offer(job).id, {"answer": "accepted", "eta_minutes": "soon", "note": "x"})
    assert (refused.status_code, error(refused)["code"]) == (422, "BadFields")
    assert error(refused)["fields"] == [
        {"field": "note", "problem": "is not taken here"},
        {"field": "eta_minutes", "problem": "expected `int`, got `str`"},
    ]
    assert first.status(job.number, b"\xff").status_code == 422


@pytest.mark.parametrize("size", [8 * 1024 + 1, 70_000])
def test_a_body_larger_than_any_message_is_refused(job: Job, first: Software, size: int) -> None:
    assert first.status(job.number, b" " * size).status_code == 413


def test_two_yeses_at_once_make_one_job(counter: Counter, clock: Clock, job: Job, first: Software) -> None:
    app, answers = create_app(counter, bodies()), []

    def accept() -> None:
        told = Software(Client(app), clock, first.partner, first.secret)
        answers.append(told.accept(open_offer(job).id))

    threads = [threading.Thread(target=accept) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [200] * 4
    assert counter.records.jobs.standings([first.partner])[first.partner].accepted == 1


def test_while_the_store_is_away_the_partner_is_asked_to_send_it_again(
    storeless: Client, counter: Counter, clock: Clock
) -> None:
    away = Software(storeless, clock, "mihon-osaka", counter.partners.accounts["mihon-osaka"].keys[0])
    refused = away.accept("some-offer")
    assert (refused.status_code, error(refused)["code"]) == (503, "Unavailable")


def test_what_partners_post_leaves_no_trace_of_the_customer_or_the_secret_in_the_logs(
    job: Job, first: Software, capfd: pytest.CaptureFixture[str]
) -> None:
    offer = open_offer(job).id
    first.accept(offer, secret=OTHER_KEY)
    first.accept(offer)
    first.status(job.number, {"status": "completed"})
    written = "".join(capfd.readouterr())
    assert "partner refused" in written
    marks = ("目印", "0000-0077", "9000000077", REQUEST.name, str(HERE["latitude"]))
    assert [mark for mark in (offer, first.secret, *marks) if mark in written] == []
