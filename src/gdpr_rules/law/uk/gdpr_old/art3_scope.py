"""UK GDPR Article 3, in the United Kingdom: whom it reaches."""

from gdpr_rules.facts.situation import Scope
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.scope import Territory, article_3

RULES: tuple[Rule[Scope], ...] = article_3(Territory("uk.gdpr", UK_GDPR, since(2021, 1, 1), GB, "GB", "the United Kingdom"), {})
