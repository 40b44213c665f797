"""The law of the United Kingdom: UK GDPR, PECR, and the law on terms and notices."""

from typing import Any

from gdpr_rules.facts.message import Message
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.facts.website import WebsiteUse
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments.eu import WITHDRAWAL_AGREEMENT
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.instruments.uk import CONSUMER_RIGHTS_ACT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.covers import CONTROLLERS_DUTIES, Covers
from gdpr_rules.law.uk.art22a_22d_automated_decisions import RULES as UK_AUTOMATED_DECISIONS
from gdpr_rules.law.uk.dpa2018 import RULES as COMPLAINTS
from gdpr_rules.law.uk.dpa2018_bases import RULES as DPA_2018_BASES
from gdpr_rules.law.uk.dpa2018_children import RULES as CHILDREN_IN_SCOTLAND
from gdpr_rules.law.uk.dpa2018_exam_marks import RULES as EXAM_MARKS
from gdpr_rules.law.uk.dpa2018_part3 import RULES as ENFORCEMENT
from gdpr_rules.law.uk.dpa2018_part3_access import RULES as ENFORCEMENT_ACCESS
from gdpr_rules.law.uk.dpa2018_part3_contested import RULES as ENFORCEMENT_CONTESTED
from gdpr_rules.law.uk.dpa2018_part3_decisions import RULES as ENFORCEMENT_DECISIONS
from gdpr_rules.law.uk.dpa2018_part3_erasure import RULES as ENFORCEMENT_ERASURE
from gdpr_rules.law.uk.dpa2018_part3_explained import RULES as ENFORCEMENT_EXPLAINED
from gdpr_rules.law.uk.dpa2018_part3_identity import RULES as ENFORCEMENT_IDENTITY
from gdpr_rules.law.uk.dpa2018_part3_in_part import RULES as ENFORCEMENT_IN_PART
from gdpr_rules.law.uk.dpa2018_part3_processors import RULES as ENFORCEMENT_PROCESSORS
from gdpr_rules.law.uk.dpa2018_part3_reasons import RULES as ENFORCEMENT_REASONS
from gdpr_rules.law.uk.dpa2018_part3_rectification import RULES as ENFORCEMENT_RECTIFICATION
from gdpr_rules.law.uk.dpa2018_part3_restriction import RULES as ENFORCEMENT_RESTRICTION
from gdpr_rules.law.uk.dpa2018_part3_time_limits import RULES as ENFORCEMENT_TIME_LIMITS
from gdpr_rules.law.uk.dpa2018_part3_unfounded import RULES as ENFORCEMENT_UNFOUNDED
from gdpr_rules.law.uk.dpa2018_part4 import RULES as INTELLIGENCE_SERVICES
from gdpr_rules.law.uk.dpa2018_part4_decisions import RULES as INTELLIGENCE_DECISIONS
from gdpr_rules.law.uk.dpa2018_part4_identity import RULES as INTELLIGENCE_IDENTITY
from gdpr_rules.law.uk.dpa2018_part4_objections import RULES as INTELLIGENCE_OBJECTIONS
from gdpr_rules.law.uk.dpa2018_part4_time_limits import RULES as INTELLIGENCE_TIME_LIMITS
from gdpr_rules.law.uk.dpa2018_schedule1 import RULES as DPA_2018_SCHEDULE_1
from gdpr_rules.law.uk.duaa2025_bases import RULES as DUAA_2025_BASES
from gdpr_rules.law.uk.ecommerce import RULES as UK_ECOMMERCE
from gdpr_rules.law.uk.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.uk.gdpr_reach import REGIME as UK_GDPR
from gdpr_rules.law.uk.pecr import RULES as UK_PECR_RULES
from gdpr_rules.law.uk.pecr import UK_PECR
from gdpr_rules.law.uk.pecr_breaches import RULES as PECR_BREACHES
from gdpr_rules.law.uk.pecr_devices import RULES as PECR_DEVICES
from gdpr_rules.law.uk.pecr_disguise import RULES as PECR_DISGUISE
from gdpr_rules.law.uk.requests_for_the_dead import RULES as REQUESTS_FOR_THE_DEAD
from gdpr_rules.law.uk.scope import RULES as UK_SCOPE
from gdpr_rules.law.uk.terms import RULES as UK_TERMS_RULES
from gdpr_rules.law.uk.terms import UK_TERMS

COVERS: tuple[Covers, ...] = (
    Covers(
        questions=CONTROLLERS_DUTIES | {Processing, Situation, Transfer},
        places=GB,
        days=since(2021, 1, 1),  # on the days before, the law of the European Union answers for the United Kingdom
        cite=WITHDRAWAL_AGREEMENT.at("Art 127"),
    ),
    Covers(questions=frozenset({Message}), places=GB, days=since(2018, 5, 25), cite=LIBRARY.at("table of e-mail rules")),
    Covers(questions=frozenset({WebsiteUse}), places=GB, days=since(2015, 10, 1), cite=CONSUMER_RIGHTS_ACT.at("s 65(1)")),
)
REGIMES: tuple[Regime, ...] = (
    UK_GDPR,
    UK_PECR,
    UK_TERMS,
)
RULES: tuple[Rule[Any], ...] = (
    *ENACTED_GDPR,
    *UK_SCOPE,
    *DPA_2018_BASES,
    *DPA_2018_SCHEDULE_1,
    *DUAA_2025_BASES,
    *PECR_BREACHES,
    *PECR_DEVICES,
    *UK_AUTOMATED_DECISIONS,
    *COMPLAINTS,
    *CHILDREN_IN_SCOTLAND,
    *EXAM_MARKS,
    *REQUESTS_FOR_THE_DEAD,
    *INTELLIGENCE_SERVICES,
    *INTELLIGENCE_IDENTITY,
    *INTELLIGENCE_OBJECTIONS,
    *INTELLIGENCE_TIME_LIMITS,
    *ENFORCEMENT_TIME_LIMITS,
    *ENFORCEMENT_RECTIFICATION,
    *ENFORCEMENT_ERASURE,
    *ENFORCEMENT_RESTRICTION,
    *ENFORCEMENT_PROCESSORS,
    *ENFORCEMENT,
    *ENFORCEMENT_ACCESS,
    *ENFORCEMENT_IN_PART,
    *ENFORCEMENT_CONTESTED,
    *ENFORCEMENT_DECISIONS,
    *INTELLIGENCE_DECISIONS,
    *ENFORCEMENT_IDENTITY,
    *ENFORCEMENT_REASONS,
    *ENFORCEMENT_UNFOUNDED,
    *ENFORCEMENT_EXPLAINED,
    *UK_PECR_RULES,
    *PECR_DISGUISE,
    *UK_ECOMMERCE,
    *UK_TERMS_RULES,
)
