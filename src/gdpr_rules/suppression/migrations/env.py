"""What Alembic runs: the migrations, within the transaction that opens the store."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], version_table="suppression_revision")
context.run_migrations()
