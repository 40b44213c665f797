"""Article 22: when a decision may be based solely on automated processing, and the safeguards that go with it."""

import attrs

from gdpr_rules.facts.automated import AutomatedDecision, DecisionBasis, DecisionTerms, Safeguard, SpecialGround
from gdpr_rules.facts.message import Permission
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

D = attrs.fields(AutomatedDecision)

SOLELY_AUTOMATED = (true(D.solely_automated) & true(D.significant_effect)).named(
    "a decision based solely on automated processing, with legal or similarly significant effects", TEXT.at("Art 22(1)")
)

MACHINE_ALONE = Provision(
    id="art22.machine_alone",
    title="No significant decision is solely automated, unless a contract, a law or explicit consent allows it",
    protects="data subjects about whom decisions are made by automated means",
    cites=(TEXT.at("Art 22(1)"), TEXT.at("Art 22(2)")),
    when=SOLELY_AUTOMATED,
    unless=one_of(D.basis, {DecisionBasis.CONTRACT, DecisionBasis.LAW, DecisionBasis.EXPLICIT_CONSENT}),
    then=DecisionTerms(permission=Permission.FORBIDDEN, safeguards=frozenset({Safeguard.HUMAN_DECIDES})),
    examples=(
        fires(
            "an employer's software rejects applicants, which the employer justifies by its legitimate interests",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.OTHER),
        ),
        fires(
            "an insurer's software refuses claims to prevent fraud, without a contract, a law or consent to rely on",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.RECOGNISED_INTEREST),
        ),
        silent(
            "a recruiter reads every application that the software ranks low, and often decides otherwise",
            AutomatedDecision(solely_automated=False, significant_effect=True, basis=DecisionBasis.OTHER),
        ),
        silent(
            "a shop's website decides by itself which shoes to show first",
            AutomatedDecision(solely_automated=True, significant_effect=False, basis=DecisionBasis.OTHER),
        ),
        silent(
            "an online lender's software decides on credit, which the contract applied for needs",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.CONTRACT),
        ),
        silent(
            "a tax statute provides for automated assessments, with safeguards",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.LAW),
        ),
        silent(
            "the applicant explicitly agreed to have software decide",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.EXPLICIT_CONSENT),
        ),
        unsettled(
            "staff confirm every rejection, but it is not known whether they ever look into one",
            AutomatedDecision(significant_effect=True, basis=DecisionBasis.OTHER),
            missing={"solely_automated"},
        ),
        unsettled(
            "the legal department has not yet said what the scoring rests on",
            AutomatedDecision(solely_automated=True, significant_effect=True),
            missing={"basis"},
        ),
    ),
    clauses=("PP-18",),
    not_encoded=(
        "that a score on which others draw strongly is itself the decision (C-634/21)",
        "that recital 71 would have no such decision concern a child, which is not a rule",
        "whether the law that authorises a decision lays down suitable safeguards",
    ),
)

HUMAN_REVIEW = Provision(
    id="art22.human_review",
    title="An automated decision under contract or consent can be contested, with a hearing and human intervention",
    protects="data subjects about whom decisions are made by automated means",
    cites=(TEXT.at("Art 22(3)"),),
    when=SOLELY_AUTOMATED & one_of(D.basis, {DecisionBasis.CONTRACT, DecisionBasis.EXPLICIT_CONSENT}),
    then=DecisionTerms(safeguards=frozenset({Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST})),
    examples=(
        fires(
            "an online lender's software refuses credit on the way to a contract",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.CONTRACT),
        ),
        fires(
            "a tenant explicitly agreed that software decides on the flat",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.EXPLICIT_CONSENT),
        ),
        silent(
            "a loan officer decides, with the score as one element among several",
            AutomatedDecision(solely_automated=False, significant_effect=True, basis=DecisionBasis.CONTRACT),
        ),
        silent(
            "software picks the day on which a parcel is delivered",
            AutomatedDecision(solely_automated=True, significant_effect=False, basis=DecisionBasis.CONTRACT),
        ),
        silent(
            "a statute provides for the decision, with safeguards of its own",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.LAW),
        ),
        unsettled(
            "it is not settled whether a higher premium affects the insured significantly",
            AutomatedDecision(solely_automated=True, basis=DecisionBasis.CONTRACT),
            missing={"significant_effect"},
        ),
        unsettled(
            "the file does not say whether the applicant's agreement was explicit",
            AutomatedDecision(solely_automated=True, significant_effect=True),
            missing={"basis"},
        ),
    ),
    clauses=("PP-26",),
)

