"""The law of the European Union and the EEA: the GDPR, ePrivacy by country, authorities, and German law beside it."""

from datetime import date
from typing import Any

from gdpr_rules.facts.authority import AuthorityProcedure
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.email_b2b import EMAIL_B2B
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA, GB, MEMBER_STATES
from gdpr_rules.instruments.eu import EEA_GDPR, GDPR
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.covers import CONTROLLERS_DUTIES, Covers
from gdpr_rules.law.eu.bdsg import DE_BDSG
from gdpr_rules.law.eu.bdsg import RULES as DE_BDSG_RULES
from gdpr_rules.law.eu.eprivacy import COMMON, EU_EPRIVACY
from gdpr_rules.law.eu.eprivacy_countries import CELLS, SPECIAL
from gdpr_rules.law.eu.gdpr import REGIME as EU_GDPR
from gdpr_rules.law.eu.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.eu.gdpr_old.art5_storage import RULES as EU_GDPR_STORAGE
from gdpr_rules.law.eu.gdpr_old.art6_lawfulness import RULES as EU_LAWFULNESS
from gdpr_rules.law.eu.gdpr_old.art7_consent import RULES as EU_CONSENT
from gdpr_rules.law.eu.gdpr_old.art8_children import RULES as EU_CHILDREN
from gdpr_rules.law.eu.gdpr_old.art9_special_categories import RULES as EU_SPECIAL
from gdpr_rules.law.eu.gdpr_old.art10_convictions import RULES as EU_CONVICTIONS
from gdpr_rules.law.eu.gdpr_old.art12_time_limits import RULES as EU_GDPR_TIME_LIMITS
from gdpr_rules.law.eu.gdpr_old.art13_14_sources import RULES as EU_SOURCES
from gdpr_rules.law.eu.gdpr_old.art33_34_breaches import RULES as EU_BREACHES
from gdpr_rules.law.eu.gdpr_old.authorities import RULES as EU_AUTHORITIES
from gdpr_rules.law.eu.gdpr_old.chapter3_rights import RULES as EU_GDPR_RIGHTS
from gdpr_rules.law.eu.gdpr_old.chapter4_controllers import RULES as EU_GDPR_CONTROLLERS
from gdpr_rules.law.eu.gdpr_old.marketing import RULES as EU_GDPR_RULES
from gdpr_rules.law.eu.scope import RULES as EU_SCOPE

ON_THE_GDPR = CONTROLLERS_DUTIES | {AuthorityProcedure, Processing, Situation, Transfer}
COVERS: tuple[Covers, ...] = (
    Covers(questions=ON_THE_GDPR, places=MEMBER_STATES, days=since(2018, 5, 25), cite=GDPR.at("Art 99(2)")),
    Covers(questions=ON_THE_GDPR, places=GB, days=since(2018, 5, 25).until(2021, 1, 1), cite=GDPR.at("Art 99(2)")),
    Covers(questions=ON_THE_GDPR, places=EFTA_STATES_IN_EEA, days=since(2018, 7, 20), cite=EEA_GDPR.at("Art 3")),
    *(
        Covers(
            questions=frozenset({Message}),
            places=frozenset({row.country}),
            days=Span(max(row.encoded_since, date(2018, 7, 20)) if row.country in EFTA_STATES_IN_EEA else row.encoded_since),
            cite=LIBRARY.at("table of e-mail rules"),
        )
        for row in EMAIL_B2B
        if row.country in MEMBER_STATES | EFTA_STATES_IN_EEA  # the GDPR has to be law there beside the e-mail rules
    ),
)
REGIMES: tuple[Regime, ...] = (
    DE_BDSG,
    EU_EPRIVACY,
    EU_GDPR,
)
RULES: tuple[Rule[Any], ...] = (
    *ENACTED_GDPR,
    *DE_BDSG_RULES,
    *COMMON,
    *CELLS,
    *SPECIAL,
    *EU_GDPR_STORAGE,
    *EU_LAWFULNESS,
    *EU_CONSENT,
    *EU_CHILDREN,
    *EU_SPECIAL,
    *EU_CONVICTIONS,
    *EU_GDPR_TIME_LIMITS,
    *EU_SOURCES,
    *EU_BREACHES,
    *EU_AUTHORITIES,
    *EU_GDPR_RIGHTS,
    *EU_GDPR_CONTROLLERS,
    *EU_GDPR_RULES,
    *EU_SCOPE,
)
