"""What is measured: one function per question, each with its baseline first."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from time import perf_counter_ns
from typing import Any

import attrs

from benchmarks.chain import screen
from benchmarks.messages import ON
from benchmarks.timing import Contender, Cost, costs, race
from gdpr_rules import LAW, AddressKind, Decision, Message, Rule, Ruleset, evaluate
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.law import COVERS
from gdpr_rules.law.covers import Side, about, countries
from tests.law.messages import message

M = attrs.fields(Message)
PASSES = 20


def chain(messages: Sequence[Message]) -> Contender:
    """The verdicts of the hand-written chain."""

    def run() -> None:
        for each in messages:
            screen(each)

    return run


def outcomes(messages: Sequence[Message]) -> Contender:
    """Decisions of which only the permission is looked at."""

    def run() -> None:
        for each in messages:
            evaluate(each, on=ON).outcome.permission  # noqa: B018  # to ask is what is timed

    return run


def verdicts(messages: Sequence[Message], rules: Ruleset = LAW) -> Contender:
    """Decisions of which the permission and the rules that fired are looked at."""

    def run() -> None:
        for each in messages:
            decision = evaluate(each, on=ON, rules=rules)
            decision.outcome.permission  # noqa: B018  # to ask is what is timed
            decision.fired  # noqa: B018  # to ask is what is timed

    return run


def interpreted(messages: Sequence[Message]) -> Contender:
    """The same from the interpreter of the conditions."""
    program = LAW.program(Message, ON)

    def run() -> None:
        for each in messages:
            decision = Decision(each, ON, LAW, program, *program.interpreted(each))
            decision.outcome.permission  # noqa: B018  # to ask is what is timed
            decision.fired  # noqa: B018  # to ask is what is timed

    return run


def explained(messages: Sequence[Message]) -> Contender:
    """Decisions put into words, with what is missing and what would help."""

    def run() -> None:
        for each in messages:
            evaluate(each, on=ON).explain()

    return run


def decisions(messages: Sequence[Message], rounds: int) -> tuple[Cost, ...]:
    """One e-mail decision against the hand-written chain, the quick ways over many passes and the slow ones over one."""
    quick = list(messages) * PASSES
    fast = race(
        {
            "hand-written chain of ifs": chain(quick),
            "compiled: permission": outcomes(quick),
            "compiled: permission and rules fired": verdicts(quick),
        },
        pieces=len(quick),
        rounds=rounds,
    )
    slow = race(
        {
            "hand-written chain of ifs": chain(messages),
            "compiled and explained": explained(messages),
            "interpreted: permission and rules fired": interpreted(messages),
        },
        pieces=len(messages),
        rounds=max(3, rounds // 5),
    )
    return (*fast, *slow[1:])


def drawn(messages: Sequence[Message], rounds: int) -> tuple[Cost, ...]:
    """Decisions on messages whose every fact is drawn, against the hand-written chain."""
    return race(
        {
            "hand-written chain of ifs": chain(messages),
            "compiled: permission": outcomes(messages),
            "compiled: permission and rules fired": verdicts(messages),
        },
        pieces=len(messages),
        rounds=rounds,
    )


def further_countries() -> Ruleset:
    """As many made-up rules for further countries as the law has for those it encodes."""
    encoded = countries(about(COVERS, Message, Side.PERSON), "e-mail").on(ON)
    codes = sorted(COUNTRIES - encoded)[: len(encoded)]
    kinds = {AddressKind.NAMED: LAW["eu.eprivacy.at.named_address"], AddressKind.GENERIC: LAW["eu.eprivacy.at.generic_address"]}
    rules: list[Rule[Any]] = []
    for code in codes:
        for kind, model in kinds.items():
            rules.append(
                attrs.evolve(
                    model,
                    id=f"further.{code.lower()}.{model.id.rpartition('.')[2]}",
                    when=true(M.commercial) & equals(M.subject_country, code) & equals(M.address, kind),
                    examples=(fires("there", message(subject_country=code)), silent("elsewhere", message())),
                )
            )
    return Ruleset(rules)


def with_further_countries(messages: Sequence[Message], rounds: int) -> tuple[Cost, ...]:
    """The same decisions under the law, and under the law with twice as many countries."""
    quick = list(messages) * PASSES
    return race(
        {
            "the law": verdicts(quick),
            "the law, twice as many countries": verdicts(quick, LAW | further_countries()),
            "the law again": verdicts(quick),
        },
        pieces=len(quick),
        rounds=rounds,
    )


PLAIN: Any = attrs.make_class(
    "Plain", {field.name: attrs.field(default=None) for field in attrs.fields(Message)}, frozen=True, slots=True, kw_only=True
)


def building(rounds: int, repeat: int = 300) -> tuple[tuple[Cost, ...], ...]:
    """A checked Message against a plain frozen attrs class with the same fields: every fact given, then about twenty."""
    full = _full()
    some = {name: full[name] for name in [list(full)[place * len(full) // 20] for place in range(20)]}

    def made(kind: Any, given: dict[str, Any]) -> Contender:
        def run() -> None:
            for _ in range(repeat):
                kind(**given)

        return run

    return tuple(
        race(
            {
                f"plain frozen class, {len(given)} facts": made(PLAIN, given),
                f"Message, {len(given)} facts": made(Message, given),
            },
            pieces=repeat,
            rounds=rounds,
        )
        for given in (full, some)
    )


def _full() -> dict[str, Any]:
    """A value for every fact."""
    given = attrs.asdict(message(), recurse=False)
    other = {
        "subject_us_state": "CA",
        "subscriber_country": "GB",
        "details_collected_on": date(2026, 3, 1),
        "business_days_since_opt_out": 3,
    }
    return {name: other.get(name, value if value is not None else True) for name, value in given.items()}


def imports(rounds: int) -> tuple[Cost, ...]:
    """Whole fresh interpreters, and what is left once the bare interpreter's own start is taken off."""
    scripts = {
        "import attrs": "import attrs",
        "import gdpr_rules": "import gdpr_rules",
        "import gdpr_rules, and load the law": "import gdpr_rules; gdpr_rules.LAW",
    }
    taken: dict[str, list[float]] = {name: [] for name in scripts}
    net: dict[str, list[float]] = {f"{name}, net": [] for name in scripts}
    for turn in range(rounds + 1):
        spent = {name: _process(script) for name, script in {"bare": "pass", **scripts}.items()}
        if turn:
            for name in scripts:
                taken[name].append(spent[name])
                net[f"{name}, net"].append(spent[name] - spent["bare"])
    return (*costs(taken), *costs(net))


def _process(script: str) -> float:
    start = perf_counter_ns()
    subprocess.run([sys.executable, "-c", script], check=True)
    return perf_counter_ns() - start


def compiling(messages: Sequence[Message], rounds: int) -> tuple[Cost, ...]:
    """Building the ruleset from its rules, compiling it for a day, and the first decision for every country asked about."""

    def build() -> Ruleset:
        return Ruleset(LAW.rules, LAW.regimes, LAW.retired)

    def compiled() -> None:
        build().program(Message, ON)

    def asked() -> None:
        rules = build()
        for each in messages:
            evaluate(each, on=ON, rules=rules)

    return race(
        {
            "build the ruleset": build,
            "build, and compile for a day": compiled,
            "build, compile, and decide every message once": asked,
        },
        pieces=1,
        rounds=rounds,
    )
