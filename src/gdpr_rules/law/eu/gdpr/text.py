"""The GDPR as a text: its days, its samples, and what the rules made for both texts need to know of it."""

from gdpr_rules.facts.request import Basis
from gdpr_rules.instruments import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.law.eu.gdpr.examples import reach, sample
from gdpr_rules.law.rights_of_people import Text

TEXT = Text("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach)
OBJECTED_BASES = frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS})
"""The bases of processing that Article 21(1) lets people object to."""
