"""GDPR Chapter V: transfers to third countries and international organisations."""

from datetime import date, timedelta

from gdpr_rules.facts.places import EPO
from gdpr_rules.facts.transfer import ProtectionFound, TransferDuty, TransferTerms, TransferTool
from gdpr_rules.figures.adequacy import (
    BRIDGED,
    BRITAIN_RENEWED,
    EEA_DAY,
    EU_ADEQUACY,
    EU_HOME,
    EU_LISTED,
    EU_SCOPED,
    EU_WHOLE,
    LEFT,
    RENEWED,
    AdequacyRow,
    Reach,
)
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.eu import (
    GDPR,
    SCC_2021,
    SCHREMS_II,
    SUPPLEMENTARY_MEASURES,
    TRADE_AND_COOPERATION,
    TRANSFER_GUIDELINES,
)
from gdpr_rules.kernel.citations import Span, figure, since
from gdpr_rules.kernel.conditions import before, during, equals, false, one_of, open_question, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.transfers import (
    AUTHORISED,
    PUBLIC_OR_APPROVED,
    Case,
    Changes,
    Chapter,
    T,
    authorised_safeguards,
    chapter_five,
    common_safeguards,
    in_order,
    lasting,
    lifted,
    standing,
    unknown,
)

DAY = timedelta(days=1)
FIRST, OF_2021, REPEALED, ENDED = date(2018, 5, 25), date(2021, 6, 27), date(2021, 9, 27), date(2022, 12, 28)
LAST_OLD = figure("day from which no contract on the older clauses counts", REPEALED, FIRST, SCC_2021.at("Art 4(3)"))
NEW = frozenset({TransferTool.CLAUSES_OF_2021, TransferTool.UK_ADDENDUM})
RECENT = frozenset({"BR", EPO})
"""Destinations of decisions of which it was not seen whether they were taken over into the EEA Agreement."""
IN_EFTA = one_of(T.exporter_country, EFTA_STATES_IN_EEA)

RESTRICTED = (
    true(T.separate_recipient)
    & (
        ~one_of(T.destination, EU_HOME)
        | (
            IN_EFTA
            & equals(T.destination, "GB")
            & during(Span(LEFT), TRADE_AND_COOPERATION.at("Art 782"))
            & open_question(
                "whether that state of the EEA accepted the bridge to the United Kingdom that was agreed for the Union"
            )
        )
    )
).named("a transfer to a third country or an international organisation", GDPR.at("Art 44"))
TAKEN_OVER = ~(IN_EFTA & one_of(T.destination, RECENT)) | open_question(
    "whether the decision on that destination has been taken over into the EEA Agreement"
)
ADEQUATE = (
    (one_of(T.destination, EU_WHOLE) & TAKEN_OVER)
    | (
        one_of(T.destination, EU_SCOPED)
        & (true(T.recipient_in_adequacy_scope) | (equals(T.destination, "GB") & during(Span(RENEWED), BRITAIN_RENEWED)))
        & ~(equals(T.destination, "KR") & true(T.credit_information))
        & TAKEN_OVER
    )
    | (one_of(T.destination, EU_LISTED) & true(T.recipient_certified))
).named("an adequacy decision covers recipient and data", GDPR.at("Art 45"))
USABLE = (
    one_of(T.safeguard, PUBLIC_OR_APPROVED | {TransferTool.AUTHORITY_CLAUSES})
    | (one_of(T.safeguard, AUTHORISED) & true(T.authorised))
    | (
        one_of(T.safeguard, NEW)
        & during(since(2021, 6, 27), SCC_2021.at("Art 4(1)"))
        & (
            false(T.importer_bound_by_gdpr)
            | open_question(
                "which standard clauses serve for a recipient whom the GDPR already binds (Decision 2021/914 recital 7)"
            )
        )
    )
    | (
        equals(T.safeguard, TransferTool.OLDER_CLAUSES)
        & before(T.contract_concluded, LAST_OLD)
        & during(Span(None, ENDED), SCC_2021.at("Art 4(4)"))
    )
).named("a safeguard of this law", GDPR.at("Art 46(2)"))


