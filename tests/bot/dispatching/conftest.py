"""What the tests of a partner's page share: a browser, a job that was offered, and the page of that offer."""

import pytest

from bot.wiring import Counter
from flows.dispatch.job import Job
from tests.bot.accounts.people_signing_in import Browser
from tests.bot.dispatching.partnering import open_offer, opened


@pytest.fixture
def browser(counter: Counter) -> Browser:
    return Browser(counter)


@pytest.fixture
def job(counter: Counter) -> Job:
    return opened(counter)


@pytest.fixture
def path(job: Job) -> str:
    return f"/partner/{open_offer(job).id}"
