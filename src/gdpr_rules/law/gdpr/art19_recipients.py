"""Article 19: recipients are informed of a rectification, an erasure or a restriction, and named to a data subject who asks."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, RequestGround, Right, RightsRequest
from gdpr_rules.kernel.conditions import contains, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    ERASURE,
    NOTHING_LEFT,
    NOTHING_TO_ERASE,
    RECIPIENTS,
    RECTIFICATION,
    RESTRICTION,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

R = attrs.fields(RightsRequest)

CHANGE_OWED = (
    ~(WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_LEFT)
    & (RECTIFICATION | (ERASURE & ~NOTHING_TO_ERASE) | RESTRICTION | RECIPIENTS)
).named("a change is owed, or information about one", TEXT.at("Art 19"))
OUT_OF_REACH = (contains(R.exemptions, {Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}) & true(R.exempt_in_full)).named(
    "to inform any of the recipients is impossible or disproportionate", TEXT.at("Art 19, first sentence")
)

INFORMING_RECIPIENTS = Provision(
    id="art19.recipients",
    title="Each recipient of the data is informed of a rectification, an erasure or a restriction",
    protects="data subjects whose data were disclosed to others",
    cites=(TEXT.at("Art 19, first sentence"),),
    when=true(R.disclosed_to_others) & CHANGE_OWED,
    unless=OUT_OF_REACH,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.TELL_RECIPIENTS})),
    examples=(
        fires(
            "a rejected applicant's file went to a group company, and is erased",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
                disclosed_to_others=True,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a contested debt was reported to a credit agency, and is restricted once identity is proved",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                disclosed_to_others=True,
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a customer asks that all recipients be informed of a correction",
            RightsRequest(
                right=Right.RECIPIENT_NOTICE,
                received=date(2026, 3, 2),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer asks for a correction of data that are unlawful but accurate",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer asks for erasure of data that are inaccurate, but needed",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a debtor has no ground for the restriction asked for",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an invoice went to the tax adviser, and tax law requires it to be kept",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_OBLIGATION}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "an unknown sender asks for a correction and proves nothing",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=True,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a correction is asked for every day, only to keep the controller busy",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a statute restricts rectification in the records of a court",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "a directory was sold to thousands of buyers who cannot be traced",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
                exempt_in_full=True,
            ),
        ),
        unsettled(
            "a wrong address is corrected, and the record of disclosures is missing",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            missing={"disclosed_to_others"},
        ),
    ),
    clauses=("PP-21", "PP-22", "PP-23"),
)

NAMING_RECIPIENTS = Provision(
    id="art19.names",
    title="A data subject who asks is informed who received the data that were changed",
    protects="data subjects who want to pursue their data themselves",
    cites=(TEXT.at("Art 19, second sentence"),),
    when=true(R.disclosed_to_others) & CHANGE_OWED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.NAME_RECIPIENTS})),
    examples=(
        fires(
            "a wrong address went to a parcel service, and is completed",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INCOMPLETE}),
                disclosed_to_others=True,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a purchased list was resold, and is erased",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a contested debt was reported to a credit agency, and is restricted",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a subscriber, once identified, asks who bought the directory, though not every buyer can be informed",
            RightsRequest(
                right=Right.RECIPIENT_NOTICE,
                received=date(2026, 3, 2),
                disclosed_to_others=True,
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
            ),
        ),
        silent(
            "a customer asks for a correction of data that are unlawful but accurate",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer asks for erasure of data that are inaccurate, but needed",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a debtor has no ground for the restriction asked for",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CHILD_ONLINE}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a file went to counsel, who needs it for a claim",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_CLAIMS}),
                exempt_in_full=True,
            ),
        ),
        silent(
            "the corrected address was never disclosed",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                disclosed_to_others=False,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender asks for erasure and proves nothing",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                disclosed_to_others=True,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "erasure is asked for every day, only to keep the controller busy",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the controller cannot tell which of the pseudonymous records concern the person",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                disclosed_to_others=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
        ),
    ),
    clauses=("PP-21", "PP-22", "PP-23"),
    not_encoded=(
        "whether the month of Article 12(3) runs where only this is asked: by its letter (Articles 15 to 22) it does",
    ),
)

PROVISIONS = (INFORMING_RECIPIENTS, NAMING_RECIPIENTS)
