"""UK GDPR Article 15: the right of access, and how far a controller has to search."""

from datetime import date

from gdpr_rules.facts.request import Obligation
from gdpr_rules.instruments.uk import DUAA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.law.rights.access import access
from gdpr_rules.law.rights.claims import ACCESS
from gdpr_rules.law.rights_of_people import owed
from gdpr_rules.law.uk.gdpr_old.examples import sample
from gdpr_rules.law.uk.gdpr_old.text import DAY, TEXT

FROM = date(2024, 1, 1)

SEARCH = ACCESS.rule(
    TEXT,
    "art15.search",
    "Access covers what a reasonable and proportionate search brings to light",
    "people who want to know, and those who have to look",
    ("Art 15(1A)", DUAA.at("s 78(5)")),
    owed(Obligation.SEARCH_REASONABLY),
    further=(
        silent("the day before the Act is treated as law", sample(), on=FROM - DAY),
        fires("the day from which it is", sample(), on=FROM),
    ),
    span=since(2024, 1, 1),
    not_encoded=(
        "that what such a search does not find is not owed: it limits the confirmation, the data and the copy of Article 15",
        "that nobody could know of it before 19 June 2025, when the Act was passed that treats it as law since 1 January 2024",
    ),
)

RULES = (*access(TEXT), SEARCH)
