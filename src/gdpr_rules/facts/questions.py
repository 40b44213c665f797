"""Every question by the word that asks for it, as the command line and policy files spell it."""

from typing import Any, Literal

from gdpr_rules.facts.authority import AuthorityProcedure
from gdpr_rules.facts.automated import AutomatedDecision
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.business import Business
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
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.facts.website import WebsiteUse
from gdpr_rules.kernel.facts import Facts

Question = Literal[
    "message",
    "request",
    "processing",
    "breach",
    "retention",
    "authority",
    "assessment",
    "contract",
    "decision",
    "campaign",
    "organisation",
    "records",
    "joint",
    "transfer",
    "website",
    "business",
    "situation",
]
"""The words."""

QUESTIONS: dict[Question, type[Facts[Any]]] = {
    "message": Message,
    "request": RightsRequest,
    "processing": Processing,
    "breach": Breach,
    "retention": Retention,
    "authority": AuthorityProcedure,
    "assessment": ImpactAssessment,
    "contract": ProcessorContract,
    "decision": AutomatedDecision,
    "campaign": Campaign,
    "organisation": Organisation,
    "records": Records,
    "joint": JointControl,
    "transfer": Transfer,
    "website": WebsiteUse,
    "business": Business,
    "situation": Situation,
}
"""The first is asked where none is named."""
