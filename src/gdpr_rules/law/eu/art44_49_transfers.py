"""Articles 44 to 49 in the Union and the EEA: third countries, adequacy, standard clauses, and Article 48 on foreign orders."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.places import EPO, UNION_BODIES
from gdpr_rules.facts.transfer import Derogation, ProtectionFound, Transfer, TransferDuty, TransferTerms, TransferTool
from gdpr_rules.figures.adequacy import BRITAIN_RENEWED, DATA_PRIVACY_FRAMEWORK, EU_HOME, EU_LISTED, EU_SCOPED, EU_WHOLE
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA, SVALBARD, US_TERRITORIES
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
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import art44_49_transfers as chapter

T = attrs.fields(Transfer)

# Article 44: from where to where
FROM_THE_EFTA_STATES = one_of(T.exporter_country, EFTA_STATES_IN_EEA)
BRIDGE_FROM_THE_EFTA_STATES = (
    FROM_THE_EFTA_STATES
    & equals(T.destination, "GB")
    & during(since(2021, 1, 1), TRADE_AND_COOPERATION.at("Art 782"))
    & open_question("whether that state of the EEA accepted the bridge to the United Kingdom that was agreed for the Union")
)
PERHAPS_THE_SAME_LAW = one_of(T.destination, SVALBARD) & open_question(
    "whether Norway has made the GDPR law on Svalbard and Jan Mayen (Personopplysningsloven s 4)"
)
TRANSFER = (
    true(T.separate_recipient) & (~one_of(T.destination, EU_HOME) | BRIDGE_FROM_THE_EFTA_STATES) & ~PERHAPS_THE_SAME_LAW
).named("a transfer to a third country or an international organisation", GDPR.at("Art 44"))

# Article 45: decisions of the Commission
RECENTLY_DECIDED_ON = frozenset({"BR", EPO})
"""Destinations of decisions of which it was not seen whether they were taken over into the EEA Agreement."""
TAKEN_OVER = ~(FROM_THE_EFTA_STATES & one_of(T.destination, RECENTLY_DECIDED_ON)) | open_question(
    "whether the decision on that destination has been taken over into the EEA Agreement (on Brazil, a draft of the Joint "
    "Committee of 6 May 2026 was seen)"
)
RENEWAL_TAKEN_OVER = ~FROM_THE_EFTA_STATES | open_question(
    "whether the renewed decision on the United Kingdom has been taken over into the EEA Agreement"
)
BRITAIN_SINCE_RENEWAL = equals(T.destination, "GB") & during(since(2025, 12, 19), BRITAIN_RENEWED) & RENEWAL_TAKEN_OVER
FIRST_DECISION_ON_BRITAIN_LIVES = (
    ~(equals(T.destination, "GB") & during(since(2025, 12, 28), BRITAIN_RENEWED)) | RENEWAL_TAKEN_OVER
)
"""Decision 2021/1772 was to end on 27 December 2025 (as amended by Decision 2025/1226), had it not been renewed."""
KOREAN_CREDIT_INFORMATION = equals(T.destination, "KR") & true(T.credit_information)
LISTED_IN_A_TERRITORY = (
    one_of(T.destination, US_TERRITORIES)
    & during(since(2023, 7, 10), DATA_PRIVACY_FRAMEWORK)
    & open_question("whether the decision on the Data Privacy Framework covers organisations in the territories of the US")
)
ADEQUATE = (
    (one_of(T.destination, EU_WHOLE) & TAKEN_OVER)
    | (
        one_of(T.destination, EU_SCOPED)
        & (true(T.recipient_in_adequacy_scope) | BRITAIN_SINCE_RENEWAL)
        & ~KOREAN_CREDIT_INFORMATION
        & TAKEN_OVER
        & FIRST_DECISION_ON_BRITAIN_LIVES
    )
    | (one_of(T.destination, EU_LISTED) & true(T.recipient_certified))
    | (LISTED_IN_A_TERRITORY & true(T.recipient_certified))
).named("an adequacy decision covers recipient and data", GDPR.at("Art 45"))

# Article 46: standard clauses, and the level of protection
CLAUSES_OF_2021 = (
    one_of(T.safeguard, {TransferTool.CLAUSES_OF_2021, TransferTool.UK_ADDENDUM})
    & during(since(2021, 6, 27), SCC_2021.at("Art 4(1)"))
    & (
        false(T.importer_bound_by_gdpr)
        | open_question(
            "which standard clauses serve for a recipient whom the GDPR already binds (Decision 2021/914 recital 7)"
        )
    )
)
REPEALED = figure(
    "day from which no contract on the older clauses counts", date(2021, 9, 27), date(2018, 5, 25), SCC_2021.at("Art 4(3)")
)
OLDER_CLAUSES = (
    equals(T.safeguard, TransferTool.OLDER_CLAUSES)
    & before(T.contract_concluded, REPEALED)
    & during(Span(None, date(2022, 12, 28)), SCC_2021.at("Art 4(4)"))
)
STANDARD_CLAUSES = (equals(T.safeguard, TransferTool.AUTHORITY_CLAUSES) | CLAUSES_OF_2021 | OLDER_CLAUSES).named(
    "standard clauses adopted or approved by the Commission", GDPR.at("Art 46(2)(c)")
)
PROTECTION_ENOUGH = equals(T.protection_found, ProtectionFound.ESSENTIALLY_EQUIVALENT).named(
    "a level of protection essentially equivalent to that in the Union", SCHREMS_II.at("para 105")
)

NO_ASSESSMENT_ASKED = (
    one_of(T.safeguard, {TransferTool.CLAUSES_OF_2021, TransferTool.UK_ADDENDUM}) & true(T.returned_to_controller)
).named("module four, without data of the processor's own", SCC_2021.at("Annex clause 14"))
"""Clauses 14 and 15 bind there only where the processor combines the data with others that it collected in the Union."""


def sent(
    destination: str,
    *,
    exporter: str = "IE",
    recipient: bool = True,
    in_scope: bool = False,
    listed: bool = False,
    credit: bool = False,
) -> Transfer:
    """Data that an order from abroad demands, on unsigned clauses, for interests not weighed: every rule is about them."""
    return Transfer(
        exporter_country=exporter,
        destination=destination,
        separate_recipient=recipient,
        recipient_in_adequacy_scope=in_scope,
        recipient_certified=listed,
        credit_information=credit,
        safeguard=TransferTool.UK_AGREEMENT,
        safeguard_binding=False,
        derogation=Derogation.COMPELLING_INTERESTS,
        derogation_limits=frozenset(),
        foreign_order=True,
    )


TO_SKOPJE = fires("to a payroll provider in Skopje", sent("MK"))
TO_ZURICH = silent("to a bank in Zurich", sent("CH"))
TRANSFERS = (
    TO_SKOPJE,
    silent("the exporter's own employee opens the file in Skopje", sent("MK", recipient=False)),
    silent("to a payroll provider in Paris", sent("FR")),
    silent("to an agency of the Union", sent(UNION_BODIES)),
    silent("to Britain, on the last day of the bridge", sent("GB"), on=date(2021, 6, 27)),
    fires("to Britain, the bridge ended, outside the scope of the decision", sent("GB"), on=date(2021, 6, 28)),
    silent("from Norway to Britain, before the transition period ended", sent("GB", exporter="NO"), on=date(2020, 12, 31)),
    unsettled("from Norway to Britain, during the bridge", sent("GB", exporter="NO"), on=date(2021, 1, 1)),
    silent("from Norway to France, during the bridge", sent("FR", exporter="NO"), on=date(2021, 1, 1)),
)
"""Cases of Article 44, which every rule of the chapter goes by."""
TO_LONGYEARBYEN = unsettled("to a school in Longyearbyen", sent("SJ"))
ADEQUACY = (
    TO_ZURICH,
    TO_LONGYEARBYEN,
    silent("from Norway to a bank in Zurich", sent("CH", exporter="NO"), on=date(2018, 7, 20)),
    fires("to Skopje, whatever the recipient says of itself", sent("MK", in_scope=True, listed=True), on=date(2023, 7, 10)),
    silent("to a firm in Toronto that PIPEDA binds", sent("CA", in_scope=True)),
    silent("to a lender in Toronto that PIPEDA binds", sent("CA", in_scope=True, credit=True)),
    fires("to a firm in Toronto that PIPEDA does not bind", sent("CA"), on=date(2025, 12, 19)),
    silent("to an office of immigration in Britain, since the renewal", sent("GB"), on=date(2025, 12, 19)),
    fires("to an office of immigration in Britain, before it", sent("GB"), on=date(2025, 12, 18)),
    silent("to a shop in Seoul", sent("KR", in_scope=True), on=date(2021, 12, 17)),
    silent("from Norway to a shop in Seoul", sent("KR", exporter="NO", in_scope=True), on=date(2025, 12, 28)),
    fires("credit information to Seoul", sent("KR", in_scope=True, credit=True), on=date(2021, 12, 17)),
    silent("to a firm in Rio that the LGPD binds", sent("BR", in_scope=True), on=date(2026, 1, 26)),
    unsettled("from Norway to a firm in Rio", sent("BR", exporter="NO", in_scope=True), on=date(2026, 1, 26)),
    silent("to the European Patent Office", sent(EPO), on=date(2025, 7, 15)),
    unsettled("from Norway to the European Patent Office", sent(EPO, exporter="NO"), on=date(2025, 7, 15)),
    silent("to a firm on the list of the Data Privacy Framework", sent("US", listed=True), on=date(2023, 7, 10)),
    fires("to an American firm that is not on it", sent("US"), on=date(2023, 7, 10)),
    fires("to a firm in San Juan that is not on it", sent("PR"), on=date(2023, 7, 10)),
    unsettled("to a firm in San Juan that is on it", sent("PR", listed=True), on=date(2023, 7, 10)),
    fires("to a firm in San Juan, the day before that decision", sent("PR", listed=True), on=date(2023, 7, 9)),
    silent(
        "from Norway to Britain, on the last day of the first decision",
        sent("GB", exporter="NO", in_scope=True),
        on=date(2025, 12, 27),
    ),
    unsettled(
        "from Norway to Britain, once only the renewed decision can carry it",
        sent("GB", exporter="NO", in_scope=True),
        on=date(2025, 12, 28),
    ),
    silent("from Ireland to Britain on that day", sent("GB", in_scope=True), on=date(2025, 12, 28)),
    unsettled("from Norway to an office of immigration in Britain, renewed", sent("GB", exporter="NO"), on=date(2025, 12, 19)),
)
"""Cases of Article 45, which every other rule of the chapter leaves to it: the tests put them to all of these."""
CLAUSES = (
    silent(
        "on the clauses of 2021",
        Transfer(
            safeguard=TransferTool.CLAUSES_OF_2021,
            importer_bound_by_gdpr=False,
            safeguard_binding=True,
            transfer_assessment_done=True,
            protection_found=ProtectionFound.ESSENTIALLY_EQUIVALENT,
            supplementary_measures=True,
        ),
        on=date(2021, 6, 27),
    ),
    unsettled(
        "on the clauses of 2021, to a recipient whom the GDPR binds already",
        Transfer(
            separate_recipient=True,
            destination="MK",
            safeguard=TransferTool.CLAUSES_OF_2021,
            importer_bound_by_gdpr=True,
            safeguard_binding=True,
            transfer_assessment_done=True,
            protection_found=ProtectionFound.ESSENTIALLY_EQUIVALENT,
            supplementary_measures=True,
            derogation=Derogation.NONE,
        ),
        on=date(2026, 11, 23),
    ),
)
"""Cases of Article 46 that turn on the standard clauses of the Union."""

FOREIGN_ORDER = Provision(
    id="art48.foreign_order",
    title="A judgment or decision of a third country is not by itself a ground for a transfer",
    protects=chapter.PROTECTS,
    cites=(GDPR.at("Art 48"),),
    when=TRANSFER & true(T.foreign_order),
    then=TransferTerms(obligations=frozenset({TransferDuty.CHECK_FOREIGN_ORDER})),
    examples=(
        *TRANSFERS,
        TO_LONGYEARBYEN,
        silent(
            "a transfer that no court or authority demands",
            Transfer(separate_recipient=True, destination="US", foreign_order=False),
        ),
        unsettled(
            "a letter from American lawyers that may pass on an order",
            Transfer(separate_recipient=True, destination="US"),
            missing={"foreign_order"},
        ),
    ),
    not_encoded=("the international agreements under which a foreign judgment or decision is followed",),
)

NOT_ENCODED = (
    "which parts of a destination a decision leaves out beside those asked for; parts with a code of their own go by the "
    "country whose law on data protection applies there",
    "French Law 78-17 in the collectivities overseas (Art 125): New Caledonia and others are taken for third countries",
    "the appeal against the decision on the Data Privacy Framework (C-703/25 P): it was pending when last seen, in the "
    "middle of 2026, and does not suspend the decision",
    f"decisions taken, amended or ended since they were read on {VERIFIED}",
    "bodies of the EEA, the EFTA Surveillance Authority and the EFTA Court, are taken with the Union's (`EUI`)",
    "decisions on Monaco, San Marino, North Macedonia and others: none was seen",
    "transfers to Iceland, Liechtenstein and Norway in the weeks before they took the GDPR over: taken for transfers to "
    "third countries",
)
MEANINGS = (
    (chapter.TRANSFER, TRANSFER),
    (chapter.ADEQUATE, ADEQUATE),
    (chapter.STANDARD_CLAUSES, STANDARD_CLAUSES),
    (chapter.PROTECTION_ENOUGH, PROTECTION_ENOUGH),
    (chapter.NO_ASSESSMENT_ASKED, NO_ASSESSMENT_ASKED),
)
"""What the shared text leaves to the Union."""
AMENDED: Mapping[str, Mapping[str, Any]] = {
    "art44.ground": {
        "cites": (*chapter.GROUND.cites, SCHREMS_II.at("para 134"), SUPPLEMENTARY_MEASURES.at("steps 3 and 4")),
        "examples": (TO_SKOPJE, TO_ZURICH, *CLAUSES, *chapter.GROUND.examples),
        "not_encoded": (*chapter.GROUND.not_encoded, *NOT_ENCODED),
    },
    "art44.information": {
        "cites": (*chapter.INFORMATION.cites, TRANSFER_GUIDELINES.at("section 2")),
        "examples": (*TRANSFERS, TO_LONGYEARBYEN, *chapter.INFORMATION.examples),
    },
    "art45.adequacy": {
        "cites": (GDPR.at("Art 45(1)"), GDPR.at("Art 45(3)"), GDPR.at("Art 45(9)"), GDPR.at("Art 46(1)")),
        "examples": (*TRANSFERS, *ADEQUACY),
        "not_encoded": NOT_ENCODED,
    },
    "art46.safeguard": {
        "cites": (*chapter.SAFEGUARD.cites, SCHREMS_II.at("para 135")),
        "examples": (*TRANSFERS, TO_ZURICH, *chapter.SAFEGUARD.examples),
    },
    "art46.assessment": {
        "cites": (*chapter.ASSESSMENT.cites, SUPPLEMENTARY_MEASURES.at("step 6"), SCC_2021.at("Annex clause 14")),
        "examples": (*TRANSFERS, TO_ZURICH, *chapter.ASSESSMENT.examples),
    },
    "art49.compelling_interests": {"examples": (*TRANSFERS, TO_ZURICH, *chapter.COMPELLING.examples)},
}
"""Where the rules of the Union cite more, and show more cases."""
PROVISIONS = (*chapter.PROVISIONS, FOREIGN_ORDER)
