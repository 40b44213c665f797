"""Values from outside as messages repeat them, and JSON read strictly."""

import json
from functools import partial
from typing import Any

from gdpr_rules.errors import GdprRulesError, InvalidDocument

LONGEST = 60  # characters of a wrong value that a message repeats


def quoted(value: object) -> str:
    """A value in backticks: texts as they are, anything else as JSON; long ones cut, unprintable characters escaped."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=repr)
    text = f"{text[:LONGEST]}…" if len(text) > LONGEST else text
    return f"`{''.join(char if char.isprintable() else repr(char)[1:-1] for char in text)}`"


def parse_json(text: str | bytes, *, at: str = "document") -> Any:
    """The JSON value of a text, or of bytes in UTF-8; a name given twice in one object is refused.

    Raises `InvalidDocument` with the line and column of what is not JSON.
    """
    try:
        text = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        return json.loads(text, object_pairs_hook=partial(_object, at), parse_constant=partial(_constant, at))
    except UnicodeDecodeError as error:
        raise InvalidDocument(f"{at}: byte {error.start + 1} is not UTF-8; save it as UTF-8") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InvalidDocument(f"{at}: not JSON from {where} on ({error.msg}); correct it there") from None
    except RecursionError:
        raise InvalidDocument(f"{at}: nested too deeply to be read; put the facts side by side in one object") from None
    except ValueError as error:
        if isinstance(error, GdprRulesError):
            raise
        # CPython refuses to turn thousands of digits into a number.
        raise InvalidDocument(f"{at}: holds a number too long to be read; no fact needs it") from None


def _object(at: str, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidDocument(f"{at}: {quoted(twice)} is given twice; keep one of them")
    return made


def _constant(at: str, word: str) -> Any:
    raise InvalidDocument(f"{at}: `{word}` is not JSON; write a number, or leave it out")
