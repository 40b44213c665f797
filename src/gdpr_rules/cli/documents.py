"""`gdpr-rules document`: the rules as one JSON document, or the schema of such documents, to a file or to standard output."""

import json
import sys
from pathlib import Path

from gdpr_rules.cli.common import for_programs
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.wire.ruleset_schema import published


def document(rules: Ruleset) -> str:
    """The rules as the text of a document."""
    return json.dumps(rules.to_document(), indent=1, ensure_ascii=False) + "\n"


def schema() -> str:
    """The text of the published schema."""
    return published()


def write(text: str, place: str | None) -> None:
    """Put a text into a file, replacing what is there, or on standard output."""
    if place is None:
        for_programs()
        sys.stdout.write(text)
    else:
        Path(place).write_text(text, encoding="utf-8", newline="\n")
