"""No law, no licence: where the law of a place is not encoded, nothing about a controller's own duties is settled."""

from typing import Any

from gdpr_rules.facts.automated import AutomatedDecision, DecisionTerms, Safeguard
from gdpr_rules.facts.campaign import Campaign, CampaignReadiness, Preparation
from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, ImpactAssessment
from gdpr_rules.facts.joint import Arrangement, ArrangementDuty, JointControl
from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.facts.processor import ContractDuty, ContractTerms, ProcessorContract, ProcessorTerm
from gdpr_rules.facts.records import RecordDuty, RecordKeeping, Records
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law import automated, campaigns, impact, joint, organisations, processors, records
from gdpr_rules.law.place_backstop import places

RULES: tuple[Rule[Any], ...] = (
    *places(
        "impact",
        "impact assessments",
        ImpactAssessment,
        impact.SAMPLES,
        AssessmentDuty(required=True, consult_authority=True, steps=frozenset({AssessmentStep.FIND_OUT_LAW})),
    ),
    *places(
        "processor",
        "contracts with processors",
        ProcessorContract,
        processors.SAMPLES,
        ContractTerms(missing=frozenset(ProcessorTerm), duties=frozenset({ContractDuty.FIND_OUT_LAW})),
    ),
    *places(
        "automated",
        "decisions by machines",
        AutomatedDecision,
        automated.SAMPLES,
        DecisionTerms(Permission.FORBIDDEN, frozenset({Safeguard.FIND_OUT_LAW, Safeguard.HUMAN_DECIDES})),
    ),
    *places(
        "campaign",
        "campaigns",
        Campaign,
        campaigns.SAMPLES,
        CampaignReadiness(wait=True, steps=frozenset({Preparation.FIND_OUT_LAW})),
    ),
    *places(
        "organisation",
        "officers and representatives",
        Organisation,
        organisations.SAMPLES,
        Appointments(officer=True, duties=frozenset({AppointmentDuty.FIND_OUT_LAW})),
    ),
    *places(
        "records",
        "records of processing",
        Records,
        records.SAMPLES,
        RecordKeeping(required=True, duties=frozenset({RecordDuty.FIND_OUT_LAW})),
    ),
    *places(
        "joint",
        "joint controllers",
        JointControl,
        joint.SAMPLES,
        Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.FIND_OUT_LAW})),
    ),
)
