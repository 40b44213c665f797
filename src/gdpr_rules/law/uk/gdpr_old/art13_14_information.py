"""UK GDPR Articles 13 and 14: information owed unasked, with the exceptions as section 77 of the DUAA put them."""

from gdpr_rules.instruments.uk import DUAA
from gdpr_rules.law.rights.information import information
from gdpr_rules.law.uk.gdpr_old.text import TEXT

RULES = information(TEXT, ("Art 14(5)(e)", "Art 14(5)(f)", "Art 14(7)", "Art 14(5)(b) until 4 February 2026", DUAA.at("s 77")))
