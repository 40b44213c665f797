"""Requests about people who have died, to whom the GDPR does not apply (recital 27); some member states provide for them."""

from datetime import date

import attrs

from gdpr_rules.facts.request import Answer, Fee, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, open_question
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.gdpr.rights import REQUEST

R = attrs.fields(RightsRequest)

THE_DEAD = Rule(
    id="eu.gdpr.art4.the_dead",
    title="The GDPR gives no right to the data of people who have died; whether national law does is to be found out",
    protects="the dead, and those whom national law lets speak for them",
    cites=(GDPR.at("Art 4(1)"), GDPR.at("recital 27")),
    in_force=since(2018, 5, 25),
    when=REQUEST
    & equals(R.standing, Standing.OF_THE_DEAD)
    & open_question(
        "national law on the data of the dead, such as Article 85 of the French Act 78-17, Article 2-terdecies of the Italian "
        "Code, Article 3 of the Spanish Organic Law 3/2018, section 2(5) of the Danish Act 502/2018, section 25 of the "
        "Hungarian Act CXII of 2011, Article 25f of the Bulgarian Data Protection Act, section 9 of the Estonian one, section "
        "78(7) of the Slovak Act 18/2018, and Article 17 of the Portuguese Law 58/2019"
    ),
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE),
    examples=(
        unsettled(
            "a widow in Lyon asks what a network holds about her husband",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        unsettled(
            "an heir in Seville wants an account erased",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                subject_country="ES",
                controller_countries=frozenset({"ES"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        silent(
            "a husband in Lyon asks for his wife, with her authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                standing=Standing.SHOWN,
            ),
        ),
        silent(
            "an heir complains about how a late uncle was treated",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                standing=Standing.OF_THE_DEAD,
            ),
        ),
        unsettled(
            "the file does not say who asks",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
            ),
            missing={"standing"},
        ),
    ),
    not_encoded=("the heirs' own data in the file of the dead, for which they ask for themselves",),
)

LAW_ON_THE_DEAD = Rule(
    id="eu.gdpr.art4.law_on_the_dead",
    title="Where the person has died, what national law says about their data is found out before an answer is given",
    protects="the dead, and those whom national law lets speak for them",
    cites=(GDPR.at("Art 4(1)"), GDPR.at("recital 27")),
    in_force=since(2018, 5, 25),
    when=REQUEST & equals(R.standing, Standing.OF_THE_DEAD),
    then=Handling(obligations=frozenset({Obligation.FIND_OUT_LAW_ON_THE_DEAD})),
    examples=(
        fires(
            "a widow in Lyon asks what a network holds about her husband",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
            ),
        ),
        silent(
            "a husband in Lyon asks for his wife, with her authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
            ),
        ),
        silent(
            "an heir complains about how a late uncle was treated",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
            ),
        ),
        unsettled(
            "the file does not say who asks",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
            ),
            missing={"standing"},
        ),
    ),
    not_encoded=(
        "a day that such a law sets: none was found, and where it gives the rights of the GDPR, its month is taken to run",
    ),
)

RULES: tuple[Rule[Handling], ...] = (THE_DEAD, LAW_ON_THE_DEAD)
