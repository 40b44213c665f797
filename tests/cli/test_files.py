"""Files drawn with every delimiter, encoding and way of quoting, with broken rows and hostile cells: no row is lost."""

import csv
import gzip
import io
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from gdpr_rules import LAW
from gdpr_rules.cli.answers import Screening
from gdpr_rules.cli.output import FORMULA, NUMBER, writer
from gdpr_rules.cli.rows import CARRIED, Reject, Row, Shape, opened_rows
from gdpr_rules.tables import FileFormat
from tests.tables.reading import Trickle

DAY = date(2026, 11, 23)
SCREENING = Screening(LAW, DAY)
SHAPE = Shape(CARRIED, {}, on=DAY)
COLUMNS = ("id", "subject_country", "note", "commercial", "name")
ENCODINGS = {
    "utf-8": (None, b"\xff"),
    "utf-8-sig": (None, b"\xe2\x82"),
    "utf-16": (None, "\ud800".encode("utf-16-le", "surrogatepass")),
    "utf-16-le": ("utf-16-le", "\udc00".encode("utf-16-le", "surrogatepass")),
    "windows-1252": ("windows-1252", b"\x81"),
}
"""How files are written, what has to be declared of each, and bytes that it does not have."""

HOSTILE = (
    *(
        "=1+1",
        "+SUM(A1)",
        "-2",
        "@x",
        "\t=1",
        "'",
        '"',
        '""',
        '","',
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r\n",
        "\r",
        "a\nb",
        '\n"x"\n',
    ),
    *(" ", "\0", "\ufeff", "\u202e", "\u2028", "\x85", "sep=;", "N/A", "null", "x" * 3_000, "é", "ß"),
)
MARK = "€"  # stands where bytes go that do not decode
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters=MARK)
CELLS = st.one_of(st.sampled_from(HOSTILE), st.text(LETTERS, max_size=8), st.just(""))
TAME = st.text(st.sampled_from("abcXYZ 123"), min_size=1, max_size=8)
COUNTRIES = st.sampled_from(["GB", "DE", "US", ""])
ENDED: st.SearchStrategy[bool] = st.booleans()
TRUTHS = st.sampled_from(["true", "false", "TRUE", "False", ""])
BROKEN = ("country", "truth", "short", "long", "bytes", "open", "after quote", "return", "blank")


class Drawn(NamedTuple):
    """A file, and what is expected: the cells of each good row by the line it starts on, and the lines of bad ones."""

    content: bytes
    layout: FileFormat
    good: dict[int, list[str]]
    bad: set[int]


