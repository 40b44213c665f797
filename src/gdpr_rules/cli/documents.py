"""`gdpr-rules document`: the rules as one JSON document, or the schema of such documents, to a file or to standard output."""

import gzip
import json
import lzma
import sys
from collections.abc import Callable
from pathlib import Path

from gdpr_rules.cli.common import for_programs
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.wire.ruleset_schema import published

PACKED: dict[str, Callable[[bytes], bytes]] = {".xz": lzma.compress, ".gz": lambda content: gzip.compress(content, mtime=0)}
"""How the bytes of a file are packed if its name ends like this: the same bytes for the same rules."""


def document(rules: Ruleset) -> str:
    """The rules as the text of a document."""
    return json.dumps(rules.to_document(), indent=1, ensure_ascii=False) + "\n"


def schema() -> str:
    """The text of the published schema."""
    return published()


def write(text: str, place: str | None) -> None:
    """Put a text into a file, replacing what is there and packed if its name says so, or on standard output."""
    if place is None:
        for_programs()
        sys.stdout.write(text)
    else:
        content, packed = text.encode("utf-8"), PACKED.get(Path(place).suffix)
        Path(place).write_bytes(packed(content) if packed else content)
