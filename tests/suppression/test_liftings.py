"""What lifts a stop, on every store: nothing dated ahead of the clock, and nothing of another spelling of the address."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidEntry
from gdpr_rules.suppression import (
    EXACT_1,
    MAILBOX_2,
    Action,
    Entry,
    Lifting,
    MemoryStore,
    Reason,
    SqlStore,
    Use,
    address,
    domain,
    hashed,
    judge,
    schema,
)
from gdpr_rules.suppression.entries import MANY, MOST_SPELLINGS
from gdpr_rules.suppression.files import Problem, line, read
from gdpr_rules.suppression.keys import unkeyed
from gdpr_rules.suppression.spellings import covers
from gdpr_rules.suppression.store import ExclusionList
from tests.suppression.conftest import Make
from tests.suppression.stores import KINDS, Postgres, ring, sqlite_in
from tests.suppression.test_algebra import DAY, HOUR, lift, stop

PLAIN, TAGGED = "ada@example.com", "ada+shop@example.com"
YEAR = timedelta(days=365)
SPELLED = st.sampled_from([PLAIN, TAGGED, "ada+news@example.com"])


def free(store: ExclusionList, *addresses: str, at: datetime | None = None) -> list[bool]:
    """Whether addresses pass, one by one and as a stream."""
    found = [not verdict.suppressed for verdict in store.check_many(addresses, Use(at=at))]
    assert found == [not store.check(each, Use(at=at)).suppressed for each in addresses]
    return found


def by(name: str, why: Reason | Lifting = Reason.OBJECTION, **more: Any) -> Entry:
    """A stop or a lifting of a person who wrote from this address."""
    subject = address(name)
    return lift(why, subject=subject, **more) if isinstance(why, Lifting) else stop(why, subject=subject, **more)


def at(store: ExclusionList, now: datetime) -> None:
    """Set the clock of a store."""
    store.clock = lambda: now


@pytest.mark.parametrize("recorded", [DAY + HOUR, DAY + 2 * HOUR])
def test_a_lifting_dated_ahead_of_the_clock_is_refused(recorded: datetime, store: ExclusionList) -> None:
    """The day of the consent, or that of its record: a clock that is wrong about one may be wrong about the other."""
    at(store, DAY + 59 * HOUR / 60)
    store.add([stop()])
    with pytest.raises(InvalidEntry, match="would end stops that come later"):
        store.add([lift(recorded_at=recorded)])
    at(store, recorded)
    assert free(store, PLAIN, at=DAY + YEAR) == [False]
    assert store.add([lift(recorded_at=recorded)]) == 1
    assert free(store, PLAIN) == [True]


def test_a_lifting_does_not_count_before_its_day(store: ExclusionList) -> None:
    at(store, DAY + 5 * HOUR)
    store.add([stop(), lift(at=DAY + 2 * HOUR, recorded_at=DAY + 3 * HOUR)])
    asked = [DAY + HOUR, DAY + 2 * HOUR, DAY + 3 * HOUR - timedelta(microseconds=1), DAY + 3 * HOUR, DAY + 4 * HOUR]
    assert [free(store, PLAIN, at=each) for each in asked] == [[False], [False], [False], [True], [True]]
    at(store, DAY)
    verdict = store.check(PLAIN, Use())
    assert verdict.suppressed, "without an instant, the clock of the store decides"
    assert verdict.words.endswith("; consent of 2026-11-20: counts only from its day")


def test_a_merged_lifting_dated_ahead_is_kept_and_never_counts(store: ExclusionList) -> None:
    """A clock a year ahead recorded a consent; a month later the person objects. The day of the consent changes nothing."""
    consent = lift(at=DAY + YEAR)
    at(store, DAY)
    store.add([stop(at=DAY - HOUR)])
    assert store.merge([consent]) == 1
    assert store.merge([consent]) == 0, "and once more changes nothing"
    assert [entry for entry in store.export() if not entry.stops] == [attrs.evolve(consent, aside_at=DAY)]
    objected = DAY + timedelta(days=30)
    at(store, objected)
    store.add([stop(at=objected)])
    for now in (objected, DAY + YEAR, DAY + 2 * YEAR):
        at(store, now)
        assert free(store, PLAIN) == [False]
    verdict = store.check(PLAIN, Use())
    assert verdict.aside == (attrs.evolve(consent, aside_at=DAY),)
    assert verdict.words.endswith("; consent of 2027-11-20: set aside, as dated ahead of the clock")
    asides = [change for change in store.history(PLAIN) if change.action is Action.SET_ASIDE]
    assert [(change.at, change.entry.why) for change in asides] == [(DAY, Lifting.CONSENT)]


def test_a_consent_by_a_machine_ahead_does_not_end_the_objection_after_it(store: ExclusionList) -> None:
    """Two machines write into one list. The one that takes consents is an hour ahead: at nine it records ten o'clock. At half
    past nine the person objects, by the other machine. When it is ten, the consent would look later than the objection.
    """
    at(store, DAY + HOUR)
    store.add([lift(at=DAY + HOUR), by("bob@example.com", Lifting.CONSENT, at=DAY + HOUR)])
    at(store, DAY + HOUR / 2)
    assert free(store, PLAIN) == [True]
    store.add([by(PLAIN, at=DAY + HOUR / 2)])
    at(store, DAY + 2 * HOUR)
    assert free(store, PLAIN) == [False]
    assert [str(entry.subject) for entry in store.export() if entry.aside_at is not None] == [PLAIN], "and no one else's"
    asides = [change for change in store.history(PLAIN) if change.action is Action.SET_ASIDE]
    assert [change.at for change in asides] == [DAY + HOUR / 2]


def test_an_erasure_sets_a_consent_dated_ahead_aside(store: ExclusionList) -> None:
    at(store, DAY + HOUR)
    store.add([lift(at=DAY + HOUR)])
    at(store, DAY)
    store.erase(PLAIN, asked_at=DAY, recorded_at=DAY)
    at(store, DAY + 2 * HOUR)
    assert free(store, PLAIN) == [False]


@pytest.mark.parametrize("kind", KINDS[1:])
def test_looking_for_liftings_dated_ahead_reads_no_other_rows(kind: str, tmp_path: Path) -> None:
    """Every entry that is added asks for them, in a list of millions."""
    with Postgres.lent() as used:
        store = sqlite_in(tmp_path) if kind == "sqlite" else SqlStore(Postgres.base(used))
        asked = f"SELECT * FROM suppression_entry WHERE {schema.IS_LIFTING} AND recorded_at > 5 AND aside_at IS NULL"
        with store.engine.begin() as connection:
            if kind == "postgresql":
                connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            way = "EXPLAIN QUERY PLAN" if kind == "sqlite" else "EXPLAIN"
            assert "ix_suppression_liftings" in str(list(connection.exec_driver_sql(f"{way} {asked}")))
        store.close()


def test_what_one_store_set_aside_is_so_in_every_other(make: Make) -> None:
    """Whichever merges first: the account of a store whose clock was right goes with the entry."""
    consent = lift(at=DAY + YEAR)
    ahead, right = make(), make()
    at(ahead, DAY + YEAR)
    ahead.add([stop(), consent])
    at(right, DAY)
    right.merge(ahead.export())
    for order in ([ahead, right], [right, ahead]):
        third = make()
        at(third, DAY + 2 * YEAR)
        for other in order:
            third.merge(other.export())
        assert free(third, PLAIN) == [False]
    ahead.merge(right.export())
    assert free(ahead, PLAIN) == [False]


def test_what_is_set_aside_survives_a_file_erasure_and_rotation(store: ExclusionList) -> None:
    at(store, DAY)
    store.add([stop()])
    store.merge([lift(at=DAY + YEAR)])
    lines = [line(entry) for entry in store.export()]
    assert {found[1] for found in read(lines)} == set(store.export())
    store.erase(PLAIN, asked_at=DAY, recorded_at=DAY)
    store.rotate(ring("k1", "k2"), [PLAIN], at=DAY)
    assert [entry.aside_at for entry in store.export() if not entry.stops] == [DAY]
    assert free(store, PLAIN, at=DAY + 2 * YEAR) == [False]


@pytest.mark.parametrize(("objects", "consents"), [(PLAIN, TAGGED), (TAGGED, PLAIN), (TAGGED, "ada+news@example.com")])
def test_a_consent_does_not_lift_the_objection_of_another_spelling(objects: str, consents: str, store: ExclusionList) -> None:
    store.add([by(objects), by(consents, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [False, False]
    store.add([by(objects.upper(), Lifting.CONSENT, at=DAY + 2 * HOUR)])
    assert free(store, PLAIN, TAGGED) == [True, True]


def test_one_objection_in_two_spellings_is_lifted_by_the_consent_of_both(store: ExclusionList) -> None:
    """One list, and so one instant, holds both spellings: they are one entry."""
    store.add([by(PLAIN), by(TAGGED)])
    assert [entry.spellings for entry in store.export()] == [{PLAIN, TAGGED}]
    store.add([by(PLAIN, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [False, False]
    store.add([by(TAGGED, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [True, True]


def test_spellings_outlive_erasure_and_hide_there(store: ExclusionList) -> None:
    store.add([by(TAGGED)])
    store.erase(TAGGED, asked_at=DAY, recorded_at=DAY)
    assert not any("ada" in repr(entry) for entry in store.export())
    store.add([by(PLAIN, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [False, False]
    store.add([by(TAGGED, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [True, True]
    assert not any("ada" in repr(entry) for entry in store.export())
    assert not any("ada" in line(entry) for entry in store.export())


def test_a_rotation_moves_a_spelling_only_with_its_address(store: ExclusionList) -> None:
    """Hashed again under the mailbox alone, a stop could be lifted by a consent that is not of its spelling."""
    store.add([by(TAGGED)])
    store.erase(TAGGED, asked_at=DAY, recorded_at=DAY)
    turned = store.rotate(ring("k1", "k2"), [PLAIN], at=DAY)
    assert (turned.moved, dict(turned.left)) == (0, {"k1": 2})
    assert free(store, PLAIN, TAGGED) == [False, False]
    turned = store.rotate(ring("k1", "k2"), [TAGGED], at=DAY)
    assert (turned.moved, dict(turned.left)) == (2, {})
    store.add([by(PLAIN, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [False, False]
    store.add([by(TAGGED, Lifting.CONSENT)])
    assert free(store, PLAIN, TAGGED) == [True, True]


@pytest.mark.parametrize("name", ["k1", "md5", "sha1", "sha256", "sha512"])
@pytest.mark.parametrize(("objects", "consents"), [(PLAIN, TAGGED), (TAGGED, PLAIN), (PLAIN, PLAIN), (TAGGED, TAGGED)])
def test_a_hashed_stop_is_lifted_in_its_own_spelling(objects: str, consents: str, name: str, store: ExclusionList) -> None:
    keyed = address(objects).under("k1", ring("k1"))
    store.add([stop(subject=keyed if name == "k1" else hashed(unkeyed(name, objects), name))])
    assert free(store, objects) == [False]
    store.add([by(consents, Lifting.CONSENT)])
    assert free(store, objects) == [objects == consents]


def test_a_consent_of_an_erased_person_lifts_what_was_listed_elsewhere_in_plain(make: Make) -> None:
    store, other = make(), make()
    store.erase(TAGGED, asked_at=DAY - HOUR, recorded_at=DAY - HOUR)
    store.add([by(TAGGED, Lifting.CONSENT)])
    other.add([by(TAGGED)])
    store.merge(other.export())
    assert free(store, PLAIN, TAGGED) == [True, True]


def test_an_exact_policy_and_the_usual_one_compare_spellings(store: ExclusionList) -> None:
    store.add([stop(subject=address("Ada@example.com", EXACT_1)), by("ada@example.com", Lifting.CONSENT)])
    assert free(store, "Ada@example.com", "ADA@example.com") == [True, True]


def test_a_stop_in_more_spellings_than_are_kept_is_not_lifted(store: ExclusionList) -> None:
    names = [f"ada+{number}@example.com" for number in range(MOST_SPELLINGS + 1)]
    store.add(by(name) for name in names)
    store.add(by(name, Lifting.CONSENT) for name in names)
    assert {entry.spellings for entry in store.export()} == {frozenset({MANY})}
    assert free(store, PLAIN, names[3]) == [False, False]
    store.erase(PLAIN, asked_at=DAY - HOUR, recorded_at=DAY - HOUR)
    assert free(store, PLAIN, names[3]) == [False, False]


@given(st.lists(st.sets(SPELLED, min_size=1), min_size=3, max_size=3), st.lists(st.integers(0, 20), min_size=3, max_size=3))
def test_accounts_with_spellings_join(spelled: list[set[str]], tags: list[int]) -> None:
    """Associative, commutative, idempotent, also where there are too many spellings to keep."""
    more = [{*each, *(f"ada+{n}@example.com" for n in range(number))} for each, number in zip(spelled, tags, strict=True)]
    a, b, c = (lift(spellings=each, aside_at=DAY if len(each) % 2 else None) for each in more)
    assert a | a == a
    assert a | b == b | a
    assert (a | b) | c == a | (b | c)
    assert (a | b).identity == a.identity


@given(st.sets(SPELLED, min_size=1), st.sets(SPELLED, min_size=1), st.sets(SPELLED))
def test_more_spellings_of_a_stop_never_free_anybody(stopped: set[str], lifted: set[str], more: set[str]) -> None:
    one = judge("x", [("@", stop(spellings=stopped)), ("@", lift(spellings=lifted))], Use(), at=DAY + YEAR)
    two = judge("x", [("@", stop(spellings=stopped | more)), ("@", lift(spellings=lifted))], Use(), at=DAY + YEAR)
    assert one.suppressed == (not stopped <= lifted)
    assert two.suppressed or not one.suppressed
    assert covers(lift(spellings=lifted), stop(spellings=stopped)) == (stopped <= lifted)


@given(st.lists(st.tuples(SPELLED, st.integers(0, 5), st.booleans()), max_size=6), st.integers(0, 6), st.integers(0, 6))
def test_an_earlier_instant_never_frees_anybody(told: list[tuple[str, int, bool]], first: int, second: int) -> None:
    """Stops count always, and liftings from their day: what is stopped at an instant was so at every earlier one."""
    store = MemoryStore()
    at(store, DAY + 10 * HOUR)
    store.add(by(name, *([Lifting.CONSENT] if lifts else []), at=DAY + hours * HOUR) for name, hours, lifts in told)
    early, late = sorted((first, second))
    for name in (PLAIN, TAGGED):
        before, after = (store.check(name, Use(at=DAY + hours * HOUR)).suppressed for hours in (early, late))
        assert before or not after


@pytest.mark.parametrize(
    ("spellings", "complaint"),
    [
        (["bob@example.com"], "is not a spelling of"),
        (["Ada+Shop@example.com"], "is not a spelling of"),
        (["nonsense"], "is not a spelling of"),
        ([], "give the addresses"),
        (["a\nb"], "give the addresses"),
        ("ada@example.com", "a list of texts"),
    ],
)
def test_spellings_of_somebody_else_are_refused(spellings: Any, complaint: str) -> None:
    text = json.dumps({**json.loads(line(stop())), "spellings": spellings}) + "\n"
    (problem,) = read([text])
    assert isinstance(problem, Problem)
    assert complaint in problem.reason


def test_a_store_refuses_an_entry_whose_spellings_are_of_somebody_else(store: ExclusionList) -> None:
    for wrong in (
        attrs.evolve(stop(), subject=address("bob@example.com")),
        stop(subject=domain("example.com"), spellings={PLAIN}),
        stop(subject=address(PLAIN).under("k1", ring("k1")), spellings={PLAIN}),
    ):
        with pytest.raises(InvalidEntry, match="is not a spelling of"):
            store.add([wrong])
    assert list(store.export()) == []


def test_a_line_of_an_older_version_is_of_the_spelling_it_shows() -> None:
    old = {
        "address": PLAIN,
        "policy": "mailbox-1",
        "why": "objection",
        "asked_at": DAY.isoformat(),
        "recorded_at": DAY.isoformat(),
    }
    assert list(read([json.dumps(old) + "\n"])) == [(1, stop(spellings={PLAIN}))]
    assert "spellings" not in line(stop()), "and is written so"


MICRO = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_an_older_list_keeps_its_liftings_and_sets_those_dated_ahead_aside(kind: str, tmp_path: Path) -> None:
    """Entries of revision 0002 as that version wrote them: without spellings, and with a consent of the next year."""
    with Postgres.lent() as used:
        url = f"sqlite:///{tmp_path / 'old.db'}" if kind == "sqlite" else Postgres.base(used)
        engine = sa.create_engine(url)
        rows = [
            (1, "ada", "objection", DAY),
            (2, "ada", "consent", DAY + HOUR),
            (3, "bob", "objection", DAY),
            (4, "bob", "consent", DAY + YEAR),
            (5, "cyd", "objection", DAY),
        ]
        with engine.begin() as connection:
            if kind == "postgresql":
                for table in schema.metadata.sorted_tables[::-1]:
                    connection.execute(sa.text(f"DROP TABLE {table.name}"))
                connection.execute(sa.text("DROP TABLE suppression_revision"))
                connection.execute(sa.text("DROP FUNCTION suppression_refuse"))
            schema.migrate(connection, "upgrade", "0002")
            for place, name, why, instant in rows:
                micros = (instant - EPOCH) // MICRO
                connection.execute(
                    sa.text(
                        "INSERT INTO suppression_entry (id, subject, why, asked_at, tenant, campaign, channel, purpose, "
                        f"recorded_at, source, evidence, reviewed) VALUES ({place}, 'ADDRESS|mailbox-1||{name}@example.com', "
                        f"'{why}', {micros}, '', '', '', '', {micros}, '', 'form 7', '')"
                    )
                )
            connection.execute(sa.text("INSERT INTO suppression_form VALUES ('ADDRESS', 'mailbox-1', '', '')"))
        engine.dispose()
        with SqlStore(url, ring("k1"), clock=lambda: DAY + 2 * HOUR) as store:
            assert free(store, PLAIN, "bob@example.com", "cyd@example.com") == [True, False, False]
            at(store, DAY + 2 * YEAR)
            assert free(store, PLAIN, "bob@example.com", "cyd@example.com") == [True, False, False]
            store.add([by("cyd+shop@example.com", Lifting.CONSENT, at=DAY + YEAR)])
            assert free(store, "cyd@example.com") == [False], "the older entry shows cyd@example.com, and this is another"
            store.add([by("Cyd@example.com", Lifting.CONSENT, at=DAY + YEAR)])
            assert free(store, "cyd@example.com") == [True]


def test_no_spelling_of_an_erased_person_is_left_in_the_file(tmp_path: Path) -> None:
    store = sqlite_in(tmp_path, ring("k1"))
    file = Path(store.engine.url.database or "")
    store.add([by("ada+lovelace@example.com")])
    files = [file, *(Path(f"{file}-{tail}") for tail in ("wal", "shm"))]
    assert any(b"lovelace" in each.read_bytes() for each in files if each.exists())
    store.erase(PLAIN, asked_at=DAY, recorded_at=DAY)
    assert not any(b"lovelace" in each.read_bytes() for each in files if each.exists())
    store.close()


def test_gmails_dots_are_spellings_of_one_mailbox(store: ExclusionList) -> None:
    """They are one mailbox under `mailbox-2`; the consent of one spelling still does not speak for another."""
    dotted, joined = "a.example@gmail.com", "aexample@googlemail.com"
    store.add([stop(subject=address(dotted, MAILBOX_2)), lift(subject=address(joined, MAILBOX_2))])
    assert free(store, dotted, joined) == [False, False]
    store.add([lift(subject=address(dotted, MAILBOX_2), at=DAY + 2 * HOUR)])
    assert free(store, dotted, joined) == [True, True]
