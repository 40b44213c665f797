"""A question of one's own is typed as those of the library are."""

from datetime import date
from typing import assert_type

import attrs

from gdpr_rules import (
    ALWAYS,
    Authority,
    Condition,
    Dated,
    Decision,
    Facts,
    Instrument,
    Outcome,
    Rule,
    Ruleset,
    at_least,
    equals,
    evaluate,
    fact,
    figure,
    fires,
    one_of,
    silent,
    true,
)
from gdpr_rules.kernel.protection import protects, true_protects


@attrs.frozen
class Loan(Outcome):
    """May this book be lent?"""

    deposit: bool = protects(true_protects(), "deposit")


@attrs.frozen(kw_only=True)
class Request(Facts[Loan]):
    """Someone asks for a book."""

    member: bool | None = fact("A member?", yes="a member", no="no member")
    age: int | None = fact("How old?", noun="the age")
    town: str | None = fact("From where?", noun="the town")


R = attrs.fields(Request)
HOUSE = Instrument("Rules of the library", "Rules", "https://library.example", date(2024, 1, 1), authority=Authority.POLICY)
GROWN = figure("age of majority", 18, date(2000, 1, 1), HOUSE.at("s 2"))
assert_type(GROWN, Dated[int])
assert_type(GROWN.on(date(2024, 1, 1)), int)
grown: Condition = at_least(R.age, GROWN)
assert_type(true(R.member) & ~grown | equals(R.town, "Ashby") | one_of(R.town, {"Ashby", "Bray"}), Condition)

DEPOSIT = Rule(
    id="library.deposit",
    title="Whoever is not a member leaves a deposit",
    protects="the books",
    cites=(HOUSE.at("s 1"),),
    in_force=ALWAYS,
    unless=true(R.member),
    then=Loan(deposit=True),
    examples=(fires("a stranger", Request(member=False)), silent("a member", Request(member=True))),
)
assert_type(DEPOSIT, Rule[Loan])
decision = evaluate(Request(), on=date(2024, 1, 1), rules=Ruleset((DEPOSIT,)))
assert_type(decision, Decision[Loan])
assert_type(decision.outcome, Loan)
assert_type(decision.outcome.deposit, bool)
