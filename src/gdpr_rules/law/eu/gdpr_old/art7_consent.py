"""GDPR Articles 4(11) and 7: what consent needs, and its end."""

from gdpr_rules.instruments.eu import PLANET49
from gdpr_rules.law.bases.consent import consent
from gdpr_rules.law.eu.gdpr_old.processing_text import TEXT

RULES = consent(TEXT, PLANET49.at("ruling 1"))
