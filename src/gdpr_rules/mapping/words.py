"""Words as cells and mappings spell them: compared without the spaces around them, and in one Unicode form."""

import json
import unicodedata
from typing import Any


def key(text: str, *, any_case: bool) -> str:
    """What two spellings of a word have in common."""
    plain = unicodedata.normalize("NFC", text.strip())
    return unicodedata.normalize("NFC", plain.casefold()) if any_case else plain


def text_of(value: Any) -> str:
    """A cell as a text: none where there is nothing, any JSON value but a text as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
