"""Time limits of a policy file, counted by the same clocks as the law."""

import datetime as dt
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import TimeLimit
from gdpr_rules.errors import InvalidPeriod
from gdpr_rules.facts.request import Answer, Handling, RightsRequest
from gdpr_rules.facts.retention import Retention, RetentionTerms
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.law import request_clocks as limits
from gdpr_rules.law.gdpr.art05_storage_limitation import erased_by
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Tell, span_of_time
from gdpr_rules.policy.schema import Limit

R = attrs.fields(RightsRequest)
K = attrs.fields(Retention)
CENTURY = 100  # years; dates remain within the calendar
REASONS = (frozenset[str](), frozenset({"complex"}), frozenset({"complex", "numerous"}))
"""The grounds for an extension; empty if there is none."""


def period(text: str, *, rolls: bool) -> Period:
    """A period such as `72 hours`, `30 days` or `1 month`; whole days, as a request has no hour.

    Months end as under European law; a period in days ends on its last day, whatever day of the week that is. Raises
    `InvalidPeriod` for anything else.
    """
    found = span_of_time(text)
    years = (
        found.days / 365 if isinstance(found, dt.timedelta) else found[0] / (12 if found[1] == "month" else 1) if found else 0
    )
    if years > CENTURY:
        raise InvalidPeriod(f"`{text}` is more than a century, which is not a limit; give a shorter one, or leave it out")
    if isinstance(found, tuple):
        number, unit = found
        months = REGULATION_1182_71.months(number * (12 if unit == "year" else 1))
        return months if rolls else attrs.evolve(months, roll=Roll.NONE)
    if found is None or found % dt.timedelta(days=1):
        raise InvalidPeriod(f'`{text}` is not a length of time in whole days; write it as "72 hours", "30 days" or "1 month"')
    return Period(days=found.days, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)


def request_limit(
    within: str, extended: str | None, reasons: frozenset[str], starts: frozenset[str], cite: Citation
) -> Computed[Handling]:
    """A limit on answering a request, counted from receipt, or from proof of identity if that is later and counts.

    Fees and clarifications do not suspend a limit unless the policy says so. Raises `InvalidPeriod` for an invalid length or an
    extension that does not extend.
    """
    first = period(within, rolls=True)
    longer = period(extended, rolls=True) if extended else None
    TimeLimit(first, longer)  # refuses an extension that does not extend
    grounds = tuple(getattr(R, reason) for reason in sorted(reasons))
    return Deadline(
        adds=Handling(answer=Answer.REPLY),
        sets={**limits.WITHIN_MONTHS, "refusal_by": Moment.FIRST} if longer else {"due": Moment.DUE},
        starts=(limits.RECEIPT, *([limits.identity(cite)] if "identity" in starts else [])),
        period=first,
        source=cite,
        holidays=limits.HOLIDAYS_ANYWHERE if first.months else None,
        extension=limits.extension(longer, cite, *grounds) if longer else None,
    )


def retention_limit(within: str, starts: str) -> Computed[RetentionTerms]:
    """A limit on keeping data as a computed outcome: a law that requires longer storage is taken into account."""
    after = None if span_of_time(within) == dt.timedelta(0) else period(within, rolls=False)
    return erased_by(getattr(K, starts), after)


def limited(entry: Limit, path: Path, cite: Citation, tell: Tell) -> Computed[Any] | None:
    """What an entry under [[limits]] requires; None if it cannot be counted, which is reported."""
    starts, reasons = frozenset(entry.starts), frozenset(entry.reasons)
    about_request = entry.question == "request"
    allowed = {"received", "identity"} if about_request else {"collected", "purpose_ended"}
    if not starts <= allowed or not (about_request or len(starts) == 1):
        known = " or ".join(f"`{each}`" for each in sorted(allowed))
        tell((*path, "starts"), f"a limit on a {entry.question} is counted from {known}; name one of them")
    elif not about_request and entry.extended:
        tell((*path, "extended"), "a storage limit cannot be extended; state under `unless` what justifies keeping the data")
    elif bool(reasons) != bool(entry.extended) or reasons not in REASONS:
        given = '`extended`, and `reasons` of ["complex"] or ["complex", "numerous"]'
        tell((*path, "reasons"), f"an extension has a length and its reasons; give {given}, or neither")
    else:
        try:
            if about_request:
                return request_limit(entry.within, entry.extended, reasons, starts, cite)
            return retention_limit(entry.within, entry.starts[0])
        except InvalidPeriod as error:
            tell((*path, "within"), str(error))
    return None
