"""Is this prospecting campaign ready to start? The facts of its preparation, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class CampaignRole(Enum):
    """The role in which a company runs a campaign."""

    ALONE = "sole controller"
    JOINT = "joint controller with a client"
    PROCESSOR = "processor on a client's instructions"


class InterestTest(Enum):
    """The three parts of a legitimate-interest assessment."""

    INTEREST = "an interest that is lawful, clear and real"
    NECESSITY = "the necessity, as nothing less intrusive would be enough"
    BALANCE = "a balance in which the interests and rights of the recipients do not override the interest"


class Preparation(Enum):
    """What is still to be done before the campaign starts."""

    ASSESS_INTERESTS = "make the legitimate-interest assessment for this campaign, covering interest, necessity and balance"
    ASSESS_IMPACT = "make the data protection impact assessment"
    AGREE_WITH_CLIENT = "conclude the agreement with the client that the roles require"
    PUBLISH_ESSENCE = "make the essence of the arrangement with the client available to the recipients"
    TELL_CLIENT = "inform the client that it is responsible for its own compliance and its local law"
    ASSESS_TARGETING = "assess the product together with its audience"
    KEEP_TO_BUSINESS = "write to businesses only, about matters relevant to the recipients' roles"
    OFFER_OPT_OUT = "offer an opt-out in every message"
    LOAD_EXCLUSIONS = "load the client's exclusion list, if there is one"
    TRAIN_STAFF = "train the staff in data protection"
    TRAIN_FOR_REGION = "train the staff in the rules and penalties of the region"
    AUDIT_SECURITY = "have the security audited"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class CampaignReadiness(Outcome):
    """Whether the campaign has to wait, and for what."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("ready to start", "not ready to start", "cannot tell yet")

    wait: bool = protects(true_protects(), "campaign to be held back")
    steps: frozenset[Preparation] = protects(more_protects(), "steps before the campaign starts")


@attrs.frozen(kw_only=True)
class Campaign(SubjectLocation[CampaignReadiness]):
    """One prospecting campaign before its first message. A fact left out is not known.

    Whether a single message may be sent is a question about that `Message`.
    """

    controller_countries: frozenset[str] | None = fact(
        "In which countries are the company and its client established?",
        noun="the countries of the company and its client",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    role: CampaignRole | None = fact("In which role does the company run the campaign?", noun="the role", who="lawyer")
    relies_on_interests: bool | None = fact(
        "Does the campaign's use of data rest on legitimate interests?",
        yes="the campaign rests on legitimate interests",
        no="the campaign rests on another lawful basis",
        who="lawyer",
    )
    tests_recorded: frozenset[InterestTest] | None = fact(
        "Which parts of the legitimate-interest assessment are recorded as passed for this campaign? Name all; an empty set "
        "if none is.",
        noun="the parts of the assessment recorded",
        no="no part of the assessment is recorded",
        who="records",
        changeable=True,
        converter=frozen,
    )
    impact_assessment_due: bool | None = fact(
        "Is an impact assessment due (see `ImpactAssessment`)?",
        yes="an impact assessment is due",
        no="no impact assessment is due",
        who="lawyer",
    )
    impact_assessed: bool | None = fact(
        "Is there a data protection impact assessment that covers the campaign?",
        yes="an impact assessment covers the campaign",
        no="no impact assessment covers the campaign",
        who="records",
        changeable=True,
    )
    agreement_held: bool | None = fact(
        "Is there an agreement with the client on their respective roles: a data sharing agreement or a processor contract?",
        yes="there is an agreement with the client",
        no="there is no agreement with the client",
        who="records",
        changeable=True,
    )
    essence_available: bool | None = fact(
        "Is the essence of that arrangement available to the recipients?",
        yes="the essence of the arrangement is available",
        no="the essence of the arrangement is not available",
        who="controller",
        changeable=True,
    )
    client_told: bool | None = fact(
        "Has the client been informed that it is responsible for its own compliance and its local law?",
        yes="the client has been informed of its responsibilities",
        no="the client has not been informed of its responsibilities",
        who="records",
        changeable=True,
    )
    targeting_assessed: bool | None = fact(
        "Were the product and its audience assessed together for lawful business-to-business marketing?",
        yes="the product and its audience were assessed together",
        no="the product and its audience were not assessed together",
        who="records",
        changeable=True,
    )
    business_only: bool | None = fact(
        "Are the recipients businesses only?",
        yes="the recipients are businesses only",
        no="the recipients include others than businesses",
        who="controller",
        changeable=True,
    )
    relevant_to_roles: bool | None = fact(
        "Does the offer concern the recipients' professional roles?",
        yes="the offer concerns the recipients' roles",
        no="the offer does not concern the recipients' roles",
        who="controller",
        changeable=True,
    )
    opt_out_ready: bool | None = fact(
        "Will every message offer an opt-out?",
        yes="every message will offer an opt-out",
        no="not every message will offer an opt-out",
        who="controller",
        changeable=True,
    )
    client_exclusions: bool | None = fact(
        "Does the client hold its own exclusion list?",
        yes="the client holds an exclusion list",
        no="the client does not hold an exclusion list",
        who="records",
    )
    exclusions_loaded: bool | None = fact(
        "Has the client's exclusion list been loaded, addresses and domains?",
        yes="the client's exclusion list has been loaded",
        no="the client's exclusion list has not been loaded",
        who="records",
        changeable=True,
    )
    staff_trained: bool | None = fact(
        "Has the staff been trained in data protection?",
        yes="the staff has been trained in data protection",
        no="the staff has not been trained in data protection",
        who="records",
        changeable=True,
    )
    trained_for_region: bool | None = fact(
        "Has the staff been trained in the rules and penalties of the target region?",
        yes="the staff has been trained for the region",
        no="the staff has not been trained for the region",
        who="records",
        changeable=True,
    )
    security_audited: bool | None = fact(
        "Are the systems audited for security regularly?",
        yes="the systems are audited regularly",
        no="the systems are not audited regularly",
        who="records",
        changeable=True,
    )
