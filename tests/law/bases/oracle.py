"""What Articles 6 to 10 leave of the bases once everything is known, told again in plain Python, article by article."""

from datetime import date

from gdpr_rules import Basis, FurtherGround, Processing, Source, SpecialCondition

C, G = SpecialCondition, FurtherGround

AGES = {
    13: {"BE", "EE", "FI", "IS", "LV", "MT", "NO", "PT", "SE"},
    14: {"AT", "BG", "CY", "ES", "IT", "LT"},
    15: {"CZ", "DK", "FR", "GR", "SI"},
}
"""Ages on 2026-02-05, of the countries whose law is lower than sixteen."""
EEA = {
    *AGES[13],
    *AGES[14],
    *AGES[15],
    *("DE", "HR", "HU", "IE", "LI", "LU", "NL", "PL", "RO", "SK"),
}
OVERSEAS = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}
"""Parts of Finland and France with codes of their own: TFEU 355(1), (4)."""
ACT_OF_2025 = date(2026, 2, 5)


def expected(where: str, on: date, told: Processing) -> set[Basis]:
    """The bases left by the GDPR (`eu`) or the UK GDPR (`uk`) on a day since 2025; no fact may be unknown."""
    if not reaches(where, told):
        return set(Basis)
    if locked(where, told) or (told.objected and told.direct_marketing) or silent_change(told):
        return set()
    left = {basis for basis in Basis if carried(basis, where, on, told)}
    if told.further_purpose and not reusable(where, on, told):
        left &= {Basis.CONSENT}
    return left


def silent_change(told: Processing) -> bool:
    """A consent that was withdrawn, and no other basis stated: open (EDPB Guidelines 05/2020 paras 121 to 123)."""
    return bool(told.consent_given and told.consent_withdrawn and not told.other_basis_stated)


def reaches(where: str, told: Processing) -> bool:
    """Article 3."""
    there = EEA | OVERSEAS if where == "eu" else {"GB"}
    aimed = told.targets_subject or told.monitors_subject
    return bool(there & (told.controller_countries or set())) or bool(told.subject_country in there and aimed)


def carried(basis: Basis, where: str, on: date, told: Processing) -> bool:
    """Article 6(1)."""
    amended = where == "uk" and on >= ACT_OF_2025
    if basis is Basis.CONSENT:
        return (
            consented(told, where, broad=amended) and grown_up(where, told) is True and capable(where, told) and vouched(told)
        )
    if not told.necessary_for_purpose:
        return False
    if basis is Basis.CONTRACT:
        return bool(told.contract_with_subject or told.precontract_steps_requested)
    if basis is Basis.LEGAL_OBLIGATION:
        return bool(told.legal_obligation)
    if basis is Basis.VITAL_INTERESTS:
        return bool(told.vital_interests)
    if told.objected and not told.compelling_grounds:
        return False
    if basis is Basis.PUBLIC_TASK:
        return bool(told.public_task and (told.task_is_own or not amended))
    if told.authority_task:
        return False
    if basis is Basis.RECOGNISED_INTEREST:
        return bool(amended and told.recognised_interest)
    unstated = told.source is Source.PERSON and not (told.interest_told or told.information_exempt or told.further_purpose)
    if where == "eu" and unstated:
        return False
    return bool(told.interest_is_legitimate and told.balance_favours_controller and vouched(told))


def vouched(told: Processing) -> bool:
    return told.source is not Source.SUPPLIER or bool(told.supplier_vouched)


def consented(told: Processing, where: str = "", broad: bool = False) -> bool:
    """Articles 4(11) and 7; under Article 8(1) a parent may consent for a child below the age, to what Article 6 asks."""
    verified = told.parental_authorisation and told.parental_authorisation_verified
    by_a_parent = where and verified and (told.subject_age or 0) < (13 if where == "uk" else age_of(told.subject_country))
    given = (told.consent_given or by_a_parent) and told.consent_provable and not told.consent_withdrawn
    specific = told.consent_specific or (where == "uk" and broad and told.research_area_consent)
    act = told.consent_freely_given and specific and told.consent_informed and told.consent_unambiguous
    asked = told.consent_distinguishable and told.withdrawal_explained and told.withdrawal_as_easy
    return bool(given and act and asked)


