"""Data Protection Act 2018 Schedule 1, since 25 May 2018: the policy document, and who processes data for public health."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

P = attrs.fields(Processing)
AT_HOME = frozenset({"GB"})

POLICY_DOCUMENT = Rule(
    id="uk.gdpr.sch1.policy_document",
    title="Conditions of Schedule 1 on employment and on substantial public interest need an appropriate policy document",
    protects="data subjects whose most sensitive data are at stake",
    cites=(DPA_2018.at("Sch 1 paras 1, 5 and 38-41"), DPA_2018.at("Sch 1 paras 10(2), 13(3) and 27(3)")),
    in_force=since(2018, 5, 25),
    when=true(P.special_category)
    & one_of(P.special_category_condition, {SpecialCondition.EMPLOYMENT_LAW, SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST}),
    unless=true(P.policy_document_held)
    | (equals(P.special_category_condition, SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST) & true(P.condition_without_document)),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "an employer records trade union membership for pay deductions and has no such document",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.EMPLOYMENT_LAW,
                policy_document_held=False,
                condition_without_document=True,
            ),
        ),
        fires(
            "an insurer relies on substantial public interest and has no such document",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
                policy_document_held=False,
                condition_without_document=False,
            ),
        ),
        silent(
            "a shop reports to the police that a customer was assaulted for her faith",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
                policy_document_held=False,
                condition_without_document=True,
            ),
        ),
        silent(
            "the employer holds a document on procedures and retention",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.EMPLOYMENT_LAW,
                policy_document_held=True,
                condition_without_document=False,
            ),
        ),
        silent(
            "a physician relies on health care, for which none is needed",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                policy_document_held=False,
                condition_without_document=True,
            ),
        ),
        silent(
            "the employer's duty roster, which holds no special category",
            Processing(
                controller_countries=AT_HOME,
                special_category=False,
                special_category_condition=SpecialCondition.EMPLOYMENT_LAW,
                policy_document_held=False,
                condition_without_document=False,
            ),
        ),
        unsettled(
            "a draft of the document exists, and whether it was adopted is not known",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.EMPLOYMENT_LAW,
                condition_without_document=False,
            ),
            missing={"policy_document_held"},
        ),
        unsettled(
            "without a document, data on the health of an athlete go to a body that may be one against doping",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
                policy_document_held=False,
            ),
            missing={"condition_without_document"},
        ),
    ),
    not_encoded=(
        "what the document says, and how long it is kept (paras 39 and 40)",
        "what each condition of Part 2 asks, such as the thirty days after an election in paragraph 23(4) (DUAA s 73)",
    ),
)

CRIMINAL_POLICY_DOCUMENT = Rule(
    id="uk.gdpr.sch1.criminal_policy_document",
    title="Data on offences outside official authority need a policy document wherever their condition asks for one",
    protects="people with a criminal record, or accused of an offence",
    cites=(
        DPA_2018.at("s 10(5)"),
        DPA_2018.at("Sch 1 para 1(1)(b)"),
        DPA_2018.at("Sch 1 para 5"),
        DPA_2018.at("Sch 1 para 35(1)(c)"),
        DPA_2018.at("Sch 1 paras 2-4, 10(2), 13(3), 27(3) and 29-34"),
    ),
    in_force=since(2018, 5, 25),
    when=true(P.criminal_data),
    unless=true(P.official_authority) | true(P.policy_document_held) | true(P.condition_without_document),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "an agency checks the records of child minders for their employers and has no such document",
            Processing(
                controller_countries=AT_HOME,
                criminal_data=True,
                official_authority=False,
                policy_document_held=False,
                condition_without_document=False,
            ),
        ),
        silent(
            "the agency has such a document",
            Processing(
                controller_countries=AT_HOME,
                criminal_data=True,
                official_authority=False,
                policy_document_held=True,
                condition_without_document=False,
            ),
        ),
        silent(
            "a solicitor keeps a client's conviction on file for the trial, which paragraph 33 covers",
            Processing(
                controller_countries=AT_HOME,
                criminal_data=True,
                official_authority=False,
                policy_document_held=False,
                condition_without_document=True,
            ),
        ),
        silent(
            "the courts service keeps the list of hearings",
            Processing(
                controller_countries=AT_HOME,
                criminal_data=True,
                official_authority=True,
                policy_document_held=False,
                condition_without_document=False,
            ),
        ),
        silent(
            "references that say nothing about offences",
            Processing(
                controller_countries=AT_HOME,
                criminal_data=False,
                official_authority=False,
                policy_document_held=False,
                condition_without_document=False,
            ),
        ),
        unsettled(
            "the agency's document has not been found",
            Processing(
                controller_countries=AT_HOME,
                criminal_data=True,
                official_authority=False,
                condition_without_document=False,
            ),
            missing={"policy_document_held"},
        ),
    ),
    not_encoded=("which condition of Schedule 1 is met: the controller records it",),
)

PUBLIC_HEALTH = Rule(
    id="uk.gdpr.sch1.public_health",
    title="Public health lifts the prohibition only for a health professional, or another person bound to confidentiality",
    protects="data subjects whose most sensitive data are at stake",
    cites=(DPA_2018.at("s 10(3)"), DPA_2018.at("Sch 1 para 3(b)")),
    in_force=since(2018, 5, 25),
    when=true(P.special_category) & equals(P.special_category_condition, SpecialCondition.PUBLIC_HEALTH),
    unless=true(P.professional_secrecy),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "an airport's shop assistants keep a list of coughing travellers",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.PUBLIC_HEALTH,
                professional_secrecy=False,
            ),
        ),
        silent(
            "the airport's physician keeps it",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.PUBLIC_HEALTH,
                professional_secrecy=True,
            ),
        ),
        silent(
            "an archive of old epidemics rests on research",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.RESEARCH,
                professional_secrecy=False,
            ),
        ),
        silent(
            "counts of travellers, which are of no special category",
            Processing(
                controller_countries=AT_HOME,
                special_category=False,
                special_category_condition=SpecialCondition.PUBLIC_HEALTH,
                professional_secrecy=False,
            ),
        ),
        unsettled(
            "the contract with the tracing service does not mention confidentiality",
            Processing(
                controller_countries=AT_HOME,
                special_category=True,
                special_category_condition=SpecialCondition.PUBLIC_HEALTH,
            ),
            missing={"professional_secrecy"},
        ),
    ),
)

RULES: tuple[Rule[Any], ...] = (POLICY_DOCUMENT, CRIMINAL_POLICY_DOCUMENT, PUBLIC_HEALTH)
