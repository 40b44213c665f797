"""The zone in which a person asked, as seconds ahead of UTC: periods of days end with the day there."""

import sqlalchemy as sa
from alembic import op

from gdpr_rules.errors import GdprRulesError

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; entries of older lists were recorded in UTC."""
    op.add_column("suppression_entry", sa.Column("asked_offset", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    """Refused: it would move the days on which periods end."""
    raise GdprRulesError("an exclusion list is never taken down by a migration; keep the tables")
