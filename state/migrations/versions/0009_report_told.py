"""When each answer about a report was given, so that the later word stands, and by which message."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; reports on record were told nothing later."""
    op.add_column("reports", sa.Column("told", sa.LargeBinary(), nullable=True))
