"""Article 17: the right to erasure, and the duty to inform others who use data that were made public."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, RequestGround, Right, RightsRequest
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    ERASURE,
    NOTHING_LEFT,
    NOTHING_TO_ERASE,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

R = attrs.fields(RightsRequest)

RIGHT_TO_ERASURE = Provision(
    id="art17.erasure",
    title="Data are erased on any of six grounds, unless the processing is necessary for one of five overriding purposes",
    protects="data subjects who want to be forgotten",
    cites=(TEXT.at("Art 17(1)"), TEXT.at("Art 17(3)")),
    when=ERASURE,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_TO_ERASE | NOTHING_LEFT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.ERASE})),
    examples=(
        fires(
            "an applicant was turned down two years ago, and the file serves no purpose any more",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a reader withdraws the consent on which the profile rested; identity was proved on request",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a prospect objected to marketing, and nothing overrides that",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.OBJECTION_STANDS}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a purchased address list was never collected lawfully",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a statute orders the deletion of a spent disciplinary measure",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.DUTY_TO_ERASE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "an adult wants the videos gone that a platform collected when they were eleven",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CHILD_ONLINE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an applicant whose file serves no purpose any more asks for restriction instead",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender wants an account erased and proves nothing",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a user asks for erasure on every page visited, only to keep the controller busy",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a debtor wants to be forgotten before the invoice is paid",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_CLAIMS}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the controller cannot tell which of the pseudonymous records concern the person",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
        unsettled(
            "a customer gives no reason, and it has not been checked whether the data are still needed",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            missing={"grounds"},
        ),
    ),
    clauses=("PP-22",),
    not_encoded=(
        "without undue delay: the month is only the outer limit",
        "an exception covers only the data for whose processing it is needed",
        "at what age a child may consent to an online service (Art 8(1))",
    ),
)

PUBLISHED_DATA = Provision(
    id="art17.made_public",
    title="A controller that made the data public takes reasonable steps to inform others who use them of the erasure",
    protects="data subjects whose data have spread",
    cites=(TEXT.at("Art 17(2)"), TEXT.at("Art 17(3)")),
    when=ERASURE & true(R.made_public),
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_TO_ERASE | NOTHING_LEFT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.TELL_OTHER_CONTROLLERS})),
    examples=(
        fires(
            "a club published a former member's photographs without a legal basis",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                made_public=True,
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a former member asks for the published photographs to be restricted",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a board member has no ground against being named in the published annual report",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender wants a published photograph removed and proves nothing",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                made_public=True,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the same published line is complained of every day",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a politician wants a newspaper's report taken down",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.OBJECTION_STANDS}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.FREE_EXPRESSION}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the law requires a company to publish who its directors are",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "a public register is kept in the exercise of official authority",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.PUBLIC_TASK}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "a health authority published the data to warn of an infectious disease",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.PUBLIC_HEALTH}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "erasure would spoil a public archive",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.ARCHIVING_OR_RESEARCH}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "a parliamentary act exempts the published votes from erasure",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                made_public=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        unsettled(
            "it is not known whether the photographs were ever online",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            missing={"made_public"},
        ),
    ),
    clauses=("PP-22",),
)

PROVISIONS = (RIGHT_TO_ERASURE, PUBLISHED_DATA)
