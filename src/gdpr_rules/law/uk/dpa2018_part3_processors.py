"""DPA 2018 Part 3: requests that reach a processor of a competent authority (section 59)."""

from datetime import date

import attrs

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import ENFORCEMENT_REQUEST
from gdpr_rules.law.who_asks import RECEIVED_BY_PROCESSOR

R = attrs.fields(RightsRequest)

PROCESSOR = Rule(
    id="uk.gdpr.dpa59.request_received",
    title="A processor of a competent authority passes a request on, and helps to meet the rights of Part 3",
    protects="people whose request reaches a firm that works for the police",
    cites=(DPA_2018.at("s 59(6)(a)"), DPA_2018.at("s 59(6)(c)")),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST & RECEIVED_BY_PROCESSOR,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.PASS_ON_REQUEST, Obligation.ASSIST_CONTROLLER})),
    examples=(
        fires(
            "a victim asks the laboratory that examined her telephone for the police",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "she asks the police",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "she asks one of two forces that run a database together",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.JOINT_CONTROLLER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a customer asks the payroll office of a shop, to which Part 3 does not apply",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "whether the laboratory decides for itself what it examines has not been looked at",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            missing={"received_as"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "the contact point that joint controllers designate (s 58(3)): what is owed stands for each of them",
        "processors of intelligence services (s 105): under Part 4 what the controller owes stands",
    ),
)

RULES = (PROCESSOR,)
