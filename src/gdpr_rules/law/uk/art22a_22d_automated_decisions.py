"""UK GDPR Articles 22A to 22D, in force since 5 February 2026, and section 14 of the DPA 2018, in force until then."""

import attrs

from gdpr_rules.facts.automated import AutomatedDecision, DecisionBasis, DecisionTerms, Safeguard, SpecialGround
from gdpr_rules.facts.message import Permission
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

D = attrs.fields(AutomatedDecision)

SAVING = "the saving of SI 2026/82 reg 5 for what had begun before 5 February 2026: it is the day asked about that divides"

SOLELY_AUTOMATED = (true(D.solely_automated) & true(D.significant_effect)).named(
    "a significant decision based solely on automated processing", UK_GDPR.at("Art 22A(1)")
)
BY_EXPLICIT_CONSENT = (equals(D.special_ground, SpecialGround.EXPLICIT_CONSENT) & true(D.consent_covers_all)).named(
    "the processing of all the data is based on explicit consent", UK_GDPR.at("Art 22B(2)")
)
IN_THE_PUBLIC_INTEREST = (
    equals(D.special_ground, SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST)
    & one_of(D.basis, {DecisionBasis.CONTRACT, DecisionBasis.LAW})
).named("contract or law require the decision, and a substantial public interest the data", UK_GDPR.at("Art 22B(3)"))

NOTICE = Rule(
    id="uk.gdpr.dpa14.notice",
    title="A person subject to an automated decision under a law was notified in writing and could ask for a new decision",
    protects="data subjects about whom decisions are made by automated means",
    cites=(DPA_2018.at("s 14(4) as it was"),),
    in_force=since(2021, 1, 1).until(2026, 2, 5),
    when=SOLELY_AUTOMATED & equals(D.basis, DecisionBasis.LAW),
    then=DecisionTerms(safeguards=frozenset({Safeguard.TELL_AFTERWARDS, Safeguard.HUMAN_INTERVENTION})),
    examples=(
        fires(
            "a council's software reduces a benefit under a statute",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=True, basis=DecisionBasis.LAW),
        ),
        silent(
            "an officer of the council decides on the reduction",
            AutomatedDecision(subject_country="GB", solely_automated=False, significant_effect=True, basis=DecisionBasis.LAW),
        ),
        silent(
            "the council's software renews library cards under a by-law",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=False, basis=DecisionBasis.LAW),
        ),
        silent(
            "an online lender decides by software on the way to a contract",
            AutomatedDecision(
                subject_country="GB", solely_automated=True, significant_effect=True, basis=DecisionBasis.CONTRACT
            ),
        ),
        unsettled(
            "no one knows under which statute the council's software was introduced",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=True),
            missing={"basis"},
        ),
    ),
    not_encoded=("the month in which to ask, and the month in which to answer", SAVING),
)

SPECIAL_CATEGORIES = Rule(
    id="uk.gdpr.art22b.special_categories",
    title="An automated decision uses special categories of data only with explicit consent or for a public interest",
    protects="data subjects about whom decisions are made by automated means",
    cites=(
        UK_GDPR.at("Art 22B(1)"),
        UK_GDPR.at("Art 22B(2)"),
        UK_GDPR.at("Art 22B(3)"),
        UK_GDPR.at("Art 9(2)(g)"),
        DUAA.at("s 80"),
        DUAA_COMMENCEMENT.at("reg 2"),
    ),
    in_force=since(2026, 2, 5),
    when=SOLELY_AUTOMATED & true(D.special_category),
    unless=BY_EXPLICIT_CONSENT | IN_THE_PUBLIC_INTEREST,
    then=DecisionTerms(permission=Permission.FORBIDDEN, safeguards=frozenset({Safeguard.HUMAN_DECIDES})),
    examples=(
        fires(
            "the insured consented to the use of diagnoses, but not of the genetic data that the software reads too",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_category=True,
                special_ground=SpecialGround.EXPLICIT_CONSENT,
                consent_covers_all=False,
            ),
        ),
        silent(
            "the insured explicitly consented to the use of all the data that the software reads",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_category=True,
                special_ground=SpecialGround.EXPLICIT_CONSENT,
                consent_covers_all=True,
            ),
        ),
        silent(
            "a statute requires the decision, in the substantial public interest",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.LAW,
                special_category=True,
                special_ground=SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST,
                consent_covers_all=False,
            ),
        ),
        silent(
            "an insurance contract needs the decision, and insurance is a condition of substantial public interest",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.CONTRACT,
                special_category=True,
                special_ground=SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST,
                consent_covers_all=False,
            ),
        ),
        fires(
            "a bookmaker names a substantial public interest, but neither a contract nor a law needs the decision",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_category=True,
                special_ground=SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST,
                consent_covers_all=False,
            ),
        ),
        fires(
            "an employer's software reads sick notes for contracts of employment, on grounds of employment law",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.CONTRACT,
                special_category=True,
                special_ground=SpecialGround.OTHER,
                consent_covers_all=True,
            ),
        ),
        silent(
            "a doctor decides after reading what the software suggests",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=False,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_category=True,
                special_ground=SpecialGround.OTHER,
                consent_covers_all=False,
            ),
        ),
        silent(
            "an app suggests recipes that suit an allergy",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=False,
                basis=DecisionBasis.OTHER,
                special_category=True,
                special_ground=SpecialGround.OTHER,
                consent_covers_all=False,
            ),
        ),
        silent(
            "a lender's software looks at income and debts alone",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_category=False,
                special_ground=SpecialGround.OTHER,
                consent_covers_all=False,
            ),
        ),
        unsettled(
            "the consent form mentions health data, and it is not known whether that covers everything",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_category=True,
                special_ground=SpecialGround.EXPLICIT_CONSENT,
            ),
            missing={"consent_covers_all"},
        ),
        unsettled(
            "it is not known whether the shopping data that are scored reveal illnesses",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.OTHER,
                special_ground=SpecialGround.OTHER,
                consent_covers_all=False,
            ),
            missing={"special_category"},
        ),
    ),
    clauses=("PP-18",),
    not_encoded=(
        "that a score on which others draw strongly is itself the decision (C-634/21)",
        "that recital 71 would have no such decision concern a child, which is not a rule",
        SAVING,
    ),
)

