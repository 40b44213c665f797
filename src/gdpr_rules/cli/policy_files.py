"""`gdpr-rules policy`: check, begin, explain and compare policy files."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

import attrs
import typer

from gdpr_rules.analysis.policies import Difference, differences
from gdpr_rules.analysis.witnesses import Change
from gdpr_rules.catalogue.policy_words import explain_policy
from gdpr_rules.cli.common import Screen, command, for_programs, tell, the_day, the_document, the_policy
from gdpr_rules.decisions.wording import plain, shown, stated
from gdpr_rules.errors import InvalidPolicy
from gdpr_rules.law import LAW
from gdpr_rules.policy.editor import policy_schema
from gdpr_rules.policy.files import Policy, read_policy

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Policies as files: an organisation's own rules, joined with the law and never below it.",
)

Files = Annotated[list[str], typer.Argument(metavar="FILE...", help="Policy files in TOML.")]
One = Annotated[str, typer.Argument(metavar="POLICY", help="A policy file, or `sopro`.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day asked about. Left out: today, which is said.")]


def check(names: Files) -> int:
    """Check policy files: every problem of every file at once, with its line and what to do next.

    Exit codes: 0 every file can be used, 2 some cannot, or bad use.
    """
    failed = 0
    for name in names:
        try:
            policy = read_policy(name)
        except InvalidPolicy as error:
            failed += 1
            tell(str(error))
        else:
            print(f"{name}: {_counted(policy)}, no problems")
    return 2 if failed else 0


def _counted(policy: Policy) -> str:
    said = policy.document
    parts = {
        "category": len(said.categories),
        "rule": len(said.rules),
        "limit": len(said.limits),
        "widening": len(said.widenings),
        "limit on readings": said.law is not None,
        "claim": len(said.claims),
        "note": len(said.notes),
    }
    named = {"category": "categories"}  # and there is one limit on readings at most
    shown_parts = [f"{n} {word if n == 1 else named.get(word, f'{word}s')}" for word, n in parts.items() if n]
    return f"{', '.join(shown_parts) or 'no entries'}, which make {len(policy.rules)} rules"


def new(
    name: Annotated[str, typer.Argument(metavar="FILE", help="The output file; an existing file is not changed.")],
) -> int:
    """Begin a policy: a commented file that passes the check, and its JSON Schema beside it for editors.

    Exit codes: 0; 2 the file exists already, or bad use.
    """
    path = Path(name)
    if path.exists():
        raise InvalidPolicy(f"{name}: exists already; choose another name, or move it away")
    starter = (files("gdpr_rules.policy") / "starter.toml").read_text("utf-8")
    path.write_text(starter, "utf-8", newline="\n")
    schema = path.with_name("policy.schema.json")
    if not schema.exists():
        schema.write_text(_schema_text(), "utf-8", newline="\n")
    tell(f"{name} and {schema} are written; check it with `gdpr-rules policy check {name}`")
    return 0


def schema() -> int:
    """Print the JSON Schema of policy files.

    Exit codes: 0; 2 bad use.
    """
    for_programs()
    print(_schema_text(), end="")
    return 0


def _schema_text() -> str:
    return json.dumps(policy_schema(), ensure_ascii=False, indent=1) + "\n"


def diff(
    first: One,
    second: One,
    on: On = None,
    output: Annotated[Literal["text", "json"], typer.Option("--format", help="What to write.")] = "text",
) -> int:
    """Compare two policies, each joined with the law: which decisions differ, with a smallest case for every difference.

    The cases are searched for among the rules' own examples, and their number is reported: if none was found, the law or
    another rule requires as much in every case examined, which is not a proof.

    Exit codes: 0 no decision was found to differ, 1 some differ, 2 bad use or an unusable file.
    """
    found = differences(the_policy(first), the_policy(second), on=the_day(on), law=LAW)
    if output == "json":
        for_programs()
        print(json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=2))
    else:
        paper = Screen(highlight=False, soft_wrap=True)
        for each in found:
            paper.print(_as_text(each), markup=False)
        looked_at = sum(each.looked_at for each in found)
        tell(
            f"{len(found)} rules differ; {sum(each.witness is not None for each in found)} of them in a decision "
            f"({looked_at} cases examined)"
        )
    return int(any(each.witness is not None for each in found))


def _as_text(each: Difference) -> str:
    head = f"{each.rule} ({each.side.value})\n  {each.title}"
    witness = each.witness
    if witness is None:
        return f"{head}\n  no decision was found to differ, in {each.looked_at} cases"
    change = {Change.STRICTER: "stricter", Change.LOOSER: "LOOSER"}.get(witness.change, witness.change.value)
    sure = "" if witness.settled else ", until more is known"
    known = {field: getattr(witness.facts, field.name) for field in attrs.fields(type(witness.facts))}
    facts = "; ".join(stated(field, value) for field, value in known.items() if value is not None) or "nothing is known"
    return (
        f"{head}\n  {change}{sure}: {witness.field} is {shown(witness.before)} in the first, "
        f"{shown(witness.after)} in the second\n  where {facts}"
    )


def _as_json(each: Difference) -> dict[str, Any]:
    witness = each.witness
    return {
        "rule": each.rule,
        "title": each.title,
        "side": each.side.name.lower(),
        "cases": each.looked_at,
        "witness": None
        if witness is None
        else {
            "question": type(witness.facts).__name__,
            "facts": {
                field.name: plain(getattr(witness.facts, field.name))
                for field in attrs.fields(type(witness.facts))
                if getattr(witness.facts, field.name) is not None
            },
            "field": witness.field,
            "before": plain(witness.before),
            "after": plain(witness.after),
            "change": witness.change.name.lower(),
            "settled": witness.settled,
        },
    }


def explain(name: One) -> int:
    """Put a policy into words: its categories and their bases, its rules, limits and notes, with their clauses.

    Exit codes: 0; 2 the file cannot be used, or bad use.
    """
    print(explain_policy(the_document(name)), end="")
    return 0


app.command()(command(check))
app.command()(command(new))
app.command()(command(explain))
app.command()(command(diff))
app.command()(command(schema))
