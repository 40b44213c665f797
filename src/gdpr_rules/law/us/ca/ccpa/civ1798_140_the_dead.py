"""CCPA: requests about consumers who have died, of whom the Act does not speak."""

from datetime import date

import attrs

from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Fee, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, open_question
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import MADE

R = attrs.fields(RightsRequest)

THE_DEAD = Rule(
    id="us.ca.ccpa.civ1798_140.the_dead",
    title="The Act speaks of consumers who are residents; what becomes of the data of those who have died is to be found out",
    protects="the dead, and those whom another law lets speak for them",
    cites=(CCPA.at("1798.140(i)"),),
    in_force=since(2020, 1, 1),
    when=MADE
    & equals(R.standing, Standing.OF_THE_DEAD)
    & open_question(
        "the law of California on the data of the dead, such as its act on access to digital assets (Probate Code 870 to 884)"
    ),
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE),
    examples=(
        unsettled(
            "a widow in Fresno asks what a network holds about her husband",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "an heir in Fresno wants an account deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "an heir opts out for a late uncle",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "an heir asks for the correction of a date of death",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "an heir limits the use of sensitive data",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an agent asks, with permission",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.SHOWN,
            ),
        ),
        silent(
            "an heir is not to be retaliated against",
            RightsRequest(
                right=Right.NO_RETALIATION,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a correction in 2022, when there was no such right",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2022, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2022, 3, 2),
        ),
        silent(
            "a limit in 2022, when there was no such right",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2022, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
                standing=Standing.OF_THE_DEAD,
            ),
            on=date(2022, 3, 2),
        ),
        unsettled(
            "the file does not say who asks",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"standing"},
        ),
    ),
    not_encoded=("the heirs' own data in the file of the dead, for which they ask for themselves",),
)

LAW_ON_THE_DEAD = Rule(
    id="us.ca.ccpa.civ1798_140.law_on_the_dead",
    title="Where the consumer has died, what another law says about their data is found out before an answer is given",
    protects="the dead, and those whom another law lets speak for them",
    cites=(CCPA.at("1798.140(i)"),),
    in_force=since(2020, 1, 1),
    when=MADE & equals(R.standing, Standing.OF_THE_DEAD),
    then=Handling(obligations=frozenset({Obligation.FIND_OUT_LAW_ON_THE_DEAD})),
    examples=(
        fires(
            "a widow in Fresno asks what a network holds about her husband",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an heir in Fresno wants an account deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an heir opts out for a late uncle",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an heir asks for the correction of a date of death",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an heir limits the use of sensitive data",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an agent asks, with permission",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an heir is not to be retaliated against",
            RightsRequest(
                right=Right.NO_RETALIATION,
                received=date(2026, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a correction in 2022, when there was no such right",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2022, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2022, 3, 2),
        ),
        silent(
            "a limit in 2022, when there was no such right",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2022, 3, 2),
                standing=Standing.OF_THE_DEAD,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2022, 3, 2),
        ),
        unsettled(
            "the file does not say who asks",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"standing"},
            on=date(2026, 3, 2),
        ),
    ),
    not_encoded=("a day that such a law sets: none was found",),
)

RULES: tuple[Rule[Handling], ...] = (THE_DEAD, LAW_ON_THE_DEAD)
