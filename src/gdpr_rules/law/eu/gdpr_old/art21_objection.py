"""GDPR Article 21: the right to object."""

from gdpr_rules.law.eu.gdpr_old.text import OBJECTIONS, TEXT
from gdpr_rules.law.rights.objection import objection

RULES = objection(TEXT, OBJECTIONS)
