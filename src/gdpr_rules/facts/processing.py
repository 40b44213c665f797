"""On what basis may personal data be processed? The facts of a processing; the outcome that answers is `LawfulBases`."""

import attrs

from gdpr_rules.facts.lawful_bases import FurtherGround, LawfulBases, Role, Source
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.special_data import SpecialData
from gdpr_rules.kernel.facts import fact, frozen


@attrs.frozen(kw_only=True)
class Processing(SpecialData[LawfulBases]):
    """One use of one category of data about one person, for one purpose. A fact left out is not known.

    What the law leaves to judgement is a fact that the controller records and is accountable for. A law that obliges, permits
    or lays down a task is a law of the Union or a Member State under the GDPR, and a law of the United Kingdom under the UK
    GDPR; where both texts apply, it takes one of each.
    """

    category: str | None = fact("Which data are processed, in the controller's own words?", noun="the category of data")
    purpose: str | None = fact("For which purpose, in the controller's own words?", noun="the purpose")
    role: Role | None = fact("In which role does the organisation process the data?", noun="the role", who="controller")
    controller_countries: frozenset[str] | None = fact(
        "In which countries is the controller (or the processor, if the question is about one) established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    targets_subject: bool | None = fact(
        "Does the processing relate to offering goods or services, paid or free, to people in the country where the person is?",
        yes="goods or services are offered to people in the person's country",
        no="no goods or services are offered to people in the person's country",
        who="controller",
    )
    monitors_subject: bool | None = fact(
        "Does it relate to monitoring the person's behaviour in that country?",
        yes="the person's behaviour there is monitored",
        no="the person's behaviour there is not monitored",
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
        "Has the person, or for an adult who cannot consent a guardian whom the law lets do so, consented to this processing "
        "for this purpose?",
        yes="the person consented",
        no="the person did not consent",
        who="records",
        changeable=True,
    )
    consent_freely_given: bool | None = fact(
        "Was the choice free: without detriment, an imbalance of power or bundled purposes?",
        yes="the consent was freely given",
        no="the consent was not freely given",
        who="lawyer",
        changeable=True,
    )
    consent_tied_to_service: bool | None = fact(
        "Is a contract or a service made conditional on a consent that it does not need?",
        yes="a contract or service is conditional on a consent it does not need",
        no="no contract or service is conditional on a consent it does not need",
        who="controller",
        changeable=True,
    )
    consent_specific: bool | None = fact(
        "Was consent given for this specific purpose, separately from other purposes?",
        yes="the consent was specific",
        no="the consent was not specific",
        who="records",
        changeable=True,
    )
    research_area_consent: bool | None = fact(
        "Is it consent to an area of scientific research whose purposes could not be fully identified then, asked for by "
        "recognised ethical standards, and with the choice of part of the research where its purposes allow that?",
        yes="the consent is to an area of scientific research, on recognised ethical standards",
        no="the consent is not one to an area of scientific research, or falls short of its conditions",
        who="records",
    )
    consent_informed: bool | None = fact(
        "Was the person aware at least of the controller's identity and the purposes of the processing?",
        yes="the consent was informed",
        no="the consent was not informed",
        who="records",
        changeable=True,
    )
    consent_unambiguous: bool | None = fact(
        "Was it given by a statement or another clear affirmative act, rather than by silence or a pre-ticked box?",
        yes="the consent was unambiguous",
        no="the consent was not unambiguous",
        who="records",
        changeable=True,
    )
    consent_provable: bool | None = fact(
        "Can the controller demonstrate that the person consented, when, and to what?",
        yes="the consent can be demonstrated",
        no="the consent cannot be demonstrated",
        who="records",
        changeable=True,
    )
    consent_distinguishable: bool | None = fact(
        "Was the request for consent clearly distinguishable from other matters, in plain language and an accessible form?",
        yes="the request for consent was distinguishable and in plain language",
        no="the request for consent was not distinguishable or not in plain language",
        who="records",
        changeable=True,
    )
    withdrawal_explained: bool | None = fact(
        "Was the person informed before consenting that consent can be withdrawn?",
        yes="the right to withdraw was explained beforehand",
        no="the right to withdraw was not explained beforehand",
        who="records",
        changeable=True,
    )
    withdrawal_as_easy: bool | None = fact(
        "Is it as easy to withdraw consent as it was to give it?",
        yes="consent is as easy to withdraw as to give",
        no="consent is not as easy to withdraw as to give",
        who="controller",
        changeable=True,
    )
    consent_withdrawn: bool | None = fact(
        "Has the person withdrawn the consent?",
        yes="the consent was withdrawn",
        no="the consent was not withdrawn",
        who="records",
    )
    other_basis_stated: bool | None = fact(
        "Was the person informed from the beginning of another basis than consent on which this processing rests?",
        yes="the person was informed from the beginning of a basis other than consent",
        no="the person was not informed from the beginning of a basis other than consent",
        who="records",
    )
    explicit_consent: bool | None = fact(
        "Did the person consent in an express statement?",
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
    subject_age: int | None = fact(
        "How old is the person, in full years (18 for one of whom it is only known that they are of age)?",
        noun="the person's age",
        who="records",
    )
    preventive_service: bool | None = fact(
        "Is it a preventive or counselling service?",
        yes="it is a preventive or counselling service",
        no="it is not a preventive or counselling service",
        who="controller",
    )
    parental_authorisation: bool | None = fact(
        "Did a holder of parental responsibility give or authorise the child's consent?",
        yes="a holder of parental responsibility gave or authorised the consent",
        no="no holder of parental responsibility gave or authorised the consent",
        who="records",
        changeable=True,
    )
    parental_authorisation_verified: bool | None = fact(
        "Was that verified with reasonable efforts, considering the available technology?",
        yes="the parental authorisation was verified",
        no="the parental authorisation was not verified",
        who="records",
        changeable=True,
    )

    # The other bases
    contract_with_subject: bool | None = fact(
        "Does the processing serve the performance of a contract to which the person is a party?",
        yes="the processing serves a contract with the person",
        no="the processing does not serve a contract with the person",
        who="records",
    )
    precontract_steps_requested: bool | None = fact(
        "Does the processing serve steps that the person requested before entering into a contract?",
        yes="the person requested steps before entering into a contract",
        no="the person did not request steps before entering into a contract",
        who="records",
    )
    necessary_for_purpose: bool | None = fact(
        "Is the processing necessary for the basis relied on, so that nothing less intrusive would be enough?",
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
        "Does it concern the life or health of the data subject or another person?",
        yes="a person's vital interests are at stake",
        no="no person's vital interests are at stake",
        who="lawyer",
    )
    public_task: bool | None = fact(
        "Is it for a task in the public interest, or in the exercise of official authority, that a law lays down?",
        yes="a law lays down a public task",
        no="no law lays down a public task",
        who="lawyer",
    )
    task_is_own: bool | None = fact(
        "Is that task the controller's own, rather than that of another body?",
        yes="the task is the controller's own",
        no="the task is not the controller's own",
        who="lawyer",
    )
    recognised_interest: bool | None = fact(
        "Does it meet a condition of Annex 1 to the UK GDPR: a public body's request for its task, national security or "
        "defence, an emergency, crime, or safeguarding a vulnerable person?",
        yes="a condition of Annex 1 to the UK GDPR is met",
        no="no condition of Annex 1 to the UK GDPR is met",
        who="lawyer",
    )
    interest_is_legitimate: bool | None = fact(
        "Is there an interest of the controller or a third party that is lawful, clearly articulated, real and present?",
        yes="a legitimate interest is pursued",
        no="no legitimate interest is pursued",
        who="lawyer",
    )
    balance_favours_controller: bool | None = fact(
        "Is that interest not overridden by the person's interests and rights, given their expectations and the impact?",
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
        "Has the person objected, and does that objection stand?",
        yes="an objection by the person stands",
        no="no objection by the person stands",
        who="records",
    )
    compelling_grounds: bool | None = fact(
        "Can the controller demonstrate compelling legitimate grounds against it, or that legal claims need the data?",
        yes="compelling legitimate grounds or legal claims override an objection",
        no="neither compelling legitimate grounds nor legal claims override an objection",
        who="lawyer",
    )
    direct_marketing: bool | None = fact(
        "Is the purpose direct marketing, including profiling for it?",
        yes="the purpose is direct marketing",
        no="the purpose is not direct marketing",
        who="controller",
    )
    high_risk_likely: bool | None = fact(
        "Is a high risk to people likely, for example by the lists of Article 35 and of the supervisory authorities?",
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

    # Other purposes, and where the data come from
    further_purpose: bool | None = fact(
        "Were the data collected for another purpose?",
        yes="the data were collected for another purpose",
        no="the data were collected for this purpose",
        who="records",
    )
    further_purpose_ground: FurtherGround | None = fact(
        "What permits their use for this purpose too?",
        noun="the ground for the further purpose",
        no="there is no ground for the further purpose",
        who="lawyer",
    )
    collected_on_consent: bool | None = fact(
        "Were they collected on the basis of consent?",
        yes="the data were collected on the basis of consent",
        no="the data were not collected on the basis of consent",
        who="records",
    )
    consent_unobtainable: bool | None = fact(
        "Is it unreasonable to expect the controller to obtain consent to the new purpose?",
        yes="the controller cannot reasonably be expected to obtain consent to the new purpose",
        no="the controller can reasonably be expected to obtain consent to the new purpose",
        who="lawyer",
    )
    new_purpose_told: bool | None = fact(
        "Has the person been informed of the new purpose?",
        yes="the person was informed of the new purpose",
        no="the person was not informed of the new purpose",
        who="records",
        changeable=True,
    )
    source: Source | None = fact("Where do the data come from?", noun="the source of the data", who="records")
    supplier_vouched: bool | None = fact(
        "Has the supplier given evidence of the basis on which it holds and passes on the data, such as consent?",
        yes="the supplier has given evidence of its lawful basis",
        no="the supplier has not given evidence of its lawful basis",
        who="records",
        changeable=True,
    )
    informed_in_time: bool | None = fact(
        "Was the person given the privacy information in time (at collection, or within a month or by the first contact)?",
        yes="the person was informed in time",
        no="the person was not informed in time",
        who="records",
        changeable=True,
    )
    information_exempt: bool | None = fact(
        "Does the person already have that information, or does a law restrict the duty to give it?",
        yes="the person already has the privacy information, or a law restricts the duty to give it",
        no="the person does not have the privacy information, and no law restricts the duty to give it",
        who="lawyer",
    )
    informing_disproportionate: bool | None = fact(
        "Is giving that information impossible, or would it involve a disproportionate effort?",
        yes="giving the privacy information is impossible or would involve a disproportionate effort",
        no="giving the privacy information is possible without a disproportionate effort",
        who="lawyer",
    )
    informing_barred: bool | None = fact(
        "Would giving it seriously impair what the data are processed for, does a law with safeguards lay down that they are "
        "obtained or disclosed, or does a duty of professional secrecy cover them?",
        yes="informing would impair the purpose, a law lays their obtaining down, or professional secrecy covers them",
        no="informing would not impair the purpose, no law lays down the obtaining of the data, and no secrecy covers them",
        who="lawyer",
    )
    source_told: bool | None = fact(
        "Was the person informed of the source of the data?",
        yes="the person was informed of the source",
        no="the person was not informed of the source",
        who="records",
        changeable=True,
    )
    interest_told: bool | None = fact(
        "Was the person informed of the legitimate interest pursued (at collection, if the data come from the person)?",
        yes="the person was informed of the legitimate interest",
        no="the person was not informed of the legitimate interest",
        who="records",
        changeable=True,
    )
    objection_pointed_out: bool | None = fact(
        "Was the right to object brought to the person's attention at the first contact, separately from other information?",
        yes="the right to object was brought to the person's attention",
        no="the right to object was not brought to the person's attention",
        who="records",
        changeable=True,
    )
