"""The UK GDPR as a text: its days, its samples, and what the rules made for both texts need to know of it."""

from datetime import date, timedelta
from typing import Any

from gdpr_rules.facts.request import Basis, Handling
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Example, silent
from gdpr_rules.law import accountability
from gdpr_rules.law.rights.claims import UNRESTRICTED_RESEARCH, situation
from gdpr_rules.law.rights_of_people import Text
from gdpr_rules.law.uk.gdpr_old.examples import reach, sample

DAY = timedelta(days=1)
FIRST = date(2021, 1, 1)


def since_first(hit: dict[str, Any]) -> tuple[Example[Handling], ...]:
    """Where a rule applies, and since when: from the end of the transition period."""
    return (*reach(hit), silent("the day before the UK GDPR was law", sample(**hit), on=FIRST - DAY))


TEXT = Text("uk.gdpr", UK_GDPR, since(2021, 1, 1), sample, since_first)
BASES = frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST})
"""The bases of processing that Article 21(1) lets people object to; DUAA section 70 added that of Article 6(1)(ea)."""
OBJECTIONS = (situation(BASES), UNRESTRICTED_RESEARCH)
"""The objections of Article 21(1), and of 21(6), which Schedule 2 to the DPA 2018 does not list among what it restricts."""

CONTROLLERS = accountability.Text(
    "uk.gdpr", UK_GDPR, since(2021, 1, 1), {"subject_country": "GB", "controller_countries": frozenset({"GB"})}
)
"""The UK GDPR on the duties of controllers and processors themselves."""
