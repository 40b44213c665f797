"""Is this prospecting campaign ready to start? The facts of its preparation, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class CampaignRole(Enum):
    """In which role a company runs a campaign."""

    ALONE = "controller on its own"
    JOINT = "joint controller with a client"
    PROCESSOR = "processor on a client's instructions"


class InterestTest(Enum):
    """The three parts of a legitimate-interest assessment."""

    INTEREST = "an interest that is lawful, clear and real"
    NECESSITY = "the necessity, in that nothing that intrudes less would do"
    BALANCE = "a balance in which the interests and rights of those written to do not weigh more"


class Preparation(Enum):
    """What is still to be done before the campaign starts."""

    ASSESS_INTERESTS = "assess the legitimate interest for this campaign: interest, necessity, balance"
    ASSESS_IMPACT = "make the data protection impact assessment"
    AGREE_WITH_CLIENT = "conclude the agreement with the client that the roles call for"
    PUBLISH_ESSENCE = "make the essence of the arrangement with the client available to the people written to"
    TELL_CLIENT = "tell the client that it answers for its own compliance and for its local law"
    ASSESS_TARGETING = "assess the product together with its audience"
    KEEP_TO_BUSINESS = "write to businesses only, about what concerns the recipients' roles"
    OFFER_OPT_OUT = "have a way to opt out in every message"
    LOAD_EXCLUSIONS = "load the client's exclusion list, if there is one"
    TRAIN_STAFF = "train the staff in data protection"
    TRAIN_FOR_REGION = "train the staff in the rules and penalties of the region"
    AUDIT_SECURITY = "have the security audited"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class CampaignReadiness(Outcome):
    """Whether the campaign has to wait, and for what."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("ready to start", "not ready to start", "cannot tell yet")

    wait: bool = protects(true_protects(), "the campaign has to wait")
    steps: frozenset[Preparation] = protects(more_protects(), "before the campaign starts")


@attrs.frozen(kw_only=True)
class Campaign(SubjectLocation[CampaignReadiness]):
    """One prospecting campaign before its first message. A fact left out is not known.

    Whether a single message may be sent is asked of the message.
    """

    controller_countries: frozenset[str] | None = fact(
        "In which countries are the company and its client established?",
        noun="the countries of company and client",
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
        "where none is.",
        noun="the parts of the assessment recorded",
        who="records",
        changeable=True,
        converter=frozen,
    )
    impact_assessment_due: bool | None = fact(
        "Is an impact assessment due (`ImpactAssessment` tells)?",
        yes="an impact assessment is due",
        no="no impact assessment is due",
        who="lawyer",
    )
    impact_assessed: bool | None = fact(
        "Is a data protection impact assessment held that covers the campaign?",
        yes="an impact assessment covers the campaign",
        no="no impact assessment covers the campaign",
        who="records",
        changeable=True,
    )
    agreement_held: bool | None = fact(
        "Is there an agreement with the client on who does what: a data sharing agreement, or a contract with a processor?",
        yes="an agreement with the client is held",
        no="no agreement with the client is held",
        who="records",
        changeable=True,
    )
    essence_available: bool | None = fact(
        "Can the people written to see the essence of that arrangement?",
        yes="the essence of the arrangement is available",
        no="the essence of the arrangement is not available",
        who="controller",
        changeable=True,
    )
    client_told: bool | None = fact(
        "Has the client been told that it answers for its own compliance and its local law?",
        yes="the client has been told what it answers for",
        no="the client has not been told what it answers for",
        who="records",
        changeable=True,
    )
    targeting_assessed: bool | None = fact(
        "Were the product and the audience assessed together, for lawful marketing between businesses?",
        yes="product and audience were assessed",
        no="product and audience were not assessed",
        who="records",
        changeable=True,
    )
    business_only: bool | None = fact(
        "Are businesses alone written to?",
        yes="businesses alone are written to",
        no="others than businesses are written to",
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
        "Will every message offer a way to opt out?",
        yes="every message will offer a way to opt out",
        no="not every message will offer a way to opt out",
        who="controller",
        changeable=True,
    )
    client_exclusions: bool | None = fact(
        "Does the client hold an exclusion list of its own?",
        yes="the client holds an exclusion list",
        no="the client holds no exclusion list",
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
        "Has the staff been trained in the rules and penalties of the region written to?",
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
