"""Articles 44A to 49 in the United Kingdom: third countries, adequacy regulations, transfer agreements, the test since 2026."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.transfer import Derogation, ProtectionFound, Transfer, TransferTool
from gdpr_rules.figures.adequacy import UK_LISTED, UK_SCOPED, UK_WHOLE
from gdpr_rules.figures.places import SVALBARD, US_TERRITORIES
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.uk import DPA_2018, DUAA_COMMENCEMENT, UK_GDPR, UK_TRANSFER_CLAUSES, US_REGULATIONS
from gdpr_rules.kernel.citations import Span, figure, since
from gdpr_rules.kernel.conditions import FALSE, before, during, equals, one_of, open_question, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.gdpr import art44_49_transfers as chapter

T = attrs.fields(Transfer)

# Article 44A
TRANSFER = (true(T.separate_recipient) & ~equals(T.destination, "GB")).named(
    "a transfer to a third country or an international organisation", UK_GDPR.at("Art 44A")
)

# Article 45A: regulations, and what was taken over when the Union's law ended
LISTED_IN_A_TERRITORY = (
    one_of(T.destination, US_TERRITORIES)
    & during(since(2023, 10, 12), US_REGULATIONS.at("reg 2"))
    & open_question("whether the regulations on the UK Extension cover organisations in the territories of the US")
)
SVALBARD_WITH_NORWAY = one_of(T.destination, SVALBARD) & open_question(
    "whether what is adequate for Norway as a state of the EEA is so for Svalbard and Jan Mayen (DPA 2018 Sch 21 para 5(1)(a))"
)
ADEQUATE = (
    one_of(T.destination, UK_WHOLE)
    | SVALBARD_WITH_NORWAY
    | (one_of(T.destination, UK_SCOPED) & true(T.recipient_in_adequacy_scope))
    | ((one_of(T.destination, UK_LISTED) | LISTED_IN_A_TERRITORY) & true(T.recipient_certified) & true(T.uk_extension))
).named("regulations of the United Kingdom approve the transfer", UK_GDPR.at("Art 45A"))

# Article 46: standard clauses, and the level of protection
ISSUED_BY_THE_COMMISSIONER = one_of(T.safeguard, {TransferTool.UK_AGREEMENT, TransferTool.UK_ADDENDUM}) & during(
    since(2022, 3, 21), UK_TRANSFER_CLAUSES.at("in force 21 March 2022")
)
TOO_LATE = figure(
    "day from which no contract on the older clauses counts in the United Kingdom",
    date(2022, 9, 22),
    date(2021, 1, 1),
    UK_TRANSFER_CLAUSES.at("transitional provisions"),
)
OLDER_CLAUSES = (
    equals(T.safeguard, TransferTool.OLDER_CLAUSES)
    & before(T.contract_concluded, TOO_LATE)
    & during(Span(None, date(2024, 3, 21)), UK_TRANSFER_CLAUSES.at("transitional provisions"))
)
STANDARD_CLAUSES = (ISSUED_BY_THE_COMMISSIONER | OLDER_CLAUSES).named(
    "standard clauses that the Commissioner issued, or older ones while they served", DPA_2018.at("s 119A")
)
PROTECTION_ENOUGH = (
    equals(T.protection_found, ProtectionFound.ESSENTIALLY_EQUIVALENT)
    | (
        equals(T.protection_found, ProtectionFound.NOT_MATERIALLY_LOWER)
        & during(since(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2"))
    )
).named("the level of protection that the law asks for", UK_GDPR.at("Art 46"))


def sent(
    destination: str, *, recipient: bool = True, in_scope: bool = False, listed: bool = False, extension: bool = False
) -> Transfer:
    """Data on unsigned clauses, for interests that were not weighed: every rule of the chapter is about them."""
    return Transfer(
        destination=destination,
        separate_recipient=recipient,
        recipient_in_adequacy_scope=in_scope,
        recipient_certified=listed,
        uk_extension=extension,
        safeguard=TransferTool.CLAUSES_OF_2021,
        safeguard_binding=False,
        derogation=Derogation.COMPELLING_INTERESTS,
        derogation_limits=frozenset(),
    )


TO_SKOPJE = fires("to a payroll provider in Skopje", sent("MK"))
TO_PARIS = silent("to a payroll provider in Paris", sent("FR"))
TRANSFERS = (
    TO_SKOPJE,
    silent("the exporter's own employee opens the file in Skopje", sent("MK", recipient=False)),
    silent("to a payroll provider in Leeds", sent("GB")),
)
"""Cases of Article 44A, which every rule of the chapter goes by."""
ADEQUACY = (
    TO_PARIS,
    fires(
        "to Skopje, whatever the recipient says of itself",
        sent("MK", in_scope=True, listed=True, extension=True),
        on=date(2023, 10, 12),
    ),
    silent("to a firm in Toronto that PIPEDA binds", sent("CA", in_scope=True)),
    fires("to a firm in Toronto that PIPEDA does not bind", sent("CA")),
    silent("to an American firm listed with the UK Extension", sent("US", listed=True, extension=True), on=date(2023, 10, 12)),
    fires("to an American firm listed without it", sent("US", listed=True), on=date(2023, 10, 12)),
    fires("to an American firm no longer listed", sent("US", extension=True), on=date(2023, 10, 12)),
)
"""Cases of Article 45A."""
IN_A_TERRITORY = (
    unsettled("to a firm in San Juan listed with it", sent("PR", listed=True, extension=True), on=date(2023, 10, 12)),
    fires("to that firm, the day before the regulations", sent("PR", listed=True, extension=True), on=date(2023, 10, 11)),
)
"""Cases of Article 45A in the outlying areas of the United States, which the other rules of the chapter leave to it."""
CLAUSES = (
    silent(
        "on the British agreement, from its first day",
        Transfer(
            safeguard=TransferTool.UK_AGREEMENT,
            safeguard_binding=True,
            transfer_assessment_done=True,
            protection_found=ProtectionFound.ESSENTIALLY_EQUIVALENT,
            supplementary_measures=True,
        ),
        on=date(2022, 3, 21),
    ),
    silent(
        "on the British addendum, to a place where protection is a little lower, since the reform",
        Transfer(
            safeguard=TransferTool.UK_ADDENDUM,
            safeguard_binding=True,
            transfer_assessment_done=True,
            protection_found=ProtectionFound.NOT_MATERIALLY_LOWER,
            supplementary_measures=True,
        ),
        on=date(2026, 2, 5),
    ),
)
"""Cases of Article 46 that turn on the clauses of the United Kingdom and on its level of protection."""

NOT_ENCODED = (
    "regulations made after the middle of 2026: none was seen",
    f"regulations amended or ended since they were read on {VERIFIED}",
    "bodies of the EEA, the EFTA Surveillance Authority and the EFTA Court, are taken with the Union's (`EUI`)",
    "whether contracts on the older clauses still counted on 21 March 2024 itself: they are assumed not to count",
    "arrangements entered into before 5 February 2026 that met the earlier test go on without a new assessment (DUAA Sch 9 "
    "para 27): state the assessment made then",
    "Articles 44 and 45 and sections 17A to 18 of the Act as they stood until 4 February 2026, beyond the test they set",
)
MEANINGS = (
    (chapter.TRANSFER, TRANSFER),
    (chapter.ADEQUATE, ADEQUATE),
    (chapter.STANDARD_CLAUSES, STANDARD_CLAUSES),
    (chapter.PROTECTION_ENOUGH, PROTECTION_ENOUGH),
    (chapter.NO_ASSESSMENT_ASKED, FALSE),  # Article 46(1A) asks for the test with each safeguard
)
"""What the shared text leaves to the United Kingdom."""
AMENDED: Mapping[str, Mapping[str, Any]] = {
    "art44.ground": {
        "cites": (
            *(UK_GDPR.at("Art 44A"), UK_GDPR.at("Art 46"), UK_GDPR.at("Art 49")),
            *(DUAA_COMMENCEMENT.at("reg 2"), DPA_2018.at("s 119A"), UK_TRANSFER_CLAUSES.at("transitional provisions")),
        ),
        "examples": (TO_SKOPJE, TO_PARIS, *CLAUSES, *chapter.GROUND.examples),
        "not_encoded": (*chapter.GROUND.not_encoded, *NOT_ENCODED),
    },
    "art44.information": {
        "cites": (UK_GDPR.at("Art 13(1)(f)"), UK_GDPR.at("Art 14(1)(f)"), UK_GDPR.at("Art 30(1)(e)"), UK_GDPR.at("Art 44A")),
        "examples": (*TRANSFERS, *chapter.INFORMATION.examples),
    },
    "art45.adequacy": {
        "cites": (
            *(UK_GDPR.at("Art 45A"), UK_GDPR.at("Art 45B"), UK_GDPR.at("Art 45C")),
            *(DPA_2018.at("s 17A"), DPA_2018.at("Sch 21 para 5")),
        ),
        "examples": (*TRANSFERS, *ADEQUACY, *IN_A_TERRITORY),
        "not_encoded": NOT_ENCODED,
    },
    "art46.safeguard": {
        "cites": (UK_GDPR.at("Art 46"), UK_GDPR.at("Art 13(1)(f)")),
        "examples": (*TRANSFERS, *ADEQUACY, *chapter.SAFEGUARD.examples),
    },
    "art46.assessment": {
        "cites": (UK_GDPR.at("Art 46(1A)"), UK_GDPR.at("Art 5(2)")),
        "examples": (*TRANSFERS, *ADEQUACY, *chapter.ASSESSMENT.examples),
    },
    "art49.compelling_interests": {"examples": (*TRANSFERS, *ADEQUACY, *chapter.COMPELLING.examples)},
}
"""Where the rules of the United Kingdom cite other provisions, and show more cases."""
