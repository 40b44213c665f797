"""UK GDPR Article 22 as it was, and Articles 22A to 22D since 5 February 2026: which decisions may be left to a machine."""

from gdpr_rules.facts.automated import DecisionBasis, Safeguard, SpecialGround
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.law.automated import (
    BEYOND,
    DECIDED,
    NOT_DECIDED,
    OPEN,
    SAMPLES,
    SPECIAL,
    SUBJECTS,
    D,
    article_22,
    beside,
    forbidden,
    with_basis,
)
from gdpr_rules.law.uk.gdpr_old.text import CONTROLLERS

BEFORE, SINCE = since(2021, 1, 1).until(2026, 2, 5), since(2026, 2, 5)
NEW = (DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 2"))
SAVED = "the saving of SI 2026/82 reg 5 for what had begun before 5 February 2026: it is the day asked about that divides"
TWO = (DecisionBasis.CONTRACT, DecisionBasis.LAW)
CONSENT = {**SPECIAL, "special_ground": SpecialGround.EXPLICIT_CONSENT}
PUBLIC = {**SPECIAL, "special_ground": SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST}

NOTICE = CONTROLLERS.rule(
    SAMPLES,
    "dpa14.notice",
    "A person decided upon by a machine under a law was told so in writing, and could ask for a new decision",
    SUBJECTS,
    (DPA_2018.at("s 14(4) as it was"),),
    beside(Safeguard.TELL_AFTERWARDS, Safeguard.HUMAN_INTERVENTION),
    {"basis": DecisionBasis.LAW},
    when=DECIDED & equals(D.basis, DecisionBasis.LAW),
    not_so=[*NOT_DECIDED, *with_basis(*(basis for basis in DecisionBasis if basis is not DecisionBasis.LAW))],
    unknown=[*OPEN, "basis"],
    span=BEFORE,
    not_encoded=("the month in which to ask, and the month in which to answer", SAVED),
)
ARTICLE_22B_SPECIAL = CONTROLLERS.rule(
    SAMPLES,
    "art22b.special_categories",
    "A machine decides on special categories of data by explicit consent, or for a public interest under contract or law",
    SUBJECTS,
    ("Art 22B(1)", "Art 22B(2)", "Art 22B(3)", "Art 9(2)(g)", *NEW),
    forbidden(),
    SPECIAL,
    when=DECIDED & true(D.special_category),
    unless=(equals(D.special_ground, SpecialGround.EXPLICIT_CONSENT) & true(D.consent_covers_all))
    | (equals(D.special_ground, SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST) & one_of(D.basis, frozenset(TWO))),
    also=[
        CONSENT,
        {"consent_covers_all": True},
        *({**PUBLIC, **each} for each in with_basis(*(basis for basis in DecisionBasis if basis not in TWO))),
    ],
    not_so=[
        *NOT_DECIDED,
        {"special_category": False},
        {**CONSENT, "consent_covers_all": True, "basis": DecisionBasis.OTHER},
        *({**PUBLIC, **each} for each in with_basis(*TWO)),
    ],
    unknown=[
        *OPEN,
        "special_category",
        "special_ground",
        {**CONSENT, "consent_covers_all": None},
        {"special_ground": None, "consent_covers_all": True, "basis": DecisionBasis.OTHER},
        {**PUBLIC, "basis": None},
    ],
    span=SINCE,
    clauses=("PP-18",),
    not_encoded=(*BEYOND, SAVED),
)
ARTICLE_22B_INTEREST = CONTROLLERS.rule(
    SAMPLES,
    "art22b.recognised_interest",
    "No significant decision is left to a machine alone in reliance on a recognised legitimate interest",
    SUBJECTS,
    ("Art 22B(4)", "Art 6(1)(ea)", *NEW),
    forbidden(),
    {"basis": DecisionBasis.RECOGNISED_INTEREST},
    when=DECIDED & equals(D.basis, DecisionBasis.RECOGNISED_INTEREST),
    not_so=[*NOT_DECIDED, *with_basis(*(basis for basis in DecisionBasis if basis is not DecisionBasis.RECOGNISED_INTEREST))],
    unknown=[*OPEN, "basis"],
    span=SINCE,
    not_encoded=("that reliance on it in part is enough: it is then the basis to be named here", SAVED),
)
ARTICLE_22C = CONTROLLERS.rule(
    SAMPLES,
    "art22c.machine_alone",
    "Whoever is decided upon by a machine alone is told, is heard, can have a human being step in, and can contest it",
    SUBJECTS,
    ("Art 22A(1)", "Art 22C(1)", "Art 22C(2)", *NEW),
    beside(Safeguard.TELL, Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST),
    {},
    when=DECIDED,
    not_so=NOT_DECIDED,
    unknown=OPEN,
    span=SINCE,
    clauses=("PP-26",),
    not_encoded=("what regulations say of meaningful involvement, of significant effects, and of safeguards (Art 22D)", SAVED),
)

RULES = (
    *article_22(CONTROLLERS, BEFORE, " as it was", (SAVED,)),
    NOTICE,
    ARTICLE_22B_SPECIAL,
    ARTICLE_22B_INTEREST,
    ARTICLE_22C,
)
