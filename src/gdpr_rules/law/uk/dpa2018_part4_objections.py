"""DPA 2018 Part 4: objections to what an intelligence service processes, answered within 21 days (section 99)."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.request_clocks import RECEIPT
from gdpr_rules.law.uk.dpa2018_part4 import NAMED
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

OBJECTION = Rule(
    id="uk.gdpr.dpa99.objection",
    title="An intelligence service says within 21 days whether it complies with an objection, and why not if it does not",
    protects="people whose situation makes the processing an unwarranted interference",
    cites=(
        DPA_2018.at("s 99(1)"),
        DPA_2018.at("s 99(2)"),
        DPA_2018.at("s 99(3)"),
        DPA_2018.at("s 99(8)"),
        DPA_2018.at("s 205(2)"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.INTELLIGENCE_OBJECTION),
    then=Deadline(
        adds=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.REPLY})),
        sets={"due": Moment.DUE, "refusal_by": Moment.DUE},
        starts=(
            RECEIPT,
            Start(R.identity_confirmed, "identity confirmed", DPA_2018.at("s 99(8)(b)"), R.identity_doubted, NAMED),
            Start(R.clarification, "information to locate the data received", DPA_2018.at("s 99(8)(b)")),
        ),
        period=REGULATION_1182_71.days(21),
        source=DPA_2018.at("s 99(3)"),
        holidays=HOLIDAYS,
    ),
    examples=(
        fires(
            "an activist objects on grounds of her situation",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an activist proves identity after nine days",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an activist asks for access only",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an activist objects to what her bank does",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "proof of identity was asked for, and the file does not say when it came",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=True,
            ),
            missing={"identity_confirmed"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=("whether the interference is unwarranted, which a court decides (s 99(4), (5))",),
)

RULES = (OBJECTION,)
