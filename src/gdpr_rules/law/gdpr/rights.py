"""Requests under Articles 15 to 22: when each right is made out, and what it gives way to."""

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Basis, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.kernel.conditions import contains, equals, one_of, true
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.who_asks import NO_AUTHORITY, RECEIVED_BY_PROCESSOR

R = attrs.fields(RightsRequest)

REQUEST = one_of(
    RIGHT,
    {
        Right.ACCESS,
        Right.EXAM_MARKS,
        Right.KNOW,
        Right.RECTIFICATION,
        Right.CORRECT,
        Right.ERASURE,
        Right.DELETE,
        Right.RESTRICTION,
        Right.LIMIT,
        Right.RECIPIENT_NOTICE,
        Right.PORTABILITY,
        Right.OBJECTION,
        Right.OPT_OUT,
        Right.AUTOMATED_DECISION,
    },
).named("a request under Articles 15 to 22")
"""By the name that either the GDPR or the CCPA gives it."""

# Who asks, and whether the request deserves an answer in substance

IDENTITY_IN_DOUBT = (true(R.identity_doubted) & equals(R.identity_confirmed, NEVER)).named(
    "identity in doubt and not confirmed", TEXT.at("Art 12(6)")
)
WITHOUT_AUTHORITY = NO_AUTHORITY.named("asked for the person, without authority to act for them", TEXT.at("Art 5(1)(f)"))
IDENTITY_UNPROVEN = (IDENTITY_IN_DOUBT | WITHOUT_AUTHORITY).named(
    "neither the person, as far as is shown, nor one who may act for them"
)
ASKED_OF_A_PROCESSOR = RECEIVED_BY_PROCESSOR.named(
    "received by a processor, which acts on the controller's instructions only", TEXT.at("Arts 28(3)(a), 29")
)
WITHHELD = (IDENTITY_UNPROVEN | ASKED_OF_A_PROCESSOR).named(
    "nothing is to be disclosed or changed by the one who was asked, for the one who asks"
)
"""What lifts every right whose exercise discloses or changes data: a doubt about who asks, or that the answer is another's."""
UNFOUNDED_OR_EXCESSIVE = true(R.manifestly_unfounded_or_excessive).named(
    "manifestly unfounded or excessive", TEXT.at("Art 12(5)")
)
RESTRICTED_OR_UNIDENTIFIABLE = contains(R.exemptions, {Exemption.NATIONAL_LAW, Exemption.CANNOT_IDENTIFY}).named(
    "a law restricts the right, or the controller cannot identify the data subject", TEXT.at("Arts 11(2), 23(1)")
)
"""What lifts every right of Articles 15 to 20, at least in part."""
NOTHING_LEFT = (
    contains(R.exemptions, {Exemption.CANNOT_IDENTIFY})
    | (contains(R.exemptions, {Exemption.NATIONAL_LAW}) & true(R.exempt_in_full))
).named(
    "a law restricts the right as to everything asked for, or the controller cannot identify the data subject",
    TEXT.at("Arts 11(2), 23(1)"),
)
"""What lifts every right of Articles 15 to 20 altogether: a law that restricts it does so only as far as it goes."""

# Articles 15 to 20

ACCESS_REQUESTS = frozenset({Right.ACCESS, Right.EXAM_MARKS, Right.KNOW})
"""A request for access, by its European or its Californian name, or for the marks of an exam."""

ACCESS = one_of(RIGHT, ACCESS_REQUESTS).named("a request for access", TEXT.at("Art 15(1)"))
RIGHTS_OF_OTHERS = contains(R.exemptions, {Exemption.RIGHTS_OF_OTHERS}).named(
    "a full copy would adversely affect others", TEXT.at("Art 15(4)")
)

RECTIFICATION = (
    one_of(RIGHT, {Right.RECTIFICATION, Right.CORRECT})
    & contains(R.grounds, {RequestGround.INACCURATE, RequestGround.INCOMPLETE})
).named("a right to rectification", TEXT.at("Art 16"))

ERASURE = (
    one_of(RIGHT, {Right.ERASURE, Right.DELETE})
    & contains(
        R.grounds,
        {
            RequestGround.NO_LONGER_NECESSARY,  # (a)
            RequestGround.CONSENT_WITHDRAWN,  # (b)
            RequestGround.OBJECTION_STANDS,  # (c)
            RequestGround.UNLAWFUL,  # (d)
            RequestGround.DUTY_TO_ERASE,  # (e)
            RequestGround.CHILD_ONLINE,  # (f)
        },
    )
).named("a ground for erasure", TEXT.at("Art 17(1)"))
STILL_NECESSARY = contains(
    R.exemptions,
    {
        Exemption.FREE_EXPRESSION,  # (a)
        Exemption.LEGAL_OBLIGATION,  # (b)
        Exemption.PUBLIC_TASK,  # (b)
        Exemption.PUBLIC_HEALTH,  # (c)
        Exemption.ARCHIVING_OR_RESEARCH,  # (d)
        Exemption.LEGAL_CLAIMS,  # (e)
    },
).named("the processing is necessary for a purpose that overrides erasure", TEXT.at("Art 17(3)"))
NOTHING_TO_ERASE = (STILL_NECESSARY & true(R.exempt_in_full)).named(
    "all of the processing is necessary for a purpose that overrides erasure", TEXT.at("Art 17(3)")
)

