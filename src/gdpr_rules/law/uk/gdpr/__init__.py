"""The UK GDPR and the Data Protection Act 2018, provision by provision; where they are law."""

import attrs

from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.figures.places import GB
from gdpr_rules.kernel.conditions import contains, equals, true
from gdpr_rules.kernel.rules import Regime

M, R, B, K = attrs.fields(Message), attrs.fields(RightsRequest), attrs.fields(Breach), attrs.fields(Retention)
P = attrs.fields(Processing)

UK_GDPR = Regime(
    "uk.gdpr",
    "UK GDPR and Data Protection Act 2018",
    scopes=(
        equals(M.subject_country, "GB") | contains(M.sender_countries, GB),
        equals(R.subject_country, "GB") | contains(R.controller_countries, GB),
        equals(B.subject_country, "GB") | contains(B.controller_countries, GB),
        equals(K.subject_country, "GB") | contains(K.controller_countries, GB),
        contains(P.controller_countries, GB)
        | (equals(P.subject_country, "GB") & (true(P.targets_subject) | true(P.monitors_subject))),
    ),
    not_encoded=(
        "the law of the Crown Dependencies and of Gibraltar",
        "law enforcement and intelligence processing (DPA 2018 Parts 3 and 4)",
    ),
)
