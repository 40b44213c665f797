"""Article 22 as the EU has it and the United Kingdom had it: which decisions may be left to a machine, and with what beside."""

from typing import Any

import attrs

from gdpr_rules.facts.automated import AutomatedDecision, DecisionBasis, DecisionTerms, Safeguard, SpecialGround
from gdpr_rules.facts.message import Permission
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import Changes, Samples, Text

D = attrs.fields(AutomatedDecision)
SAMPLES = Samples(
    AutomatedDecision(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        solely_automated=True,
        significant_effect=True,
        basis=DecisionBasis.CONTRACT,
        special_category=False,
        special_ground=SpecialGround.OTHER,
        consent_covers_all=False,
        special_measures=False,
    )
)
"""A significant decision by automation alone that a contract needs, without special categories of data."""

DECIDED = (true(D.solely_automated) & true(D.significant_effect)).named("a significant decision by automation alone")
NOT_DECIDED: tuple[Changes, ...] = ({"solely_automated": False}, {"significant_effect": False})
OPEN: tuple[str, ...] = ("solely_automated", "significant_effect")
SUBJECTS = "people whom a machine judges"
OWN = (DecisionBasis.CONTRACT, DecisionBasis.EXPLICIT_CONSENT)
ALLOWED = (*OWN, DecisionBasis.LAW)
GROUNDS = (SpecialGround.EXPLICIT_CONSENT, SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST)
SPECIAL: Changes = {"special_category": True}
BEYOND = (
    "that a score on which others decisively rely is the decision itself (C-634/21)",
    "that recital 71 would have no child decided upon so, which is no rule",
)


def forbidden(*safeguards: Safeguard) -> DecisionTerms:
    """A human being has to decide."""
    return DecisionTerms(Permission.FORBIDDEN, frozenset({Safeguard.HUMAN_DECIDES, *safeguards}))


def beside(*safeguards: Safeguard) -> DecisionTerms:
    """A machine may decide with these safeguards, as far as the rule goes."""
    return DecisionTerms(safeguards=frozenset(safeguards))


def with_basis(*bases: DecisionBasis) -> list[Changes]:
    """Each of these bases, one at a time."""
    return [{"basis": basis} for basis in bases]


def article_22(
    text: Text, span: Span | None = None, suffix: str = "", not_encoded: tuple[str, ...] = ()
) -> tuple[Rule[DecisionTerms], ...]:
    """The rules of Article 22 in one of the two texts; `suffix` says that it is no longer law."""

    def rule(name: str, title: str, places: tuple[str, ...], then: DecisionTerms, hit: Changes, **more: Any) -> Rule[Any]:
        more["not_so"] = [*NOT_DECIDED, *more["not_so"]]
        more["unknown"] = [*OPEN, *more["unknown"]]
        more["not_encoded"] = (*more.get("not_encoded", ()), *not_encoded)
        places = tuple(place if place.startswith("Art 9") else f"{place}{suffix}" for place in places)
        return text.rule(SAMPLES, f"art22.{name}", title, SUBJECTS, places, then, hit, span=span, **more)

    others = with_basis(*(basis for basis in DecisionBasis if basis not in ALLOWED))
    return (
        rule(
            "machine_alone",
            "No significant decision is left to a machine alone, unless a contract, a law or explicit consent allow it",
            ("Art 22(1)", "Art 22(2)"),
            forbidden(),
            {"basis": DecisionBasis.OTHER},
            when=DECIDED,
            unless=one_of(D.basis, frozenset(ALLOWED)),
            also=others,
            not_so=with_basis(*ALLOWED),
            unknown=["basis"],
            clauses=("PP-18",),
            not_encoded=(*BEYOND, "whether the law that allows a decision has suitable safeguards"),
        ),
        rule(
            "special_categories",
            "A machine decides on special categories of data only by explicit consent or for a substantial public interest",
            ("Art 22(4)", "Art 9(2)(a)", "Art 9(2)(g)"),
            forbidden(Safeguard.PROTECT_SPECIAL_DATA),
            SPECIAL,
            when=DECIDED & true(D.special_category),
            unless=one_of(D.special_ground, frozenset(GROUNDS)) & true(D.special_measures),
            also=[{"special_measures": True}, *({"special_ground": ground} for ground in GROUNDS)],
            not_so=[
                {"special_category": False},
                *({"special_ground": ground, "special_measures": True} for ground in GROUNDS),
            ],
            unknown=[
                "special_category",
                {"special_ground": None, "special_measures": True},
                {"special_ground": SpecialGround.EXPLICIT_CONSENT, "special_measures": None},
            ],
        ),
        rule(
            "human_review",
            "Whoever is decided upon by a machine under contract or consent can be heard, have a human step in, and contest it",
            ("Art 22(3)",),
            beside(Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST),
            {},
            when=DECIDED & one_of(D.basis, frozenset(OWN)),
            also=with_basis(*OWN),
            not_so=with_basis(*(basis for basis in DecisionBasis if basis not in OWN)),
            unknown=["basis"],
            clauses=("PP-26",),
        ),
        rule(
            "safeguards_of_the_law",
            "Where a law allows a machine to decide, its own safeguards are kept",
            ("Art 22(2)(b)",),
            beside(Safeguard.FOLLOW_THE_LAW),
            {"basis": DecisionBasis.LAW},
            when=DECIDED & equals(D.basis, DecisionBasis.LAW),
            not_so=with_basis(*(basis for basis in DecisionBasis if basis is not DecisionBasis.LAW)),
            unknown=["basis"],
            not_encoded=("the national laws that allow such decisions",),
        ),
        rule(
            "logic_told",
            "People are told beforehand of decisions by a machine alone, of their logic and their consequences",
            ("Art 13(2)(f)", "Art 14(2)(g)"),
            beside(Safeguard.TELL),
            {},
            when=DECIDED,
            not_so=(),
            unknown=(),
            not_encoded=("how much of the logic has to be told (C-203/22)",),
        ),
    )
