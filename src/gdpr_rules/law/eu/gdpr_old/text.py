"""The GDPR as a text: its days, its samples, and what the rules made for both texts need to know of it."""

from datetime import date

from gdpr_rules.facts.request import Basis
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.law import accountability
from gdpr_rules.law.accountability import Move
from gdpr_rules.law.eu.gdpr_old.examples import reach, sample
from gdpr_rules.law.rights.claims import RESEARCH, situation
from gdpr_rules.law.rights_of_people import Text

TEXT = Text("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach)
OBJECTIONS = (situation(frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS})), RESEARCH)
"""The objections of Article 21(1), to processing on these bases, and of 21(6), from which Article 89(2) lets laws derogate."""

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
