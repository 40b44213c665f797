"""11 CCR 7101: records of requests and answers."""

from datetime import date

from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent
from gdpr_rules.law.us.ca.ccpa.requests import MADE

RECORD = Rule(
    id="us.ca.ccpa.ccr7101.record",
    title="A business keeps a record of each request, and of its answer, for at least 24 months",
    protects="consumers who later have to show that they asked",
    cites=(CCPA_REGULATIONS.at("7101(a)"),),
    in_force=since(2020, 8, 14),
    when=MADE,
    then=Handling(answer=Answer.NOTHING_OWED, obligations=frozenset({Obligation.KEEP_RECORD})),
    examples=(
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
            "a former customer asks to be deleted",
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
)

RULES: tuple[Rule[Handling], ...] = (RECORD,)
