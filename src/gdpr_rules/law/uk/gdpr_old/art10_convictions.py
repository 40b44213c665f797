"""UK GDPR Article 10 with DPA 2018 sections 10(5) and 11(2): data on criminal convictions and offences."""

from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.law.bases.second_lock import convictions
from gdpr_rules.law.uk.gdpr_old.processing_text import TEXT

RULES = convictions(TEXT, DPA_2018.at("s 10(5)"), DPA_2018.at("s 11(2)"))
