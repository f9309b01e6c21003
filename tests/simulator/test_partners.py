"""The partners' software: what reaches it, what its people do, and what it does by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.dispatch.happenings import Accepted, Located, Refused
from handlers.dispatch.inbound import Said
from handlers.dispatch.signature import headers
from simulator.config import Config
from simulator.errors import ControlRefusal
from simulator.partners.driving import kilometres, way
from simulator.partners.firms import read_firms
from simulator.simulation import Simulation
from tests.simulator.desk import Desk, Service
from tests.simulator.partner_side import (
    CAR,
    FIRM,
    MIDDLE,
    NUMBER,
    OFFER,
    OTHER,
    OTHERS_SECRET,
    SECRET,
    YARD,
    Counterpart,
    case,
    partners_file,
)

WHOLE_WAY = ["en_route", "arriving", "on_scene", "towing", "at_destination", "completed"]


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    return replace(config, partners=partners_file(tmp_path), partner_habit="manual", partner_seconds=0.0)


@pytest.fixture
def counter(desk: Desk, service: Service) -> Counterpart:
    return Counterpart(desk, service)


def habit(counter: Counterpart, habit: str) -> None:
    counter.desk.does(f"partners/{FIRM}/habit", habit=habit)


def does(counter: Counterpart, what: str, **body: Any) -> Any:
    """A deed about the job, and what the counter answered."""
    return counter.desk.does(f"partners/{FIRM}/jobs/{NUMBER}/{what}", **body)


def positions(counter: Counterpart) -> list[tuple[float, float]]:
    found = [said.located for said in counter.heard() if isinstance(said, Said) and isinstance(said.located, Located)]
    return [(each.fix.latitude, each.fix.longitude) for each in found]


def test_the_firms_are_those_of_the_services_own_file(desk: Desk) -> None:
    assert [(firm["key"], firm["habit"]) for firm in desk.sees("state")["partners"]] == [
        (FIRM, "manual"),
        (OTHER, "manual"),
    ]


def test_without_a_file_there_are_none(config: Config) -> None:
    assert Simulation(replace(config, partners="")).partners.shown() == []


def test_a_habit_nobody_has_is_refused_at_once(config: Config) -> None:
    with pytest.raises(ControlRefusal, match="automatic, manual, silent, twice, late"):
        Simulation(replace(config, partner_habit="lazy"))


def test_firms_without_an_area_drive_to_their_yard(tmp_path: Path) -> None:
    file = tmp_path / "one.toml"
    file.write_text('[[partners]]\nkey = "a"\nlatitude = 35.0\nlongitude = 139.0\n', encoding="utf-8")
    (firm,) = read_firms(str(file))
    assert firm.middle == firm.yard == (35.0, 139.0)


def test_an_offer_is_kept_as_it_was_made(counter: Counterpart) -> None:
    about = case()
    counter.offers(about)
    (offer,) = counter.firm()["offers"]
    assert (offer["id"], offer["state"]) == (OFFER, "open")
    assert offer["deadline"] == int(about.job.offers[0].deadline.timestamp() * 1000)
    assert offer["sheet"]["trouble"] == {"symptom": "accident"}
    assert counter.firm(OTHER)["offers"] == []


@pytest.mark.parametrize(
    ("secret", "age", "altered"),
    [(OTHERS_SECRET, 0, b""), (SECRET, 301, b""), (SECRET, -301, b""), (SECRET, 0, b" ")],
)
def test_a_message_that_is_not_proved_to_be_the_counters_is_refused(
    counter: Counterpart, secret: str, age: int, altered: bytes
) -> None:
    body = b'{"type": "offer.made", "data": {"id": "x"}}'
    sent = headers([secret], "m1", datetime.now(UTC) - timedelta(seconds=age), body)
    assert counter.posts(body + altered, sent) == 401
    assert counter.posts(body, {}) == 401
    assert counter.firm()["offers"] == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"data": []}', b"\xff"])
def test_a_message_without_data_is_refused(counter: Counterpart, body: bytes) -> None:
    assert counter.posts(body, headers([SECRET], "m1", datetime.now(UTC), body)) == 400


def test_a_message_of_a_kind_nobody_knows_is_taken_and_nothing_comes_of_it(counter: Counterpart) -> None:
    for body in (b'{"type": "weather", "data": {}}', b'{"type": "job.praised", "data": {"number": "R-1"}}'):
        assert counter.posts(body, headers([SECRET], body.hex()[:40], datetime.now(UTC), body)) == 200
    assert (counter.firm()["offers"], counter.firm()["jobs"]) == ([], [])


def test_to_a_firm_that_is_not_there_nothing_can_be_said(counter: Counterpart) -> None:
    assert counter.posts(b"{}", {}, firm="nobody") == 404


def test_a_message_said_twice_counts_once(counter: Counterpart, service: Service) -> None:
    habit(counter, "automatic")
    for _ in range(3):
        assert counter.tells("offer.made", case(), key="the-same") == 200
    counter.desk.waits()
    assert len(service.heard) == 1


def test_a_firms_software_fails_on_demand(counter: Counterpart) -> None:
    counter.desk.does("faults", target="partner.webhook", kind="fail_before")
    counter.desk.does("faults", target="partner.webhook", kind="fail_after")
    assert counter.tells("offer.made", case()) == 500
    assert counter.firm()["offers"] == []
    assert counter.tells("offer.made", case()) == 500
    assert len(counter.firm()["offers"]) == 1


def test_an_offer_is_taken_with_a_time_of_arrival(counter: Counterpart) -> None:
    counter.offers()
    answer = counter.desk.does(f"partners/{FIRM}/offers/{OFFER}/accept", minutes=25)
    assert answer["status"] == 200
    assert counter.heard() == [Accepted(OFFER, FIRM, 25)]
    assert counter.firm()["offers"][0]["state"] == "accepted"


def test_an_offer_is_declined_with_a_reason(counter: Counterpart) -> None:
    counter.offers()
    counter.desk.does(f"partners/{FIRM}/offers/{OFFER}/decline", reason="too_far")
    assert counter.heard() == [Refused(OFFER, FIRM, "too_far")]
    assert counter.firm()["offers"][0]["state"] == "declined"


def test_an_answer_the_counter_does_not_take_is_shown_for_what_it_is(counter: Counterpart, service: Service) -> None:
    counter.offers()
    service.answers = [409]
    assert counter.desk.does(f"partners/{FIRM}/offers/{OFFER}/accept")["status"] == 409
    (offer,) = counter.firm()["offers"]
    assert (offer["state"], offer["answer"]) == ("refused", "409")


def test_an_offer_that_has_ended_waits_for_nobody(counter: Counterpart) -> None:
    about = case()
    counter.offers(about)
    counter.tells("offer.ended", about, reason="expired")
    (offer,) = counter.firm()["offers"]
    assert (offer["state"], offer["answer"]) == ("ended", "expired")


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("en_route", {"eta_minutes": 20}),
        ("arriving", {}),
        ("on_scene", {}),
        ("not_found", {}),
        ("towing", {"destination": "見本自動車工業（架空）"}),
        ("at_destination", {}),
        ("completed", {"work": ["tow"]}),
        ("unsuccessful", {"trouble": "wrong_equipment", "needs": ["flatbed"]}),
    ],
)
def test_every_status_is_reported_as_the_counter_reads_it(
    counter: Counterpart, status: str, more: dict[str, Any]
) -> None:
    counter.assigns()
    assert does(counter, "status", status=status, **more)["status"] == 200
    assert counter.statuses_heard() == [status]
    assert counter.firm()["jobs"][0]["state"] == status


def test_a_status_that_was_not_taken_changes_nothing_but_is_noted(counter: Counterpart, service: Service) -> None:
    counter.assigns()
    service.answers = [409]
    does(counter, "status", status="completed")
    (job,) = counter.firm()["jobs"]
    assert (job["state"], job["over"], job["words"]) == ("accepted", False, ["completed: 409"])


def test_a_new_time_goes_with_the_way_it_is_on(counter: Counterpart) -> None:
    counter.assigns()
    does(counter, "time", minutes=40)
    does(counter, "status", status="arriving")
    does(counter, "time", minutes=5)
    assert counter.statuses_heard() == ["en_route", "arriving", "arriving"]
    assert [said.reported.minutes for said in counter.heard() if isinstance(said, Said) and said.reported] == [
        40,
        None,
        5,
    ]


def test_a_truck_drives_in_a_straight_line_and_tells_where_it_is(counter: Counterpart) -> None:
    counter.assigns()
    does(counter, "drive", steps=5, seconds=0)
    counter.desk.waits()
    driven = positions(counter)
    left = [kilometres(place, CAR) for place in driven]
    assert len(driven) == 5
    assert left == sorted(left, reverse=True)
    assert driven[-1] == CAR
    assert kilometres(YARD, driven[0]) == pytest.approx(kilometres(YARD, CAR) / 5, rel=0.01)
    assert counter.firm()["jobs"][0]["driving"] is False


def test_a_truck_may_be_anywhere(counter: Counterpart) -> None:
    counter.assigns()
    does(counter, "position", latitude=35.5, longitude=139.5)
    assert positions(counter) == [(35.5, 139.5)]


def test_where_nobody_says_where_the_car_is_it_drives_to_the_middle_of_the_area(counter: Counterpart) -> None:
    counter.assigns(case("accepted", latitude=None, longitude=None))
    does(counter, "drive", steps=3, seconds=0)
    counter.desk.waits()
    assert positions(counter)[-1] == MIDDLE


def test_a_place_that_is_corrected_is_where_it_drives_to(counter: Counterpart) -> None:
    counter.assigns()
    counter.tells("job.updated", case("accepted", latitude=35.7))
    does(counter, "drive", steps=2, seconds=0)
    counter.desk.waits()
    assert positions(counter)[-1] == (35.7, CAR[1])


def test_by_itself_a_firm_takes_an_offer_and_sees_the_job_through(counter: Counterpart) -> None:
    habit(counter, "automatic")
    counter.offers()
    counter.desk.waits()
    (accepted,) = counter.heard()
    assert isinstance(accepted, Accepted)
    assert 5 <= accepted.minutes <= 240
    counter.assigns()
    counter.desk.waits()
    assert counter.statuses_heard() == WHOLE_WAY
    assert positions(counter)[-1] == CAR
    (job,) = counter.firm()["jobs"]
    assert (job["state"], job["over"]) == ("completed", True)


def test_what_can_be_mended_at_the_spot_is_not_towed(counter: Counterpart) -> None:
    habit(counter, "automatic")
    counter.assigns(case("accepted", symptom="fuel"))
    counter.desk.waits()
    assert counter.statuses_heard() == ["en_route", "arriving", "on_scene", "completed"]
    said = counter.heard()[-1]
    assert isinstance(said, Said)
    assert said.reported is not None
    assert said.reported.work == ("fuel",)


@pytest.mark.parametrize("kind", ["silent", "manual"])
def test_who_does_not_answer_does_nothing_at_all(counter: Counterpart, service: Service, kind: str) -> None:
    habit(counter, kind)
    counter.offers()
    counter.assigns()
    counter.desk.waits()
    assert service.heard == []


def test_who_answers_twice_says_two_things_at_once(counter: Counterpart, service: Service) -> None:
    habit(counter, "twice")
    counter.offers()
    counter.desk.waits()
    assert len(counter.heard()) == 2
    assert len({heard.headers["Webhook-Id"] for heard in service.heard}) == 2


def test_who_answers_late_does_so_after_the_deadline(counter: Counterpart) -> None:
    habit(counter, "late")
    about = case(deadline=timedelta(seconds=-0.9))
    counter.offers(about)
    counter.desk.waits()
    assert len(counter.heard()) == 1
    assert datetime.now(UTC) >= about.job.offers[0].deadline + timedelta(seconds=1)


def test_a_job_called_off_is_driven_no_further(counter: Counterpart, service: Service) -> None:
    counter.assigns()
    counter.tells("job.cancelled", case("accepted"), reason="customer")
    habit(counter, "automatic")
    counter.tells("job.destination", case("accepted"), value="別の工場")
    counter.desk.waits()
    assert service.heard == []
    counter.desk.does(f"partners/{FIRM}/jobs/{NUMBER}/drive", expecting=400)
    assert counter.firm()["jobs"][0]["state"] == "cancelled"


def test_a_firm_may_vanish_in_the_middle_of_its_way(counter: Counterpart, service: Service) -> None:
    habit(counter, "automatic")
    service.hook = lambda heard: habit(counter, "silent") if b"position" in heard.body else None
    counter.assigns()
    counter.desk.waits()
    assert counter.statuses_heard() == ["en_route"]
    assert len(positions(counter)) == 1


def test_who_is_asked_for_a_time_gives_one(counter: Counterpart) -> None:
    counter.assigns()
    habit(counter, "automatic")
    counter.tells("job.eta_wanted", case("accepted"))
    counter.desk.waits()
    (said,) = counter.heard()
    assert isinstance(said, Said)
    assert said.reported is not None
    assert said.reported.minutes == 20


def test_a_car_goes_where_its_owner_wants_it_now(counter: Counterpart) -> None:
    counter.assigns()
    habit(counter, "automatic")
    counter.tells("job.destination", case("accepted"), value="別の工場")
    counter.desk.waits()
    assert counter.statuses_heard() == ["towing", "at_destination", "completed"]


def test_where_the_counter_is_away_that_is_shown(config: Config) -> None:
    simulation = Simulation(replace(config, service_url="http://127.0.0.1:9"))
    firm = read_firms(config.partners)[0]
    answer = simulation.counter_calls.accept(firm, OFFER, 20)
    assert (answer.status, answer.taken, answer.words) == (None, False, "×")
    assert simulation.wire.crossings()[-1]["outcome"] == "NewConnectionError"
    simulation.close()


def test_what_crosses_is_on_the_wire(counter: Counterpart) -> None:
    counter.offers()
    counter.desk.does(f"partners/{FIRM}/offers/{OFFER}/accept")
    shown = [(each["direction"], each["platform"], each["name"]) for each in counter.desk.sees("wire")["crossings"]]
    assert shown == [("in", "partner", f"{FIRM} offer.made"), ("out", "partner", f"{FIRM} /dispatch/offers/{OFFER}")]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("nobody/habit", {"habit": "silent"}, 404),
        (f"{FIRM}/habit", {"habit": "lazy"}, 400),
        (f"{FIRM}/offers/none/accept", {}, 404),
        (f"{FIRM}/jobs/none/status", {"status": "on_scene"}, 404),
        (f"{FIRM}/jobs/{NUMBER}/status", {"status": "asleep"}, 400),
        (f"{FIRM}/jobs/{NUMBER}/drive", {"steps": 0}, 400),
        (f"{FIRM}/jobs/{NUMBER}/drive", {"seconds": -1}, 400),
        (f"{FIRM}/jobs/{NUMBER}/time", {}, 400),
    ],
)
def test_what_cannot_be_done_is_refused(counter: Counterpart, path: str, body: dict[str, Any], status: int) -> None:
    counter.assigns()
    counter.desk.does(f"partners/{path}", expecting=status, **body)


def test_a_reset_forgets_offers_jobs_and_habits_and_stops_whoever_drives(
    counter: Counterpart, service: Service
) -> None:
    counter.offers()
    counter.assigns()
    does(counter, "drive", steps=3, seconds=0.3)
    habit(counter, "late")
    counter.desk.does("reset")
    counter.desk.waits()
    firm = counter.firm()
    assert (firm["offers"], firm["jobs"], firm["habit"]) == ([], [], "manual")
    assert service.heard == []


def test_a_straight_line_has_as_many_steps_as_it_is_told() -> None:
    assert way((0.0, 0.0), (1.0, 2.0), 4) == [(0.25, 0.5), (0.5, 1.0), (0.75, 1.5), (1.0, 2.0)]
    assert way(YARD, CAR, 1) == [CAR]
