"""Requests the rules of the CCPA show their examples on, and whom such a rule reaches."""

from datetime import date, timedelta
from typing import Any

from gdpr_rules.facts.request import Handling, RightsRequest
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled
from gdpr_rules.law.requests import request
from gdpr_rules.law.rights_of_people import Text

DAY = timedelta(days=1)
ACT, REGULATIONS, CPRA = date(2020, 1, 1), date(2020, 8, 14), date(2023, 1, 1)


def sample(**facts: Any) -> RightsRequest:
    """An orderly request of a consumer in California to a business there that the Act covers."""
    california = {
        "subject_country": "US",
        "subject_us_state": "CA",
        "controller_countries": frozenset({"US"}),
        "place": "US-CA",
        "ccpa_covered": True,
    }
    return request(**{**california, **facts})


def reach(hit: dict[str, Any]) -> tuple[Example[Handling], ...]:
    """Where a rule applies: to a person in California, and a business that the Act covers."""
    return (
        silent("a person in Texas", sample(**{**hit, "subject_us_state": "TX"})),
        silent("a person in Canada", sample(**{**hit, "subject_country": "CA"})),
        silent("a business that the Act does not cover", sample(**{**hit, "ccpa_covered": False})),
        unsettled("a person in some state", sample(**{**hit, "subject_us_state": None}), missing={"subject_us_state"}),
        unsettled(
            "nobody knows whether it covers the business", sample(**{**hit, "ccpa_covered": None}), missing={"ccpa_covered"}
        ),
        unsettled("nobody knows the country", sample(**{**hit, "subject_country": None}), missing={"subject_country"}),
    )


def begun(first: date, hit: dict[str, Any]) -> tuple[Example[Handling], ...]:
    """A rule on the day before it was law, and on its first day."""
    return (
        silent("the day before it was law", sample(**hit), on=first - DAY),
        fires("its first day", sample(**hit), on=first),
    )


ACT_TEXT = Text("us.ca.ccpa", CCPA, since(2020, 1, 1), sample, lambda hit: (*reach(hit), *begun(ACT, hit)), VERIFIED)
"""The statute as it has stood since it took effect."""

AMENDED_TEXT = Text("us.ca.ccpa", CCPA, since(2023, 1, 1), sample, lambda hit: (*reach(hit), *begun(CPRA, hit)), VERIFIED)
"""What the California Privacy Rights Act added to it."""

REGULATIONS_TEXT = Text(
    "us.ca.ccpa", CCPA_REGULATIONS, since(2020, 8, 14), sample, lambda hit: (*reach(hit), *begun(REGULATIONS, hit)), VERIFIED
)
"""The regulations since they took effect, whatever their numbers were then."""

SHOWN = date(2026, 1, 1)
NEW_REGULATIONS_TEXT = Text(
    "us.ca.ccpa", CCPA_REGULATIONS, since(2026, 1, 1), sample, lambda hit: (*reach(hit), *begun(SHOWN, hit)), VERIFIED
)
"""What the regulations say since 1 January 2026."""
