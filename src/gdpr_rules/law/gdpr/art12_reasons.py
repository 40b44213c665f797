"""Article 12(4): a refusal, even in part, gives its reasons."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
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
    ASKED_OF_A_PROCESSOR,
    IDENTITY_UNPROVEN,
    MADE_OUT_IN_FULL,
    MARKETING_OBJECTION,
    OVERRIDDEN,
    REQUEST,
    RESEARCH_GOES_ON,
    RESEARCH_OBJECTION,
    SIGNIFICANT_DECISION,
    SITUATION_OBJECTION,
    UNFOUNDED_OR_EXCESSIVE,
)

REASONS = Provision(
    id="art12.reasons",
    title="A refusal, even in part, gives its reasons and mentions the right to complain and to a judicial remedy",
    protects="data subjects whose request is refused",
    cites=(TEXT.at("Art 12(4)"),),
    when=REQUEST,
    unless=(
        MARKETING_OBJECTION
        | SIGNIFICANT_DECISION
        | ASKED_OF_A_PROCESSOR
        | (
            ~(IDENTITY_UNPROVEN | UNFOUNDED_OR_EXCESSIVE)
            & (MADE_OUT_IN_FULL | (SITUATION_OBJECTION & ~OVERRIDDEN) | (RESEARCH_OBJECTION & ~RESEARCH_GOES_ON))
        )
    ).named("the request is complied with, or the answer is the controller's"),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.GIVE_REASONS})),
    examples=(
        silent(
            "a customer obtains all that is held about them",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a tenant's address is corrected once identity is proved",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a prospect objects to marketing, without proof of identity and for the tenth time",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                direct_marketing=True,
                research=False,
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset(),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a tenant threatened by a former partner objects to being listed, and is taken off",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                direct_marketing=False,
                research=False,
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a rejected borrower has a scoring decision reviewed",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 3, 2),
                solely_automated_decision=True,
                significant_effect=True,
            ),
        ),
        fires(
            "an employee obtains access only, and the copy leaves out what colleagues said in confidence",
            RightsRequest(
                right=Right.ACCESS,
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
                direct_marketing=True,
                research=True,
                solely_automated_decision=True,
                significant_effect=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
            ),
        ),
        fires(
            "an opposing party asks a law firm for the file, which legal privilege protects",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
            ),
        ),
        fires(
            "an unknown sender asks for access and proves nothing",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a competitor's employee asks for access every week",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a customer asks for erasure while the contract runs",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a debtor wants to be forgotten before the invoice is paid",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_CLAIMS}),
            ),
        ),
        fires(
            "an objection to fraud prevention and to a public health study is overridden",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                direct_marketing=False,
                research=True,
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.COMPELLING_GROUNDS, Exemption.PUBLIC_TASK}),
            ),
        ),
    ),
)

PROVISIONS = (REASONS,)
