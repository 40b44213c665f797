"""A new store of each kind for every test that asks for one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gdpr_rules.suppression import KeyRing
from gdpr_rules.suppression.sql import SqlStore
from gdpr_rules.suppression.store import ExclusionList
from tests.suppression.stores import KINDS, Postgres, made, ring

ONE_KEY = ring("k1")
Make = Callable[..., ExclusionList]


@pytest.fixture(params=KINDS)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Makes stores of one kind."""
    stores: list[ExclusionList] = []
    with Postgres.lent() as used:

        def new(keys: KeyRing | None = ONE_KEY) -> ExclusionList:
            stores.append(made(request.param, keys, tmp_path, used))
            return stores[-1]

        yield new
        for store in stores:
            if isinstance(store, SqlStore):
                store.close()


@pytest.fixture
def store(make: Make) -> ExclusionList:
    """One new store."""
    return make()
