"""GDPR Articles 16 to 20: rectification, erasure, restriction, notice to recipients, portability."""

from gdpr_rules.law.eu.gdpr_old.text import TEXT
from gdpr_rules.law.rights.rectification_and_erasure import rectification_and_erasure

RULES = rectification_and_erasure(TEXT)
