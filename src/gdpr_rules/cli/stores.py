"""The exclusion list of a command: its location, its keys and its journal, from flags or the environment."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from gdpr_rules.cli.output import LIST
from gdpr_rules.cli.rows import Reject, Row
from gdpr_rules.errors import MissingExtra
from gdpr_rules.suppression import KeyRing, Suppressions, Use
from gdpr_rules.suppression.asking import informed
from gdpr_rules.suppression.files import instant
from gdpr_rules.suppression.store import batches

if TYPE_CHECKING:
    from gdpr_rules.suppression.sql import SqlStore

Store = Annotated[
    str,
    typer.Option("--store", metavar="URL", envvar="GDPR_RULES_STORE", help="sqlite:///FILE or postgresql+psycopg://HOST/BASE."),
]
Keys = Annotated[
    str | None, typer.Option("--keys", metavar="FILE", envvar="GDPR_RULES_KEYS", help="The file of keys, for hashed entries.")
]
Journal = Annotated[
    str | None,
    typer.Option(
        "--journal", metavar="FILE", envvar="GDPR_RULES_JOURNAL", help="A file that also records every change, for `merge`."
    ),
]


Who = Annotated[
    list[str], typer.Argument(metavar="WHO", help="ada@example.com, example.com, or *.example.com with everything below.")
]
At = Annotated[str | None, typer.Option("--at", metavar="INSTANT", help="When this happens. Default: now.")]
AskedAt = Annotated[str | None, typer.Option("--asked-at", metavar="INSTANT", help="When it was requested. Default: now.")]
Why = Annotated[
    Literal["bounce", "imported", "objection", "erasure", "complaint", "legal", "consent", "deliverable", "released"],
    typer.Option("--why", help="Why mail stops; the last three lift a stop, and name their --evidence."),
]
Tenant = Annotated[str | None, typer.Option("--tenant", help="Only for this sender.")]
Campaign = Annotated[str | None, typer.Option("--campaign", help="Only for this campaign; never for a person's wish.")]
Channel = Annotated[str | None, typer.Option("--channel", help="Only on this channel, such as email.")]
Purpose = Annotated[str | None, typer.Option("--purpose", help="Only for this purpose.")]
Pending = Annotated[bool, typer.Option("--pending", help="Senders still have to be informed; see took-effect.")]
Output = Annotated[Literal["text", "jsonl"], typer.Option("--format", help="Lines for people, or JSON Lines for programs.")]
RejectsFile = Annotated[str | None, typer.Option("--rejects", metavar="FILE", help="Where rejected rows are listed, if any.")]


def ring(keys: str | None) -> KeyRing | None:
    """The keys in a file, if one is named."""
    return None if keys is None else KeyRing.read(keys)


def opened(url: str, keys: str | None, *, create: bool = False, journal: str | None = None) -> "SqlStore":
    """The list at an address; raises `StoreUnreachable`, and `MissingExtra` if its packages are not installed."""
    try:
        from gdpr_rules.suppression.sql import SqlStore
    except MissingExtra as absent:
        raise MissingExtra(f"{absent}, which `suppress` and `screen --suppression` need") from absent
    return SqlStore(url, ring(keys), create=create, journal=journal)


def screened_against(rows: Iterable[Row | list[Reject]], store: Suppressions, use: Use) -> Iterator[Row | list[Reject]]:
    """Rows with what a list says about the address in their column `email`; a row with an invalid address is rejected.

    A row that states that its address is suppressed stays so; one without an address is not known to be clear, whatever it
    states. The column `exclusion_list` says what the list answered.
    """
    for batch in batches(rows, 500):
        asked = [row for row in batch if isinstance(row, Row) and str(row.carried.get("email") or "").strip()]
        verdicts = dict(zip(map(id, asked), store.check_many([str(row.carried["email"]) for row in asked], use), strict=True))
        for row in batch:
            verdict = verdicts.get(id(row))
            if not isinstance(row, Row):
                yield row
            elif verdict is not None and verdict.problem:
                yield [Reject(row.row, "email", verdict.problem)]
            else:
                words = "no address, so the list was not asked" if verdict is None else verdict.words
                yield row._replace(facts=informed(row.facts, verdict), carried={**row.carried, LIST: words})


def the_instant(text: str | None, name: str) -> datetime:
    """The instant of a flag; if none is given, now by the system clock."""
    return datetime.now(UTC) if text is None else instant(text, name)
