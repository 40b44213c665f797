"""GDPR Article 22: decisions by automation alone."""

from gdpr_rules.law.eu.gdpr_old.text import TEXT
from gdpr_rules.law.rights.decisions import article_22

RULES = article_22(
    TEXT,
    (
        "Nobody is subject to a significant decision by automation alone, unless contract, law or explicit consent allow it",
        "Whoever is subject to a decision by automation alone can have a person look at it, speak, and contest it",
    ),
)
