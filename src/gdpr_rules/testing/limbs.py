"""Limb coverage: every test in a rule's condition has to decide some example, and so has its opposite."""

from collections.abc import Iterator
from typing import Any

import attrs

from gdpr_rules.decisions.wording import words
from gdpr_rules.kernel.conditions import FALSE, TRUE, During, Test
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.testing.examples import day_of, scope_of, shown
from gdpr_rules.testing.mutants import Mutant, places, sides


@attrs.frozen
class Limb:
    """One test in one place of a rule's conditions, beside the rules in which it always holds and never does."""

    text: str
    always: Mutant
    never: Mutant

    def decisive(self, rule: Rule[Any], rules: Ruleset) -> bool:
        """Whether two examples show the effect of the limb: one changes if it always holds, the other if it never does.

        A side that provably makes no difference, as when another limb implies this one, is not required.
        """
        fixed = (self.always, self.never)
        return all(_tells(each, rule) or each.equivalent(rule, scope_of(rule, rules)) for each in fixed)


def limbs(rule: Rule[Any], rules: Ruleset) -> Iterator[Limb]:
    """Every test and every span of days in a rule's `when` and its `unless`."""
    for where, condition, put in sides(rule, rules):
        for limb, into in places(condition):
            if isinstance(limb, (Test, During)):
                text = f"{where}: `{words(limb)}`"
                always, never = (Mutant(text, *put(into(constant))) for constant in (TRUE, FALSE))
                yield Limb(text, always, never)


def idle_limbs(rule: Rule[Any], rules: Ruleset) -> list[Limb]:
    """The limbs whose effect no pair of the rule's examples shows."""
    return [limb for limb in limbs(rule, rules) if not limb.decisive(rule, rules)]


def _tells(fixed: Mutant, rule: Rule[Any]) -> bool:
    """Whether some example of a rule has another effect once a limb is fixed."""
    return any(
        shown(fixed.rule, fixed.scope, example.facts, day_of(example, rule)).effect is not example.effect
        for example in rule.examples
    )
