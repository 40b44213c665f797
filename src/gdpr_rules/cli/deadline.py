"""`gdpr-rules deadline`: what is due about one request, in words, as JSON or as a calendar."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any, Literal, cast

from gdpr_rules.cli.common import tell
from gdpr_rules.decisions.wording import DISCLAIMER, cited, plain, verdict
from gdpr_rules.errors import MissingExtra
from gdpr_rules.evaluation import Decision
from gdpr_rules.facts.request import AGENDA, Handling, Obligation, RightsRequest
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.rules import Reading

Output = Literal["text", "json", "ics"]
NOTHING_OVERDUE, OVERDUE, NOT_SETTLED = 0, 1, 3
ALARM = {"extension_notice_by": timedelta(days=7), "due": timedelta(days=7), "refusal_by": timedelta(days=3)}
"""How long before a date its alarm rings; other dates have one a day before."""

DATES = (*AGENDA, "due_if_extended")


def exit_code(decision: Decision[Handling]) -> int:
    """1 if something is overdue, 3 if a date is not settled, otherwise 0."""
    if decision.outcome.overdue(decision.on):
        return OVERDUE
    return NOTHING_OVERDUE if all(is_final(decision, name) for name in DATES) else NOT_SETTLED


def law_is_missing(decision: Decision[Handling]) -> bool:
    """Whether a law that may set a date is not encoded: that of a place, or of the data of a person who has died."""
    return lacks_law(decision.outcome, decision.certain_outcome)


def lacks_law(possible: Handling, certain: Handling) -> bool:
    """The same of a decision whose outcome is `possible`, and whose certain outcome is `certain`."""
    missing, of_the_dead = Obligation.FIND_OUT_LAW, Obligation.FIND_OUT_LAW_ON_THE_DEAD
    return missing in possible.obligations or of_the_dead in certain.obligations


def is_final(decision: Decision[Handling], name: str) -> bool:
    """Whether a date stands whatever else is open; that of a request about the dead holds only if a law not encoded says so."""
    return decision.settled_on(name) and not _asks_for_the_dead(decision)


def _asks_for_the_dead(decision: Decision[Handling]) -> bool:
    """Whether it is known that the person has died, and not just not known whether they have."""
    return Obligation.FIND_OUT_LAW_ON_THE_DEAD in decision.certain_outcome.obligations


def as_text(decision: Decision[Handling]) -> str:
    """The dates in order, each with the rules that set it, then the full explanation with every calculation."""
    outcome = decision.outcome
    lines = [f"What is due, as of {decision.on}:"]
    for name, day in _dated(outcome):
        lines.append(f"  {day}  {AGENDA[name]}{_notes(decision, name, day)}")
    if not outcome.agenda and law_is_missing(decision):
        lines.append(f"  no date is known; to be found out first: {'; '.join(decision.open_questions) or 'which law applies'}")
    elif not outcome.agenda:
        lines.append("  no date: the encoded law sets none, or its clock is not running")
    if outcome.due_if_extended:
        words = "the answer at the latest, if an extension is announced in time"
        lines.append(f"  {outcome.due_if_extended}  {words}{_notes(decision, 'due_if_extended', date.max)}")
    return "\n".join([*lines, "", decision.explain()])


def _dated(outcome: Handling) -> list[tuple[str, date]]:
    """The dates of the agenda by their fields, in the order of the agenda."""
    dated = [(name, day) for name in AGENDA if (day := getattr(outcome, name)) is not None]
    return sorted(dated, key=lambda each: (each[1], AGENDA[each[0]]))


def _notes(decision: Decision[Handling], name: str, day: date) -> str:
    late = _overdue(decision, name, day)
    notes = ["overdue"] if late else ["past"] if day < decision.on else []
    notes += [] if is_final(decision, name) else ["not settled"]
    marked = f"  ({', '.join(notes)})" if notes else ""
    return f"{marked}  [{', '.join(rule.id for rule in decision.because(name))}]"


def _overdue(decision: Decision[Handling], name: str, day: date) -> bool:
    return day < decision.on and (day, AGENDA[name]) in decision.outcome.ahead(decision.on)


def as_json(decision: Decision[Handling]) -> dict[str, Any]:
    """Everything for a program, in plain values: verdict, dates, calculations with other readings, and the certificate."""
    agenda = [
        {
            "field": name,
            "day": plain(day),
            "words": AGENDA[name],
            "overdue": _overdue(decision, name, day),
            "settled": is_final(decision, name),
            "rules": [rule.id for rule in decision.because(name)],
        }
        for name, day in _dated(decision.outcome)
    ]
    workings = {
        name: {"lines": list(working.lines), "readings": [_reading(decision, each) for each in working.readings]}
        for name, working in decision.workings.items()
    }
    left = [day for day, _ in decision.outcome.ahead(decision.on) if day >= decision.on]
    oldest = decision.oldest_reading
    return {
        "verdict": verdict(decision),
        "agenda": agenda,
        "next_by": plain(left[0]) if left else None,
        "decision": decision.to_dict(),
        "workings": workings,
        "law_read_on": (VERIFIED if oldest is None else oldest.read_on).isoformat(),
    }


def _reading(decision: Decision[Handling], reading: Reading) -> dict[str, Any]:
    answer, other = getattr(decision.outcome, reading.field), reading.value
    return {
        "field": reading.field,
        "value": plain(other),
        "days_after_answer": (other - answer).days if isinstance(answer, date) and isinstance(other, date) else None,
        "words": reading.words,
        "cite": str(reading.cite),
        "url": reading.cite.url,
    }


def write_calendar(decision: Decision[Handling]) -> None:
    """Write a calendar to standard output, exactly as the standard requires; without a date there is none."""
    calendar = as_calendar(decision)
    if calendar is None:
        tell("no date is set, so there is no calendar; --format text says why")
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(calendar)


def as_calendar(decision: Decision[Handling]) -> bytes | None:
    """One all-day event for each date, with an alarm before it; none if no date is set.

    Raises `MissingExtra` without the package that writes calendars.
    """
    try:
        from icalendar import Alarm, Calendar, Event
    except ImportError:
        raise MissingExtra("a calendar needs `icalendar`; install it with pip install 'gdpr-rules[cli]'") from None
    facts = cast(RightsRequest, decision.facts)
    # Neither the rules nor the day of asking are part of it: a calendar imported again replaces its events.
    asked = sha256(json.dumps(decision.to_dict()["facts"], sort_keys=True).encode()).hexdigest()[:24]
    calendar = Calendar()
    calendar.add("prodid", "-//gdpr_rules//deadline//EN")
    calendar.add("version", "2.0")
    for name, day in _dated(decision.outcome):
        event = Event()
        event.add("uid", f"{asked}-{name}@gdpr-rules.invalid")
        event.add("dtstamp", datetime.combine(decision.on, time(), tzinfo=UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", f"{AGENDA[name]} ({facts.right.value}, received {facts.received})")
        event.add("description", "\n".join(_described(decision, name)))
        event.add("status", "CONFIRMED" if is_final(decision, name) else "TENTATIVE")
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", AGENDA[name])
        alarm.add("trigger", -ALARM.get(name, timedelta(days=1)))
        event.add_component(alarm)
        calendar.add_component(event)
    return calendar.to_ical() if decision.outcome.agenda else None


def _described(decision: Decision[Handling], name: str) -> Iterator[str]:
    for rule in decision.because(name):
        yield f"{rule.title} [{rule.id}: {cited(rule)}]"
        yield from decision.workings[rule.id].lines if rule.id in decision.workings else ()
    if not is_final(decision, name):
        yield f"Not settled; still to be established: {', '.join(decision.missing) or 'the law'}."
    yield DISCLAIMER
