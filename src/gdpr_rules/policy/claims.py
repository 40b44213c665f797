"""Claims: what a document states, even if the law requires more. They decide nothing, and are compared with the law."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from gdpr_rules.errors import nearest
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.citations import Citation, Span
from gdpr_rules.kernel.conditions import FALSE, All, Condition, Not
from gdpr_rules.kernel.facts import Facts, outcome_of
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.policy.builder import PolicyBuilder
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Tell, member_of, read_field, words_of
from gdpr_rules.policy.schema import ClaimEntry
from gdpr_rules.wire.documents import quoted

NONE = "none"
"""How a claim states that there is no date or limit."""


@attrs.frozen
class Said:
    """One statement of a claim: a field's whole value, or whether a member is in a field that is a set."""

    field: str
    value: Any
    member: Any = None


@attrs.frozen
class Claim:
    """What a clause states if `when` holds, which may be less than the law requires: compared and never joined."""

    id: str
    title: str
    question: type[Facts[Any]]
    clauses: tuple[str, ...]
    cites: tuple[Citation, ...]
    in_force: Span
    when: Condition
    says: tuple[Said, ...]


class PolicyRules(Ruleset):
    """The rules of a policy, with the claims its documents make; in a union with other rulesets only the rules count."""

    def __init__(self, rules: Iterable[Rule[Any]], regimes: Iterable[Regime] = (), claims: Iterable[Claim] = ()) -> None:
        super().__init__(rules, regimes)
        self.claims = tuple(claims)


def read_claim(into: PolicyBuilder, entry: ClaimEntry, path: Path) -> Claim:
    """The claim that an entry makes."""
    question, cites = QUESTIONS[entry.question], into.cites(entry.clauses, path)
    when, unless = into.conditions(entry, question, path, cites[0])
    name = f"policy.{into.document.policy.id}.{entry.id}"
    if name in into.names:
        into.tell((*path, "id"), f"`{entry.id}` is given twice; an id names one rule or claim")
    into.names.add(name)
    says = tuple(_says(question, entry.says, (*path, "says"), into.tell))
    spoken_of = when if unless == FALSE else All((when, Not(unless)))
    return Claim(name, entry.title, question, tuple(entry.clauses), cites, into.span(entry, path), spoken_of, says)


def _says(question: type[Facts[Any]], table: object, path: Path, tell: Tell) -> Iterator[Said]:
    kind = outcome_of(question)
    if not isinstance(table, Mapping) or not table:
        tell(path, f"{quoted(table)} states nothing; name fields of the outcome: {', '.join(protections(kind))}")
        return
    for name, value in table.items():
        here = (*path, str(name))
        if name not in protections(kind):
            known = protections(kind)
            tell(here, f"{quoted(name)} is not part of {kind.__name__}{nearest(name, known) or f'; it has {list(known)}'}")
            continue
        field, least = getattr(attrs.fields(kind), name), protections(kind)[name].least
        if isinstance(least, frozenset):
            yield from _members(field, value, here, tell)
        elif least is None and value == NONE:
            yield Said(str(name), None)
        else:
            found = read_field(kind, str(name), value, here, tell)
            if found is not None:
                yield Said(str(name), found)


def _members(field: "attrs.Attribute[Any]", value: object, path: Path, tell: Tell) -> Iterator[Said]:
    """What a claim says about a set: which members are in it, and which are not."""
    if not isinstance(value, Mapping) or not value or not value.keys() <= {"with", "without"}:
        tell(path, f'{quoted(value)} does not say what is in the set; write {{ with = ["..."] }} or {{ without = ["..."] }}')
        return
    for word, names in value.items():
        for n, name in enumerate(names if isinstance(names, list) else [names]):
            found = member_of(words_of(field), name, (*path, word, n), tell)
            if found is not None:
                yield Said(field.name, word == "with", found)
