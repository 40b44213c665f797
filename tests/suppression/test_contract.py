"""The contract of stores on all three stores of the library, and on stores with one known fault each, which it has to find."""

from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from gdpr_rules.errors import InvalidKeys
from gdpr_rules.suppression import KeyRing, MemoryStore, SqlStore, Suppressions
from gdpr_rules.testing.suppression import SuppressionContract
from tests.suppression.faulty import FAULTY, AnswersBeforeItKeeps, DeletesWithItsCampaign
from tests.suppression.stores import KINDS, Postgres, made

LONG = settings().max_examples > 1_000
RUNS = {"memory": 2_000, "sqlite": 2_000, "postgresql": 2_000} if LONG else {"memory": 60, "sqlite": 20, "postgresql": 15}
SETTINGS = settings(
    stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate, Phase.shrink]
)


class OnMemory(SuppressionContract):
    """The store in memory, whose process never dies."""

    def make(self, keys: KeyRing) -> Suppressions:
        return MemoryStore(keys)


class OnDatabases(SuppressionContract):
    """A store in a database, opened anew by another process after each crash."""

    kind = "sqlite"
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.used = self.stack.enter_context(Postgres.lent())
        self.open: list[SqlStore] = []

    def make(self, keys: KeyRing) -> Suppressions:
        store = made(self.kind, keys, self.folder, self.used)
        assert isinstance(store, SqlStore)
        self.open.append(store)
        return store

    def crash(self, store: Suppressions, keys: KeyRing) -> Suppressions:
        assert isinstance(store, SqlStore)
        store.close()
        again = SqlStore(store.engine.url.render_as_string(hide_password=False), keys)
        self.open.append(again)
        return again

    def teardown(self) -> None:
        for store in self.open:
            store.close()
            if self.kind == "sqlite":
                for file in self.folder.glob(f"{Path(store.engine.url.database or '').name}*"):
                    file.unlink()
        self.stack.close()


@pytest.mark.parametrize("kind", KINDS)
def test_no_sequence_makes_an_opted_out_person_mailable(kind: str, tmp_path: Path) -> None:
    """The invariant of the whole: no sequence of what happens to stores frees anybody but by a fresh consent of their own."""
    machine: type[SuppressionContract] = OnMemory
    if kind != "memory":
        machine = type("On", (OnDatabases,), {"kind": kind, "folder": tmp_path})
    run_state_machine_as_test(machine, settings=settings(SETTINGS, max_examples=RUNS[kind]))


def _machine(store: type[MemoryStore]) -> type[SuppressionContract]:
    class OnFaulty(SuppressionContract):
        def make(self, keys: KeyRing) -> Suppressions:
            return store(keys)

        def crash(self, store: Suppressions, keys: KeyRing) -> Suppressions:
            return self.restore(self.backup(store), keys) if isinstance(store, AnswersBeforeItKeeps) else store

        def delete_campaign(self, store: Suppressions, name: str) -> None:
            if isinstance(store, DeletesWithItsCampaign):
                store.delete_campaign(name)

    return OnFaulty


@pytest.mark.parametrize("store", FAULTY, ids=lambda store: store.__name__)
def test_each_known_fault_is_found(store: type[MemoryStore]) -> None:
    """A store with one fault of the field fails the contract: they end with the first one that shows it."""
    fast = settings(SETTINGS, max_examples=4_000, phases=[Phase.generate], database=None, print_blob=False)
    with pytest.raises((AssertionError, InvalidKeys)):
        run_state_machine_as_test(_machine(store), settings=fast)


def test_faults_are_many() -> None:
    assert len(FAULTY) >= 22


def test_a_contract_without_a_store_says_what_to_write() -> None:
    with pytest.raises(NotImplementedError, match="return a new, empty store"):
        SuppressionContract().make(KeyRing("k1", {"k1": b"1" * 32}))


def test_the_machine_lifts_for_real() -> None:
    """The machine does not only stop: consents end stops in it, and others come too early, too narrow or unreviewed."""
    ended: Counter[bool] = Counter()

    class Counting(OnMemory):
        def teardown(self) -> None:
            for wish in getattr(self, "wishes", ()):
                ended.update(self._ends(wish, wish.tenant, consent) for consent in self.consents)

    run_state_machine_as_test(Counting, settings=settings(SETTINGS, max_examples=40))
    assert min(ended[True], ended[False]) >= 10, ended
