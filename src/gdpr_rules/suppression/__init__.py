"""Opt-outs that cannot be lost: who must not be written to, what alone ends that, and the stores that keep it.

`address`, `domain` and `hashed` say whom an `Entry` is about. `MemoryStore` needs nothing; `SqlStore` keeps entries in SQLite
or PostgreSQL and needs the extra `[store]`. Both answer to `Suppressions`, which `gdpr_rules.testing.SuppressionContract`
holds any store to. `gdpr_rules.screen` asks a store about a message and answers; `with_suppression` is half of that, and
`stopped` lists everyone whom a store stops.
"""

from typing import TYPE_CHECKING, Any

from gdpr_rules.suppression.addresses import EXACT_1, MAILBOX_1, MAILBOX_2, POLICIES, Normalisation
from gdpr_rules.suppression.asking import with_suppression
from gdpr_rules.suppression.entries import (
    EVERYTHING,
    LIFTED_BY,
    WISHES,
    Entry,
    Lifting,
    MessageClass,
    Reason,
    Scope,
    Use,
)
from gdpr_rules.suppression.keys import SHA1, UNKEYED, KeyRing
from gdpr_rules.suppression.limits import AT_ONCE, LIMITS, TEN_DAYS, WITHIN_A_DAY, Limit, Overdue, must_bite_by
from gdpr_rules.suppression.listed import Listed, stopped
from gdpr_rules.suppression.memory import MemoryStore
from gdpr_rules.suppression.protocol import Action, Change, Rotation, Suppressions
from gdpr_rules.suppression.signals import ONE_CLICK, SALE_AND_SHARING, SIGNAL, one_click, preference_signal
from gdpr_rules.suppression.store import ExclusionList, View
from gdpr_rules.suppression.subjects import Kind, Subject, address, domain, hashed
from gdpr_rules.suppression.verdicts import Verdict, judge

if TYPE_CHECKING:
    from gdpr_rules.suppression.sql import SqlStore

__all__ = [
    "AT_ONCE",
    "EVERYTHING",
    "EXACT_1",
    "LIFTED_BY",
    "LIMITS",
    "MAILBOX_1",
    "MAILBOX_2",
    "ONE_CLICK",
    "POLICIES",
    "SALE_AND_SHARING",
    "SHA1",
    "SIGNAL",
    "TEN_DAYS",
    "UNKEYED",
    "WISHES",
    "WITHIN_A_DAY",
    "Action",
    "Change",
    "Entry",
    "ExclusionList",
    "KeyRing",
    "Kind",
    "Lifting",
    "Limit",
    "Listed",
    "MemoryStore",
    "MessageClass",
    "Normalisation",
    "Overdue",
    "Reason",
    "Rotation",
    "Scope",
    "SqlStore",
    "Subject",
    "Suppressions",
    "Use",
    "Verdict",
    "View",
    "address",
    "domain",
    "hashed",
    "judge",
    "must_bite_by",
    "one_click",
    "preference_signal",
    "stopped",
    "with_suppression",
]

if not TYPE_CHECKING:  # a checker knows every name

    def __getattr__(name: str) -> Any:
        """Load the SQL store on first use: only it needs the extra `[store]`."""
        if name != "SqlStore":
            raise AttributeError(f"module `gdpr_rules.suppression` has no attribute `{name}`; see its __all__")
        from gdpr_rules.suppression.sql import SqlStore

        return SqlStore
