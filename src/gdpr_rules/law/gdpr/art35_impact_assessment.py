"""Article 35: when a data protection impact assessment is carried out before the processing starts."""

import attrs

from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, ImpactAssessment
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

A = attrs.fields(ImpactAssessment)

ASSESSED_IN_LEGISLATION = true(A.assessed_in_legislation).named(
    "the impact was assessed when the law was made on which the processing rests", TEXT.at("Art 35(10)")
)

HIGH_RISK = Provision(
    id="art35.high_risk",
    title="Processing likely to result in a high risk is assessed before it starts",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 35(1)"), TEXT.at("Art 35(10)")),
    when=true(A.high_risk),
    unless=ASSESSED_IN_LEGISLATION,
    then=AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW})),
    examples=(
        fires(
            "a bank plans to monitor its employees' keystrokes",
            ImpactAssessment(high_risk=True, assessed_in_legislation=False),
        ),
        silent(
            "a florist plans to keep delivery addresses",
            ImpactAssessment(high_risk=False, assessed_in_legislation=False),
        ),
        silent(
            "a census is taken under a statute whose draft came with an impact assessment",
            ImpactAssessment(high_risk=True, assessed_in_legislation=True),
        ),
        unsettled(
            "no one has considered the risks of a new health app",
            ImpactAssessment(assessed_in_legislation=False),
            missing={"high_risk"},
        ),
        unsettled(
            "the papers on the drafting of the statute could not be obtained",
            ImpactAssessment(high_risk=True),
            missing={"assessed_in_legislation"},
        ),
    ),
    clauses=("PP-14", "GP-02"),
    not_encoded=(
        "a single assessment for several similar operations",
        "what an assessment contains (Art 35(7))",
    ),
)

EVALUATION = Provision(
    id="art35.evaluation",
    title="Systematic and extensive automated evaluation on which significant decisions are based is assessed before it starts",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 35(3)(a)"), TEXT.at("Art 35(10)")),
    when=true(A.extensive_evaluation) & true(A.significant_decisions),
    unless=ASSESSED_IN_LEGISLATION,
    then=AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW})),
    examples=(
        fires(
            "a credit bureau plans to score every consumer, and lenders to decide by the score",
            ImpactAssessment(extensive_evaluation=True, significant_decisions=True, assessed_in_legislation=False),
        ),
        silent(
            "a lender decides on loans, with each file read by its staff and no score computed",
            ImpactAssessment(extensive_evaluation=False, significant_decisions=True, assessed_in_legislation=False),
        ),
        silent(
            "a music service profiles its listeners to suggest songs",
            ImpactAssessment(extensive_evaluation=True, significant_decisions=False, assessed_in_legislation=False),
        ),
        silent(
            "a statute on automated tax assessment was drafted with an impact assessment",
            ImpactAssessment(extensive_evaluation=True, significant_decisions=True, assessed_in_legislation=True),
        ),
        unsettled(
            "a broker cannot say what the buyers of its profiles decide by them",
            ImpactAssessment(extensive_evaluation=True, assessed_in_legislation=False),
            missing={"significant_decisions"},
        ),
    ),
)

SPECIAL_CATEGORIES = Provision(
    id="art35.special_categories",
    title="Processing of special categories or criminal data on a large scale is assessed before it starts",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 35(3)(b)"), TEXT.at("Art 35(10)")),
    when=true(A.special_or_criminal_data) & true(A.large_scale),
    unless=ASSESSED_IN_LEGISLATION,
    then=AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW})),
    examples=(
        fires(
            "a group of hospitals plans a common patient file",
            ImpactAssessment(special_or_criminal_data=True, large_scale=True, assessed_in_legislation=False),
        ),
        silent(
            "a mail-order firm plans a customer file of two million addresses",
            ImpactAssessment(special_or_criminal_data=False, large_scale=True, assessed_in_legislation=False),
        ),
        silent(
            "a dentist opens a practice",
            ImpactAssessment(special_or_criminal_data=True, large_scale=False, assessed_in_legislation=False),
        ),
        silent(
            "a cancer register rests on a statute that was drafted with an impact assessment",
            ImpactAssessment(special_or_criminal_data=True, large_scale=True, assessed_in_legislation=True),
        ),
        unsettled(
            "a fitness app does not know how many will use it",
            ImpactAssessment(special_or_criminal_data=True, assessed_in_legislation=False),
            missing={"large_scale"},
        ),
    ),
    not_encoded=("that an individual doctor's or lawyer's patients or clients are not a large scale (recital 91)",),
)

