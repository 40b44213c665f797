"""Facts as given to a command: by flags, in a file or on standard input, joined and checked against one question."""

import datetime as dt
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import attrs

from gdpr_rules.cli.common import flags
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.facts.contradictions import objections
from gdpr_rules.facts.happened import objections_ahead
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.wire import Problem, check_facts, check_facts_and_cells, parse_json

F = TypeVar("F", bound=Facts[Any])


def given(question: type[F], source: str | None, json_file: str | None, fact: Iterable[str], on: dt.date | None = None) -> F:
    """The facts that flags and a JSON object state together, each only once; every problem is reported at once.

    Facts that contradict one another are refused, and with `on` the day of something that has happened if it lies after it.
    """
    texts = flags(fact)
    stated = _stated(source, json_file, some=bool(texts))
    if isinstance(stated, Mapping):
        for name in texts:
            if name in stated:
                raise InvalidDocument(f"`{name}` is stated by --fact and in the JSON; keep one of them")
        facts = check_facts_and_cells(question, stated, texts, cells_at="fact")
    else:
        facts = check_facts(question, stated)
    if isinstance(facts, tuple):
        raise InvalidDocument("\n".join(str(_pointed(question, problem)) for problem in facts))
    refused = objections(facts) + (() if on is None else objections_ahead(facts, on))
    if refused:
        raise InvalidDocument("\n".join(f"{'fact.' * (name in texts)}{name}: {reason}" for name, reason in refused))
    return facts


def _stated(source: str | None, json_file: str | None, *, some: bool) -> Any:
    """What the JSON among the sources states, if anything; `some` says that flags state something."""
    if source not in (None, "-"):
        raise InvalidDocument(f"`{source}` is read with --json {source}; only `-` is given alone, for standard input")
    if source is not None and json_file is not None:
        raise InvalidDocument("`-` and --json both name the facts; keep one of them")
    place = json_file or source
    if place is None and not some:
        raise InvalidDocument("no facts: state some with --fact name=value, --json FILE, or JSON on standard input with `-`")
    return document(place) if place is not None else {}


def document(place: str) -> Any:
    """The JSON value in a file, or on standard input where the place is `-`."""
    if place == "-":
        return parse_json(sys.stdin.buffer.read(), at="standard input")
    with open(place, "rb") as file:
        return parse_json(file.read(), at=place)


def _pointed(question: type[Facts[Any]], problem: Problem) -> Problem:
    """A problem unchanged; for a fact of another question, with the way to ask that question."""
    elsewhere = {} if problem.name in fact_names(question) else _askers(problem.name)
    if not elsewhere:
        return problem
    of = " and ".join(other.__name__ for other in elsewhere.values())
    reason = (
        f"`{problem.name}` is not a fact of {question.__name__} but of {of}; ask with evaluate --question "
        f"{next(iter(elsewhere))}"
    )
    return attrs.evolve(problem, reason=reason)


def _askers(name: str) -> dict[str, type[Facts[Any]]]:
    """The questions that have a fact of this name."""
    return {word: question for word, question in QUESTIONS.items() if name in fact_names(question)}
