"""What can go wrong with the records, by what the caller does next.

::

    StateError                   (state/errors.py)
    ├── Unreadable               a sealed column does not open: look at SECRET_KEYS, else restore the row from a backup
    └── RecordsError
        ├── RecordsUnavailable   the database did not answer, or not in time: try again later, by the same key
        ├── RecordsOutdated      tables are missing or old: run ``madoguchi db upgrade``, then start again
        └── RecordRejected       a constraint refused the row: a fault of ours, trying again changes nothing

Messages name tables and drivers' errors, never a value.
"""

from state.errors import StateError


class RecordsError(StateError):
    """Anything the records cannot do."""


class RecordsUnavailable(RecordsError):
    """The database cannot be reached, is overloaded, or gave up a transaction: later it may work."""


class RecordsOutdated(RecordsError):
    """The database is older than this code. ``revision`` is what it is at, or None where nothing was ever made."""

    def __init__(self, revision: str | None) -> None:
        self.revision = revision
        super().__init__(f"the database is at revision {revision or 'none'}: run `madoguchi db upgrade`")


class RecordRejected(RecordsError):
    """The database refuses a row that contradicts another one."""
