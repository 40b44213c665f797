"""`gdpr-rules map`: mappings of columns begun from a file, checked against one, and the presets that come with the package."""

from itertools import islice
from pathlib import Path
from typing import Annotated, Literal

import typer

from gdpr_rules.cli.common import command, for_programs, tell
from gdpr_rules.cli.inputs import Delimiter, Encoding, InputFormat, SheetName
from gdpr_rules.cli.mapped import report_unread
from gdpr_rules.errors import InvalidMapping
from gdpr_rules.mapping.editor import schema_text
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.mapping.presets import PRESET, preset_text, presets
from gdpr_rules.mapping.suggest import For, suggested
from gdpr_rules.tables import Record, Table, format_of, open_table

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Mappings of columns: which column of a file states which fact, and how its cells are read.",
)

MOST_ROWS = 200

Source = Annotated[str, typer.Argument(metavar="FILE", help="CSV, JSON Lines, a JSON array, .xlsx or .parquet; also .gz.")]
Out = Annotated[str | None, typer.Option("--out", metavar="FILE", help="The output file; an existing file is not changed.")]


def suggest(
    file: Source,
    purpose: Annotated[For, typer.Option("--for", help="The command that the mapping is for.")] = "screen",
    rows: Annotated[int, typer.Option("--rows", min=1, help="How many rows to look at.")] = MOST_ROWS,
    out: Out = None,
    input_format: InputFormat = None,
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    sheet: SheetName = None,
) -> int:
    """Begin a mapping from the header of a file and its first rows, with a comment on every guess.

    What the file does not settle (a day such as 03/04/2026, a word of a status) stands in lines commented out, for you to
    complete. Consent is never suggested, and no value for every row. No cell is copied into the mapping but words of a status.

    Exit codes: 0; 2 bad use, or a file that cannot be read.
    """
    with open(file, "rb") as stream:
        table = open_table(stream, format_of(file, input_format, delimiter=delimiter, encoding=encoding, sheet=sheet))
        sample = [found.cells for found in islice(table, rows) if isinstance(found, Record)]
        columns = table.columns or tuple(dict.fromkeys(name for cells in sample for name in cells))
    text = suggested(columns, sample, purpose)
    if out is None:
        for_programs()
        print(text, end="")
        return 0
    if Path(out).exists():
        raise InvalidMapping(f"{out}: exists already; choose another name, or move it away")
    Path(out).write_text(text, "utf-8", newline="\n")
    beside = Path(out).with_name("mapping.schema.json")
    if not beside.exists():
        beside.write_text(schema_text(), "utf-8", newline="\n")
    tell(f"{out} is written, and {beside} for editors; read every line before you use it")
    return 0


def check(
    mapping: Annotated[str, typer.Argument(metavar="MAPPING", help="A mapping in TOML, or preset:NAME.")],
    file: Annotated[str | None, typer.Argument(metavar="FILE", help="A file that it has to fit.")] = None,
    use: Annotated[
        Literal["facts", "entry"], typer.Option("--use", help="What is read: facts, or entries of an exclusion list.")
    ] = "facts",
    input_format: InputFormat = None,
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    sheet: SheetName = None,
) -> int:
    """Check a mapping: every problem at once, and whether it fits the columns of a file.

    Exit codes: 0 it can be used, 2 it cannot, or bad use.
    """
    chosen = ColumnMapping.load(mapping)
    for said in chosen.stated:
        tell(f"{mapping} states {said}")
    if file is not None:
        chosen.need(use)
        with open(file, "rb") as stream:
            columns = _columns(
                open_table(stream, format_of(file, input_format, delimiter=delimiter, encoding=encoding, sheet=sheet))
            )
        if problems := chosen.check_header(columns, use):
            raise InvalidMapping("\n".join(problems))
        report_unread(chosen, chosen.unread(columns))
    counts = {"facts": len(chosen.facts), "columns carried": len(chosen.carry), "columns of an entry": len(chosen.entry)}
    read = [f"{what}: {number}" for what, number in counts.items() if number]
    print(f"{mapping}: no problems ({', '.join(read) or 'nothing is read'})")
    return 0


def _columns(table: Table) -> tuple[str, ...]:
    """The columns of a file; of objects, those that the first ones name."""
    if table.columns is not None:
        return table.columns
    records = (found.cells for found in islice(table, MOST_ROWS) if isinstance(found, Record))
    return tuple(dict.fromkeys(name for cells in records for name in cells))


def list_presets() -> int:
    """List the presets, each with the export that it is for.

    Exit codes: 0.
    """
    for name in presets():
        print(f"{name:24}{ColumnMapping.load(PRESET + name).about}")
    return 0


def show(name: Annotated[str, typer.Argument(metavar="NAME", help="Such as mailchimp.")]) -> int:
    """Print a preset, to be used as it is or as the beginning of your own mapping.

    Exit codes: 0; 2 no such preset.
    """
    for_programs()
    print(preset_text(name.removeprefix(PRESET)), end="")
    return 0


def schema() -> int:
    """Print the JSON Schema of mapping files.

    Exit codes: 0; 2 bad use.
    """
    for_programs()
    print(schema_text(), end="")
    return 0


app.command()(command(suggest))
app.command()(command(check))
app.command("presets")(command(list_presets))
app.command()(command(show))
app.command()(command(schema))
