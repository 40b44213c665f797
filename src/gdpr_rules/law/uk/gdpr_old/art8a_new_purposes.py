"""UK GDPR Article 6(4), and Article 8A in its place from 5 February 2026: data used for another purpose."""

from gdpr_rules.facts.lawful_bases import LawfulBases
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.purposes import further_purposes, new_purposes
from gdpr_rules.law.bases.text import Text
from gdpr_rules.law.uk.gdpr_old.processing_text import AMENDED, FIRST, TEXT, since_amended, until_amended

BEFORE = Text(TEXT.regime, TEXT.law, Span(FIRST, AMENDED), TEXT.sample, until_amended)
SINCE = Text(TEXT.regime, TEXT.law, since(2026, 2, 5), TEXT.sample, since_amended)
LAW = (DUAA.at("s 71"), DUAA_COMMENCEMENT.at("reg 2"))

RULES: tuple[Rule[LawfulBases], ...] = (
    further_purposes(BEFORE, BEFORE.span),
    *new_purposes(SINCE, SINCE.span, LAW),
)
