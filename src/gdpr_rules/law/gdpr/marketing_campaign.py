"""What Articles 5, 6, 26, 28 and 35 want ready before a prospecting campaign starts."""

import attrs

from gdpr_rules.facts.campaign import Campaign, CampaignReadiness, CampaignRole, InterestTest, Preparation
from gdpr_rules.kernel.conditions import contains, equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

C = attrs.fields(Campaign)

INTERESTS_ASSESSED = (
    contains(C.tests_recorded, {InterestTest.INTEREST})
    & contains(C.tests_recorded, {InterestTest.NECESSITY})
    & contains(C.tests_recorded, {InterestTest.BALANCE})
).named("interest, necessity and balance are on record", TEXT.at("Art 5(2)"))
JOINT_CAMPAIGN = equals(C.role, CampaignRole.JOINT).named("a campaign of joint controllers", TEXT.at("Art 26(1)"))

LEGITIMATE_INTERESTS = Provision(
    id="art6.campaign",
    title="A controller that relies on legitimate interests can demonstrate the interest, the necessity and the balance",
    protects="the people to whom a campaign is addressed",
    cites=(TEXT.at("Art 6(1)(f)"), TEXT.at("Art 5(2)")),
    when=true(C.relies_on_interests),
    unless=INTERESTS_ASSESSED,
    then=CampaignReadiness(wait=True, steps=frozenset({Preparation.ASSESS_INTERESTS})),
    examples=(
        fires(
            "an agency starts writing to purchasing managers without any assessment",
            Campaign(relies_on_interests=True, tests_recorded=frozenset()),
        ),
        fires(
            "its file does not say which interest the campaign pursues",
            Campaign(relies_on_interests=True, tests_recorded=frozenset({InterestTest.NECESSITY, InterestTest.BALANCE})),
        ),
        fires(
            "its file does not consider whether fewer data would do",
            Campaign(relies_on_interests=True, tests_recorded=frozenset({InterestTest.INTEREST, InterestTest.BALANCE})),
        ),
        fires(
            "its file does not weigh the recipients' interests",
            Campaign(relies_on_interests=True, tests_recorded=frozenset({InterestTest.INTEREST, InterestTest.NECESSITY})),
        ),
        silent(
            "all three parts of the assessment are on record",
            Campaign(
                relies_on_interests=True,
                tests_recorded=frozenset({InterestTest.INTEREST, InterestTest.NECESSITY, InterestTest.BALANCE}),
            ),
        ),
        silent(
            "every recipient has given consent",
            Campaign(relies_on_interests=False, tests_recorded=frozenset()),
        ),
        unsettled(
            "the account manager believes that an assessment was made last year",
            Campaign(relies_on_interests=True),
            missing={"tests_recorded"},
        ),
        unsettled(
            "no one has settled on a lawful basis yet, and nothing is on record",
            Campaign(tests_recorded=frozenset()),
            missing={"relies_on_interests"},
        ),
    ),
    clauses=("GP-02", "CC-05", "PP-14"),
    not_encoded=("the other lawful bases: whether one of them carries the campaign",),
)

ARRANGEMENT = Provision(
    id="art26.campaign",
    title="Joint controllers of a campaign have an arrangement on their respective responsibilities",
    protects="the people to whom a campaign is addressed",
    cites=(TEXT.at("Art 26(1)"),),
    when=JOINT_CAMPAIGN,
    unless=true(C.agreement_held),
    then=CampaignReadiness(wait=True, steps=frozenset({Preparation.AGREE_WITH_CLIENT})),
    examples=(
        fires(
            "agency and client choose the audience together, and the agreement is still a draft",
            Campaign(role=CampaignRole.JOINT, agreement_held=False),
        ),
        silent("both have signed the data sharing agreement", Campaign(role=CampaignRole.JOINT, agreement_held=True)),
        silent(
            "a manufacturer writes to prospects for itself alone",
            Campaign(role=CampaignRole.ALONE, agreement_held=False),
        ),
        silent(
            "the agency acts on the client's instructions, which is a matter of Article 28",
            Campaign(role=CampaignRole.PROCESSOR, agreement_held=False),
        ),
        unsettled(
            "the client says that it returned the signed copy, which has not arrived",
            Campaign(role=CampaignRole.JOINT),
            missing={"agreement_held"},
        ),
        unsettled(
            "agency and client have not settled who decides on the audience",
            Campaign(agreement_held=False),
            missing={"role"},
        ),
    ),
    clauses=("GP-03", "CC-04", "PP-01"),
)

