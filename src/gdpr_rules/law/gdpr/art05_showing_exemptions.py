"""Article 5(2), for requests: a controller that relies on an exemption is able to demonstrate it."""

from datetime import date

from gdpr_rules.facts.request import (
    Answer,
    Basis,
    Exemption,
    Handling,
    Obligation,
    RequestGround,
    Right,
    RightsRequest,
)
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    GIVES_WAY,
    OVERRIDDEN,
    RESEARCH_GOES_ON,
    RESEARCH_OBJECTION,
    SITUATION_OBJECTION,
)

ACCOUNTABILITY = Provision(
    id="art5.accountability",
    title="A controller that relies on an exemption from a right is able to demonstrate that it applies",
    protects="data subjects whose right is said to give way",
    cites=(TEXT.at("Art 5(2)"), TEXT.at("Art 11(2)"), TEXT.at("Art 21(1)"), TEXT.at("Art 23")),
    when=GIVES_WAY | (SITUATION_OBJECTION & OVERRIDDEN) | (RESEARCH_OBJECTION & RESEARCH_GOES_ON),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.SHOW_EXEMPTION})),
    examples=(
        fires(
            "a law firm refuses access to a privileged file",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exemptions=frozenset({Exemption.NATIONAL_LAW})),
        ),
        fires(
            "a shop cannot tell whose usage data are to be corrected",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
        fires(
            "an archives act excludes erasure",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
            ),
        ),
        fires(
            "a copy leaves out what colleagues said in confidence",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS})),
        ),
        fires(
            "a creditor keeps the data of an unpaid invoice",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
                exemptions=frozenset({Exemption.LEGAL_CLAIMS}),
            ),
        ),
        fires(
            "a bank goes on with fraud prevention after an objection",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                research=False,
                exemptions=frozenset({Exemption.COMPELLING_GROUNDS}),
            ),
        ),
        fires(
            "a health institute goes on with a study in the public interest",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.CONSENT,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                research=True,
                exemptions=frozenset({Exemption.PUBLIC_TASK}),
            ),
        ),
        silent(
            "a customer obtains all that is held about them",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exemptions=frozenset()),
        ),
        silent(
            "an old application is erased",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                exemptions=frozenset(),
            ),
        ),
        silent(
            "objections to scoring and to a study are heeded",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                research=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a complaint claims every right, but exercises none",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                grounds=frozenset(
                    {
                        RequestGround.INACCURATE,
                        RequestGround.UNLAWFUL,
                        RequestGround.ACCURACY_CONTESTED,
                        RequestGround.PARTICULAR_SITUATION,
                    }
                ),
                basis=Basis.LEGITIMATE_INTERESTS,
                research=True,
                exemptions=frozenset(
                    {
                        Exemption.NATIONAL_LAW,
                        Exemption.RIGHTS_OF_OTHERS,
                        Exemption.LEGAL_CLAIMS,
                        Exemption.PUBLIC_TASK,
                        Exemption.COMPELLING_GROUNDS,
                    }
                ),
            ),
        ),
        silent(
            "a customer's address is correct, so that no right gives way",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                exemptions=frozenset({Exemption.NATIONAL_LAW, Exemption.PUBLIC_TASK}),
            ),
        ),
    ),
)

PROVISIONS = (ACCOUNTABILITY,)