SAFEGUARDS_OF_THE_LAW = Provision(
    id="art22.safeguards_of_the_law",
    title="Where a law authorises an automated decision, the safeguards that it lays down are kept",
    protects="data subjects about whom decisions are made by automated means",
    cites=(TEXT.at("Art 22(2)(b)"),),
    when=SOLELY_AUTOMATED & equals(D.basis, DecisionBasis.LAW),
    then=DecisionTerms(safeguards=frozenset({Safeguard.FOLLOW_THE_LAW})),
    examples=(
        fires(
            "a tax office issues assessments by software, as a statute allows",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.LAW),
        ),
        silent(
            "an official signs each assessment after checking it",
            AutomatedDecision(solely_automated=False, significant_effect=True, basis=DecisionBasis.LAW),
        ),
        silent(
            "software sorts the post by department, as a regulation provides",
            AutomatedDecision(solely_automated=True, significant_effect=False, basis=DecisionBasis.LAW),
        ),
        silent(
            "a lender decides by software on the way to a contract",
            AutomatedDecision(solely_automated=True, significant_effect=True, basis=DecisionBasis.CONTRACT),
        ),
        unsettled(
            "a benefits office has used the software for years, and no one knows under which statute",
            AutomatedDecision(solely_automated=True, significant_effect=True),
            missing={"basis"},
        ),
    ),
    not_encoded=("the national laws that authorise such decisions",),
)

SPECIAL_CATEGORIES = Provision(
    id="art22.special_categories",
    title="An automated decision uses special categories only with explicit consent or for a substantial public interest",
    protects="data subjects about whom decisions are made by automated means",
    cites=(TEXT.at("Art 22(4)"), TEXT.at("Art 9(2)(a)"), TEXT.at("Art 9(2)(g)")),
    when=SOLELY_AUTOMATED & true(D.special_category),
    unless=one_of(D.special_ground, {SpecialGround.EXPLICIT_CONSENT, SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST})
    & true(D.special_measures),
    then=DecisionTerms(
        permission=Permission.FORBIDDEN,
        safeguards=frozenset({Safeguard.HUMAN_DECIDES, Safeguard.PROTECT_SPECIAL_DATA}),
    ),
    examples=(
        fires(
            "an insurer's software reads diagnoses from invoices, because the contract needs it",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_category=True,
                special_ground=SpecialGround.OTHER,
                special_measures=True,
            ),
        ),
        fires(
            "the insured explicitly agreed, but everyone in the firm can see the diagnoses",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_category=True,
                special_ground=SpecialGround.EXPLICIT_CONSENT,
                special_measures=False,
            ),
        ),
        silent(
            "the insured explicitly agreed, and the diagnoses are kept apart and encrypted",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_category=True,
                special_ground=SpecialGround.EXPLICIT_CONSENT,
                special_measures=True,
            ),
        ),
        silent(
            "a statute on epidemics provides for it in the substantial public interest, with suitable measures",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_category=True,
                special_ground=SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST,
                special_measures=True,
            ),
        ),
        silent(
            "a doctor decides after reading what the software suggests",
            AutomatedDecision(
                solely_automated=False,
                significant_effect=True,
                special_category=True,
                special_ground=SpecialGround.OTHER,
                special_measures=False,
            ),
        ),
        silent(
            "an app suggests recipes that suit an allergy",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=False,
                special_category=True,
                special_ground=SpecialGround.OTHER,
                special_measures=False,
            ),
        ),
        silent(
            "a lender's software looks at income and debts alone",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_category=False,
                special_ground=SpecialGround.OTHER,
                special_measures=False,
            ),
        ),
        unsettled(
            "it is not known whether the shopping data that are scored reveal illnesses",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_ground=SpecialGround.OTHER,
                special_measures=False,
            ),
            missing={"special_category"},
        ),
        unsettled(
            "the consent form for the diagnoses cannot be found",
            AutomatedDecision(
                solely_automated=True,
                significant_effect=True,
                special_category=True,
                special_measures=True,
            ),
            missing={"special_ground"},
        ),
    ),
)

LOGIC_INVOLVED = Provision(
    id="art22.logic_told",
    title="Data subjects are informed in advance of automated decisions, the logic involved and the consequences",
    protects="data subjects about whom decisions are made by automated means",
    cites=(TEXT.at("Art 13(2)(f)"), TEXT.at("Art 14(2)(g)")),
    when=SOLELY_AUTOMATED,
    then=DecisionTerms(safeguards=frozenset({Safeguard.TELL})),
    examples=(
        fires(
            "an electricity supplier's software refuses customers with a low score",
            AutomatedDecision(solely_automated=True, significant_effect=True),
        ),
        silent(
            "a clerk decides on each customer, with the score as one element",
            AutomatedDecision(solely_automated=False, significant_effect=True),
        ),
        silent(
            "software chooses the wording of the welcome message",
            AutomatedDecision(solely_automated=True, significant_effect=False),
        ),
        unsettled(
            "a clerk is said to check the refusals, which the records neither confirm nor contradict",
            AutomatedDecision(significant_effect=True),
            missing={"solely_automated"},
        ),
        unsettled(
            "it is not settled whether prices made for each customer affect them significantly",
            AutomatedDecision(solely_automated=True),
            missing={"significant_effect"},
        ),
    ),
    not_encoded=("how much of the logic has to be explained (C-203/22)",),
)

PROVISIONS = (MACHINE_ALONE, HUMAN_REVIEW, SAFEGUARDS_OF_THE_LAW, SPECIAL_CATEGORIES, LOGIC_INVOLVED)
