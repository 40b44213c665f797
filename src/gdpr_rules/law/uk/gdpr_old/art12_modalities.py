"""UK GDPR Article 12, but for its time limits: answers, their price and their form, reasons, and proof of identity."""

from gdpr_rules.law.rights.modalities import modalities
from gdpr_rules.law.uk.gdpr_old.text import OBJECTIONS, TEXT

RULES = modalities(TEXT, OBJECTIONS)
