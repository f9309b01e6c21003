"""Accidents: reports, what the desk has said of them, shocks that cars have felt, watchers."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add six tables."""
    _reports()
    _impacts()
    _watchers()


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("report", sa.LargeBinary(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("in_charge", sa.LargeBinary(), nullable=True),
        sa.Column("next_contact", sa.Date(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("coarsened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_reports"),
        sa.UniqueConstraint("key", name="uq_reports_key"),
    )
    for column in ("conversation", "customer", "filed_at"):
        op.create_index(f"ix_reports_{column}", "reports", [column])
    op.create_table(
        "report_updates",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["number"], ["reports.number"], name="fk_report_updates_number_reports", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_report_updates"),
    )
    op.create_index("ix_report_updates_number_turn", "report_updates", ["number", "turn"], unique=True)
    untold = sa.text("told_at IS NULL")
    op.create_index("ix_report_updates_at", "report_updates", ["at"], sqlite_where=untold, postgresql_where=untold)
    _days("report_days")


def _impacts() -> None:
    op.create_table(
        "impacts",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("strength", sa.String(length=10), nullable=False),
        sa.Column("impact", sa.LargeBinary(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=True),
        sa.Column("report", sa.String(length=20), nullable=True),
        sa.Column("felt_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("watched_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_impacts"),
        sa.UniqueConstraint("key", name="uq_impacts_key"),
    )
    for column in ("customer", "felt_at"):
        op.create_index(f"ix_impacts_{column}", "impacts", [column])
    waits = sa.text("handed_at IS NULL")
    op.create_index("ix_impacts_changed_at", "impacts", ["changed_at"], sqlite_where=waits, postgresql_where=waits)
    _days("impact_days")


def _watchers() -> None:
    op.create_table(
        "watchers",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("address_index", sa.String(length=64), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=True),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("wording", sa.String(length=80), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_watchers"),
    )
    op.create_index("ix_watchers_customer", "watchers", ["customer"])
    stands = sa.text("revoked_at IS NULL")
    once = ["customer", "address_index"]
    op.create_index(
        "uq_watchers_customer_address_index",
        "watchers",
        once,
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )


def _days(name: str) -> None:
    op.create_table(
        name,
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=f"pk_{name}"),
    )
