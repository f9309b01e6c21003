"""A breakdown from its request to the end of the job: partners' software at one end, the live page at the other."""

from collections.abc import Iterator

import pytest

from flows.dispatch.job import Job, State
from tests.e2e.people import OnLine
from tests.e2e.running import Service
from tests.e2e.test_talks import finish_on_line
from tests.e2e.waiting import until

WATANABE, KOBAYASHI, YOSHIDA = (f"U{number:032d}" for number in (6, 9, 11))
"""Linked customers with one car, of whom no other end-to-end test has a request."""

ON_THE_ROAD_SECONDS = 60.0


@pytest.fixture
def partners(counter: Service) -> Iterator[list[str]]:
    """Every partner, none of which does anything by itself any more afterwards."""
    keys = [book["key"] for book in counter.simulation.partners.shown()]
    yield keys
    for key in keys:
        counter.simulation.partners.behave(key, "silent")


def reaches(counter: Service, number: str, state: State) -> Job:
    """Wait until the job is there. It is made a moment after its customer has the receipt."""

    def found() -> Job | None:
        case = counter.records.jobs.get(number)
        return case.job if case is not None and case.job.state == state else None

    job = until(found, f"the job is {state}", ON_THE_ROAD_SECONDS)
    assert job is not None
    return job


def page(counter: Service, token: str) -> tuple[int, str]:
    answer = counter.http.request("GET", f"{counter.url}/track/{token}", headers={"Accept-Language": "ja"})
    return answer.status, answer.data.decode()


def test_a_truck_comes_by_itself_and_its_customer_follows_it(counter: Service, partners: list[str]) -> None:
    for key in partners:
        counter.simulation.partners.behave(key, "manual")
    person = OnLine(counter.simulation, WATANABE)
    number = finish_on_line(person)
    offered = reaches(counter, number, "offered")
    assert offered.offer is not None
    key, offer = offered.offer.partner, offered.offer.id
    until(lambda: offer in _offers(counter, key), "the offer is at the firm")

    assert counter.simulation.partner_deeds.accepts(key, offer, 25).status == 200
    accepted = reaches(counter, number, "accepted")
    firm = counter.counter.partners.accounts[key].partner
    person.hears(firm.name)
    status, seen = page(counter, accepted.token)
    assert status == 200
    assert (firm.name in seen, "業者が決まりました" in seen, "到着の目安" in seen) == (True, True, True)

    until(lambda: number in _jobs(counter, key), "the job is at the firm")
    counter.simulation.partner_deeds.reports(key, number, "en_route")
    counter.simulation.partner_deeds.drives(key, number, 0.0, 4)
    arriving = reaches(counter, number, "arriving")
    assert arriving.fix is not None
    assert "translate(" in page(counter, accepted.token)[1]
    counter.simulation.partner_deeds.reports(key, number, "on_scene")
    counter.simulation.partner_deeds.reports(key, number, "completed", work=["jump_start"])
    assert "完了しました" in page(counter, accepted.token)[1]
    counter.settle()


@pytest.mark.parametrize(("habit", "user"), [("automatic", KOBAYASHI), ("twice", YOSHIDA)])
def test_whoever_answers_however_often_there_is_one_job_and_it_is_seen_through(
    counter: Service, partners: list[str], habit: str, user: str
) -> None:
    for key in partners:
        counter.simulation.partners.behave(key, habit)
    number = finish_on_line(OnLine(counter.simulation, user), insured=user != KOBAYASHI)
    done = reaches(counter, number, "completed")
    assert [each.state for each in done.offers].count("accepted") == 1
    assert len([key for key in partners if number in _jobs(counter, key)]) == 1
    assert done.work == ("jump_start",)


def _offers(counter: Service, key: str) -> set[str]:
    with counter.simulation.partners.read(key) as book:
        return {id_ for id_, offer in book.offers.items() if offer.state == "open"}


def _jobs(counter: Service, key: str) -> set[str]:
    with counter.simulation.partners.read(key) as book:
        return set(book.jobs)
