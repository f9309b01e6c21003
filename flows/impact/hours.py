"""When somebody is asked about a shock: at once after a strong one, by day alone about a weak one."""

from datetime import datetime, time, timedelta

from flows.accident.news import Strength
from flows.facts import JAPAN

FRESH = timedelta(minutes=30)
"""Nobody is asked whether they are all right about what lies further back: they are offered to report it."""

OPENS, CLOSES = time(8), time(21)
"""Between these hours in Japan a weak shock may be asked about: it is no reason to wake anybody."""


def asks_at_once(strength: Strength, felt: datetime, now: datetime) -> bool:
    """Whether the customer is asked whether they are all right, by day and by night."""
    return strength == "strong" and now - felt <= FRESH


def wait(now: datetime) -> timedelta:
    """How long the offer to report a weak shock waits: until the morning, where it is night."""
    local = now.astimezone(JAPAN)
    if OPENS <= local.time() < CLOSES:
        return timedelta()
    day = local.date() if local.time() < OPENS else local.date() + timedelta(days=1)
    return datetime.combine(day, OPENS, JAPAN) - local
