"""``madoguchi worker`` and ``madoguchi clock``: the Procfile's processes that nobody outside speaks to."""

from bot.cli.failing import failing
from bot.clock import Clock
from bot.logs import configure
from bot.moments import new_lot
from bot.process import until_stopped
from bot.settings import read_settings
from bot.wiring import build


@failing
def worker() -> None:
    """Take turns and deliver what they say. Run as many as there are cores.

    Example: madoguchi worker
    """
    settings = read_settings()
    configure(settings.log_format)
    until_stopped(build(settings).worker().run)


@failing
def clock() -> None:
    """Fire timers, look after dispatch and claims, move the journal, purge, remind. Any number may run.

    Example: madoguchi clock
    """
    settings = read_settings()
    configure(settings.log_format)
    counter = build(settings)
    beside = {"dispatch": counter.sweeping().run, "photos": counter.clearing().run}
    if settings.reminders == "on":
        beside["remind"] = counter.reminders.reminding(new_lot()).run
    beside["claims"] = counter.claims.sweeping().run
    until_stopped(Clock(counter.timers, counter.journal, counter.records, counter.now, beside).run)
