"""Dispatch on real records and a real Redis: who is asked, who hears of it, and what dies halfway."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.dispatching.dispatching import Dispatching
from bot.wiring import Counter, build
from flows.dispatch.case import Case
from flows.dispatch.happenings import Accepted, Instructed, Looked, Refused, Reported
from flows.dispatch.news import DispatchNews
from flows.dispatch.refusals import DispatchRefused, NotYours, TooLate
from flows.effects import Letter
from flows.events import Envelope, RequestFiled, TextReceived
from flows.roadside.request import RoadsideRequest
from state.mailbox import MOST_WAITING
from state.records.requests import Filed
from state.turn import Mail
from tests.bot.conftest import Clock, settings
from tests.state.samples import EVERYWHERE, LEASE

CONVERSATION = "abcdefghijklmnopqrstuvwxyz"
REQUEST = RoadsideRequest("line", "ja", latitude=35.658034, longitude=139.701636, symptom="battery", contract="P1")


def filed(counter: Counter, clock: Clock, request: RoadsideRequest = REQUEST, key: str = "key") -> Filed:
    number = counter.records.requests.file(key, CONVERSATION, request, clock())
    found = counter.records.requests.get(number)
    assert found is not None
    return found


@pytest.fixture
def dispatching(counter: Counter) -> Dispatching:
    return counter.dispatching


@pytest.fixture
def case(counter: Counter, dispatching: Dispatching, clock: Clock) -> Case:
    """A job that is offered."""
    request = filed(counter, clock)
    dispatching.open(request, clock())
    found = dispatching.jobs.get(request.number)
    assert found is not None
    assert found.job.state == "offered"
    return found


def news(counter: Counter, clock: Clock) -> list[str]:
    """What has reached the customer's mailbox, in order."""
    claims = counter.mailbox.claim(EVERYWHERE, 100, clock(), LEASE).claims
    events = [mail.event for claim in claims if claim.conversation == CONVERSATION for mail in claim.mail]
    return [event.kind for event in events if isinstance(event, DispatchNews)]


def letters(counter: Counter, clock: Clock) -> list[Letter]:
    lines = counter.outbox.claim(EVERYWHERE, 100, clock()).handed
    return [body for each in lines if isinstance(body := each.attempt.line.body, Letter)]


def test_a_filed_request_is_offered_to_a_partner_in_reach_at_once(
    counter: Counter, dispatching: Dispatching, case: Case, clock: Clock
) -> None:
    account = dispatching.partners.accounts[case.job.offers[0].partner]
    assert "tokyo" in account.partner.areas
    (letter,) = letters(counter, clock)
    assert letter.to == account.mail
    assert case.job.offers[0].id in letter.text
    assert not news(counter, clock)


def test_opened_twice_it_is_one_job(counter: Counter, dispatching: Dispatching, case: Case, clock: Clock) -> None:
    request = counter.records.requests.get(case.job.number)
    assert request is not None
    dispatching.open(request, clock())
    assert dispatching.jobs.get(case.job.number) == case
    assert len(letters(counter, clock)) == 1


def test_of_two_answers_at_once_one_counts(dispatching: Dispatching, case: Case, clock: Clock) -> None:
    offer = case.job.offers[0]
    answers = (Accepted(offer.id, offer.partner, 30), Refused(offer.id, offer.partner, "busy"))

    def say(answer: Accepted | Refused) -> bool:
        try:
            dispatching.answer(answer, clock())
        except TooLate:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(say, answers)) == 1


def test_a_yes_reaches_its_customer_once_however_often_it_is_said(
    counter: Counter, dispatching: Dispatching, case: Case, clock: Clock
) -> None:
    offer = case.job.offers[0]
    for _ in range(3):
        assert dispatching.answer(Accepted(offer.id, offer.partner, 30), clock()).job.state == "accepted"
    assert news(counter, clock) == ["accepted"]


def test_an_unknown_offer_is_nobodys(dispatching: Dispatching, clock: Clock) -> None:
    with pytest.raises(NotYours):
        dispatching.answer(Accepted("nowhere", "nobody", 30), clock())
    with pytest.raises(NotYours):
        dispatching.move("R-20261122-9999", Looked(), clock())


