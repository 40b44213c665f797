"""Whom and what the UK GDPR reaches, question by question."""

from typing import Any

import attrs

from gdpr_rules.facts.automated import AutomatedDecision
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.campaign import Campaign
from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.facts.joint import JointControl
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.organisation import Organisation
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.processor import ProcessorContract
from gdpr_rules.facts.records import Records
from gdpr_rules.facts.request import RIGHT, Right, RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.places import GB
from gdpr_rules.kernel.conditions import Condition, contains, equals, one_of, true
from gdpr_rules.kernel.rules import Regime

M, P, S, T = attrs.fields(Message), attrs.fields(Processing), attrs.fields(Situation), attrs.fields(Transfer)
QUESTIONS: tuple[type[SubjectLocation[Any]], ...] = (
    RightsRequest,
    Breach,
    Retention,
    ImpactAssessment,
    ProcessorContract,
    AutomatedDecision,
    Campaign,
    Organisation,
    Records,
    JointControl,
)


def _either_side(question: type[SubjectLocation[Any]]) -> Condition:
    """People in Britain, or a controller established there."""
    facts: Any = attrs.fields(question)
    return equals(facts.subject_country, "GB") | contains(facts.controller_countries, GB)


def _requests() -> Condition:
    """Either side; for Parts 3 and 4 the authority has to be British (ss 30, 82(2))."""
    facts = attrs.fields(RightsRequest)
    of_an_authority = one_of(
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
    return (equals(facts.subject_country, "GB") & ~of_an_authority) | contains(facts.controller_countries, GB)


REGIME = Regime(
    "uk.gdpr",
    "UK GDPR and Data Protection Act 2018",
    scopes={
        Message: equals(M.subject_country, "GB") | contains(M.sender_countries, GB),
        **{question: _either_side(question) for question in QUESTIONS},
        RightsRequest: _requests(),
        Situation: equals(S.subject_country, "GB") | contains(S.controller_countries, GB) | equals(S.law_applying_there, "GB"),
        Processing: contains(P.controller_countries, GB)
        | (equals(P.subject_country, "GB") & (true(P.targets_subject) | true(P.monitors_subject))),
        Transfer: equals(T.exporter_country, "GB") | true(T.bound_by_uk_gdpr),
    },
    not_encoded=(
        "the law of the Crown Dependencies and of Gibraltar",
        "the material scope (Art 2), which leaves out household activities: this is assumed, except where it is asked which "
        "laws reach a situation",
        "law enforcement and intelligence processing (DPA 2018 Parts 3 and 4), but for requests",
    ),
)
