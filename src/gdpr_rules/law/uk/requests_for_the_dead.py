"""Requests about people who have died, whose data are not personal data in the United Kingdom (DPA 2018 section 3)."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, open_question
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.gdpr.rights import REQUEST
from gdpr_rules.law.uk.dpa2018_part3 import ENFORCEMENT_RIGHTS

R = attrs.fields(RightsRequest)

ASKED = (REQUEST | one_of(RIGHT, ENFORCEMENT_RIGHTS | {Right.INTELLIGENCE_ACCESS, Right.INTELLIGENCE_OBJECTION})).named(
    "a request for data under any Part of the Act"
)

THE_DEAD = Rule(
    id="uk.gdpr.dpa3.the_dead",
    title="The UK GDPR gives no right to the data of people who have died; whether another law does is to be found out",
    protects="the dead, and those whom another law lets speak for them",
    cites=(DPA_2018.at("s 3(2)"), DPA_2018.at("s 3(3)")),
    in_force=since(2021, 1, 1),
    when=ASKED
    & equals(R.standing, Standing.OF_THE_DEAD)
    & open_question("the law of the United Kingdom on records of the dead, such as the Access to Health Records Act 1990"),
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE),
    examples=(
        unsettled(
            "a widow in Leeds asks a surgery for her husband's file",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        unsettled(
            "a mother in Leeds asks the police what they hold about her late son",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        unsettled(
            "an executor in Cardiff wants an account erased",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        silent(
            "a husband in Leeds asks for his wife, with her authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.SHOWN,
            ),
        ),
        silent(
            "an heir complains about how a late uncle was treated",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        unsettled(
            "the file does not say who asks",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            missing={"standing"},
        ),
    ),
    not_encoded=("the heirs' own data in the file of the dead, for which they ask for themselves",),
)

LAW_ON_THE_DEAD = Rule(
    id="uk.gdpr.dpa3.law_on_the_dead",
    title="Where the person has died, what another law says about their records is found out before an answer is given",
    protects="the dead, and those whom another law lets speak for them",
    cites=(DPA_2018.at("s 3(2)"), DPA_2018.at("s 3(3)")),
    in_force=since(2021, 1, 1),
    when=ASKED & equals(R.standing, Standing.OF_THE_DEAD),
    then=Handling(obligations=frozenset({Obligation.FIND_OUT_LAW_ON_THE_DEAD})),
    examples=(
        fires(
            "a widow in Leeds asks a surgery for her husband's file",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
        fires(
            "a mother in Leeds asks the police what they hold about her late son",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
        silent(
            "a husband in Leeds asks for his wife, with her authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
        silent(
            "an heir complains about how a late uncle was treated",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
        unsettled(
            "the file does not say who asks",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            missing={"standing"},
        ),
    ),
    not_encoded=("a day that such a law sets: none was found, and where it gives such rights, its month is taken to run",),
)

RULES: tuple[Rule[Handling], ...] = (THE_DEAD, LAW_ON_THE_DEAD)
