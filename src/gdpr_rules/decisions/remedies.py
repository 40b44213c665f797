"""What the controller could change to be permitted: the smallest sets of changes, each tried before it is offered."""

from collections.abc import Callable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import combinations, count, product
from typing import Any, Generic, TypeVar

import attrs

from gdpr_rules.decisions.cells import representatives
from gdpr_rules.decisions.decided import Decided
from gdpr_rules.kernel.conditions import FALSE, Condition, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, about, fact_names
from gdpr_rules.kernel.protection import Outcome

OutcomeT = TypeVar("OutcomeT", bound=Outcome)
TRIES = 2000  # search states examined before giving up on further remedies
WIDEST = 3  # facts that may have to change together to silence one rule

Changes = frozenset[tuple[str, Any]]
Way = Callable[[Any], bool]


@attrs.frozen
class Remedy(Generic[OutcomeT]):
    """Facts to bring about, by name, that together make the outcome permissive."""

    changes: tuple[tuple[str, Any], ...]

    def applied_to(self, facts: Facts[OutcomeT]) -> Facts[OutcomeT]:
        """The facts after the changes."""
        return attrs.evolve(facts, **dict(self.changes))

    def __len__(self) -> int:
        return len(self.changes)


def find_remedies(decision: Decided[OutcomeT], *, limit: int) -> tuple[Remedy[OutcomeT], ...]:
    """Search the sets of changes by size; the rules that stand in the way determine which changes are worth trying.

    This relies on ways of being permissive that are closed under the join, so that an outcome is permissive in one of them
    exactly when every rule behind it adds one that is.
    """
    search = _Search(decision)
    if search.permitted({}):
        return ()
    found: list[frozenset[str]] = []
    remedies: list[Remedy[OutcomeT]] = []
    ways = type(decision.outcome).WAYS
    order, number = [(0, at, at, frozenset[tuple[str, Any]]()) for at in range(len(ways))], count(len(ways))
    seen: set[tuple[int, Changes]] = set()
    while order and len(remedies) < limit and len(seen) < TRIES:
        _, _, way, changes = heappop(order)
        names = frozenset(name for name, _ in changes)
        if (way, changes) in seen or any(known <= names for known in found):
            continue
        seen.add((way, changes))
        obstacle = search.obstacle(ways[way], dict(changes))
        if obstacle is None:
            if search.minimal(changes):
                found.append(names)
                remedies.append(Remedy(tuple(sorted(changes, key=lambda change: search.names.index(change[0])))))
            continue
        for step in obstacle:
            wider = changes | step
            heappush(order, (len(wider), next(number), way, wider))
    return tuple(remedies)


class _Search:
    """The initial facts, and which of them may be changed."""

    def __init__(self, decision: Decided[Any]) -> None:
        self.decision = decision
        self.names = list(fact_names(type(decision.facts)))
        fields = attrs.fields(type(decision.facts))
        self.changeable = {name: getattr(fields, name) for name in self.names if about(getattr(fields, name)).changeable}

    def permitted(self, changes: Mapping[str, Any]) -> bool:
        """Whether the outcome is permissive after some changes."""
        facts, program = attrs.evolve(self.decision.facts, **changes), self.decision.program
        return bool(program.outcome(program.masks(facts)[0], facts).permissive)

    def _blocking(self, way: Way, changes: Mapping[str, Any]) -> list[int]:
        facts, program = attrs.evolve(self.decision.facts, **changes), self.decision.program
        possible, _ = program.masks(facts)
        return [bit for bit, rule in enumerate(program.rules) if possible >> bit & 1 and not way(rule.outcome(facts))]

    def obstacle(self, way: Way, changes: Mapping[str, Any]) -> tuple[Changes, ...] | None:
        """The steps that would silence the rule with the fewest ways out; none if no rule stands in the way."""
        ways: tuple[Changes, ...] | None = None
        for bit in self._blocking(way, changes):
            steps = tuple(self._ways(self.decision.program.firing[bit], changes))
            if ways is None or len(steps) < len(ways):
                ways = steps
            if not steps:
                break
        return ways

    def _ways(self, firing: Condition, changes: Mapping[str, Any]) -> Iterator[Changes]:
        """The smallest changes after which a condition is certainly false, one for each set of facts."""
        facts, on = self.decision.facts, self.decision.on
        fixed = {name: getattr(facts, name) for name in self.names if name not in self.changeable}
        fixed = {name: value for name, value in fixed.items() if value is not None} | dict(changes)
        rest = reduce(firing, on, fixed)
        tested = {part.fact.name for part in walk(rest) if isinstance(part, Test)}
        free = [name for name in self.names if name in tested and name in self.changeable]
        answers = {name: representatives(self.changeable[name], self.decision.program.firing, on) for name in free}
        done: list[frozenset[str]] = []
        for size in range(1, WIDEST + 1):
            for names in combinations(free, size):
                if any(smaller <= set(names) for smaller in done):
                    continue
                for values in product(*(answers[name] for name in names)):
                    step = dict(zip(names, values, strict=True))
                    kept = {name: getattr(facts, name) for name in free if name not in step}
                    kept = {name: value for name, value in kept.items() if value is not None}
                    if reduce(rest, on, kept | step) == FALSE:
                        done.append(frozenset(names))
                        yield frozenset(step.items())
                        break

    def minimal(self, changes: Changes) -> bool:
        """Whether every one of the changes is needed."""
        return not any(self.permitted(dict(changes - {change})) for change in changes)
