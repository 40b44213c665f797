"""A policy in plain words for a terminal: its categories, each of its rules in a sentence, and its departures."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from gdpr_rules.catalogue.blocks import counted
from gdpr_rules.decisions.wording import shown, stated, words
from gdpr_rules.facts.lawful_bases import Basis, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.citations import ALWAYS, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition
from gdpr_rules.kernel.facts import outcome_of
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law import LAW
from gdpr_rules.policy.claims import Claim, Said
from gdpr_rules.policy.files import Policy
from gdpr_rules.policy.schema import Category, ClaimEntry, Keep, LawReading, Limit, PolicyDocument, RuleEntry, Use, Widening
from gdpr_rules.wire import read_facts

ASKED = {
    "message": "May this e-mail be sent?",
    "request": "What must be done about a request, and by when?",
    "processing": "On what basis may data be processed?",
    "breach": "Who has to be notified of a breach?",
    "retention": "How long may data be kept?",
    "authority": "By when does an authority have to act?",
    "assessment": "Is an impact assessment due?",
    "contract": "What is missing from a contract with a processor?",
    "decision": "May a decision be fully automated?",
    "campaign": "Is a campaign ready to start?",
    "organisation": "Whom does an organisation have to appoint?",
    "records": "Do records of processing have to be kept?",
    "joint": "What is missing between joint controllers?",
    "transfer": "May data go to another country?",
    "website": "How may the website be used, and who is liable for a loss?",
    "business": "Does the CCPA cover a business?",
    "situation": "Which laws reach this situation?",
}
"""The question behind each word used in policies."""
STARTS = {
    "received": "receipt",
    "identity": "the proof of identity",
    "collected": "the day of collection",
    "purpose_ended": "the day the purpose ended",
}
ONLY_ADDS = "A policy only adds to the law: where it requires less, the law decides."


@attrs.frozen
class Departure:
    """Where a policy differs from the law: on what, in which clauses, and how."""

    title: str
    clauses: tuple[str, ...]
    how: str


def departures(document: PolicyDocument) -> tuple[Departure, ...]:
    """Every departure from the law that a policy declares, in the order of its file."""
    entries: list[Category | RuleEntry | Limit | Widening | ClaimEntry] = [
        *document.categories,
        *document.rules,
        *document.limits,
        *document.widenings,
        *document.claims,
    ]
    found = [Departure(each.title, tuple(each.clauses), each.departs) for each in entries if each.departs]
    found += [Departure(note.says, tuple(note.clauses), note.departs) for note in document.notes if note.departs]
    return tuple(found)


def rule_of(entry: RuleEntry | Limit, policy: Policy) -> Rule[Any]:
    """The rule made from an entry."""
    return policy.rules[f"policy.{policy.document.policy.id}.{entry.id}"]


def by_question(document: PolicyDocument) -> dict[str, list[RuleEntry | Limit]]:
    """The policy's own rules and limits by the word of their question, in the order in which questions are listed."""
    entries: list[RuleEntry | Limit] = [*document.rules, *document.limits]
    groups = {word: [entry for entry in entries if entry.question == word] for word in QUESTIONS}
    return {word: found for word, found in groups.items() if found}


def bases(found: Iterable[str]) -> str:
    """Bases by their words in a file, in readers' terms."""
    return "; ".join(Basis[word.upper()].value for word in found)


def sources(category: Category) -> str:
    """Where the data come from; any source if the policy names none."""
    return "; ".join(Source[word.upper()].value for word in category.sources) or "any source"


def promises(table: dict[str, Any]) -> list[str]:
    """What a policy promises, each as a statement."""
    facts, fields = read_facts(Processing, table), attrs.fields_dict(Processing)
    return [stated(fields[name], getattr(facts, name)) for name in table]


def kept(keep: Keep) -> str:
    """How long data are kept, in words."""
    return f"for at most {keep.within} from {STARTS[keep.starts]}"


def adds(entry: RuleEntry | Limit, policy: Policy) -> str:
    """What a rule or a limit requires."""
    if isinstance(entry, Limit):
        start = " or ".join(STARTS[each] for each in entry.starts)
        whole = f"within {entry.within} from {start}{', the later of the two' if len(entry.starts) > 1 else ''}"
        if entry.extended:
            whole += f"; {entry.extended} in total if {' or '.join(entry.reasons)} and the person is informed"
        return whole
    then = rule_of(entry, policy).then
    return "; ".join(asked_for(then)) if isinstance(then, Outcome) else ""


def asked_for(outcome: Outcome) -> Iterator[str]:
    """What a policy's outcome requires; for freedoms those removed, if fewer are removed than left."""
    for field in attrs.fields(type(outcome)):
        value, least, name = getattr(outcome, field.name), field.default, field.metadata["words"]
        if value == least:
            continue
        gone = least - value if isinstance(least, frozenset) else frozenset[Any]()
        if gone and len(gone) < len(value):
            yield f"removed from the {name}: {shown(gone)}"
        else:
            yield f"{name}: {shown(value)}"


def conditions(rule: Rule[Any]) -> Iterator[str]:
    """When a rule applies, and what lifts it, as sentences without a full stop."""
    yield "always" if rule.when == TRUE else f"when {words(rule.when)}"
    if rule.unless != FALSE:
        yield f"unless it is known that {words(rule.unless)}"


