"""Article 22: decisions based solely on automated processing, when they are asked about as a right."""

from datetime import date

import attrs

from gdpr_rules.facts.request import Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import false, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import SIGNIFICANT_DECISION

R = attrs.fields(RightsRequest)

PERMITTED = (true(R.decision_permitted) & (false(R.special_category) | true(R.special_category_condition))).named(
    "a contract, a law or explicit consent permits the decision", TEXT.at("Art 22(2), (4)")
)

DECISION = Provision(
    id="art22.decision",
    title="A significant decision is not based solely on automated processing without a contract, a law or explicit consent",
    protects="people on whom an automated system decides",
    cites=(TEXT.at("Art 22(1)"), TEXT.at("Art 22(2)"), TEXT.at("Art 22(4)")),
    when=SIGNIFICANT_DECISION,
    unless=PERMITTED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.UNDO_DECISION})),
    examples=(
        fires(
            "a scoring system rejects a loan, without a contract or consent",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=False,
                special_category=False,
                special_category_condition=False,
            ),
        ),
        fires(
            "a contract permits the decision, and it uses health data without explicit consent",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=True,
                special_category=True,
                special_category_condition=False,
            ),
        ),
        fires(
            "explicit consent covers the health data, and no contract or law permits the decision",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=False,
                special_category=True,
                special_category_condition=True,
            ),
        ),
        silent(
            "the decision is necessary to conclude the online loan contract",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=True,
                special_category=False,
                special_category_condition=False,
            ),
        ),
        silent(
            "an insured person agreed explicitly to the decision and to the use of health data",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=True,
                special_category=True,
                special_category_condition=True,
            ),
        ),
        silent(
            "a clerk weighed the score and decided",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=False,
                significant_effect=True,
                decision_permitted=False,
                special_category=False,
                special_category_condition=False,
            ),
        ),
        silent(
            "a system decided which advertisement was shown",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=False,
                decision_permitted=False,
                special_category=False,
                special_category_condition=False,
            ),
        ),
        silent(
            "a rejected borrower asks for access only",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=False,
                special_category=False,
                special_category_condition=False,
            ),
        ),
        unsettled(
            "the vendor does not disclose whether the score rests on health data",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
                decision_permitted=True,
                special_category_condition=False,
            ),
            missing={"special_category"},
        ),
    ),
    clauses=("PP-18", "PP-26"),
    not_encoded=(
        "a score on which others decisively rely is the decision itself (C-634/21)",
        "laws under Article 23 that would restrict this right",
    ),
)

SAFEGUARDS = Provision(
    id="art22.safeguards",
    title="A person subject to an automated decision may obtain human intervention, express a view and contest the decision",
    protects="people on whom an automated system decides",
    cites=(TEXT.at("Art 22(3)"),),
    when=SIGNIFICANT_DECISION,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.REVIEW_BY_HUMAN})),
    examples=(
        fires(
            "a scoring system rejects a loan",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
            ),
        ),
        fires(
            "an applicant contests a rejection by a ranking system",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2024, 10, 7),
                solely_automated_decision=True,
                significant_effect=True,
            ),
        ),
        silent(
            "a clerk weighed the score and decided",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=False,
                significant_effect=True,
            ),
        ),
        silent(
            "a system decided which advertisement was shown",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=False,
            ),
        ),
        silent(
            "a rejected borrower asks for access only",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2025, 3, 3),
                solely_automated_decision=True,
                significant_effect=True,
            ),
        ),
        unsettled(
            "it is unclear whether the clerk only confirmed what the system proposed",
            RightsRequest(right=Right.AUTOMATED_DECISION, received=date(2025, 3, 3), significant_effect=True),
            missing={"solely_automated_decision"},
        ),
    ),
    clauses=("PP-18", "PP-26"),
    not_encoded=("a law that permits the decision may lay down safeguards of its own (Art 22(2)(b))",),
)

PROVISIONS = (DECISION, SAFEGUARDS)
