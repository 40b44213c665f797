"""DPA 2018 section 45(4): access to data processed for law enforcement, where it is restricted only partly."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, false
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import RESTRICTED

R = attrs.fields(RightsRequest)

IN_PART = Rule(
    id="uk.gdpr.dpa45.in_part",
    title="Where access under Part 3 is restricted only partly, that part is left out and the rest is owed",
    protects="people whose file names one informant",
    cites=(DPA_2018.at("s 45(4)"), DPA_2018.at("s 45(5)"), DPA_2018.at("s 45A(1)")),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_ACCESS) & RESTRICTED & false(R.exempt_in_full),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.LEAVE_OUT_EXEMPT})),
    examples=(
        fires(
            "a file of forty pages names an informant on one",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "one letter in the file is counsel's advice to the force",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.LEGAL_PRIVILEGE}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "counsel's advice, at a time when Part 3 did not know of privilege",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2025, 5, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.LEGAL_PRIVILEGE}),
                exempt_in_full=False,
            ),
            on=date(2025, 6, 2),
        ),
        silent(
            "any answer would warn a suspect of the investigation",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "no restriction is necessary",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset(),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a victim asks for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "how much would prejudice the investigation has not been looked into",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
            ),
            missing={"exempt_in_full"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=("that the person is informed of the restriction, unless that would undermine it (s 45(5), (6))",),
)

RULES = (IN_PART,)
