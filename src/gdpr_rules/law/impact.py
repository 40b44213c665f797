"""Articles 35 and 36 as both texts of the GDPR have them: impact assessments, and the authority's advice beforehand."""

from functools import reduce
from itertools import combinations
from operator import or_
from typing import Any

import attrs

from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, Criterion, ImpactAssessment
from gdpr_rules.instruments.eu import IMPACT_GUIDELINES
from gdpr_rules.kernel.conditions import FALSE, Condition, contains, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import Changes, Samples, Text

A = attrs.fields(ImpactAssessment)
CRITERIA = tuple(Criterion)
SAMPLES = Samples(
    ImpactAssessment(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        high_risk=False,
        extensive_evaluation=False,
        significant_decisions=False,
        special_or_criminal_data=False,
        large_scale=False,
        monitors_public_area=False,
        listed_by_authority=False,
        spared_by_authority=False,
        criteria=frozenset(),
        reasons_recorded=False,
        assessed_in_legislation=False,
        officer_designated=False,
        residual_high_risk=False,
    )
)
"""Processing that gives no reason for concern."""

BY_LAW = true(A.assessed_in_legislation).named("the impact was assessed when the law was made")
ANY_CRITERION = contains(A.criteria, frozenset(CRITERIA))
EVALUATION = true(A.extensive_evaluation) & true(A.significant_decisions)
SPECIAL = true(A.special_or_criminal_data) & true(A.large_scale)
PUBLIC_AREA = true(A.monitors_public_area) & true(A.large_scale)
REQUIRED = AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW}))


def two_of(members: tuple[Criterion, ...] = CRITERIA) -> Condition:
    """At least two of the criteria are met: one of them, and another that stands further down the list."""
    pairs = (
        contains(A.criteria, frozenset({each})) & contains(A.criteria, frozenset(members[place:]))
        for place, each in enumerate(members[:-1], start=1)
    )
    return reduce(or_, pairs).named("two of the nine criteria")


TWO = two_of()


def met(*criteria: Criterion) -> dict[str, Any]:
    """These criteria, and no others."""
    return {"criteria": frozenset(criteria)}


def impact_rules(text: Text) -> tuple[Rule[AssessmentDuty], ...]:
    """The rules of one of the two texts."""
    people = "people whose data would be processed at a risk to them"

    def required(
        name: str, title: str, places: tuple[Any, ...], when: Condition, hit: Changes, unless: Condition = FALSE, **more: Any
    ) -> Rule[AssessmentDuty]:
        """A reason for an assessment, which falls away where the lawmaker made one."""
        by_law = {"assessed_in_legislation": True}
        more["not_so"] = [by_law, *more.get("not_so", ()), *({name: False} for name, told in hit.items() if told is True)]
        more["unknown"] = [*more.get("unknown", ()), "assessed_in_legislation", *hit]
        places = (*places, "Art 35(10)")
        return text.rule(
            SAMPLES, f"art35.{name}", title, people, places, REQUIRED, hit, when=when, unless=BY_LAW | unless, **more
        )

    first, second, *_ = CRITERIA
    return (
        required(
            "high_risk",
            "Processing that is likely to put people at a high risk is assessed before it starts",
            ("Art 35(1)",),
            true(A.high_risk),
            {"high_risk": True},
            clauses=("PP-14", "GP-02"),
            not_encoded=(
                "one assessment for several similar operations",
                "what an assessment contains (Art 35(7))",
            ),
        ),
        required(
            "evaluation",
            "Extensive automated evaluation on which significant decisions rest is assessed before it starts",
            ("Art 35(3)(a)",),
            EVALUATION,
            {"extensive_evaluation": True, "significant_decisions": True},
        ),
        required(
            "special_categories",
            "Special categories or criminal data on a large scale call for an assessment",
            ("Art 35(3)(b)",),
            SPECIAL,
            {"special_or_criminal_data": True, "large_scale": True},
            not_encoded=("that one doctor's or lawyer's own patients or clients are no large scale (recital 91)",),
        ),
        required(
            "public_area",
            "Monitoring a public area systematically on a large scale calls for an assessment",
            ("Art 35(3)(c)",),
            PUBLIC_AREA,
            {"monitors_public_area": True, "large_scale": True},
        ),
        required(
            "authority_list",
            "Processing of a kind on the authority's list is assessed before it starts",
            ("Art 35(4)",),
            true(A.listed_by_authority),
            {"listed_by_authority": True},
            not_encoded=("the authorities' lists themselves, which were not read for this library",),
        ),
        required(
            "criteria",
            "Processing with two of the nine signs of a high risk is assessed, unless reasons against are recorded",
            (IMPACT_GUIDELINES.at("III.B"), "Art 35(1)", "Art 35(5)"),
            TWO,
            met(first, second),
            true(A.reasons_recorded) | true(A.spared_by_authority),
            also=[*(met(*pair) for pair in combinations(CRITERIA, 2)), met(*CRITERIA)],
            not_so=[met(), *map(met, CRITERIA), {"reasons_recorded": True}, {"spared_by_authority": True}],
            unknown=["reasons_recorded", "spared_by_authority"],
            not_encoded=("that one sign alone may be enough, which the controller has to judge",),
        ),
        text.rule(
            SAMPLES,
            "art35.reasons",
            "Whoever makes no assessment in spite of a sign of a high risk records why",
            people,
            (IMPACT_GUIDELINES.at("III.B"), "Art 35(1)", "Art 5(2)"),
            AssessmentDuty(steps=frozenset({AssessmentStep.RECORD_REASONS})),
            met(first),
            when=ANY_CRITERION,
            unless=BY_LAW,
            also=[*map(met, CRITERIA)],
            not_so=[met(), {"assessed_in_legislation": True}],
            unknown=["criteria", "assessed_in_legislation"],
        ),
        text.rule(
            SAMPLES,
            "art35.officer",
            "The data protection officer, where there is one, is asked for advice on an assessment that is made",
            people,
            ("Art 35(2)", "Art 39(1)(c)"),
            AssessmentDuty(steps=frozenset({AssessmentStep.ASK_OFFICER})),
            {"officer_designated": True},
            when=true(A.officer_designated),
            not_so=[{"officer_designated": False}],
            unknown=["officer_designated"],
            not_encoded=("an officer who has to be designated and was not: that is another question",),
        ),
        text.rule(
            SAMPLES,
            "art36.residual_risk",
            "Where a high risk remains after all measures, the authority is consulted before the processing starts",
            people,
            ("Art 36(1)", "Art 36(2)"),
            AssessmentDuty(consult_authority=True, steps=frozenset({AssessmentStep.WAIT_FOR_AUTHORITY})),
            {"residual_high_risk": True},
            when=true(A.residual_high_risk),
            not_so=[{"residual_high_risk": False}],
            unknown=["residual_high_risk"],
            not_encoded=(
                "consultation that a national law asks for in tasks of public interest (Art 36(5))",
                "the authority's own time, which `AuthorityMatter` counts",
            ),
        ),
    )
