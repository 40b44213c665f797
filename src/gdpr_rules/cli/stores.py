"""The exclusion list of a command: its location, its keys and its journal, from flags or the environment."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from gdpr_rules.errors import MissingExtra
from gdpr_rules.suppression import KeyRing
from gdpr_rules.suppression.files import instant

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
ForCampaign = Annotated[str | None, typer.Option("--campaign", help="For which campaign, by its name in the list.")]
ForPurpose = Annotated[str | None, typer.Option("--purpose", help="For which purpose, by its name in the list.")]
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


def the_instant(text: str | None, name: str) -> datetime:
    """The instant of a flag; if none is given, now by the system clock."""
    return datetime.now(UTC) if text is None else instant(text, name)
