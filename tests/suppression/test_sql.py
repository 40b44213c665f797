"""The store on SQL: where it is, what it refuses to open, and that an unreachable one never says *not suppressed*."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from gdpr_rules.errors import GdprRulesError, MissingExtra, StoreUnreachable
from gdpr_rules.suppression import Entry, Reason, SqlStore, Use, address, schema
from tests.suppression.stores import KINDS, Postgres, ring, sqlite_in
from tests.suppression.test_algebra import DAY, stop


def test_a_file_that_is_not_there_is_an_error_and_no_empty_list(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable, match="does not exist"):
        SqlStore(f"sqlite:///{tmp_path / 'typo.db'}")
    assert list(tmp_path.iterdir()) == [], "and none is made by asking"


def test_an_existing_list_is_opened_as_it_is_even_where_one_may_be_made(tmp_path: Path) -> None:
    with sqlite_in(tmp_path) as store:
        store.add([stop()])
        url = store.engine.url.render_as_string()
    with SqlStore(url, create=True) as again:
        assert again.check("ada@example.com", Use()).suppressed


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("opt-outs.db", "not a database address"),
        ("mysql://host/base", "not a database address|not supported|not installed"),
        ("oracle+oracledb://host/base", "not a database address|not supported"),
    ],
)
def test_an_address_of_no_supported_database_is_refused(url: str, complaint: str) -> None:
    with pytest.raises((StoreUnreachable, MissingExtra), match=complaint):
        SqlStore(url)


def test_a_server_that_does_not_answer_is_unreachable_and_its_password_is_not_told() -> None:
    with pytest.raises(StoreUnreachable, match="send nothing") as told:
        SqlStore("postgresql+psycopg://user:secret@127.0.0.1:9/base?connect_timeout=2")
    assert "secret" not in str(told.value)


@pytest.mark.parametrize("url", ["postgres://user:secret@host/base", "secret", "nosuch://user:secret@host"])
def test_an_address_that_is_refused_is_told_without_its_password(url: str) -> None:
    with pytest.raises(StoreUnreachable) as told:
        SqlStore(url)
    assert "secret" not in str(told.value)


def test_the_tables_are_never_taken_down(tmp_path: Path) -> None:
    store = sqlite_in(tmp_path)
    store.add([stop()])
    with pytest.raises(GdprRulesError, match="never taken down"), store.engine.begin() as connection:
        schema.downgrade(connection)
    assert store.check("ada@example.com", Use()).suppressed
    store.close()


def test_a_store_that_goes_away_answers_nothing(tmp_path: Path) -> None:
    store = sqlite_in(tmp_path)
    store.add([stop()])
    file = Path(store.engine.url.database or "")
    store.close()
    file.write_bytes(b"no database at all" * 100)
    for tail in ("-wal", "-shm"):
        Path(f"{file}{tail}").unlink(missing_ok=True)
    with pytest.raises(StoreUnreachable):
        store.check("ada@example.com", Use())
    with pytest.raises(StoreUnreachable):
        list(store.check_many(["bob@example.com"], Use()))
    store.close()


def test_a_list_of_a_later_version_is_not_touched(tmp_path: Path) -> None:
    store = sqlite_in(tmp_path)
    with store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE suppression_revision SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreUnreachable, match="later version"):
        SqlStore(store.engine.url.render_as_string())


@pytest.mark.parametrize("kind", KINDS[1:])
def test_the_migrations_make_what_the_tables_say(kind: str, tmp_path: Path) -> None:
    with Postgres.lent() as used:
        store = sqlite_in(tmp_path) if kind == "sqlite" else SqlStore(Postgres.base(used))
        found = sa.inspect(store.engine)
        for table in schema.metadata.sorted_tables:
            columns = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
            assert columns == {column.name: bool(column.nullable) for column in table.columns}
        unique = found.get_unique_constraints("suppression_entry")
        assert [each["name"] for each in unique] == ["suppression_identity"]
        store.close()


def test_a_real_backup_of_the_file_is_made_whole_again(tmp_path: Path) -> None:
    """The procedure of the operations page, step by step."""
    keys = ring("k1")
    store = sqlite_in(tmp_path, keys)
    file = Path(store.engine.url.database or "")
    store.add([Entry(subject=address("bob@example.com"), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY)])
    store.close()
    shutil.copy(file, tmp_path / "backup.db")
    with SqlStore(f"sqlite:///{file}", keys) as store:
        store.add([stop()])
        store.erase("bob@example.com", asked_at=DAY, recorded_at=DAY)
        kept = list(store.export(hashed=True))
    shutil.copy(tmp_path / "backup.db", file)
    for tail in ("-wal", "-shm"):
        Path(f"{file}{tail}").unlink(missing_ok=True)
    with SqlStore(f"sqlite:///{file}", keys) as restored:
        assert not restored.check("ada@example.com", Use()).suppressed, "which is why restoring alone is not enough"
        restored.merge(kept)
        told = [verdict.suppressed for verdict in restored.check_many(["ada@example.com", "bob@example.com"], Use())]
        assert told == [True, True]
        assert not any(entry.subject.plain for entry in restored.export()), "bob was erased since, and is so again"


def test_after_a_restore_the_erased_address_is_erased_again(tmp_path: Path) -> None:
    """The kept history goes in first, so that what the backup still has in plain is hashed as it comes."""
    with sqlite_in(tmp_path, ring("k1")) as store:
        store.add([stop()])
        old = list(store.export())
        store.erase("ada@example.com", asked_at=DAY, recorded_at=DAY)
        kept = list(store.export(hashed=True))
    with sqlite_in(tmp_path, ring("k1")) as restored:
        restored.merge(kept)
        restored.merge(old)
        assert not any(entry.subject.plain for entry in restored.export())


@pytest.mark.parametrize("kind", KINDS[1:])
def test_an_older_list_is_brought_up_to_date_and_keeps_everyone(kind: str, tmp_path: Path) -> None:
    """A list of the first revision, as that version of the library wrote it."""
    with Postgres.lent() as used:
        url = f"sqlite:///{tmp_path / 'old.db'}" if kind == "sqlite" else Postgres.base(used)
        engine = sa.create_engine(url)
        with engine.begin() as connection:
            if kind == "postgresql":
                for table in (
                    "suppression_change",
                    "suppression_form",
                    "suppression_setting",
                    "suppression_entry",
                    "suppression_revision",
                ):
                    connection.execute(sa.text(f"DROP TABLE {table}"))
                connection.execute(sa.text("DROP FUNCTION suppression_refuse"))
            schema.migrate(connection, "upgrade", "0001")
            values = "1, 'ADDRESS|mailbox-1||ada@example.com', 'objection', 1763629200000000, '', '', '', '', 1763629200000000"
            connection.execute(
                sa.text(
                    "INSERT INTO suppression_entry (id, subject, why, asked_at, tenant, campaign, channel, purpose, "
                    f"recorded_at, source, evidence, reviewed) VALUES ({values}, '', '', '')"
                )
            )
            connection.execute(sa.text("INSERT INTO suppression_form VALUES ('ADDRESS', 'mailbox-1', '', '')"))
        engine.dispose()
        with SqlStore(url) as store:
            assert store.check("ada@example.com", Use()).suppressed
            (entry,) = store.export()
            assert entry.asked_at == datetime(2025, 11, 20, 9, tzinfo=UTC)
            with store.engine.connect() as connection:
                assert schema.revision_of(connection) == "0003"
