"""Article 20: the right to data portability."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Answer, Basis, Exemption, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    NOTHING_LEFT,
    NOTHING_TO_PORT,
    PORTABILITY,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

DATA_PORTABILITY = Provision(
    id="art20.portability",
    title="Data provided under consent or contract and processed by automated means may be taken to another controller",
    protects="data subjects who want to change to another service",
    cites=(TEXT.at("Art 20(1)"), TEXT.at("Art 20(2)"), TEXT.at("Art 20(3)"), TEXT.at("Art 20(4)")),
    when=PORTABILITY,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_TO_PORT | NOTHING_LEFT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.TRANSFER_DATA})),
    examples=(
        fires(
            "a listener takes the playlists kept under the subscription contract to another service",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a runner asks for the heart rates recorded with consent, after proving their identity",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONSENT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 5),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a listener asks for access to the same playlists",
            RightsRequest(
                right=Right.ACCESS,
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
            "the data are processed in the controller's legitimate interests",
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
        silent(
            "a credit score was derived from the data, not provided by the borrower",
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
        silent(
            "the forms are kept on paper",
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
        silent(
            "an unknown sender asks for an account's data and proves nothing",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a listener asks for the same export every day",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a public hospital needs the data for its task",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONSENT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.PUBLIC_TASK}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the messages to be exported are as much the correspondents' as the user's",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the controller cannot tell which of the pseudonymous records are the user's",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
        unsettled(
            "the register does not say on which basis the profile is kept",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                automated=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            missing={"basis"},
        ),
    ),
    clauses=("PP-25",),
    not_encoded=("part of the data can often be transmitted without harm to others",),
)

PROVISIONS = (DATA_PORTABILITY,)
