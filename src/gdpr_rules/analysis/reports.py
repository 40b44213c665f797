"""Reports: what an analysis found as headings, sentences and tables, for pages and for a terminal alike."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from gdpr_rules.analysis.changes import Cause, DatedChange, Differences, Unnoticed
from gdpr_rules.analysis.defects import Conflict, Finding, Gap
from gdpr_rules.analysis.departures import Departure, Departures
from gdpr_rules.analysis.divergences import Divergence, Divergences
from gdpr_rules.analysis.parts import Part
from gdpr_rules.analysis.witnesses import Change, Witness
from gdpr_rules.decisions.wording import shown, stated
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.facts import Facts, about, outcome_of
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rulesets import Question

WAYS = (Change.STRICTER, Change.LOOSER, Change.OTHER, Change.EQUAL)
EXAMPLES = "Dates computed from facts are compared on examples. No fact of a case can be left out."
RULES = 3
"""How many rules a row names before it counts the others."""


@attrs.frozen
class Section:
    """Some sentences, and a table below them."""

    heading: str
    lines: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@attrs.frozen
class Report:
    """The findings of an analysis, in reading order."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]


def looked_at(cells: int, seen: int, *, counted: bool) -> str:
    """How many cells an analysis examined; where it stopped before the end, that this is not a proof.

    Numbers of cells change with every rule. Pages that are kept leave them out: `counted` says whether they are wanted.
    """
    if not counted:
        part = (
            "every cell" if cells == seen else "some of the cells, since they are too many for all, so that there may be more,"
        )
        return f"Examined: {part} of the facts concerned. {EXAMPLES}"
    if cells == seen:
        return f"Examined: all cells of the facts concerned, {number(cells)} over all comparisons. {EXAMPLES}"
    return (
        f"Examined: {number(seen)} of {number(cells)} cells over all comparisons; the space is too large for all, so "
        f"there may be more. {EXAMPLES}"
    )


def titled(question: Question) -> str:
    """A question by its class and by the word it is asked with."""
    words = [word for word, each in QUESTIONS.items() if each is question]
    return f"{question.__name__} (`{words[0]}`)" if words else question.__name__


def number(count: int) -> str:
    """A whole number with its thousands separated."""
    return f"{count:,}"


def case(facts: Facts[Any]) -> str:
    """The known facts of a case, as statements."""
    fields = attrs.fields(type(facts))
    given = [stated(field, getattr(facts, field.name)) for field in fields if getattr(facts, field.name) is not None]
    return "; ".join(given) or "whatever the facts"


def asked(part: Part) -> str:
    """A part of an outcome by its name for readers."""
    words = str(attrs.fields_dict(outcome_of(part.question))[part.field].metadata["words"])
    return words if part.member is None else f"{words}: {shown(part.member)}"


def said(part: Part, value: Any) -> str:
    """What is said about a part: a value, or for a member whether it is included."""
    if part.member is None:
        return shown(value) if value is not None else "none"
    takes_away = bool(protections(outcome_of(part.question))[part.field].least)
    return "yes" if bool(value) is not takes_away else "no"


def names(rules: Iterable[str]) -> str:
    """Some rules by their ids, and how many more there are."""
    ids = [f"`{each}`" for each in rules]
    more = f" and {len(ids) - RULES} more" if len(ids) > RULES else ""
    return ", ".join(ids[:RULES]) + more


def sources(cites: Iterable[Citation]) -> str:
    """Citations in a line, each once; if there are many, the first."""
    found = list(dict.fromkeys(map(str, cites)))
    more = f" and {len(found) - 2 * RULES} more" if len(found) > 2 * RULES else ""
    return "; ".join(found[: 2 * RULES]) + more


