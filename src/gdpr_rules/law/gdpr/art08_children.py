"""Article 8: what both texts ask of a child's consent to online services; each State sets the age in its own law."""

import attrs

from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true

P = attrs.fields(Processing)

AUTHORISED = (true(P.parental_authorisation) & true(P.parental_authorisation_verified)).named(
    "parental authorisation, verified"
)
"""Article 8(1) and (2): given or authorised by the holder of parental responsibility, and verified with reasonable efforts."""
