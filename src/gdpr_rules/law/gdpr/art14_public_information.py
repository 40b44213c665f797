"""Article 14(5)(b): where people are not informed one by one, they are protected in other ways, and information is public."""

from datetime import date

import attrs

from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import false
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art13_14_information import ALREADY_INFORMED, DISPROPORTIONATE, INFORMATION

R = attrs.fields(RightsRequest)

INSTEAD_OF_INFORMATION = Provision(
    id="art14.public_information",
    title="Where informing each person is impossible, disproportionate or self-defeating, they are protected in other ways",
    protects="people who are not informed individually",
    cites=(TEXT.at("Art 14(5)(b)"),),
    when=INFORMATION & false(R.provided_by_subject) & DISPROPORTIONATE,
    unless=ALREADY_INFORMED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.PUBLISH_INFORMATION})),
    examples=(
        fires(
            "an institute studies parish registers, and the people in them cannot be traced",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
            ),
        ),
        fires(
            "a notice would warn a suspected fraudster and frustrate the inquiry",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.DEFEATS_PURPOSE}),
            ),
        ),
        silent(
            "a descendant asks for access to the parish registers",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
            ),
        ),
        silent(
            "the institute interviews the participants itself",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
            ),
        ),
        silent(
            "each person on the bought list can be written to, and is",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the participants have the information from the hospital that passed the data on",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=True,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
            ),
        ),
        unsettled(
            "the institute has not yet estimated what informing everyone would cost",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
            ),
            missing={"exemptions"},
        ),
    ),
    clauses=("PP-19",),
)

PROVISIONS = (INSTEAD_OF_INFORMATION,)
