"""Accounts and consents. Links, like them, may be of customers another directory owns: their foreign key goes."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let links stand by themselves."""
    with op.batch_alter_table("links") as links:
        links.drop_constraint("fk_links_customer_customers", type_="foreignkey")
