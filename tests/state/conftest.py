"""The same tests on a single Redis and on a cluster of three."""

from collections.abc import Iterator

import pytest
from redis import Redis
from redis.cluster import RedisCluster

from state.connection import Wire, connect
from state.vault import Vault
from tests.redis_server import redis_cluster, redis_server

SECRET = "a secret that only tests know 0001"


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture(scope="session")
def redis_cluster_url() -> Iterator[str]:
    with redis_cluster() as url:
        yield url


@pytest.fixture(params=["single", "cluster"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty store."""
    address = str(request.getfixturevalue("redis_url" if request.param == "single" else "redis_cluster_url"))
    empty(address)
    return address


@pytest.fixture
def wire(url: str) -> Iterator[Wire]:
    way = connect(url, timeout=5.0)
    yield way
    way.close()


@pytest.fixture
def vault() -> Vault:
    return Vault([SECRET])


def empty(address: str) -> None:
    with client(address) as store:
        store.flushall()


def client(address: str) -> Redis | RedisCluster:
    """A client to look behind the API with."""
    if address.startswith("redis+cluster://"):
        return RedisCluster.from_url(address.replace("redis+cluster", "redis", 1))
    return Redis.from_url(address)
