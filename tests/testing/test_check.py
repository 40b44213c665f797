"""`check_ruleset` passes good rules, lists everything wrong with bad ones, and swallows no exception."""

import sys
from typing import Any

import attrs
import pytest

from gdpr_rules import SOPRO, Computed, Ruleset, fires, silent, true, unsettled
from gdpr_rules.errors import MissingExtra
from gdpr_rules.testing import RulesetProblems, check_ruleset
from tests.kernel.visits import CLOSED, Admission, Broken, V, Visit, rule

GOOD = rule(
    "house.good",
    when=true(V.invited),
    examples=(
        fires("invited", Visit(invited=True)),
        silent("not", Visit(invited=False)),
        unsettled("who knows", Visit(), missing={"invited"}),
    ),
)


def test_the_house_policy_passes() -> None:
    check_ruleset(SOPRO, examples=25)


def test_a_small_ruleset_of_another_question_passes() -> None:
    check_ruleset(Ruleset([GOOD]), examples=25)


def test_all_problems_are_listed_together() -> None:
    thin = rule(
        "house.thin",
        when=true(V.invited) & true(V.sober),
        examples=(fires("both", Visit(invited=True, sober=True)), silent("neither", Visit(invited=False, sober=False))),
    )
    wrong = rule("house.wrong", when=true(V.sober), examples=(fires("sober", Visit(sober=False)), silent("no", Visit())))
    with pytest.raises(RulesetProblems) as caught:
        check_ruleset(Ruleset([GOOD, thin, wrong]), examples=25)
    problems = caught.value.problems
    assert not any("house.good" in problem for problem in problems)
    assert "house.wrong: the example `sober` says `fires`, the rule `stays silent`" in problems
    assert any("house.wrong: among all rules `stays unsettled`" in problem for problem in problems)
    assert any("house.thin: no pair of examples" in problem and "`sober`" in problem for problem in problems)
    assert any("house.thin: no example notices" in problem and "any instead of all" in problem for problem in problems)
    assert str(caught.value).startswith(f"`{len(problems)}` problems")
    assert isinstance(caught.value, AssertionError)


@attrs.frozen(kw_only=True)
class Late(Computed[Admission]):
    """Closed once it is known whether the visitor is sober, and until then open."""

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return (V.sober,)

    def of(self, facts: Any) -> Admission:
        return self.adds if facts.sober is None else CLOSED


def test_a_computed_outcome_that_grows_with_knowledge_breaks_a_theorem() -> None:
    """What is taken while a fact is unknown has to be the most protective value; here it is the least."""
    late = Late(adds=Admission())
    rules = Ruleset([rule("house.late", then=late, when=true(V.invited), examples=GOOD.examples)])
    with pytest.raises(RulesetProblems, match="unknown is protective"):
        check_ruleset(rules, examples=50)


def test_an_error_inside_a_rule_is_no_problem_to_list_but_an_error() -> None:
    failing = Broken(adds=CLOSED)
    rules = Ruleset([rule("house.failing", then=failing, when=true(V.invited), examples=GOOD.examples)])
    with pytest.raises(ZeroDivisionError):
        check_ruleset(rules, examples=50)


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("gdpr_rules.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtra, match=r"gdpr-rules\[testing\]"):
        __import__("gdpr_rules.testing")
