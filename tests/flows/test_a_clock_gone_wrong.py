"""A platform whose clock stands still must not make every typed answer a late one."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.binding import typed_at
from flows.events import Envelope, TextReceived

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("late", "believed"),
    [
        (timedelta(0), True),
        (timedelta(minutes=20), True),
        (timedelta(minutes=59), True),
        (timedelta(hours=1), False),
        (timedelta(days=3000), False),
        (timedelta(minutes=-5), True),
        (timedelta(days=-1), False),
    ],
)
def test_a_time_is_believed_within_an_hour_of_the_arrival(late: timedelta, *, believed: bool) -> None:
    envelope = Envelope("e1", NOW - late, NOW, TextReceived("はい", "m1"))
    assert typed_at(envelope) == (envelope.happened if believed else envelope.arrived)
