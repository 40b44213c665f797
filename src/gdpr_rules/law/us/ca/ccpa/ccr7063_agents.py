"""CCPA regulations, 11 CCR 7063: requests by agents, who can be asked for the consumer's signed permission."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Handling, Obligation, Representative, Right, RightsRequest, Standing
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import ANSWERED
from gdpr_rules.law.who_asks import AUTHORITY_LACKING

R = attrs.fields(RightsRequest)

AGENTS = Rule(
    id="us.ca.ccpa.ccr7063.agent",
    title="Until an agent has shown the consumer's permission, nothing is disclosed, deleted or corrected",
    protects="consumers in whose name others ask",
    cites=(CCPA_REGULATIONS.at("7063(a)"), CCPA.at("1798.140(ak)")),
    in_force=since(2020, 8, 14),
    when=ANSWERED & AUTHORITY_LACKING,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_AUTHORITY})),
    examples=(
        fires(
            "a service that makes requests for people encloses no permission",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.PORTAL,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a son asks to have his mother's account deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                asked_by=Representative.AGENT,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "an agent asks for a correction, on the first day of 2023",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2023, 1, 1),
                standing=Standing.NOT_SHOWN,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "an agent asks for a correction on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31), standing=Standing.NOT_SHOWN),
            on=date(2022, 12, 31),
        ),
        silent(
            "the same service, with the consumer's signed permission",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), standing=Standing.SHOWN, authority_requested=False),
        ),
        silent(
            "the consumer asks for themself",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), standing=Standing.OWN),
        ),
        silent(
            "an agent opts the consumer out, which is not refused here",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), standing=Standing.NOT_SHOWN),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the log holds the request, and not who made it",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                authority_requested=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"standing"},
        ),
        fires(
            "an agent speaks of a signed permission, which was asked for and never came",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent(
            "an agent whose permission came with the request",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
            ),
        ),
        silent(
            "an agent whose permission came a week later",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 3, 9),
            ),
        ),
    ),
    not_encoded=(
        "that the consumer can be asked to verify their own identity, or to confirm the permission, directly",
        "that no power of attorney can be required, and that one under Probate Code 4121 to 4130 takes a permission's place",
        "that an opt-out or a limit by an agent without signed permission may be denied (7026(j), 7027(i)): a business may and "
        "need not, and it is taken to stand, also where the agent is known not to act for the consumer",
        "whether the forty-five days wait for the permission: they are counted from receipt, as for verification (7021(b))",
    ),
)

RULES: tuple[Rule[Handling], ...] = (AGENTS,)
