"""What the commands share: the day, the ruleset, facts from flags, errors as one line, pipes that close early."""

import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, ParamSpec

import typer
from rich.console import Console

from gdpr_rules.errors import GdprRulesError, InvalidDate, InvalidDocument, InvalidPolicy, nearest
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.policy.files import Policy, load_policy, read_policy

P = ParamSpec("P")


BAD_USE = 2
PIPE_CLOSED = 141  # what a shell reports of a program whose output is no longer read
HOUSE = "sopro"  # the word for the policy of the source documents, which is part of the package

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day asked about, such as 2026-11-23. Default: today, with a note."),
]
Join = Annotated[
    str | None,
    typer.Option(
        "--policy", metavar="FILE", help="Join a policy file to the law; `sopro` is the source documents' own policy."
    ),
]


class Screen(Console):
    """A console that leaves a closed pipe to the command, which knows what else is to be written."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def command(work: Callable[P, int]) -> Callable[P, None]:
    """A command from a function that returns its exit code: errors of the library and of files become one line and code 2."""

    @wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            code = work(*args, **kwargs)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(
                os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
            )  # otherwise the interpreter reports an error as it ends
            code = PIPE_CLOSED
        except GdprRulesError as error:
            tell(f"error: {error}")
            code = BAD_USE
        except OSError as error:
            failed = f"`{error.filename}` cannot be opened" if error.filename else "reading or writing failed"
            tell(f"error: {failed}: {str(error.strerror).lower()}; check its name, its permissions and the free space")
            code = BAD_USE
        raise typer.Exit(code)

    return run


def for_programs() -> None:
    """Write standard output in UTF-8 whatever the terminal's encoding, as programs may read it."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8")


def tell(text: str) -> None:
    """A line on standard error, apart from the output."""
    print(text, file=sys.stderr)


def plain_day(text: object) -> date | None:
    """The day that a text gives as 2026-11-23, and in no other form."""
    try:
        day = date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return day if day is not None and day.isoformat() == text else None


def the_day(text: str | None) -> date:
    """The day asked about; if none is given, today by the system clock, with a note on standard error."""
    if text is None:
        today = datetime.now(UTC).astimezone().date()
        tell(f"no --on given: the law of today, {today}, is applied")
        return today
    day = plain_day(text)
    if day is None:
        raise InvalidDate(f"--on: `{text}` is not a day; write it as 2026-11-23")
    return day


def the_rules(policy: str | None) -> Ruleset:
    """The law, joined with a policy if one is named."""
    return LAW if policy is None else LAW | the_policy(policy)


def _house() -> Policy:
    """The policy of the source documents, which is read when it is asked for: every other command starts without it."""
    from gdpr_rules.policy.sopro import SOPRO_POLICY

    return SOPRO_POLICY


def the_document(name: str) -> Policy:
    """A policy as a document: that of the source documents by their word, any other by the name of its file."""
    return _house() if name == HOUSE else read_policy(name)


def the_policy(name: str) -> Ruleset:
    """The rules of a policy: of the source documents by their word, of any other by the name of its file."""
    if name == HOUSE:
        return _house().rules
    if not Path(name).suffix and not Path(name).exists():
        raise InvalidPolicy(f"`{name}` is not a policy; write `{HOUSE}`, or the name of a policy file")
    return load_policy(name)


def flags(given: Iterable[str]) -> dict[str, str]:
    """The facts of `--fact name=value` flags as texts; none may be given twice."""
    found: dict[str, str] = {}
    for flag in given:
        name, equals, value = flag.partition("=")
        if not equals:
            raise InvalidDocument(f"--fact: `{flag}` states no value; write it as name=value")
        if name in found:
            raise InvalidDocument(f"--fact: `{name}` is given twice; keep one of them")
        found[name] = value
    return found


def known_fact(name: str, questions: Iterable[type[Facts[Any]]]) -> str:
    """The name of a fact of some question among these, or an error that offers the nearest."""
    known = {each: None for question in questions for each in fact_names(question)}
    if name not in known:
        of = " or ".join(question.__name__ for question in questions)
        hint = nearest(name, known) or "; `gdpr-rules rule ID` lists the facts a rule reads"
        raise InvalidDocument(f"`{name}` is not a fact of {of}{hint}")
    return name


def complete_facts(ctx: typer.Context, incomplete: str) -> list[str]:
    """Fact names of the question asked for the shell, each with the `=` that its value follows."""
    asked: Question = "request" if ctx.info_name in ("deadline", "deadlines") else "message"
    question = QUESTIONS[ctx.params.get("question", asked)]
    return [f"{name}=" for name in fact_names(question) if name.startswith(incomplete)]


def complete_names(incomplete: str) -> list[str]:
    """Fact names of any question for the shell."""
    known = {name: None for question in QUESTIONS.values() for name in fact_names(question)}
    return [name for name in known if name.startswith(incomplete)]


def complete_rules(incomplete: str) -> list[str]:
    """Rule ids for the shell."""
    return [rule.id for rule in LAW | _house().rules if rule.id.startswith(incomplete)]


def complete_regimes(incomplete: str) -> list[str]:
    """Regimes for the shell."""
    return [regime.id for regime in (LAW | _house().rules).regimes if regime.id.startswith(incomplete)]
