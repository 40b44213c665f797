"""Article 8: what both texts ask of a child's consent; each State sets the age for online services in its own law."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals, false, open_question, true
from gdpr_rules.kernel.rules import silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

AUTHORISED = (true(P.parental_authorisation) & true(P.parental_authorisation_verified)).named(
    "parental authorisation, verified"
)
"""Article 8(1) and (2): given or authorised by the holder of parental responsibility, and verified with reasonable efforts."""
BELOW_AGE = open_question("from which age children consent alone").named("a child below the age of consent online")
"""Left to each enactment."""

CAPACITY = Provision(
    id="art8.capacity",
    title="Whether a young child can consent to anything but an online service is for national law on capacity",
    protects="children, and those who answer for them",
    cites=(TEXT.at("Art 8(1)"), TEXT.at("Art 4(11)")),
    when=false(P.offered_to_child)
    & BELOW_AGE
    & open_question("whether the child can consent by itself: national law on capacity, such as DPA 2018 s 208 for Scotland"),
    unless=true(P.parental_authorisation),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        unsettled(
            "a child of five signs up for the newsletter of a zoo at its gate",
            Processing(offered_to_child=False, subject_age=5, parental_authorisation=False),
        ),
        silent(
            "a game is offered to the child online, where the age of consent decides",
            Processing(offered_to_child=True, subject_age=5, parental_authorisation=False),
        ),
        silent(
            "a parent signed for the child",
            Processing(offered_to_child=False, subject_age=5, parental_authorisation=True),
        ),
        unsettled(
            "the form at the gate asks for no age, and children fill it in too",
            Processing(offered_to_child=False, parental_authorisation=False),
            missing={"subject_age"},
        ),
    ),
    not_encoded=(
        "from the age of consent online on, a child is taken to be able to consent elsewhere too, where less is at risk",
        "in Scotland a child of twelve is presumed to be able to (DPA 2018 s 208)",
    ),
)

CHILDS_CONSENT = Provision(
    id="art9.childs_consent",
    title="Explicit consent of a child too young to consent online may not lift the prohibition without a parent either",
    protects="children, and those who answer for them",
    cites=(TEXT.at("Art 9(2)(a)"), TEXT.at("Art 8(1)")),
    when=true(P.special_category)
    & equals(P.special_category_condition, SpecialCondition.EXPLICIT_CONSENT)
    & true(P.offered_to_child)
    & BELOW_AGE
    & open_question(
        "whether Article 8 governs explicit consent under Article 9(2)(a) too: it speaks of Article 6(1)(a), and both are one "
        "consent (Article 4(11))"
    ),
    unless=AUTHORISED,
    then=LawfulBases(available=frozenset()),
    examples=(
        unsettled(
            "an app on moods asks a child of nine about its health",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "it asks for a colour",
            Processing(
                special_category=False,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a physician's app, which rests on health care",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.HEALTH_CARE,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a school asks on paper",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a parent agreed expressly, and that was verified",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
        ),
        unsettled(
            "a parent ticked a box, which was not verified",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
        ),
    ),
)

PROVISIONS = (CAPACITY, CHILDS_CONSENT)