def followed(entry: Widening, policy: Policy) -> tuple[Condition, int]:
    """Where else a widening follows its regime, and how many of its rules."""
    prefix = f"policy.{policy.document.policy.id}.{entry.id}."
    found = [rule for rule in policy.rules if rule.id.startswith(prefix)]
    own, law = _limbs(found[0].when), _limbs(LAW[found[0].id.removeprefix(prefix)].when)
    return All(own[: len(own) - len(law)]), len(found)


def span(start: dt.date | None, end: dt.date | None) -> str:
    """The days of an entry that does not apply at all times, followed by a comma."""
    return f"{Span(start, end)}, " if start or end else ""


def _limbs(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)


def explain_policy(policy: Policy) -> str:
    """The policy in plain words, for a terminal: its categories, rules, limits and notes, each with the clauses it comes from.

    Conditions and outcomes are taken from the rules themselves, so that what is read is what decides.
    """
    document = policy.document
    header = document.policy
    lines = [
        f"{header.title} [policy.{header.id}]",
        f"It protects {header.protects}, unless an entry says otherwise. Its documents were read on {header.verified}.",
        ONLY_ADDS,
    ]
    lines += _section("Documents", (f"{key}: {each.name}, {each.url}" for key, each in document.documents.items()))
    for category in document.categories:
        lines += _section(f"{category.title} [{category.id}; {', '.join(category.clauses)}]", _category(category))
    if document.any_category:
        common = document.any_category
        always = [f"available for every purpose: {bases(common.bases)}"] if common.bases else []
        title = f"{common.title} [{', '.join(common.clauses)}]"
        lines += _section(title, [*always, *(line for use in common.uses for line in _use(use))])
    for part in document.parts:
        lines += _section(f"A part with its own reach: {part.title} [{part.id}]", part.not_encoded)
    for question, entries in by_question(document).items():
        lines += ["", f"{ASKED[question]}"]
        for entry in entries:
            lines += _entry(entry, policy)
    lines += _section("The law followed beyond its reach", (_widening(each, policy) for each in document.widenings))
    if document.law is not None:
        lines += _section("How old a reading of the law may be", [read_within(document.law)])
    lines += _section("What clauses claim, which decides nothing", map(claimed, policy.rules.claims))
    lines += _section(
        "Departures from the law, which decides",
        (f"{each.title} [{', '.join(each.clauses)}]: {each.how}" for each in departures(document)),
    )
    lines += _section("What no rule expresses", (_note(note) for note in document.notes))
    lines += _section("Not encoded", header.not_encoded)
    return "\n".join([*lines, ""])


def _category(category: Category) -> Iterator[str]:
    yield f"data: {', '.join(category.data)}"
    yield f"from: {sources(category)}"
    if category.recipients:
        yield f"to: {'; '.join(category.recipients)}"
    for use in category.uses:
        yield from _use(use)
    if category.keep:
        yield f"kept {kept(category.keep)} [{', '.join(category.keep.clauses or category.clauses)}]"
    if category.promised:
        yield f"promised for all of them: {'; '.join(promises(category.promised))}"
    yield from category.notes


def _use(use: Use) -> Iterator[str]:
    yield f"used {use.title}: {bases(use.bases)}" + (f" [{', '.join(use.clauses)}]" if use.clauses else "")
    if use.promised:
        yield f"    promised for this use: {'; '.join(promises(use.promised))}"


def _entry(entry: RuleEntry | Limit, policy: Policy) -> list[str]:
    rule = rule_of(entry, policy)
    lines = [f"  - {entry.title} [{entry.id}; {', '.join(entry.clauses)}]"]
    lines += [f"      {line}" for line in conditions(rule)]
    lines.append(f"      then {adds(entry, policy)}")
    if rule.in_force != ALWAYS:
        lines.append(f"      in force {rule.in_force}")
    lines += [f"      not encoded: {note}" for note in entry.not_encoded]
    return [*lines, *([f"      departs from the law: {entry.departs}"] if entry.departs else [])]


def _widening(entry: Widening, policy: Policy) -> str:
    where, count = followed(entry, policy)
    return (
        f"{entry.title} [{entry.id}; {', '.join(entry.clauses)}]: {counted(count, 'rule')} of {entry.regime}, "
        f"{span(entry.valid_from, entry.valid_until)}when {words(where)}"
    )


def read_within(entry: LawReading) -> str:
    """How long a reading of the law settles answers, and the clauses that say so."""
    said = f"{entry.read_within_days} days: an answer that rests on a text read longer ago is not settled, and names the text"
    return f"{said} [{', '.join(entry.clauses)}]" if entry.clauses else said


def claimed(claim: Claim) -> str:
    """What a claim says, and in which cases."""
    said = "; ".join(_said(claim, each) for each in claim.says)
    return f"{claim.title} [{', '.join(claim.clauses)}]: {said}, where {words(claim.when)}"


def _said(claim: Claim, said: Said) -> str:
    words_for = str(attrs.fields_dict(outcome_of(claim.question))[said.field].metadata["words"])
    if said.member is None:
        return f"{words_for}: {shown(said.value)}"
    return f"{words_for}: {'' if said.value else 'not '}{shown(said.member)}"


def _note(note: Any) -> str:
    return f"{', '.join(note.clauses)}: {note.says}{f' {note.because}' if note.because else ''}"


def _section(title: str, items: Iterable[str]) -> list[str]:
    lines = [f"  - {item}" if not item.startswith(" ") else f"  {item}" for item in items]
    return ["", title, *lines] if lines else []
