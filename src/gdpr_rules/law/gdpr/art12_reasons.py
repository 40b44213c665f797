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
        | (
            ~(IDENTITY_UNPROVEN | UNFOUNDED_OR_EXCESSIVE)
            & (MADE_OUT_IN_FULL | (SITUATION_OBJECTION & ~OVERRIDDEN) | (RESEARCH_OBJECTION & ~RESEARCH_GOES_ON))
        )
    ).named("the request is complied with"),
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
            "an old application is erased",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a contested entry is restricted",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer learns who received the corrected address",
            RightsRequest(
                right=Right.RECIPIENT_NOTICE,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a listener receives the playlists",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
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
            "a patient with a rare disease objects to a study, and is taken out of it",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                direct_marketing=False,
                research=True,
                basis=Basis.CONSENT,
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
        silent(
            "a complaint is not a request that could be refused",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2)),
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
            "a customer asks for the correction of an address that is correct",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
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
            "a customer wants data restricted and has no ground for it",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a passenger wants to take along what was collected in legitimate interests",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a borrower wants to take along a score that the bank derived",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=False,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a patient wants to take along a paper file",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=False,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a pupil wants to take along what a school processes for its public task",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONSENT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.PUBLIC_TASK}),
            ),
        ),
        fires(
            "a customer objects to scoring and to a study, and gives no grounds",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                direct_marketing=False,
                research=True,
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset(),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a customer objects to what the contract requires",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                direct_marketing=False,
                research=False,
                basis=Basis.CONTRACT,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
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
        fires(
            "a clerk, and not the system, turned the loan down",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 3, 2),
                solely_automated_decision=False,
                significant_effect=True,
            ),
        ),
        fires(
            "a system decided which advertisement was shown",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 3, 2),
                solely_automated_decision=True,
                significant_effect=False,
            ),
        ),
    ),
)

PROVISIONS = (REASONS,)
