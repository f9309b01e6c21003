"""Reading a large hash in pages, without holding Redis up."""

from collections.abc import Iterator

from state.connection import Command, Wire

_PAGE = 100


def scan_hash(wire: Wire, partition: int, name: str) -> Iterator[tuple[bytes, bytes]]:
    """Fields and values of a hash. Redis may name a field twice (HSCAN); here each comes once."""
    seen: set[bytes] = set()
    cursor = b"0"
    while True:
        cursor, flat = wire.run([Command(partition, ("HSCAN", name, cursor, "COUNT", _PAGE))])[0]
        for field, value in zip(flat[::2], flat[1::2], strict=True):
            if field not in seen:
                seen.add(field)
                yield field, value
        if cursor == b"0":
            return