def _scope(row: AdequacyRow) -> Changes:
    told: Changes = {"destination": row.place}
    extra: Changes = {
        Reach.WHOLE: {},
        Reach.SCOPED: {"recipient_in_adequacy_scope": True},
        Reach.LISTED: {"recipient_certified": True},
    }[row.reach]
    return {**told, **extra}


def _decisions() -> tuple[Case, ...]:
    cases: list[Case] = []
    for row in EU_ADEQUACY:
        if row.last is not None and row.last < FIRST:
            continue
        told = _scope(row)
        if row.first > FIRST:
            before_it = standing(told, on=row.first - DAY) if row.place != "GB" else ()
            cases += (*before_it, *lifted(told, on=row.first))
            cases += (*lifted(told, on=row.last), *standing(told, on=row.end)) if row.last else ()
        else:
            cases += lifted(told, on=FIRST)
            cases += (*lifted(told, on=row.last), *standing(told, on=row.end)) if row.last else ()
    return tuple(cases)


KOREA: Changes = {"destination": "KR", "recipient_in_adequacy_scope": True}
BRAZIL: Changes = {"destination": "BR", "recipient_in_adequacy_scope": True}
EFTA: Changes = {"exporter_country": "NO"}
AMERICA: Changes = {"destination": "US", "recipient_certified": True}
BRITAIN: Changes = {"destination": "GB"}
PATENTS = date(2025, 7, 15)
HERE = {"exporter_country": "DE"}
OLD = in_order(TransferTool.OLDER_CLAUSES)

