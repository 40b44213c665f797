"""The first tables: entries, their history that only grows, and the forms in which subjects are written."""

import sqlalchemy as sa
from alembic import op

from gdpr_rules.errors import GdprRulesError

revision = "0001"
down_revision = None

NEVER_DELETED = ("suppression_entry", "suppression_change")
FIXED = ("why", "asked_at", "tenant", "campaign", "channel", "purpose")


def upgrade() -> None:
    """Make the tables, with triggers that keep what was recorded."""
    op.create_table(
        "suppression_entry",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("tenant", "campaign", "channel", "purpose")),
        sa.Column("recorded_at", sa.BigInteger, nullable=False),
        sa.Column("effective_at", sa.BigInteger),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("source", "evidence", "reviewed")),
        sa.UniqueConstraint(
            "subject", "why", "asked_at", "tenant", "campaign", "channel", "purpose", name="suppression_identity"
        ),
    )
    op.create_table(
        "suppression_change",
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("entry_id", sa.BigInteger, sa.ForeignKey("suppression_entry.id"), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_suppression_change_entry_id", "suppression_change", ["entry_id"])
    op.create_table(
        "suppression_form",
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("policy", sa.String(64), primary_key=True),
        sa.Column("hashed_with", sa.String(64), primary_key=True),
        sa.Column("probe", sa.String(64), nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _guard_sqlite() -> None:
    for table in NEVER_DELETED:
        op.execute(
            f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'opt-outs are never deleted'); END"
        )
    op.execute(
        "CREATE TRIGGER suppression_change_fixed BEFORE UPDATE ON suppression_change "
        "BEGIN SELECT RAISE(ABORT, 'the history only grows'); END"
    )
    op.execute(
        f"CREATE TRIGGER suppression_entry_fixed BEFORE UPDATE OF {', '.join(FIXED)} ON suppression_entry "
        "BEGIN SELECT RAISE(ABORT, 'what an opt-out says is never changed'); END"
    )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION suppression_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'opt-outs are never deleted, and what they say is never changed'; END $$"
    )
    for table in NEVER_DELETED:
        op.execute(f"CREATE TRIGGER {table}_stays BEFORE DELETE OR TRUNCATE ON {table} EXECUTE FUNCTION suppression_refuse()")
    op.execute(
        "CREATE TRIGGER suppression_change_fixed BEFORE UPDATE ON suppression_change EXECUTE FUNCTION suppression_refuse()"
    )
    op.execute(
        f"CREATE TRIGGER suppression_entry_fixed BEFORE UPDATE OF {', '.join(FIXED)} ON suppression_entry "
        "EXECUTE FUNCTION suppression_refuse()"
    )


def downgrade() -> None:
    """Refused: it would drop opt-outs."""
    raise GdprRulesError("an exclusion list is never taken down by a migration; keep the tables")
