"""What the kit's own tests share: facts of nobody, and one step's notebook."""

from collections.abc import Callable
from datetime import datetime

import pytest
from noon import ADDRESS, NOON

from bot import profile
from bot.settings import SAMPLE_PROFILE
from flows.events import Envelope, Followed
from flows.facts import Facts, Moment
from flows.session import Session
from flows.turn import Turn


@pytest.fixture(scope="session")
def facts() -> Facts:
    return Facts(profile.load(SAMPLE_PROFILE), "https://counter.example", ADDRESS)


@pytest.fixture
def turn_at(facts: Facts) -> Callable[..., Turn]:
    """Makes the notebook of an event that happened, arrived and is taken at these instants."""

    def make(
        happened: datetime = NOON,
        arrived: datetime = NOON,
        now: datetime = NOON,
        session: Session | None = None,
    ) -> Turn:
        envelope = Envelope("e", happened, arrived, Followed(), ADDRESS)
        return Turn(session or Session(ADDRESS), envelope, facts, Moment(now, "0" * 16))

    return make
