"""What Alembic runs around every migration: on the connection and in the transaction it is handed."""

from alembic import context

from state.records.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
