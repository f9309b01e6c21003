"""The first records: customers with contracts and cars, links, roadside requests, journal, suppressions, keyring."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add every table of the first release."""
    op.create_table(
        "customers",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("phone_index", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_customers"),
    )
    op.create_index("ix_customers_phone_index", "customers", ["phone_index"])
    op.create_table(
        "journal",
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("turn", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("coarsened_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("conversation", "version", name="pk_journal"),
    )
    op.create_index("ix_journal_at", "journal", ["at"])
    op.create_table(
        "keyring",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_keyring"),
    )
    op.create_table(
        "receipt_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_receipt_days"),
    )
    op.create_table(
        "requests",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("request", sa.LargeBinary(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acknowledged_by", sa.LargeBinary(), nullable=True),
        sa.Column("coarsened_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_requests"),
        sa.UniqueConstraint("key", name="uq_requests_key"),
    )
    op.create_index("ix_requests_filed_at", "requests", ["filed_at"])
    op.create_index("ix_requests_state", "requests", ["state"])
    op.create_table(
        "suppressions",
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("address_index", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", "address_index", name="pk_suppressions"),
    )
    op.create_table(
        "vehicles",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("marks", sa.LargeBinary(), nullable=False),
        sa.Column("plate_index", sa.String(length=64), nullable=False),
        sa.Column("body", sa.String(length=20), nullable=False),
        sa.Column("propulsion", sa.String(length=20), nullable=False),
        sa.Column("four_wheel_drive", sa.Boolean(), nullable=False),
        sa.Column("low", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vehicles"),
    )
    op.create_index("ix_vehicles_plate_index", "vehicles", ["plate_index"])
    op.create_table(
        "contracts",
        sa.Column("number_index", sa.String(length=64), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("vehicle", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("papers", sa.LargeBinary(), nullable=False),
        sa.Column("product", sa.String(length=40), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("maturity", sa.Date(), nullable=False),
        sa.Column("fleet_discount", sa.Boolean(), nullable=False),
        sa.Column("fuel_used", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer"], ["customers.id"], name="fk_contracts_customer_customers", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["vehicle"], ["vehicles.id"], name="fk_contracts_vehicle_vehicles"),
        sa.PrimaryKeyConstraint("number_index", name="pk_contracts"),
    )
    op.create_index("ix_contracts_customer", "contracts", ["customer"])
    op.create_index("ix_contracts_maturity", "contracts", ["maturity"])
    op.create_index("ix_contracts_vehicle", "contracts", ["vehicle"])
    op.create_table(
        "links",
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("address_index", sa.String(length=64), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer"], ["customers.id"], name="fk_links_customer_customers", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("channel", "address_index", name="pk_links"),
    )
    op.create_index("ix_links_customer", "links", ["customer"])
