"""UK GDPR Chapter V: transfers to third countries and international organisations, before and since 5 February 2026."""

from datetime import date, timedelta

from gdpr_rules.facts.transfer import ProtectionFound, TransferTerms, TransferTool
from gdpr_rules.figures.adequacy import UK_ADEQUACY, UK_LISTED, UK_SCOPED, UK_WHOLE, Reach
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.uk import DPA_2018, DUAA_COMMENCEMENT, UK_GDPR, UK_TRANSFER_CLAUSES
from gdpr_rules.kernel.citations import Span, figure, since
from gdpr_rules.kernel.conditions import before, during, equals, one_of, true
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
FIRST, NEW, ENDED, REFORM = date(2021, 1, 1), date(2022, 3, 21), date(2024, 3, 21), date(2026, 2, 5)
CONCLUDED = date(2022, 9, 22)
LAST_OLD = figure(
    "day from which no contract on the older clauses counts in the United Kingdom",
    CONCLUDED,
    FIRST,
    UK_TRANSFER_CLAUSES.at("transitional provisions"),
)

RESTRICTED = (true(T.separate_recipient) & ~equals(T.destination, "GB")).named(
    "a transfer to a third country or an international organisation", UK_GDPR.at("Art 44A")
)
ADEQUATE = (
    one_of(T.destination, UK_WHOLE)
    | (one_of(T.destination, UK_SCOPED) & true(T.recipient_in_adequacy_scope))
    | (one_of(T.destination, UK_LISTED) & true(T.recipient_certified) & true(T.uk_extension))
).named("regulations of the United Kingdom approve the transfer", UK_GDPR.at("Art 45A"))
ISSUED = frozenset({TransferTool.UK_AGREEMENT, TransferTool.UK_ADDENDUM})
USABLE = (
    one_of(T.safeguard, PUBLIC_OR_APPROVED)
    | (one_of(T.safeguard, AUTHORISED) & true(T.authorised))
    | (one_of(T.safeguard, ISSUED) & during(since(2022, 3, 21), UK_TRANSFER_CLAUSES.at("in force 21 March 2022")))
    | (
        equals(T.safeguard, TransferTool.OLDER_CLAUSES)
        & before(T.contract_concluded, LAST_OLD)
        & during(Span(None, ENDED), UK_TRANSFER_CLAUSES.at("transitional provisions"))
    )
).named("a safeguard of this law", UK_GDPR.at("Art 46(2)"))
ENOUGH = (
    equals(T.protection_found, ProtectionFound.ESSENTIALLY_EQUIVALENT)
    | (
        equals(T.protection_found, ProtectionFound.NOT_MATERIALLY_LOWER)
        & during(since(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2"))
    )
).named("the level of protection that the law asks for", UK_GDPR.at("Art 46"))


def _decisions() -> tuple[Case, ...]:
    cases: list[Case] = []
    for row in UK_ADEQUACY:
        told: Changes = {
            "destination": row.place,
            "recipient_in_adequacy_scope": row.reach is Reach.SCOPED,
            "recipient_certified": row.reach is Reach.LISTED,
            "uk_extension": row.reach is Reach.LISTED,
        }
        cases += lasting(told, row.first) if row.first > FIRST else lifted(told, on=FIRST)
    return tuple(cases)


AMERICA: Changes = {"destination": "US", "recipient_certified": True, "uk_extension": True}
KOREA: Changes = {"destination": "KR", "recipient_in_adequacy_scope": True}
OLD = in_order(TransferTool.OLDER_CLAUSES)
NOT_LOWER = {"protection_found": ProtectionFound.NOT_MATERIALLY_LOWER}

CHAPTER = Chapter(
    regime="uk.gdpr",
    law=UK_GDPR,
    span=since(2021, 1, 1),
    home={"exporter_country": "GB"},
    places={
        "art44.ground": (
            *("Art 44A", "Art 46", "Art 49"),
            *(DUAA_COMMENCEMENT.at("reg 2"), DPA_2018.at("s 119A"), UK_TRANSFER_CLAUSES.at("transitional provisions")),
        ),
        "art44.information": ("Art 13(1)(f)", "Art 14(1)(f)", "Art 30(1)(e)", "Art 44A"),
        "art45.adequacy": ("Art 45A", "Art 45B", "Art 45C", DPA_2018.at("s 17A"), DPA_2018.at("Sch 21 para 5")),
        "art46.safeguard": ("Art 46", "Art 13(1)(f)"),
        "art49.compelling_interests": ("Art 49(1)", "Art 49(6)"),
    },
    restricted=RESTRICTED,
    adequate=ADEQUATE,
    usable=USABLE,
    enough=ENOUGH,
    reach=(
        *lifted({"separate_recipient": False}, {"destination": "GB"}, {"exporter_country": "FR"}),
        *unknown({}, "separate_recipient", "destination", "exporter_country"),
        *standing({"exporter_country": "FR", "bound_by_uk_gdpr": True}),
        *unknown({"exporter_country": "FR"}, "bound_by_uk_gdpr"),
    ),
    adequacy=(
        *_decisions(),
        *standing(
            *({"destination": place} for place in ("BR", "CA", "EPO", "US")),
            {"recipient_in_adequacy_scope": True},
            {"recipient_certified": True, "uk_extension": True},
            {**AMERICA, "recipient_certified": False},
            {**AMERICA, "uk_extension": False},
        ),
        *standing(AMERICA, on=FIRST),
        *lifted({**KOREA, "credit_information": True}),
        *unknown(KOREA, "recipient_in_adequacy_scope"),
        *unknown(AMERICA, "recipient_certified", "uk_extension"),
    ),
    safeguards=(
        *common_safeguards(TransferTool.CODE_OF_CONDUCT),
        *authorised_safeguards(),
        *standing(in_order(TransferTool.CLAUSES_OF_2021), in_order(TransferTool.AUTHORITY_CLAUSES)),
        *(case for tool in sorted(ISSUED, key=str) for case in lasting(in_order(tool), NEW)),
        *lasting({**in_order(TransferTool.UK_AGREEMENT), **NOT_LOWER}, REFORM),
        *lifted(OLD, on=FIRST),
        *lifted({**OLD, "contract_concluded": CONCLUDED - DAY}, on=ENDED - DAY),
        *standing({**OLD, "contract_concluded": CONCLUDED}, {**OLD, "contract_concluded": CONCLUDED + DAY}, on=ENDED - DAY),
        *standing(OLD, on=ENDED),
        *unknown(OLD, "contract_concluded", on=CONCLUDED),
    ),
    not_encoded=(
        "regulations made after the middle of 2026: none was seen",
        f"regulations amended or ended since they were read on {VERIFIED}",
        "bodies of the EEA, the EFTA Surveillance Authority and the EFTA Court, are taken with the Union's (`EUI`)",
        "whether contracts on the older clauses still counted on 21 March 2024 itself: they are taken not to",
        "Articles 44 and 45 and sections 17A to 18 of the Act as they stood until 4 February 2026, beyond the test they set",
    ),
)
RULES: tuple[Rule[TransferTerms], ...] = chapter_five(CHAPTER)
