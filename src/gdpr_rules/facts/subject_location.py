"""Where the person is, which every question asks; citizenship is never asked, since no encoded law depends on it."""

from typing import TypeVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY, US_STATES
from gdpr_rules.kernel.facts import Facts, fact

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


@attrs.frozen(kw_only=True)
class SubjectLocation(Facts[OutcomeT_co]):
    """Where the person is, which decides which laws reach the case."""

    subject_country: str | None = fact(
        "In which country is the person (ISO 3166-1 alpha-2)?",
        noun="the person's country",
        who="records",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    subject_us_state: str | None = fact(
        "If in the United States, in which state (ISO 3166-2 without the US-)?",
        noun="the person's state",
        who="records",
        vocabulary=US_STATES,
    )