CHAPTER = Chapter(
    regime="eu.gdpr",
    law=GDPR,
    span=since(2018, 5, 25),
    home=HERE,
    places={
        "art44.ground": ("Art 44", "Art 46", "Art 49", SCHREMS_II.at("para 134"), SUPPLEMENTARY_MEASURES.at("steps 3 and 4")),
        "art44.information": ("Art 13(1)(f)", "Art 14(1)(f)", "Art 30(1)(e)", "Art 44", TRANSFER_GUIDELINES.at("section 2")),
        "art45.adequacy": ("Art 45(1)", "Art 45(3)", "Art 45(9)", "Art 46(1)"),
        "art46.safeguard": ("Art 46(1)", "Art 13(1)(f)", SCHREMS_II.at("para 135"), SUPPLEMENTARY_MEASURES.at("step 6")),
        "art48.foreign_order": ("Art 48",),
        "art49.compelling_interests": ("Art 49(1)", "Art 49(6)"),
    },
    restricted=RESTRICTED,
    adequate=ADEQUATE,
    usable=USABLE,
    enough=equals(T.protection_found, ProtectionFound.ESSENTIALLY_EQUIVALENT),
    reach=(
        *lifted({"separate_recipient": False}, {"destination": "FR"}, {"destination": "EUI"}, {"exporter_country": "US"}),
        *lifted({"destination": "FR"}, on=FIRST),
        *unknown({}, "separate_recipient", "destination", "exporter_country"),
        *standing({"exporter_country": "US", "bound_by_eu_gdpr": True}, {"destination": "INT"}),
        *unknown({"exporter_country": "US"}, "bound_by_eu_gdpr"),
        *lifted(EFTA, on=EEA_DAY - DAY),
        *standing(EFTA, on=EEA_DAY),
        *standing({"destination": "NO"}, on=EEA_DAY - DAY),
        *lifted({"destination": "NO"}, on=EEA_DAY),
        *standing({"exporter_country": "GB"}, on=LEFT - DAY),
        *lifted({"exporter_country": "GB"}, on=LEFT),
        *(case for day in (LEFT - DAY, LEFT, BRIDGED - DAY) for case in lifted(BRITAIN, on=day)),
        *standing(BRITAIN, on=BRIDGED),
        *lifted({**EFTA, **BRITAIN}, {**EFTA, "destination": "FR"}, on=LEFT - DAY),
        *(Case(None, {**EFTA, **BRITAIN}, day) for day in (LEFT, BRIDGED - DAY)),
        *lifted({**EFTA, "destination": "FR"}, on=LEFT),
        *standing({**EFTA, **BRITAIN}, on=BRIDGED),
        *unknown(BRITAIN, "exporter_country", on=LEFT),
    ),
    adequacy=(
        *_decisions(),
        *standing(
            {"destination": "CA"}, {"destination": "US"}, {"recipient_in_adequacy_scope": True}, {"recipient_certified": True}
        ),
        *standing(BRITAIN, on=RENEWED - DAY),
        *unknown({**BRITAIN, "recipient_in_adequacy_scope": True}, "recipient_in_adequacy_scope", on=RENEWED - DAY),
        *lifted(BRITAIN, on=RENEWED),
        *standing({"destination": "KR"}),
        *unknown(KOREA, "recipient_in_adequacy_scope", "credit_information"),
        *lifted({"destination": "CA", "recipient_in_adequacy_scope": True, "credit_information": True}),
        *standing({**KOREA, "credit_information": True}),
        *unknown(AMERICA, "recipient_certified"),
        Case(None, {**EFTA, **BRAZIL}),
        Case(None, {**EFTA, **BRAZIL}, date(2026, 1, 26)),
        *standing({**EFTA, **BRAZIL}, on=date(2026, 1, 25)),
        *lifted({**EFTA, **KOREA}, {**EFTA, "destination": "CH"}),
        *(Case(None, {**EFTA, "destination": EPO}, day) for day in (None, PATENTS)),
        *standing({**EFTA, "destination": EPO}, on=PATENTS - DAY),
        Case(None, {**EFTA, **BRITAIN, "recipient_in_adequacy_scope": True}, BRIDGED - DAY),
    ),
    safeguards=(
        *common_safeguards(TransferTool.AUTHORITY_CLAUSES),
        *authorised_safeguards(),
        *lifted(in_order(TransferTool.AUTHORITY_CLAUSES), *(in_order(tool) for tool in sorted(NEW, key=str))),
        *standing(
            in_order(TransferTool.UK_AGREEMENT),
            in_order(TransferTool.AUTHORITY_CLAUSES, protection_found=ProtectionFound.NOT_MATERIALLY_LOWER),
        ),
        *lasting(in_order(TransferTool.CLAUSES_OF_2021), OF_2021),
        *unknown(in_order(TransferTool.CLAUSES_OF_2021), "importer_bound_by_gdpr"),
        Case(None, in_order(TransferTool.CLAUSES_OF_2021, importer_bound_by_gdpr=True)),
        *lifted(OLD, on=FIRST),
        *lifted({**OLD, "contract_concluded": REPEALED - DAY}, on=REPEALED),
        *standing({**OLD, "contract_concluded": REPEALED}, {**OLD, "contract_concluded": REPEALED + DAY}, on=ENDED - DAY),
        *lifted(OLD, on=ENDED - DAY),
        *standing(OLD, on=ENDED),
        *unknown(OLD, "contract_concluded", on=REPEALED),
    ),
    not_encoded=(
        "which parts of a destination a decision leaves out beside those asked for; parts with a code of their own go by the "
        "country whose law on data protection applies there, such as Gibraltar until 2020",
        "the appeal against the decision on the Data Privacy Framework (C-703/25 P): it was pending when last seen, in the "
        "middle of 2026, and does not suspend the decision",
        f"decisions taken, amended or ended since they were read on {VERIFIED}",
        "bodies of the EEA, the EFTA Surveillance Authority and the EFTA Court, are taken with the Union's (`EUI`)",
        "decisions on Monaco, San Marino, North Macedonia and others: none was seen",
        "transfers to Iceland, Liechtenstein and Norway in the weeks before they took the GDPR over: taken for transfers to "
        "third countries",
    ),
)

ORDER: Rule[TransferTerms] = CHAPTER.rule(
    "art48.foreign_order",
    "A judgment or decision of a third country is no ground for a transfer by itself",
    TransferTerms(obligations=frozenset({TransferDuty.CHECK_FOREIGN_ORDER})),
    {"foreign_order": True},
    when=true(T.foreign_order),
    cases=(*lifted({"foreign_order": False}), *unknown({}, "foreign_order")),
    not_encoded=("the international agreements under which a foreign judgment or decision is followed",),
)
RULES: tuple[Rule[TransferTerms], ...] = (*chapter_five(CHAPTER), ORDER)
