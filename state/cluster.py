"""A Redis Cluster: 16 partitions on as many servers as there are."""

from functools import partial
from threading import Lock
from typing import Any

import redis
from redis.cluster import RedisCluster
from redis.connection import Connection, parse_url
from redis.crc import key_slot
from redis.exceptions import RedisClusterException, RedisError

from state.bell import Ear
from state.errors import StoreUnavailable
from state.keys import PARTITIONS, tag
from state.node import Node
from state.server import open_ear, open_link

_SLOTS = tuple(key_slot(tag(partition).encode()) for partition in range(PARTITIONS))


class Cluster:
    """The topology of a cluster, learnt from any of its nodes at the first call and again when it has changed."""

    def __init__(self, url: str, timeout: float) -> None:
        self._url = url
        self._timeout = timeout
        options: dict[str, Any] = parse_url(url)  # type: ignore[no-untyped-call]  # redis-py leaves it untyped
        self._options: dict[str, Any] = {name: options[name] for name in ("username", "password") if name in options}
        self._nodes: dict[tuple[str, int], Node] = {}
        self._places: tuple[tuple[str, int], ...] = ()
        self._lock = Lock()

    def node(self, partition: int) -> Node:
        """The primary that has the partition's slot now. Raises StoreUnavailable if no node tells."""
        places = self._places or self._discover()
        return self._nodes[places[partition]]

    def refresh(self) -> None:
        """Forget who has what; the next call asks again."""
        with self._lock:
            self._places = ()

    def ear(self) -> Ear:
        """A new subscription connection to one node: a cluster passes what is published on to all."""
        host, port = (self._places or self._discover())[0]
        bounds: dict[str, Any] = {"socket_timeout": self._timeout, "socket_connect_timeout": self._timeout}
        return open_ear(redis.Redis(host=host, port=port, **(self._options | bounds)))

    def close(self) -> None:
        """Close the idle connections of all nodes."""
        for node in list(self._nodes.values()):
            node.close()

    def _discover(self) -> tuple[tuple[str, int], ...]:
        with self._lock:
            if self._places:
                return self._places
            try:
                client = RedisCluster.from_url(
                    self._url, socket_timeout=self._timeout, socket_connect_timeout=self._timeout
                )
                found = [client.nodes_manager.get_node_from_slot(slot) for slot in _SLOTS]
                client.close()
            except (RedisError, RedisClusterException, OSError) as error:
                raise StoreUnavailable(f"no node of the cluster tells its slots ({type(error).__name__})") from None
            places = tuple((str(node.host), int(node.port)) for node in found)
            for host, port in places:
                options = self._options | {"host": host, "port": port}
                self._nodes.setdefault((host, port), Node(partial(open_link, Connection, options, self._timeout)))
            self._places = places
            return places
