"""The same mailbox in several rows of a file: the strictest of their answers stands for all of them, and each says so."""

import os
import re
from collections.abc import Iterator
from struct import Struct
from typing import NamedTuple

import attrs

from gdpr_rules.cli.answers import CANNOT_TELL, DO_NOT_SEND, SEND, Answer, Reason
from gdpr_rules.cli.rows import Reject, Rejected, Row
from gdpr_rules.decisions.wording import plain
from gdpr_rules.errors import InvalidAddress, MissingExtra
from gdpr_rules.facts.message import Permission
from gdpr_rules.suppression.addresses import MAILBOX_1, Normalisation, folded

SAME_MAILBOX = "screen.same_mailbox"
ORDER = (SEND, CANNOT_TELL, DO_NOT_SEND)
"""Verdicts from the mildest to the strictest."""

LEVEL = {verdict: level for level, verdict in enumerate(ORDER)}
Hashes = tuple[int, int]

REJECTED = 4  # added to the level of a row that could not be read, which may have said anything
RECORD = Struct("<qqBQ")  # two hashes, level and row: with 128 bits, no two mailboxes are taken for one
BUCKETS = 256
PLAINEST = re.compile(r"[a-z0-9_-]{1,30}(?:\.[a-z0-9_-]{1,15}){0,2}@(?:[a-z0-9]{1,30}\.){1,3}[a-z]{2,20}")
"""Addresses that `mailbox-1` spells as they are written, by far the most of them; others take three times as long."""


class Strictest(NamedTuple):
    """The strictest answer about a mailbox, and the first row that has it."""

    level: int
    row: int
    rejected: bool


class Repeats:
    """What each row answers about its mailbox: 25 bytes for a row, and no address.

    Mailboxes are hashed with a salt of this run. `policy` says which spellings are one mailbox.
    """

    def __init__(self, policy: Normalisation = MAILBOX_1) -> None:
        self.policy = policy
        self._salt = os.urandom(8).hex()
        self._buckets = tuple(bytearray() for _ in range(BUCKETS))

    def note(self, row: Row, verdict: str) -> None:
        """Keep what a row answers."""
        self._keep(row.carried.get("email"), LEVEL[verdict], row.row)

    def note_rejected(self, problems: list[Reject]) -> None:
        """Keep that a row with an address was not read."""
        if isinstance(problems, Rejected):
            self._keep(problems.email, LEVEL[CANNOT_TELL] | REJECTED, problems[0].row)

    def _keep(self, email: object, level: int, row: int) -> None:
        hashes = self.hashes(email)
        if hashes is not None:
            self._buckets[hashes[0] % BUCKETS].extend(RECORD.pack(*hashes, level, row))

    def hashes(self, email: object) -> Hashes | None:
        """What stands for the mailbox that a cell names in this run; None if it names none."""
        mailbox = mailbox_of(email, self.policy)
        return None if mailbox is None else (hash(self._salt + mailbox), hash(mailbox + self._salt))

    def conflicts(self) -> "Conflicts":
        """The mailboxes about which rows answer differently."""
        found: dict[Hashes, Strictest] = {}
        rows: dict[int, str] = {}
        for bucket in self._buckets:
            first: dict[Hashes, Strictest] = {}
            for hashes, this in _records(bucket):
                known = first.setdefault(hashes, this)
                if this.level != known.level:
                    found[hashes] = max(found.get(hashes, known), this, key=lambda each: (each.level, -each.row))
            rows |= {each.row: ORDER[each.level] for hashes, each in _records(bucket) if hashes in found} if found else {}
        return Conflicts(self, found, rows)


class Conflicts:
    """The mailboxes about which rows answer differently, each with its strictest answer.

    `rows` are all rows about one of them, with the verdict of each alone.
    """

    def __init__(self, repeats: Repeats, strictest: dict[Hashes, Strictest], rows: dict[int, str]) -> None:
        self.rows = rows
        self._repeats = repeats
        self._strictest = strictest
        self.changed = 0

    def __len__(self) -> int:
        return len(self._strictest)

    def settle(self, row: Row, answer: Answer) -> Answer:
        """The answer to a row, or the stricter one that another row has about the same mailbox; counted if it is."""
        hashes = self._repeats.hashes(row.carried.get("email"))
        strictest = None if hashes is None else self._strictest.get(hashes)
        if strictest is None or strictest.level <= LEVEL[answer.verdict]:
            return answer
        self.changed += 1
        return made_stricter(answer, strictest)

    @property
    def summary(self) -> str:
        """How many rows are answered more strictly than they would be alone; empty if none is."""
        if not self.changed:
            return ""
        one = self.changed == 1
        took = "1 row takes" if one else f"{self.changed} rows take"
        return f"{took} the stricter answer of another row about the same mailbox"


def made_stricter(answer: Answer, strictest: Strictest) -> Answer:
    """An answer as another row about the same mailbox has it: nothing that changes this row alone would be enough."""
    verdict = ORDER[strictest.level]
    answered = f"the same mailbox is answered `{verdict}` there, and the stricter answer stands for both"
    reason = Reason(
        rule=SAME_MAILBOX,
        title="this row about the same mailbox was rejected, so what it says is not known" if strictest.rejected else answered,
        citations=(f"row {strictest.row}",),
        url="",
        certain=verdict == DO_NOT_SEND,
    )
    return attrs.evolve(
        answer,
        verdict=verdict,
        reasons=(reason, *answer.reasons),
        remedies=(),
        outcome={**answer.outcome, "permission": plain(Permission.FORBIDDEN)},
        settled=answer.settled and reason.certain,
        repeats=strictest.row,
    )


def mailbox_of(email: object, policy: Normalisation) -> str | None:
    """The mailbox that a cell names, in the one spelling of the policy; None for anything that is not an address."""
    if not isinstance(email, str):
        return None
    if policy is MAILBOX_1 and PLAINEST.fullmatch(email):
        return email
    try:
        return policy.spell(email)
    except InvalidAddress:
        return None
    except MissingExtra:  # without `[store]` a domain that is not ASCII is compared as it is written
        return folded(email.strip(" \t\r\n"))


def _records(bucket: bytearray) -> Iterator[tuple[Hashes, Strictest]]:
    for first, second, level, row in RECORD.iter_unpack(bucket):
        yield (first, second), Strictest(level & ~REJECTED, row, bool(level & REJECTED))
