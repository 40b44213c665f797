"""`gdpr-rules verify`: a certificate evaluated again, with everything in which it differs from the rules."""

import json
import os
from typing import Annotated, Any, Literal

import typer

from gdpr_rules.cli.common import for_programs, the_rules
from gdpr_rules.cli.facts_input import document
from gdpr_rules.decisions.certificates import Verification
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.evaluation import verify
from gdpr_rules.kernel.rulesets import Ruleset

VERIFIED, DIFFERS, NOT_SHOWN = 0, 1, 3


def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A certificate in JSON; `-` is standard input.")],
    policy: Annotated[
        str | None, typer.Option("--policy", metavar="FILE", help="The policy that was joined to the law, if it was your own.")
    ] = None,
    openings: Annotated[
        str | None, typer.Option("--openings", metavar="FILE", help="Salts and values of withheld facts, in JSON.")
    ] = None,
    output: Annotated[Literal["text", "json"], typer.Option("--format", help="What to write.")] = "text",
) -> int:
    """Check a certificate: evaluate its facts again and report every difference in the answer.

    A certificate is what `evaluate --format json` and `deadline --format json` write under `decision`; their whole answer is
    also accepted. The law, and the source documents' policy, are found by the fingerprint of the rules in it.

    Exit codes: 0 all of it was checked and nothing differs, 1 something differs, 3 nothing differs as far as could be checked,
    but facts are withheld without an opening, 2 bad use or input.
    """
    found = verified(file, None if policy is None else the_rules(policy), openings)
    if output == "json":
        for_programs()
        print(json.dumps(as_json(found), indent=2, ensure_ascii=False))
    else:
        print(as_text(found))
    return exit_code(found)


def verified(place: str, rules: Ruleset | None, openings: str | None) -> Verification:
    """The result of checking the certificate in a file, or in the answer of another command."""
    if place == openings == "-":
        raise InvalidDocument("`-` stands for both the certificate and the openings; put one of them in a file")
    given = document(place)
    if isinstance(given, dict) and "question" not in given and isinstance(given.get("decision"), dict):
        given = given["decision"]
    return verify(given, rules=rules, openings=None if openings is None else document(openings))


def exit_code(found: Verification) -> int:
    """0 only if everything was checked and nothing differs; differences come before what was not shown."""
    if found.differences:
        return DIFFERS
    return NOT_SHOWN if found.withheld else VERIFIED


def as_text(found: Verification) -> str:
    """The differences, what was not shown, and further notes, each on a line."""
    if found.differences:
        last = f"not verified: {_counted(found.differences, 'difference')}"
    elif found.withheld:
        names = ", ".join(found.withheld)
        last = (
            f"not fully checked: nothing differs, but {_counted(found.withheld, 'fact')} withheld without an opening: {names}"
        )
    else:
        last = "verified: nothing differs"
    return "\n".join((*found.differences, *(f"note: {note}" for note in found.notes), last))


def _counted(things: tuple[str, ...], word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def as_json(found: Verification) -> dict[str, Any]:
    """The same for a program."""
    return {
        "verified": bool(found),
        "consistent": found.consistent,
        "differences": list(found.differences),
        "withheld": list(found.withheld),
        "notes": list(found.notes),
    }


def keep(openings: dict[str, Any], place: str) -> None:
    """Write openings to a new file that only its owner can read; an existing one may be needed for another certificate."""
    try:
        number = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise InvalidDocument(f"--openings: `{place}` exists already; choose another name, or move it away") from None
    with open(number, "w", encoding="utf-8", newline="\n") as file:
        json.dump(openings, file, ensure_ascii=False, indent=2)
        file.write("\n")
