"""The shape of the database: bringing it up to date, and refusing to work on one that is behind.

Migrations only add; what they replace goes one release later. So code of the release before can go on with the tables
of this one, and a revision this code does not know is a newer one and no reason to stop.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select, text

import state.migrations
from state.records.database import Database
from state.records.errors import RecordsOutdated

MIGRATIONS = Path(state.migrations.__file__).parent

ADVISORY_LOCK = 0x6D61646F
"""Any number nobody else locks in this database: the letters "mado"."""


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database to this code's revision, whole or not at all. Of several at once, one works and the rest wait.

    ``revision`` stops at an earlier one.

    Raises:
        RecordsUnavailable: the database does not answer, or another upgrade takes longer than a lock may be waited for.
    """
    with Database(engine).write() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(ADVISORY_LOCK)))
            # Building an index on a large table may take longer than any statement of the service may.
            connection.execute(text("SET LOCAL statement_timeout = 0"))
        command.upgrade(_config(connection), revision)


def verify(engine: Engine) -> None:
    """Make sure this code can work on this database.

    Raises:
        RecordsOutdated: ``madoguchi db upgrade`` has to run first.
        RecordsUnavailable: the database does not answer.
    """
    with Database(engine).read() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory(str(MIGRATIONS))
    behind = {script.revision for script in scripts.walk_revisions()} - {scripts.get_current_head()}
    if revision is None or revision in behind:
        raise RecordsOutdated(revision)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