def test_what_is_refused_leaves_nothing_behind(
    counter: Counter, dispatching: Dispatching, case: Case, clock: Clock
) -> None:
    letters(counter, clock)
    with pytest.raises(DispatchRefused):
        dispatching.move(case.job.number, Reported(case.job.offers[0].partner, "on_scene"), clock())
    assert dispatching.jobs.get(case.job.number) == case
    assert dispatching.jobs.orders(10) == ()


def test_the_clock_relays_what_died_before_it_was_relayed(
    counter: Counter, dispatching: Dispatching, case: Case, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = case.job.offers[0]
    with monkeypatch.context() as dying:
        dying.setattr("bot.dispatching.relaying.Relaying.relay", _dies)
        with pytest.raises(KeyboardInterrupt):
            dispatching.answer(Accepted(offer.id, offer.partner, 30), clock())
    assert news(counter, clock) == []
    assert counter.sweeping().relay() == 2  # the customer's and the partner's
    assert news(counter, clock) == ["accepted"]
    assert counter.sweeping().relay() == 0


def test_a_full_mailbox_holds_up_nobody_elses_news(
    counter: Counter, dispatching: Dispatching, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.dispatching.relaying.AT_ONCE", 2)
    full, other = "f" * 26, "o" * 26
    said = (Envelope(f"m{n}", clock(), clock(), TextReceived("あ", f"m{n}")) for n in range(MOST_WAITING))
    counter.mailbox.post([Mail(full, each) for each in said], clock())
    with monkeypatch.context() as dying:
        dying.setattr("bot.dispatching.relaying.Relaying.relay", lambda *_: 0)
        for key, conversation in (("a", full), ("b", full), ("c", full), ("d", other)):
            nowhere = RoadsideRequest("line", "ja", symptom="battery")
            number = counter.records.requests.file(key, conversation, nowhere, clock())
            request = counter.records.requests.get(number)
            assert request is not None
            dispatching.open(request, clock())
    assert counter.sweeping().relay() == 1
    assert len(dispatching.jobs.orders(10)) == 3, "what was not taken stays for later"
    claims = counter.mailbox.claim(EVERYWHERE, 100, clock(), LEASE).claims
    (told,) = [claim for claim in claims if claim.conversation == other]
    assert [type(mail.event) for mail in told.mail] == [DispatchNews]


def _dies(*_: object) -> int:
    raise KeyboardInterrupt


def test_the_clock_adopts_a_request_whose_process_died(
    counter: Counter, dispatching: Dispatching, clock: Clock
) -> None:
    request = filed(counter, clock)
    sweeping = counter.sweeping()
    assert sweeping.adopt() == 0, "whoever filed it opens it in a moment"
    clock.pass_by(timedelta(seconds=6))
    assert sweeping.adopt() == 1
    found = dispatching.jobs.get(request.number)
    assert found is not None
    assert found.job.state == "offered"
    assert sweeping.adopt() == 0
    claims = counter.mailbox.claim(EVERYWHERE, 100, clock(), LEASE).claims
    events = [mail.event for claim in claims for mail in claim.mail]
    assert events == [RequestFiled("key", request.number)], "news are for talks that have their number"


def test_a_request_of_long_ago_is_left_to_people(counter: Counter, clock: Clock) -> None:
    filed(counter, clock)
    clock.pass_by(timedelta(hours=13))
    assert counter.sweeping().adopt() == 0
    assert len(counter.dispatching.jobs.orphans(10)) == 1


def test_a_request_that_a_person_has_in_hand_already_is_not_offered(
    counter: Counter, dispatching: Dispatching, clock: Clock
) -> None:
    request = filed(counter, clock)
    counter.records.requests.acknowledge(request.number, "山田", clock())
    clock.pass_by(timedelta(seconds=6))
    counter.sweeping().adopt()
    found = dispatching.jobs.get(request.number)
    assert found is not None
    assert (found.job.state, found.job.by) == ("person", "山田")


def test_left_alone_a_job_is_offered_and_then_a_persons(
    counter: Counter, dispatching: Dispatching, case: Case, clock: Clock
) -> None:
    sweeping = counter.sweeping()
    assert sweeping.look() == 0
    for _ in range(6):
        clock.pass_by(timedelta(seconds=91))
        sweeping.look()
    found = dispatching.jobs.get(case.job.number)
    assert found is not None
    assert (found.job.state, found.job.reason) == ("person", "no_partner")
    assert news(counter, clock) == ["person"]
    request = counter.records.requests.get(case.job.number)
    assert request is not None
    assert request.state == "received", "nobody has said that they take it"


def test_the_record_follows_its_job(counter: Counter, dispatching: Dispatching, case: Case, clock: Clock) -> None:
    offer, number = case.job.offers[0], case.job.number
    dispatching.answer(Accepted(offer.id, offer.partner, 30), clock())
    for status in ("on_scene", "completed"):
        dispatching.move(number, Reported(offer.partner, status), clock())
    request = counter.records.requests.get(number)
    assert request is not None
    assert request.state == "closed"
    standing = dispatching.jobs.standings([offer.partner])[offer.partner]
    assert (standing.asked, standing.accepted, standing.arrived, standing.punctual, standing.load) == (1, 1, 1, 1, 0)


def test_a_partner_with_all_trucks_out_is_not_asked(counter: Counter, dispatching: Dispatching, clock: Clock) -> None:
    asked: list[str] = []
    for turn in range(12):
        request = filed(counter, clock, key=f"key{turn}")
        dispatching.open(request, clock())
        found = dispatching.jobs.get(request.number)
        assert found is not None
        asked += [offer.partner for offer in found.job.offers]
    for key in set(asked):
        assert asked.count(key) <= dispatching.partners.accounts[key].partner.trucks


def test_redis_that_forgot_the_yards_is_told_again(
    counter: Counter, dispatching: Dispatching, clock: Clock, redis_url: str
) -> None:
    from redis import Redis  # noqa: PLC0415  # to play the server that lost everything

    dispatching.open(filed(counter, clock), clock())
    with Redis.from_url(redis_url) as store:
        store.flushall()
    again = filed(counter, clock, key="again")
    dispatching.open(again, clock())
    found = dispatching.jobs.get(again.number)
    assert found is not None
    assert found.job.state == "offered"


def test_a_customer_can_give_up_while_redis_does_not_answer(counter: Counter, case: Case, clock: Clock) -> None:
    unreachable = build(settings("redis://127.0.0.1:1/0", counter.settings.database_url), clock)
    unreachable.dispatching.move(case.job.number, Instructed("cancel"), clock())
    request = counter.records.requests.get(case.job.number)
    assert request is not None
    assert request.state == "cancelled"


def test_a_surge_queues_by_urgency_and_time_and_moves_as_trucks_are_free(
    counter: Counter, dispatching: Dispatching, clock: Clock
) -> None:
    dispatching.surges.switch_on("tokyo", "snow", "山田", clock())
    numbers = []
    for turn, urgent in enumerate((False, False, True, False)):
        request = filed(counter, clock, replace(REQUEST, urgent=urgent), f"key{turn}")
        dispatching.open(request, clock())
        numbers.append(request.number)
        clock.pass_by(timedelta(minutes=1))
    states = [_state(dispatching, number) for number in numbers]
    assert states == ["queued"] * 4
    assert dispatching.jobs.queued("tokyo", 10) == (numbers[2], numbers[0], numbers[1], numbers[3])
    counter.sweeping()._surging.attend()  # noqa: SLF001  # one part of the sweep
    offered = [number for number in numbers if _state(dispatching, number) == "offered"]
    assert numbers[2] in offered
    assert news(counter, clock).count("queued") == 4


def _state(dispatching: Dispatching, number: str) -> str:
    found = dispatching.jobs.get(number)
    assert found is not None
    return found.job.state


def test_load_makes_a_surge_and_its_end_ends_it(counter: Counter, dispatching: Dispatching, clock: Clock) -> None:
    sweeping = counter.sweeping()
    for turn in range(60):
        dispatching.open(filed(counter, clock, key=f"key{turn}"), clock())
    assert "tokyo" not in dispatching.surges.all()
    sweeping._surging.judge(clock())  # noqa: SLF001  # one part of the sweep
    surge = dispatching.surges.all()["tokyo"]
    assert (surge.reason, surge.by) == ("load", "")
    for case in dispatching.jobs.list():
        dispatching.move(case.job.number, Instructed("cancel"), clock())
    sweeping._surging.judge(clock())  # noqa: SLF001  # the same part
    assert "tokyo" not in dispatching.surges.all()
