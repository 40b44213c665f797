"""The GDPR as a text on the duties of controllers and processors themselves."""

from datetime import date

from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.law import accountability
from gdpr_rules.law.accountability import Move

CONTROLLERS = accountability.Text(
    "eu.gdpr",
    GDPR,
    since(2018, 5, 25),
    {"subject_country": "FI", "controller_countries": frozenset({"IE"})},
    (
        Move("NO", date(2018, 7, 20), True, "the EEA took the GDPR over"),
        Move("GB", date(2021, 1, 1), False, "the GDPR ended there"),
    ),
)
"""The GDPR on the duties of controllers and processors themselves."""
