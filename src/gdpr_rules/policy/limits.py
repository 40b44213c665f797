"""Time limits of a policy file, counted by the clocks the law is counted by."""

import datetime as dt
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, PauseEnds, TimeLimit, TimeTable
from gdpr_rules.errors import InvalidPeriod
from gdpr_rules.facts.request import RIGHT, Answer, Handling, RightsRequest
from gdpr_rules.facts.retention import Keeping, Retention
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import TRUE, Condition, equals, false, known
from gdpr_rules.kernel.rules import Computed, Working
from gdpr_rules.law import keeping
from gdpr_rules.law import time_limits as limits
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Tell, span_of_time
from gdpr_rules.policy.schema import Limit

R = attrs.fields(RightsRequest)
K = attrs.fields(Retention)
COMPLEXITY_KNOWN = (
    false(R.complex) | equals(R.extension_notified, NEVER) | (known(R.extension_notified) & known(R.complex))
).named("what became of an extension is known")
CENTURY = 100  # years; sums of dates stay within the calendar
REASONS: dict[frozenset[str], Condition] = {
    frozenset(): TRUE,
    frozenset({"complex"}): COMPLEXITY_KNOWN,
    frozenset({"complex", "numerous"}): limits.EXTENSION_KNOWN,
}
"""What has to be known of an extension, by what it may be had for."""


def period(text: str, *, rolls: bool) -> Period:
    """A period such as `72 hours`, `30 days` or `1 month`; whole days, since no request tells its hour.

    Months end as European law has it; a period in days ends on its last day, whatever day of the week that is. Raises
    `InvalidPeriod` for anything else.
    """
    found = span_of_time(text)
    years = (
        found.days / 365 if isinstance(found, dt.timedelta) else found[0] / (12 if found[1] == "month" else 1) if found else 0
    )
    if years > CENTURY:
        raise InvalidPeriod(f"`{text}` is more than a century, and no limit; give a shorter one, or leave it out")
    if isinstance(found, tuple):
        number, unit = found
        months = REGULATION_1182_71.months(number * (12 if unit == "year" else 1))
        return months if rolls else attrs.evolve(months, roll=Roll.NONE)
    if found is None or found % dt.timedelta(days=1):
        raise InvalidPeriod(f'`{text}` is no length of time in whole days; write it as "72 hours", "30 days" or "1 month"')
    return Period(days=found.days, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)


@attrs.frozen
class RequestLimit:
    """A reply to a request, and by when: counted from receipt, or from proof of identity where that comes later and counts."""

    limit: TimeLimit
    reasons: frozenset[str]
    from_identity: bool
    source: str

    def table(self, facts: RightsRequest) -> TimeTable:
        """The limit on a request's dates; fees and clarifications stop nothing that is not promised to stop."""
        plain = attrs.evolve(
            facts,
            fee_requested=False,
            fee_paid=None,
            clarification=(),
            identity_doubted=facts.identity_doubted if self.from_identity else False,
            complex=facts.complex if "complex" in self.reasons else False,
            numerous=facts.numerous if "numerous" in self.reasons else False,
        )
        return limits.moved_table(self.limit, plain, PauseEnds.BOTH_DAYS, (self.source, "", ""))

    def __call__(self, facts: RightsRequest) -> Handling:
        table = self.table(facts)
        dated = limits.dates(table) if self.limit.longer else Handling(due=table.due)
        return attrs.evolve(dated, answer=Answer.REPLY)

    def working(self, facts: RightsRequest) -> Working:
        """The sum in words."""
        return limits.working(self.table(facts))


def request_limit(
    within: str, extended: str | None, reasons: frozenset[str], starts: frozenset[str], cite: Citation
) -> Computed[Handling]:
    """A limit on answering a request as a computed outcome.

    Raises `InvalidPeriod` for a length that is none, or an extension that extends nothing.
    """
    first = period(within, rolls=True)
    limit = TimeLimit(first, period(extended, rolls=True) if extended else None, str(cite), str(cite))
    made = RequestLimit(limit, reasons, "identity" in starts, str(cite))
    reads: list[attrs.Attribute[Any]] = [R.received]
    knows: list[Condition] = [known(R.received)]
    if first.months:
        reads += [R.controller_countries, R.place]
        knows.append(limits.PLACE_KNOWN)
    if "identity" in starts:
        reads += [RIGHT, R.identity_doubted, R.identity_confirmed]
        knows.append(limits.IDENTITY_KNOWN)
    if extended:
        reads += [R.extension_notified, R.complex, *([R.numerous] if "numerous" in reasons else [])]
        knows.append(REASONS[reasons])
    knowing = knows[0]
    for each in knows[1:]:
        knowing = knowing & each
    return Computed(tuple(reads), made, knows=knowing, working=made.working)


def retention_limit(within: str, starts: str) -> Computed[Keeping]:
    """A limit on keeping data as a computed outcome: a law that has them kept for longer is heeded."""
    after = None if span_of_time(within) == dt.timedelta(0) else period(within, rolls=False)
    return keeping.computed(getattr(K, starts), after)


def limited(entry: Limit, path: Path, cite: Citation, tell: Tell) -> Computed[Any] | None:
    """What an entry under [[limits]] asks for; None where it cannot be counted, which is told."""
    starts, reasons = frozenset(entry.starts), frozenset(entry.reasons)
    about_request = entry.question == "request"
    allowed = {"received", "identity"} if about_request else {"collected", "purpose_ended"}
    if not starts <= allowed or not (about_request or len(starts) == 1):
        known = " or ".join(f"`{each}`" for each in sorted(allowed))
        tell((*path, "starts"), f"a limit on a {entry.question} is counted from {known}; name what counts")
    elif not about_request and entry.extended:
        tell((*path, "extended"), "keeping data cannot be extended; say under `unless` what holds them")
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
