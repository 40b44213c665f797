"""`gdpr-rules suppress export`: every entry for another list, or who is stopped now for a mail service."""

import csv
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, TextIO

import typer

from gdpr_rules.cli.common import for_programs, tell
from gdpr_rules.cli.output import inert
from gdpr_rules.cli.stores import At, Keys, Store, opened, the_instant
from gdpr_rules.errors import InvalidDocument, InvalidKeys
from gdpr_rules.suppression import KeyRing, MessageClass, Suppressions, Use
from gdpr_rules.suppression.entries import PARTS
from gdpr_rules.suppression.files import line
from gdpr_rules.suppression.listed import Listed, stopped
from gdpr_rules.suppression.subjects import Kind

HMAC = "hmac"
SOME_HASHED = 3
Hash = Annotated[
    Literal["md5", "sha1", "sha256", "sha512", "hmac"] | None,
    typer.Option("--hash", help="With --standing: hashes in place of addresses; hmac is under the current key."),
]


def export(
    store: Store,
    keys: Keys = None,
    hashed: Annotated[bool, typer.Option("--hashed", help="Export no plain address; needs --keys.")] = False,
    out: Annotated[str | None, typer.Option("--out", metavar="FILE", help="The output file; replaced when complete.")] = None,
    stands: Annotated[bool, typer.Option("--standing", help="Who is stopped now, as CSV, instead of every entry.")] = False,
    way: Hash = None,
    at: At = None,
    tenant: Annotated[str | None, typer.Option("--tenant", help="The sender; by default, every stop counts.")] = None,
    campaign: Annotated[str | None, typer.Option("--campaign", help="For which campaign.")] = None,
    channel: Annotated[str | None, typer.Option("--channel", help="On which channel.")] = "email",
    purpose: Annotated[str | None, typer.Option("--purpose", help="For which purpose.")] = None,
    exact: Annotated[bool, typer.Option("--exact-cells", help="Write cells that a spreadsheet would run as they are.")] = False,
) -> int:
    """Write every entry as JSON Lines, for merge; or, with --standing, who is stopped now, as CSV for a mail service.

    Exit codes: 0; 3 some who are stopped are hashes that cannot be written in this form; 2 bad use; 141 the output was closed
    by its reader.
    """
    scoped = {"--tenant": tenant, "--campaign": campaign, "--purpose": purpose, "--hash": way, "--at": at}
    alone = next((name for name, value in scoped.items() if value is not None and not stands), "")
    if alone or (stands and hashed):
        wrong = (
            f"{alone} is for --standing; add it" if alone else "--hashed is for every entry; give --hash hmac with --standing"
        )
        raise InvalidDocument(wrong)
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys))
        now = the_instant(at, "--at")
        if way == HMAC and kept.keys is None:
            raise InvalidKeys("--hash hmac needs a key; name the file of --keys")
        for_programs()
        draft = None if out is None else Path(f"{out}.part")
        paper: TextIO = sys.stdout
        if draft is not None:
            paper = stack.enter_context(open(draft, "w", encoding="utf-8", newline=""))
        if stands:
            use = Use(tenant=tenant, campaign=campaign, channel=channel, purpose=purpose, message_class=MessageClass.MARKETING)
            finish = _standing(kept, use, now, way, exact=exact, paper=paper, keys=kept.keys)
        else:
            finish = _every(map(line, kept.export(hashed=hashed)), paper)
    if draft is not None and out is not None:
        os.replace(draft, out)
    return finish()


def _every(lines: Iterable[str], paper: TextIO) -> "Callable[[], int]":
    number = 0
    for text in lines:
        paper.write(text)
        number += 1

    def finish() -> int:
        tell(f"{number} entries")
        return 0

    return finish


def _standing(
    kept: Suppressions, use: Use, at: datetime, way: str | None, *, exact: bool, paper: TextIO, keys: KeyRing | None
) -> "Callable[[], int]":
    """Write the rows; what remains to be said when the file is complete, with the exit code."""
    names = ("hash", "key") if way else ("email",)
    writer = csv.writer(paper, lineterminator="\n")
    writer.writerow((*names, "domain", "why", "asked_at", *PARTS))
    counts = dict.fromkeys(("addresses", "domains", "hashes"), 0)
    left = guarded = 0
    for found in stopped(kept, use, at=at):
        listed = found if way is None else found.hashed("" if way == HMAC else way, keys)
        if listed is None or (way is None and found.hashed_with):
            left += 1
            continue
        cells = list(_cells(listed, hashes=way is not None))
        shown = cells if exact else [inert(cell) for cell in cells]
        guarded += shown[0] != cells[0]
        counts["domains" if not cells[0] else "hashes" if way else "addresses"] += 1
        writer.writerow(shown)

    def finish() -> int:
        stated = ", ".join(f"{number} {what}" for what, number in counts.items() if number) or "no one"
        tell(f"stopped at {at.isoformat(timespec='minutes')}: {stated}")
        if guarded:
            tell(f"{guarded} addresses begin as a formula does and have an apostrophe before them; --exact-cells leaves it out")
        if left:
            form = f"as {way}" if way else "as addresses"
            tell(f"{left} more are hashes that cannot be written {form}; `check --file` finds them among your own addresses")
        return SOME_HASHED if left else 0

    return finish


def _cells(listed: Listed, *, hashes: bool) -> Iterator[str]:
    domain = listed.kind is not Kind.ADDRESS
    yield "" if domain else listed.who
    if hashes:
        yield "" if domain else listed.hashed_with
    yield listed.who if domain else ""
    yield listed.stop.why.value
    yield listed.stop.asked_at.isoformat()
    yield from (part or "" for part in listed.stop.scope.parts)
