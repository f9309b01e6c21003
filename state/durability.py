"""Whether this Redis keeps what it is given: mail and outbox live there until they are done."""

from collections.abc import Iterator

from state.connection import Command, Wire


def weaknesses(wire: Wire) -> Iterator[str]:
    """What could lose data, in words for an operator. Reads INFO, which managed servers allow where CONFIG is not."""
    answer: bytes = wire.run([Command(0, ("INFO",))])[0]
    told = dict(line.split(":", 1) for line in answer.decode().splitlines() if ":" in line)
    if told.get("aof_enabled") != "1":
        yield "appendonly is off: what is under way is lost when Redis dies; set appendonly yes"
    if told.get("maxmemory_policy", "noeviction") != "noeviction":
        yield "Redis may evict keys: set maxmemory-policy noeviction"
