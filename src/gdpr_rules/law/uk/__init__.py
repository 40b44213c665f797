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
from gdpr_rules.law.uk.gdpr import REGIME as UK_GDPR
from gdpr_rules.law.uk.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.uk.gdpr_old.art5_storage import RULES as UK_GDPR_STORAGE
from gdpr_rules.law.uk.gdpr_old.art6_lawfulness import RULES as UK_LAWFULNESS
from gdpr_rules.law.uk.gdpr_old.art7_consent import RULES as UK_CONSENT
from gdpr_rules.law.uk.gdpr_old.art8_children import RULES as UK_CHILDREN
from gdpr_rules.law.uk.gdpr_old.art8a_new_purposes import RULES as UK_NEW_PURPOSES
from gdpr_rules.law.uk.gdpr_old.art9_special_categories import RULES as UK_SPECIAL
from gdpr_rules.law.uk.gdpr_old.art10_convictions import RULES as UK_CONVICTIONS
from gdpr_rules.law.uk.gdpr_old.art12a_time_limits import RULES as UK_GDPR_TIME_LIMITS
from gdpr_rules.law.uk.gdpr_old.art13_14_sources import RULES as UK_SOURCES
from gdpr_rules.law.uk.gdpr_old.art33_34_breaches import RULES as UK_BREACHES
from gdpr_rules.law.uk.gdpr_old.chapter3_rights import RULES as UK_GDPR_RIGHTS
from gdpr_rules.law.uk.gdpr_old.chapter4_controllers import RULES as UK_GDPR_CONTROLLERS
from gdpr_rules.law.uk.gdpr_old.marketing import RULES as UK_GDPR_RULES
from gdpr_rules.law.uk.pecr import RULES as UK_PECR_RULES
from gdpr_rules.law.uk.pecr import UK_PECR
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
    *UK_GDPR_STORAGE,
    *UK_LAWFULNESS,
    *UK_CONSENT,
    *UK_CHILDREN,
    *UK_NEW_PURPOSES,
    *UK_SPECIAL,
    *UK_CONVICTIONS,
    *UK_GDPR_TIME_LIMITS,
    *UK_SOURCES,
    *UK_BREACHES,
    *UK_GDPR_RIGHTS,
    *UK_GDPR_CONTROLLERS,
    *UK_GDPR_RULES,
    *UK_PECR_RULES,
    *UK_TERMS_RULES,
    *UK_SCOPE,
)
