"""Exclusion lists as files: JSON Lines that another store reads in full, and CSV lists from elsewhere, row by row."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from gdpr_rules.errors import GdprRulesError, InvalidEntry, nearest
from gdpr_rules.suppression.addresses import POLICIES, shown
from gdpr_rules.suppression.entries import PARTS, WHY, Entry, Lifting, Reason, Scope, shown_alone
from gdpr_rules.suppression.keys import UNKEYED
from gdpr_rules.suppression.spellings import checked_spellings
from gdpr_rules.suppression.subjects import Kind, Subject, address, domain, hashed, known_policy
from gdpr_rules.tables import Record, Table, as_text

LONGEST_LINE = 16_000  # characters; no entry comes close
WORDS = ("source", "evidence", "reviewed")
TIMES = ("asked_at", "recorded_at", "effective_at", "aside_at")
SPELLINGS = "spellings"
COLUMNS = ("address", "domain", "below", "hash", "key", "kind", "policy", "why", *TIMES, *PARTS, *WORDS, SPELLINGS)
"""What a file may say about an entry; a subject is an address, a domain, or a hash with its key."""


class Problem(NamedTuple):
    """A line that was not imported, by its number from 1, and the reason."""

    line: int
    reason: str


def line(entry: Entry) -> str:
    """An entry as a line of JSON, which `read` restores in full."""
    stated: dict[str, Any] = {}
    subject = entry.subject
    if not subject.plain:
        stated |= {"hash": subject.spelling, "key": subject.hashed_with}
        stated |= {"kind": subject.kind.value} if subject.kind is not Kind.ADDRESS else {}
    elif subject.kind is Kind.ADDRESS:
        stated["address"] = subject.spelling
    else:
        stated |= {"domain": subject.spelling, "below": subject.kind is Kind.TREE}
    stated |= {"policy": subject.policy} if subject.policy else {}
    stated |= {"why": entry.why.value, "asked_at": _stamp(entry.asked_at), "recorded_at": _stamp(entry.recorded_at)}
    stated |= {name: _stamp(at) for name in TIMES[2:] if (at := getattr(entry, name)) is not None}
    stated |= {SPELLINGS: sorted(entry.spellings)} if entry.spellings != shown_alone(subject) else {}
    stated |= {name: value for name, value in zip(PARTS, entry.scope.parts, strict=True) if value is not None}
    stated |= {name: getattr(entry, name) for name in WORDS if getattr(entry, name)}
    return json.dumps(stated, ensure_ascii=False) + "\n"


def read(lines: Iterable[str], *, common: Mapping[str, str] | None = None) -> Iterator[tuple[int, Entry] | Problem]:
    """Each line of JSON Lines as an entry with its number, or what is wrong with it; empty lines are skipped."""
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            yield number, entry_of(_object(text), common or {}, as_written=False)
        except GdprRulesError as error:
            yield Problem(number, str(error))


def read_table(table: Table, *, common: Mapping[str, str] | None = None) -> Iterator[tuple[int, Entry] | Problem]:
    """Each row of a list from elsewhere in the same way; the header, or each object, names the columns.

    A line end in a remark, such as `source`, becomes a space, so that no opt-out is lost to the form of a remark beside it.
    Raises `InvalidEntry` for a header with a column that entries do not have.
    """
    names = None if table.columns is None else _named(table.columns)
    for found in table:
        if not isinstance(found, Record):
            yield Problem(found[0].row, "; ".join(f"{each.column}: {each.reason}".removeprefix(": ") for each in found))
            continue
        number, cells = found
        try:
            if names is None:
                given = {name: _on_one_line(name, cell) for name, cell in cells.items() if cell is not None}
                yield number, entry_of(given, common or {})
                continue
            texts = {name: _on_one_line(name, as_text(cell).strip()) for name, cell in zip(names, cells.values(), strict=True)}
            if sum(map(len, texts.values())) > LONGEST_LINE:
                raise InvalidEntry(f"longer than {LONGEST_LINE} characters, so not an entry; check the file")
            stated: dict[str, Any] = {name: text for name, text in texts.items() if text}
            if "below" in stated:
                stated["below"] = _truth(stated["below"])
            yield number, entry_of(stated, common or {})
        except GdprRulesError as error:
            yield Problem(number, str(error))


def _on_one_line(name: str, cell: Any) -> Any:
    return re.sub(r"\s*[\r\n]\s*", " ", cell) if name in WORDS and isinstance(cell, str) else cell


def _named(header: Iterable[str]) -> list[str]:
    """The columns of an entry that a header names."""
    names = [name.strip().lower() for name in header]
    names = ["address" if name == "email" else name for name in names]
    strange = next((name for name in names if name not in COLUMNS), None)
    if strange is not None or len(set(names)) < len(names):
        hint = nearest(strange, COLUMNS) if strange else ""
        raise InvalidEntry(
            f"the first line names `{shown(', '.join(names))}`{hint}; it has to name columns among {', '.join(COLUMNS)}, "
            "each once (`email` is read as `address`)"
        )
    return names


def entry_of(stated: Mapping[str, Any], common: Mapping[str, str], *, as_written: bool = True) -> Entry:
    """The entry that a row describes, with the values common to every row; raises with the reason if it is not valid."""
    if isinstance(WHY.get(str(stated.get("why", common.get("why")))), Lifting) and "asked_at" not in stated:
        raise InvalidEntry("a lifting has no day of its own; add a column asked_at with the day on which the person consented")
    twice = next((name for name in stated if name in common), None)
    if twice is not None:
        raise InvalidEntry(f"{twice} is given both for every row and in this one; keep one of them")
    values: dict[str, Any] = {**common, **stated}
    unknown = next((name for name in values if name not in COLUMNS), None)
    if unknown is not None:
        raise InvalidEntry(f"`{shown(unknown)}` is not a column of an entry{nearest(unknown, COLUMNS) or ''}; take it out")
    for name, value in values.items():
        kind, words = {"below": (bool, "true or false"), SPELLINGS: (list, "a list of texts, in JSON")}.get(name, (str, "text"))
        if type(value) is not kind:
            raise InvalidEntry(f"{name} is `{shown(value)}`; give it as {words}")
    why = values.get("why", Reason.IMPORTED.value)
    if why not in WHY:
        raise InvalidEntry(f"why is `{shown(why)}`{nearest(why, WHY) or ''}; use one of {', '.join(WHY)}")
    missing = next((name for name in TIMES[:2] if name not in values), None)
    if missing is not None:
        raise InvalidEntry(f"{missing} is missing; give it as 2026-11-24T09:00:00+00:00")
    times: dict[str, Any] = {name: instant(values[name], name) for name in TIMES if name in values}
    entry = Entry(
        subject=_subject(values, as_written=as_written),
        **({SPELLINGS: values[SPELLINGS]} if SPELLINGS in values else {}),
        scope=Scope(**{name: values[name] for name in PARTS if name in values}),
        why=WHY[why],
        **times,
        **{name: values[name] for name in WORDS if name in values},
    )
    return checked_spellings(entry)


def instant(text: str, name: str) -> datetime:
    """The instant that a text gives as 2026-11-24T09:00:00+00:00; raises `InvalidEntry` for one without a zone."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.utcoffset() is None:
        raise InvalidEntry(
            f"{name} is `{shown(text)}`, which is not an instant with a time zone; write 2026-11-24T09:00:00+00:00"
        )
    return found


