"""What decides in a rule, as short statements: its days, numbers, members of sets, values and periods."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

from gdpr_rules import Computed, Outcome, Regime, Rule
from gdpr_rules.clocks.periods import Period
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.kernel.citations import Citation, Dated, Span
from gdpr_rules.kernel.conditions import Condition, During, Op, Test, walk

REGISTER = Path(__file__).parents[1] / "vectors" / "register"
DAY = dt.timedelta(days=1)
RECIPIENT, SUBSCRIBER = "subject_country ", "subscriber_country "
"""Directive 2002/58 Art 13(1) names subscribers and users: what a rule on e-mail states of the recipient's country, a second
one states of the subscriber's, where that is another one."""
MANY = (
    100  # of a set of more codes of countries than that, those are stated that are not in it, and what it has beside countries
)
WORDS = {
    Op.EQUALS: "is",
    Op.ONE_OF: "in",
    Op.CONTAINS: "any of",
    Op.WITHIN: "within",
    Op.AT_LEAST: "at least",
    Op.MORE_THAN: "more than",
    Op.BEFORE: "before",
    Op.AFTER: "after",
}


def word(value: Any) -> str:
    """A value as the register writes it: enum members in small letters, sets sorted, days as ISO has them."""
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, frozenset):
        if len(value & COUNTRIES) > MANY:
            beside = value - COUNTRIES
            return f"all countries but {word(COUNTRIES - value)}" + (f"; also {word(beside)}" if beside else "")
        return ", ".join(sorted(map(word, value))) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.timedelta):
        return f"{value.total_seconds() / 3600:g} hours"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dt.date):
        return "never" if value == dt.date.max else value.isoformat()
    return str(value)


def days(span: Span) -> Iterator[str]:
    """The first and the last day of a span, both included."""
    if span.start:
        yield f"first {span.start}"
    if span.end:
        yield f"last {span.end - DAY}"


def compared(condition: Condition) -> Iterator[str]:
    """Each test of a condition against a constant, and each span of days in it."""
    for part in walk(condition):
        if isinstance(part, During):
            yield f"limb {' '.join(days(part.span))}"
        elif isinstance(part, Test) and part.op in WORDS:
            bound = f"figure {part.bound.name}" if isinstance(part.bound, Dated) else word(part.bound)
            yield f"{part.fact.name} {WORDS[part.op]} {bound}"


def added(outcome: Outcome) -> Iterator[str]:
    """Each field of an outcome that is not at its least protective value; of freedoms, what is taken away."""
    for field in attrs.fields(type(outcome)):
        value = getattr(outcome, field.name)
        if value != field.default:
            lost = isinstance(field.default, frozenset) and field.default
            yield f"takes from {field.name} {word(lost - value)}" if lost else f"adds {field.name} {word(value)}"


def worked(value: Any, path: str = "") -> Iterator[str]:
    """Every constant inside a computed outcome, with the field it stands in."""
    if isinstance(value, Period):
        parts = [value.words, *(each.name.lower() for each in (value.first_day, value.missing_day, value.roll) if each)]
        yield f"{path} {', '.join(parts)}"
    elif isinstance(value, (attrs.Attribute, Citation, Outcome)) or value is None or value == "" or value is False:
        return
    elif isinstance(value, tuple):
        for each in value:
            if isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], str):
                yield f"{path} {each[0]} {word(each[1])}"
            else:
                yield from worked(each, path)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.name not in ("words", "named", "source", "cite", "adds"):
                yield from worked(getattr(value, field.name), f"{path} {field.name}".strip())
    else:
        yield f"{path} {word(value)}"


def statements(rule: Rule[Any]) -> frozenset[str]:
    """Everything that decides in a rule and could be mistaken: what the register states once more."""
    then = rule.then
    found = [*days(rule.in_force), *compared(rule.when), *compared(rule.unless)]
    found += added(then.adds if isinstance(then, Computed) else then)
    found += worked(then) if isinstance(then, Computed) else ()
    return frozenset(found)


def of_regime(regime: Regime) -> frozenset[str]:
    """What decides in a regime's scopes, by question."""
    return frozenset(f"{question.__name__}: {each}" for question, scope in regime.scopes for each in compared(scope))


def of_figure(figure: Dated[Any]) -> frozenset[str]:
    """The steps of a figure, and its end."""
    steps = [f"from {step.start}: {word(step.value)}" for step in figure.steps]
    return frozenset([*steps, *([f"until {figure.end - DAY}"] if figure.end else [])])


def moved(day: dt.date) -> list[dt.date]:
    return [] if day in (dt.date.min, dt.date.max) else [day - DAY, day + DAY]


