"""The GDPR as a text: its days, its samples, and what the rules made for both texts need to know of it."""

from gdpr_rules.facts.request import Basis
from gdpr_rules.instruments import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.law.eu.gdpr.examples import reach, sample
from gdpr_rules.law.rights.claims import RESEARCH, situation
from gdpr_rules.law.rights_of_people import Text

TEXT = Text("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach)
OBJECTIONS = (situation(frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS})), RESEARCH)
"""The objections of Article 21(1), to processing on these bases, and of 21(6), from which Article 89(2) lets laws derogate."""
