"""Article 9(2)(b) to (j) and (3): what conditions other than consent require before special categories are processed."""

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

CONDITIONS_IN_LAW = Provision(
    id="art9.conditions_in_law",
    title="Conditions that rest on a law need that law, with its safeguards",
    protects="data subjects whose most sensitive data are at stake",
    cites=(TEXT.at("Art 9(2)(b)"), TEXT.at("Art 9(2)(g)"), TEXT.at("Art 9(2)(i)"), TEXT.at("Art 9(2)(j)")),
    when=true(P.special_category)
    & one_of(
        P.special_category_condition,
        {
            SpecialCondition.EMPLOYMENT_LAW,
            SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
            SpecialCondition.PUBLIC_HEALTH,
            SpecialCondition.RESEARCH,
        },
    ),
    unless=true(P.condition_in_law),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "an employer screens staff for illnesses on its own initiative",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EMPLOYMENT_LAW,
                condition_in_law=False,
            ),
        ),
        fires(
            "an insurer calls its own fraud checks a substantial public interest",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
                condition_in_law=False,
            ),
        ),
        fires(
            "an airline collects vaccination records after the statute on them has lapsed",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.PUBLIC_HEALTH,
                condition_in_law=False,
            ),
        ),
        fires(
            "a market researcher surveys beliefs, where no statute on research covers it",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.RESEARCH,
                condition_in_law=False,
            ),
        ),
        silent(
            "a statute on research, with safeguards, covers a university's cancer register",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.RESEARCH,
                condition_in_law=True,
            ),
        ),
        silent(
            "a politician's published opinions need no such statute",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.MADE_PUBLIC,
                condition_in_law=False,
            ),
        ),
        silent(
            "research on traffic counts, which are of no special category",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.RESEARCH,
                condition_in_law=False,
            ),
        ),
        unsettled(
            "counsel has still to find the provision that an employer relies on",
            Processing(special_category=True, special_category_condition=SpecialCondition.EMPLOYMENT_LAW),
            missing={"condition_in_law"},
        ),
    ),
    not_encoded=("which laws, and collective agreements under (b), provide for what",),
)

NECESSITY = Provision(
    id="art9.necessity",
    title="Conditions that rest on a need lift the prohibition only for what is necessary for it",
    protects="data subjects about whose most sensitive data no more should be known than needed",
    cites=(
        TEXT.at("Art 9(2)(b)"),
        TEXT.at("Art 9(2)(c)"),
        TEXT.at("Art 9(2)(f)"),
        TEXT.at("Art 9(2)(g)"),
        TEXT.at("Art 9(2)(h)"),
        TEXT.at("Art 9(2)(i)"),
        TEXT.at("Art 9(2)(j)"),
    ),
    when=true(P.special_category)
    & one_of(
        P.special_category_condition,
        {
            SpecialCondition.EMPLOYMENT_LAW,
            SpecialCondition.VITAL_INTERESTS,
            SpecialCondition.LEGAL_CLAIMS,
            SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
            SpecialCondition.HEALTH_CARE,
            SpecialCondition.PUBLIC_HEALTH,
            SpecialCondition.RESEARCH,
        },
    ),
    unless=true(P.condition_necessary),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a clinic asks every patient about religion, which no treatment there turns on",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                condition_necessary=False,
            ),
        ),
        fires(
            "counsel files the whole medical history of a witness over one broken arm",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.LEGAL_CLAIMS,
                condition_necessary=False,
            ),
        ),
        silent(
            "counsel files the report on the broken arm",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.LEGAL_CLAIMS,
                condition_necessary=True,
            ),
        ),
        silent(
            "a politician's published opinions may be quoted whether or not that is needed",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.MADE_PUBLIC,
                condition_necessary=False,
            ),
        ),
        silent(
            "a clinic asks for a telephone number, which belongs to no special category",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                condition_necessary=False,
            ),
        ),
        unsettled(
            "whether the study could have used anonymous records has not been examined",
            Processing(special_category=True, special_category_condition=SpecialCondition.RESEARCH),
            missing={"condition_necessary"},
        ),
    ),
    not_encoded=("what is necessary for the condition, which the controller records",),
)