def divergence_report(found: Divergences, titles: tuple[str, str], *, counted: bool = True) -> Report:
    """Two regimes side by side: for each part on which they differ the shortest case each way, cited on both sides."""
    ways: dict[tuple[Part, Change], list[Divergence]] = {}
    for each in found.found:
        ways.setdefault((each.part, each.change), []).append(each)
    sections = []
    for question in dict.fromkeys(part.question for part, _ in ways):
        rows = []
        for (part, kind), several in ways.items():
            if part.question is question:
                least = min(several, key=lambda each: (not each.witness.settled, len(each.witness.known)))
                rows.append(
                    (
                        asked(part),
                        said(part, least.witness.before) + _open(least.witness.sure[0]),
                        said(part, least.witness.after) + _open(least.witness.sure[1]),
                        case(least.witness.facts),
                        sources(least.first_cites) or "says nothing",
                        sources(least.second_cites) or "says nothing",
                        kind.value if least.witness.settled else "open",
                    )
                )
        alike = [asked(part) for part in found.alike if part.question is question and part.member is None]
        lines = [f"Both say the same on: {', '.join(alike)}."] if alike else []
        tried = [asked(part) for part in found.alike_on_examples if part.question is question]
        lines += [f"No example shows a difference on: {', '.join(tried)}."] if tried else []
        header = ("Part of the answer", found.a, found.b, "Case", f"Source, {found.a}", f"Source, {found.b}", "Second is")
        sections.append(Section(titled(question), tuple(lines), header, tuple(rows)))
    spoken_of = dict.fromkeys(part.question for part in (*found.alike, *found.alike_on_examples))
    same = [each for each in spoken_of if not any(part.question is each for part, _ in ways)]
    if same:
        sections.append(Section("Where no difference was found", (", ".join(map(titled, same)) + ".",)))
    lead = (
        f"{titles[0]} and {titles[1]} on {found.on}, asked about the same case: the first with all parties in "
        f"{found.at[0]}, the second with them in {found.at[1]}. *Stricter* and *looser* describe the second.",
        looked_at(found.cells, found.seen, counted=counted),
    )
    return Report(f"{titles[0]} and {titles[1]}", lead, tuple(sections))


def _open(sure: bool) -> str:
    return "" if sure else ", assumed while a point of law is open"


def _marked(witness: Witness) -> str:
    return case(witness.facts) + ("" if witness.settled else " (a point of law or a fact remains open)")


def departures_report(found: Departures, title: str, *, counted: bool = True) -> Report:
    """A policy beside the law: where it requires less, then clause by clause everything it says."""
    clauses = sorted({clause for each in found.found for clause in each.clauses})
    lead = (
        f"{title}: each rule and claim beside the law of {found.on}, wherever it applies. Where the law's answer is open, "
        "there is no comparison. A looser clause has no effect: the law is joined with the policy, and decides.",
        looked_at(found.cells, found.seen, counted=counted),
    )
    looser = Section(
        "Less than the law requires",
        (f"{len(found.looser)} of the {len(found.found)} statements compared: a rule or claim, on one part of an answer.",),
        ("Clauses", "Rule or claim", "Part of the answer", "The law", "The policy", "Case", *(["Cells"] if counted else [])),
        tuple(_looser(each, counted=counted) for each in found.looser),
    )
    sections = [
        Section(
            clause,
            (),
            ("Rule or claim", "Part of the answer", "Beside the law", "A case of more"),
            tuple(rows),
        )
        for clause in clauses
        if (rows := [_row(each, counted=counted) for each in found.of(clause)])
    ]
    return Report(f"{title} and the law", lead, (looser, *sections))


def _looser(each: Departure, *, counted: bool) -> tuple[str, ...]:
    witness = each.witnesses[Change.LOOSER]
    return (
        ", ".join(each.clauses),
        _named(each),
        asked(each.part),
        said(each.part, witness.before),
        said(each.part, witness.after),
        _marked(witness),
        *([number(each.cells[Change.LOOSER])] if counted else []),
    )


def _named(each: Departure) -> str:
    return f"{each.title} (`{each.id}`{', a claim' if each.claim else ''})"


def _row(each: Departure, *, counted: bool) -> tuple[str, ...]:
    found = {kind.value: each.cells[kind] for kind in WAYS if each.cells.get(kind)}
    ways = ", ".join(f"{name} in {number(cells)}" if counted else f"{name} in some" for name, cells in found.items())
    if len(found) == 1 and not counted:
        ways = f"{next(iter(found))} in all"
    more = each.stricter if each.stricter and each.stricter.settled else None
    return (
        _named(each),
        asked(each.part),
        ways or "never decisive",
        f"{said(each.part, more.before)} → {said(each.part, more.after)}: {_marked(more)}" if more else "",
    )


