"""GDPR Article 6: the bases, who cannot rely on which, other purposes, and what is recorded beside them."""

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.instruments.eu import KNLTB, META, MOUSSE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.grounds import grounds, records
from gdpr_rules.law.bases.information import interest_at_collection
from gdpr_rules.law.bases.purposes import further_purposes
from gdpr_rules.law.bases.text import barring
from gdpr_rules.law.eu.gdpr_old.processing_text import TEXT

RECOGNISED = TEXT.rule(
    "art6.no_recognised_interest",
    "The GDPR knows no list of interests that are recognised without a balance",
    "people whose interests have to be weighed",
    ("Art 6(1)",),
    barring(Basis.RECOGNISED_INTEREST),
    {},
    not_encoded=("where British law reaches too, its list helps there alone: what both laws leave is what remains",),
)

RULES: tuple[Rule[LawfulBases], ...] = (
    *grounds(
        TEXT,
        (Basis.LEGITIMATE_INTERESTS,),
        (Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS),
        META.at("ruling 5"),
        KNLTB.at("ruling"),
    ),
    RECOGNISED,
    interest_at_collection(TEXT, MOUSSE.at("ruling 1")),
    further_purposes(TEXT, since(2018, 5, 25)),
    *records(TEXT),
)
