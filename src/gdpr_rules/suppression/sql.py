"""The exclusion list in SQLite or PostgreSQL: each change in one transaction, one writer at a time, nothing ever deleted."""

import json
import os
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Self

from gdpr_rules.errors import MissingExtra, StoreUnreachable
from gdpr_rules.suppression.clock import Clock, system_clock
from gdpr_rules.suppression.entries import Entry
from gdpr_rules.suppression.keys import KeyRing, needs_key
from gdpr_rules.suppression.store import Action, Change, ExclusionList, View
from gdpr_rules.suppression.subjects import Form, Kind, form_of

try:
    import sqlalchemy as sa
    from sqlalchemy import event, exc
    from sqlalchemy.dialects.postgresql import ARRAY
except ImportError as absent:
    raise MissingExtra("`sqlalchemy` is not installed; install it with `pip install 'gdpr-rules[store]'`") from absent

from gdpr_rules.suppression import schema
from gdpr_rules.suppression.sql_rows import instant_of, micros, read, written

WAIT = 60  # seconds that a writer waits for the one before it
ONE_WRITER = 7_310_579_266  # PostgreSQL's advisory lock that all writers of a list take; any number would do
POLICY = "policy"  # the setting that names the policy a list has chosen
VOID = "VOID|"  # marks a row whose entry is also in another row, as two addresses turned out to be one


