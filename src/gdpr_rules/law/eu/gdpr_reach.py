"""Whom and what the GDPR reaches in the law of the Union and the EEA, question by question."""

from typing import Any

import attrs

from gdpr_rules.facts.authority import AuthorityProcedure
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
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.kernel.conditions import TRUE, Condition, contains, one_of, true
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
    """People in these countries, or a controller established there."""
    facts: Any = attrs.fields(question)
    return one_of(facts.subject_country, GDPR_COUNTRIES) | contains(facts.controller_countries, GDPR_COUNTRIES)


REGIME = Regime(
    "eu.gdpr",
    "General Data Protection Regulation (EU and EEA)",
    scopes={
        Message: one_of(M.subject_country, GDPR_COUNTRIES) | contains(M.sender_countries, GDPR_COUNTRIES),
        **{question: _either_side(question) for question in QUESTIONS},
        Situation: one_of(S.subject_country, GDPR_COUNTRIES)
        | contains(S.controller_countries, GDPR_COUNTRIES)
        | one_of(S.law_applying_there, GDPR_COUNTRIES),
        Processing: contains(P.controller_countries, GDPR_COUNTRIES)
        | (one_of(P.subject_country, GDPR_COUNTRIES) & (true(P.targets_subject) | true(P.monitors_subject))),
        Transfer: one_of(T.exporter_country, GDPR_COUNTRIES) | true(T.bound_by_eu_gdpr),
        AuthorityProcedure: TRUE,  # each of its rules says where an authority acts under the GDPR
    },
    not_encoded=(
        "national law under the opening clauses of the GDPR",
        "whether a controller from elsewhere offers goods or services to people in the EU or watches them: this is assumed, "
        "except where lawful bases or transfers are asked about, or which laws reach a situation, which ask for that too",
        "whether processing belongs to the activities of an establishment in the EU (Art 3(1)): this is assumed, except "
        "where it is asked which laws reach a situation",
        "the material scope (Art 2), which leaves out household activities: this is assumed, except where it is asked which "
        "laws reach a situation",
        "embassies and ships (Art 3(3)), except where the question is which laws reach a situation",
    ),
)
