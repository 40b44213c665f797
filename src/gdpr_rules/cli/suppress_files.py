"""`gdpr-rules suppress` on files: lists imported, merged, checked and exported as streams, each bad line reported."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, BinaryIO, TextIO

import attrs
import typer

from gdpr_rules.cli.common import for_programs, tell
from gdpr_rules.cli.inputs import Delimiter, Encoding, InputFormat, SheetName
from gdpr_rules.cli.mapped import Map, report_unread
from gdpr_rules.cli.rows import Reject
from gdpr_rules.cli.screen import SOME_REJECTED, Paths, Rejects, watched
from gdpr_rules.cli.stores import At, Journal, Keys, Output, RejectsFile, Store, opened, the_instant
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.mapping.entries import MappedEntries
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.suppression import Entry, MessageClass, Use, Verdict
from gdpr_rules.suppression.files import LONGEST_LINE, Problem, line, read, read_table
from gdpr_rules.suppression.keys import SHA1
from gdpr_rules.suppression.store import batches
from gdpr_rules.tables import FileFormat, format_of, open_table
from gdpr_rules.tables.lines import unpacked

SUPPRESSED, NO_ADDRESS = 1, 3
LONGEST_ENTRY = 4 * LONGEST_LINE  # bytes of a line with that many characters


def take_in(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="CSV, JSON Lines, a JSON array, .xlsx or .parquet; also .gz; `-` is standard input."
        ),
    ],
    store: Store,
    dated: Annotated[
        str | None, typer.Option("--dated", metavar="INSTANT", help="When the list was made, for all rows.")
    ] = None,
    why: Annotated[str | None, typer.Option("--why", help="Why mail stops, for all rows. Default: imported.")] = None,
    key: Annotated[str | None, typer.Option("--key", help=f"The key of a column of hashes: its id, or {SHA1}.")] = None,
    keys: Keys = None,
    journal: Journal = None,
    at: At = None,
    input_format: InputFormat = None,
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    sheet: SheetName = None,
    mapping: Map = None,
    rejects: RejectsFile = None,
) -> int:
    """Import a list from elsewhere: a table whose first line names address (or email), domain or hash, and more.

    Without a column asked_at, --dated gives the date of the list, so that importing it twice changes nothing. An invalid row
    goes to the rejects file with its line and reason, and the others are imported. With --map, the table [entry] of a mapping
    says which columns are read; --dated and --why then count for rows that do not state their own.

    Exit codes: 0; 4 some rows rejected; 2 bad use; 141 the output was closed by its reader.
    """
    now = the_instant(at, "--at").isoformat()
    given = {"recorded_at": now, "effective_at": now, "asked_at": dated, "why": why, "key": key}
    common = {name: value for name, value in given.items() if value is not None}
    layout = format_of(file, input_format, delimiter=delimiter, encoding=encoding, sheet=sheet, otherwise="csv")
    if mapping is None:  # a line holds one entry and nothing beside it
        layout = attrs.evolve(layout, longest=LONGEST_ENTRY)
    chosen = None if mapping is None else ColumnMapping.load(mapping)
    return _stream(file, store, keys, journal, rejects, common, layout, chosen, merging=False)


def merge(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What export or a journal wrote; `-` is standard input.")],
    store: Store,
    keys: Keys = None,
    journal: Journal = None,
    rejects: RejectsFile = None,
) -> int:
    """Import another store's export or a journal, especially after a backup was restored.

    Exit codes: 0; 4 some lines rejected, and not kept; 2 bad use.
    """
    return _stream(file, store, keys, journal, rejects, {}, FileFormat("jsonl"), merging=True)


def check(
    store: Store,
    who: Annotated[list[str] | None, typer.Argument(metavar="ADDRESS", help="Addresses to ask about.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="FILE", help="Addresses, one on each line; `-` is standard input.")
    ] = None,
    keys: Keys = None,
    tenant: Annotated[str | None, typer.Option("--tenant", help="The sender; by default, every stop counts.")] = None,
    campaign: Annotated[str | None, typer.Option("--campaign", help="For which campaign.")] = None,
    channel: Annotated[str | None, typer.Option("--channel", help="On which channel.")] = "email",
    purpose: Annotated[str | None, typer.Option("--purpose", help="For which purpose.")] = None,
    transactional: Annotated[bool, typer.Option("--transactional", help="It is not marketing: an invoice, say.")] = False,
    output: Output = "text",
) -> int:
    """Check whether addresses are suppressed.

    Exit codes: 0 none is suppressed and each may be written to as far as this list goes; 1 some are suppressed; 3 some are
    invalid, and none of the others is suppressed; 2 bad use or a list that cannot be consulted: send nothing.
    """
    if (who is None or not who) == (file is None):
        raise InvalidDocument("give either addresses or --file with one on each line")
    kind = MessageClass.TRANSACTIONAL if transactional else MessageClass.MARKETING
    use = Use(tenant=tenant, campaign=campaign, channel=channel, purpose=purpose, message_class=kind)
    seen, write = set[int](), _verdict_writer(output)
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys))
        stream = None if file is None else binary(stack, file)
        asked = who if stream is None else (text for _, text in watched_lines(stream) if text.strip())
        for verdict in kept.check_many(asked or (), use):
            seen.add(NO_ADDRESS if verdict.problem else int(verdict.suppressed))
            write(verdict)
    return SUPPRESSED if SUPPRESSED in seen else max(seen, default=0)


def export(
    store: Store,
    keys: Keys = None,
    hashed: Annotated[bool, typer.Option("--hashed", help="Export no plain address; needs --keys.")] = False,
    out: Annotated[str | None, typer.Option("--out", metavar="FILE", help="The output file; replaced when complete.")] = None,
) -> int:
    """Write every entry as JSON Lines, for merge.

    Exit codes: 0; 2 bad use; 141 the output was closed by its reader.
    """
    number = 0
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys))
        for_programs()
        draft = None if out is None else Path(f"{out}.part")
        paper: TextIO = sys.stdout if draft is None else stack.enter_context(open(draft, "w", encoding="utf-8"))
        for entry in kept.export(hashed=hashed):
            paper.write(line(entry))
            number += 1
    if draft is not None and out is not None:
        os.replace(draft, out)
    tell(f"{number} entries")
    return 0


def _stream(
    file: str,
    store: str,
    keys: str | None,
    journal: str | None,
    rejects: str | None,
    common: dict[str, str],
    layout: FileFormat,
    mapping: ColumnMapping | None = None,
    *,
    merging: bool,
) -> int:
    paths = Paths.of(file, None, rejects)
    paths.check()
    if mapping is not None:
        mapping.need("entry")
    told = list[str]()
    news = rows = 0
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys, journal=journal))
        refused = stack.enter_context(Rejects(paths.rejects))
        stream = binary(stack, file)
        for batch in batches(_found(stream, layout, common, mapping, told), 2_000):
            entries: list[Entry] = []
            for found in batch:
                if isinstance(found, Problem):
                    refused.add([Reject(found.line, "", found.reason)])
                elif found[1].subject.hashed_with not in {"", SHA1, *(kept.keys.keys if kept.keys else ())}:
                    name = found[1].subject.hashed_with
                    refused.add(
                        [
                            Reject(
                                found[0],
                                "key",
                                f"`{name}` is not in the file of keys, so its hashes could not be found; add it",
                            )
                        ]
                    )
                else:
                    entries.append(found[1])
            news += kept.merge(entries) if merging else kept.add(entries)
            rows += len(entries)
    tell(f"{rows} imported, {news} of them new; {refused.summary}{''.join(told)}")
    return SOME_REJECTED if refused.rows else 0


def _found(
    stream: BinaryIO, layout: FileFormat, common: dict[str, str], mapping: ColumnMapping | None, told: list[str]
) -> Iterator[tuple[int, Entry] | Problem]:
    """The entries of a file; JSON Lines are what `export` wrote, where a line without its end was cut off."""
    if mapping is not None:
        of_rows = {name: value for name, value in common.items() if name in ("asked_at", "why", "key")}
        table = MappedEntries(open_table(stream, layout), mapping, of_rows)
        rest = {name: value for name, value in common.items() if name not in of_rows}
        yield from watched(read_table(table, common=rest), stream, quiet=sys.stdout.isatty())
        told += [f"; {table.skipped} left out, as {mapping.name} declares"] if table.skipped else []
        report_unread(mapping, table.unread)
    elif layout.kind == "jsonl" and layout.encoding is None:
        yield from read((text for _, text in watched_lines(unpacked(stream))), common=common)
    else:
        yield from watched(read_table(open_table(stream, layout), common=common), stream, quiet=sys.stdout.isatty())


def watched_lines(stream: BinaryIO) -> Iterator[tuple[int, str]]:
    """Lines as texts with their numbers, bytes that are not UTF-8 recognisable, with a progress bar on a terminal."""

    def lines() -> Iterator[tuple[int, str]]:
        number = 0
        while data := stream.readline(65_536):
            number += 1
            yield number, data.decode("utf-8", "surrogateescape")
            while not data.endswith(b"\n") and (data := stream.readline(65_536)):
                pass  # the rest of a line that is too long; its beginning is refused

    yield from watched(lines(), stream, quiet=sys.stdout.isatty())


def _verdict_writer(output: str) -> "Callable[[Verdict], None]":
    if output == "jsonl":
        for_programs()

    def write(verdict: Verdict) -> None:
        if output == "text":
            print(f"{verdict.address.strip()}\t{verdict.words}")
            return
        stated = {"address": verdict.address.strip(), "suppressed": verdict.suppressed}
        stated |= {"reason": verdict.reason.value if verdict.reason else None, "words": verdict.words}
        print(json.dumps(stated, ensure_ascii=False))

    return write


def binary(stack: ExitStack, file: str) -> BinaryIO:
    """A file, or standard input for `-`, open until the stack ends."""
    return sys.stdin.buffer if file == "-" else stack.enter_context(open(file, "rb"))
