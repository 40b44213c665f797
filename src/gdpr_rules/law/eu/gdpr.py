"""The General Data Protection Regulation, provision by provision; where it is law, and since when."""

from typing import Any

import attrs

import gdpr_rules.law.eu.art44_49_transfers as chapter_five
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
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import TRUE, Condition, contains, one_of, open_question, true
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.enactment import Enactment
from gdpr_rules.law.gdpr import TEXT, art03_scope

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
        "whether a controller from elsewhere offers goods or services to people in the EU or watches them: it is taken to, but "
        "where lawful bases or transfers are asked about, or which laws reach a situation, which ask for that too",
        "whether processing belongs to the activities of an establishment in the EU (Art 3(1)): it is taken to, but "
        "where it is asked which laws reach a situation",
        "embassies and ships (Art 3(3)), but where it is asked which laws reach a situation",
    ),
)

ENACTMENT = Enactment(
    regime=REGIME,
    placeholder=TEXT,
    text=GDPR,
    in_force=since(2018, 5, 25),
    at_home={
        "subject_country": "FI",
        "controller_countries": frozenset({"IE"}),
        "place": "IE",
        "sender_countries": frozenset({"IE"}),
        "exporter_country": "IE",
        "law_applying_there": "IE",
    },
    meanings=(
        (art03_scope.TERRITORY, GDPR_COUNTRIES),
        (art03_scope.REACHED, Scope(regimes=frozenset({"eu.gdpr"}))),
        (
            art03_scope.TARGETED_BY_AN_ESTABLISHED_FIRM,
            open_question(
                "whether Article 3(2) reaches what a firm with an establishment in the Union or the EEA does outside its "
                "context"
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
    *chapter_five.PROVISIONS,
    # Marketing
)
