"""Examples around the facts on which a rule fires: what keeps it so, what silences it, and what leaves it open."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.kernel.facts import About, Facts, about
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled

OutcomeT = TypeVar("OutcomeT", bound=Outcome)
Changes = Mapping[str, Any]


def examples(
    sample: Callable[..., Facts[OutcomeT]],
    hit: Changes,
    *,
    also: Iterable[Changes] = (),
    not_so: Iterable[Changes] = (),
    unknown: Iterable[str] = (),
    on: date | None = None,
) -> tuple[Example[OutcomeT], ...]:
    """Examples of a rule around the facts `hit`, on which it fires.

    It still fires with each change of `also`, is silent with each of `not_so`, and stays open for want of each of `unknown`.
    """
    fields = attrs.fields_dict(type(sample()))

    def label(changes: Changes) -> str:
        return "; ".join(said(about(fields[name]), value) for name, value in changes.items())

    return (
        fires(label(hit), sample(**hit), on=on),
        *(fires(label(changes), sample(**{**hit, **changes}), on=on) for changes in also),
        *(silent(label(changes), sample(**{**hit, **changes}), on=on) for changes in not_so),
        *(unsettled(said(about(fields[name]), None), sample(**{**hit, name: None}), missing={name}, on=on) for name in unknown),
    )


def said(declared: About, value: Any) -> str:
    """One fact in words, for the label of an example."""
    if value is None:
        return f"not known: {declared.ask}"
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
