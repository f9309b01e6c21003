"""The claims desk's API before the real service: who may speak, what counts, and that the customer hears it once."""

import threading
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from werkzeug.test import Client

from bot.app import create_app
from bot.wiring import Counter
from flows.accident.news import ReportUpdated
from flows.events import Address
from state.errors import StoreUnavailable
from tests.bot.claiming import LINE, TELEMATICS, System, error, filed, heard
from tests.bot.conftest import Clock, bodies

SMS = Address("sms", "+819000000001")
TAKEN = {"state": "in_hand", "in_charge": "山田", "next_contact": "2026-11-25"}


@pytest.fixture
def desk(client: Client, clock: Clock) -> System:
    return System(client, clock)


def test_what_the_desk_says_is_taken_and_heard_where_the_accident_was_reported(counter: Counter, desk: System) -> None:
    number = filed(counter)
    answer = desk.says(number, TAKEN | {"word": "will_call", "note": "夕方ごろを予定しています"})
    assert (answer.status_code, msgspec.json.decode(answer.data)) == (200, {"number": number, **TAKEN})
    event = ReportUpdated(number, "in_hand", "山田", date(2026, 11, 25), "will_call", "夕方ごろを予定しています")
    assert heard(counter) == [(LINE, event)]


def test_a_report_without_more_says_where_it_stands_and_no_more(counter: Counter, desk: System) -> None:
    number = filed(counter)
    answer = desk.says(number, {"state": "investigating"})
    assert msgspec.json.decode(answer.data) == {"number": number, "state": "investigating"}


def test_all_conversations_of_the_customer_hear_it_and_one_aloud(counter: Counter, desk: System) -> None:
    counter.records.links.link(SMS, "c1", counter.now())
    counter.records.links.link(LINE, "c1", counter.now())
    desk.says(filed(counter), TAKEN)
    said = {address: event.aloud for address, event in heard(counter) if isinstance(event, ReportUpdated)}
    assert said == {LINE: True, SMS: False}


def test_where_nothing_more_may_be_sent_another_conversation_hears_it_aloud(counter: Counter, desk: System) -> None:
    counter.records.links.link(SMS, "c1", counter.now())
    counter.records.suppressions.add(LINE, "blocked", counter.now())
    desk.says(filed(counter), TAKEN)
    said = {address: event.aloud for address, event in heard(counter) if isinstance(event, ReportUpdated)}
    assert said == {SMS: True, LINE: False}


def test_a_message_sent_again_is_taken_and_heard_once_however_late(
    counter: Counter, desk: System, clock: Clock
) -> None:
    number = filed(counter)
    desk.says(number, TAKEN, id="m1")
    clock.pass_by(timedelta(days=3))
    again = desk.says(number, TAKEN, id="m1")
    assert (again.status_code, msgspec.json.decode(again.data)["state"]) == (200, "in_hand")
    assert len(heard(counter)) == 1


def test_an_id_with_another_message_is_refused(counter: Counter, desk: System) -> None:
    number, other = filed(counter), filed(counter)
    desk.says(number, TAKEN, id="m1")
    for altered in (desk.says(number, {"state": "closed"}, id="m1"), desk.says(other, TAKEN, id="m1")):
        assert (altered.status_code, error(altered)["code"]) == (409, "IdReused")


def test_of_one_message_that_comes_many_times_at_once_the_customer_hears_once(counter: Counter, clock: Clock) -> None:
    number = filed(counter)
    app = create_app(counter, bodies())
    answers: list[int] = []

    def post() -> None:
        answers.append(System(Client(app), clock).says(number, TAKEN, id="m1").status_code)

    threads = [threading.Thread(target=post) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 6
    assert len(heard(counter)) == 1


def test_what_cannot_be_from_where_it_stands_is_a_conflict_that_says_so(counter: Counter, desk: System) -> None:
    number = filed(counter)
    desk.says(number, {"state": "closed"})
    answer = desk.says(number, {"state": "in_hand"})
    assert (answer.status_code, error(answer)["code"], error(answer)["state"]) == (409, "OutOfOrder", "closed")


@pytest.mark.parametrize("number", ["C-20261122-9999", "R-20261122-0001", "x", "C-20261122-0001%0A"])
def test_a_report_that_is_none_is_not_found(desk: System, number: str) -> None:
    answer = desk.says(number, TAKEN)
    assert (answer.status_code, error(answer)["code"]) == (404, "NotFound")


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": TELEMATICS},
        {"at": "early"},
        {"at": "late"},
        {"headers": {"webhook-signature": "v1,bm90aGluZw=="}},
        {"headers": {"webhook-id": "another"}},
    ],
)
def test_what_is_not_signed_just_now_with_the_desks_key_is_not_read(
    counter: Counter, desk: System, clock: Clock, wrong: dict[str, Any]
) -> None:
    number = filed(counter)
    times = {"early": clock() - timedelta(minutes=6), "late": clock() + timedelta(minutes=6)}
    if wrong.get("at") in times:
        wrong = wrong | {"at": times[wrong["at"]]}
    answer = desk.says(number, b"no json", **wrong)
    assert (answer.status_code, error(answer)["code"]) == (401, "BadSignature")


