"""The law of California: the Consumer Privacy Act with its regulations, and breaches of computerised data."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Right, RightsRequest
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.us_ca import BREACH_ACT, CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains
from gdpr_rules.kernel.rules import Regime, Rule, silent, unsettled
from gdpr_rules.law.covers import Covers, Side
from gdpr_rules.law.us.ca.breaches import RULES as US_CA_BREACHES
from gdpr_rules.law.us.ca.breaches import US_CA_BREACH
from gdpr_rules.law.us.ca.ccpa import US_CA_CCPA
from gdpr_rules.law.us.ca.ccpa.ccr7022_denied_deletion import RULES as US_CA_DENIED_DELETION
from gdpr_rules.law.us.ca.ccpa.ccr7063_agents import RULES as US_CA_AGENTS
from gdpr_rules.law.us.ca.ccpa.ccr7101_records import RULES as US_CA_RECORDS
from gdpr_rules.law.us.ca.ccpa.ccr7200_automated_decisions import RULES as US_CA_AUTOMATED_DECISIONS
from gdpr_rules.law.us.ca.ccpa.civ1798_100_notice import RULES as US_CA_NOTICE
from gdpr_rules.law.us.ca.ccpa.civ1798_105_deletion import RULES as US_CA_DELETION
from gdpr_rules.law.us.ca.ccpa.civ1798_106_correction import RULES as US_CA_CORRECTION
from gdpr_rules.law.us.ca.ccpa.civ1798_110_knowing import RULES as US_CA_KNOWING
from gdpr_rules.law.us.ca.ccpa.civ1798_120_121_opting_out import RULES as US_CA_OPTING_OUT
from gdpr_rules.law.us.ca.ccpa.civ1798_125_retaliation import RULES as US_CA_RETALIATION
from gdpr_rules.law.us.ca.ccpa.civ1798_130_service_providers import RULES as US_CA_SERVICE_PROVIDERS
from gdpr_rules.law.us.ca.ccpa.civ1798_130_time_limits import RULES as US_CA_TIME_LIMITS
from gdpr_rules.law.us.ca.ccpa.civ1798_140_affiliates import RULES as US_CA_AFFILIATES
from gdpr_rules.law.us.ca.ccpa.civ1798_140_revenue import RULES as US_CA_REVENUE
from gdpr_rules.law.us.ca.ccpa.civ1798_140_the_dead import RULES as US_CA_THE_DEAD
from gdpr_rules.law.us.ca.ccpa.civ1798_140_volume import RULES as US_CA_VOLUME
from gdpr_rules.law.us.ca.ccpa.civ1798_145_150_what_stays import RULES as US_CA_WHAT_STAYS
from gdpr_rules.law.us.ca.ccpa.civ1798_145_answering import RULES as US_CA_ANSWERING
from gdpr_rules.law.us.ca.scope import RULES as US_CA_SCOPE

PLACES = frozenset({"US-CA"})


def _asked(acts: frozenset[PrivacyAct] | None) -> RightsRequest:
    """A request for access from a person in California."""
    day = date(2026, 9, 1)
    return RightsRequest(right=Right.ACCESS, received=day, subject_country="US", subject_us_state="CA", covering_acts=acts)


COVERS: tuple[Covers, ...] = (
    Covers(
        questions=frozenset({RightsRequest}),
        places=PLACES,
        days=since(2020, 1, 1),
        cite=CCPA.at("1798.198"),
        sides=frozenset({Side.PERSON}),
        only_where=contains(attrs.fields(RightsRequest).covering_acts, {PrivacyAct.CCPA}),
        not_encoded=("the law of California beside its Act on consumers' privacy, such as Civ. Code 1798.83",),
        examples=(
            silent("a Californian, and a business that the CCPA covers", _asked(frozenset({PrivacyAct.CCPA})), on=VERIFIED),
            unsettled("a Californian, and a business below its thresholds", _asked(frozenset()), on=VERIFIED),
            unsettled("a Californian, thresholds unchecked", _asked(None), missing={"covering_acts"}, on=VERIFIED),
            unsettled("a Californian, the day before the CCPA", _asked(frozenset({PrivacyAct.CCPA})), on=date(2019, 12, 31)),
            silent("a Californian, from the first day of the CCPA", _asked(frozenset({PrivacyAct.CCPA})), on=date(2020, 1, 1)),
        ),
    ),
    Covers(
        questions=frozenset({Breach}),
        places=PLACES,
        days=since(2026, 1, 1),
        cite=BREACH_ACT.at("1798.82(a)(2)(A)"),
        sides=frozenset({Side.PERSON}),
    ),
)
REGIMES: tuple[Regime, ...] = (US_CA_BREACH, US_CA_CCPA)
RULES: tuple[Rule[Any], ...] = (
    *US_CA_BREACHES,
    *US_CA_NOTICE,
    *US_CA_DELETION,
    *US_CA_DENIED_DELETION,
    *US_CA_CORRECTION,
    *US_CA_KNOWING,
    *US_CA_OPTING_OUT,
    *US_CA_RETALIATION,
    *US_CA_SERVICE_PROVIDERS,
    *US_CA_TIME_LIMITS,
    *US_CA_REVENUE,
    *US_CA_VOLUME,
    *US_CA_AFFILIATES,
    *US_CA_ANSWERING,
    *US_CA_AGENTS,
    *US_CA_THE_DEAD,
    *US_CA_WHAT_STAYS,
    *US_CA_RECORDS,
    *US_CA_AUTOMATED_DECISIONS,
    *US_CA_SCOPE,
)
