"""What a contract insures, how far its renewal has come, and applications with the screens that prove them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column and four tables."""
    op.add_column("contracts", sa.Column("renewing", sa.LargeBinary(), nullable=True))
    op.create_table(
        "renewals",
        sa.Column("number_index", sa.String(length=64), nullable=False),
        sa.Column("maturity", sa.Date(), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("applied", sa.String(length=20), nullable=True),
        sa.Column("declined", sa.String(length=40), nullable=True),
        sa.Column("asleep_until", sa.Date(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number_index", "maturity", name="pk_renewals"),
    )
    op.create_index("ix_renewals_customer", "renewals", ["customer"])
    op.create_table(
        "applications",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("draft", sa.String(length=80), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("number_index", sa.String(length=64), nullable=False),
        sa.Column("maturity", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("application", sa.LargeBinary(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_applications"),
        sa.UniqueConstraint("key", name="uq_applications_key"),
    )
    for column in ("draft", "customer", "state", "filed_at"):
        op.create_index(f"ix_applications_{column}", "applications", [column])
    stands = sa.text("state != 'withdrawn'")
    op.create_index(
        "uq_applications_number_index_maturity",
        "applications",
        ["number_index", "maturity"],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )
    op.create_table(
        "application_screens",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("draft", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_application_screens"),
    )
    for column in ("draft", "at"):
        op.create_index(f"ix_application_screens_{column}", "application_screens", [column])
    op.create_table(
        "application_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_application_days"),
    )
