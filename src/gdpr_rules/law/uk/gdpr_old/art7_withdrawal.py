"""UK GDPR Article 7(3): consent withdrawn."""

from gdpr_rules.law.rights.objection import withdrawal
from gdpr_rules.law.uk.gdpr_old.text import TEXT

RULES = withdrawal(TEXT)
