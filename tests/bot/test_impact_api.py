"""The telematics service's API before the real service: each shock once, its customer asked where they are reached."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from werkzeug.test import Client

from bot.wiring import Counter
from flows.accident.news import ImpactFelt, ImpactSettled
from flows.accident.recording import TellClaims
from flows.events import Address
from flows.facts import Contract, Customer, Vehicle
from state.errors import StoreUnavailable
from state.records.impacts import Impact
from tests.bot.claiming import CLAIMS, LINE, System, error, heard, lines_of
from tests.bot.conftest import NOW, Clock

CAR = Vehicle("v1", "品川 300 さ 12-34", "アクア", "紫")
HANAKO = Customer(
    "c1",
    "窓口 花子",
    "マドグチ ハナコ",
    "+819000000001",
    (Contract("AB-123456", "tsunagaru", NOW.date(), NOW.date() + timedelta(days=300), CAR),),
)
SMS = Address("sms", HANAKO.phone)
FELT_AT = NOW - timedelta(seconds=20)
PLACE = {"latitude": 35.658034, "longitude": 139.701636}
SHOCK = {
    "kind": "impact",
    "event": "e-1",
    "contract": "AB-123456",
    "device": "dr-7",
    "at": FELT_AT.isoformat(),
    "position": PLACE,
    "strength": "strong",
}
TAKEN_OVER = {"kind": "stand_down", "event": "e-1", "contract": "AB-123456", "at": NOW.isoformat()}
NUMBER = "I-20261122-0001"


@pytest.fixture
def service(client: Client, clock: Clock, counter: Counter) -> System:
    counter.records.customers.save(HANAKO)
    counter.records.links.link(LINE, "c1", NOW)
    return System(client, clock)


def noted(counter: Counter) -> Impact:
    (found,) = counter.records.impacts.list(waiting_only=False)
    return found


def test_a_shock_is_taken_and_its_customer_asked_on_line(counter: Counter, service: System) -> None:
    answer = service.tells(SHOCK)
    assert (answer.status_code, msgspec.json.decode(answer.data)) == (202, {"impact": NUMBER})
    assert heard(counter) == [(LINE, ImpactFelt(NUMBER, FELT_AT, "strong", **PLACE, vehicle="v1"))]
    assert (noted(counter).state, noted(counter).shock.device) == ("asked", "dr-7")


def test_without_line_the_mobile_on_record_is_asked(counter: Counter, service: System) -> None:
    counter.records.links.unlink(LINE)
    service.tells(SHOCK)
    ((address, event),) = heard(counter)
    assert address == SMS
    assert isinstance(event, ImpactFelt)


def test_where_line_takes_nothing_more_the_mobile_is_asked(counter: Counter, service: System) -> None:
    counter.records.suppressions.add(LINE, "blocked", NOW)
    service.tells(SHOCK)
    assert [address for address, _ in heard(counter)] == [SMS]


def test_where_nobody_can_be_asked_a_person_is_mailed_to_call(counter: Counter, service: System) -> None:
    for address in (LINE, SMS):
        counter.records.suppressions.add(address, "opted_out", NOW)
    assert service.tells(SHOCK).status_code == 202
    assert heard(counter) == []
    (line,) = lines_of(counter)
    assert isinstance(line.body, TellClaims)
    assert (line.route, line.body.kind, line.body.number, line.body.report.phone) == (
        "mail",
        "silent",
        NUMBER,
        HANAKO.phone,
    )
    assert noted(counter).state == "unreachable"


def test_a_weak_shock_that_reaches_nobody_disturbs_nobody(counter: Counter, service: System) -> None:
    for address in (LINE, SMS):
        counter.records.suppressions.add(address, "opted_out", NOW)
    service.tells(SHOCK | {"strength": "weak"})
    assert lines_of(counter) == []


@pytest.mark.parametrize("again", [{"id": "m1"}, {"id": "m2"}])
def test_a_shock_told_again_is_asked_about_once(counter: Counter, service: System, again: dict[str, str]) -> None:
    first, second = service.tells(SHOCK, id="m1"), service.tells(SHOCK, **again)
    assert (second.status_code, second.data) == (202, first.data)
    assert len(heard(counter)) == 1


def test_a_shock_told_otherwise_is_refused(counter: Counter, service: System) -> None:
    service.tells(SHOCK)
    answer = service.tells(SHOCK | {"strength": "weak"})
    assert answer.status_code == 422
    assert [each["field"] for each in error(answer)["fields"]] == ["event"]
    assert len(heard(counter)) == 1


@pytest.mark.parametrize(
    ("at", "asked_at"),
    [
        (datetime(2026, 11, 22, 3, 0, tzinfo=UTC), datetime(2026, 11, 22, 3, 0, tzinfo=UTC)),
        (datetime(2026, 11, 22, 11, 59, tzinfo=UTC), datetime(2026, 11, 22, 11, 59, tzinfo=UTC)),
        (datetime(2026, 11, 22, 12, 0, tzinfo=UTC), datetime(2026, 11, 22, 23, 0, tzinfo=UTC)),
        (datetime(2026, 11, 22, 17, 30, tzinfo=UTC), datetime(2026, 11, 22, 23, 0, tzinfo=UTC)),
    ],
)
def test_a_weak_shock_is_asked_about_by_day(
    counter: Counter, service: System, clock: Clock, at: datetime, asked_at: datetime
) -> None:
    clock.at = at
    service.tells(SHOCK | {"strength": "weak", "at": at.isoformat()})
    moment = timedelta(milliseconds=10)
    assert not ready(counter, asked_at - moment)
    assert ready(counter, asked_at + moment)


def ready(counter: Counter, at: datetime) -> bool:
    """Whether any mail would be handled at this instant."""
    claims = counter.mailbox.claim(range(16), 10, at, timedelta(milliseconds=1)).claims
    return bool(claims)


def test_a_strong_shock_at_night_wakes_whom_it_must(counter: Counter, service: System, clock: Clock) -> None:
    clock.at = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
    service.tells(SHOCK | {"at": clock.at.isoformat()})
    assert ready(counter, clock.at)


def test_a_strong_shock_of_long_ago_offers_the_report_only(counter: Counter, service: System) -> None:
    service.tells(SHOCK | {"at": (NOW - timedelta(hours=2)).isoformat()})
    ((_, event),) = heard(counter)
    assert isinstance(event, ImpactFelt)
    assert event.strength == "weak"


def test_where_helpnet_has_the_car_nobody_is_asked(counter: Counter, service: System) -> None:
    service.tells(SHOCK | {"helpnet": True})
    assert heard(counter) == [(LINE, ImpactSettled(NUMBER, "helpnet"))]
    assert noted(counter).state == "helpnet"
    assert counter.records.impacts.list() == ()


def test_when_helpnet_takes_over_the_asking_ends(counter: Counter, service: System) -> None:
    service.tells(SHOCK)
    answer = service.tells(TAKEN_OVER)
    assert (answer.status_code, msgspec.json.decode(answer.data)) == (202, {"impact": NUMBER})
    assert service.tells(TAKEN_OVER).status_code == 202
    assert [type(event) for _, event in heard(counter)] == [ImpactFelt, ImpactSettled]
    assert noted(counter).state == "helpnet"


def test_whom_helpnet_has_taken_before_the_shock_is_told_of_is_not_asked(counter: Counter, service: System) -> None:
    service.tells(TAKEN_OVER)
    assert service.tells(SHOCK).status_code == 202
    assert [type(event) for _, event in heard(counter)] == [ImpactSettled]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "bump"}, "kind"),
        ({"kind": ["impact"]}, "kind"),
        ({"event": ""}, "event"),
        ({"event": "e 1"}, "event"),
        ({"contract": "XX-000000"}, "contract"),
        ({"contract": 7}, "contract"),
        ({"at": "2026-11-22T03:00:00"}, "at"),
        ({"at": (NOW + timedelta(minutes=6)).isoformat()}, "at"),
        ({"at": (NOW - timedelta(days=8)).isoformat()}, "at"),
        ({"position": {"latitude": 91, "longitude": 0}}, "position.latitude"),
        ({"position": {"latitude": 35.0}}, "position"),
        ({"strength": "medium"}, "strength"),
        ({"helpnet": "yes"}, "helpnet"),
        ({"speed": 40}, "speed"),
    ],
)
def test_what_is_not_as_described_is_refused_by_field(
    counter: Counter, service: System, changed: dict[str, Any], field: str
) -> None:
    answer = service.tells(SHOCK | changed)
    assert answer.status_code == 422
    assert [each["field"] for each in error(answer)["fields"]] == [field]
    assert heard(counter) == []


def test_what_is_not_signed_with_the_services_key_is_not_read(counter: Counter, service: System) -> None:
    answer = service.post("/triggers/impact", SHOCK, secret=CLAIMS)
    assert (answer.status_code, error(answer)["code"]) == (401, "BadSignature")
    assert counter.records.impacts.list() == ()


def test_what_could_not_be_handed_on_is_handed_on_by_the_clock(
    counter: Counter, service: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = counter.mailbox.post

    def away(*_: Any) -> None:
        raise StoreUnavailable("away")

    monkeypatch.setattr(counter.mailbox, "post", away)
    assert service.tells(SHOCK).status_code == 202
    monkeypatch.setattr(counter.mailbox, "post", post)
    assert heard(counter) == []
    for _ in range(2):
        counter.claims.sweeping().sweep()
    assert len(heard(counter)) == 1


def test_the_description_is_served(client: Client) -> None:
    described = client.get("/triggers/openapi.json")
    assert described.status_code == 200
    assert "/triggers/impact" in msgspec.json.decode(described.data)["paths"]