def test_without_a_key_nobody_can_speak(counter: Counter, clock: Clock) -> None:
    closed = Counter(counter.settings.model_copy(update={"claims_keys": ()}), clock)
    answer = System(Client(create_app(closed, bodies())), clock).says("C-20261122-0001", TAKEN)
    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"{", ""),
        (b"[]", ""),
        ({}, ""),
        ({"state": "paid"}, "state"),
        ({"amount": 1}, "amount"),
        ({"in_charge": ""}, "in_charge"),
        ({"in_charge": "\u200b"}, "in_charge"),
        ({"in_charge": "山" * 41}, "in_charge"),
        ({"next_contact": "2026-11-21"}, "next_contact"),
        ({"next_contact": "2028-01-01"}, "next_contact"),
        ({"next_contact": "soon"}, "next_contact"),
        ({"word": "paid"}, "word"),
        ({"note": "あ" * 201}, "note"),
        ({"note": "過失割合は7対3です"}, "note"),
        ({"note": "保険金は10万円になります"}, "note"),
        ({"note": "補償の対象です"}, "note"),
        ({"note": "おけがの具合はいかがですか"}, "note"),
        ({"note": "https://elsewhere.example"}, "note"),
    ],
)
def test_a_body_that_is_not_as_described_is_refused_by_field_and_never_quoted(
    counter: Counter, desk: System, body: Any, field: str
) -> None:
    answer = desk.says(filed(counter), body)
    assert answer.status_code == 422
    fields = error(answer)["fields"]
    assert [each["field"] for each in fields] == [field]
    assert not [word for word in ("過失割合は", "10万円", "補償の対象", "具合", "elsewhere") if word in answer.text]
    assert heard(counter) == []


def test_all_that_is_wrong_is_told_at_once(counter: Counter, desk: System) -> None:
    answer = desk.says(filed(counter), {"state": "x", "note": 3, "more": 1})
    assert {each["field"] for each in error(answer)["fields"]} == {"state", "note", "more"}


def test_a_body_that_is_too_large_is_refused(counter: Counter, desk: System) -> None:
    answer = desk.says(filed(counter), b" " * 9000)
    assert answer.status_code == 413


def test_while_the_records_are_away_it_may_be_said_again(counter: Counter, desk: System) -> None:
    number = filed(counter)
    with counter.records.reports._database.write() as connection:  # noqa: SLF001  # as a database that lost a table
        connection.exec_driver_sql("ALTER TABLE report_updates RENAME TO away")
    answer = desk.says(number, TAKEN, id="m1")
    assert (answer.status_code, error(answer)["code"]) == (503, "Unavailable")
    with counter.records.reports._database.write() as connection:  # noqa: SLF001  # as above
        connection.exec_driver_sql("ALTER TABLE away RENAME TO report_updates")
    assert desk.says(number, TAKEN, id="m1").status_code == 200


def test_what_could_not_be_handed_on_is_handed_on_by_the_clock(
    counter: Counter, desk: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, post = filed(counter), counter.mailbox.post

    def away(*_: Any) -> None:
        raise StoreUnavailable("away")

    monkeypatch.setattr(counter.mailbox, "post", away)
    assert desk.says(number, TAKEN).status_code == 200
    monkeypatch.setattr(counter.mailbox, "post", post)
    assert heard(counter) == []
    sweeping = counter.claims.sweeping()
    sweeping.sweep()
    sweeping.sweep()
    assert len(heard(counter)) == 1


def test_an_erased_customer_hears_nothing_more(counter: Counter, desk: System) -> None:
    counter.records.links.link(SMS, "c1", counter.now())
    number = filed(counter)
    counter.records.erase("c1")
    assert desk.says(number, TAKEN).status_code == 200
    assert heard(counter) == []


def test_the_description_is_served(client: Client) -> None:
    described = client.get("/claims/openapi.json")
    assert described.status_code == 200
    assert "/claims/reports/{number}/status" in msgspec.json.decode(described.data)["paths"]