def other_values(value: Any) -> list[Any]:
    """Values that might stand in a figure by mistake: a member too few or too many, a number or a day beside the right one."""
    match value:
        case frozenset():
            return [*(value - {member} for member in value), value | {"a place too many"}]
        case dt.date():
            return moved(value)
        case _:
            return [value - 1, value + 1]


def wrong_figures(figure: Dated[Any]) -> Iterator[Dated[Any]]:
    """The figure with one thing wrong at a time: a value, the day of a step, a step left out, or its end."""
    for n, step in enumerate(figure.steps):
        others = [attrs.evolve(step, value=value) for value in other_values(step.value)]
        for changed in (*others, *(attrs.evolve(step, start=day) for day in moved(step.start))):
            yield attrs.evolve(figure, steps=(*figure.steps[:n], changed, *figure.steps[n + 1 :]))
    for n in range(1, len(figure.steps)):
        yield attrs.evolve(figure, steps=(*figure.steps[:n], *figure.steps[n + 1 :]))
    for end in moved(figure.end or dt.date.max) or [dt.date(2099, 1, 1)]:
        yield attrs.evolve(figure, end=end)


def within(value: Any) -> Iterator[Any]:
    """A value of a rule, and every value in it, however deep: in conditions, figures, deadlines and what they cite."""
    yield value
    if isinstance(value, (tuple, list, frozenset)):
        parts: Any = value
    elif isinstance(value, Mapping):
        parts = (*value, *value.values())
    elif attrs.has(type(value)) and not isinstance(value, attrs.Attribute):
        parts = (getattr(value, field.name) for field in attrs.fields(type(value)))
    else:
        parts = ()
    for part in parts:
        yield from within(part)


def registered(folder: Path = REGISTER) -> dict[str, frozenset[str]]:
    """What the register states, by the id of a rule, of a regime (`regime …`), or the name of a figure (`figure …`).

    A file may name several `regimes`, for which each of its entries holds unless one of them has an entry of its own; their
    `days` hold for each rule that states no day. `{name}` stands for the members that `sets.toml` gives under that name. No two
    files state the same. A place with a folder of its own under `tests/law/` has a file of the register there, and says under
    `rules_extended` what the place adds to the rules of the backstop. Its `reach` is read by `test_reach.py`.
    """
    found: dict[str, frozenset[str]] = {}
    sets: dict[str, str] = tomllib.loads((folder / "sets.toml").read_text("utf-8"))["sets"]
    extended: list[tuple[str, list[str]]] = []
    for file in (*sorted(folder.glob("*.toml")), *(of_places() if folder == REGISTER else ())):
        text = file.read_text("utf-8")
        for name, members in sets.items():
            text = text.replace(f"{{{name}}}", members)
        document = tomllib.loads(text)
        regimes: dict[str, list[str]] = document.get("regimes", {})
        own, shared = document.get("rules", {}), document.get("provisions", {})
        here: dict[str, frozenset[str]] = {}
        for name, told in shared.items():
            for regime, default in regimes.items():
                if f"{regime}.{name}" not in own:
                    here[f"{regime}.{name}"] = _dated(told, default)
        for name, told in own.items():
            here[name] = _dated(told, next((each for regime, each in regimes.items() if name.startswith(f"{regime}.")), []))
        for kind in ("figure", "regime"):
            here |= {f"{kind} {name}": frozenset(told) for name, told in document.get(f"{kind}s_stated", {}).items()}
        for name in here:
            assert name not in found, f"{file.name} states `{name}`, which stands in another file already"
        found |= here
        extended += document.get("rules_extended", {}).items()
    for name, told in extended:
        found[name] |= frozenset(told)
    by_subscriber = {
        f"{name}.subscriber": frozenset(each.replace(RECIPIENT, SUBSCRIBER) for each in told)
        for name, told in found.items()
        if name.startswith("eu.eprivacy.") and any(each.startswith(RECIPIENT) for each in told)
    }
    return found | by_subscriber


def of_places() -> list[Path]:
    """The files of the register that stand with the tests of one place."""
    return sorted(Path(__file__).parent.rglob("register.toml"))


def changes_of_places() -> dict[str, set[str]]:
    """The days on which the law of such places changes an answer, with the instruments that do it."""
    found: dict[str, set[str]] = {}
    for file in of_places():
        for day, instruments in tomllib.loads(file.read_text("utf-8")).get("changes", {}).items():
            found.setdefault(day, set()).update(instruments)
    return found


def _dated(told: list[str], default: list[str]) -> frozenset[str]:
    own = any(each.startswith(("first ", "last ")) for each in told)
    return frozenset(told if own else [*told, *default])
