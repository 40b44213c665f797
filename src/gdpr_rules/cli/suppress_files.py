"""`gdpr-rules suppress` on files: lists imported, merged, checked and exported as streams, each bad line reported."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal

import attrs
import typer

from gdpr_rules.cli.common import for_programs, tell
from gdpr_rules.cli.inputs import Delimiter, Encoding, InputFormat, SheetName
from gdpr_rules.cli.mapped import Map, report_unread
from gdpr_rules.cli.rows import Reject
from gdpr_rules.cli.screen import SOME_REJECTED, Paths, Rejects, watched
from gdpr_rules.cli.stores import At, Journal, Keys, Output, RejectsFile, Store, opened, the_instant
from gdpr_rules.errors import InvalidAddress, InvalidDocument, InvalidEntry
from gdpr_rules.mapping.entries import MappedEntries
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.suppression import Entry, MessageClass, Use, Verdict
from gdpr_rules.suppression.clock import in_time
from gdpr_rules.suppression.files import LONGEST_LINE, Problem, read, read_table
from gdpr_rules.suppression.keys import needs_key
from gdpr_rules.suppression.store import batches
from gdpr_rules.suppression.subjects import Form, Spelled, form_of
from gdpr_rules.tables import FileFormat, format_of, open_table
from gdpr_rules.tables.lines import DAMAGES, damaged, unpacked

if TYPE_CHECKING:
    from gdpr_rules.suppression.sql import SqlStore

SUPPRESSED, NO_ADDRESS = 1, 3
LONGEST_ENTRY = 4 * LONGEST_LINE  # bytes of a line with that many characters
NONE_MATCHES = 3


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
    key: Annotated[str | None, typer.Option("--key", help="The id of the key of a column of hashes (HMAC-SHA-256).")] = None,
    way: Annotated[
        Literal["md5", "sha1", "sha256", "sha512"] | None,
        typer.Option("--hash", help="The algorithm of a column of hashes that were made without a key."),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against", metavar="FILE", help="Your addresses, one on each line: how many would match? If none, stop."
        ),
    ] = None,
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

    Hashes are in hexadecimal or Base64. Nothing in a hash tells how it was made, and in another way it never matches:
    --against says beforehand how many of your own addresses the list would stop, and imports nothing if that is none.

    Exit codes: 0; 3 none of the addresses of --against would match; 4 some rows rejected; 2 bad use; 141 the output was closed
    by its reader.
    """
    if key is not None and way is not None:
        raise InvalidDocument("--key is for hashes made with a key, --hash for those made without; keep one of them")
    now = the_instant(at, "--at").isoformat()
    given = {"recorded_at": now, "effective_at": now, "asked_at": dated, "why": why, "key": way or key}
    common = {name: value for name, value in given.items() if value is not None}
    layout = format_of(file, input_format, delimiter=delimiter, encoding=encoding, sheet=sheet, otherwise="csv")
    if mapping is None:  # a line holds one entry and nothing beside it
        layout = attrs.evolve(layout, longest=LONGEST_ENTRY)
    chosen = None if mapping is None else ColumnMapping.load(mapping)
    if against is not None:
        asked, matched = _matches(file, store, keys, common, layout, chosen, against)
        tell(f"{matched} of {asked} addresses in {against} are on this list")
        if not matched:
            tell("nothing was imported; check --hash or --key, or leave --against out if none of yours should be on the list")
            return NONE_MATCHES
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
    at: Annotated[str | None, typer.Option("--at", metavar="INSTANT", help="When it is to be sent. Default: now.")] = None,
    output: Output = "text",
) -> int:
    """Check whether addresses are suppressed.

    Exit codes: 0 none is suppressed and each may be written to as far as this list goes; 1 some are suppressed; 3 some are
    invalid, and none of the others is suppressed; 2 bad use or a list that cannot be consulted: send nothing.
    """
    if (who is None or not who) == (file is None):
        raise InvalidDocument("give either addresses or --file with one on each line")
    kind = MessageClass.TRANSACTIONAL if transactional else MessageClass.MARKETING
    when = None if at is None else the_instant(at, "--at")
    use = Use(tenant=tenant, campaign=campaign, channel=channel, purpose=purpose, message_class=kind, at=when)
    seen, write = set[int](), _verdict_writer(output)
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys))
        stream = None if file is None else binary(stack, file)
        asked = who if stream is None else (text for _, text in watched_lines(stream) if text.strip())
        for verdict in kept.check_many(asked or (), use):
            seen.add(NO_ADDRESS if verdict.problem else int(verdict.suppressed))
            write(verdict)
    return SUPPRESSED if SUPPRESSED in seen else max(seen, default=0)


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
    news = rows = keyed = asides = 0
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys, journal=journal))
        refused = stack.enter_context(Rejects(paths.rejects))
        stream = binary(stack, file)
        for batch in batches(_found(stream, layout, common, mapping, told), 2_000):
            entries: list[Entry] = []
            for found in batch:
                if isinstance(found, Problem):
                    refused.add([Reject(found.line, "", found.reason)])
                elif (problem := _problem(found[1], kept, merging=merging)) is not None:
                    refused.add([Reject(found[0], *problem)])
                else:
                    entries.append(found[1])
            news += kept.merge(entries) if merging else kept.add(entries)
            rows += len(entries)
            keyed += sum(needs_key(entry.subject.hashed_with) for entry in entries)
            asides += sum(entry.aside_at is not None or entry.ahead_of(kept.clock()) for entry in entries)
    tell(f"{rows} imported, {news} of them new; {refused.summary}{''.join(told)}")
    if keyed and not merging:
        tell(f"{keyed} hashes are taken as made with the key that they name; plain SHA-256 needs --hash sha256 to match")
    if asides:
        tell(f"{asides} liftings are dated ahead of the clock: set aside, they lift nothing; see `suppress status`")
    return SOME_REJECTED if refused.rows else 0


