"""UK GDPR Article 22 as it was, and Articles 22A to 22D since 5 February 2026: decisions by automation alone."""

import attrs

from gdpr_rules.facts.request import RECEIVED, Basis, Obligation, RightsRequest
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import before, equals, true
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.law.around import examples
from gdpr_rules.law.rights.claims import ANOTHER_RIGHT, DECISION
from gdpr_rules.law.rights.decisions import COVERED, PERMITTED, SPECIAL, article_22
from gdpr_rules.law.rights_of_people import owed
from gdpr_rules.law.uk.gdpr_old.art12a_time_limits import ARTICLE_12A, BEFORE_12A, COMMENCED
from gdpr_rules.law.uk.gdpr_old.examples import sample
from gdpr_rules.law.uk.gdpr_old.text import DAY, TEXT

R = attrs.fields(RightsRequest)

NEW, OLD = {"received": COMMENCED}, {"received": COMMENCED - DAY}
WHEN_DECIDED = "the saving of SI 2026/82 reg 5: it is the day of the request that divides the old text from the new"

ARTICLE_22 = article_22(
    TEXT,
    (
        "Asked before 5 February 2026: no significant decision by automation alone without contract, law or consent",
        "Asked before 5 February 2026: a person looks at a decision by automation alone, and it can be contested",
    ),
    asked=before(RECEIVED, BEFORE_12A),
    then=OLD,
    not_so=[NEW],
    suffix=" as it was",
    not_encoded=(WHEN_DECIDED, "the notice and the month to ask for another decision of DPA 2018 s 14, as it was"),
)

DECIDED = {**DECISION.hit, **NEW}
SINCE = since(2026, 2, 5)
RECENT = DECISION.there & ~before(RECEIVED, ARTICLE_12A)
UNCOVERED = ~(true(R.special_category_condition) & true(R.decision_permitted))
BANNED = (true(R.special_category) & UNCOVERED) | equals(R.basis, Basis.RECOGNISED_INTEREST)

ARTICLE_22B = TEXT.rule(
    "art22b.decision",
    "A significant decision by automation alone rests neither on special categories nor on a recognised interest",
    "people whom a machine judges by what is most their own",
    ("Art 22A", "Art 22B", DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 2")),
    owed(Obligation.UNDO_DECISION),
    {**DECIDED, **SPECIAL},
    when=RECENT & BANNED,
    also=[COVERED, PERMITTED, {"special_category": False, "basis": Basis.RECOGNISED_INTEREST}],
    not_so=[ANOTHER_RIGHT, *DECISION.gone, OLD, {"special_category": False}, {**COVERED, **PERMITTED}],
    unknown=(*DECISION.unknown, "special_category"),
    further=(
        *examples(sample, {**DECIDED, **SPECIAL, **PERMITTED}, unknown=["special_category_condition"])[1:],
        *examples(sample, {**DECIDED, **SPECIAL, **COVERED}, unknown=["decision_permitted"])[1:],
        *examples(sample, {**DECIDED, "basis": Basis.RECOGNISED_INTEREST}, unknown=["basis"])[1:],
        silent("the day before it came into force", sample(**DECIDED, **SPECIAL), on=COMMENCED - DAY),
        fires("the day it did", sample(**DECIDED, **SPECIAL), on=COMMENCED),
    ),
    span=SINCE,
    clauses=("PP-18", "PP-26"),
    not_encoded=(
        "that explicit consent has to cover all the data the decision rests on (Art 22B(2))",
        "regulations about meaningful involvement and significant effects (Art 22D(1), (2))",
        WHEN_DECIDED,
    ),
)
ARTICLE_22C = TEXT.rule(
    "art22c.safeguards",
    "Whoever is decided upon by automation alone is told, is heard, can have a person step in, and can contest it",
    "people whom a machine judges",
    ("Art 22C", DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 2")),
    owed(Obligation.REVIEW_BY_HUMAN),
    DECIDED,
    when=RECENT,
    not_so=[ANOTHER_RIGHT, *DECISION.gone, OLD],
    unknown=DECISION.unknown,
    further=(
        silent("the day before it came into force", sample(**DECIDED), on=COMMENCED - DAY),
        fires("the day it did", sample(**DECIDED), on=COMMENCED),
    ),
    span=SINCE,
    clauses=("PP-18", "PP-26"),
    not_encoded=("further safeguards that regulations lay down (Art 22D(3))", WHEN_DECIDED),
)

RULES = (*ARTICLE_22, ARTICLE_22B, ARTICLE_22C)
