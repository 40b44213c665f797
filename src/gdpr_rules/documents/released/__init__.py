"""The documents of released versions: `gdpr-rules document --out <version>.json.xz`, kept here, is all that a release adds."""

import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gdpr_rules.errors import InvalidDocument, nearest

FOLDER = Path(__file__).parent
PACKED = ".json.xz"
UNPACKED: dict[str, Callable[[bytes], bytes]] = {".xz": lzma.decompress, ".gz": gzip.decompress}
"""By the last part of a file's name, how its bytes are unpacked; any other file is taken as it is."""


def versions() -> tuple[str, ...]:
    """The names of the versions that are kept, in the order of their numbers."""
    names = (file.name.removesuffix(PACKED) for file in FOLDER.glob(f"*{PACKED}"))
    return tuple(sorted(names, key=lambda name: [int(part) if part.isdecimal() else -1 for part in name.split(".")]))


def released(version: str) -> dict[str, Any]:
    """The document of the rules as a version decided by them; `InvalidDocument` names the versions that are kept."""
    if version not in versions():
        kept = f"; kept are {', '.join(versions())}" if versions() else "; no version has been released so far"
        raise InvalidDocument(f"`{version}` is not a released version{nearest(version, versions()) or kept}")
    document: dict[str, Any] = json.loads(unpacked((FOLDER / f"{version}{PACKED}").read_bytes(), PACKED))
    return document


def unpacked(content: bytes, suffix: str) -> bytes:
    """The bytes of a file whose name ends like this; raises `InvalidDocument` for what is not packed as its name says."""
    ending = suffix[suffix.rfind(".") :] if "." in suffix else ""
    try:
        return UNPACKED[ending](content) if ending in UNPACKED else content
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise InvalidDocument(f"the file is not packed as its name says ({ending}): {error}; write it again") from None
