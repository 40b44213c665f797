"""`gdpr-rules suppress`: opt-outs from the command line, as streams of files, with exit codes for a send script."""

import json
import os
import secrets
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Annotated, Literal

import typer

from gdpr_rules.cli.common import command, for_programs, tell
from gdpr_rules.cli.stores import (
    AskedAt,
    At,
    Campaign,
    Channel,
    Journal,
    Keys,
    Output,
    Pending,
    Purpose,
    Store,
    Tenant,
    Who,
    Why,
    opened,
    the_instant,
)
from gdpr_rules.cli.suppress_export import export
from gdpr_rules.cli.suppress_files import binary, check, merge, take_in, watched_lines
from gdpr_rules.errors import InvalidAddress, InvalidDocument, InvalidKeys, nearest
from gdpr_rules.suppression import LIMITS, MAILBOX_1, POLICIES, Entry, KeyRing, Lifting, MessageClass, Scope, Use
from gdpr_rules.suppression.entries import WHY
from gdpr_rules.suppression.files import line
from gdpr_rules.suppression.keys import UNKEYED
from gdpr_rules.suppression.subjects import Subject, address, domain

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Opt-outs that cannot be lost: people who must not be written to, kept in SQLite or PostgreSQL.",
)

WORDS = {"md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256", "sha512": "SHA-512"}


def init(
    store: Store,
    policy: Annotated[
        Literal["mailbox-1", "mailbox-2"] | None,
        typer.Option("--policy", help="How addresses are spelled; mailbox-2 also joins what Gmail does not tell apart."),
    ] = None,
    at: At = None,
) -> int:
    """Create an exclusion list, or bring one of an older version up to date, or have it spell addresses by another policy.

    Exit codes: 0; 2 bad use.
    """
    with opened(store, None, create=True) as made:
        tell(f"{made.place} is an exclusion list")
        if policy is not None:
            changed = made.choose(POLICIES[policy], at=the_instant(at, "--at"))
            tell(f"addresses are spelled by {policy} from now on; {changed} entries were respelled")
    return 0


def new_key(
    keys: Annotated[str, typer.Option("--keys", metavar="FILE", help="The file of keys, created if it does not exist.")],
    name: Annotated[str | None, typer.Option("--id", help="The key's id. Default: k and the next number.")] = None,
) -> int:
    """Create a key for new hashes; older ones stay in the file, since their hashes can be found only with them.

    Exit codes: 0; 2 bad use.
    """
    path = Path(keys)
    known = KeyRing.read(path) if path.exists() else None
    chosen = name or f"k{len(known.keys) + 1 if known else 1}"
    secret = secrets.token_bytes(32)
    turned = known.with_key(chosen, secret) if known else KeyRing(chosen, {chosen: secret})
    draft = path.with_name(f"{path.name}.new")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(turned.written())
        file.flush()
        os.fsync(file.fileno())  # what is hashed with a key that is lost can never be found again
    os.replace(draft, path)
    tell(f"{path}: new hashes use `{chosen}`; keep this file apart from the list and its backups")
    return 0


def add(
    who: Who,
    store: Store,
    why: Why = "objection",
    keys: Keys = None,
    journal: Journal = None,
    asked_at: AskedAt = None,
    at: At = None,
    tenant: Tenant = None,
    campaign: Campaign = None,
    channel: Channel = None,
    purpose: Purpose = None,
    source: Annotated[str, typer.Option("--source", help="Its origin, such as a reply.")] = "",
    evidence: Annotated[str, typer.Option("--evidence", help="Where the record of a consent or an order is kept.")] = "",
    reviewed: Annotated[str, typer.Option("--reviewed", help="Who reviewed a complaint before it is lifted.")] = "",
    pending: Pending = False,
) -> int:
    """Enter opt-outs, or what lifts them.

    Exit codes: 0; 2 bad use, and nothing was entered.
    """
    now = the_instant(at, "--at")
    asked = the_instant(asked_at, "--asked-at") if asked_at else now
    scope = Scope(tenant=tenant, campaign=campaign, channel=channel, purpose=purpose)
    entries = [
        Entry(
            subject=_subject(each),
            scope=scope,
            why=WHY[why],
            asked_at=asked,
            recorded_at=now,
            effective_at=None if pending else now,
            source=source,
            evidence=evidence,
            reviewed=reviewed,
        )
        for each in who
    ]
    with opened(store, keys, journal=journal) as kept:
        tell(f"{kept.add(entries)} new of {len(entries)}")
        if isinstance(WHY[why], Lifting):
            use = Use(tenant=tenant, campaign=campaign, channel=channel, purpose=purpose, message_class=MessageClass.MARKETING)
            for verdict in kept.check_many([each for each in who if "@" in each], use):
                if verdict.suppressed:
                    still = verdict.words.removeprefix("suppressed: ")
                    name = f"{verdict.address} is still stopped"
                    tell(f"{name}, since a lifting ends earlier stops of its own spelling only: {still}")
    return 0


