"""The account pages on the real stores; passwords are hashed quickly here, as nothing else is."""

import pytest
from argon2 import PasswordHasher

from bot.accounts.passwords import Passwords
from bot.wiring import Counter
from tests.bot.accounts.people_signing_in import Browser, Outside
from tests.bot.conftest import Clock


@pytest.fixture
def counter(counter: Counter) -> Counter:
    counter.__dict__["passwords"] = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    return counter


@pytest.fixture
def outside(counter: Counter, clock: Clock) -> Outside:
    return Outside(counter, clock)


@pytest.fixture
def browser(counter: Counter) -> Browser:
    return Browser(counter)
