"""The spellings in which an entry was expressed, liftings set aside as dated ahead of the clock, and the list's own policy."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import context, op

from gdpr_rules.errors import GdprRulesError

revision = "0003"
down_revision = "0002"

LIFTINGS = ("consent", "deliverable", "released")


def upgrade() -> None:
    """Add the columns. Of older entries no spelling is known but the one they show, for which the column stays empty.

    Older versions took in liftings dated in the future. They would count once their day came, so they are set aside now.
    """
    op.add_column("suppression_entry", sa.Column("spellings", sa.Text, nullable=False, server_default=""))
    op.add_column("suppression_entry", sa.Column("aside_at", sa.BigInteger))
    op.create_table(
        "suppression_setting",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    where = sa.text("why IN ('consent', 'deliverable', 'released')")
    op.create_index("ix_suppression_liftings", "suppression_entry", ["recorded_at"], sqlite_where=where, postgresql_where=where)
    now = (context.config.attributes["now"] - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    entry = sa.table("suppression_entry", *(sa.column(name) for name in ("why", "asked_at", "recorded_at", "aside_at")))
    ahead = sa.or_(entry.c.asked_at > now, entry.c.recorded_at > now)
    op.execute(entry.update().where(entry.c.why.in_(LIFTINGS), ahead).values(aside_at=now))


def downgrade() -> None:
    """Refused: consents set aside would lift stops again."""
    raise GdprRulesError("an exclusion list is never taken down by a migration; keep the tables")
