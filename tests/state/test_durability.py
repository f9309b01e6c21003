"""The doctor's look at Redis itself."""

from state.connection import Command, Wire
from state.durability import weaknesses


def test_a_redis_that_forgets_is_named(wire: Wire) -> None:
    assert any("appendonly" in weakness for weakness in weaknesses(wire))


def test_eviction_is_named(wire: Wire) -> None:
    wire.run([Command(0, ("CONFIG", "SET", "maxmemory-policy", "allkeys-lru"))])
    try:
        assert any("noeviction" in weakness for weakness in weaknesses(wire))
    finally:
        wire.run([Command(0, ("CONFIG", "SET", "maxmemory-policy", "noeviction"))])
