"""Writers that die and writers at once: what was acknowledged is there, and nothing is there by half."""

import json
import multiprocessing
import sqlite3
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings

from gdpr_rules.errors import StoreUnreachable
from gdpr_rules.suppression import Entry, Reason, SqlStore, Use, address, sql
from gdpr_rules.suppression.files import read
from tests.suppression.stores import KINDS, Postgres, made, ring, sqlite_in
from tests.suppression.test_algebra import DAY
from tests.suppression.writers import KEYS

ROOT = Path(__file__).parents[2]
KILLED = 200 if settings().max_examples > 1_000 else 40
DATABASES = KINDS[1:]


def killed(url: str, rounds: int, journal: str = "") -> list[str]:
    """What writers acknowledged before they were killed at random moments."""
    call = [sys.executable, "-m", "tests.suppression.writers", url, str(rounds), "7", journal]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told: list[str] = json.loads(done.stdout)
    return told


def whole(store: SqlStore) -> None:
    """Every entry has its line of history, and the other way round; an entry of two has its other half."""
    names = [entry.subject.spelling for entry in store.export()]
    lines = Counter(change.entry.subject.spelling for change in store.history())
    assert lines == Counter(names)
    assert max(lines.values()) == 1
    pairs = Counter(name.split("@")[0].rsplit(".", 1)[0] for name in names)
    for stem, number in pairs.items():
        assert number == 1 + int(stem.split(".")[1]) % 2, f"half of {stem} is missing"


@pytest.mark.parametrize("kind", DATABASES)
def test_a_writer_killed_at_any_moment_loses_nothing_it_acknowledged(kind: str, tmp_path: Path) -> None:
    with Postgres.lent() as used:
        store = sqlite_in(tmp_path, KEYS) if kind == "sqlite" else SqlStore(Postgres.base(used), KEYS)
        url = store.engine.url.render_as_string(hide_password=False)
        acknowledged = killed(url, KILLED)
        assert len(acknowledged) > KILLED, "writers lived long enough to write"
        kept = {entry.subject.spelling for entry in store.export()}
        assert {*acknowledged} <= kept
        assert all(verdict.suppressed for verdict in store.check_many(acknowledged, Use()))
        whole(store)
        store.close()


def test_a_journal_holds_all_that_was_acknowledged_and_makes_an_old_backup_whole(tmp_path: Path) -> None:
    """The database is lost as a whole: last week's backup and the journal give every opt-out back."""
    store, journal = sqlite_in(tmp_path, KEYS), tmp_path / "journal.jsonl"
    acknowledged = killed(f"sqlite:///{store.engine.url.database}", 15, str(journal))
    restored = sqlite_in(tmp_path, KEYS)
    entries, torn = [], 0
    for found in read(journal.read_text("utf-8").splitlines(keepends=True)):
        if isinstance(found[1], Entry):
            entries.append(found[1])
        else:
            torn += 1
    assert torn <= 15, "at most the last line of each writer"
    assert not any(entry.subject.plain for entry in entries)
    restored.merge(entries)
    assert all(verdict.suppressed for verdict in restored.check_many(acknowledged, Use()))
    store.close()
    restored.close()


def add_many(url: str, name: str, number: int) -> None:
    store = SqlStore(url, ring("k1"))
    for each in range(number):
        store.add(
            Entry(subject=address(f"{who}@example.com"), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY)
            for who in (f"{name}.{each}", f"shared.{each}")
        )
    store.close()


@pytest.mark.parametrize("kind", DATABASES)
def test_eight_processes_at_once_lose_nothing(kind: str, tmp_path: Path) -> None:
    """Each adds entries of its own and entries that all of them add."""
    with Postgres.lent() as used:
        store = sqlite_in(tmp_path) if kind == "sqlite" else SqlStore(Postgres.base(used))
        url = store.engine.url.render_as_string(hide_password=False)
        start = multiprocessing.get_context("spawn")
        writers = [start.Process(target=add_many, args=(url, f"p{number}", 25)) for number in range(8)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert [writer.exitcode for writer in writers] == [0] * 8
        kept = Counter(entry.subject.spelling for entry in store.export())
        assert len(kept) == 8 * 25 + 25
        assert set(kept.values()) == {1}
        store.close()


@pytest.mark.parametrize("kind", KINDS)
def test_eight_threads_at_once_lose_nothing(kind: str, tmp_path: Path) -> None:
    """Threads share one store; readers beside them see whole states only."""
    with Postgres.lent() as used:
        store = made(kind, ring("k1"), tmp_path, used)

        def work(number: int) -> None:
            for each in range(10):
                names = [f"t{number}.{each}@example.com", f"shared.{each}@example.com"]
                store.add(Entry(subject=address(name), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY) for name in names)
                assert all(verdict.suppressed for verdict in store.check_many(names, Use()))

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(work, range(8)))
        kept = Counter(entry.subject.spelling for entry in store.export())
        assert len(kept) == 8 * 10 + 10
        assert set(kept.values()) == {1}
        if isinstance(store, SqlStore):
            store.close()


