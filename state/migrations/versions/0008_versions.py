"""Versions of conversations as large as they are: they begin with an instant in microseconds."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen the journal's column; SQLite's integers are as wide as they have to be."""
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("journal", "version", existing_type=sa.Integer(), type_=sa.BigInteger())