def changes_report(found: Differences, title: str, *, heading: str = "", counted: bool = True) -> Report:
    """What changes when: a section for each day, with the instruments that did it and a case for each question."""
    sections: list[Section] = []
    for day in sorted({*found.days, *(each.on for each in found.unnoticed)}):
        changes = [each for each in found.changes if each.on == day]
        unnoticed = [each for each in found.unnoticed if each.on == day]
        sections.append(
            Section(
                f"{heading}{day}",
                tuple(_causes(changes, unnoticed)),
                ("Question", "What changes", "A case", "Rules"),
                tuple(_day_rows(changes)),
            )
        )
    lead = (
        f"Every day after {found.before} up to {found.after} on which an answer changes, with every fact known. "
        "*Answered* and *left open* mean that a point of law, or the law of a place, is encoded from then on, or no longer.",
        looked_at(found.cells, found.seen, counted=counted),
    )
    return Report(title, lead, tuple(sections) or (Section("Nothing", ("No answer is known to change.",)),))


def _causes(changes: Iterable[DatedChange], unnoticed: Iterable[Unnoticed]) -> Iterator[str]:
    causes = dict.fromkeys(cause for each in changes for cause in each.causes)
    for what in dict.fromkeys(cause.what for cause in causes):
        cites = sources(cite for cause in causes if cause.what == what for cite in cause.cites)
        yield f"{what}: {cites}" if cites else what
    quiet = [titled(each.question) for each in unnoticed]
    if quiet:
        yield f"no answer changes to {', '.join(quiet)}: other rules require as much"


def _day_rows(changes: list[DatedChange]) -> Iterator[tuple[str, ...]]:
    groups: dict[tuple[Question, str, str, tuple[Cause, ...]], list[DatedChange]] = {}
    for each in changes:
        groups.setdefault((each.part.question, each.fact, each.what, each.causes), []).append(each)
    for (question, fact, what, _), several in groups.items():
        listed = _listed(list(dict.fromkeys(asked(each.part) for each in several)))
        least = min(several, key=lambda each: (not each.witness.settled, len(each.witness.known)))
        before, after = said(least.part, least.witness.before), said(least.part, least.witness.after)
        told = f"{what}, judged by {about(attrs.fields_dict(question)[fact]).noun}" if fact else what
        shown_case = f"{asked(least.part)}, {before} → {after}: {_marked(least.witness)}"
        rules = names(dict.fromkeys(name for each in several for name in each.rules))
        yield titled(question), f"{told}: {listed}", shown_case, rules


def _listed(parts: list[str]) -> str:
    return "; ".join(parts[:RULES]) + (f" and {len(parts) - RULES} more" if len(parts) > RULES else "")


def defects_report(findings: dict[str, tuple[Finding, ...]], gaps: Iterable[Gap], conflicts: Iterable[Conflict]) -> Report:
    """A ruleset by itself: rules that make no difference, overlapping versions, and what only the backstop answers."""
    sections = [
        Section(name, () if rows else ("None.",), ("Rule", "What", "Proven"), rows)
        for name, found in findings.items()
        for rows in [tuple((f"`{each.rule}`", each.what, "yes" if each.exact else "no, too large") for each in found)]
    ]
    overlaps = tuple(
        (f"`{each.first}`", f"`{each.second}`", _days(each), asked(each.part), case(each.facts)) for each in conflicts
    )
    sections.append(
        Section("Versions that overlap", () if overlaps else ("None.",), ("First", "Second", "Days", "Part", "Case"), overlaps)
    )
    return Report("The rules by themselves", (), (*sections, *([gaps_section(found)] if (found := tuple(gaps)) else [])))


def _days(conflict: Conflict) -> str:
    start, end = conflict.days
    return f"from {start}" + (f" until {end} (not included)" if end else " on")


def gaps_section(gaps: Iterable[Gap], *, counted: bool = True) -> Section:
    """The share of all cells that only the backstop answers, question by question."""
    rows = tuple(
        (
            titled(gap.question),
            *([f"{100 * gap.cells / gap.of:.1f} %"] if counted else []),
            case(gap.facts) if gap.facts is not None else "none",
        )
        for gap in gaps
    )
    header = ("Question", *(["Share of all cases"] if counted else []), "A case")
    return Section("What is left open because no law is encoded", (), header, rows)