def erase(
    who: Who,
    store: Store,
    keys: Keys = None,
    journal: Journal = None,
    asked_at: AskedAt = None,
    at: At = None,
    pending: Pending = False,
) -> int:
    """Forget addresses and remember their opt-outs as keyed hashes; needs --keys.

    Exit codes: 0; 2 bad use.
    """
    now = the_instant(at, "--at")
    asked = the_instant(asked_at, "--asked-at") if asked_at else now
    for each in who:
        address(each)  # all of them or none
    with opened(store, keys, journal=journal) as kept:
        for each in who:
            kept.erase(each, asked_at=asked, recorded_at=now, effective_at=None if pending else now)
    tell(f"{len(who)} erased, and still not to be written to")
    return 0


def rotate(
    store: Store,
    keys: Keys = None,
    addresses: Annotated[
        str | None, typer.Option("--addresses", metavar="FILE", help="Known addresses, one on each line, to hash again.")
    ] = None,
    journal: Journal = None,
    at: At = None,
) -> int:
    """Use the file's current key for hashes from now on, and hash the given --addresses again.

    Exit codes: 0 no entry remains under an older key; 3 some do, and their keys have to stay in the file; 2 bad use.
    """
    now, skipped = the_instant(at, "--at"), 0
    with ExitStack() as stack:
        kept = stack.enter_context(opened(store, keys, journal=journal))
        if kept.keys is None:
            raise InvalidKeys("no --keys given; name the file with the new key")
        stream = None if addresses is None else binary(stack, addresses)
        known: list[str] = []
        for number, text in watched_lines(stream) if stream is not None else ():
            try:
                if text.strip():
                    known.append(address(text).spelling)
            except InvalidAddress as error:
                skipped += 1
                tell(f"line {number}: {error}")
        turned = kept.rotate(kept.keys, known, at=now)
    tell(f"new hashes under `{turned.current}`; {turned.moved} hashed again; {skipped} lines were not addresses")
    for name, number in sorted(turned.left.items()):
        tell(f"{number} remain under `{name}`" + ("" if name in UNKEYED else ", which has to stay in the file of keys"))
    return 3 if turned.left else 0


def overdue(
    store: Store,
    keys: Keys = None,
    at: At = None,
    limit: Annotated[list[str] | None, typer.Option("--limit", help="Only gdpr, sopro or can_spam; repeat for more.")] = None,
    output: Output = "text",
) -> int:
    """List stops that have not taken effect in time, or only late.

    Exit codes: 0 none; 1 some; 2 bad use.
    """
    now = the_instant(at, "--at")
    names = {each.name: each for each in LIMITS}
    strange = next((name for name in limit or () if name not in names), None)
    if strange is not None:
        raise InvalidDocument(f"--limit: `{strange}` is not a limit{nearest(strange, names)}; use one of {', '.join(names)}")
    limits = [names[name] for name in limit or names]
    late = 0
    if output == "jsonl":
        for_programs()
    with opened(store, keys) as kept:
        for entry, found in groupby(kept.overdue(now, limits), key=lambda each: each.entry):
            caught = list(found)
            late += 1
            if output == "jsonl":
                given = {"limits": [{"name": x.limit.name, "by": x.by.isoformat(), "cite": str(x.limit.cite)} for x in caught]}
                print(json.dumps({"entry": json.loads(line(entry)), **given, "done": caught[0].done}, ensure_ascii=False))
            else:
                said = "; ".join(f"{x.limit.words} ({x.limit.cite}), by {x.by.isoformat(timespec='minutes')}" for x in caught)
                state = "late" if caught[0].done else "open"
                print(f"{state}  {entry.subject}  {entry.why.value} of {entry.asked_at.isoformat(timespec='minutes')}  {said}")
    tell(f"{late} overdue at {now.isoformat(timespec='minutes')}")
    return 1 if late else 0


