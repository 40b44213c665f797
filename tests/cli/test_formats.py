"""The same rows in every format through `screen`, `deadlines` and `suppress import`, and a compact output."""

import csv
import datetime as dt
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow
import pytest
from pyarrow import parquet

from gdpr_rules.suppression import SqlStore
from tests.cli.conftest import Run

ON = ("--on", "2026-11-23")
DAY = dt.date(2026, 1, 31)
NAMES = ("id", "email", "subject_country", "commercial", "details_collected_on")
ROWS: tuple[tuple[Any, ...], ...] = (
    ("1", "ada@shop.example", "GB", True, DAY),
    ("2", "bén@shop.example", "DE", False, None),
)
"""Two rows whose day and truth value a workbook and Parquet have as such, and other formats as texts."""


def texts(rows: tuple[tuple[Any, ...], ...] = ROWS) -> list[list[str]]:
    def text(cell: Any) -> str:
        return "" if cell is None else str(cell).upper() if isinstance(cell, bool) else str(cell)

    return [[text(cell) for cell in row] for row in rows]


def delimited(between: str, encoding: str, before: str = "", quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    paper = io.StringIO()
    csv.writer(paper, delimiter=between, quoting=quoting, lineterminator="\r\n").writerows([NAMES, *texts()])  # type: ignore[arg-type]
    return (before + paper.getvalue()).encode(encoding)


def objects() -> list[dict[str, Any]]:
    plain = [[cell.isoformat() if isinstance(cell, dt.date) else cell for cell in row] for row in ROWS]
    return [dict(zip(NAMES, row, strict=True)) for row in plain]


def workbook(*others: str) -> bytes:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in (NAMES, *ROWS):
        sheet.append(row)
    for name in others:
        book.create_sheet(name)
    book.save(stream)
    return stream.getvalue()


def columnar() -> bytes:
    stream = io.BytesIO()
    parquet.write_table(pyarrow.table({name: [row[at] for row in ROWS] for at, name in enumerate(NAMES)}), stream)
    return stream.getvalue()


FILES: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "comma.csv": (delimited(",", "utf-8"), ()),
    "semicolon.csv": (delimited(";", "utf-8"), ()),
    "declared.csv": (delimited("|", "utf-8"), ("--delimiter", "bar")),
    "tab.tsv": (delimited("\t", "utf-16"), ()),
    "sep.csv": (delimited(";", "utf-8-sig", "sep=;\r\n"), ()),
    "quoted.csv": (delimited(",", "utf-8-sig", quoting=csv.QUOTE_ALL), ()),
    "western.csv": (delimited(";", "windows-1252"), ("--encoding", "windows-1252")),
    "packed.csv.gz": (gzip.compress(delimited(",", "utf-8")), ()),
    "lines.jsonl": ("".join(json.dumps(each) + "\n" for each in objects()).encode(), ()),
    "array.json": (json.dumps(objects(), indent=2).encode(), ()),
    "book.xlsx": (workbook(), ()),
    "books.xlsx": (workbook("Other"), ("--sheet", "Sheet")),
    "table.parquet": (columnar(), ()),
    "list.txt": (delimited(",", "utf-8"), ("--input-format", "csv")),
}


@pytest.mark.parametrize("name", FILES)
def test_the_same_rows_have_the_same_answers_in_every_format(run: Run, tmp_path: Path, name: str) -> None:
    content, declared = FILES[name]
    plain, source = tmp_path / "plain.csv", tmp_path / name
    plain.write_bytes(FILES["comma.csv"][0])
    source.write_bytes(content)
    output = ("--format", "csv", "--columns", "id,email,verdict,reasons,missing,open_questions,remedy,duties")
    done, expected = run("screen", source, *ON, *output, *declared), run("screen", plain, *ON, *output)
    assert (done.exit_code, expected.exit_code) == (0, 0), done.stderr
    assert done.stdout == expected.stdout
    assert [row["email"] for row in csv.DictReader(io.StringIO(done.stdout))] == ["ada@shop.example", "bén@shop.example"]


@pytest.mark.parametrize("name", ["semicolon.csv", "western.csv", "array.json", "book.xlsx", "table.parquet"])
def test_a_file_from_standard_input(run: Run, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    content, declared = FILES[name]
    kind = Path(name).suffix[1:]
    done = run("screen", "-", "--input-format", kind, *ON, "--format", "csv", "--columns", "email", *declared, stdin=content)
    assert done.stdout == "email\nada@shop.example\nbén@shop.example\n"


def test_a_workbook_of_requests_with_days(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("id", "right", "received", "subject_country", "answered"))
    asked = dt.date(2026, 10, 1)
    for number, received, answered in ((7, asked, DAY), (8, asked, dt.date(2026, 10, 9)), (9, "1.10.2026", None)):
        sheet.append((number, "access", received, "DE", answered))
    book.save(tmp_path / "requests.xlsx")
    done = run("deadlines", tmp_path / "requests.xlsx", *ON, "--format", "csv")
    assert done.exit_code == 4
    ((found),) = csv.DictReader(io.StringIO(done.stdout))
    assert (found["row"], found["id"], found["status"]) == ("3", "8", "answered")
    with Path(f"{tmp_path / 'requests.xlsx'}.rejects.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["row"], row["column"]) for row in csv.DictReader(file)] == [("2", "answered"), ("4", "received")]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--delimiter", "x"), "--delimiter: `x` is not one of comma, semicolon, tab, bar"),
        (("--encoding", "windows-9"), "--encoding: `windows-9` is not an encoding of texts"),
        (("--sheet", "One"), "--sheet says nothing about csv"),
        (("--columns", "row,verdikt"), "--columns: `verdikt` is not a column of the output; did you mean `verdict`?"),
        (("--columns", "settled"), "--columns: `settled` is not a column of the output; use some of row, verdict"),
    ],
)
def test_what_is_declared_wrongly_is_told_before_any_row(run: Run, tmp_path: Path, flags: tuple[str, str], said: str) -> None:
    source = tmp_path / "list.csv"
    source.write_bytes(FILES["comma.csv"][0])
    done = run("screen", source, *ON, "--format", "csv", *flags)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: {said}")


