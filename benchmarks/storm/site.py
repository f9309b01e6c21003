"""Where the storm takes place: the real counter on a made-up clock, its words to the outside recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from benchmarks.storm.recording import Recording
from benchmarks.storm.simulated_time import Clock
from bot.dispatching.partners import Partners
from bot.settings import Settings
from bot.wiring import Counter
from flows.delivery import Deliverer, Route
from state.bell import Bell, Ear
from state.connection import Wire
from state.server import Server

RECORDED: tuple[Route, ...] = ("line", "sms", "mail", "partner")
LISTENS_SECONDS = 0.4
"""Real time after which a worker looks again whether its made-up time has come."""

ANSWERS_WITHIN = 5.0
"""Seconds in which Redis has to answer: the cores may be busy with others' work."""


class Site(Struct, frozen=True):
    """All that a process has to know to take part. ``redis`` is the service's; the world's own is database 1 of it."""

    folder: str
    redis: str
    database: str
    public_url: str
    partners: Partners

    @property
    def clock(self) -> Clock:
        """The clock of everybody here."""
        return Clock(Path(self.folder) / "clock")

    @property
    def recorded(self) -> str:
        """The address of what was said to the outside."""
        return f"{self.redis}?db=1" if self.redis.startswith("unix:") else f"{self.redis.removesuffix('/0')}/1"

    def counter(self) -> "StormCounter":
        """The service, its connections not opened yet."""
        told = {
            "line_channel_secret": "storm",
            "line_channel_access_token": "storm",
            "twilio_account_sid": f"AC{0:032x}",
            "twilio_auth_token": "storm",
            "twilio_from": "+815000000000",
            "redis_url": self.redis,
            "database_url": self.database,
            "public_url": self.public_url,
            "smtp_url": "smtp://127.0.0.1:1",
            "mail_from": "storm@madoguchi.example",
            "secret_keys": "a-storm-has-no-secrets",
        }
        return StormCounter(Settings.model_validate(told), self.clock, self)


class WatchfulBell(Bell):
    """A bell for whom a second lasts as long as the made-up clock says."""

    def wait(self, timeout: float) -> set[int]:
        """Wait for a ring, but never long."""
        return super().wait(min(timeout, LISTENS_SECONDS))


class WatchfulWire(Wire):
    """The way to Redis, with such bells."""

    def __init__(self, url: str) -> None:
        self._server = Server(url, ANSWERS_WITHIN)
        super().__init__(self._server)

    def listen(self, queues: Sequence[str]) -> Bell:
        """A bell for these queues."""
        return WatchfulBell(self._ear, [f"ready:{queue}" for queue in queues])

    def _ear(self) -> Ear:
        return self._server.ear()


@dataclass(frozen=True)
class StormCounter(Counter):
    """The service put together as ever, except for its partners, its waits, and its four ways out."""

    site: Site

    @cached_property
    def wire(self) -> Wire:
        """The way to Redis."""
        return WatchfulWire(self.settings.redis_url)

    @cached_property
    def partners(self) -> Partners:
        """The made-up partners."""
        return self.site.partners

    def deliverers(self) -> dict[Route, Deliverer]:
        """What is recorded goes to the real records; everything else is kept for the world to hear."""
        recording = Recording(self.site.recorded)
        return super().deliverers() | dict.fromkeys(RECORDED, recording)
