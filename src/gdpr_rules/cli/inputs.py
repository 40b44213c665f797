"""Flags about files: what is read, in which format, delimiter, encoding and sheet, and what is written where."""

from typing import Annotated

import typer

from gdpr_rules.tables import Kind

File = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="CSV, JSON Lines, a JSON array, .xlsx or .parquet, by its extension; also .gz; `-` is standard input.",
    ),
]
InputFormat = Annotated[Kind | None, typer.Option("--input-format", help="The format of FILE, whatever its name.")]
Delimiter = Annotated[
    str | None,
    typer.Option(
        "--delimiter",
        metavar="CHARACTER",
        help="Between the cells of CSV: comma, semicolon, tab or bar. Default: the only one in the header.",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="Such as windows-1252. Default: UTF-8, or UTF-16 with a mark."),
]
SheetName = Annotated[
    str | None, typer.Option("--sheet", metavar="NAME", help="Which sheet of a workbook. Default: the only one.")
]
Columns = Annotated[
    str,
    typer.Option(
        "--columns", metavar="NAMES", help="Write these columns only, separated by commas, such as row,email,verdict."
    ),
]
Out = Annotated[str | None, typer.Option("--out", metavar="FILE", help="The output file; an existing file is replaced.")]
RejectsFile = Annotated[
    str | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Where rejected rows are listed, if any. Default: the input's name with .rejects.csv, "
        "or rejects.csv for standard input.",
    ),
]
Keep = Annotated[str, typer.Option("--keep", metavar="NAMES", help="Further columns to copy unread, separated by commas.")]
