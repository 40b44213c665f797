"""The UK GDPR and the Data Protection Act 2018, provision by provision; where they are law."""

from typing import Any

import attrs

import gdpr_rules.law.uk.art44_49_transfers as chapter_five
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
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import Condition, contains, equals, open_question, true
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.enactment import Enactment
from gdpr_rules.law.gdpr import TEXT, art03_scope, art44_49_transfers

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


REGIME = Regime(
    "uk.gdpr",
    "UK GDPR and Data Protection Act 2018",
    scopes={
        Message: equals(M.subject_country, "GB") | contains(M.sender_countries, GB),
        **{question: _either_side(question) for question in QUESTIONS},
        Situation: equals(S.subject_country, "GB") | contains(S.controller_countries, GB) | equals(S.law_applying_there, "GB"),
        Processing: contains(P.controller_countries, GB)
        | (equals(P.subject_country, "GB") & (true(P.targets_subject) | true(P.monitors_subject))),
        Transfer: equals(T.exporter_country, "GB") | true(T.bound_by_uk_gdpr),
    },
    not_encoded=(
        "the law of the Crown Dependencies and of Gibraltar",
        "law enforcement and intelligence processing (DPA 2018 Parts 3 and 4)",
    ),
)

ENACTMENT = Enactment(
    regime=REGIME,
    placeholder=TEXT,
    text=UK_GDPR,
    in_force=since(2021, 1, 1),
    at_home={
        "subject_country": "GB",
        "controller_countries": frozenset({"GB"}),
        "place": "GB-EAW",
        "sender_countries": frozenset({"GB"}),
        "exporter_country": "GB",
        "law_applying_there": "GB",
    },
    meanings=(
        (art03_scope.TERRITORY, GB),
        (art03_scope.REACHED, Scope(regimes=frozenset({"uk.gdpr"}))),
        (
            art03_scope.TARGETED_BY_AN_ESTABLISHED_FIRM,
            open_question(
                "whether Article 3(2) reaches what a firm with an establishment in the United Kingdom does outside its context"
            ),
        ),
        *chapter_five.MEANINGS,
    ),
    amended={
        # Articles 1 to 11 and bases of processing
        # Articles 12 to 23
        # Articles 24 to 43
        # Articles 44 to 50
        **chapter_five.AMENDED,
        # Marketing
    },
)
RULES: tuple[Rule[Any], ...] = ENACTMENT.enact(
    # Articles 1 to 11 and bases of processing
    *art03_scope.PROVISIONS,
    # Articles 12 to 23
    # Articles 24 to 43
    # Articles 44 to 50
    *art44_49_transfers.PROVISIONS,
    # Marketing
)
