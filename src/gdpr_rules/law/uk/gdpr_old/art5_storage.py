"""UK GDPR Article 5(1)(e): how long data are kept."""

from datetime import date

from gdpr_rules.facts.retention import RetentionTerms
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.keeping import keeping_rules, places, retention

RULES: tuple[Rule[RetentionTerms], ...] = keeping_rules(
    "uk.gdpr", UK_GDPR, since(2021, 1, 1), retention, places(retention, date(2021, 1, 1))
)
