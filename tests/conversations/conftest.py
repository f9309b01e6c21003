"""Conversations are scripts; those that ask for ``chat`` are held on both channels."""

from collections.abc import Callable

import pytest
from chat import Chat
from customers import HANAKO

from flows.events import Channel


@pytest.fixture(params=["line", "sms"])
def channel(request: pytest.FixtureRequest) -> Channel:
    return request.param  # type: ignore[no-any-return]  # one of the two params


@pytest.fixture
def chat(channel: Channel) -> Chat:
    """A linked customer with one car."""
    return Chat(channel, HANAKO)


@pytest.fixture
def stranger(channel: Channel) -> Chat:
    """Somebody of whom the records know nothing."""
    return Chat(channel)


@pytest.fixture
def on_line() -> Callable[[], Chat]:
    """The same, where LINE alone has the means."""
    return lambda: Chat("line", HANAKO)
