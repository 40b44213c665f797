"""Article 23, and the exceptions of Articles 17(3), 20(3) and 20(4): what is exempt is left out, and the rest stays owed."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Basis, Exemption, Handling, Obligation, RequestGround, Right, RightsRequest
from gdpr_rules.kernel.conditions import contains, equals, false, one_of
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art13_14_information import (
    DISPROPORTIONATE,
    INFORMATION,
    LAID_DOWN_OR_SECRET,
    RESTRICTED_BY_LAW,
)
from gdpr_rules.law.gdpr.rights import (
    NOT_PORTABLE,
    OVERRIDDEN,
    RESEARCH_GOES_ON,
    RESEARCH_OBJECTION,
    SITUATION_OBJECTION,
    STILL_NECESSARY,
)

R = attrs.fields(RightsRequest)

RESTRICTED = one_of(
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
    },
).named("a request under Articles 15 to 20") & contains(R.exemptions, {Exemption.NATIONAL_LAW}).named(
    "a law restricts the right", TEXT.at("Art 23(1)")
)

EXEMPT = (
    RESTRICTED
    | (one_of(RIGHT, {Right.ERASURE, Right.DELETE}) & STILL_NECESSARY)
    | (equals(RIGHT, Right.PORTABILITY) & NOT_PORTABLE)
    | (INFORMATION & false(R.has_information) & RESTRICTED_BY_LAW)
    | (INFORMATION & false(R.has_information) & false(R.provided_by_subject) & (DISPROPORTIONATE | LAID_DOWN_OR_SECRET))
).named("an exemption from a right under Articles 13 to 20")

EXEMPT_IN_PART = Provision(
    id="art23.in_part",
    title="Where an exemption covers only a part of what is asked for, that part is left out and the rest is owed",
    protects="data subjects whose file holds one privileged letter among many that are not",
    cites=(
        TEXT.at("Art 23(1)"),
        TEXT.at("Art 17(3)"),
        TEXT.at("Art 20(3)"),
        TEXT.at("Art 20(4)"),
        TEXT.at("Art 14(5)"),
        TEXT.at("Art 21(1)"),
        TEXT.at("Art 21(6)"),
    ),
    when=(EXEMPT | (SITUATION_OBJECTION & OVERRIDDEN) | (RESEARCH_OBJECTION & RESEARCH_GOES_ON)) & false(R.exempt_in_full),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.LEAVE_OUT_EXEMPT})),
    examples=(
        fires(
            "a personnel file holds one letter to counsel, which legal privilege protects",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
        ),
        fires(
            "a former customer wants an account erased, and one invoice has to be kept",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=False,
            ),
        ),
        fires(
            "a listener takes playlists along, of which one was made with a friend",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "nothing of an account that is to be erased is needed any more",
            RightsRequest(right=Right.ERASURE, received=date(2026, 3, 2), exemptions=frozenset(), exempt_in_full=False),
        ),
        silent(
            "nothing in the playlists concerns others",
            RightsRequest(right=Right.PORTABILITY, received=date(2026, 3, 2), exemptions=frozenset(), exempt_in_full=False),
        ),
        silent(
            "an opposing party asks a law firm for the file, all of which is privileged",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "nothing in the file is exempt",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exemptions=frozenset(), exempt_in_full=False),
        ),
        silent(
            "a duty to keep an invoice limits erasure, and not access",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "the rights of others limit the copy under Article 15(4) itself",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=False,
            ),
        ),
        fires(
            "a claim needs a part of what a policyholder objects to",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                research=False,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                exemptions=frozenset({Exemption.LEGAL_CLAIMS}),
                exempt_in_full=False,
            ),
        ),
        unsettled(
            "counsel has not said yet how much of the file is privileged",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exemptions=frozenset({Exemption.NATIONAL_LAW})),
            missing={"exempt_in_full"},
        ),
        unsettled(
            "counsel has not said yet whether any of it is privileged",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exempt_in_full=False),
            missing={"exemptions"},
        ),
    ),
    clauses=("PP-20",),
    not_encoded=("how far each restricting law goes: its own text says to what extent it lifts which provision",),
)

PROVISIONS = (EXEMPT_IN_PART,)
