"""GDPR Article 77: complaints to a supervisory authority."""

from gdpr_rules.facts.request import RIGHT, Answer, Obligation, Right
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.law.eu.gdpr_old.text import TEXT
from gdpr_rules.law.rights_of_people import owed

COMPLAINT = TEXT.rule(
    "art77.complaint",
    "A person can complain to the authority where they live or work, or where the rules were broken",
    "people who think the rules were broken",
    ("Art 77(1)",),
    owed(Obligation.NAME_AUTHORITY, answer=Answer.REPLY),
    {"right": Right.COMPLAINT},
    when=equals(RIGHT, Right.COMPLAINT),
    not_so=[{"right": Right.ACCESS}],
    clauses=("PP-27",),
    not_encoded=(
        "which authority leads where several are concerned (Art 56)",
        "a complaint to the controller itself, for which the GDPR sets no procedure",
    ),
)

RULES = (COMPLAINT,)
