"""Article 9(1) and (2)(a): the prohibition of processing special categories of data, and explicit consent."""

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, Source, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals, false, one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art07_consent import VALID_CONSENT

P = attrs.fields(Processing)

SPECIAL_CATEGORIES = Provision(
    id="art9.special_categories",
    title="Special categories of data are not processed on any basis unless a condition of Article 9(2) is met too",
    protects="data subjects whose most sensitive data are at stake",
    cites=(TEXT.at("Art 9(1)"), TEXT.at("Art 9(2)")),
    when=true(P.special_category),
    unless=one_of(
        P.special_category_condition,
        {
            SpecialCondition.EXPLICIT_CONSENT,
            SpecialCondition.EMPLOYMENT_LAW,
            SpecialCondition.VITAL_INTERESTS,
            SpecialCondition.NOT_FOR_PROFIT,
            SpecialCondition.MADE_PUBLIC,
            SpecialCondition.LEGAL_CLAIMS,
            SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST,
            SpecialCondition.HEALTH_CARE,
            SpecialCondition.PUBLIC_HEALTH,
            SpecialCondition.RESEARCH,
        },
    ),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a shop infers pregnancies from purchases to place advertising",
            Processing(special_category=True, special_category_condition=SpecialCondition.NONE),
        ),
        unsettled(
            "it is disputed whether a list of ready-made kosher meals sold reveals belief",
            Processing(special_category_condition=SpecialCondition.NONE),
            missing={"special_category"},
        ),
        silent(
            "patients expressly agree that an app evaluates their blood sugar",
            Processing(special_category=True, special_category_condition=SpecialCondition.EXPLICIT_CONSENT),
        ),
        silent(
            "an employer keeps sick notes because social security law asks for them",
            Processing(special_category=True, special_category_condition=SpecialCondition.EMPLOYMENT_LAW),
        ),
        silent(
            "a hotel tells the ambulance that its unconscious guest is diabetic",
            Processing(special_category=True, special_category_condition=SpecialCondition.VITAL_INTERESTS),
        ),
        silent(
            "a trade union keeps a list of its members",
            Processing(special_category=True, special_category_condition=SpecialCondition.NOT_FOR_PROFIT),
        ),
        silent(
            "an archive records the party that a candidate stands for",
            Processing(special_category=True, special_category_condition=SpecialCondition.MADE_PUBLIC),
        ),
        silent(
            "counsel uses a medical report to defend a claim for damages",
            Processing(special_category=True, special_category_condition=SpecialCondition.LEGAL_CLAIMS),
        ),
        silent(
            "a statute has insurers detect fraud with health data",
            Processing(special_category=True, special_category_condition=SpecialCondition.SUBSTANTIAL_PUBLIC_INTEREST),
        ),
        silent(
            "a physician keeps patients' records",
            Processing(special_category=True, special_category_condition=SpecialCondition.HEALTH_CARE),
        ),
        silent(
            "a laboratory reports an infectious disease",
            Processing(special_category=True, special_category_condition=SpecialCondition.PUBLIC_HEALTH),
        ),
        silent(
            "a university studies the course of a disease, with safeguards",
            Processing(special_category=True, special_category_condition=SpecialCondition.RESEARCH),
        ),
    ),
    not_encoded=(
        "further conditions of national law on genetic, biometric and health data (Art 9(4))",
        "data from which such a category can only be inferred, which count as well (C-184/20 ruling 2, C-21/23 ruling 2): the "
        "controller records whether such an inference can be drawn",
    ),
)

