"""An offer's way to a partner's software: kept, relayed, signed, posted, tried again, and answered by the API."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from redis import Redis
from werkzeug.test import Client

from bot.app import create_app
from bot.delivery import Delivery
from bot.settings import SAMPLE_PARTNERS
from bot.wiring import Counter, build
from handlers.dispatch.signature import verify
from state import records
from state.keys import PARTITIONS
from state.outbox import Again, Dead, Done, Verdict
from tests.bot.conftest import Clock, bodies, settings
from tests.bot.dispatching.partnering import REQUEST, job_of, open_offer, opened, software
from tests.handlers.dispatch.partner_stub import PartnerStub, Reply

PARTNER = "mihon-shinagawa"


@pytest.fixture
def partner() -> Iterator[PartnerStub]:
    stub = PartnerStub()
    yield stub
    stub.close()


@pytest.fixture
def wired(redis_url: str, tmp_path: Path, clock: Clock, partner: PartnerStub) -> Iterator[Counter]:
    """The service, whose first partner of Tokyo has software."""
    with Redis.from_url(redis_url) as store:
        store.flushall()
    file = tmp_path / "partners.toml"
    hook = '# webhook = "https://dispatch.example/madoguchi"'
    file.write_text(SAMPLE_PARTNERS.read_text("utf-8").replace(hook, f'webhook = "{partner.url}"'), "utf-8")
    database = f"sqlite:///{tmp_path}/records.db"
    records.upgrade(records.connect(database))
    counter = build(settings(redis_url, database, dispatch_partners=file), clock)
    yield counter
    counter.wire.close()


def delivered(counter: Counter) -> list[Verdict]:
    """One attempt for each line that waits."""
    now = counter.now()
    delivery = Delivery(counter.outbox, counter.mailbox, counter.deliverers(), counter.now)
    handed = counter.outbox.claim(range(PARTITIONS), 9, now, timedelta(seconds=1), ("partner",)).handed
    return [delivery.attempt(each) for each in handed]


def test_an_offer_reaches_the_software_and_its_yes_reaches_the_job(
    wired: Counter, partner: PartnerStub, clock: Clock
) -> None:
    job = opened(wired)
    assert open_offer(job).partner == PARTNER
    assert delivered(wired) == [Done()]
    (posted,) = partner.posted
    verify(wired.partners.accounts[PARTNER].keys, posted.headers, posted.body, clock())
    offer = json.loads(posted.body)
    assert (offer["type"], offer["data"]["id"]) == ("offer.made", open_offer(job).id)
    assert REQUEST.name not in posted.body.decode()
    answers = software(wired, Client(create_app(wired, bodies())), clock, PARTNER)
    assert answers.accept(offer["data"]["id"]).status_code == 200
    assert job_of(wired, job.number).state == "accepted"


def test_while_the_software_is_away_an_offer_is_tried_again_until_its_deadline(
    wired: Counter, partner: PartnerStub, clock: Clock
) -> None:
    partner.will(Reply(503, (("Retry-After", "2"),)))
    opened(wired)
    (first,) = delivered(wired)
    assert first == Again(clock() + timedelta(seconds=2), in_doubt=True, reason="http_503")
    clock.pass_by(timedelta(seconds=89))
    (last,) = delivered(wired)
    assert last == Dead("expired:http_503")
    assert len({posted.headers["webhook-id"] for posted in partner.posted}) == 1


def test_an_offer_is_not_posted_after_its_deadline(wired: Counter, partner: PartnerStub, clock: Clock) -> None:
    opened(wired)
    clock.pass_by(timedelta(seconds=90))
    assert delivered(wired) == [Dead("expired")]
    assert partner.posted == []


@pytest.mark.parametrize("status", [401, 404, 410])
def test_software_that_will_not_hear_of_an_offer_costs_the_customer_no_time(
    wired: Counter, partner: PartnerStub, status: int
) -> None:
    partner.will(Reply(status))
    job = opened(wired)
    assert delivered(wired) == [Dead(f"http_{status}")]
    after = job_of(wired, job.number)
    assert [(each.partner == PARTNER, each.state) for each in after.offers] == [(True, "declined"), (False, "open")]
    assert after.offers[0].reason == "unreachable"


def test_software_that_could_not_be_told_twice_passes_one_offer_on(wired: Counter, partner: PartnerStub) -> None:
    partner.will(Reply(404))
    partner.will(Reply(404))
    job = opened(wired)
    (handed,) = wired.outbox.claim(range(PARTITIONS), 9, wired.now(), timedelta(seconds=1), ("partner",)).handed
    delivery = Delivery(wired.outbox, wired.mailbox, wired.deliverers(), wired.now)
    assert [delivery.attempt(handed) for _ in range(2)] == [Dead("http_404")] * 2
    assert len(job_of(wired, job.number).offers) == 2
