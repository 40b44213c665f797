"""UK GDPR Articles 5, 13, 14 and 21(4): where the data come from, and what the person is told about the processing."""

from gdpr_rules.law.bases.information import supplied, told
from gdpr_rules.law.uk.gdpr_old.processing_text import TEXT

RULES = (supplied(TEXT), *told(TEXT))
