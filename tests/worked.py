"""A kind of computed outcome of the tests' own: any function over the facts it names, which no rule of law may have."""

from collections.abc import Callable
from typing import Any

import attrs

from gdpr_rules import Computed, Outcome


@attrs.frozen
class Made(Computed[Any]):
    """What `make` gives once the facts it reads are known, and `adds` before."""

    read: "tuple[attrs.Attribute[Any], ...]" = attrs.field(kw_only=True)
    make: Callable[[Any], Outcome] = attrs.field(kw_only=True)

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return self.read

    def of(self, facts: Any) -> Any:
        known = all(getattr(facts, fact.name) is not None for fact in self.read)
        return self.make(facts) if known else self.adds


def worked(reads: "tuple[attrs.Attribute[Any], ...]", make: Callable[[Any], Any], *, unknown: Any) -> Computed[Any]:
    """An outcome that `make` works out from the facts it reads; `unknown` stands while one of them is not known."""
    return Made(adds=unknown, read=reads, make=make)
