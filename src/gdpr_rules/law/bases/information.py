"""Where the data come from, and what the person is told: a supplier's evidence, and Articles 13, 14 and 21(4)."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.text import ALL, Text, barring, owing

P = attrs.fields(Processing)
Duty = ProcessingDuty
ELSEWHERE = (Source.SUPPLIER, Source.PUBLIC, Source.ELSEWHERE)
SPARED = true(P.information_exempt)


def supplied(text: Text) -> Rule[LawfulBases]:
    """What a supplier passes on rests on consent or interests only with evidence of the basis it was got on."""
    return text.rule(
        "art5.supplied_data",
        "Data bought in rest on consent or interests only where the supplier has shown its own basis with evidence",
        "people who never heard of the buyer",
        ("Art 5(1)(a)", "Art 5(2)", "Art 7(1)"),
        LawfulBases(
            available=ALL - {Basis.CONSENT, Basis.LEGITIMATE_INTERESTS},
            obligations=frozenset({Duty.GET_SUPPLIER_EVIDENCE}),
        ),
        {"source": Source.SUPPLIER},
        when=equals(P.source, Source.SUPPLIER),
        unless=true(P.supplier_vouched),
        not_so=[{"supplier_vouched": True}, *({"source": each} for each in Source if each is not Source.SUPPLIER)],
        unknown=["source", "supplier_vouched"],
        clauses=("PP-12", "PP-15"),
        not_encoded=("how far a buyer has to look into its supplier: no evidence at all is too little",),
    )


def told(text: Text) -> tuple[Rule[LawfulBases], ...]:
    """The privacy information, by source; by which day stands in the answer to a `RightsRequest` for information."""

    def information(name: str, title: str, places: tuple[str, ...], sources: tuple[Source, ...]) -> Rule[LawfulBases]:
        first, *others = sources
        return text.rule(
            name,
            title,
            "people who would not know who has their data",
            places,
            owing(Duty.GIVE_INFORMATION),
            {"source": first, "informed_in_time": False},
            when=one_of(P.source, set(sources)),
            unless=true(P.informed_in_time) | SPARED,
            also=[{"source": each} for each in others],
            not_so=[
                {"informed_in_time": True},
                {"information_exempt": True},
                *({"source": each} for each in Source if each not in sources),
            ],
            unknown=["source", "informed_in_time", "information_exempt"],
            clauses=("PP-19",),
            not_encoded=("the day: ask it of a request for information",),
        )

    interest: dict[str, Any] = {"interest_told": False}
    quiet: dict[str, Any] = {"objection_pointed_out": False}
    none = {"interest_is_legitimate": False, "public_task": False, "direct_marketing": False}
    new: dict[str, Any] = {"further_purpose": True, "new_purpose_told": False}
    return (
        information(
            "art13.collecting",
            "People who give their data, or are observed, are informed as that happens",
            ("Art 13(1)", "Art 13(2)"),
            (Source.PERSON,),
        ),
        information(
            "art14.obtaining",
            "People whose data come from elsewhere are informed in time after that",
            ("Art 14(1)", "Art 14(2)", "Art 14(3)"),
            ELSEWHERE,
        ),
        text.rule(
            "art14.source",
            "People whose data come from elsewhere are told from where, and whether that is open to the public",
            "people who would not know who has their data",
            ("Art 14(2)(f)",),
            owing(Duty.NAME_SOURCE),
            {"source": Source.PUBLIC},
            when=one_of(P.source, set(ELSEWHERE)),
            unless=true(P.source_told) | SPARED,
            also=[{"source": Source.SUPPLIER}, {"source": Source.ELSEWHERE}],
            not_so=[{"source": Source.PERSON}, {"source_told": True}, {"information_exempt": True}],
            unknown=["source", "source_told", "information_exempt"],
            clauses=("PP-15",),
        ),
        text.rule(
            "art13.interest",
            "People are told which legitimate interest is pursued",
            "people who could object if they knew",
            ("Art 13(1)(d)", "Art 14(2)(b)"),
            owing(Duty.NAME_INTEREST),
            interest,
            when=true(P.interest_is_legitimate),
            unless=true(P.interest_told) | SPARED,
            not_so=[{"interest_is_legitimate": False}, {"interest_told": True}, {"information_exempt": True}],
            unknown=["interest_is_legitimate", "interest_told", "information_exempt"],
            clauses=("PP-19",),
        ),
        text.rule(
            "art21.objection_told",
            "The right to object is pointed out at the first communication, clearly and apart from all else",
            "people who could object if they knew",
            ("Art 21(4)",),
            owing(Duty.POINT_OUT_OBJECTION),
            quiet,
            when=true(P.interest_is_legitimate) | true(P.public_task) | true(P.direct_marketing),
            unless=true(P.objection_pointed_out),
            also=[{**none, name: True} for name in none],
            not_so=[none, {"objection_pointed_out": True}],
            unknown=["objection_pointed_out"],
            further=tuple(text.open_for({**quiet, **none}, name) for name in none),
            clauses=("PP-24",),
        ),
        text.rule(
            "art13.new_purpose",
            "People are told of a new purpose before their data are used for it",
            "people whose data were given for something else",
            ("Art 13(3)", "Art 14(4)"),
            owing(Duty.TELL_NEW_PURPOSE),
            new,
            when=true(P.further_purpose),
            unless=true(P.new_purpose_told) | SPARED,
            not_so=[{"further_purpose": False}, {"new_purpose_told": True}, {"information_exempt": True}],
            unknown=["further_purpose", "new_purpose_told", "information_exempt"],
        ),
    )


def interest_at_collection(text: Text, *cases: Citation) -> Rule[LawfulBases]:
    """Legitimate interests not told to the person at collection carry nothing, where the Court of Justice says so."""
    return text.rule(
        "art6.interest_told",
        "Data collected from a person rest on a legitimate interest only where the person was told of it then",
        "people who could not expect it",
        ("Art 6(1)(f)", "Art 13(1)(d)", *cases),
        barring(Basis.LEGITIMATE_INTERESTS),
        {"interest_told": False},
        when=equals(P.source, Source.PERSON),
        unless=true(P.interest_told),
        not_so=[{"interest_told": True}, *({"source": each} for each in ELSEWHERE)],
        unknown=["source", "interest_told"],
    )
