"""The General Data Protection Regulation, provision by provision; where it is law, and since when."""

import attrs

from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.kernel.conditions import contains, one_of, true
from gdpr_rules.kernel.rules import Regime

M, R, B, K = attrs.fields(Message), attrs.fields(RightsRequest), attrs.fields(Breach), attrs.fields(Retention)
P = attrs.fields(Processing)

EU_GDPR = Regime(
    "eu.gdpr",
    "General Data Protection Regulation (EU and EEA)",
    scopes=(
        one_of(M.subject_country, GDPR_COUNTRIES) | contains(M.sender_countries, GDPR_COUNTRIES),
        one_of(R.subject_country, GDPR_COUNTRIES) | contains(R.controller_countries, GDPR_COUNTRIES),
        one_of(B.subject_country, GDPR_COUNTRIES) | contains(B.controller_countries, GDPR_COUNTRIES),
        one_of(K.subject_country, GDPR_COUNTRIES) | contains(K.controller_countries, GDPR_COUNTRIES),
        contains(P.controller_countries, GDPR_COUNTRIES)
        | (one_of(P.subject_country, GDPR_COUNTRIES) & (true(P.targets_subject) | true(P.monitors_subject))),
    ),
    not_encoded=(
        "national law under the opening clauses of the GDPR",
        "whether a controller from elsewhere offers goods or services to people in the EU or watches them: it is taken to, but "
        "where lawful bases are asked for, which ask for that too",
        "whether processing belongs to the activities of an establishment in the EU (Art 3(1)): it is taken to",
    ),
)
