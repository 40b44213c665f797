"""The names to know by heart: the questions, the law, and how to ask; the others stand in `vocabulary` and `authoring`."""

from gdpr_rules import authoring as authoring
from gdpr_rules import vocabulary as vocabulary
from gdpr_rules.analysis.health import health as health
from gdpr_rules.authoring import *  # noqa: F403  # every one of them is found here too
from gdpr_rules.clocks.schedule import NEVER as NEVER
from gdpr_rules.decisions.dpv import dpv as dpv
from gdpr_rules.errors import GdprRulesError as GdprRulesError
from gdpr_rules.evaluation import Decision as Decision
from gdpr_rules.evaluation import evaluate as evaluate
from gdpr_rules.evaluation import verify as verify
from gdpr_rules.facts.authority import AuthorityProcedure as AuthorityProcedure
from gdpr_rules.facts.automated import AutomatedDecision as AutomatedDecision
from gdpr_rules.facts.breach import Breach as Breach
from gdpr_rules.facts.business import Business as Business
from gdpr_rules.facts.business import Coverage as Coverage
from gdpr_rules.facts.campaign import Campaign as Campaign
from gdpr_rules.facts.impact import ImpactAssessment as ImpactAssessment
from gdpr_rules.facts.joint import JointControl as JointControl
from gdpr_rules.facts.known import Ruleset as Ruleset
from gdpr_rules.facts.lawful_bases import LawfulBases as LawfulBases
from gdpr_rules.facts.message import (
    AddressKind as AddressKind,
)
from gdpr_rules.facts.message import (
    Message as Message,
)
from gdpr_rules.facts.message import (
    Sending as Sending,
)
from gdpr_rules.facts.message import (
    Subscriber as Subscriber,
)
from gdpr_rules.facts.organisation import Organisation as Organisation
from gdpr_rules.facts.processing import Processing as Processing
from gdpr_rules.facts.processor import ProcessorContract as ProcessorContract
from gdpr_rules.facts.records import Records as Records
from gdpr_rules.facts.request import Handling as Handling
from gdpr_rules.facts.request import Right as Right
from gdpr_rules.facts.request import RightsRequest as RightsRequest
from gdpr_rules.facts.retention import Retention as Retention
from gdpr_rules.facts.situation import Scope as Scope
from gdpr_rules.facts.situation import Situation as Situation
from gdpr_rules.facts.transfer import Transfer as Transfer
from gdpr_rules.facts.transfer import TransferTerms as TransferTerms
from gdpr_rules.facts.website import WebsiteUse as WebsiteUse
from gdpr_rules.kernel.protection import greatest_protection as greatest_protection
from gdpr_rules.kernel.rules import Regime as Regime
from gdpr_rules.kernel.rules import Rule as Rule
from gdpr_rules.law import LAW as LAW
from gdpr_rules.policy.files import Policy as Policy
from gdpr_rules.policy.files import load_policy as load_policy
from gdpr_rules.policy.files import read_policy as read_policy
from gdpr_rules.policy.sopro import SOPRO as SOPRO
from gdpr_rules.screening import screen as screen
from gdpr_rules.vocabulary import *  # noqa: F403  # every one of them is found here too

__version__: str

__all__ = [
    "LAW",
    "NEVER",
    "SOPRO",
    "AddressKind",
    "AuthorityProcedure",
    "AutomatedDecision",
    "Breach",
    "Business",
    "Campaign",
    "Coverage",
    "Decision",
    "GdprRulesError",
    "Handling",
    "ImpactAssessment",
    "JointControl",
    "LawfulBases",
    "Message",
    "Organisation",
    "Policy",
    "Processing",
    "ProcessorContract",
    "Records",
    "Regime",
    "Retention",
    "Right",
    "RightsRequest",
    "Rule",
    "Ruleset",
    "Scope",
    "Sending",
    "Situation",
    "Subscriber",
    "Transfer",
    "TransferTerms",
    "WebsiteUse",
    "authoring",
    "dpv",
    "evaluate",
    "greatest_protection",
    "health",
    "load_policy",
    "read_policy",
    "screen",
    "verify",
    "vocabulary",
]