ESSENCE = Provision(
    id="art26.campaign_essence",
    title="The essence of the arrangement between joint controllers is available to the recipients of their campaign",
    protects="the people to whom a campaign is addressed",
    cites=(TEXT.at("Art 26(2)"),),
    when=JOINT_CAMPAIGN,
    unless=true(C.essence_available),
    then=CampaignReadiness(wait=True, steps=frozenset({Preparation.PUBLISH_ESSENCE})),
    examples=(
        fires(
            "neither the e-mails nor the privacy notices mention the other controller",
            Campaign(role=CampaignRole.JOINT, essence_available=False),
        ),
        silent(
            "the privacy notice linked in every e-mail sums up the arrangement",
            Campaign(role=CampaignRole.JOINT, essence_available=True),
        ),
        silent(
            "a manufacturer runs the campaign alone",
            Campaign(role=CampaignRole.ALONE, essence_available=False),
        ),
        silent(
            "the agency acts on the client's instructions",
            Campaign(role=CampaignRole.PROCESSOR, essence_available=False),
        ),
        unsettled(
            "the client's new website is not online yet, so that no one can tell what it will show",
            Campaign(role=CampaignRole.JOINT),
            missing={"essence_available"},
        ),
    ),
    clauses=("GP-03",),
)

CONTRACT = Provision(
    id="art28.campaign",
    title="A campaign run on a client's instructions is governed by a contract with the client",
    protects="the people to whom a campaign is addressed",
    cites=(TEXT.at("Art 28(3)"),),
    when=equals(C.role, CampaignRole.PROCESSOR),
    unless=true(C.agreement_held),
    then=CampaignReadiness(wait=True, steps=frozenset({Preparation.AGREE_WITH_CLIENT})),
    examples=(
        fires(
            "a mailing house is handed the client's list together with the order, and nothing else",
            Campaign(role=CampaignRole.PROCESSOR, agreement_held=False),
        ),
        silent(
            "the order comes under a signed contract with a processor",
            Campaign(role=CampaignRole.PROCESSOR, agreement_held=True),
        ),
        silent("a manufacturer writes to prospects for itself alone", Campaign(role=CampaignRole.ALONE, agreement_held=False)),
        silent(
            "agency and client decide together, which is a matter of Article 26",
            Campaign(role=CampaignRole.JOINT, agreement_held=False),
        ),
        unsettled(
            "the contract with the mailing house may have expired",
            Campaign(role=CampaignRole.PROCESSOR),
            missing={"agreement_held"},
        ),
        unsettled(
            "it is not settled whether the mailing house may add addresses of its own choice",
            Campaign(agreement_held=False),
            missing={"role"},
        ),
    ),
    clauses=("PP-01",),
    not_encoded=("what the contract holds, which `ProcessorContract` asks",),
)

IMPACT_ASSESSMENT = Provision(
    id="art35.campaign",
    title="An impact assessment that is due is carried out before the campaign starts",
    protects="the people to whom a campaign is addressed",
    cites=(TEXT.at("Art 35(1)"),),
    when=true(C.impact_assessment_due),
    unless=true(C.impact_assessed),
    then=CampaignReadiness(wait=True, steps=frozenset({Preparation.ASSESS_IMPACT})),
    examples=(
        fires(
            "the campaign profiles 400,000 people from several sources, and the assessment is not finished",
            Campaign(impact_assessment_due=True, impact_assessed=False),
        ),
        silent(
            "an assessment of last month covers this kind of campaign",
            Campaign(impact_assessment_due=True, impact_assessed=True),
        ),
        silent(
            "fifty letters go to addresses from the trade directory",
            Campaign(impact_assessment_due=False, impact_assessed=False),
        ),
        unsettled(
            "there is an assessment, but no one has checked whether it covers the new source of data",
            Campaign(impact_assessment_due=True),
            missing={"impact_assessed"},
        ),
        unsettled(
            "no assessment was made, and no one has considered whether one is due",
            Campaign(impact_assessed=False),
            missing={"impact_assessment_due"},
        ),
    ),
    clauses=("GP-02", "PP-14"),
)

PROVISIONS = (LEGITIMATE_INTERESTS, ARRANGEMENT, ESSENCE, CONTRACT, IMPACT_ASSESSMENT)
