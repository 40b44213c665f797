"""Tables as files bring them: CSV, JSON Lines, JSON arrays, workbooks and Parquet, row by row, none of them lost.

`open_table` reads a file as records. What is wrong with one row is a reject with its number and reason, and the rows around it
are read all the same; what is wrong with the file as a whole raises `InvalidDocument` with what to declare.
"""

from gdpr_rules.tables.delimited import header_problems
from gdpr_rules.tables.files import open_table
from gdpr_rules.tables.formats import DELIMITERS, KINDS, FileFormat, Kind, format_of
from gdpr_rules.tables.lines import LONGEST_LINE
from gdpr_rules.tables.records import Record, Reject, Table, Undecoded, as_text, header_row

__all__ = [
    "DELIMITERS",
    "KINDS",
    "LONGEST_LINE",
    "FileFormat",
    "Kind",
    "Record",
    "Reject",
    "Table",
    "Undecoded",
    "as_text",
    "format_of",
    "header_problems",
    "header_row",
    "open_table",
]
