"""Words as cells and mappings spell them: compared without the spaces around them, and in one Unicode form."""

import unicodedata


def key(text: str, *, any_case: bool) -> str:
    """What two spellings of a word have in common."""
    plain = unicodedata.normalize("NFC", text.strip())
    return unicodedata.normalize("NFC", plain.casefold()) if any_case else plain
