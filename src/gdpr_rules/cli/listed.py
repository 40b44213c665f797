"""Rows of `screen` against an exclusion list: what it says of each address, as facts, in words, and entry by entry."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from gdpr_rules.cli.output import LIST, STOPS, cell
from gdpr_rules.cli.rows import Reject, Row
from gdpr_rules.suppression import Entry, Suppressions, Use, Verdict
from gdpr_rules.suppression.asking import informed
from gdpr_rules.suppression.store import batches

NOT_ASKED = "no address, so the list was not asked"


def screened_against(
    rows: Iterable[Row | list[Reject]], store: Suppressions, use: Use, on: date
) -> Iterator[Row | list[Reject]]:
    """Rows with what a list says about the address in their column `email`; a row with an invalid address is rejected.

    A row that states that its address is suppressed stays so; one without an address is not known to be clear, whatever it
    states. The column `exclusion_list` says what the list answered, and `stops` holds the entries that stand.
    """
    for batch in batches(rows, 500):
        asked = [row for row in batch if isinstance(row, Row) and _address(row) and not _no_text(row)]
        verdicts = dict(zip(map(id, asked), store.check_many([_address(row) for row in asked], use), strict=True))
        for row in batch:
            verdict = verdicts.get(id(row))
            problem = isinstance(row, Row) and (_no_text(row) or (verdict and verdict.problem))
            if not isinstance(row, Row):
                yield row
            elif problem:
                yield [Reject(row.row, "email", problem)]
            else:
                given = {LIST: in_words(verdict), STOPS: stops(verdict)}
                yield row._replace(facts=informed(row.facts, verdict, on), carried={**row.carried, **given})


def _address(row: Row) -> str:
    value = row.carried.get("email")
    return value if isinstance(value, str) and value.strip() else ""


def _no_text(row: Row) -> str:
    """Why the value of a row of JSON is not an address: a number and a list are not read as texts."""
    value = row.carried.get("email")
    return "" if value is None or isinstance(value, str) else f"`{cell(value)}` is not a text; write it as ada@example.com"


def in_words(verdict: Verdict | None) -> str:
    """What the list answered: the strongest stop, and every further one."""
    if verdict is None:
        return NOT_ASKED
    also = (f"; also {_entry(entry)}" for entry in verdict.standing[1:])
    return verdict.words + "".join(also)


def _entry(entry: Entry) -> str:
    return f"{entry.why.value} of {entry.asked_at.date()} against {entry.subject} ({entry.scope})"


def stops(verdict: Verdict | None) -> list[dict[str, Any]] | None:
    """The entries that stand, for programs: subject as the list has it, scope, reason, when the person asked, and its source.

    None if the list was not asked, which is not the same as none that stands.
    """
    if verdict is None:
        return None
    return [
        {
            "subject": str(entry.subject),
            "scope": str(entry.scope),
            "reason": entry.why.value,
            "asked_at": entry.asked_at.isoformat(),
            "source": entry.source,
        }
        for entry in verdict.standing
    ]
