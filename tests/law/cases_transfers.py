"""Further cases of the rules on transfers, which have more limbs than their own examples should show."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from gdpr_rules import LAW, ProtectionFound, Transfer
from gdpr_rules import Derogation as D
from gdpr_rules import DerogationLimit as L
from gdpr_rules import TransferTool as T
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled

FOR_COMPELLING_INTERESTS = (
    *(L.NECESSARY, L.OCCASIONAL, L.FEW_PEOPLE, L.PREVAILS),
    *(L.SUITABLE_SAFEGUARDS, L.AUTHORITY_TOLD, L.PERSON_TOLD, L.NOTHING_ELSE_SERVES),
)
"""All that Article 49(1), second subparagraph, asks for."""


def to_skopje(exporter: str, safeguard: T, derogation: D = D.NONE, *limits: L, **facts: Any) -> Transfer:
    """Data sent to a payroll provider in North Macedonia, on a safeguard that is in order, or on a derogation."""
    in_order = {
        "safeguard_binding": True,
        "transfer_assessment_done": True,
        "protection_found": ProtectionFound.ESSENTIALLY_EQUIVALENT,
        "supplementary_measures": True,
        "importer_bound_by_gdpr": False,
        "returned_to_controller": False,
        "exporter_public_authority": False,
    }
    return Transfer(
        exporter_country=exporter,
        destination="MK",
        separate_recipient=True,
        safeguard=safeguard,
        derogation=derogation,
        derogation_limits=frozenset(limits),
        **{**in_order, **facts},
    )


def safeguards(exporter: str) -> Iterator[Example[Any]]:
    """Article 46 as both texts have it."""
    on_code, lower = T.CODE_OF_CONDUCT, ProtectionFound.MATERIALLY_LOWER
    yield silent("on an approved code of conduct, with all that goes with it", to_skopje(exporter, on_code))
    yield fires("on a listing under the Privacy Shield of old", to_skopje(exporter, T.PRIVACY_SHIELD, authorised=True))
    yield fires(
        "on a code of conduct to which the recipient has not committed itself",
        to_skopje(exporter, on_code, safeguard_binding=False),
    )
    yield fires(
        "on a code of conduct, the protection being found materially lower",
        to_skopje(exporter, on_code, protection_found=lower),
    )
    yield fires(
        "on a code of conduct, without the encryption that the assessment calls for",
        to_skopje(exporter, on_code, supplementary_measures=False),
    )


def derogations(exporter: str) -> Iterator[Example[Any]]:
    """Article 49 as both texts have it."""

    def on(derogation: D, *limits: L, authority: bool = False) -> Transfer:
        return to_skopje(exporter, T.NONE, derogation, *limits, exporter_public_authority=authority)

    yield fires("an authority relies on consent", on(D.EXPLICIT_CONSENT, L.RISKS_TOLD, authority=True))
    yield silent("to an heir abroad", on(D.CONTRACT_IN_INTEREST, L.NECESSARY, L.OCCASIONAL))
    yield fires("the contract could do without the transfer", on(D.CONTRACT, L.OCCASIONAL))
    yield silent(
        "a tax authority exchanges data under a treaty",
        on(D.PUBLIC_INTEREST, L.NECESSARY, L.RECOGNISED_IN_LAW, authority=True),
    )
    yield fires("a public interest that could do without the transfer", on(D.PUBLIC_INTEREST, L.RECOGNISED_IN_LAW))
    yield fires("an interest of the other country alone", on(D.PUBLIC_INTEREST, L.NECESSARY))
    yield silent("papers for a lawsuit abroad", on(D.LEGAL_CLAIMS, L.NECESSARY, L.OCCASIONAL))
    yield fires("papers that the lawsuit does not need", on(D.LEGAL_CLAIMS, L.OCCASIONAL))
    yield fires("every customer's file, in case of a lawsuit", on(D.LEGAL_CLAIMS, L.NECESSARY))
    yield silent("an unconscious tourist in hospital", on(D.VITAL_INTERESTS, L.NECESSARY, L.CANNOT_CONSENT))
    yield fires("more of the tourist's file than the hospital needs", on(D.VITAL_INTERESTS, L.CANNOT_CONSENT))
    yield fires("a tourist in hospital who could be asked", on(D.VITAL_INTERESTS, L.NECESSARY))
    yield silent("one entry from a land register", on(D.PUBLIC_REGISTER, L.REGISTER_CONDITIONS))
    yield fires("the land register as a whole", on(D.PUBLIC_REGISTER))
    yield silent("a warning of an attack, within every limit", on(D.COMPELLING_INTERESTS, *FOR_COMPELLING_INTERESTS))
    for limit in FOR_COMPELLING_INTERESTS:
        kept = (each for each in FOR_COMPELLING_INTERESTS if each is not limit)
        yield fires(f"a warning of an attack, but not: {limit.value}", on(D.COMPELLING_INTERESTS, *kept))
    yield fires("every limit is kept, but of no derogation", on(D.NONE, *L))


def clauses_of_the_union() -> Iterator[Example[Any]]:
    """Article 46(2)(c) and (d) of the GDPR, and Decision 2021/914."""
    a_little_lower, in_time, last = ProtectionFound.NOT_MATERIALLY_LOWER, date(2021, 9, 26), date(2022, 12, 27)
    yield silent("on clauses of the authority that the Commission approved", to_skopje("IE", T.AUTHORITY_CLAUSES))
    yield fires(
        "on the same, the protection being a little lower",
        to_skopje("IE", T.AUTHORITY_CLAUSES, protection_found=a_little_lower),
    )
    yield fires("on the clauses of 2021, the day before they counted", to_skopje("IE", T.CLAUSES_OF_2021), on=date(2021, 6, 26))
    yield fires(
        "on the British agreement, signed long ago",
        to_skopje("IE", T.UK_AGREEMENT, contract_concluded=date(2018, 6, 1)),
        on=last,
    )
    yield silent(
        "on clauses of 2010, agreed in time, on the last day they serve",
        to_skopje("IE", T.OLDER_CLAUSES, contract_concluded=in_time),
        on=last,
    )
    yield fires(
        "on clauses of 2010, agreed too late",
        to_skopje("IE", T.OLDER_CLAUSES, contract_concluded=date(2021, 9, 27)),
        on=last,
    )
    yield fires(
        "on clauses of 2010, the day after they served",
        to_skopje("IE", T.OLDER_CLAUSES, contract_concluded=in_time),
        on=date(2022, 12, 28),
    )


def clauses_of_the_united_kingdom() -> Iterator[Example[Any]]:
    """Section 119A of the DPA 2018, the transitional provisions of its clauses, and the test since 5 February 2026."""
    a_little_lower, in_time, last = ProtectionFound.NOT_MATERIALLY_LOWER, date(2022, 9, 21), date(2024, 3, 20)
    yield fires("on the British agreement, the day before", to_skopje("GB", T.UK_AGREEMENT), on=date(2022, 3, 20))
    yield fires(
        "on the British addendum, the protection being a little lower, the day before the reform",
        to_skopje("GB", T.UK_ADDENDUM, protection_found=a_little_lower),
        on=date(2026, 2, 4),
    )
    yield fires(
        "on a code of conduct, the protection being materially lower, since the reform",
        to_skopje("GB", T.CODE_OF_CONDUCT, protection_found=ProtectionFound.MATERIALLY_LOWER),
        on=date(2026, 2, 5),
    )
    yield fires(
        "on the Commission's clauses of 2021 alone, signed while older ones could be",
        to_skopje("GB", T.CLAUSES_OF_2021, contract_concluded=date(2021, 7, 1)),
        on=last,
    )
    yield silent(
        "on clauses of 2010, agreed in time, on the last day they serve",
        to_skopje("GB", T.OLDER_CLAUSES, contract_concluded=in_time),
        on=last,
    )
    yield fires(
        "on clauses of 2010, agreed too late",
        to_skopje("GB", T.OLDER_CLAUSES, contract_concluded=date(2022, 9, 22)),
        on=last,
    )
    yield fires(
        "on clauses of 2010, the day after they served",
        to_skopje("GB", T.OLDER_CLAUSES, contract_concluded=in_time),
        on=date(2024, 3, 21),
    )


BACK: dict[str, Any] = {"transfer_assessment_done": False, "protection_found": ProtectionFound.MATERIALLY_LOWER}
MODULE_FOUR = (
    silent(
        "a host in Cork returns a Macedonian shop's own data to it, on module four",
        to_skopje("IE", T.CLAUSES_OF_2021, returned_to_controller=True, **BACK),
        on=date(2026, 11, 23),
    ),
    fires(
        "the host adds what it collected itself in the Union",
        to_skopje("IE", T.CLAUSES_OF_2021, returned_to_controller=False, **BACK),
        on=date(2026, 11, 23),
    ),
    fires(
        "the host returns the data on a code of conduct",
        to_skopje("IE", T.CODE_OF_CONDUCT, returned_to_controller=True, **BACK),
        on=date(2026, 11, 23),
    ),
)
"""Clause 14 of the clauses of 2021 asks for no assessment where a processor returns its controller's data."""
ADEQUACY = {text: tuple(LAW[f"{text}.gdpr.art45.adequacy"].examples) for text in ("eu", "uk")}
"""What Article 45 leaves out is left out by every rule of the chapter: its cases are theirs."""
TO_LONGYEARBYEN = (
    unsettled(
        "to a school in Longyearbyen",
        Transfer(
            exporter_country="GB",
            destination="SJ",
            separate_recipient=True,
            recipient_in_adequacy_scope=False,
            recipient_certified=False,
            uk_extension=False,
            safeguard=T.CLAUSES_OF_2021,
            safeguard_binding=False,
            derogation=D.COMPELLING_INTERESTS,
            derogation_limits=frozenset(),
        ),
    ),
)
"""Svalbard, of which it is open whether it is adequate with Norway."""
CASES: dict[str, tuple[Example[Any], ...]] = {
    "eu.gdpr.art44.ground": (*ADEQUACY["eu"], *safeguards("IE"), *clauses_of_the_union(), *MODULE_FOUR, *derogations("IE")),
    "uk.gdpr.art45.adequacy": TO_LONGYEARBYEN,
    "uk.gdpr.art44.ground": (
        *ADEQUACY["uk"],
        *TO_LONGYEARBYEN,
        *safeguards("GB"),
        *clauses_of_the_united_kingdom(),
        *derogations("GB"),
    ),
    "eu.gdpr.art46.assessment": (*ADEQUACY["eu"], *MODULE_FOUR),
    "uk.gdpr.art46.assessment": (*ADEQUACY["uk"], *TO_LONGYEARBYEN),
    "eu.gdpr.art46.safeguard": ADEQUACY["eu"],
    "uk.gdpr.art46.safeguard": (*ADEQUACY["uk"], *TO_LONGYEARBYEN),
    "eu.gdpr.art49.compelling_interests": ADEQUACY["eu"],
    "uk.gdpr.art49.compelling_interests": (*ADEQUACY["uk"], *TO_LONGYEARBYEN),
}
"""By the ids of the rules."""
