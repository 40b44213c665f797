"""Flags that declare how a file is read, its format, delimiter, encoding and sheet, and which columns are written."""

from typing import Annotated

import typer

from gdpr_rules.tables import Kind

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
