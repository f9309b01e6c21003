"""Reminders: what was decided about each contract, the notices that came of it, and what became of those."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add four tables, and an index for reading contracts by maturity."""
    op.create_table(
        "reminders",
        sa.Column("number_index", sa.String(length=64), nullable=False),
        sa.Column("maturity", sa.Date(), nullable=False),
        sa.Column("step", sa.String(length=8), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("send", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("notice", sa.String(length=36), nullable=True),
        sa.PrimaryKeyConstraint("number_index", "maturity", "step", name="pk_reminders"),
    )
    for column in ("customer", "day", "notice"):
        op.create_index(f"ix_reminders_{column}", "reminders", [column])
    op.create_table(
        "reminder_notices",
        sa.Column("notice", sa.String(length=36), nullable=False),
        sa.Column("main", sa.String(length=36), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=8), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("rung", sa.String(length=12), nullable=False),
        sa.Column("tried", sa.String(length=60), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("again_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("notice", name="pk_reminder_notices"),
    )
    for column in ("main", "day", "again_at"):
        op.create_index(f"ix_reminder_notices_{column}", "reminder_notices", [column])
    op.create_index("uq_reminder_notices_customer_said_on", "reminder_notices", ["customer", "said_on"], unique=True)
    op.create_table(
        "reminder_rungs",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("notice", sa.String(length=36), nullable=False),
        sa.Column("rung", sa.String(length=12), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_reminder_rungs"),
    )
    for column in ("notice", "at"):
        op.create_index(f"ix_reminder_rungs_{column}", "reminder_rungs", [column])
    op.create_table(
        "reminder_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_reminder_days"),
    )
    op.create_index("ix_contracts_maturity_customer", "contracts", ["maturity", "customer"])
