"""GDPR Article 7(3): consent withdrawn."""

from gdpr_rules.law.eu.gdpr_old.text import TEXT
from gdpr_rules.law.rights.objection import withdrawal

RULES = withdrawal(TEXT)
