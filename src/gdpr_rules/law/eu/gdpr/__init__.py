"""The General Data Protection Regulation, provision by provision; where it is law, and since when."""

import attrs

from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.kernel.conditions import contains, one_of
from gdpr_rules.kernel.rules import Regime

M, R, B, K = attrs.fields(Message), attrs.fields(RightsRequest), attrs.fields(Breach), attrs.fields(Retention)

EU_GDPR = Regime(
    "eu.gdpr",
    "General Data Protection Regulation (EU and EEA)",
    scopes=(
        one_of(M.subject_country, GDPR_COUNTRIES) | contains(M.sender_countries, GDPR_COUNTRIES),
        one_of(R.subject_country, GDPR_COUNTRIES) | contains(R.controller_countries, GDPR_COUNTRIES),
        one_of(B.subject_country, GDPR_COUNTRIES) | contains(B.controller_countries, GDPR_COUNTRIES),
        one_of(K.subject_country, GDPR_COUNTRIES) | contains(K.controller_countries, GDPR_COUNTRIES),
    ),
    not_encoded=(
        "national law under the opening clauses of the GDPR",
        "whether a controller from elsewhere offers goods or services to people in the EU or watches them: it is taken to",
    ),
)
