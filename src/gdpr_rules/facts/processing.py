"""On what basis may personal data be processed? The facts of a processing; the outcome that answers is `LawfulBases`."""

import attrs

from gdpr_rules.facts.lawful_bases import FurtherGround, LawfulBases, Role, Source, SpecialCondition
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen


@attrs.frozen(kw_only=True)
class Processing(SubjectLocation[LawfulBases]):
    """One use of one category of data about one person, for one purpose. A fact left out is not known.

    What the law leaves to judgement is a fact that the controller records, and answers for. A law that obliges, permits or lays
    down a task is one of the Union or a Member State under the GDPR, and one of the United Kingdom under the UK GDPR; where
    both texts reach, it takes one of each.
    """

    category: str | None = fact("Which data are processed, in the controller's own words?", noun="the category of data")
    purpose: str | None = fact("What for, in the controller's own words?", noun="the purpose")
    role: Role | None = fact("In which role does whoever asks process the data?", noun="the role", who="controller")
    controller_countries: frozenset[str] | None = fact(
        "In which countries is the controller, or the processor that asks, established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    targets_subject: bool | None = fact(
        "Does the processing relate to offering goods or services, paid or not, to people in the country where the person is?",
        yes="goods or services are offered to people where the person is",
        no="no goods or services are offered to people where the person is",
        who="controller",
    )
    monitors_subject: bool | None = fact(
        "Does it relate to watching what the person does in that country?",
        yes="the person's behaviour there is watched",
        no="the person's behaviour there is not watched",
        who="controller",
    )
    authority_task: bool | None = fact(
        "Does a public authority process the data in the performance of its tasks?",
        yes="a public authority processes the data in the performance of its tasks",
        no="no public authority processes the data in the performance of its tasks",
        who="lawyer",
    )

    # Consent
    consent_given: bool | None = fact(
        "Has the person consented to this processing for this purpose?",
        yes="the person consented",
        no="the person did not consent",
        who="records",
        changeable=True,
    )
    consent_freely_given: bool | None = fact(
        "Was the choice free: without detriment, imbalance of power, or purposes lumped together?",
        yes="the consent was freely given",
        no="the consent was not freely given",
        who="lawyer",
        changeable=True,
    )
    consent_tied_to_service: bool | None = fact(
        "Does a contract or a service hang on a consent that it does not need?",
        yes="a contract or service hangs on a consent it does not need",
        no="no contract or service hangs on a consent it does not need",
        who="controller",
        changeable=True,
    )
    consent_specific: bool | None = fact(
        "Was consent given for this very purpose, apart from other purposes?",
        yes="the consent was specific",
        no="the consent was not specific",
        who="records",
        changeable=True,
    )
    consent_informed: bool | None = fact(
        "Did the person know at least who the controller is and what the data are for?",
        yes="the consent was informed",
        no="the consent was not informed",
        who="records",
        changeable=True,
    )
    consent_unambiguous: bool | None = fact(
        "Was it given by a statement or another clear affirmative act, rather than by silence or a ticked box?",
        yes="the consent was an unambiguous act",
        no="the consent was no unambiguous act",
        who="records",
        changeable=True,
    )
    consent_provable: bool | None = fact(
        "Can the controller show that, when and to what the person consented?",
        yes="the consent can be shown",
        no="the consent cannot be shown",
        who="records",
        changeable=True,
    )
    consent_distinguishable: bool | None = fact(
        "Was consent asked for apart from other matters, in plain words and an accessible form?",
        yes="consent was asked for apart and in plain words",
        no="consent was not asked for apart and in plain words",
        who="records",
        changeable=True,
    )
    withdrawal_explained: bool | None = fact(
        "Was the person told before consenting that consent can be withdrawn?",
        yes="the right to withdraw was explained beforehand",
        no="the right to withdraw was not explained beforehand",
        who="records",
        changeable=True,
    )
    withdrawal_as_easy: bool | None = fact(
        "Is it as easy to withdraw consent as it was to give it?",
        yes="consent is as easily withdrawn as given",
        no="consent is not as easily withdrawn as given",
        who="controller",
        changeable=True,
    )
    consent_withdrawn: bool | None = fact(
        "Has the person withdrawn the consent?",
        yes="the consent was withdrawn",
        no="the consent was not withdrawn",
        who="records",
    )
    explicit_consent: bool | None = fact(
        "Did the person consent in an express statement, and may they do so for such data?",
        yes="the consent was explicit",
        no="the consent was not explicit",
        who="records",
        changeable=True,
    )
    offered_to_child: bool | None = fact(
        "Is this an online service offered directly to a child?",
        yes="an online service is offered directly to a child",
        no="no online service is offered directly to a child",
        who="controller",
    )
    subject_age: int | None = fact("How old is the person, in full years?", noun="the person's age", who="records")
    preventive_service: bool | None = fact(
        "Is it a preventive or counselling service?",
        yes="it is a preventive or counselling service",
        no="it is no preventive or counselling service",
        who="controller",
    )
    parental_authorisation: bool | None = fact(
        "Did a holder of parental responsibility consent, or authorise the child's consent?",
        yes="a holder of parental responsibility authorised it",
        no="no holder of parental responsibility authorised it",
        who="records",
        changeable=True,
    )
    parental_authorisation_verified: bool | None = fact(
        "Was that verified with reasonable efforts, given what technology can do?",
        yes="the parental authorisation was verified",
        no="the parental authorisation was not verified",
        who="records",
        changeable=True,
    )

    # The other bases
    contract_with_subject: bool | None = fact(
        "Is there a contract to which the person is a party, and which the processing serves?",
        yes="a contract with the person is performed",
        no="no contract with the person is performed",
        who="records",
    )
    precontract_steps_requested: bool | None = fact(
        "Did the person ask for steps before a contract, which the processing serves?",
        yes="the person asked for steps before a contract",
        no="the person asked for no steps before a contract",
        who="records",
    )
    necessary_for_purpose: bool | None = fact(
        "Is the processing necessary for what it is to rest on, so that nothing less intrusive would do?",
        yes="the processing is necessary",
        no="the processing is not necessary",
        who="lawyer",
    )
    legal_obligation: bool | None = fact(
        "Does a law oblige the controller to process the data?",
        yes="a law obliges the controller to process the data",
        no="no law obliges the controller to process the data",
        who="lawyer",
    )
    vital_interests: bool | None = fact(
        "Is it about the life or the health of a person, be it another one?",
        yes="somebody's vital interests are at stake",
        no="nobody's vital interests are at stake",
        who="lawyer",
    )
    public_task: bool | None = fact(
        "Is it for a task in the public interest or of official authority that a law lays down?",
        yes="a law lays down a public task",
        no="no law lays down a public task",
        who="lawyer",
    )
    task_is_own: bool | None = fact(
        "Is that task the controller's own, rather than another's?",
        yes="the task is the controller's own",
        no="the task is not the controller's own",
        who="lawyer",
    )
    recognised_interest: bool | None = fact(
        "Does it meet a condition of Annex 1 to the UK GDPR: a public body's request for its task, national security or "
        "defence, an emergency, crime, or safeguarding somebody vulnerable?",
        yes="a condition of Annex 1 to the UK GDPR is met",
        no="no condition of Annex 1 to the UK GDPR is met",
        who="lawyer",
    )
    interest_is_legitimate: bool | None = fact(
        "Is there an interest of the controller or another that is lawful, clear, real and present?",
        yes="a legitimate interest is pursued",
        no="no legitimate interest is pursued",
        who="lawyer",
    )
    balance_favours_controller: bool | None = fact(
        "Do the person's interests and rights not override it: what they expect, what it does to them, above all to a child?",
        yes="the person's interests do not override the interest pursued",
        no="the person's interests override the interest pursued",
        who="lawyer",
    )
    lia_recorded: bool | None = fact(
        "Is the assessment of interest, necessity and balance recorded?",
        yes="an assessment of the legitimate interest is recorded",
        no="no assessment of the legitimate interest is recorded",
        who="records",
        changeable=True,
    )
    objected: bool | None = fact(
        "Does an objection of the person stand?",
        yes="the person objects",
        no="the person does not object",
        who="records",
    )
    compelling_grounds: bool | None = fact(
        "Can the controller show compelling grounds that override the objection, or that legal claims need the data?",
        yes="compelling grounds or legal claims meet an objection",
        no="neither compelling grounds nor legal claims meet an objection",
        who="lawyer",
    )
    direct_marketing: bool | None = fact(
        "Is the purpose direct marketing, profiling for it included?",
        yes="the purpose is direct marketing",
        no="the purpose is not direct marketing",
        who="controller",
    )
    high_risk_likely: bool | None = fact(
        "Is a high risk to people likely, as by the lists of Article 35 and of the authorities?",
        yes="a high risk to people is likely",
        no="no high risk to people is likely",
        who="lawyer",
    )
    dpia_recorded: bool | None = fact(
        "Is a data protection impact assessment recorded?",
        yes="a data protection impact assessment is recorded",
        no="no data protection impact assessment is recorded",
        who="records",
        changeable=True,
    )

    # Data behind a second lock
    special_category: bool | None = fact(
        "Do the data reveal or concern race or ethnic origin, politics, belief, union membership, genes, biometric identity, "
        "health, sex life or orientation?",
        yes="the data are of a special category",
        no="the data are of no special category",
        who="controller",
    )
    special_category_condition: SpecialCondition | None = fact(
        "Which condition of Article 9(2) is met?", noun="the condition of Article 9(2) that is met", who="lawyer"
    )
    condition_in_law: bool | None = fact(
        "Does a law with suitable safeguards provide for that condition?",
        yes="a law with safeguards provides for the condition",
        no="no law with safeguards provides for the condition",
        who="lawyer",
    )
    subject_incapable: bool | None = fact(
        "Is the person physically or legally unable to consent?",
        yes="the person is unable to consent",
        no="the person is able to consent",
        who="lawyer",
    )
    professional_secrecy: bool | None = fact(
        "Is it done by, or under the responsibility of, somebody bound to secrecy by law or professional rules?",
        yes="somebody bound to secrecy answers for the processing",
        no="nobody bound to secrecy answers for the processing",
        who="controller",
    )
    policy_document_held: bool | None = fact(
        "Is there an appropriate policy document, where Schedule 1 to the DPA 2018 asks for one?",
        yes="an appropriate policy document is held",
        no="no appropriate policy document is held",
        who="records",
        changeable=True,
    )
    criminal_data: bool | None = fact(
        "Are they data on criminal convictions, offences, allegations of them, or related security measures?",
        yes="the data are on criminal convictions or offences",
        no="the data are not on criminal convictions or offences",
        who="controller",
    )
    official_authority: bool | None = fact(
        "Is the processing under the control of official authority?",
        yes="official authority controls the processing",
        no="official authority does not control the processing",
        who="lawyer",
    )
    criminal_data_authorised: bool | None = fact(
        "Does a law with safeguards authorise it (in the United Kingdom: a condition of Schedule 1 to the DPA 2018)?",
        yes="a law authorises processing the criminal data",
        no="no law authorises processing the criminal data",
        who="lawyer",
    )
    comprehensive_register: bool | None = fact(
        "Is it a comprehensive register of criminal convictions?",
        yes="it is a comprehensive register of convictions",
        no="it is no comprehensive register of convictions",
        who="controller",
    )

    # Other purposes, and where the data come from
    further_purpose: bool | None = fact(
        "Were the data collected for another purpose?",
        yes="the data were collected for another purpose",
        no="the data were collected for this purpose",
        who="records",
    )
    further_purpose_ground: FurtherGround | None = fact(
        "What lets them be used for this one too?", noun="what carries the further purpose", who="lawyer"
    )
    collected_on_consent: bool | None = fact(
        "Were they collected on the basis of consent?",
        yes="the data were collected on consent",
        no="the data were not collected on consent",
        who="records",
    )
    consent_unobtainable: bool | None = fact(
        "Can the controller not reasonably be expected to ask for consent to the new purpose?",
        yes="consent to the new purpose cannot reasonably be expected",
        no="consent to the new purpose can reasonably be expected",
        who="lawyer",
    )
    new_purpose_told: bool | None = fact(
        "Has the person been told of the new purpose?",
        yes="the person was told of the new purpose",
        no="the person was not told of the new purpose",
        who="records",
        changeable=True,
    )
    source: Source | None = fact("Where do the data come from?", noun="the source of the data", who="records")
    supplier_vouched: bool | None = fact(
        "Has the supplier shown, with evidence, the basis on which it holds and passes on the data, consent included where "
        "that is needed?",
        yes="the supplier has shown its basis with evidence",
        no="the supplier has not shown its basis with evidence",
        who="records",
        changeable=True,
    )
    informed_in_time: bool | None = fact(
        "Does the person have the privacy information: from the moment of collection, or where the data come from elsewhere "
        "within a month and from the first contact or disclosure at the latest?",
        yes="the person was informed in time",
        no="the person was not informed in time",
        who="records",
        changeable=True,
    )
    information_exempt: bool | None = fact(
        "Does an exemption spare the controller that information, such as a disproportionate effort or a law?",
        yes="an exemption spares the privacy information",
        no="no exemption spares the privacy information",
        who="lawyer",
    )
    source_told: bool | None = fact(
        "Was the person told where the data come from?",
        yes="the person was told of the source",
        no="the person was not told of the source",
        who="records",
        changeable=True,
    )
    interest_told: bool | None = fact(
        "Was the person told which legitimate interest is pursued: at collection, where the data come from them?",
        yes="the person was told of the legitimate interest",
        no="the person was not told of the legitimate interest",
        who="records",
        changeable=True,
    )
    objection_pointed_out: bool | None = fact(
        "Was the right to object pointed out at the first communication, apart from all else?",
        yes="the right to object was pointed out",
        no="the right to object was not pointed out",
        who="records",
        changeable=True,
    )