def took_effect(who: Who, store: Store, keys: Keys = None, journal: Journal = None, at: At = None) -> int:
    """Record that every sender complies with the stops about addresses or domains.

    Exit codes: 0; 2 bad use.
    """
    now = the_instant(at, "--at")
    with opened(store, keys, journal=journal) as kept:
        tell(f"{sum(kept.took_effect(each.removeprefix('*.'), at=now) for each in who)} stops took effect")
    return 0


def history(
    store: Store,
    who: Annotated[str | None, typer.Argument(metavar="WHO", help="An address or a domain. Default: everything.")] = None,
    keys: Keys = None,
    output: Output = "text",
) -> int:
    """Show the history of an address or a domain, or of all of them.

    Exit codes: 0; 2 bad use.
    """
    if output == "jsonl":
        for_programs()
    with opened(store, keys) as kept:
        for change in kept.history(who):
            if output == "jsonl":
                given = {"at": change.at.isoformat(), "action": change.action.value, "entry": json.loads(line(change.entry))}
                print(json.dumps(given, ensure_ascii=False))
            else:
                entry = change.entry
                print(f"{change.at.isoformat(timespec='seconds')}  {change.action.value}  {entry.why.value}  {entry.subject}")
    return 0


def status(store: Store, keys: Keys = None) -> int:
    """Count the plain entries, those hashed under each key, hashes from old lists, and liftings that were set aside.

    Exit codes: 0; 3 some are hashes that can be matched without a key, or set aside; 2 bad use.
    """
    with opened(store, keys) as kept, kept.reading() as view:
        counts, asides = {form: view.count(form) for form in view.forms()}, view.asides()
        print(f"addresses are spelled by {view.policy() or MAILBOX_1.name}")
    for form, number in sorted(counts.items(), key=lambda each: (each[0].kind.value, each[0][1:])):
        if not number:
            continue
        how = "in plain" if not form.hashed_with else f"hashed with `{form.hashed_with}`"
        print(f"{number}  {form.kind.value}  {how}{f', spelled by {form.policy}' if form.policy else ''}")
    weak = Counter[str]()
    for form, number in counts.items():
        if form.hashed_with in UNKEYED and number:
            weak[form.hashed_with] += number
    for name, number in sorted(weak.items()):
        danger = "against which a holder of the list can try addresses"
        print(f"{number} are plain {WORDS[name]}, {danger}; `rotate --addresses` replaces them")
    for entry in asides:
        print(
            f"set aside, as dated ahead of the clock: {entry.why.value} of {entry.asked_at.isoformat(timespec='minutes')} "
            f"about {entry.subject}; it lifts nothing, so enter it again with the day on which it happened"
        )
    return 3 if weak or asides else 0


def _subject(text: str) -> Subject:
    if "@" in text:
        return address(text)
    return domain(text.removeprefix("*."), below=text.startswith("*."))


COMMANDS: dict[str, Callable[..., int]] = {
    "init": init,
    "new-key": new_key,
    "add": add,
    "import": take_in,
    "check": check,
    "export": export,
    "merge": merge,
    "erase": erase,
    "rotate": rotate,
    "overdue": overdue,
    "took-effect": took_effect,
    "history": history,
    "status": status,
}
for name, work in COMMANDS.items():
    app.command(name)(command(work))
