"""`gdpr-rules changes`: what differs between two editions of the law, and for a file of facts the decisions that differ."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, BinaryIO, Literal

import attrs
import typer

from gdpr_rules.analysis.editions import Compared, compared, restored
from gdpr_rules.cli import screen as screening
from gdpr_rules.cli.common import Screen, for_programs, tell, the_day
from gdpr_rules.cli.deadlines import NOT_KNOWN_YET
from gdpr_rules.cli.rows import CARRIED, Row, Shape, opened_rows
from gdpr_rules.documents.changes import Changed, LawChanges, Listed, law_changes
from gdpr_rules.documents.released import released, unpacked, versions
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.instruments.library import VERSION
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.tables import Kind, format_of
from gdpr_rules.wire import parse_json

INSTALLED = "installed"
DIFFERS = 1
FORM = {"name": "gdpr-rules changes", "version": 1}


def changes(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The older edition: a document's file, `-`, or a version.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The newer one. Default: the rules installed.")] = INSTALLED,
    facts: Annotated[
        str | None, typer.Option("--facts", metavar="FILE", help="Cases to be decided by both: CSV or JSON Lines.")
    ] = None,
    question: Annotated[Question, typer.Option("--question", help="What the cases are about.")] = "message",
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day on which the cases are decided. Default: today.")
    ] = None,
    input_format: Annotated[
        Kind | None, typer.Option("--input-format", help="The format of the cases, whatever their file's name.")
    ] = None,
    keep: Annotated[str, typer.Option("--keep", metavar="NAMES", help="Further columns to copy, separated by commas.")] = "",
    output: Annotated[Literal["text", "json"], typer.Option("--format", help="What to write.")] = "text",
) -> int:
    """List what changed in the law between two editions of it: rules added, changed and retired, regimes, figures, texts.

    An edition is a document that `gdpr-rules document` wrote, packed (.xz, .gz) or not; a version that was released, by its
    number; or `installed`. Rules are compared as they are written, whatever version wrote them. With --facts both editions
    decide each case, read as by screen, and the decisions that differ are listed; their questions have to be those of the
    version installed.

    Exit codes: 0 nothing that decides differs, and no decision; 1 something does; 4 some cases cannot be read; 2 bad use.
    """
    if [old, new, facts].count("-") > 1:
        raise InvalidDocument("`-` can stand for one input only; give the others as files")
    documents = [edition(name) for name in (old, new)]
    found = law_changes(*documents)
    cases: Cases | None = None
    if facts is not None:
        sets = [_asked(each, name) for each, name in zip(documents, (old, new), strict=True)]
        day, layout = the_day(on), format_of(facts, input_format)
        cases = Cases(day, *(0, 0))
        shaped = _shape(keep, QUESTIONS[question])
        with _opened(facts) as stream:
            for row in opened_rows(stream, shaped, layout):
                cases.take(row, sets)
    if output == "json":
        for_programs()
        print(json.dumps(as_json(found, cases, old, new), indent=2, ensure_ascii=False))
    else:
        print_changes(found, cases, old, new)
    if cases is not None and cases.rejected:
        return screening.SOME_REJECTED
    return 0 if found.same and (cases is None or not cases.differing) else DIFFERS


def edition(name: str) -> Any:
    """The document behind a name."""
    if name == INSTALLED or (name == VERSION and VERSION not in versions()):
        return LAW.to_document()
    if name == "-":
        return parse_json(sys.stdin.buffer.read(), at="standard input")
    if not Path(name).exists() and not Path(name).suffix.endswith(("json", "xz", "gz")):
        return released(name)
    try:
        return parse_json(unpacked(Path(name).read_bytes(), name), at=name)
    except InvalidDocument as error:
        raise InvalidDocument(f"`{name}`: {str(error).removeprefix(f'{name}: ')}") from None


def _asked(document: Any, name: str) -> Ruleset:
    """The ruleset of an edition; the law installed is at hand."""
    return LAW if document["fingerprint"] == LAW.fingerprint else restored(document, f"`{name}`")


def _shape(keep: str, question: type[Facts[Any]]) -> Shape:
    """The columns that a file of cases may carry."""
    names = [name.strip() for name in keep.split(",") if name.strip()]
    for name in names:
        if name in fact_names(question):
            raise InvalidDocument(f"--keep: `{name}` is a fact and is read anyway; remove it")
    return Shape(tuple(dict.fromkeys((*CARRIED, *names))), {}, question)


def _opened(name: str) -> BinaryIO:
    return sys.stdin.buffer if name == "-" else open(name, "rb")


@attrs.define
class Cases:
    """The cases of a file as both editions decide them; those that cannot be read are reported as they come."""

    on: date
    decided: int
    rejected: int
    differing: list[tuple[Row, Compared[Any]]] = attrs.field(factory=list)

    def take(self, row: Any, sets: list[Any]) -> None:
        """Decide one row by both."""
        if not isinstance(row, Row):
            self.rejected += 1
            for reject in row:
                tell(f"row {reject.row}: {f'{reject.column}: ' if reject.column else ''}{reject.reason}")
            return
        try:
            both = compared(row.facts, on=self.on, before=sets[0], after=sets[1])
            if not both.same:
                self.differing.append((row, both))
            self.decided += 1
        except NOT_KNOWN_YET as error:
            self.rejected += 1
            tell(f"row {row.row}: {error}")


def as_json(found: LawChanges, cases: Cases | None, old: str, new: str) -> dict[str, Any]:
    """All that differs, in plain values; docs/how-to/keep-the-law-current.md describes the form."""
    said: dict[str, Any] = {
        "format": FORM,
        "old": {"edition": old, "fingerprint": found.before},
        "new": {"edition": new, "fingerprint": found.after},
        "added": [_listed(each) for each in found.added],
        "changed": [_changed(each) for each in found.changed],
        "retired": [_listed(each) for each in found.retired],
        "regimes": [_changed(each) for each in found.regimes],
        "figures": [_changed(each) for each in found.figures],
        "questions": [_changed(each) for each in found.questions],
        "texts_read": [_changed(each) for each in found.read],
    }
    if cases is not None:
        said["cases"] = {
            "on": cases.on.isoformat(),
            "decided": cases.decided,
            "rejected": cases.rejected,
            "differing": [_case(row, both) for row, both in cases.differing],
        }
    return said


def _listed(each: Listed) -> dict[str, Any]:
    return {"id": each.id, "title": each.title, "words": each.words}


def _changed(each: Changed) -> dict[str, Any]:
    return {"id": each.id, "title": each.title, "what": [attrs.asdict(part) for part in each.what]}


def _case(row: Row, both: Compared[Any]) -> dict[str, Any]:
    gone, come = both.rules
    return {
        "row": row.row,
        **({"carried": row.carried} if row.carried else {}),
        "verdict": {"before": both.verdicts[0], "after": both.verdicts[1]},
        "fields": [attrs.asdict(each) for each in both.differing],
        "rules_gone": list(gone),
        "rules_new": list(come),
    }


def print_changes(found: LawChanges, cases: Cases | None, old: str, new: str) -> None:
    """All that differs, as text on standard output."""
    paper = Screen(highlight=False, soft_wrap=True, markup=False)
    paper.print(_headline(found, old, new), style="bold")
    _part(paper, "Added", (line for each in found.added for line in (f"{each.id}: {each.title}", f"    {each.words}")))
    _part(paper, "Changed", (line for each in found.changed if not _by_regime(each) for line in _lines(each)))
    _part(paper, "Retired", (line for each in found.retired for line in (f"{each.id}: {each.title}", f"    {each.words}")))
    for title, entries in (
        ("Regimes", [_reaching(each, found) for each in found.regimes]),
        ("Figures", found.figures),
        ("Facts and outcomes", found.questions),
        ("Texts read again", found.read),
    ):
        _part(paper, title, (line for each in entries for line in _lines(each)))
    if cases is not None:
        paper.print()
        paper.print(f"On {cases.on} {len(cases.differing)} of {cases.decided} decisions differ", style="bold")
        for row, both in cases.differing:
            for line in _told(row, both):
                paper.print(f"  {line}")


def _headline(found: LawChanges, old: str, new: str) -> str:
    if found.same:
        return f"From {old} to {new}: nothing that decides differs."
    counts = f"{len(found.added)} added, {len(found.changed)} changed, {len(found.retired)} retired"
    return f"From {old} ({found.before[:12]}) to {new} ({found.after[:12]}): {counts}."


def _part(paper: Screen, title: str, lines: Iterable[str]) -> None:
    every = [*lines]
    if every:
        paper.print()
        paper.print(title, style="bold")
    for line in every:
        paper.print(f"  {line}")


def _by_regime(each: Changed) -> bool:
    """Whether nothing about a rule differs but the reach of its regime, which is told once for all of its rules."""
    return all(altered.part.startswith("regime ") for altered in each.what)


def _reaching(regime: Changed, found: LawChanges) -> Changed:
    """A regime, with the number of rules that its changes bear on in its title."""
    rules = [each for each in found.changed if any(a.part.startswith(f"regime {regime.id}, ") for a in each.what)]
    return attrs.evolve(regime, title=f"{regime.title} ({len(rules)} rules)") if rules else regime


def _lines(each: Changed) -> Iterator[str]:
    yield each.id if each.id == each.title else f"{each.id}: {each.title}"
    for altered in each.what:
        if altered.part == "whole":
            yield "    new" if altered.before is None else "    no longer there"
        else:
            yield f"    {altered}"


def _told(row: Row, both: Compared[Any]) -> Iterator[str]:
    who = ", ".join(str(value) for value in row.carried.values() if value)
    before, after = both.verdicts
    yield f"row {row.row}{f' ({who})' if who else ''}: {before if before == after else f'{before} → {after}'}"
    for each in both.differing:
        was, now = ("" if final else " (not settled)" for final in each.settled)
        yield f"    {each.words}: {each.before}{was} → {each.after}{now}"
    gone, come = both.rules
    if gone:
        yield f"    no longer applies: {', '.join(gone)}"
    if come:
        yield f"    now applies: {', '.join(come)}"