EXPLICIT_CONSENT = Provision(
    id="art9.explicit_consent",
    title="Explicit consent lifts the prohibition only as a consent that is valid in every other respect too",
    protects="data subjects whose most sensitive data are at stake",
    cites=(TEXT.at("Art 9(2)(a)"), TEXT.at("Art 4(11)"), TEXT.at("Art 7")),
    when=true(P.special_category) & equals(P.special_category_condition, SpecialCondition.EXPLICIT_CONSENT),
    unless=VALID_CONSENT & true(P.explicit_consent),
    then=LawfulBases(available=frozenset()),
    examples=(
        silent(
            "patients expressly agree that an app evaluates their blood sugar, and can withdraw in the app",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                explicit_consent=True,
                consent_given=True,
                consent_freely_given=True,
                consent_specific=True,
                consent_informed=True,
                consent_unambiguous=True,
                consent_provable=True,
                consent_distinguishable=True,
                withdrawal_explained=True,
                withdrawal_as_easy=True,
                consent_withdrawn=False,
            ),
        ),
        fires(
            "a guest mentions an allergy while booking, without an express statement of consent",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                explicit_consent=False,
            ),
        ),
        fires(
            "the patient agreed to treatment, but not to this use of the record",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_given=False,
            ),
        ),
        fires(
            "staff have to agree to a health check to keep their jobs",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_freely_given=False,
            ),
        ),
        fires(
            "patients agreed to `research and other purposes`",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_specific=False,
            ),
        ),
        fires(
            "the form does not say which company receives the genetic data",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_informed=False,
            ),
        ),
        fires(
            "the box on sexual orientation was already ticked",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_unambiguous=False,
            ),
        ),
        fires(
            "the clinic recalls the consent but cannot show it",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_provable=False,
            ),
        ),
        fires(
            "consent to the use of health data stands in the admission terms",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_distinguishable=False,
            ),
        ),
        fires(
            "the form on religious belief does not mention withdrawal",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                withdrawal_explained=False,
            ),
        ),
        fires(
            "an app takes consent with one tap and ends it by letter only",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                withdrawal_as_easy=False,
            ),
        ),
        fires(
            "a participant withdraws from a study",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_withdrawn=True,
            ),
        ),
        unsettled(
            "a hotel notes what its guests do not eat, and whether that concerns their health is disputed",
            Processing(special_category_condition=SpecialCondition.EXPLICIT_CONSENT, explicit_consent=False),
            missing={"special_category"},
        ),
        silent(
            "counsel relies on legal claims, for which no consent is needed",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.LEGAL_CLAIMS,
                explicit_consent=False,
            ),
        ),
    ),
)

CONSENT_BARRED = Provision(
    id="art9.consent_barred",
    title="Explicit consent lifts the prohibition only where no law provides that it cannot",
    protects="data subjects whom a law protects from agreeing",
    cites=(TEXT.at("Art 9(2)(a)"),),
    when=true(P.special_category) & equals(P.special_category_condition, SpecialCondition.EXPLICIT_CONSENT),
    unless=false(P.consent_barred_by_law),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "an insurer asks for a genetic test, which a statute forbids even with the applicant's consent",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_barred_by_law=True,
            ),
        ),
        silent(
            "an app evaluates blood sugar, and no law rules consent out",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_barred_by_law=False,
            ),
        ),
        silent(
            "a hospital tests under a law, without asking for consent",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.PUBLIC_HEALTH,
                consent_barred_by_law=True,
            ),
        ),
        silent(
            "the insurer asks for the date of birth",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                consent_barred_by_law=True,
            ),
        ),
        unsettled(
            "the insurer has not looked into the law on genetic tests",
            Processing(special_category=True, special_category_condition=SpecialCondition.EXPLICIT_CONSENT),
            missing={"consent_barred_by_law"},
        ),
    ),
    not_encoded=("which laws rule consent out",),
)

SUPPLIED_CONSENT = Provision(
    id="art9.supplied_consent",
    title="Explicit consent obtained by a supplier lifts the prohibition only where the supplier has given evidence of it",
    protects="data subjects who have never heard of the buyer",
    cites=(TEXT.at("Art 9(2)(a)"), TEXT.at("Art 5(2)"), TEXT.at("Art 7(1)")),
    when=true(P.special_category)
    & equals(P.special_category_condition, SpecialCondition.EXPLICIT_CONSENT)
    & equals(P.source, Source.SUPPLIER),
    unless=true(P.supplier_vouched),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a broker sells a list of diabetics and says that all of them agreed",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                source=Source.SUPPLIER,
                supplier_vouched=False,
            ),
        ),
        silent(
            "a laboratory passes on each patient's express consent, with date and wording",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                source=Source.SUPPLIER,
                supplier_vouched=True,
            ),
        ),
        silent(
            "patients type in their own readings",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                source=Source.PERSON,
                supplier_vouched=False,
            ),
        ),
        silent(
            "a hospital buys in findings under a contract of treatment",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                source=Source.SUPPLIER,
                supplier_vouched=False,
            ),
        ),
        silent(
            "a broker sells a list of shopkeepers",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                source=Source.SUPPLIER,
                supplier_vouched=False,
            ),
        ),
        unsettled(
            "the broker's evidence has been requested and not yet read",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                source=Source.SUPPLIER,
            ),
            missing={"supplier_vouched"},
        ),
    ),
)

PROVISIONS = (SPECIAL_CATEGORIES, EXPLICIT_CONSENT, CONSENT_BARRED, SUPPLIED_CONSENT)