RESTRICTION = (
    one_of(RIGHT, {Right.RESTRICTION, Right.LIMIT})
    & contains(
        R.grounds,
        {
            RequestGround.ACCURACY_CONTESTED,  # (a)
            RequestGround.UNLAWFUL,  # (b)
            RequestGround.NEEDED_FOR_CLAIMS,  # (c)
            RequestGround.OBJECTION_PENDING,  # (d)
        },
    )
).named("a ground for restriction", TEXT.at("Art 18(1)"))

RECIPIENTS = equals(RIGHT, Right.RECIPIENT_NOTICE).named("a request about recipients", TEXT.at("Art 19"))

PORTABILITY = (
    equals(RIGHT, Right.PORTABILITY)
    & one_of(R.basis, {Basis.CONSENT, Basis.CONTRACT})
    & true(R.provided_by_subject)
    & true(R.automated)
).named("a right to data portability", TEXT.at("Art 20(1)"))
NOT_PORTABLE = contains(R.exemptions, {Exemption.PUBLIC_TASK, Exemption.RIGHTS_OF_OTHERS}).named(
    "a public task, or the rights of others, exclude portability", TEXT.at("Art 20(3), (4)")
)
NOTHING_TO_PORT = (NOT_PORTABLE & true(R.exempt_in_full)).named(
    "a public task, or the rights of others, exclude all of the data from portability", TEXT.at("Art 20(3), (4)")
)

MADE_OUT_IN_FULL = (
    ~RESTRICTED_OR_UNIDENTIFIABLE
    & (
        (ACCESS & ~RIGHTS_OF_OTHERS)
        | RECTIFICATION
        | (ERASURE & ~STILL_NECESSARY)
        | RESTRICTION
        | RECIPIENTS
        | (PORTABILITY & ~NOT_PORTABLE)
    )
).named("a right under Articles 15 to 20 is made out, and gives way to nothing")
GIVES_WAY = (
    (RESTRICTED_OR_UNIDENTIFIABLE & (ACCESS | RECTIFICATION | ERASURE | RESTRICTION | RECIPIENTS | PORTABILITY))
    | (ACCESS & RIGHTS_OF_OTHERS)
    | (ERASURE & STILL_NECESSARY)
    | (PORTABILITY & NOT_PORTABLE)
).named("a right under Articles 15 to 20 is made out, and gives way to an exemption")

# Articles 21 and 22

AN_OBJECTION = one_of(RIGHT, {Right.OBJECTION, Right.OPT_OUT})
OWN_SITUATION = contains(R.grounds, {RequestGround.PARTICULAR_SITUATION})

MARKETING_OBJECTION = (AN_OBJECTION & true(R.direct_marketing)).named("an objection to direct marketing", TEXT.at("Art 21(2)"))
SITUATION_OBJECTION = (AN_OBJECTION & one_of(R.basis, {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS}) & OWN_SITUATION).named(
    "an objection on grounds of the particular situation", TEXT.at("Art 21(1)")
)
OVERRIDDEN = contains(R.exemptions, {Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS, Exemption.NATIONAL_LAW}).named(
    "compelling legitimate grounds, legal claims or a restricting law", TEXT.at("Art 21(1)")
)
WHOLLY_OVERRIDDEN = (OVERRIDDEN & true(R.exempt_in_full)).named(
    "compelling legitimate grounds, legal claims or a restricting law cover all of the processing objected to",
    TEXT.at("Art 21(1)"),
)
"""What is not covered is no longer done: the controller has demonstrated nothing for it."""
RESEARCH_OBJECTION = (AN_OBJECTION & true(R.research) & OWN_SITUATION).named(
    "an objection to research or statistics", TEXT.at("Art 21(6)")
)
RESEARCH_GOES_ON = contains(R.exemptions, {Exemption.PUBLIC_TASK, Exemption.NATIONAL_LAW}).named(
    "research necessary for a task in the public interest, or derogated for by law", TEXT.at("Art 21(6)")
)
ALL_RESEARCH_GOES_ON = (RESEARCH_GOES_ON & true(R.exempt_in_full)).named(
    "all of the research is necessary for a task in the public interest, or derogated for by law", TEXT.at("Art 21(6)")
)

SIGNIFICANT_DECISION = (
    equals(RIGHT, Right.AUTOMATED_DECISION) & true(R.solely_automated_decision) & true(R.significant_effect)
).named("a significant decision based solely on automated processing", TEXT.at("Art 22(1)"))
