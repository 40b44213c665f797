"""UK GDPR Article 21: the right to object, which also reaches recognised legitimate interests."""

from gdpr_rules.law.rights.objection import objection
from gdpr_rules.law.uk.gdpr_old.text import OBJECTIONS, TEXT

RULES = objection(TEXT, OBJECTIONS)
