"""CCPA, sections 1798.105(c)(3) and 1798.130(a)(3)(A): requests that reach a service provider or contractor."""

from datetime import date

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import ANSWERED, SERVICE_PROVIDER

SERVICE_PROVIDERS = Rule(
    id="us.ca.ccpa.civ1798_130.service_provider",
    title="A service provider answers for the business or says that it cannot act on the request, and assists the business",
    protects="consumers who do not know whose service they use",
    cites=(CCPA_REGULATIONS.at("7050, first 999.314(e)"), CCPA.at("1798.105(c)(3)"), CCPA.at("1798.130(a)(3)(A)")),
    in_force=since(2020, 8, 14),
    when=ANSWERED & SERVICE_PROVIDER,
    then=Handling(
        answer=Answer.REPLY,
        obligations=frozenset({Obligation.ACT_FOR_BUSINESS_OR_SAY_SO, Obligation.ASSIST_CONTROLLER}),
    ),
    examples=(
        fires(
            "a customer asks the mail house of a shop what it holds",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                received_as=Role.PROCESSOR,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a customer asks the firm that hosts a shop to delete the account",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                received_as=Role.PROCESSOR,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a member asks the host of a loyalty scheme for a correction, on the first day of 2023",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2023, 1, 1),
                received_as=Role.PROCESSOR,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "a member asks the host for a correction on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31), received_as=Role.PROCESSOR),
            on=date(2022, 12, 31),
        ),
        silent(
            "a customer asks the shop",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), received_as=Role.CONTROLLER),
        ),
        silent(
            "a customer opts out of sale, which the service provider does not decide on",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), received_as=Role.PROCESSOR),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "an agency has not settled whether it acts for its client or for itself",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"received_as"},
        ),
    ),
    not_encoded=(
        "the letter of section 7050 that has taken the place of 999.314(e), and whether it adds anything",
        "a correction, from which no text seen excuses a service provider: what the business owes stands",
        "opt-outs and limits, which bind a service provider through the business's instructions (1798.121(c), 1798.135(f)): "
        "what the business owes stands",
    ),
)

RULES: tuple[Rule[Handling], ...] = (SERVICE_PROVIDERS,)
