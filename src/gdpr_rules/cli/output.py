"""Answers in writing: a table for people, CSV and JSON Lines for programs, each row written as soon as it is decided."""

import json
import re
from collections.abc import Callable, Iterable
from typing import IO, Any, Literal

from rich.table import Table
from rich.text import Text

from gdpr_rules.cli.answers import CANNOT_TELL, DO_NOT_SEND, SEND, Answer
from gdpr_rules.cli.common import Screen
from gdpr_rules.cli.rows import Row
from gdpr_rules.errors import InvalidDocument, nearest
from gdpr_rules.kernel.compiler import bounded

Format = Literal["text", "csv", "jsonl"]
Writer = Callable[[Row, Answer], None]

RESULTS = ("row", "verdict", "reasons", "missing", "open_questions", "remedy", "duties")
"""Columns of the output, `row` before the carried ones and the others after them."""

LIST = "exclusion_list"
"""The column that says what an exclusion list answered, if one was asked."""

STOPS = "stops"
"""What JSON Lines hold beside it: the entries that stand, one by one."""

ANSWERS = RESULTS[1:]
IN_FULL = ("remedies", "outcome", "settled", "repeats")
"""What JSON Lines have beside those columns."""

TAKEN = (*RESULTS, LIST, STOPS, *IN_FULL)
"""Names that the answers use in some format, so that carried columns may not have them."""

COLOURS = {SEND: "bold green", DO_NOT_SEND: "bold red", CANNOT_TELL: "bold yellow"}
FORMULA = frozenset("=+-@\t\r")  # with which a spreadsheet takes a cell to begin a formula
SPECIAL = re.compile('[",\n\r]')  # why a cell of CSV is put in quotes
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
MOST_REASONS, MOST_MISSING, LONGEST_NOTE = 3, 4, 100  # in the table; CSV and JSON Lines have them all


def writer(kind: Format, stream: IO[str], carried: tuple[str, ...], columns: tuple[str, ...] = ()) -> Writer:
    """What writes answers of a kind to a stream; `carried` are the copied columns, and `columns` those written if not all."""
    if kind == "text":
        return _grid(stream, columns) if columns else _table(stream)
    return _csv(stream, columns or (RESULTS[0], *carried, *RESULTS[1:])) if kind == "csv" else _jsonl(stream, columns)


def columns_of(names: str, kind: Format, carried: tuple[str, ...]) -> tuple[str, ...]:
    """The columns named by a flag, separated by commas; raises `InvalidDocument` for one that the output does not have."""
    in_full = (*IN_FULL, *((STOPS,) if LIST in carried else ())) if kind == "jsonl" else ()
    known = (*RESULTS, *carried, *in_full)
    chosen = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    for name in chosen:
        if name not in known:
            hint = nearest(name, known) or f"; use some of {', '.join(known)}"
            raise InvalidDocument(f"--columns: `{name}` is not a column of the output{hint}")
    return chosen


def _csv(stream: IO[str], columns: tuple[str, ...]) -> Writer:
    stream.write(csv_line(columns))
    split = max((at for at, name in enumerate(columns, start=1) if name not in ANSWERS), default=0)
    head, tail = columns[:split], columns[split:]
    told: dict[int, tuple[Answer, dict[str, str], str]] = {}

    def write(row: Row, answer: Answer) -> None:
        known = told.get(id(answer))
        if known is None:
            texts = dict(zip(ANSWERS, _texts(answer), strict=True))
            cells = {name: csv_cell(texts[name]) for name in columns if name in texts}
            rest = "".join(f",{cells[name]}" for name in tail)
            known = bounded(told)[id(answer)] = answer, cells, rest if head else rest[1:]
        _, cells, rest = known
        first = (
            cells[name]
            if name in cells
            else str(row.row)
            if name == RESULTS[0]
            else csv_cell(inert(cell(row.carried.get(name))))
            for name in head
        )
        stream.write(f"{','.join(first)}{rest}\n")

    return write


def _texts(answer: Answer) -> tuple[str, ...]:
    """What an answer adds to a row, in the order of the columns."""
    return (
        answer.verdict,
        "; ".join(f"{reason.rule} ({', '.join(reason.citations)})" for reason in answer.reasons),
        " ".join(answer.missing),
        "; ".join(answer.open_questions),
        _remedy(answer),
        " ".join(answer.outcome["duties"]),
    )


def csv_line(cells: Iterable[str]) -> str:
    """Texts as a line of CSV."""
    return f"{','.join(map(csv_cell, cells))}\n"


def csv_cell(text: str) -> str:
    """A text as a cell of CSV, in quotes where it needs them: also for a lone carriage return, at which a line could end."""
    return '"{}"'.format(text.replace('"', '""')) if SPECIAL.search(text) else text


