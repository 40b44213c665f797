"""DPA 2018 section 208: in Scotland a person of twelve or more is presumed able to exercise the rights themself."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Representative, Right, RightsRequest, Standing
from gdpr_rules.instruments.uk import DPA_2018, UK_GDPR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import at_least, equals, false, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.gdpr.art12_authority import CAPACITY, FOR_A_CHILD, PARENT
from gdpr_rules.law.gdpr.rights import REQUEST

R = attrs.fields(RightsRequest)

PRESUMED_ABLE = figure(
    "age from which a child in Scotland is presumed to understand", 12, date(2018, 5, 25), DPA_2018.at("s 208(3)")
)
NO_LONGER_A_CHILD = figure(
    "age from which section 208 has nothing to presume in Scotland", 16, date(2018, 5, 25), DPA_2018.at("s 208(1)")
)
OF_AGE = figure(
    "age from which parental responsibility has ended outside Scotland", 18, date(2018, 5, 25), UK_GDPR.at("recital 38")
)
GROWN_UP = at_least(R.subject_age, OF_AGE).named("a person of full age")
IN_SCOTLAND = equals(R.place, "GB-SCT").named("the request is answered in Scotland", DPA_2018.at("s 208(1)"))
UNDER_SIXTEEN = (~at_least(R.subject_age, NO_LONGER_A_CHILD)).named("a person aged under 16", DPA_2018.at("s 208(1)"))

A_RIGHT_OF_THE_LEGISLATION = (
    REQUEST
    | one_of(
        RIGHT,
        {
            Right.ENFORCEMENT_ACCESS,
            Right.ENFORCEMENT_RECTIFICATION,
            Right.ENFORCEMENT_ERASURE,
            Right.INTELLIGENCE_ACCESS,
            Right.INTELLIGENCE_OBJECTION,
            Right.ENFORCEMENT_DECISION,
            Right.INTELLIGENCE_DECISION,
        },
    )
).named(
    "a right conferred by the data protection legislation, Parts 3 and 4 of the Act among it", DPA_2018.at("ss 3(9), 208(1)")
)

CHILD_IN_SCOTLAND = Rule(
    id="uk.gdpr.dpa208.child",
    title="In Scotland a child who understands what it means exercises the right, and is presumed to understand from twelve",
    protects="children who decide for themselves who sees their data",
    cites=(DPA_2018.at("s 3(9)"), DPA_2018.at("s 208(1)"), DPA_2018.at("s 208(2)"), DPA_2018.at("s 208(3)")),
    in_force=since(2021, 1, 1),
    when=A_RIGHT_OF_THE_LEGISLATION
    & FOR_A_CHILD
    & IN_SCOTLAND
    & UNDER_SIXTEEN
    & (at_least(R.subject_age, PRESUMED_ABLE) | true(R.child_understands)),
    unless=false(R.child_understands),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.HEAR_CHILD})),
    examples=(
        fires(
            "a mother in Perth asks a club for the file of her son, who turned twelve and understands what that means",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=12,
                child_understands=True,
            ),
        ),
        fires(
            "a father in Perth has yet to show custody of his daughter, who is fifteen and understands what that means",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.PARENT,
                subject_age=15,
                child_understands=True,
            ),
        ),
        fires(
            "a bright girl of eleven knows what it means to ask for her file",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=11,
                child_understands=True,
            ),
        ),
        silent(
            "a boy of thirteen has been shown not to understand",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=13,
                child_understands=False,
            ),
        ),
        silent(
            "a boy of four does not understand: his mother asks for him",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=4,
                child_understands=False,
            ),
        ),
        silent(
            "a daughter of sixteen is past the age of which the section speaks",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=16,
                child_understands=True,
            ),
        ),
        silent(
            "a girl of twelve in Leeds, where no age is laid down",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=12,
                child_understands=True,
            ),
        ),
        silent(
            "a girl of twelve in Perth asks herself",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.OWN,
                asked_by=Representative.PARENT,
                subject_age=12,
                child_understands=True,
            ),
        ),
        silent(
            "a solicitor in Perth with the authority of a client of twelve",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.SOLICITOR,
                subject_age=12,
                child_understands=True,
            ),
        ),
        silent(
            "a mother in Perth complains to the club",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=12,
                child_understands=True,
            ),
        ),
        unsettled(
            "a girl of twelve is presumed to understand, and the contrary has not been looked into",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=12,
            ),
            missing={"child_understands"},
        ),
        unsettled(
            "a boy of eleven, of whom it is not known what he understands",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=11,
            ),
            missing={"child_understands"},
        ),
    ),
    not_encoded=(
        "where a question of capacity falls to be determined: the place where the request is answered is taken for it",
        "from sixteen on, the Age of Legal Capacity (Scotland) Act 1991, whose text was not read",
    ),
)

OUTSIDE_SCOTLAND: dict[str, Any] = {
    "title": "Outside Scotland, whether the child or a holder of parental responsibility exercises the right is not "
    "laid down in the Act",
    "when": A_RIGHT_OF_THE_LEGISLATION & FOR_A_CHILD & ~GROWN_UP & ~IN_SCOTLAND & CAPACITY,
    "examples": (
        *PARENT.examples,
        unsettled(
            "a mother in Leeds asks the police for what they hold about her son",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                place="GB-EAW",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
                subject_age=9,
            ),
        ),
        silent(
            "a mother in Perth, where the Act itself says from when a child is presumed to understand",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                place="GB-SCT",
                standing=Standing.SHOWN,
                asked_by=Representative.PARENT,
            ),
        ),
    ),
}
"""What the shared text on children is where section 208 does not speak."""

RULES = (CHILD_IN_SCOTLAND,)
