"""GDPR Article 10: data on criminal convictions and offences."""

from gdpr_rules.law.bases.second_lock import convictions
from gdpr_rules.law.eu.gdpr_old.processing_text import TEXT

RULES = convictions(TEXT)
