"""Articles 4(11), 6(1)(a) and 7: consent as a lawful basis, each of its requirements, and its withdrawal."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Role
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.eu import PLANET49
from gdpr_rules.kernel.conditions import false, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art08_children import AUTHORISED, BELOW_AGE
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

CONSENT_IN_ORDER = (
    true(P.consent_given)
    & true(P.consent_freely_given)
    & true(P.consent_specific)
    & true(P.consent_informed)
    & true(P.consent_unambiguous)
    & true(P.consent_provable)
    & true(P.consent_distinguishable)
    & true(P.withdrawal_explained)
    & true(P.withdrawal_as_easy)
    & false(P.consent_withdrawn)
)
VALID_CONSENT = CONSENT_IN_ORDER.named("valid consent that has not been withdrawn", TEXT.at("Art 7"))

CONSENT = Provision(
    id="art6.consent",
    title="Consent is a lawful basis only where the data subject, or a young child's parent, gave it for the purpose",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 6(1)(a)"), TEXT.at("Art 4(11)"), TEXT.at("Art 8(1)")),
    unless=true(P.consent_given) | (AUTHORISED & BELOW_AGE),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a shop adds a buyer to its newsletter without asking",
            Processing(consent_given=False, subject_age=40, parental_authorisation=False),
        ),
        silent("a reader subscribes to a newsletter", Processing(consent_given=True, parental_authorisation=False)),
        unsettled(
            "a list was taken over with a business, without its history",
            Processing(subject_age=40, parental_authorisation=False),
            missing={"consent_given"},
        ),
        silent(
            "a parent agrees that a school publishes the picture of a child of five, and signs for it at the school",
            Processing(consent_given=False, subject_age=5, parental_authorisation=True, parental_authorisation_verified=True),
        ),
        fires(
            "a box says that a parent agrees, and that was not verified",
            Processing(consent_given=False, subject_age=5, parental_authorisation=True, parental_authorisation_verified=False),
        ),
        unsettled(
            "an adult signed, which the school verified, and it is not known whether that was a parent",
            Processing(consent_given=False, subject_age=5, parental_authorisation_verified=True),
            missing={"parental_authorisation"},
        ),
        fires(
            "a mother agrees for her son of forty",
            Processing(consent_given=False, subject_age=40, parental_authorisation=True, parental_authorisation_verified=True),
        ),
    ),
    clauses=("PP-06", "PP-07"),
)

FREELY_GIVEN = Provision(
    id="art4.consent_free",
    title="Consent that was not freely given is not a lawful basis",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 4(11)"), TEXT.at("Art 7(4)")),
    unless=true(P.consent_freely_given),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("staff sign a consent form that their manager hands round", Processing(consent_freely_given=False)),
        fires("one box covers the competition and three further purposes", Processing(consent_freely_given=False)),
        silent("a visitor can refuse as easily as agree and loses nothing", Processing(consent_freely_given=True)),
        unsettled(
            "it is disputed whether tenants could say no to the landlord", Processing(), missing={"consent_freely_given"}
        ),
    ),
    not_encoded=("when an imbalance of power rules out free consent (recital 43): the controller records its judgement",),
)

SPECIFIC = Provision(
    id="art4.consent_specific",
    title="Consent covers only the specific purpose for which it was given",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 4(11)"), TEXT.at("Art 6(1)(a)")),
    unless=true(P.consent_specific),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "guests agreed to the use of their data `for business purposes`",
            Processing(consent_specific=False, research_area_consent=False),
        ),
        fires(
            "consent to a newsletter is used to build a profile",
            Processing(consent_specific=False, research_area_consent=False),
        ),
        silent("the form asks about the newsletter and nothing else", Processing(consent_specific=True)),
        unsettled(
            "the wording of the old form has not been found",
            Processing(research_area_consent=False),
            missing={"consent_specific"},
        ),
    ),
)

INFORMED = Provision(
    id="art4.consent_informed",
    title="Consent is not a lawful basis where the data subject did not know the controller's identity and the purposes",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 4(11)"),),
    unless=true(P.consent_informed),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("a co-registration page speaks of `our partners` and names none", Processing(consent_informed=False)),
        fires("the purpose stands only behind a link that is broken", Processing(consent_informed=False)),
        silent("the form names the sender and says what will be sent", Processing(consent_informed=True)),
        unsettled("the supplier of the list does not show what people read", Processing(), missing={"consent_informed"}),
    ),
    not_encoded=("what else the authorities expect a data subject to know before consenting",),
)

UNAMBIGUOUS = Provision(
    id="art4.consent_act",
    title="Consent takes a statement or another clear affirmative act: silence and pre-ticked boxes do not count",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 4(11)"), PLANET49.at("ruling 1")),
    unless=true(P.consent_unambiguous),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("the box was already ticked", Processing(consent_unambiguous=False)),
        fires("a letter says that silence will be taken as consent", Processing(consent_unambiguous=False)),
        silent("the visitor ticks an empty box and sends the form", Processing(consent_unambiguous=True)),
        unsettled("no screenshot of the old form survives", Processing(), missing={"consent_unambiguous"}),
    ),
)

PROOF = Provision(
    id="art7.consent_proof",
    title="Consent is a lawful basis only where the controller can demonstrate that it was given",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 7(1)"),),
    unless=true(P.consent_provable),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("a salesperson remembers that the customer agreed", Processing(consent_provable=False)),
        fires("only the address is stored, without date and wording", Processing(consent_provable=False)),
        silent("time, wording and confirming click are on file", Processing(consent_provable=True)),
        unsettled("the provider that keeps the log has not answered yet", Processing(), missing={"consent_provable"}),
    ),
    clauses=("PP-12",),
)

REQUEST = Provision(
    id="art7.consent_request",
    title="Consent that was not asked for separately from other matters, and in plain language, is not binding",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 7(2)"),),
    unless=true(P.consent_distinguishable),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("consent stands in clause 14 of the terms of sale", Processing(consent_distinguishable=False)),
        fires("the request is written in legal language for a reader aged fourteen", Processing(consent_distinguishable=False)),
        silent("a box of its own, in one plain sentence", Processing(consent_distinguishable=True)),
        unsettled("the layout of the paper form is not known any more", Processing(), missing={"consent_distinguishable"}),
    ),
)

WITHDRAWAL_EXPLAINED = Provision(
    id="art7.withdrawal_told",
    title="Before consenting, the data subject is informed that consent can be withdrawn",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 7(3)"),),
    unless=true(P.withdrawal_explained),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("the form says nothing about withdrawing consent", Processing(withdrawal_explained=False)),
        fires("withdrawal is first mentioned in the welcome e-mail", Processing(withdrawal_explained=False)),
        silent("`You can unsubscribe at any time` stands above the button", Processing(withdrawal_explained=True)),
        unsettled("the script of the telephone agents is missing", Processing(), missing={"withdrawal_explained"}),
    ),
    not_encoded=("whether consent fails for that reason alone: here it does",),
)

WITHDRAWAL_AS_EASY = Provision(
    id="art7.withdrawal_ease",
    title="Consent is as easy to withdraw as to give",
    protects="data subjects whose consent is relied on",
    cites=(TEXT.at("Art 7(3)"),),
    unless=true(P.withdrawal_as_easy),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("one click to agree, a letter to withdraw", Processing(withdrawal_as_easy=False)),
        fires("withdrawal is possible by telephone in office hours only", Processing(withdrawal_as_easy=False)),
        silent("a link in every message withdraws consent at once", Processing(withdrawal_as_easy=True)),
        unsettled("the new preference centre has not been tried out yet", Processing(), missing={"withdrawal_as_easy"}),
    ),
    not_encoded=("whether consent fails for that reason alone: here it does",),
)

WITHDRAWN = Provision(
    id="art7.consent_ended",
    title="Consent is not a lawful basis from the moment it is withdrawn",
    protects="data subjects who have changed their minds",
    cites=(TEXT.at("Art 7(3)"),),
    when=true(P.consent_withdrawn),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires("a subscriber follows the unsubscribe link", Processing(consent_withdrawn=True)),
        fires("a patient withdraws from a study by letter", Processing(consent_withdrawn=True)),
        silent("the subscriber still wants the newsletter", Processing(consent_withdrawn=False)),
        unsettled("messages to the unsubscribe address were lost for a week", Processing(), missing={"consent_withdrawn"}),
    ),
    clauses=("PP-28",),
    not_encoded=("what was done before the withdrawal, which stays lawful",),
)

CONDITIONALITY = Provision(
    id="art7.conditionality",
    title="Where a service depends on consent that it does not need, the controller has to show that the consent is free",
    protects="data subjects who need the service",
    cites=(TEXT.at("Art 7(4)"),),
    when=true(P.consent_given) & true(P.consent_tied_to_service) & CONTROLLER,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.SHOW_CONSENT_FREE})),
    examples=(
        fires(
            "a photo app works only for users who agree to advertising",
            Processing(role=Role.CONTROLLER, consent_given=True, consent_tied_to_service=True),
        ),
        silent(
            "the newsletter is optional for buyers, who may decline it",
            Processing(role=Role.CONTROLLER, consent_given=True, consent_tied_to_service=False),
        ),
        silent(
            "a service asks for consent as its price, and the visitor leaves",
            Processing(role=Role.CONTROLLER, consent_given=False, consent_tied_to_service=True),
        ),
        silent(
            "a host runs the app for the firm that ties it to consent",
            Processing(role=Role.PROCESSOR, consent_given=True, consent_tied_to_service=True),
        ),
        unsettled(
            "it is not clear what the free version withholds from users who decline",
            Processing(role=Role.CONTROLLER, consent_given=True),
            missing={"consent_tied_to_service"},
        ),
        unsettled(
            "an account cannot be opened without the box, and whether the user ticked it is not recorded",
            Processing(role=Role.CONTROLLER, consent_tied_to_service=True),
            missing={"consent_given"},
        ),
    ),
    not_encoded=("how much weight this has in judging whether consent is free",),
)

PROVISIONS = (
    CONSENT,
    FREELY_GIVEN,
    SPECIFIC,
    INFORMED,
    UNAMBIGUOUS,
    PROOF,
    REQUEST,
    WITHDRAWAL_EXPLAINED,
    WITHDRAWAL_AS_EASY,
    WITHDRAWN,
    CONDITIONALITY,
)
