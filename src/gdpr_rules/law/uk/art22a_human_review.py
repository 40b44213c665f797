"""UK GDPR Articles 22A to 22D: automated decisions since 5 February 2026, when they are asked about as a right."""

from datetime import date

import attrs

from gdpr_rules.facts.request import Answer, Basis, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr.rights import SIGNIFICANT_DECISION
from gdpr_rules.law.uk.duaa2025 import TAKEN_SINCE_5_FEBRUARY_2026

R = attrs.fields(RightsRequest)

RELIES_ON_SPECIAL_CATEGORIES = (
    true(R.special_category) & ~(true(R.special_category_condition) & true(R.decision_permitted))
).named("it is based on special categories of data that nothing covers", UK_GDPR.at("Art 22B(1)"))

SIGNIFICANT_DECISION_RESTRICTED = Provision(
    id="art22b.decision",
    title="A significant automated decision is based neither on special categories nor on a recognised legitimate interest",
    protects="people on whom an automated system decides by what is most personal to them",
    cites=(UK_GDPR.at("Art 22A"), UK_GDPR.at("Art 22B"), DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 5")),
    when=SIGNIFICANT_DECISION
    & TAKEN_SINCE_5_FEBRUARY_2026
    & (RELIES_ON_SPECIAL_CATEGORIES | equals(R.basis, Basis.RECOGNISED_INTEREST)),
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.UNDO_DECISION})),
    examples=(
        fires(
            "a request of the first day: health data decide on an insurance, with neither consent nor law",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 2, 5),
                decision_taken=date(2026, 2, 5),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 2, 5),
        ),
        fires(
            "explicit consent covers the health data, and no contract or law permits the decision",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=True,
                decision_permitted=False,
                basis=Basis.CONSENT,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a contract permits the decision, and no explicit consent covers the health data",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=False,
                decision_permitted=True,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a system decides on fraud in reliance on a recognised legitimate interest",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=False,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.RECOGNISED_INTEREST,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a scoring system rejects a loan without any special category of data",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=False,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.LEGITIMATE_INTERESTS,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "explicit consent covers the decision and the health data",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=True,
                decision_permitted=True,
                basis=Basis.CONSENT,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a request of the day before, about a decision under Article 22 as it was",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 2, 4),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a decision of the day before, contested in September: Article 22 as it was stays with it",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 2, 4),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an underwriter was meaningfully involved",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=False,
                significant_effect=True,
                special_category=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "health data decided which article was recommended",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=False,
                special_category=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an insured person asks for access only",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the vendor does not disclose whether the score rests on health data",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
                special_category_condition=False,
                decision_permitted=False,
                basis=Basis.CONTRACT,
            ),
            missing={"special_category"},
            on=date(2026, 11, 23),
        ),
    ),
    clauses=("PP-18", "PP-26"),
    not_encoded=(
        "explicit consent has to cover all the data on which the decision is based (Art 22B(2))",
        "regulations about meaningful involvement and significant effects (Art 22D(1), (2))",
    ),
)

SAFEGUARDS = Provision(
    id="art22c.safeguards",
    title="A person subject to an automated decision is informed, may be heard, obtain human intervention and contest it",
    protects="people on whom an automated system decides",
    cites=(UK_GDPR.at("Art 22C"), DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 5")),
    when=SIGNIFICANT_DECISION & TAKEN_SINCE_5_FEBRUARY_2026,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.REVIEW_BY_HUMAN})),
    examples=(
        fires(
            "a rejected borrower contests the decision on the first day of Article 22C",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 2, 5),
                decision_taken=date(2026, 2, 5),
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 2, 5),
        ),
        fires(
            "an applicant contests a rejection by a ranking system",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a request of the day before, about a decision under Article 22 as it was",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 2, 4),
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a decision of the day before, contested in September: Article 22 as it was stays with it",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 2, 4),
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the file does not say when the decision was taken",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                solely_automated_decision=True,
                significant_effect=True,
            ),
            missing={"decision_taken"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a clerk was meaningfully involved",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=False,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a system decided which advertisement was shown",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a rejected borrower asks for access only",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it is unclear whether the clerk only confirmed what the system proposed",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 8, 20),
                significant_effect=True,
            ),
            missing={"solely_automated_decision"},
            on=date(2026, 11, 23),
        ),
    ),
    clauses=("PP-18", "PP-26"),
    not_encoded=("further safeguards that regulations lay down (Art 22D(3))",),
)

PROVISIONS = (SIGNIFICANT_DECISION_RESTRICTED, SAFEGUARDS)
