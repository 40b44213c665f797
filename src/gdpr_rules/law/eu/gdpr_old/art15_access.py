"""GDPR Article 15: the right of access."""

from gdpr_rules.law.eu.gdpr_old.text import TEXT
from gdpr_rules.law.rights.access import access

RULES = access(TEXT)
