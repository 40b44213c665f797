"""Article 35(1) by the guidelines of the authorities: nine signs of a high risk, of which two call for an impact assessment."""

import attrs

from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, Criterion, ImpactAssessment
from gdpr_rules.instruments.eu import IMPACT_GUIDELINES
from gdpr_rules.kernel.conditions import contains, true, within
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art35_impact_assessment import ASSESSED_IN_LEGISLATION

A = attrs.fields(ImpactAssessment)

ONE_SIGN_AT_MOST = (
    within(A.criteria, {Criterion.EVALUATION})
    | within(A.criteria, {Criterion.AUTOMATED_DECISIONS})
    | within(A.criteria, {Criterion.SYSTEMATIC_MONITORING})
    | within(A.criteria, {Criterion.SENSITIVE_DATA})
    | within(A.criteria, {Criterion.LARGE_SCALE})
    | within(A.criteria, {Criterion.MATCHED_DATA})
    | within(A.criteria, {Criterion.VULNERABLE_PEOPLE})
    | within(A.criteria, {Criterion.NEW_TECHNOLOGY})
    | within(A.criteria, {Criterion.HINDERS_RIGHTS})
).named("one of the nine signs of a high risk, or none", IMPACT_GUIDELINES.at("III.B"))
ANY_SIGN = contains(
    A.criteria,
    {
        Criterion.EVALUATION,
        Criterion.AUTOMATED_DECISIONS,
        Criterion.SYSTEMATIC_MONITORING,
        Criterion.SENSITIVE_DATA,
        Criterion.LARGE_SCALE,
        Criterion.MATCHED_DATA,
        Criterion.VULNERABLE_PEOPLE,
        Criterion.NEW_TECHNOLOGY,
        Criterion.HINDERS_RIGHTS,
    },
).named("one of the nine signs of a high risk, or several", IMPACT_GUIDELINES.at("III.B"))

SIGNS = Provision(
    id="art35.criteria",
    title="Processing that shows two of the nine signs of a high risk is assessed, unless reasons against it are recorded",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(IMPACT_GUIDELINES.at("III.B"), TEXT.at("Art 35(1)"), TEXT.at("Art 35(5)"), TEXT.at("Art 35(10)")),
    when=~ONE_SIGN_AT_MOST,
    unless=ASSESSED_IN_LEGISLATION | true(A.reasons_recorded) | true(A.spared_by_authority),
    then=AssessmentDuty(required=True, steps=frozenset({AssessmentStep.ASK_PEOPLE, AssessmentStep.REVIEW})),
    examples=(
        fires(
            "an employer plans to have software read its staff's messages",
            ImpactAssessment(
                criteria=frozenset({Criterion.SYSTEMATIC_MONITORING, Criterion.VULNERABLE_PEOPLE}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        fires(
            "a lender matches two sets of data, and refuses the loan where they disagree",
            ImpactAssessment(
                criteria=frozenset({Criterion.MATCHED_DATA, Criterion.HINDERS_RIGHTS}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        fires(
            "a telecoms firm scores all of its customers by location and payments",
            ImpactAssessment(
                criteria=frozenset({Criterion.EVALUATION, Criterion.LARGE_SCALE, Criterion.MATCHED_DATA}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a shop rates the contact persons of its suppliers",
            ImpactAssessment(
                criteria=frozenset({Criterion.EVALUATION}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: software grants or refuses fishing permits",
            ImpactAssessment(
                criteria=frozenset({Criterion.AUTOMATED_DECISIONS}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a landlord watches a car park by camera",
            ImpactAssessment(
                criteria=frozenset({Criterion.SYSTEMATIC_MONITORING}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a sports club keeps emergency notes on its members' health",
            ImpactAssessment(
                criteria=frozenset({Criterion.SENSITIVE_DATA}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a mail-order firm keeps two million delivery addresses",
            ImpactAssessment(
                criteria=frozenset({Criterion.LARGE_SCALE}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a publisher merges its list of subscribers with that of its event guests",
            ImpactAssessment(
                criteria=frozenset({Criterion.MATCHED_DATA}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a kindergarten keeps the children's names",
            ImpactAssessment(
                criteria=frozenset({Criterion.VULNERABLE_PEOPLE}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: an office tries out a new kind of door lock",
            ImpactAssessment(
                criteria=frozenset({Criterion.NEW_TECHNOLOGY}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "one sign: a hotel refuses guests who left without paying before",
            ImpactAssessment(
                criteria=frozenset({Criterion.HINDERS_RIGHTS}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "a laboratory records why its many samples are unlikely to result in a high risk all the same",
            ImpactAssessment(
                criteria=frozenset({Criterion.SENSITIVE_DATA, Criterion.LARGE_SCALE}),
                reasons_recorded=True,
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "the authority's list frees individual doctors of an assessment of their patient files",
            ImpactAssessment(
                criteria=frozenset({Criterion.SENSITIVE_DATA, Criterion.VULNERABLE_PEOPLE}),
                reasons_recorded=False,
                spared_by_authority=True,
                assessed_in_legislation=False,
            ),
        ),
        silent(
            "a cancer register rests on a statute that was drafted with an impact assessment",
            ImpactAssessment(
                criteria=frozenset({Criterion.SENSITIVE_DATA, Criterion.LARGE_SCALE}),
                reasons_recorded=False,
                spared_by_authority=False,
                assessed_in_legislation=True,
            ),
        ),
        unsettled(
            "a care home cannot find the note on why its files were thought unlikely to result in a high risk",
            ImpactAssessment(
                criteria=frozenset({Criterion.SENSITIVE_DATA, Criterion.VULNERABLE_PEOPLE}),
                spared_by_authority=False,
                assessed_in_legislation=False,
            ),
            missing={"reasons_recorded"},
        ),
    ),
    not_encoded=("that one sign alone may be enough, which the controller has to judge",),
)

REASONS = Provision(
    id="art35.reasons",
    title="A controller that makes no assessment in spite of a sign of a high risk records why",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(IMPACT_GUIDELINES.at("III.B"), TEXT.at("Art 35(1)"), TEXT.at("Art 5(2)")),
    when=ANY_SIGN,
    unless=ASSESSED_IN_LEGISLATION,
    then=AssessmentDuty(steps=frozenset({AssessmentStep.RECORD_REASONS})),
    examples=(
        fires(
            "a landlord watches a car park by camera and sees no need for an assessment",
            ImpactAssessment(criteria=frozenset({Criterion.SYSTEMATIC_MONITORING}), assessed_in_legislation=False),
        ),
        fires(
            "a start-up compares faces with a new technology",
            ImpactAssessment(
                criteria=frozenset({Criterion.NEW_TECHNOLOGY, Criterion.SENSITIVE_DATA}), assessed_in_legislation=False
            ),
        ),
        silent(
            "a florist's delivery addresses show none of the signs",
            ImpactAssessment(criteria=frozenset(), assessed_in_legislation=False),
        ),
        silent(
            "a statute that was drafted with an impact assessment provides for the cameras",
            ImpactAssessment(criteria=frozenset({Criterion.SYSTEMATIC_MONITORING}), assessed_in_legislation=True),
        ),
        unsettled(
            "no one has compared the project with the nine signs",
            ImpactAssessment(assessed_in_legislation=False),
            missing={"criteria"},
        ),
        unsettled(
            "it is not known whether the statute on the cameras was drafted with an impact assessment",
            ImpactAssessment(criteria=frozenset({Criterion.SYSTEMATIC_MONITORING})),
            missing={"assessed_in_legislation"},
        ),
    ),
)

PROVISIONS = (SIGNS, REASONS)
