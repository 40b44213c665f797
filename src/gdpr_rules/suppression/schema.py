"""The tables of the SQL store, and how an older one is brought up to date."""

from datetime import datetime
from importlib import resources

import sqlalchemy as sa

HEAD = "0003"
"""The revision that this version of the library writes and reads."""

IS_LIFTING = "why IN ('consent', 'deliverable', 'released')"
"""In these words the condition of the index of liftings, which a database uses for a question in the same words."""

metadata = sa.MetaData()

entry = sa.Table(
    "suppression_entry",
    metadata,
    sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("why", sa.String(16), nullable=False),
    sa.Column("asked_at", sa.BigInteger, nullable=False),
    sa.Column("tenant", sa.Text, nullable=False),
    sa.Column("campaign", sa.Text, nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.BigInteger, nullable=False),
    sa.Column("effective_at", sa.BigInteger),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("evidence", sa.Text, nullable=False),
    sa.Column("reviewed", sa.Text, nullable=False),
    sa.Column("asked_offset", sa.Integer, nullable=False, server_default="0"),
    sa.Column("spellings", sa.Text, nullable=False, server_default=""),
    sa.Column("aside_at", sa.BigInteger),
    sa.UniqueConstraint("subject", "why", "asked_at", "tenant", "campaign", "channel", "purpose", name="suppression_identity"),
)
change = sa.Table(
    "suppression_change",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("entry_id", sa.BigInteger, sa.ForeignKey("suppression_entry.id"), nullable=False, index=True),
    sa.Column("action", sa.String(16), nullable=False),
    sa.Column("at", sa.BigInteger, nullable=False),
)
form = sa.Table(
    "suppression_form",
    metadata,
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("policy", sa.String(64), primary_key=True),
    sa.Column("hashed_with", sa.String(64), primary_key=True),
    sa.Column("probe", sa.String(64), nullable=False),
)
setting = sa.Table(
    "suppression_setting",
    metadata,
    sa.Column("name", sa.String(32), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
revision = sa.table("suppression_revision", sa.column("version_num", sa.String(32)))


def revision_of(connection: sa.Connection) -> str | None:
    """The revision of a database; None if it holds no exclusion list."""
    if not sa.inspect(connection).has_table("suppression_revision"):
        return None
    found: str | None = connection.execute(sa.select(revision.c.version_num)).scalar()
    return found


def upgrade(connection: sa.Connection, *, now: datetime) -> None:
    """Create the tables, or bring those of an older version up to date, within the open transaction."""
    migrate(connection, "upgrade", "head", now)


def downgrade(connection: sa.Connection) -> None:
    """Refused with `GdprRulesError`: it would drop opt-outs."""
    migrate(connection, "downgrade", "base")


def migrate(connection: sa.Connection, way: str, target: str, now: datetime | None = None) -> None:
    """Go to a revision, as Alembic names ways and targets."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    with resources.as_file(resources.files("gdpr_rules.suppression") / "migrations") as folder:
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes |= {"connection": connection, "now": now}
        getattr(command, way)(config, target)
