"""UK GDPR Article 8 and DPA 2018 section 9: from thirteen on children consent alone to online services."""

from gdpr_rules.facts.lawful_bases import LawfulBases
from gdpr_rules.figures.consent_age import AGE_BY_COUNTRY
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import Dated, Step
from gdpr_rules.kernel.conditions import TRUE
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.children import children
from gdpr_rules.law.uk.gdpr_old.processing_text import FIRST, TEXT

AGE = Dated(
    "age of consent online in the United Kingdom", (Step(FIRST, AGE_BY_COUNTRY["GB"].ages.on(FIRST), DPA_2018.at("s 9(a)")),)
)

RULES: tuple[Rule[LawfulBases], ...] = (
    children(
        TEXT,
        "art8.age",
        "Children consent alone to online services from the age of 13, and below it with verified parental authorisation",
        ("Art 8(1)", DPA_2018.at("s 9")),
        AGE,
        TRUE,
        {},
        counselling_free=True,
    ),
)
