"""Facts from outside, as JSON or as text: read strictly, with every problem reported by its path and nothing coerced."""

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from gdpr_rules.errors import InvalidDocument, InvalidFact
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.wire.cells import values_of
from gdpr_rules.wire.documents import Problem, checked, json_schema, parse_json

__all__ = [
    "Problem",
    "check_cells",
    "check_facts",
    "check_facts_and_cells",
    "json_schema",
    "parse_json",
    "read_cells",
    "read_facts",
]

F = TypeVar("F", bound=Facts[Any])


def read_facts(question: type[F], mapping: object, *, at: str = "") -> F:
    """The facts that a mapping of JSON values states; null, or a name left out, is a fact not known.

    Enum members are given by name in lower case, days and instants in ISO form, sets as lists without repetition. Raises
    `InvalidDocument` with one line for every problem, each beginning with its path below `at`.
    """
    return _checked(check_facts(question, mapping, at=at))


def read_cells(question: type[F], mapping: Mapping[str, str], *, at: str = "") -> F:
    """The facts that texts state, as in the cells of a table or in flags; an empty text is a fact not known.

    Only exact spellings count: `true` and `false`, whole numbers in plain digits, days as 2026-11-23, codes and names as
    the vocabulary has them, several of them joined by `;` or a space. Raises `InvalidDocument` like `read_facts`.
    """
    return _checked(check_cells(question, mapping, at=at))


def check_facts(question: type[F], mapping: object, *, at: str = "") -> F | tuple[Problem, ...]:
    """What `read_facts` reads, or the problems it would report."""
    values, problems = checked(question, mapping, at)
    return tuple(problems) if problems else _made(question, values, at)


def check_cells(question: type[F], mapping: Mapping[str, str], *, at: str = "") -> F | tuple[Problem, ...]:
    """What `read_cells` reads, or the problems it would report, in the order of the cells."""
    return check_facts_and_cells(question, {}, mapping, at=at, cells_at=at)


def check_facts_and_cells(
    question: type[F], mapping: Mapping[str, object], cells: Mapping[str, str], *, at: str = "", cells_at: str = ""
) -> F | tuple[Problem, ...]:
    """What JSON values and texts state together, or the problems of the former and then of the latter, in their order.

    No name may appear in both; the paths of problems begin with `at` or `cells_at`.
    """
    spelled, misspelt = values_of(question, cells)
    values, problems = checked(question, {**mapping, **spelled}, "")
    unread = {problem.name for problem in misspelt}  # a required fact that is misspelt is not missing as well
    found = [*misspelt, *(problem for problem in problems if problem.name not in unread)]
    if not found:
        return _made(question, values, at)
    order = [*(str(name) for name in mapping), *cells, *fact_names(question)]  # what is missing comes last
    found.sort(key=lambda problem: order.index(problem.name))
    return tuple(_below(cells_at if problem.name in cells else at, problem) for problem in found)


def _below(place: str, problem: Problem) -> Problem:
    """A problem with its path below a place."""
    return attrs.evolve(problem, path=f"{place}.{problem.path}") if place else problem


def _made(question: type[F], values: dict[str, Any], at: str) -> F | tuple[Problem, ...]:
    """The facts, or the objections of their class to values that are individually well formed."""
    try:
        return question(**values)
    except InvalidFact as error:
        return (Problem(at, at or "document", str(error)),)


def _checked(result: F | tuple[Problem, ...]) -> F:
    if isinstance(result, tuple):
        raise InvalidDocument("\n".join(map(str, result)))
    return result