def age_of(country: str | None) -> int:
    return next((age for age, those in AGES.items() if country in those), 16)


def grown_up(where: str, told: Processing) -> bool | None:
    """Article 8; None where it is open: two ages (EDPB Guidelines 05/2020 para 131), or counselling (recital 38)."""
    if not told.offered_to_child or (told.parental_authorisation and told.parental_authorisation_verified):
        return True
    age = told.subject_age or 0
    if where == "uk":
        return age >= 13 or bool(told.preventive_service)
    by_services = {age >= age_of(country) for country in EEA & (told.controller_countries or set())}
    if age >= age_of(told.subject_country):
        return None if False in by_services and not told.preventive_service else True
    if told.preventive_service:
        return True if told.subject_country == "IE" else None
    return None if True in by_services else False


def doubtful(where: str, told: Processing) -> bool:
    """Whether the law leaves some answer open."""
    if silent_change(told):
        return reaches(where, told)
    return reaches(where, told) and (grown_up(where, told) is None or not (capable(where, told) and of_age(where, told)))


def capable(where: str, told: Processing) -> bool:
    """Consent beside online services: national law on capacity, which stays open below the age of consent online."""
    old_enough = (told.subject_age or 0) >= (13 if where == "uk" else age_of(told.subject_country))
    return bool(told.offered_to_child or told.parental_authorisation or old_enough)


def of_age(where: str, told: Processing) -> bool:
    """Whether explicit consent is that of a child whose ordinary consent Article 8 would not count."""
    old_enough = (told.subject_age or 0) >= (13 if where == "uk" else age_of(told.subject_country))
    parent = told.parental_authorisation and told.parental_authorisation_verified
    return bool(not told.offered_to_child or parent or old_enough or (where == "uk" and told.preventive_service))


def locked(where: str, told: Processing) -> bool:
    """Articles 9 and 10."""
    if told.special_category and not opened(where, told):
        return True
    undocumented = where == "uk" and not (told.policy_document_held or told.condition_without_document)
    unauthorised = told.comprehensive_register or not told.criminal_data_authorised or undocumented
    return bool(told.criminal_data and not told.official_authority and unauthorised)


def opened(where: str, told: Processing) -> bool:
    """Article 9(2), and Schedule 1 to the DPA 2018."""
    document, law = told.policy_document_held or where == "eu", told.condition_in_law
    match told.special_category_condition:
        case C.EXPLICIT_CONSENT:
            barred = told.consent_barred_by_law or not vouched(told) or not of_age(where, told)
            return consented(told) and bool(told.explicit_consent and not barred)
        case C.NOT_FOR_PROFIT | C.MADE_PUBLIC:
            return True
        case C.NONE | None:
            return False
        case _:
            return bool(told.condition_necessary) and provided_for(told, bool(law), bool(document), where)


def provided_for(told: Processing, law: bool, document: bool, where: str) -> bool:
    """What the conditions of 9(2) that rest on a need ask beside it."""
    match told.special_category_condition:
        case C.VITAL_INTERESTS:
            return bool(told.subject_incapable and told.vital_interests)
        case C.HEALTH_CARE:
            return bool(told.professional_secrecy and (where == "uk" or law or told.health_contract))
        case C.EMPLOYMENT_LAW:
            return bool(law and document)
        case C.SUBSTANTIAL_PUBLIC_INTEREST:
            return bool(law and (document or told.condition_without_document))
        case C.PUBLIC_HEALTH:
            return bool(law and (told.professional_secrecy or where == "eu"))
        case C.RESEARCH:
            return law
        case _:
            return True


def reusable(where: str, on: date, told: Processing) -> bool:
    """Article 6(4), and Article 8A of the UK GDPR."""
    ground = told.further_purpose_ground
    if where == "eu" or on < ACT_OF_2025:
        return ground in {G.COMPATIBLE, G.LAW, G.RESEARCH}
    if consented(told):
        return True
    if not told.collected_on_consent:
        return ground is not G.NONE
    return ground is G.COMPLIANCE or (ground in {G.LAW, G.LISTED} and bool(told.consent_unobtainable))
