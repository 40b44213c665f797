"""The entry point of the command line `gdpr-rules`, which needs the extra `cli` and says so if it is missing."""

import sys
from importlib.util import find_spec
from io import TextIOWrapper


def main() -> None:
    """Run the command line; without typer and rich, one line on standard error and exit code 2."""
    absent = [name for name in ("typer", "rich") if find_spec(name) is None]
    if absent:
        print(
            f"error: the command line needs `{absent[0]}`, which is not installed; run `pip install 'gdpr-rules[cli]'`",
            file=sys.stderr,
        )
        sys.exit(2)
    from gdpr_rules.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a character is not a reason to stop

    app(prog_name="gdpr-rules")
