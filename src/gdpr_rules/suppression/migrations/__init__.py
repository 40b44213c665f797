"""Migrations of the store, run by Alembic on the connection that opens it."""
