"""Redis as the benchmarks see it: the conversations and lines put into it, and what the server itself counts."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import uuid5

import redis

from benchmarks.webhooks import user
from bot.lines import NAMESPACE
from bot.wiring import Counter
from flows.delivery import Lane, Line
from flows.effects import Send
from flows.events import Address
from flows.messages import Say
from flows.session import Prompt, Session
from state.instants import micros
from state.keys import event_field, key, partition_of
from state.sealed import Sealed

PORTION = 1_000
MENU = "home.menu.3"
"""The question that everybody who has been here before was asked last."""


class Store:
    """The Redis of one run."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._client = redis.Redis.from_url(counter.settings.redis_url)

    def cpu(self) -> float:
        """CPU seconds the server has used so far (INFO)."""
        told = self._client.info("cpu")
        return float(told["used_cpu_user"] + told["used_cpu_sys"])

    def conversation(self, number: int) -> str:
        """The conversation of the customer of that number."""
        return self._counter.records.pseudonyms.conversation(Address("line", user(number)))

    def acquaint(self, numbers: Iterable[int]) -> None:
        """Let these customers have been here before: their conversations lie idle, three events long."""
        sessions = Sealed(self._counter.vault, "session", Session)
        now = self._counter.now() - timedelta(days=1)
        pipe = self._client.pipeline(transaction=False)
        for number in numbers:
            name = self.conversation(number)
            partition = partition_of(name)
            session = Session(Address("line", user(number)), prompts=(Prompt(MENU, now),), turns=3)
            value = b"1|%d|%s" % (micros(now), sessions.seal(session, name))
            pipe.set(key(partition, "session", name), value, px=timedelta(days=30))
            seen = {event_field(f"seen-{number}-{each}"): now.timestamp() for each in range(3)}
            pipe.zadd(key(partition, "done", name), seen)
            if len(pipe.command_stack) >= PORTION:
                pipe.execute()
        pipe.execute()

    def campaign(self, numbers: Iterable[int]) -> None:
        """Put a reminder for each of these customers into the outbox, in the campaign's lane."""
        lines = Sealed(self._counter.vault, "line", Line)
        now = self._counter.now()
        pipe = self._client.pipeline(transaction=False)
        for number in numbers:
            name = self.conversation(number)
            partition = partition_of(name)
            address = Address("line", user(number))
            body = Send((Say("ご契約の満期が近づいています。"),))
            identifier = str(uuid5(NAMESPACE, f"campaign:{number}"))
            line = Line(identifier, name, "line", Lane.CAMPAIGN, body, now, to=address)
            value = b"2|%d|%s" % (micros(now), lines.seal(line, f"line|{name}"))
            pipe.rpush(key(partition, "out", "line", name), value)
            pipe.hincrby(key(partition, "lines"), "line", 1)
            pipe.zadd(key(partition, "heads", "line"), {name: micros(now)})
            pipe.zadd(key(partition, "ready", "line", "2"), {name: micros(now)})
            if len(pipe.command_stack) >= PORTION:
                pipe.execute()
        pipe.execute()

    def bytes_of(self, number: int) -> int:
        """What the keys of one conversation take (MEMORY USAGE)."""
        found = self._client.scan_iter(match=f"*:{self.conversation(number)}", count=10_000)
        return sum(int(self._client.memory_usage(each) or 0) for each in found)

    def empty(self) -> None:
        """Forget everything."""
        self._client.flushall()
