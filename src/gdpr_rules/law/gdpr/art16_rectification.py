"""Article 16: the right to rectification."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, RequestGround, Right, RightsRequest, Standing
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    NOTHING_LEFT,
    RECTIFICATION,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

RIGHT_TO_RECTIFICATION = Provision(
    id="art16.rectification",
    title="Inaccurate data are corrected, and incomplete data completed",
    protects="data subjects whom the data describe wrongly",
    cites=(TEXT.at("Art 16"),),
    when=RECTIFICATION,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_LEFT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.RECTIFY})),
    examples=(
        fires(
            "a tenant has moved, and the old address is still on file",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a graduate's second degree is missing from the applicant file; identity was proved on request",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INCOMPLETE}),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a law keeps one entry of a file as it is: the others are corrected",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "a tenant whose address is wrong asks for access only",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a debtor asks for the correction of a claim that is recorded accurately",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender wants an account's bank details changed and proves nothing",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a landlord wants the tenant's bank details changed, and shows no authority",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the tenth request about the same comma, only to keep the controller busy",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an archives act replaces rectification by a counterstatement",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the controller cannot tell which of the pseudonymous records concern the person",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INCOMPLETE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
        unsettled(
            "it has not been checked yet whether the recorded date of birth is wrong",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            missing={"grounds"},
        ),
        silent(
            "a payroll office is asked to correct what it keeps for the employer",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                received_as=Role.PROCESSOR,
                grounds=frozenset({RequestGround.INACCURATE}),
            ),
        ),
    ),
    clauses=("PP-21",),
    not_encoded=("a supplementary statement of the data subject as one way to complete data",),
)

PROVISIONS = (RIGHT_TO_RECTIFICATION,)
