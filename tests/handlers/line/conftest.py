from collections.abc import Iterator

import pytest
from line_stub import LineStub
from urllib3 import PoolManager

from handlers.line.wire import connections


@pytest.fixture
def stub() -> Iterator[LineStub]:
    stub = LineStub()
    yield stub
    stub.close()


@pytest.fixture
def pool() -> Iterator[PoolManager]:
    pool = connections(2)
    yield pool
    pool.clear()
