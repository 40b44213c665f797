"""The terms of the source documents' website, clause by clause, and the law on what terms cannot do."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from gdpr_rules import (
    LAW,
    SOPRO,
    Decision,
    Loss,
    Permission,
    ProhibitedUse,
    Ruleset,
    SiteDuty,
    SiteTerms,
    Use,
    WebsiteUse,
    evaluate,
)

ON = date(2026, 11, 23)
BOTH = LAW | SOPRO
READER: dict[str, Any] = {
    "subject_country": "GB",
    "staff": False,
    "age": 30,
    "use": Use.VIEW,
    "personal": True,
    "copies_printed": 0,
    "written_permission": False,
    "protected_content": True,
    "rights_holder_permits": False,
    "misuse": frozenset(),
    "on_linked_site": False,
    "loss": Loss.NOTHING,
    "by_negligence": False,
    "law_forbids_limit": False,
    "visitor_assigns": False,
    "owner_assigns": False,
    "rights_unaffected": False,
}
ALWAYS_SAID = {SiteDuty.KEEP_TO_TERMS, SiteDuty.RECKON_WITH_CHANGES, SiteDuty.USE_ENGLISH_COURTS}


def visit(rules: Ruleset = BOTH, **facts: Any) -> Decision[SiteTerms]:
    return evaluate(WebsiteUse(**{**READER, **facts}), on=ON, rules=rules)


def test_a_reader_is_welcome() -> None:
    decision = visit()
    assert decision.outcome == SiteTerms(duties=frozenset(ALWAYS_SAID))
    assert decision.outcome.permissive
    assert decision.settled


@pytest.mark.parametrize(
    ("facts", "duty"),
    [
        ({"age": 17}, SiteDuty.BE_OF_AGE),
        ({"personal": False}, SiteDuty.ASK_IN_WRITING),
        ({"use": Use.OTHER}, SiteDuty.ASK_IN_WRITING),
        ({"use": Use.PRINT, "copies_printed": 2}, SiteDuty.ASK_IN_WRITING),
        ({"use": Use.COPY_ELECTRONICALLY, "written_permission": True}, SiteDuty.ASK_RIGHTS_HOLDER),
        *(({"misuse": frozenset({misuse})}, SiteDuty.STOP_MISUSE) for misuse in ProhibitedUse),
    ],
)
def test_what_is_not_permitted(facts: dict[str, Any], duty: SiteDuty) -> None:
    decision = visit(**facts)
    assert decision.outcome.permission is Permission.FORBIDDEN
    assert decision.outcome.duties == ALWAYS_SAID | {duty}
    assert visit(LAW, **facts).outcome.permissive, "it is the terms that forbid it"


@pytest.mark.parametrize(
    "facts",
    [
        {"age": 18},
        {"use": Use.PRINT, "copies_printed": 1},
        {"personal": False, "written_permission": True},
        {"use": Use.PRINT, "copies_printed": 50, "written_permission": True},
        {"use": Use.COPY_ELECTRONICALLY, "written_permission": True, "rights_holder_permits": True},
        {"use": Use.COPY_ELECTRONICALLY, "written_permission": True, "protected_content": False},
    ],
)
def test_what_is_permitted(facts: dict[str, Any]) -> None:
    assert visit(**facts).outcome.permission is Permission.PERMITTED


def test_the_terms_say_nothing_about_staff() -> None:
    assert visit(staff=True, age=16, use=Use.OTHER, misuse=frozenset(ProhibitedUse)).outcome == SiteTerms()
    assert not visit(staff=None, age=16).settled
    assert visit(staff=None, age=16).outcome.permission is Permission.FORBIDDEN


def test_what_a_visitor_reckons_with() -> None:
    assert SiteDuty.READ_THE_OTHER_TERMS in visit(on_linked_site=True).outcome.duties
    assert SiteDuty.KEEP_RIGHTS_ONESELF in visit(visitor_assigns=True).outcome.duties
    assert SiteDuty.LEAVE_RIGHTS_AS_THEY_ARE in visit(owner_assigns=True).outcome.duties
    assert SiteDuty.LEAVE_RIGHTS_AS_THEY_ARE not in visit(owner_assigns=True, rights_unaffected=True).outcome.duties


EXCLUDED = {Loss.BEYOND_CONTROL, Loss.BUSINESS, Loss.DATA, Loss.INDIRECT}


def test_liability_by_the_terms_and_by_law() -> None:
    for loss, negligence, forbidden in product(Loss, (True, False), (True, False)):
        facts: dict[str, Any] = {"loss": loss, "by_negligence": negligence, "law_forbids_limit": forbidden}
        terms, law = visit(SOPRO, **facts), visit(LAW, **facts)
        kept = loss not in {*EXCLUDED, Loss.NOTHING}
        assert terms.outcome.liability_stands is (kept or forbidden)
        certain = loss is Loss.FRAUD or (loss is Loss.DEATH_OR_INJURY and negligence)
        assert law.certain_outcome.liability_stands is certain
        assert law.outcome.liability_stands is (certain or loss in EXCLUDED), "an exclusion may be unreasonable or unfair"
        assert visit(**facts).outcome.liability_stands is (terms.outcome.liability_stands or law.outcome.liability_stands)


def test_an_exclusion_of_liability_is_an_open_question_of_law() -> None:
    decision = visit(loss=Loss.BUSINESS)
    assert decision.outcome.liability_stands
    assert not decision.settled_on("liability_stands")
    assert any("reasonable" in question for question in decision.open_questions)


def test_elsewhere_the_law_on_terms_is_not_known() -> None:
    decision = visit(subject_country="DE")
    assert decision.outcome.liability_stands
    assert SiteDuty.FIND_OUT_LAW in decision.outcome.duties
    assert decision.settled_on("permission")
    assert not decision.settled


def test_every_clause_of_the_terms_is_carried() -> None:
    carried = {clause for rule in SOPRO.about(WebsiteUse) for clause in rule.clauses}
    assert carried == {f"WT-0{number}" for number in range(1, 8)}
