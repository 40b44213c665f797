"""Made-up requests the rules show their examples on: one with nothing unusual about it, and variations of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Basis, Handling, Right, RightsRequest
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled

ORDERLY = RightsRequest(
    right=Right.ACCESS,
    received=date(2026, 9, 1),
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    place="GB-EAW",
    ccpa_covered=False,
    campaign_contact=False,
    identity_doubted=False,
    fee_requested=False,
    clarification=(),
    complex=False,
    numerous=False,
    manifestly_unfounded_or_excessive=False,
    further_copy=False,
    asked_electronically=True,
    verified=True,
    requests_in_twelve_months=0,
    basis=Basis.CONSENT,
    direct_marketing=False,
    research=False,
    automated=True,
    solely_automated_decision=False,
    significant_effect=False,
    decision_permitted=False,
    special_category=False,
    special_category_condition=False,
    provided_by_subject=True,
    disclosed_to_others=False,
    made_public=False,
    household_data=False,
    grounds=frozenset(),
    exemptions=frozenset(),
    has_information=False,
    first_contact=NEVER,
    first_disclosure=NEVER,
)
"""A request for access that reached a controller in England on a Tuesday, from a person there whom nobody doubts."""

_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(RightsRequest)}


def request(**changes: Any) -> RightsRequest:
    """The orderly request with some facts changed; None makes a fact unknown."""
    return RightsRequest(**(_FACTS | changes))


Facts = Mapping[str, Any]


def examples(
    sample: Callable[..., RightsRequest],
    hit: Facts,
    *,
    also: Iterable[Facts] = (),
    not_so: Iterable[Facts] = (),
    unknown: Iterable[str] = (),
    on: date | None = None,
) -> tuple[Example[Handling], ...]:
    """Examples of a rule around the facts `hit`, on which it fires.

    It still fires with each change of `also`, is silent with each of `not_so`, and stays open for want of each of `unknown`.
    """
    fields = attrs.fields_dict(RightsRequest)
    return (
        fires(_label(hit), sample(**hit), on=on),
        *(fires(_label(changes), sample(**{**hit, **changes}), on=on) for changes in also),
        *(silent(_label(changes), sample(**{**hit, **changes}), on=on) for changes in not_so),
        *(
            unsettled(f"not known: {about(fields[name]).ask}", sample(**{**hit, name: None}), missing={name}, on=on)
            for name in unknown
        ),
    )


def _label(facts: Facts) -> str:
    """Facts as one line."""
    fields = attrs.fields_dict(RightsRequest)
    return "; ".join(_said(about(fields[name]), value) for name, value in facts.items())


def _said(declared: Any, value: Any) -> str:
    if isinstance(value, bool):
        return str(declared.yes if value else declared.no)
    if isinstance(value, frozenset):
        return (
            ", ".join(sorted(str(each.value if isinstance(each, Enum) else each) for each in value))
            or f"{declared.noun}: nothing"
        )
    if isinstance(value, Enum):
        return str(value.value)
    return f"{declared.noun}: {'not so far' if value == NEVER else value}"
