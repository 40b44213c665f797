"""The words of questions and answers: the values that facts and outcomes can have, and the parts of a decision's views."""

from gdpr_rules.analysis.health import Health as Health
from gdpr_rules.decisions.certificates import Sealed as Sealed
from gdpr_rules.decisions.certificates import Verification as Verification
from gdpr_rules.decisions.dpv import DpvTerm as DpvTerm
from gdpr_rules.decisions.precedence import (
    FieldPrecedence as FieldPrecedence,
)
from gdpr_rules.decisions.precedence import (
    Precedence as Precedence,
)
from gdpr_rules.decisions.precedence import (
    RegimeReach as RegimeReach,
)
from gdpr_rules.decisions.precedence import (
    RegimeValue as RegimeValue,
)
from gdpr_rules.decisions.remedies import Remedy as Remedy
from gdpr_rules.decisions.sources import OldestReading as OldestReading
from gdpr_rules.facts.authority import AuthorityDeadline as AuthorityDeadline
from gdpr_rules.facts.authority import Matter as Matter
from gdpr_rules.facts.automated import (
    DecisionBasis as DecisionBasis,
)
from gdpr_rules.facts.automated import (
    DecisionTerms as DecisionTerms,
)
from gdpr_rules.facts.automated import (
    Safeguard as Safeguard,
)
from gdpr_rules.facts.automated import (
    SpecialGround as SpecialGround,
)
from gdpr_rules.facts.breach import BreachDuty as BreachDuty
from gdpr_rules.facts.breach import BreachResponse as BreachResponse
from gdpr_rules.facts.breach import BreachRole as BreachRole
from gdpr_rules.facts.business import ActExemption as ActExemption
from gdpr_rules.facts.business import CoverageDuty as CoverageDuty
from gdpr_rules.facts.business import Threshold as Threshold
from gdpr_rules.facts.campaign import (
    CampaignReadiness as CampaignReadiness,
)
from gdpr_rules.facts.campaign import (
    CampaignRole as CampaignRole,
)
from gdpr_rules.facts.campaign import (
    InterestTest as InterestTest,
)
from gdpr_rules.facts.campaign import (
    Preparation as Preparation,
)
from gdpr_rules.facts.impact import AssessmentDuty as AssessmentDuty
from gdpr_rules.facts.impact import AssessmentStep as AssessmentStep
from gdpr_rules.facts.impact import Criterion as Criterion
from gdpr_rules.facts.joint import Arrangement as Arrangement
from gdpr_rules.facts.joint import ArrangementDuty as ArrangementDuty
from gdpr_rules.facts.lawful_bases import (
    FurtherGround as FurtherGround,
)
from gdpr_rules.facts.lawful_bases import (
    ProcessingDuty as ProcessingDuty,
)
from gdpr_rules.facts.lawful_bases import (
    Role as Role,
)
from gdpr_rules.facts.lawful_bases import (
    Source as Source,
)
from gdpr_rules.facts.lawful_bases import (
    SpecialCondition as SpecialCondition,
)
from gdpr_rules.facts.message import Permission as Permission
from gdpr_rules.facts.message import SendingDuty as SendingDuty
from gdpr_rules.facts.organisation import AppointmentDuty as AppointmentDuty
from gdpr_rules.facts.organisation import Appointments as Appointments
from gdpr_rules.facts.processor import (
    ContractDuty as ContractDuty,
)
from gdpr_rules.facts.processor import (
    ContractTerms as ContractTerms,
)
from gdpr_rules.facts.processor import (
    ProcessorTerm as ProcessorTerm,
)
from gdpr_rules.facts.records import RecordDuty as RecordDuty
from gdpr_rules.facts.records import RecordKeeping as RecordKeeping
from gdpr_rules.facts.records import RecordRole as RecordRole
from gdpr_rules.facts.regimes import PrivacyAct as PrivacyAct
from gdpr_rules.facts.request import (
    Answer as Answer,
)
from gdpr_rules.facts.request import (
    Basis as Basis,
)
from gdpr_rules.facts.request import (
    Clarification as Clarification,
)
from gdpr_rules.facts.request import (
    Exemption as Exemption,
)
from gdpr_rules.facts.request import (
    Fee as Fee,
)
from gdpr_rules.facts.request import (
    Obligation as Obligation,
)
from gdpr_rules.facts.request import (
    Representative as Representative,
)
from gdpr_rules.facts.request import (
    RequestGround as RequestGround,
)
from gdpr_rules.facts.request import (
    Standing as Standing,
)
from gdpr_rules.facts.retention import KeepingDuty as KeepingDuty
from gdpr_rules.facts.retention import RetentionTerms as RetentionTerms
from gdpr_rules.facts.situation import LeftOut as LeftOut
from gdpr_rules.facts.subject_location import SubjectLocation as SubjectLocation
from gdpr_rules.facts.transfer import (
    Derogation as Derogation,
)
from gdpr_rules.facts.transfer import (
    DerogationLimit as DerogationLimit,
)
from gdpr_rules.facts.transfer import (
    ProtectionFound as ProtectionFound,
)
from gdpr_rules.facts.transfer import (
    TransferDuty as TransferDuty,
)
from gdpr_rules.facts.transfer import (
    TransferTool as TransferTool,
)
from gdpr_rules.facts.website import (
    Loss as Loss,
)
from gdpr_rules.facts.website import (
    ProhibitedUse as ProhibitedUse,
)
from gdpr_rules.facts.website import (
    SiteDuty as SiteDuty,
)
from gdpr_rules.facts.website import (
    SiteTerms as SiteTerms,
)
from gdpr_rules.facts.website import (
    Use as Use,
)
from gdpr_rules.mapping.mapping import ColumnMapping as ColumnMapping
from gdpr_rules.mapping.mapping import Mapped as Mapped
