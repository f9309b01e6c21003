"""What can go wrong with the records, by what the caller does next.

::

    RecordsError
    ├── RecordsUnavailable   the database did not answer, or not in time: try again later, nothing was written
    ├── RecordsOutdated      tables are missing or old: run ``madoguchi db upgrade``, then start again
    ├── RecordRejected       a constraint refused the row: a fault of ours, trying again changes nothing
    └── RecordDamaged        a row opens but does not hold what it should: look at ``table``, restore it from a backup

A row sealed by a secret that is no longer among SECRET_KEYS raises the vault's own error, unchanged.
Messages name tables and drivers' error codes, never a value.
"""


class RecordsError(Exception):
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


class RecordDamaged(RecordsError):
    """What a sealed column holds is not what was put there. ``column`` is its full name."""

    def __init__(self, column: str) -> None:
        self.column = column
        super().__init__(f"{column} holds something that cannot be read back")
