"""GDPR Article 12, but for its time limits: answers, their price and their form, reasons, and proof of identity."""

from gdpr_rules.instruments.eu import BRILLEN_ROTTLER
from gdpr_rules.law.eu.gdpr_old.text import OBJECTIONS, TEXT
from gdpr_rules.law.rights.modalities import modalities

RULES = modalities(TEXT, OBJECTIONS, (BRILLEN_ROTTLER.at("operative part 1"),))
