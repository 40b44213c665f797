"""DPA 2018 section 97: an intelligence service considers within a month a request to reconsider an automated decision."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment
from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018, DUAA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.request_clocks import RECEIPT
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

SIGNIFICANT = (true(R.solely_automated_decision) & true(R.significant_effect)).named(
    "a significant decision based solely on automated processing", DPA_2018.at("s 96")
)

INTELLIGENCE = Rule(
    id="uk.gdpr.dpa97.reconsideration",
    title="An intelligence service considers within a month a request to reconsider an automated decision",
    protects="people about whom an intelligence service decided by automated means alone",
    cites=(
        DPA_2018.at("s 97(4)"),
        DPA_2018.at("s 97(5)"),
        DPA_2018.at("s 205(2)"),
        DUAA.at("s 80(5)"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.INTELLIGENCE_DECISION) & SIGNIFICANT,
    then=Deadline(
        adds=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.REPLY, Obligation.CONSIDER_AGAIN})),
        sets={"due": Moment.DUE},
        starts=(RECEIPT,),
        period=REGULATION_1182_71.months(1),
        source=DPA_2018.at("s 97(5)"),
        holidays=HOLIDAYS,
    ),
    examples=(
        fires(
            "a clearance was refused by a system",
            RightsRequest(
                right=Right.INTELLIGENCE_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer decided, with the system's advice",
            RightsRequest(
                right=Right.INTELLIGENCE_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                solely_automated_decision=False,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the system sorted letters, with no effect on the sender",
            RightsRequest(
                right=Right.INTELLIGENCE_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the police decided",
            RightsRequest(
                right=Right.ENFORCEMENT_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                solely_automated_decision=True,
                significant_effect=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it is not known how the decision was taken",
            RightsRequest(
                right=Right.INTELLIGENCE_DECISION,
                received=date(2026, 6, 8),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                significant_effect=True,
            ),
            missing={"solely_automated_decision"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that the person asks within a month of the notice of the decision (s 97(4)): it is taken that they do",
        "decisions on consent or about a contract (s 97(2)), and those that no law requires or authorises (s 97(1)(b))",
        "that since 5 February 2026 it is enough if a human could have influenced the decision (s 96(4))",
    ),
)

RULES = (INTELLIGENCE,)
