"""`gdpr-rules rules` and `gdpr-rules rule`: the rules as a list that can be narrowed, and one rule in full."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.text import Text

from gdpr_rules.catalogue import RuleEntry, entry
from gdpr_rules.cli.common import known_fact
from gdpr_rules.decisions.wording import cited
from gdpr_rules.errors import InvalidDocument, UnknownRule, nearest
from gdpr_rules.facts.message import Message
from gdpr_rules.kernel.conditions import FALSE, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Computed, Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.wire import read_cells


def chosen(
    rules: Ruleset,
    *,
    questions: tuple[type[Facts[Any]], ...],
    regime: str | None,
    country: str | None,
    fact: str | None,
    on: date | None,
) -> tuple[Rule[Any], ...]:
    """The rules selected by questions, a regime or a family, a country they can reach, a fact they read, or a day in force."""
    found = [rule for rule in (rules if on is None else rules.in_force(on)) if rule.question in questions]
    if regime is not None:
        found = [rule for rule in found if _within(rule.id, _known_regime(rules, regime))]
    if fact is not None:
        name = known_fact(fact, questions)
        found = [rule for rule in found if name in _reads(rules, rule)]
    if country is not None and on is not None:
        there = read_cells(Message, {"subject_country": country}, at="--country").subject_country
        given = {"subject_country": there, "subscriber_country": there}  # a recipient, with the mailbox
        found = [rule for rule in found if reduce(rules.firing(rule), on, given) != FALSE]
    return tuple(found)


def as_json(rule: Rule[Any], rules: Ruleset) -> dict[str, Any]:
    """A rule of the list as plain JSON values."""
    start, end = rule.in_force.start, rule.in_force.end
    return {
        "id": rule.id,
        "title": rule.title,
        "regime": rules.regime(rule).id,
        "question": rule.question.__name__,
        "authority": rule.authority.value,
        "from": start.isoformat() if start else None,
        "until": end.isoformat() if end else None,
        "citations": [{"text": str(cite), "url": cite.url} for cite in rule.cites],
    }


def as_line(rule: Rule[Any]) -> Text:
    """A rule of the list as one line."""
    return Text.assemble((rule.id, "bold"), f"  {rule.title} ", (f"({cited(rule)})", "dim"))


def the_rule(rules: Ruleset, name: str) -> RuleEntry:
    """One rule in words, by its id."""
    if name not in rules and name not in rules.retired:
        known = [rule.id for rule in rules]
        raise UnknownRule(f"`{name}` is not a rule{nearest(name, known) or '; `gdpr-rules rules` lists them all'}")
    return entry(rules[name], LAW if name in LAW else rules)


def page(rule: RuleEntry) -> Iterator[Text]:
    """A rule in words, line by line."""
    yield Text(rule.title, "bold")
    yield Text(rule.id, "cyan")
    yield Text(f"{rule.regime_title} [{rule.regime}]; {rule.authority}; in force {rule.in_force}")
    yield Text(f"protects {rule.protects}")
    yield Text(f"answers a {rule.question} with a {rule.outcome}")
    yield from _outline("Where", rule.scope)
    yield from _outline("When", rule.when or ((0, "always, where the regime applies"),))
    yield from _outline("Unless it is known that", rule.unless)
    yield from _section("Then", rule.then)
    yield from _outline("No unknown fact can change that once", rule.determined_when)
    yield from _section(
        "Sources", [f"{source.cite} ({source.name}), read on {source.verified_on}\n    {source.url}" for source in rule.sources]
    )
    yield from _section("Facts it reads", [f"{fact.name}: {fact.question}" for fact in rule.facts])
    yield from _section("Clauses of the source documents", [", ".join(rule.clauses)] if rule.clauses else [])
    first = rule.examples[0]
    stated = "; ".join((*(text for _, text in first.facts), *(f"{name} is not known" for name in first.unknown)))
    yield from _section(
        "Examples", [f"{e.label} ({e.on}): the rule {e.effect}, the answer is {e.verdict}" for e in rule.examples]
    )
    yield Text(f"  The facts that the rule reads in the first of them: {stated}.")
    yield from _section("Not encoded", rule.not_encoded)


def _outline(title: str, lines: tuple[tuple[int, str], ...]) -> Iterator[Text]:
    if lines:
        yield Text(f"\n{title}:", "bold")
        yield from (Text(f"{'  ' * (depth + 1)}- {text}") for depth, text in lines)


def _section(title: str, items: "tuple[str, ...] | list[str]") -> Iterator[Text]:
    yield from _outline(title, tuple((0, item) for item in items))


def _within(name: str, regime: str) -> bool:
    return name.startswith(f"{regime}.")


def _known_regime(rules: Ruleset, name: str) -> str:
    if not any(_within(f"{regime.id}.", name) for regime in rules.regimes):
        known = [regime.id for regime in rules.regimes]
        hint = nearest(name, known) or f"; choose among {', '.join(known)}"
        raise InvalidDocument(f"--regime: `{name}` is not a regime{hint}")
    return name


def _reads(rules: Ruleset, rule: Rule[Any]) -> set[str]:
    computed = {read.name for read in rule.then.reads} if isinstance(rule.then, Computed) else set[str]()
    return computed | {part.fact.name for part in walk(rules.firing(rule)) if isinstance(part, Test)}
