"""The platforms' side of a call: takes everything, answers 200 at once, and notes when each reply token came by."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from time import perf_counter

from benchmarks.http import Messages

_TOKEN = re.compile(rb'"replyToken":"([^"]+)"')
# Enough of an answer for LINE's SDK and for aiogram, which both read what they are told.
_BODY = (
    b'{"ok":true,"result":{"message_id":1,"date":1700000000,"chat":{"id":1,"type":"private"}},'
    b'"sentMessages":[{"id":"1","quoteToken":"q"}]}'
)
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(_BODY), _BODY)


class StandIn:
    """Calls taken so far; ``arrived`` is by reply token, on the clock of ``perf_counter``."""

    def __init__(self) -> None:
        self.calls = 0
        self.arrived: dict[str, float] = {}
        self._news = asyncio.Event()

    def take(self, message: bytes) -> bytes:
        """Note one call; the answer to it."""
        self.calls += 1
        if found := _TOKEN.search(message):
            self.arrived[found[1].decode()] = perf_counter()
        self._news.set()
        return _ANSWER

    async def until(self, calls: int, within: float = 60.0) -> None:
        """Wait for that many calls in all. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while self.calls < calls:
                self._news.clear()
                await self._news.wait()

    async def until_answered(self, tokens: Iterable[str], within: float = 60.0) -> None:
        """Wait until each of these reply tokens has come by. Raises TimeoutError."""
        async with asyncio.timeout(within):
            for token in tokens:
                while token not in self.arrived:
                    self._news.clear()
                    await self._news.wait()


class _Connection(asyncio.Protocol):
    def __init__(self, stand_in: StandIn) -> None:
        self._stand_in = stand_in
        self._messages = Messages()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # what create_server gives
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        for message in self._messages.feed(data):
            self._transport.write(self._stand_in.take(message))


@asynccontextmanager
async def standing_in(port: int) -> AsyncIterator[StandIn]:
    """Listen while the block lasts."""
    stand_in = StandIn()
    server = await asyncio.get_running_loop().create_server(lambda: _Connection(stand_in), "127.0.0.1", port)
    try:
        yield stand_in
    finally:
        server.close()