def test_columns_choose_what_is_written_and_in_which_order(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    source = tmp_path / "list.csv"
    source.write_bytes(FILES["comma.csv"][0])
    whole = list(csv.DictReader(io.StringIO(run("screen", source, *ON, "--format", "csv").stdout)))
    for names in ("verdict,email", "email,missing,row", "reasons,verdict", "row", "id"):
        found = run("screen", source, *ON, "--format", "csv", "--columns", names).stdout
        assert list(csv.reader(io.StringIO(found))) == [
            names.split(","),
            *([row[name] for name in names.split(",")] for row in whole),
        ]
    lines = [json.loads(line) for line in run("screen", source, *ON, "--format", "jsonl").stdout.splitlines()]
    for names in ("verdict,email,settled", "outcome", "row", "row, id"):
        found = run("screen", source, *ON, "--format", "jsonl", "--columns", names).stdout
        kept = [name.strip() for name in names.split(",")]
        assert [json.loads(line) for line in found.splitlines()] == [{name: line[name] for name in kept} for line in lines]
    shown = run("screen", source, *ON, "--columns", "email,verdict").stdout
    assert [line.split() for line in shown.splitlines()][1] == ["ada@shop.example", "cannot", "tell", "yet"]


LISTED = (("ada@shop.example", "a fair"), ("bén@shop.example", "line one\n line two"))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("list.csv", lambda rows: ('\ufeff"Email","source"\r\n' + "".join(f'"{a}","{s}"\r\n' for a, s in rows)).encode()),
        ("list.tsv", lambda rows: ("email\tsource\n" + "".join(f'{a}\t"{s}"\n' for a, s in rows)).encode("utf-16")),
        ("list.json", lambda rows: json.dumps([{"address": a, "source": s} for a, s in rows]).encode()),
        ("list.xlsx", None),
    ],
)
def test_a_list_is_imported_from_each_format(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, write: Callable[[Any], bytes] | None
) -> None:
    """A mark before a quoted header and a line end in a cell, as mail services export them, are no obstacle."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDPR_RULES_STORE", "sqlite:///list.db")
    assert run("suppress", "init").exit_code == 0
    if write is None:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in (("email", "source"), *LISTED):
            sheet.append(row)
        book.save(name)
    else:
        Path(name).write_bytes(write(LISTED))
    done = run("suppress", "import", name, "--dated", "2026-11-01T00:00:00Z")
    assert (done.exit_code, done.stderr) == (0, "2 imported, 2 of them new; 0 rejected\n")
    with SqlStore("sqlite:///list.db") as store:
        assert sorted(entry.source for entry in store.export()) == ["a fair", "line one line two"]


def test_a_bad_line_of_a_list_harms_no_other_and_is_told_by_its_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDPR_RULES_STORE", "sqlite:///list.db")
    assert run("suppress", "init").exit_code == 0
    Path("list.csv").write_text('email;source\n"ada@shop.example;a\nben@shop.example;b\nnobody;c\ncleo@shop.example\n', "utf-8")
    done = run("suppress", "import", "list.csv", "--dated", "2026-11-01T00:00:00Z")
    assert (done.exit_code, done.stderr.split(";")[0]) == (4, "1 imported, 1 of them new")
    with Path("list.csv.rejects.csv").open(encoding="utf-8", newline="") as file:
        assert [row["row"] for row in csv.DictReader(file)] == ["2", "4", "5"]


@pytest.mark.parametrize("packed", [False, True])
def test_lines_of_addresses_and_of_entries_may_begin_with_a_mark_or_be_packed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDPR_RULES_STORE", "sqlite:///list.db")
    assert run("suppress", "init").exit_code == 0
    entry = {"address": "ada@shop.example", "asked_at": "2026-11-01T00:00:00Z"}
    for name, text in (("entries.jsonl", f"\ufeff{json.dumps(entry)}\n"), ("addresses.txt", "\ufeffada@shop.example\n")):
        Path(name).write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    assert run("suppress", "import", "entries.jsonl").stderr == "1 imported, 1 of them new; 0 rejected\n"
    done = run("suppress", "check", "--file", "addresses.txt")
    assert done.exit_code == 1
    assert done.stdout.startswith("ada@shop.example\tsuppressed: imported of 2026-11-01")
    if packed:
        Path("addresses.txt").write_bytes(Path("addresses.txt").read_bytes()[:-4])
        cut = run("suppress", "check", "--file", "addresses.txt")
        assert cut.exit_code == 2
        assert "the packed file is damaged or incomplete" in cut.stderr
