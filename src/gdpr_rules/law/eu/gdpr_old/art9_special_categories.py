"""GDPR Article 9: special categories of data."""

from gdpr_rules.law.bases.second_lock import special_categories
from gdpr_rules.law.eu.gdpr_old.processing_text import TEXT

RULES = special_categories(TEXT)
