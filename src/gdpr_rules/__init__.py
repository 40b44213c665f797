"""Privacy law and policy as typed rules: facts go in, every rule adds protection, and the answer shows its reasons."""

from typing import TYPE_CHECKING, Any

from gdpr_rules.errors import GdprRulesError
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.citations import ALWAYS, Authority, Citation, Dated, Instrument, Span, Step, figure, since
from gdpr_rules.kernel.conditions import (
    Condition,
    after,
    at_least,
    before,
    contains,
    during,
    equals,
    false,
    known,
    more_than,
    one_of,
    open_question,
    true,
    within,
)
from gdpr_rules.kernel.facts import Facts, fact
from gdpr_rules.kernel.protection import Outcome, greatest_protection
from gdpr_rules.kernel.rules import Calculation, Computed, Example, Reading, Regime, Rule, fires, silent, unsettled

if TYPE_CHECKING:
    from gdpr_rules.clocks.schedule import NEVER
    from gdpr_rules.decisions.certificates import Sealed, Verification
    from gdpr_rules.decisions.dpv import DpvTerm, dpv
    from gdpr_rules.decisions.precedence import FieldPrecedence, Precedence, RegimeReach, RegimeValue
    from gdpr_rules.decisions.remedies import Remedy
    from gdpr_rules.evaluation import verify
    from gdpr_rules.facts.authority import AuthorityDeadline, AuthorityProcedure, Matter
    from gdpr_rules.facts.automated import AutomatedDecision, DecisionBasis, DecisionTerms, Safeguard, SpecialGround
    from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
    from gdpr_rules.facts.business import ActExemption, Business, Coverage, CoverageDuty, Threshold
    from gdpr_rules.facts.campaign import Campaign, CampaignReadiness, CampaignRole, InterestTest, Preparation
    from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, Criterion, ImpactAssessment
    from gdpr_rules.facts.joint import Arrangement, ArrangementDuty, JointControl
    from gdpr_rules.facts.known import Ruleset
    from gdpr_rules.facts.lawful_bases import FurtherGround, LawfulBases, ProcessingDuty, Role, Source, SpecialCondition
    from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
    from gdpr_rules.facts.processing import Processing
    from gdpr_rules.facts.processor import ContractDuty, ContractTerms, ProcessorContract, ProcessorTerm
    from gdpr_rules.facts.records import RecordDuty, RecordKeeping, RecordRole, Records
    from gdpr_rules.facts.request import (
        Answer,
        Basis,
        Clarification,
        Exemption,
        Fee,
        Handling,
        Obligation,
        RequestGround,
        Right,
        RightsRequest,
    )
    from gdpr_rules.facts.retention import KeepingDuty, Retention, RetentionTerms
    from gdpr_rules.facts.situation import Scope, Situation
    from gdpr_rules.facts.transfer import (
        Derogation,
        DerogationLimit,
        ProtectionFound,
        Transfer,
        TransferDuty,
        TransferTerms,
        TransferTool,
    )
    from gdpr_rules.facts.website import Loss, ProhibitedUse, SiteDuty, SiteTerms, Use, WebsiteUse
    from gdpr_rules.law import LAW
    from gdpr_rules.policy.files import Policy, load_policy, read_policy
    from gdpr_rules.policy.sopro import SOPRO

__version__ = "0.1.0"

__all__ = [
    "ALWAYS",
    "LAW",
    "NEVER",
    "SOPRO",
    "ActExemption",
    "AddressKind",
    "Answer",
    "AppointmentDuty",
    "Appointments",
    "Arrangement",
    "ArrangementDuty",
    "AssessmentDuty",
    "AssessmentStep",
    "Authority",
    "AuthorityDeadline",
    "AuthorityProcedure",
    "AutomatedDecision",
    "Basis",
    "Breach",
    "BreachDuty",
    "BreachResponse",
    "BreachRole",
    "Business",
    "Calculation",
    "Campaign",
    "CampaignReadiness",
    "CampaignRole",
    "Citation",
    "Clarification",
    "Computed",
    "Condition",
    "ContractDuty",
    "ContractTerms",
    "Coverage",
    "CoverageDuty",
    "Criterion",
    "Dated",
    "Decision",
    "DecisionBasis",
    "DecisionTerms",
    "Derogation",
    "DerogationLimit",
    "DpvTerm",
    "Example",
    "Exemption",
    "Facts",
    "Fee",
    "FieldPrecedence",
    "FurtherGround",
    "GdprRulesError",
    "Handling",
    "ImpactAssessment",
    "Instrument",
    "InterestTest",
    "JointControl",
    "KeepingDuty",
    "LawfulBases",
    "Loss",
    "Matter",
    "Message",
    "Obligation",
    "Organisation",
    "Outcome",
    "Permission",
    "Policy",
    "Precedence",
    "Preparation",
    "Processing",
    "ProcessingDuty",
    "ProcessorContract",
    "ProcessorTerm",
    "ProhibitedUse",
    "ProtectionFound",
    "Reading",
    "RecordDuty",
    "RecordKeeping",
    "RecordRole",
    "Records",
    "Regime",
    "RegimeReach",
    "RegimeValue",
    "Remedy",
    "RequestGround",
    "Retention",
    "RetentionTerms",
    "Right",
    "RightsRequest",
    "Role",
    "Rule",
    "Ruleset",
    "Safeguard",
    "Scope",
    "Sealed",
    "Sending",
    "SendingDuty",
    "SiteDuty",
    "SiteTerms",
    "Situation",
    "Source",
    "Span",
    "SpecialCondition",
    "SpecialGround",
    "Step",
    "SubjectLocation",
    "Subscriber",
    "Threshold",
    "Transfer",
    "TransferDuty",
    "TransferTerms",
    "TransferTool",
    "Use",
    "Verification",
    "WebsiteUse",
    "after",
    "at_least",
    "before",
    "contains",
    "dpv",
    "during",
    "equals",
    "evaluate",
    "fact",
    "false",
    "figure",
    "fires",
    "greatest_protection",
    "known",
    "load_policy",
    "more_than",
    "one_of",
    "open_question",
    "read_policy",
    "silent",
    "since",
    "true",
    "unsettled",
    "verify",
    "within",
]