class SqlStore(ExclusionList):
    """Opt-outs in a database, every method of `Suppressions`; safe with threads and processes, and if a writer dies.

    `url` is SQLAlchemy's, such as `sqlite:///opt-outs.db` or `postgresql+psycopg://host/base`. Tables are made only
    with `create`: a missing list is an error, never an empty list. `journal` is a file to which every entry is appended,
    hashed, before it counts as kept: with it a backup restored over newer opt-outs is made whole again by `merge`.
    Raises `StoreUnreachable` for a database that cannot be asked or holds no exclusion list.
    """

    def __init__(
        self,
        url: str,
        keys: KeyRing | None = None,
        *,
        create: bool = False,
        journal: str | Path | None = None,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__(keys, clock=clock)
        self.engine = _engine(url, create)
        self.journal = Path(journal) if journal is not None else None
        try:
            self._open(create)
        except BaseException:
            self.engine.dispose()
            raise

    def _open(self, create: bool) -> None:
        with self._transaction(writes=False) as connection:
            found = schema.revision_of(connection)
        if found is None and not create:
            raise StoreUnreachable(
                f"`{self.place}` holds no exclusion list; check its name, or create one with `suppress init`"
            )
        if found is not None and found > schema.HEAD:
            raise StoreUnreachable(f"`{self.place}` was written by a later version ({found}); update gdpr-rules")
        if found != schema.HEAD:
            with self._transaction(writes=True) as connection:
                if schema.revision_of(connection) != schema.HEAD:  # another process may have been quicker
                    schema.upgrade(connection, now=self.clock())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def place(self) -> str:
        """The location of the list, without its password."""
        return self.engine.url.render_as_string(hide_password=True)

    def close(self) -> None:
        """Release every connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Generator[View]:
        """A transaction that sees one state of the list."""
        with self._transaction(writes=False) as connection:
            yield SqlView(connection)

    @contextmanager
    def writing(self) -> Generator[View]:
        """A transaction that no other writer disturbs, in any process."""
        with self._transaction(writes=True) as connection:
            view = SqlView(connection, None if self.journal is None else [])
            yield view
            if view.kept:
                self._note(view.kept)
        if view.respelled and self.engine.dialect.name == "sqlite":
            self._wipe()

    def _wipe(self) -> None:
        """Have SQLite write its log into the file, whose freed pages it overwrites, so that neither holds erased data.

        Waits a second for readers of an older state; if one remains, the next writer's log does it.
        """
        with self._reaching(), self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in ("busy_timeout=1000", "wal_checkpoint(TRUNCATE)", f"busy_timeout={WAIT}000"):
                connection.exec_driver_sql(f"PRAGMA {statement}").close()

    @contextmanager
    def _transaction(self, *, writes: bool) -> Generator[sa.Connection]:
        with self._reaching(), self.engine.connect() as connection:
            on_server = connection.dialect.name == "postgresql"
            connection = connection.execution_options(suppression_writes=writes)
            if on_server and not writes:  # by default each statement would see its own state
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                if on_server and writes:
                    connection.execute(sa.select(sa.func.set_config("lock_timeout", f"{WAIT}s", True)))  # of this transaction
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ONE_WRITER)))
                yield connection

    @contextmanager
    def _reaching(self) -> Generator[None]:
        try:
            yield
        except exc.SQLAlchemyError as error:
            said = str(getattr(error, "orig", None) or error).strip().splitlines()[:1]
            raise StoreUnreachable(
                f"`{self.place}` cannot be consulted ({''.join(said)}); who is on the list is not known, so send nothing"
            ) from error

    def _note(self, entries: Iterable[Entry]) -> None:
        """Append entries to the journal, hashed, and wait until they are on disk."""
        from gdpr_rules.suppression.files import line

        assert self.journal is not None
        stated = "".join(line(self._veiled(e) if e.subject.plain and e.subject.kind is Kind.ADDRESS else e) for e in entries)
        with open(self.journal, "a+b", opener=partial(os.open, mode=0o600)) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 1))
            torn = size > 0 and file.read(1) != b"\n"  # a writer died in the middle of a line
            file.write((b"\n" if torn else b"") + stated.encode())
            file.flush()
            os.fsync(file.fileno())


def _engine(url: str, create: bool) -> sa.Engine:
    try:
        where = sa.make_url(url)
        if where.get_backend_name() == "sqlite":
            file = where.database
            if file and file != ":memory:" and not create and not Path(file).exists():
                raise StoreUnreachable(f"`{file}` does not exist; check its name, or create it with `suppress init`")
            engine = sa.create_engine(where, connect_args={"timeout": WAIT})
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
        if where.get_backend_name() == "postgresql":
            return sa.create_engine(where, pool_pre_ping=True)
    except (exc.ArgumentError, exc.NoSuchModuleError) as error:
        raise StoreUnreachable(
            # The message does not repeat what was given, as it may hold a password.
            "this is not a database address; write sqlite:///FILE or postgresql+psycopg://..."
        ) from error
    except ImportError as absent:
        raise MissingExtra(f"`{absent.name}` is not installed; install the driver that the address names") from absent
    raise StoreUnreachable(f"`{where.get_backend_name()}` is not supported; use sqlite:///FILE or postgresql+psycopg://...")


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver would begin and commit by itself; see _begin_sqlite
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {setting}").close()


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("suppression_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class SqlView(View):
    """One transaction on the tables."""

    def __init__(self, connection: sa.Connection, kept: list[Entry] | None = None) -> None:
        self.connection = connection
        self.kept = kept  # what is written, for a journal; None if there is none
        self.respelled = False

    def forms(self) -> Mapping[Form, str]:
        rows = self.connection.execute(sa.select(schema.form))
        return {Form(Kind[row.kind], row.policy, row.hashed_with): row.probe for row in rows}

    def policy(self) -> str:
        chosen = sa.select(schema.setting.c.value).where(schema.setting.c.name == POLICY)
        return str(self.connection.execute(chosen).scalar() or "")

    def choose(self, name: str) -> None:
        self.connection.execute(schema.setting.delete().where(schema.setting.c.name == POLICY))
        self.connection.execute(schema.setting.insert(), {"name": POLICY, "value": name})

    def ahead(self, now: datetime) -> list[Entry]:
        columns = schema.entry.c  # a lifting is recorded when it was given, or later
        where = (sa.text(schema.IS_LIFTING), columns.recorded_at > micros(now), columns.aside_at.is_(None))
        return [read(row) for row in self.connection.execute(sa.select(schema.entry).where(*where))]

    def asides(self) -> list[Entry]:
        rows = self.connection.execute(sa.select(schema.entry).where(schema.entry.c.aside_at.is_not(None)))
        return [read(row) for row in rows if not row.subject.startswith(VOID)]

    def find(self, texts: Collection[str]) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for row in self._rows(texts):
            found.setdefault(row.subject, []).append(read(row))
        return found

    def put(self, entries: Collection[Entry], action: Action, at: datetime | None, probes: Mapping[str, str]) -> int:
        known: dict[tuple[object, ...], Any] = {
            read(row).identity: row for row in self._rows({entry.subject.text for entry in entries})
        }
        added: list[Entry] = []
        changed: list[tuple[int, Entry]] = []
        for entry in entries:
            row = known.get(entry.identity)
            if row is None:
                added.append(entry)
            elif entry.adds_to(read(row)):
                changed.append((row.id, read(row) | entry))
        places = self._insert(added)
        for place, joined in changed:
            self._update(place, joined)
        stated = [*zip(places, added, strict=True), *changed]
        self._log([(place, action, at or entry.recorded_at) for place, entry in stated])
        self._use({form_of(entry.subject) for entry in added}, probes)
        if self.kept is not None:
            self.kept += [entry for _, entry in stated]
        return len(stated)

    def respell(self, changes: Collection[tuple[Entry, Entry]], action: Action, at: datetime, probes: Mapping[str, str]) -> int:
        texts = {each.subject.text for change in changes for each in change}
        known = {read(row).identity: row for row in self._rows(texts)}
        lines = []
        for old, new in changes:
            place, twin = known.pop(old.identity).id, known.get(new.identity)
            if twin is None:
                self._update(place, new)
                known[new.identity] = self._row(place)
            else:
                self._update(place, new, subject=f"{VOID}{place}")
                self._update(twin.id, read(twin) | new)
                known[new.identity] = self._row(twin.id)
                lines.append((twin.id, action, at))
            lines.append((place, action, at))
        self._log(lines)
        self._use({form_of(new.subject) for _, new in changes}, probes)
        self._disuse({form_of(old.subject) for old, _ in changes})
        self.respelled = self.respelled or bool(changes)
        if self.kept is not None:
            self.kept += [new for _, new in changes]
        return len(changes)

    def every(self) -> Iterator[Entry]:
        query = sa.select(schema.entry).order_by(schema.entry.c.id).execution_options(yield_per=1_000)
        for row in self.connection.execute(query):
            if not row.subject.startswith(VOID):
                yield read(row)

    def count(self, form: Form) -> int:
        prefix = f"{form.kind.name}|{form.policy}|{form.hashed_with}|"
        after = prefix[:-1] + chr(ord("|") + 1)
        subject = sa.collate(schema.entry.c.subject, "C") if self._postgresql else schema.entry.c.subject
        query = sa.select(sa.func.count()).select_from(schema.entry).where(subject >= prefix, subject < after)
        return int(self.connection.execute(query).scalar_one())

    def log(self, entries: Collection[Entry] | None) -> Iterator[Change]:
        query = (
            sa.select(schema.change.c.at, schema.change.c.action, *schema.entry.c)
            .join_from(schema.change, schema.entry)
            .order_by(schema.change.c.seq)
            .execution_options(yield_per=1_000)
        )
        if entries is not None:
            wanted = {entry.identity for entry in entries}
            rows = self._rows({entry.subject.text for entry in entries})
            query = query.where(schema.entry.c.id.in_([row.id for row in rows if read(row).identity in wanted]))
        for row in self.connection.execute(query):
            if not row.subject.startswith(VOID):
                yield Change(instant_of(row.at), Action[row.action], read(row))

    @property
    def _postgresql(self) -> bool:
        return self.connection.dialect.name == "postgresql"

    def _rows(self, texts: Collection[str]) -> list[Any]:
        if not texts:
            return []
        if self._postgresql:
            given: Any = sa.any_(sa.bindparam("texts", list(texts), ARRAY(sa.Text)))
            query = sa.select(schema.entry).where(schema.entry.c.subject == given)
        else:
            listed = sa.func.json_each(sa.bindparam("texts", json.dumps(list(texts)))).table_valued("value")
            query = sa.select(schema.entry).where(schema.entry.c.subject.in_(sa.select(listed.c.value)))
        return list(self.connection.execute(query.order_by(schema.entry.c.id)))

    def _row(self, place: int) -> Any:
        return self.connection.execute(sa.select(schema.entry).where(schema.entry.c.id == place)).one()

    def _next(self, column: "sa.Column[Any]") -> int:
        return int(self.connection.execute(sa.select(sa.func.coalesce(sa.func.max(column), 0))).scalar_one()) + 1

    def _insert(self, entries: list[Entry]) -> list[int]:
        if not entries:
            return []
        first = self._next(schema.entry.c.id)
        rows = [{"id": first + place, **written(entry)} for place, entry in enumerate(entries)]
        self.connection.execute(schema.entry.insert(), rows)
        return [first + place for place in range(len(entries))]

    def _update(self, place: int, entry: Entry, **other: str) -> None:
        columns = {**written(entry), **other}
        names = (
            *("subject", "asked_offset", "recorded_at", "effective_at", "source", "evidence", "reviewed"),
            *("spellings", "aside_at"),
        )
        values = {name: columns[name] for name in names}
        self.connection.execute(schema.entry.update().where(schema.entry.c.id == place).values(**values))

    def _log(self, lines: list[tuple[int, Action, datetime]]) -> None:
        if lines:
            first = self._next(schema.change.c.seq)
            rows = [
                {"seq": first + n, "entry_id": place, "action": action.name, "at": micros(at)}
                for n, (place, action, at) in enumerate(lines)
            ]
            self.connection.execute(schema.change.insert(), rows)

    def _use(self, forms: set[Form], probes: Mapping[str, str]) -> None:
        known = self.forms()
        for form in sorted(forms - known.keys(), key=lambda each: (each.kind.name, *each[1:])):
            probe = probes[form.hashed_with] if needs_key(form.hashed_with) else ""
            self.connection.execute(schema.form.insert(), {**form._asdict(), "kind": form.kind.name, "probe": probe})

    def _disuse(self, forms: set[Form]) -> None:
        for form in forms:
            if not self.count(form):
                named = (form.kind.name, form.policy, form.hashed_with)
                columns = (schema.form.c.kind, schema.form.c.policy, schema.form.c.hashed_with)
                self.connection.execute(schema.form.delete().where(sa.tuple_(*columns) == sa.tuple_(*named)))
