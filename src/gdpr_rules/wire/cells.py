"""Texts turned into the JSON values they spell, by each fact's declared type; only exact spellings are accepted."""

import re
from collections.abc import Mapping
from typing import Any, get_origin

import attrs

from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.wire.documents import Problem, item_kind, quoted

TRUTHS = {"true": True, "false": False}
WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")  # what fits a table's integer column; `007` and `+7` are no exact spelling
NONE = "none"  # how a cell says that a set or a list of spans is empty
BETWEEN = re.compile(r" *; *| +")


def values_of(question: type[Facts[Any]], mapping: Mapping[str, str]) -> tuple[dict[str, Any], list[Problem]]:
    """The cells as JSON values, including unknown names, and the problems of those that spell none."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    fields = attrs.fields_dict(question)
    for name, text in mapping.items():
        if name not in fact_names(question):
            values[name] = text
            continue
        try:
            values[name] = _value(fields[name], text)
        except ValueError as error:
            problems.append(Problem(name, name, str(error)))
    return values, problems


def _value(field: "attrs.Attribute[Any]", text: str) -> Any:
    kind, is_set = item_kind(field)
    if not text:
        return None
    if is_set or get_origin(kind) is tuple:
        return [] if text == NONE else [_single(kind, part) for part in BETWEEN.split(text)]
    return _single(kind, text)


def _single(kind: Any, text: str) -> Any:
    if kind is bool:
        if text not in TRUTHS:
            raise ValueError(
                f"{quoted(text)} is neither `true` nor `false`; write one of the two, or leave it empty if it is not known"
            )
        return TRUTHS[text]
    if kind is int:
        if not WHOLE.fullmatch(text):
            raise ValueError(f"{quoted(text)} is not a whole number; write it in plain digits, such as 30")
        return int(text)
    return text
