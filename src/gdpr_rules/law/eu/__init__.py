"""The law of the European Union and the EEA: the GDPR, ePrivacy by country, authorities, and German law beside it."""

from datetime import date
from typing import Any

from gdpr_rules.facts.authority import AuthorityProcedure
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.email_b2b import EMAIL_B2B
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA, GB, MEMBER_STATES, UNION_TERRITORIES
from gdpr_rules.instruments.eu import EEA_GDPR, GDPR, WITHDRAWAL_AGREEMENT
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.covers import CONTROLLERS_DUTIES, Covers
from gdpr_rules.law.eu.art37_national_officers import RULES as EU_NATIONAL_OFFICERS
from gdpr_rules.law.eu.authorities import RULES as EU_AUTHORITIES
from gdpr_rules.law.eu.bdsg import DE_BDSG
from gdpr_rules.law.eu.bdsg import RULES as DE_BDSG_RULES
from gdpr_rules.law.eu.consent_ages import RULES as CONSENT_AGES
from gdpr_rules.law.eu.consent_ages_across_borders import RULES as CONSENT_AGES_ACROSS_BORDERS
from gdpr_rules.law.eu.consent_ages_aland import RULES as CONSENT_AGES_ALAND
from gdpr_rules.law.eu.consent_ages_counselling import RULES as CONSENT_AGES_COUNSELLING
from gdpr_rules.law.eu.consent_ages_in_doubt import RULES as CONSENT_AGES_IN_DOUBT
from gdpr_rules.law.eu.eprivacy import EU_EPRIVACY
from gdpr_rules.law.eu.eprivacy import RULES as EU_EPRIVACY_RULES
from gdpr_rules.law.eu.eprivacy.common import with_territories
from gdpr_rules.law.eu.eprivacy_breaches import RULES as EPRIVACY_BREACHES
from gdpr_rules.law.eu.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.eu.gdpr_reach import REGIME as EU_GDPR
from gdpr_rules.law.eu.gdpr_stated_interest import RULES as STATED_INTEREST
from gdpr_rules.law.eu.requests_for_the_dead import RULES as REQUESTS_FOR_THE_DEAD
from gdpr_rules.law.eu.scope import RULES as EU_SCOPE
from gdpr_rules.law.eu.security_requests import RULES as SECURITY_REQUESTS

ON_THE_GDPR = CONTROLLERS_DUTIES | {AuthorityProcedure, Processing, Situation, Transfer}
COVERS: tuple[Covers, ...] = (
    Covers(questions=ON_THE_GDPR, places=MEMBER_STATES | UNION_TERRITORIES, days=since(2018, 5, 25), cite=GDPR.at("Art 99(2)")),
    Covers(
        questions=ON_THE_GDPR, places=GB, days=since(2018, 5, 25).until(2021, 1, 1), cite=WITHDRAWAL_AGREEMENT.at("Art 127")
    ),
    Covers(questions=ON_THE_GDPR, places=EFTA_STATES_IN_EEA, days=since(2018, 7, 20), cite=EEA_GDPR.at("Art 3")),
    *(
        Covers(
            questions=frozenset({Message}),
            places=with_territories(frozenset({row.country})),
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
    *EU_EPRIVACY_RULES,
    *EU_SCOPE,
    *CONSENT_AGES,
    *CONSENT_AGES_ALAND,
    *CONSENT_AGES_ACROSS_BORDERS,
    *CONSENT_AGES_COUNSELLING,
    *CONSENT_AGES_IN_DOUBT,
    *STATED_INTEREST,
    *EPRIVACY_BREACHES,
    *EU_AUTHORITIES,
    *SECURITY_REQUESTS,
    *REQUESTS_FOR_THE_DEAD,
    *EU_NATIONAL_OFFICERS,
)
