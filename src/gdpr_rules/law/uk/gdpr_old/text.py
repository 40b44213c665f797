"""The UK GDPR as a text on the duties of controllers and processors themselves."""

from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.law import accountability

CONTROLLERS = accountability.Text(
    "uk.gdpr", UK_GDPR, since(2021, 1, 1), {"subject_country": "GB", "controller_countries": frozenset({"GB"})}
)
"""The UK GDPR on the duties of controllers and processors themselves."""