VITAL_INTERESTS = Provision(
    id="art9.vital_interests",
    title="Vital interests lift the prohibition only where the data subject is incapable of consenting",
    protects="data subjects whose most sensitive data are at stake",
    cites=(TEXT.at("Art 9(2)(c)"),),
    when=true(P.special_category) & equals(P.special_category_condition, SpecialCondition.VITAL_INTERESTS),
    unless=true(P.subject_incapable) & true(P.vital_interests),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a patient in full command of his faculties, with a heart attack, was not asked",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.VITAL_INTERESTS,
                subject_incapable=False,
                vital_interests=True,
            ),
        ),
        fires(
            "a resident with dementia, but no danger to life or health",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.VITAL_INTERESTS,
                subject_incapable=True,
                vital_interests=False,
            ),
        ),
        silent(
            "an unconscious casualty's allergies are passed to the surgeon",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.VITAL_INTERESTS,
                subject_incapable=True,
                vital_interests=True,
            ),
        ),
        silent(
            "the address of a person in danger, which is of no special category",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.VITAL_INTERESTS,
                subject_incapable=False,
                vital_interests=True,
            ),
        ),
        silent(
            "a surgeon relies on health care instead",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                subject_incapable=False,
                vital_interests=True,
            ),
        ),
        unsettled(
            "the witnesses do not agree whether the casualty was conscious",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.VITAL_INTERESTS,
                vital_interests=True,
            ),
            missing={"subject_incapable"},
        ),
    ),
)

SECRECY = Provision(
    id="art9.secrecy",
    title="Health and social care lift the prohibition only under the responsibility of a person bound to professional secrecy",
    protects="data subjects whose most sensitive data are at stake",
    cites=(TEXT.at("Art 9(2)(h)"), TEXT.at("Art 9(3)")),
    when=true(P.special_category) & equals(P.special_category_condition, SpecialCondition.HEALTH_CARE),
    unless=true(P.professional_secrecy),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a fitness studio's sales staff keep files on members' injuries",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                professional_secrecy=False,
            ),
        ),
        silent(
            "a physiotherapist bound by professional rules keeps them",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                professional_secrecy=True,
            ),
        ),
        silent(
            "the studio's opening hours and prices, booked by members",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                professional_secrecy=False,
            ),
        ),
        silent(
            "a patients' association relies on the condition for not-for-profit bodies",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.NOT_FOR_PROFIT,
                professional_secrecy=False,
            ),
        ),
        unsettled(
            "the contract with the care provider does not mention secrecy",
            Processing(special_category=True, special_category_condition=SpecialCondition.HEALTH_CARE),
            missing={"professional_secrecy"},
        ),
    ),
)

HEALTH_CARE_LAW = Provision(
    id="art9.health_care_law",
    title="Health and social care lift the prohibition only under a law, or under a contract with a health professional",
    protects="data subjects whose most sensitive data are at stake",
    cites=(TEXT.at("Art 9(2)(h)"),),
    when=true(P.special_category) & equals(P.special_category_condition, SpecialCondition.HEALTH_CARE),
    unless=true(P.condition_in_law) | true(P.health_contract),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a nurse employed by a car factory keeps files on the staff that no law provides for",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                condition_in_law=False,
                health_contract=False,
            ),
        ),
        silent(
            "a statute on hospitals has the ward keep records",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                condition_in_law=True,
                health_contract=False,
            ),
        ),
        silent(
            "a patient engages a physiotherapist",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                condition_in_law=False,
                health_contract=True,
            ),
        ),
        silent(
            "the factory's rota, without a word on health",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                condition_in_law=False,
                health_contract=False,
            ),
        ),
        silent(
            "a trade union's list of members, which rests on another condition",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.NOT_FOR_PROFIT,
                condition_in_law=False,
                health_contract=False,
            ),
        ),
        unsettled(
            "the factory cannot yet name the provision on occupational medicine",
            Processing(special_category=True, special_category_condition=SpecialCondition.HEALTH_CARE, health_contract=False),
            missing={"condition_in_law"},
        ),
        unsettled(
            "the agreement with the nurse has not been found",
            Processing(special_category=True, special_category_condition=SpecialCondition.HEALTH_CARE, condition_in_law=False),
            missing={"health_contract"},
        ),
    ),
    not_encoded=("which laws provide for what",),
)

PROVISIONS = (CONDITIONS_IN_LAW, NECESSITY, VITAL_INTERESTS, SECRECY)
WITHOUT_SCHEDULE_1 = (HEALTH_CARE_LAW,)
"""What the Union enacts alone: in the United Kingdom paragraph 2 of Schedule 1 to the DPA 2018 is that law."""
