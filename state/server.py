"""A single Redis server that has every partition."""

from functools import partial
from typing import Any, cast

import redis
from redis.connection import Connection, parse_url

from state.bell import Ear
from state.node import Link, Node


class Server:
    """The topology of one server. Opens nothing by itself."""

    def __init__(self, url: str, timeout: float) -> None:
        self._url = url
        self._timeout = timeout
        options: dict[str, Any] = parse_url(url)  # type: ignore[no-untyped-call]  # redis-py leaves it untyped
        kind = options.pop("connection_class", Connection)
        self._node = Node(partial(open_link, kind, options, timeout))

    def node(self, partition: int) -> Node:  # noqa: ARG002 - one server has them all
        """The server."""
        return self._node

    def refresh(self) -> None:
        """Close the idle connections: after a failure they are not trusted."""
        self._node.close()

    def ear(self) -> Ear:
        """A new subscription connection."""
        bounds = {"socket_timeout": self._timeout, "socket_connect_timeout": self._timeout}
        return open_ear(redis.Redis.from_url(self._url, **bounds))

    def close(self) -> None:
        """Close the idle connections."""
        self._node.close()


def open_link(kind: type[Connection], options: dict[str, Any], timeout: float) -> Link:
    """An unopened connection with bounded waits and no retries of its own: only callers know what is safe to repeat."""
    bounds = {"socket_timeout": timeout, "socket_connect_timeout": timeout, "protocol": 2, "driver_info": None}
    return cast("Link", kind(**(options | bounds)))


def open_ear(client: redis.Redis) -> Ear:
    """An unopened subscription connection of that client."""
    return cast("Ear", client.pubsub(ignore_subscribe_messages=True))  # type: ignore[no-untyped-call]  # redis-py's