def test_two_processes_that_open_a_new_store_at_once_make_it_once(tmp_path: Path) -> None:
    start = multiprocessing.get_context("spawn")
    url = f"sqlite:///{tmp_path / 'new.db'}"
    openers = [start.Process(target=create, args=(url,)) for _ in range(4)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join()
    assert [opener.exitcode for opener in openers] == [0] * 4
    assert list(SqlStore(url).export()) == []


def create(url: str) -> None:
    SqlStore(url, create=True).close()


@pytest.mark.parametrize("kind", DATABASES)
def test_a_writer_that_waits_too_long_is_told_so_and_enters_nothing(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sql, "WAIT", 1)
    with Postgres.lent() as used:
        first = made(kind, ring("k1"), tmp_path, used)
        assert isinstance(first, SqlStore)
        entry = Entry(subject=address("ada@example.com"), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY)
        with SqlStore(first.engine.url.render_as_string(hide_password=False), ring("k1")) as second:
            with first.writing(), pytest.raises(StoreUnreachable, match="lock"):
                second.add([entry])
            assert list(second.export()) == []
            assert second.add([entry]) == 1
        first.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM suppression_entry",
        "DELETE FROM suppression_change",
        "UPDATE suppression_change SET action = 'ERASED'",
        "UPDATE suppression_entry SET why = 'bounce'",
        "UPDATE suppression_entry SET asked_at = 0",
        "UPDATE suppression_entry SET tenant = 'nobody'",
    ],
)
@pytest.mark.parametrize("kind", DATABASES)
def test_the_database_itself_refuses_to_forget(kind: str, statement: str, tmp_path: Path) -> None:
    with Postgres.lent() as used:
        store = sqlite_in(tmp_path) if kind == "sqlite" else SqlStore(Postgres.base(used))
        store.add([Entry(subject=address("ada@example.com"), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY)])
        with pytest.raises(sa.exc.DBAPIError, match=r"opt-out|history"), store.engine.begin() as connection:
            connection.exec_driver_sql(statement)
        assert store.check("ada@example.com", Use()).suppressed
        store.close()


@pytest.mark.parametrize("way", ["erased here", "erased elsewhere"])
def test_an_erased_address_is_in_no_byte_of_the_files(way: str, tmp_path: Path) -> None:
    store = sqlite_in(tmp_path, ring("k1"))
    file = Path(store.engine.url.database or "")
    store.add(
        Entry(subject=address(f"{who}@example.com"), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY, source=f"by {who}")
        for who in ("adalovelace", *(f"other{number}" for number in range(500)))
    )
    files = [file, *(Path(f"{file}-{tail}") for tail in ("wal", "shm"))]
    assert any(b"adalovelace" in each.read_bytes() for each in files if each.exists())
    if way == "erased here":
        store.erase("adalovelace@example.com", asked_at=DAY, recorded_at=DAY)
    else:
        other = sqlite_in(tmp_path, ring("k1"))
        other.erase("adalovelace@example.com", asked_at=DAY, recorded_at=DAY)
        store.merge(other.export())
        other.close()
    assert not any(b"adalovelace" in each.read_bytes() for each in files if each.exists())
    assert store.check("adalovelace@example.com", Use()).suppressed
    store.close()


def test_a_half_written_file_is_an_error_and_no_empty_list(tmp_path: Path) -> None:
    file = tmp_path / "cut.db"
    store = sqlite_in(tmp_path)
    store.close()
    file.write_bytes(Path(store.engine.url.database or "").read_bytes()[:5_000])
    with pytest.raises(StoreUnreachable, match=r"who is on the list is not known|holds no exclusion list"):
        SqlStore(f"sqlite:///{file}").check("ada@example.com", Use())
    sqlite3.connect(tmp_path / "other.db").close()
    with pytest.raises(StoreUnreachable, match="holds no exclusion list"):
        SqlStore(f"sqlite:///{tmp_path / 'other.db'}")
