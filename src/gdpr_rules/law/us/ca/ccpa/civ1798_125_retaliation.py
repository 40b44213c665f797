"""CCPA, section 1798.125: no retaliation against consumers who exercise their rights."""

from datetime import date

from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Rule, fires, silent
from gdpr_rules.law.us.ca.ccpa.requests import MADE

NO_RETALIATION = Rule(
    id="us.ca.ccpa.civ1798_125.retaliation",
    title="A consumer who exercises a right is not treated worse for it",
    protects="consumers who would otherwise pay for their rights",
    cites=(CCPA.at("1798.125"),),
    in_force=since(2020, 1, 1),
    when=MADE | equals(RIGHT, Right.NO_RETALIATION),
    then=Handling(answer=Answer.NOTHING_OWED, obligations=frozenset({Obligation.NO_RETALIATION})),
    examples=(
        fires(
            "a customer complains that the price went up after an opt-out",
            RightsRequest(
                right=Right.NO_RETALIATION,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a customer asks what is held",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a member of a loyalty scheme asks to be deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a reader opts out of sale",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a member asks for a correction, on the first day of 2023",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2023, 1, 1),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        fires(
            "a user limits the use of location, on the first day of 2023",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2023, 1, 1),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "a member asks for a correction on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31)),
            on=date(2022, 12, 31),
        ),
        silent(
            "a user limits the use of location on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.LIMIT, received=date(2022, 12, 31)),
            on=date(2022, 12, 31),
        ),
        silent(
            "a customer complains of the service",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2)),
            on=date(2026, 3, 2),
        ),
    ),
    clauses=("CC-03",),
    not_encoded=("incentives that reflect the value of the data",),
)

RULES: tuple[Rule[Handling], ...] = (NO_RETALIATION,)