def _problem(entry: Entry, kept: "SqlStore", *, merging: bool) -> tuple[str, str] | None:
    """The column and reason for which an entry is not taken in, if there is one."""
    name = entry.subject.hashed_with
    if needs_key(name) and (kept.keys is None or name not in kept.keys.keys):
        return "key", f"`{name}` is not in the file of keys, so its hashes could not be found; add it"
    try:
        in_time(entry, kept.clock(), refuse=not merging)
    except InvalidEntry as error:
        return "asked_at", str(error)
    return None


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
        yield from read((text for _, text in watched_lines(stream)), common=common)
    else:
        yield from watched(read_table(open_table(stream, layout), common=common), stream, quiet=sys.stdout.isatty())


def _matches(
    file: str,
    store: str,
    keys: str | None,
    common: dict[str, str],
    layout: FileFormat,
    mapping: ColumnMapping | None,
    against: str,
) -> tuple[int, int]:
    """How many addresses a file holds, and how many of them a list would stop; nothing is imported."""
    if "-" in (file, against):
        raise InvalidDocument("--against reads the list before it is imported, so neither can be `-`; save them as files")
    texts, forms, asked, matched = set[str](), set[Form](), 0, 0
    with ExitStack() as stack:
        ring = stack.enter_context(opened(store, keys)).keys
        for found in _found(binary(stack, file), layout, common, mapping, []):
            if not isinstance(found, Problem) and found[1].stops:
                form = form_of(found[1].subject)
                if not needs_key(form.hashed_with) or (ring is not None and form.hashed_with in ring.keys):
                    texts.add(found[1].subject.text)
                    forms.add(form)
        for _, text in watched_lines(binary(stack, against)):
            try:
                spelled = Spelled(text)
            except InvalidAddress:
                continue
            asked += 1
            matched += not texts.isdisjoint(spelled.subjects(tuple(forms), ring))
    return asked, matched


def watched_lines(stream: BinaryIO) -> Iterator[tuple[int, str]]:
    """Lines as texts with their numbers, bytes that are not UTF-8 recognisable, with a progress bar on a terminal.

    A byte-order mark at the beginning is left out, and a file packed by gzip is unpacked as it is read.
    """

    def lines() -> Iterator[tuple[int, str]]:
        number, plain = 0, unpacked(stream)
        try:
            while data := plain.readline(65_536):
                number += 1
                yield number, data.decode("utf-8" if number > 1 else "utf-8-sig", "surrogateescape")
                while not data.endswith(b"\n") and (data := plain.readline(65_536)):
                    pass  # the rest of a line that is too long; its beginning is refused
        except DAMAGES as error:
            raise damaged(error) from None

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
