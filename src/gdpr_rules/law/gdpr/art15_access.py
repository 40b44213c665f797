"""Article 15: the right of access, and what a copy leaves out."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    ACCESS,
    NOTHING_LEFT,
    RIGHTS_OF_OTHERS,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

ACCESS_AND_COPY = Provision(
    id="art15.access",
    title="A data subject obtains confirmation of the processing, information about it, and a copy of the data",
    protects="data subjects who want to know what is held about them",
    cites=(TEXT.at("Art 15(1)"), TEXT.at("Art 15(2)"), TEXT.at("Art 15(3)")),
    when=ACCESS,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_LEFT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.CONFIRM_PROCESSING, Obligation.GIVE_COPY})),
    examples=(
        fires(
            "a customer asks what is held about them",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a visitor from California asks to know, and proves their identity when asked",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 9),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "an employee's file also names colleagues: that limits the copy, not the answer",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "an employee asks for erasure, and not to see the file",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender asks for access and sends no proof of identity",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a competitor's employee asks every week, only to keep the controller busy",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a personnel file holds one letter to counsel: the rest of it is shown",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "an opposing party asks a law firm for the file, which legal privilege protects",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the controller keeps only usage data that it cannot link to the person",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
        silent(
            "a neighbour asks for a customer's file, and shows no authority",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        unsettled(
            "counsel has not yet said whether legal privilege restricts the right",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exempt_in_full=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
            ),
            missing={"exemptions"},
        ),
        silent(
            "a payroll office is asked for the file that it keeps for the employer",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                received_as=Role.PROCESSOR,
            ),
        ),
    ),
    clauses=("PP-20",),
    not_encoded=(
        "how extensive a search has to be",
        "a purpose other than data protection is no reason to refuse (C-307/22)",
    ),
)

COPY_WITHOUT_HARM = Provision(
    id="art15.rights_of_others",
    title="A copy leaves out what would adversely affect the rights of others, and no more than that",
    protects="other people who appear in the same records",
    cites=(TEXT.at("Art 15(4)"),),
    when=ACCESS & RIGHTS_OF_OTHERS,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.LEAVE_OUT_OTHERS})),
    examples=(
        fires(
            "an employee's file contains what colleagues said in confidence",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
            ),
        ),
        fires(
            "a customer asks to know, and a copy of the scoring model would disclose a trade secret",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
            ),
        ),
        silent(
            "the file concerns the employee alone",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), exemptions=frozenset()),
        ),
        silent(
            "a legal obligation to keep the file does not limit the copy",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
            ),
        ),
        silent(
            "the data would be ported to another provider, which Article 20(4) governs",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
            ),
        ),
        unsettled(
            "it has not been checked yet who else appears in the e-mails",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2)),
            missing={"exemptions"},
        ),
    ),
    clauses=("PP-20",),
)

PROVISIONS = (ACCESS_AND_COPY, COPY_WITHOUT_HARM)
