"""Dispatch: jobs and offers, what is still to be told, how partners do, surges, entitlements used."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add six tables."""
    _jobs()
    op.create_table(
        "partner_counts",
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("arrived", sa.Integer(), nullable=False),
        sa.Column("punctual", sa.Integer(), nullable=False),
        sa.Column("rated", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("partner", name="pk_partner_counts"),
    )
    op.create_table(
        "surges",
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("by", sa.LargeBinary(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("area", name="pk_surges"),
    )
    op.create_table(
        "entitlement_uses",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("entitlement", sa.String(length=20), nullable=False),
        sa.Column("number_index", sa.String(length=64), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["jobs.number"], name="fk_entitlement_uses_number_jobs"),
        sa.PrimaryKeyConstraint("number", "entitlement", name="pk_entitlement_uses"),
    )
    op.create_index("ix_entitlement_uses_start", "entitlement_uses", ["start"])
    op.create_index(
        "ix_entitlement_uses_number_index_start_entitlement",
        "entitlement_uses",
        ["number_index", "start", "entitlement"],
    )


def _jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("token_index", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("job", sa.LargeBinary(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("coarsened_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["number"], ["requests.number"], name="fk_jobs_number_requests"),
        sa.PrimaryKeyConstraint("number", name="pk_jobs"),
        sa.UniqueConstraint("token_index", name="uq_jobs_token_index"),
    )
    op.create_index("ix_jobs_filed_at", "jobs", ["filed_at"])
    live = sa.text("due IS NOT NULL")
    next_due = ["urgent", "due", "number"]
    op.create_index("ix_jobs_urgent_due_number", "jobs", next_due, sqlite_where=live, postgresql_where=live)
    next_turn = ["state", "area", "urgent", "filed_at", "number"]
    op.create_index("ix_jobs_state_area_urgent_filed_at_number", "jobs", next_turn)
    op.create_index("ix_jobs_partner_state", "jobs", ["partner", "state"])
    op.create_table(
        "offers",
        sa.Column("offer_index", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["jobs.number"], name="fk_offers_number_jobs"),
        sa.PrimaryKeyConstraint("offer_index", name="pk_offers"),
    )
    op.create_index("ix_offers_partner_state", "offers", ["partner", "state"])
    op.create_table(
        "dispatch_orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["jobs.number"], name="fk_dispatch_orders_number_jobs"),
        sa.PrimaryKeyConstraint("id", name="pk_dispatch_orders"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dispatch_orders_number", "dispatch_orders", ["number"])