_LATER = {
    "LAW": "gdpr_rules.law",
    "Ruleset": "gdpr_rules.facts.known",  # with all questions, so that a document can name them
    "NEVER": "gdpr_rules.clocks.schedule",
    "Remedy": "gdpr_rules.decisions.remedies",
    **dict.fromkeys(("Sealed", "Verification"), "gdpr_rules.decisions.certificates"),
    "verify": "gdpr_rules.evaluation",
    **dict.fromkeys(("Precedence", "RegimeReach", "FieldPrecedence", "RegimeValue"), "gdpr_rules.decisions.precedence"),
    "SOPRO": "gdpr_rules.policy.sopro",
    **dict.fromkeys(("Policy", "load_policy", "read_policy"), "gdpr_rules.policy.files"),
    **dict.fromkeys(
        (
            "Answer",
            "Clarification",
            "Basis",
            "Exemption",
            "Fee",
            "RequestGround",
            "Handling",
            "Obligation",
            "Right",
            "RightsRequest",
        ),
        "gdpr_rules.facts.request",
    ),
    "Processing": "gdpr_rules.facts.processing",
    **dict.fromkeys(
        ("FurtherGround", "LawfulBases", "ProcessingDuty", "Role", "Source", "SpecialCondition"),
        "gdpr_rules.facts.lawful_bases",
    ),
    **dict.fromkeys(("Breach", "BreachDuty", "BreachResponse", "BreachRole"), "gdpr_rules.facts.breach"),
    **dict.fromkeys(("ActExemption", "Business", "Coverage", "CoverageDuty", "Threshold"), "gdpr_rules.facts.business"),
    **dict.fromkeys(("RetentionTerms", "KeepingDuty", "Retention"), "gdpr_rules.facts.retention"),
    **dict.fromkeys(("AuthorityDeadline", "AuthorityProcedure", "Matter"), "gdpr_rules.facts.authority"),
    **dict.fromkeys(("AssessmentDuty", "AssessmentStep", "Criterion", "ImpactAssessment"), "gdpr_rules.facts.impact"),
    **dict.fromkeys(("ContractDuty", "ContractTerms", "ProcessorContract", "ProcessorTerm"), "gdpr_rules.facts.processor"),
    **dict.fromkeys(
        ("AutomatedDecision", "DecisionBasis", "DecisionTerms", "Safeguard", "SpecialGround"), "gdpr_rules.facts.automated"
    ),
    **dict.fromkeys(
        ("Campaign", "CampaignRole", "InterestTest", "Preparation", "CampaignReadiness"), "gdpr_rules.facts.campaign"
    ),
    **dict.fromkeys(("AppointmentDuty", "Appointments", "Organisation"), "gdpr_rules.facts.organisation"),
    **dict.fromkeys(("RecordDuty", "RecordKeeping", "RecordRole", "Records"), "gdpr_rules.facts.records"),
    **dict.fromkeys(("Arrangement", "ArrangementDuty", "JointControl"), "gdpr_rules.facts.joint"),
    **dict.fromkeys(("Scope", "Situation"), "gdpr_rules.facts.situation"),
    **dict.fromkeys(
        ("Derogation", "DerogationLimit", "ProtectionFound", "Transfer", "TransferDuty", "TransferTerms", "TransferTool"),
        "gdpr_rules.facts.transfer",
    ),
    **dict.fromkeys(("DpvTerm", "dpv"), "gdpr_rules.decisions.dpv"),
    **dict.fromkeys(("Loss", "ProhibitedUse", "SiteDuty", "SiteTerms", "Use", "WebsiteUse"), "gdpr_rules.facts.website"),
}
"""Names that are loaded when first asked for, with where they stand: the rules, and every question but the first."""


if not TYPE_CHECKING:  # a checker knows every name, and refuses the others

    def __getattr__(name: str) -> Any:
        """Load the rules when first asked for: whoever only imports the vocabulary does not wait for them."""
        if name not in _LATER:
            raise AttributeError(f"module `gdpr_rules` has no attribute `{name}`; see gdpr_rules.__all__")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_LATER[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
