"""What bringing or fetching a repaired car has cost after a tow: its limit is for all of it together."""

import sqlalchemy as sa
from alembic import op

from state.records.tables import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "follow_up_costs",
        sa.Column("number", sa.String(20), sa.ForeignKey("jobs.number"), primary_key=True),
        sa.Column("receipt", sa.String(40), primary_key=True),
        sa.Column("delivery", sa.Integer(), nullable=False),
        sa.Column("fare", sa.Integer(), nullable=False),
        sa.Column("noted_at", Instant(), nullable=False),
    )
