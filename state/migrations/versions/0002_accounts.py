"""Accounts and consents. Links, like them, may be of customers another directory owns: their foreign key goes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables, and let links stand by themselves."""
    with op.batch_alter_table("links") as links:
        links.drop_constraint("fk_links_customer_customers", type_="foreignkey")
    op.create_table(
        "accounts",
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("mail", sa.LargeBinary(), nullable=False),
        sa.Column("mail_index", sa.String(length=64), nullable=True),
        sa.Column("phone", sa.LargeBinary(), nullable=False),
        sa.Column("phone_index", sa.String(length=64), nullable=True),
        sa.Column("password", sa.LargeBinary(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("customer", name="pk_accounts"),
        sa.UniqueConstraint("mail_index", name="uq_accounts_mail_index"),
        sa.UniqueConstraint("phone_index", name="uq_accounts_phone_index"),
    )
    op.create_table(
        "consents",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("customer", sa.String(length=40), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("address_index", sa.String(length=64), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("wording", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_consents"),
        sa.UniqueConstraint("key", name="uq_consents_key"),
    )
    op.create_index("ix_consents_customer", "consents", ["customer"])