@st.composite
def files(draw: st.DrawFn) -> Drawn:
    between, encoding = draw(st.sampled_from(",;\t|")), draw(st.sampled_from(list(ENCODINGS)))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    every = draw(st.booleans())
    kinds = draw(st.lists(st.sampled_from(["good", "good", "good", *BROKEN]), max_size=8))
    cells = TAME if "open" in kinds else CELLS
    declared, undecodable = ENCODINGS[encoding]
    named = draw(st.booleans())
    lines = ([f"sep={between}{end}"] if draw(st.booleans()) else []) + [written(list(COLUMNS), between, end, every)]
    good: dict[int, list[str]] = {}
    bad: set[int] = set()
    for kind in kinds:
        number = 1 + sum(line.replace("\r\n", "\n").count("\n") for line in lines)
        row = [draw(cells), draw(COUNTRIES), draw(cells), draw(TRUTHS), draw(cells)]
        row = [cell.encode(encoding, "ignore").decode(encoding) for cell in row]
        line = written(row, between, end, every)
        if kind == "good":
            good[number] = row
        elif kind != "blank":
            bad.add(number)
        lines.append(line if kind == "good" else broken(kind, row, line, lambda row: written(row, between, end, every)))
    text = "".join(lines)
    if draw(ENDED):
        text = text.removesuffix(end)
    bare = {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    content = text.encode(encoding).replace(MARK.encode(bare), undecodable)
    if draw(ENDED):
        content = gzip.compress(content, 1)
    return Drawn(content, FileFormat("csv", between if named else None, declared), good, bad)


def written(row: list[str], between: str, end: str, every: bool) -> str:
    """A row as CSV with a quoted cell where one is needed, or quotes around each."""
    special = {between, '"', "\n", "\r"}
    quoted = ('"{}"'.format(cell.replace('"', '""')) if every or special & {*cell} else cell for cell in row)
    return between.join(quoted) + end


def broken(kind: str, row: list[str], line: str, again: Callable[[list[str]], str]) -> str:
    """A row with one fault."""
    end = "\r\n" if line.endswith("\r\n") else "\n"
    match kind:
        case "country":
            return again([row[0], "XX", *row[2:]])
        case "truth":
            return again([*row[:3], "yes", row[4]])
        case "short":
            return again(["x", "GB"])
        case "long":
            return again([*(cell.replace("\n", " ") for cell in row), "x"])
        case "bytes":
            return again([f"x{MARK}", *row[1:]])
        case "open":
            return f'"Cleo{end}'
        case "after quote":
            return f'"Cleo" x{end}'
        case "return":
            return f"Cleo\rx{end}"
        case _:
            return end


@given(files(), st.sampled_from([1, 50, 1 << 17]), st.sampled_from(["csv", "jsonl", "text"]))
def test_each_row_is_answered_or_rejected_with_its_number_and_reason(drawn: Drawn, most: int, output: str) -> None:
    rows = opened_rows(Trickle(drawn.content, most), SHAPE, drawn.layout)
    paper = io.StringIO()
    write = writer(output, paper, rows.carried)  # type: ignore[arg-type]
    answered: dict[int, list[str]] = {}
    rejected: list[Reject] = []
    for row in rows:
        if isinstance(row, Row):
            assert row.row not in answered
            answered[row.row] = [row.carried[name] for name in rows.carried]
            write(row, SCREENING.answer(row.facts))
        else:
            assert row
            rejected += row
    expected = {number: [row[0], row[2], row[4]] for number, row in drawn.good.items()}
    assert answered == {n: [cell.replace("\r\n", "\n") for cell in cells] for n, cells in expected.items()}
    assert {each.row for each in rejected} == drawn.bad
    assert all(each.reason for each in rejected)
    if output == "csv":
        header, *lines = csv.reader(io.StringIO(paper.getvalue(), newline=""), strict=True)
        assert [int(line[0]) for line in lines] == list(answered)
        for line, cells in zip(lines, answered.values(), strict=True):
            shown = line[1 : 1 + len(cells)]
            assert [cell.removeprefix("'") for cell in shown] == [cell.removeprefix("'") for cell in cells]
            assert not any(cell[:1] in FORMULA and not NUMBER.fullmatch(cell) for cell in line)
        assert header[1 : 1 + len(rows.carried)] == list(rows.carried)


def test_the_files_that_are_drawn_have_every_fault() -> None:
    seen: set[str] = set()

    @seed(2026)  # few files are looked at, and each fault is seldom drawn
    @settings(max_examples=400, database=None)
    @given(files())
    def look(drawn: Drawn) -> None:
        content = gzip.decompress(drawn.content) if drawn.content[:2] == b"\x1f\x8b" else drawn.content
        seen.update(["utf-16"] if content[:2] == b"\xff\xfe" else [])
        seen.update(["bytes"] if any(b"x" + other in content for _, other in ENCODINGS.values()) else [])
        seen.update(["open"] if b'"Cleo\n' in content else [])
        seen.update(["good"] if drawn.good else [])

    look()
    assert seen == {"utf-16", "bytes", "open", "good"}


@pytest.mark.parametrize("truth", ["TRUE", "True", "tRuE"])
def test_truth_values_are_read_in_any_case(truth: str) -> None:
    content = f"subject_country,commercial\nGB,{truth}\nGB,{truth.lower()}\n".encode()
    first, second = opened_rows(io.BytesIO(content), SHAPE, FileFormat("csv"))
    assert isinstance(first, Row)
    assert isinstance(second, Row)
    assert first.facts == second.facts
    assert first.facts.commercial is True
