"""What lasts, in SQL: customers, links, requests, the turn journal; personal data sealed.

::

    engine = records.connect("postgresql://…")
    records.upgrade(engine)                    # once per release
    book = records.open(engine, vault)
    book.requests.file(key, conversation, request, now)

Everything here may be called twice: each write has a key, and the second time changes nothing.
Failures are described in :mod:`state.records.errors`.
"""

from state.records.database import connect
from state.records.records import Records
from state.records.records import open_records as open  # noqa: A004 - read as `records.open`, like `gzip.open`
from state.records.schema import upgrade

__all__ = ["Records", "connect", "open", "upgrade"]
