"""DPA 2018 sections 50 and 50C: automated decisions of competent authorities are reconsidered, or contested before a human."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment
from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.request_clocks import RECEIPT
from gdpr_rules.law.uk.dpa2018_part3 import UNFOUNDED
from gdpr_rules.law.uk.duaa2025 import TAKEN_BEFORE_5_FEBRUARY_2026, TAKEN_SINCE_5_FEBRUARY_2026
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

SIGNIFICANT = (true(R.solely_automated_decision) & true(R.significant_effect)).named(
    "a significant decision based solely on automated processing", DPA_2018.at("ss 49, 50A")
)
ASKED_IN_TIME = "that the person asks within a month of the notice of the decision (s 50(2)(b)): it is taken that they do"

ENFORCEMENT = Rule(
    id="uk.gdpr.dpa50.reconsideration",
    title="A competent authority reconsiders within a month an automated decision taken before 5 February 2026",
    protects="people about whom a competent authority decided by automated means alone",
    cites=(
        DPA_2018.at("s 50(2) as it was"),
        DPA_2018.at("s 50(3) as it was"),
        DPA_2018.at("s 52(5)"),
        DPA_2018.at("s 53(1)"),
        DPA_2018.at("s 205(2)"),
        DUAA.at("s 80(3)"),
        DUAA_COMMENCEMENT.at("reg 5"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_DECISION) & SIGNIFICANT & TAKEN_BEFORE_5_FEBRUARY_2026,
    unless=UNFOUNDED,
    then=Deadline(
        adds=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.REPLY, Obligation.RECONSIDER})),
        sets={"due": Moment.DUE},
        starts=(RECEIPT,),
        period=REGULATION_1182_71.months(1),
        source=DPA_2018.at("s 50(3) as it was"),
        holidays=HOLIDAYS,
    ),
    examples=(
        fires(
            "a licence was refused by a system in January, and the holder asks at once",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a request of January is about a decision before it, whose day is not on file",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a decision of January is contested in February",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 2, 9),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a decision of June, to which the new safeguards apply",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 6, 1),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer decided, with the system's advice",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=False,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the system sorted letters, with no effect on the sender",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the hundredth request about the same decision",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=True,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an intelligence service decided",
            RightsRequest(
                right=Right.INTELLIGENCE_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it is not known how the decision was taken",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                manifestly_unfounded_or_excessive=False,
                place="GB-EAW",
                significant_effect=True,
            ),
            missing={"solely_automated_decision"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(ASKED_IN_TIME, "that a decision which no law requires or authorises is forbidden (s 49(1) as it was)"),
)

ENFORCEMENT_SAFEGUARDS = Rule(
    id="uk.gdpr.dpa50c.safeguards",
    title="A competent authority lets a person contest an automated decision taken since 5 February 2026 before a human",
    protects="people about whom a competent authority decided by automated means alone",
    cites=(
        DPA_2018.at("s 50A"),
        DPA_2018.at("s 50C(1)"),
        DPA_2018.at("s 50C(2)"),
        DPA_2018.at("s 52(5)"),
        DUAA.at("s 80(3)"),
        DUAA_COMMENCEMENT.at("reg 5"),
    ),
    in_force=since(2026, 2, 5),
    when=equals(RIGHT, Right.ENFORCEMENT_DECISION) & SIGNIFICANT & TAKEN_SINCE_5_FEBRUARY_2026,
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.REPLY, Obligation.REVIEW_BY_HUMAN})),
    examples=(
        fires(
            "a licence was refused by a system in June",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 6, 1),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a request of January is about a decision before it, whose day is not on file",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 1, 20),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a decision of January, which is reconsidered as the law then was",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 1, 12),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer decided, with the system's advice",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 6, 1),
                place="GB-EAW",
                solely_automated_decision=False,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the system sorted letters, with no effect on the sender",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 6, 1),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an intelligence service decided",
            RightsRequest(
                right=Right.INTELLIGENCE_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                decision_taken=date(2026, 6, 1),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the day of the decision is not on file",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            missing={"decision_taken"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that the safeguards give way for the reasons of s 50C(4), if a human reconsiders the decision soon (s 50C(3))",
        "a time for the answer, which the section does not set, and decisions on sensitive data (s 50B)",
        "that only adverse effects count (s 50A(1)(b))",
    ),
)

RULES = (ENFORCEMENT, ENFORCEMENT_SAFEGUARDS)
