"""GDPR Articles 13 and 14: information owed unasked."""

from gdpr_rules.instruments.eu import STORSTOCKHOLMS_LOKALTRAFIK
from gdpr_rules.law.eu.gdpr_old.text import TEXT
from gdpr_rules.law.rights.information import information

RULES = information(TEXT, ("Art 14(5)(b)",), (STORSTOCKHOLMS_LOKALTRAFIK.at("operative part"),))