PUBLIC_AREA = Provision(
    id="art35.public_area",
    title="Systematic monitoring of a publicly accessible area on a large scale is assessed before it starts",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 35(3)(c)"), TEXT.at("Art 35(10)")),
    when=true(A.monitors_public_area) & true(A.large_scale),
    unless=ASSESSED_IN_LEGISLATION,
    then=AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW})),
    examples=(
        fires(
            "a railway plans cameras in all of its stations",
            ImpactAssessment(monitors_public_area=True, large_scale=True, assessed_in_legislation=False),
        ),
        silent(
            "a car maker plans cameras in its plants, which the public cannot enter",
            ImpactAssessment(monitors_public_area=False, large_scale=True, assessed_in_legislation=False),
        ),
        silent(
            "a bakery plans a camera above its counter",
            ImpactAssessment(monitors_public_area=True, large_scale=False, assessed_in_legislation=False),
        ),
        silent(
            "cameras on motorways rest on a statute that was drafted with an impact assessment",
            ImpactAssessment(monitors_public_area=True, large_scale=True, assessed_in_legislation=True),
        ),
        unsettled(
            "it is not settled whether a shopping centre's cameras amount to a large scale",
            ImpactAssessment(monitors_public_area=True, assessed_in_legislation=False),
            missing={"large_scale"},
        ),
    ),
)

AUTHORITY_LIST = Provision(
    id="art35.authority_list",
    title="Processing of a kind on the authority's list is assessed before it starts",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 35(4)"), TEXT.at("Art 35(10)")),
    when=true(A.listed_by_authority),
    unless=ASSESSED_IN_LEGISLATION,
    then=AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW})),
    examples=(
        fires(
            "the authority's list names biometric access control, which a firm plans for its offices",
            ImpactAssessment(listed_by_authority=True, assessed_in_legislation=False),
        ),
        silent(
            "the list does not name a firm's plan to keep visitors' names for a week",
            ImpactAssessment(listed_by_authority=False, assessed_in_legislation=False),
        ),
        silent(
            "a statute that was drafted with an impact assessment provides for what the list names",
            ImpactAssessment(listed_by_authority=True, assessed_in_legislation=True),
        ),
        unsettled(
            "no one has looked the project up in the authority's list",
            ImpactAssessment(assessed_in_legislation=False),
            missing={"listed_by_authority"},
        ),
    ),
    not_encoded=("the authorities' lists themselves, which were not read for this library",),
)

OFFICER = Provision(
    id="art35.officer",
    title="The controller seeks the advice of its data protection officer, where designated, on an assessment",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 35(2)"), TEXT.at("Art 39(1)(c)")),
    when=true(A.officer_designated),
    then=AssessmentDuty(steps=frozenset({AssessmentStep.ASK_OFFICER})),
    examples=(
        fires("a hospital with an officer plans a common patient file", ImpactAssessment(officer_designated=True)),
        fires(
            "a firm designated an officer of its own accord and assesses biometric access control",
            ImpactAssessment(officer_designated=True, listed_by_authority=True),
        ),
        silent("a small lender has no officer", ImpactAssessment(officer_designated=False)),
        unsettled(
            "the officer has left, and it is not known whether a successor was designated",
            ImpactAssessment(),
            missing={"officer_designated"},
        ),
    ),
    not_encoded=("an officer who has to be designated and was not: that is another question",),
)

PROVISIONS = (HIGH_RISK, OFFICER, EVALUATION, SPECIAL_CATEGORIES, PUBLIC_AREA, AUTHORITY_LIST)