def _subject(values: Mapping[str, Any], *, as_written: bool) -> Subject:
    given = [name for name in ("address", "domain", "hash") if name in values]
    if len(given) != 1:
        said = "and ".join(f"`{name}` " for name in given) or "nothing "
        raise InvalidEntry(f"{said}is given; an entry is about one address, one domain or one hash")
    policy = known_policy(values["policy"]) if "policy" in values else POLICIES["mailbox-1"]
    if given == ["address"]:
        return address(values["address"], policy, as_written=as_written)
    if given == ["domain"]:
        name, tree = values["domain"].removeprefix("*."), values["domain"].startswith("*.")
        if tree and values.get("below") is False:
            raise InvalidEntry(f"`{shown(values['domain'])}` means all below the domain, and below is false; keep one of them")
        return domain(name, below=tree or values.get("below", False), policy=policy)
    if "key" not in values:
        raise InvalidEntry(f"the hash has no key; give the id of its key, or its algorithm: {', '.join(UNKEYED)}")
    kinds = {kind.value: kind for kind in Kind}
    kind = values.get("kind", Kind.ADDRESS.value)
    if kind not in kinds:
        raise InvalidEntry(f"kind is `{shown(kind)}`{nearest(kind, kinds) or ''}; it is one of {', '.join(kinds)}")
    return hashed(values["hash"], values["key"], kind=kinds[kind], policy=policy.name)


def _object(text: str) -> dict[str, Any]:
    if len(text) > LONGEST_LINE:
        raise InvalidEntry(f"longer than {LONGEST_LINE} characters, so not an entry; check the file")
    if not text.endswith("\n"):
        try:
            json.loads(text)
        except ValueError:
            raise InvalidEntry("the line is incomplete; the file was truncated, so fetch it again") from None
    try:
        found = json.loads(text, object_pairs_hook=_once)
    except ValueError as error:
        raise InvalidEntry(f"not JSON ({error}); write one object on each line") from None
    if not isinstance(found, dict):
        raise InvalidEntry(f"`{shown(found)}` is not an object; write one object on each line")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise InvalidEntry("a name appears twice; keep one of them")
    return found


def _truth(text: str) -> bool:
    if text.lower() not in {"true", "false"}:
        raise InvalidEntry(f"below is `{shown(text)}`; give it as true or false")
    return text.lower() == "true"


def _stamp(at: datetime) -> str:
    return at.isoformat()