RECOGNISED_INTEREST = Rule(
    id="uk.gdpr.art22b.recognised_interest",
    title="No significant decision is taken solely by automated means in reliance on a recognised legitimate interest",
    protects="data subjects about whom decisions are made by automated means",
    cites=(UK_GDPR.at("Art 22B(4)"), UK_GDPR.at("Art 6(1)(ea)"), DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 2")),
    in_force=since(2026, 2, 5),
    when=SOLELY_AUTOMATED & equals(D.basis, DecisionBasis.RECOGNISED_INTEREST),
    then=DecisionTerms(permission=Permission.FORBIDDEN, safeguards=frozenset({Safeguard.HUMAN_DECIDES})),
    examples=(
        fires(
            "a bank's software closes accounts to prevent crime",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=True,
                basis=DecisionBasis.RECOGNISED_INTEREST,
            ),
        ),
        silent(
            "an investigator decides whether the account that the software flagged is closed",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=False,
                significant_effect=True,
                basis=DecisionBasis.RECOGNISED_INTEREST,
            ),
        ),
        silent(
            "the software asks for a second password before a payment",
            AutomatedDecision(
                subject_country="GB",
                solely_automated=True,
                significant_effect=False,
                basis=DecisionBasis.RECOGNISED_INTEREST,
            ),
        ),
        silent(
            "the bank rests the decision on its ordinary legitimate interests",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=True, basis=DecisionBasis.OTHER),
        ),
        unsettled(
            "the bank has not said on which interest it relies",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=True),
            missing={"basis"},
        ),
    ),
    not_encoded=("that reliance on it in part is enough: it is then the basis to be named here", SAVING),
)

SAFEGUARDS = Rule(
    id="uk.gdpr.art22c.machine_alone",
    title="A significant automated decision comes with information, a hearing, human intervention and the right to contest it",
    protects="data subjects about whom decisions are made by automated means",
    cites=(
        UK_GDPR.at("Art 22A(1)"),
        UK_GDPR.at("Art 22C(1)"),
        UK_GDPR.at("Art 22C(2)"),
        DUAA.at("s 80"),
        DUAA_COMMENCEMENT.at("reg 2"),
    ),
    in_force=since(2026, 2, 5),
    when=SOLELY_AUTOMATED,
    then=DecisionTerms(safeguards=frozenset({Safeguard.TELL, Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST})),
    examples=(
        fires(
            "a mobile operator's software refuses contracts by score",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=True),
        ),
        silent(
            "a clerk decides on each contract, with the score as one element",
            AutomatedDecision(subject_country="GB", solely_automated=False, significant_effect=True),
        ),
        silent(
            "software chooses the wording of the welcome message",
            AutomatedDecision(subject_country="GB", solely_automated=True, significant_effect=False),
        ),
        unsettled(
            "a clerk is said to check the refusals, which the records neither confirm nor contradict",
            AutomatedDecision(subject_country="GB", significant_effect=True),
            missing={"solely_automated"},
        ),
        unsettled(
            "it is not settled whether prices made for each customer affect them significantly",
            AutomatedDecision(subject_country="GB", solely_automated=True),
            missing={"significant_effect"},
        ),
    ),
    clauses=("PP-26",),
    not_encoded=(
        "what regulations say of meaningful involvement, of significant effects, and of safeguards (Art 22D)",
        SAVING,
    ),
)

RULES = (NOTICE, SPECIAL_CATEGORIES, RECOGNISED_INTEREST, SAFEGUARDS)
