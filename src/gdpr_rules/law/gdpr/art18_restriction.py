"""Article 18: the right to restriction of processing."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, RequestGround, Right, RightsRequest, Standing
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    NOTHING_LEFT,
    RESTRICTION,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

RIGHT_TO_RESTRICTION = Provision(
    id="art18.restriction",
    title="On any of four grounds data are only stored, and the data subject is informed before the restriction is lifted",
    protects="data subjects in dispute about their data",
    cites=(TEXT.at("Art 18(1)"), TEXT.at("Art 18(2)"), TEXT.at("Art 18(3)")),
    when=RESTRICTION,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_LEFT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING})),
    examples=(
        fires(
            "a borrower contests an entry in the credit file, and the lender is still checking it",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "video footage was recorded unlawfully, and a visitor wants it kept and not used",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a dismissed employee needs the time sheets for a claim; identity was proved on request",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NEEDED_FOR_CLAIMS}),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a policyholder has objected, and whose grounds weigh more is still being examined",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.OBJECTION_PENDING}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a law wants one account used: the others are restricted",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "a borrower who contests an entry asks for access only",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender wants an account's data frozen and proves nothing",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a competitor wants a trader's entry frozen, whom the trader never instructed",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.DENIED,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a debtor contests every entry every week, only to delay payment",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a statistics act excludes restriction",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the controller cannot tell which of the pseudonymous records concern the person",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
        unsettled(
            "a customer asks for restriction and has not said why",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            missing={"grounds"},
        ),
    ),
    clauses=("PP-23",),
    not_encoded=(
        "uses that remain lawful during a restriction: with consent, for legal claims, for the rights of another person, "
        "for reasons of important public interest",
    ),
)

PROVISIONS = (RIGHT_TO_RESTRICTION,)
