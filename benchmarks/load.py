"""The load: kept connections that send prepared requests, as fast as they are answered or at a given rate."""

import asyncio
from collections.abc import Sequence
from time import perf_counter

from msgspec import Struct

from benchmarks.http import Messages
from benchmarks.webhooks import Request

CONNECTIONS = 16


class Load(Struct, frozen=True):
    """What came of a load.

    ``began`` is on the clock of ``perf_counter``; ``waits`` are each request's seconds from when it was due to its
    answer.
    """

    began: float
    seconds: float
    waits: tuple[float, ...]
    failed: int

    @property
    def rate(self) -> float:
        """Requests answered in a second."""
        return len(self.waits) / self.seconds


class _Connection(asyncio.Protocol):
    """One kept connection with one request under way."""

    def __init__(self) -> None:
        self._messages = Messages()
        self._answer: asyncio.Future[bytes] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # what create_connection gives
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        for message in self._messages.feed(data):
            if self._answer is not None and not self._answer.done():
                self._answer.set_result(message)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError())

    async def ask(self, request: Request) -> bytes:
        """Send it and wait for the answer."""
        assert self._transport is not None  # noqa: S101  # connected
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request.raw)
        return await self._answer

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


async def run(port: int, requests: Sequence[Request], rate: float | None = None, clients: int = CONNECTIONS) -> Load:
    """Send all of them: each connection one after the other, or, with a ``rate`` a second, each when it is due.

    A request that is due while all connections are busy waits for one, and that wait counts: customers do not hold
    back because a server is slow.
    """
    loop = asyncio.get_running_loop()
    connections = [(await loop.create_connection(_Connection, "127.0.0.1", port))[1] for _ in range(clients)]
    waiting = iter(enumerate(requests))
    waits: list[float] = []
    failed = 0
    began = perf_counter()

    async def carry(connection: _Connection) -> None:
        nonlocal failed
        for number, request in waiting:
            due = perf_counter()
            if rate is not None:
                due = began + number / rate
                await asyncio.sleep(max(0.0, due - perf_counter()))
            answer = await connection.ask(request)
            waits.append(perf_counter() - due)
            failed += not answer.startswith(b"HTTP/1.1 20")

    await asyncio.gather(*(carry(each) for each in connections))
    seconds = perf_counter() - began
    for each in connections:
        each.close()
    return Load(began, seconds, tuple(waits), failed)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
