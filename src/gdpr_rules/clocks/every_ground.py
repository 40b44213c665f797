"""A reading of an extension under which one of its grounds alone is not enough."""

import datetime as dt
from typing import Any

import attrs

from gdpr_rules.documents.named import DayField
from gdpr_rules.kernel.citations import SHOWN, Citation
from gdpr_rules.kernel.facts import Facts


@attrs.frozen(kw_only=True)
class EveryGround:
    """Another reading of the longer period: it takes every one of its grounds; with one alone the first period stays."""

    words: str = attrs.field(metadata=SHOWN)
    cite: Citation
    fields: tuple[DayField, ...]

    def day(self, deadline: Any, facts: Facts[Any], table: Any) -> dt.date | None:
        """The last day of the first period if the longer one applies and a ground for it is missing; otherwise None."""
        if not table.extended or all(getattr(facts, ground.name) for ground in deadline.extension.grounds):
            return None
        first: dt.date | None = table.first.day
        return first