def cell(value: Any) -> str:
    """A carried value as a text: a text unchanged, anything else as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def inert(text: str) -> str:
    """A text that a spreadsheet shows and does not run as a formula: an apostrophe stands before one that it would."""
    return f"'{text}" if text[:1] in FORMULA and not NUMBER.fullmatch(text) else text


def _jsonl(stream: IO[str], columns: tuple[str, ...]) -> Writer:
    told: dict[int, tuple[Answer, str]] = {}

    def write(row: Row, answer: Answer) -> None:
        known = told.get(id(answer))
        if known is None:
            found = {name: value for name, value in _entry(answer).items() if not columns or name in columns}
            known = bounded(told)[id(answer)] = answer, json.dumps(found, ensure_ascii=False)[1:]
        own = {RESULTS[0]: row.row, **row.carried}
        first = json.dumps(own if not columns else {n: v for n, v in own.items() if n in columns}, ensure_ascii=False)[:-1]
        stream.write(f"{first}{', ' if first != '{' and known[1] != '}' else ''}{known[1]}\n")

    return write


def _entry(answer: Answer) -> dict[str, Any]:
    """All that an answer says, as JSON."""
    reasons = [
        {"rule": r.rule, "title": r.title, "citations": r.citations, "url": r.url, "certain": r.certain} for r in answer.reasons
    ]
    return {
        "verdict": answer.verdict,
        "reasons": reasons,
        "missing": answer.missing,
        "open_questions": answer.open_questions,
        "remedies": [{"words": change.words, "facts": change.facts} for change in answer.remedies],
        "duties": answer.outcome["duties"],
        "outcome": answer.outcome,
        "settled": answer.settled,
        "repeats": answer.repeats,
    }


def _grid(stream: IO[str], columns: tuple[str, ...]) -> Writer:
    """A plain table of the columns that were asked for."""
    paper = Screen(file=stream, highlight=False)

    def line(*cells: Text) -> None:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for _ in cells:
            grid.add_column(ratio=1, overflow="fold")
        grid.add_row(*cells)
        paper.print(grid)

    line(*(Text(name, "bold") for name in columns))

    def write(row: Row, answer: Answer) -> None:
        texts = {RESULTS[0]: str(row.row), **dict(zip(ANSWERS, _texts(answer), strict=True))}
        line(*(Text(texts[name] if name in texts else printable(cell(row.carried.get(name)))) for name in columns))

    return write


def _table(stream: IO[str]) -> Writer:
    paper = Screen(file=stream, highlight=False)
    who = max(16, min(30, paper.width // 5))
    widths = (4, who, 2, 15)

    def line(*cells: Text) -> None:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for width in widths:
            grid.add_column(width=width, overflow="fold")
        grid.add_column(ratio=1, overflow="fold")
        grid.add_row(*cells)
        paper.print(grid)

    line(*(Text(title, "bold") for title in ("row", "who", "in", "verdict", "why")))

    def write(row: Row, answer: Answer) -> None:
        line(
            Text(str(row.row), "dim"),
            _who(row),
            Text(row.facts.subject_country or "?"),
            Text(answer.verdict, COLOURS[answer.verdict]),
            Text("\n").join((*_note(row), *_listed(row), *_why(answer))),
        )

    return write


def _who(row: Row) -> Text:
    names = [printable(cell(row.carried[name])) for name in ("name", "company", "email", "id") if row.carried.get(name)]
    name, company = [*names, "", ""][:2]
    return Text(name) if not company else Text.assemble(name, "\n", (company, "dim"))


def _note(row: Row) -> Iterable[Text]:
    note = printable(cell(row.carried.get("note")))
    if note:
        yield Text(note if len(note) <= LONGEST_NOTE else f"{note[:LONGEST_NOTE]}…", "italic dim")


def _listed(row: Row) -> Iterable[Text]:
    """What the exclusion list answered, unless the address is not on it."""
    if row.carried.get(STOPS, []) != []:
        yield Text.assemble(("exclusion list: ", "bold"), printable(row.carried[LIST]))


def _why(answer: Answer) -> Iterable[Text]:
    if answer.verdict == SEND:
        yield Text("no rule stands in the way", "dim")
        return
    for reason in answer.deciding[:MOST_REASONS]:
        yield Text.assemble((reason.citations[0], "cyan"), f": {reason.title} ", (f"[{reason.rule}]", "dim"))
    if more := answer.deciding[MOST_REASONS:]:
        yield Text(f"and {len(more)} more rule{'s' if len(more) > 1 else ''}", "dim")
    open_ended = answer.verdict == CANNOT_TELL or not answer.remedies
    if open_ended and answer.missing:
        further = f" and {len(answer.missing) - MOST_MISSING} more" if len(answer.missing) > MOST_MISSING else ""
        yield Text.assemble(("missing: ", "bold"), ", ".join(answer.missing[:MOST_MISSING]), further)
    if answer.verdict == CANNOT_TELL and answer.open_questions:
        yield Text.assemble(("open: ", "bold"), "; ".join(answer.open_questions))
    if answer.remedies:
        yield Text.assemble(("remedy: ", "bold"), _remedy(answer))
    elif answer.verdict == DO_NOT_SEND and answer.repeats is None:
        before = " before that is known" if answer.missing else ""
        yield Text(f"no change within the sender's power would be enough{before}", "dim")


def _remedy(answer: Answer) -> str:
    return "; or: ".join(change.words for change in answer.remedies)


def printable(text: str) -> str:
    """A text that cannot control a terminal."""
    return "".join(char if char.isprintable() else "�" for char in text)
