"""Articles 13(4) and 14(5): which data come from elsewhere, and what spares a controller the information about them."""

import attrs

from gdpr_rules.facts.lawful_bases import Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import one_of, true
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

OBTAINED_ELSEWHERE = one_of(P.source, {Source.SUPPLIER, Source.PUBLIC, Source.ELSEWHERE}).named(
    "data not obtained from the data subject", TEXT.at("Art 14(1)")
)
EXEMPT = true(P.information_exempt).named("information that the person has, or that a law lets the controller keep back")
"""Articles 13(4) and 14(5)(a), and laws that restrict the duty under Article 23."""
NOT_TOLD = (true(P.informing_disproportionate) | true(P.informing_barred)).named(
    "an exception for data not obtained from the data subject", TEXT.at("Art 14(5)")
)
SPARED_ELSEWHERE = OBTAINED_ELSEWHERE & NOT_TOLD
"""Article 14(5)(b) to (d), none of which Article 13 knows (C-422/24)."""
