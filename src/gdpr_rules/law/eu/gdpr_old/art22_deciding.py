"""GDPR Article 22: which decisions may be left to a machine."""

from gdpr_rules.law.automated import article_22
from gdpr_rules.law.eu.gdpr_old.text import CONTROLLERS

RULES = article_22(CONTROLLERS)
