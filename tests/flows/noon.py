"""One instant and one address for tests that need any."""

from datetime import UTC, datetime

from flows.events import Address

NOON = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
ADDRESS = Address("line", "U" + "1" * 32)
