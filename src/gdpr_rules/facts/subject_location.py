"""What every question asks about the person's whereabouts; citizenship is never asked, since no law encoded turns on it."""

from typing import TypeVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY, US_STATES
from gdpr_rules.kernel.facts import Facts, fact

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


@attrs.frozen(kw_only=True)
class SubjectLocation(Facts[OutcomeT_co]):
    """The facts that decide which laws reach a person: where that person is."""

    subject_country: str | None = fact(
        "In which country is the person, or the subscriber whose mailbox it is (ISO 3166-1 alpha-2)?",
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
