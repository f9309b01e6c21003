"""How fast made-up time goes: as fast as the service keeps up, and on to the next thing that is due where it has.

A second of made-up time must mean to the service what a second means to it in life, or leases would end while their
holders work, and all that is measured would be the benchmark. So time goes slowly while work waits, faster while all
that waits is held by somebody (who may have been killed: their leases have to end), and leaps where all is quiet.
"""

from datetime import datetime, timedelta
from time import monotonic

from msgspec import Struct
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import SQLAlchemyError

from benchmarks.storm.simulated_time import Clock
from state.instants import instant, micros
from state.keys import PARTITIONS, QUEUES, tag
from state.records.dispatch_tables import dispatch_orders, jobs
from state.records.requests import OPEN
from state.records.tables import requests

COUNT = """
local ready, held, first = 0, 0, false
local function earliest(set)
  local found = redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')[2]
  if found and (not first or tonumber(found) < tonumber(first)) then first = found end
end
for tag in string.gmatch(ARGV[2], '%S+') do
  local sets = {}
  for queue in string.gmatch(ARGV[3], '%S+') do
    for lane = 0, 2 do sets[#sets + 1] = tag .. ':ready:' .. queue .. ':' .. lane end
    sets[#sets + 1] = tag .. ':leases:' .. queue
  end
  if redis.call('EXISTS', unpack(sets)) > 0 then
    for place, set in ipairs(sets) do
      if place % 4 == 0 then
        held = held + redis.call('ZCARD', set)
      else
        ready = ready + redis.call('ZCOUNT', set, '-inf', ARGV[1])
      end
      earliest(set)
    end
  end
  earliest(tag .. ':timers')
end
return {ready, held, first}
"""
WAITING = select(
    select(func.min(jobs.c.due)).scalar_subquery(),
    select(func.count()).select_from(dispatch_orders).scalar_subquery(),
    select(func.count())
    .select_from(requests)
    .where(requests.c.state.in_(OPEN), ~select(jobs.c.number).where(jobs.c.number == requests.c.number).exists())
    .scalar_subquery(),
)
"""When the next job is due, how many orders wait to be relayed, how many requests to be opened."""

TAGS = " ".join(tag(partition) for partition in range(PARTITIONS))


class Pace(Struct, frozen=True):
    """Made-up seconds for each real one while work waits, and while it is only held; the shortest and longest leap.

    What falls due within the shortest leap happens at once, so that the service has many things to do side by side.
    """

    busy: float = 8.0
    held: float = 40.0
    least: float = 2.0
    most: float = 30.0


class Work(Struct, frozen=True):
    """What there is to do: ``ready`` now, ``held`` by somebody, and when there is more (UTC)."""

    ready: int
    held: int
    next: datetime | None


class Timekeeper:
    """Moves the clock on. ``modes`` counts the real seconds spent at each pace."""

    def __init__(self, clock: Clock, store: Redis, engine: Engine, pace: Pace) -> None:
        self._clock = clock
        self._store = store
        self._count = store.register_script(COUNT)
        self._engine = engine
        self._pace = pace
        self._moved = monotonic()
        self.modes = {"busy": 0.0, "held": 0.0, "quiet": 0.0}

    def work(self) -> Work:
        """Look what there is to do for the service."""
        now = self._clock()
        try:
            ready, held, first = self._count(args=[micros(now), TAGS, " ".join(QUEUES)])
            with self._engine.connect() as connection:
                due, orders, orphans = connection.execute(WAITING).one()
        except (RedisError, SQLAlchemyError):
            return Work(1, 0, None)
        ready += orders + orphans + (due is not None and due <= now)
        ahead = [at for at in (due, instant(int(first)) if first else None) if at is not None]
        return Work(ready, held, min(ahead, default=None))

    def move(self, work: Work, *, busy: bool, next_: datetime | None) -> None:
        """Let time pass as that work allows; ``busy`` where the world itself waits, ``next_`` is its next event."""
        real = monotonic()
        passed, self._moved = real - self._moved, real
        now, pace = self._clock(), self._pace
        if busy or work.ready:
            self.modes["busy"] += passed
            self._clock.set(now + timedelta(seconds=min(passed, 0.25) * pace.busy))
        elif work.held:
            self.modes["held"] += passed
            self._clock.set(now + timedelta(seconds=min(passed, 0.25) * pace.held))
        else:
            self.modes["quiet"] += passed
            ahead = min((at for at in (next_, work.next) if at is not None), default=now)
            least, most = now + timedelta(seconds=pace.least), now + timedelta(seconds=pace.most)
            self._clock.set(max(least, min(ahead, most)))
