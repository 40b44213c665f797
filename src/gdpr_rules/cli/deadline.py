"""`gdpr-rules deadline`: what is due about one request, in words, as JSON or as a calendar."""

import json
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any, Literal

from gdpr_rules.errors import InvalidDocument, MissingExtra
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.facts.request import AGENDA, Handling, RightsRequest
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.rules import Reading
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.wire import check_cells, check_facts
from gdpr_rules.wire.cells import values_of
from gdpr_rules.wording import plain, verdict

Output = Literal["text", "json", "ics"]
NOTHING_OVERDUE, OVERDUE, NOT_SETTLED = 0, 1, 3
ALARM = {"extension_notice_by": timedelta(days=7), "due": timedelta(days=7), "refusal_by": timedelta(days=3)}
"""How long before a date its alarm rings; dates that are not named have one a day before."""


def read(texts: dict[str, str], stated: Any) -> RightsRequest:
    """The request that flags and a JSON object state together; nothing may be stated twice, every problem is told at once."""
    if not isinstance(stated, dict):
        problems = check_facts(RightsRequest, stated)
        raise InvalidDocument("\n".join(map(str, problems)) if isinstance(problems, tuple) else "the JSON is no object")
    for name in texts:
        if name in stated:
            raise InvalidDocument(f"`{name}` is stated by --fact and in the JSON; keep one of them")
    if not stated:
        facts = check_cells(RightsRequest, texts, at="fact")
    else:
        spelled, misspelt = values_of(RightsRequest, texts, "fact")
        facts = tuple(misspelt) or check_facts(RightsRequest, {**stated, **spelled})
    if isinstance(facts, tuple):
        raise InvalidDocument("\n".join(map(str, facts)))
    return facts


def decide(request: RightsRequest, on: date, rules: Ruleset) -> Decision[Handling]:
    """The decision about a request."""
    return evaluate(request, on=on, rules=rules)


def exit_code(decision: Decision[Handling]) -> int:
    """1 where something is overdue, 3 where a date is not settled, else 0."""
    if decision.outcome.overdue(decision.on):
        return OVERDUE
    settled = all(decision.settled_on(name) for name in (*AGENDA, "due_if_extended"))
    return NOTHING_OVERDUE if settled else NOT_SETTLED


def as_text(decision: Decision[Handling]) -> str:
    """The dates in their order, then the whole explanation."""
    lines = [f"What is due, seen from {decision.on}:"]
    left = decision.outcome.ahead(decision.on)
    for day, words in decision.outcome.agenda:
        note = "" if day >= decision.on else "  (overdue)" if (day, words) in left else "  (past)"
        lines.append(f"  {day}  {words}{note}")
    if not decision.outcome.agenda:
        lines.append("  no date: the law encoded sets none, or its clock stands still")
    if decision.outcome.due_if_extended:
        lines.append(f"  {decision.outcome.due_if_extended}  the answer at the latest, if more time is announced in time")
    return "\n".join([*lines, "", decision.explain()])


def as_json(decision: Decision[Handling]) -> str:
    """Everything for a program: certificate, dates, sums and other readings."""
    workings = {
        name: {"lines": list(working.lines), "readings": list(map(_reading, working.readings))}
        for name, working in decision.workings.items()
    }
    agenda = [
        {
            "field": name,
            "day": day.isoformat(),
            "words": words,
            "overdue": day < decision.on and (day, words) in decision.outcome.ahead(decision.on),
            "settled": decision.settled_on(name),
            "rules": [rule.id for rule in decision.because(name)],
        }
        for name, words in AGENDA.items()
        if (day := getattr(decision.outcome, name)) is not None
    ]
    told = {
        "verdict": verdict(decision),
        "agenda": sorted(agenda, key=lambda each: str(each["day"])),
        "decision": decision.to_dict(),
        "workings": workings,
        "law_read_on": VERIFIED.isoformat(),
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "field": reading.field,
        "value": plain(reading.value),
        "words": reading.words,
        "cite": str(reading.cite),
        "url": reading.cite.url,
    }


def as_calendar(decision: Decision[Handling]) -> str:
    """One event for each date, all day long, with an alarm before it; raises `MissingExtra` without the package for it."""
    try:
        from icalendar import Alarm, Calendar, Event
    except ImportError:
        raise MissingExtra("a calendar needs `icalendar`; install it with pip install 'gdpr-rules[cli]'") from None
    calendar = Calendar()
    calendar.add("prodid", "-//gdpr_rules//deadline//EN")
    calendar.add("version", "2.0")
    asked = sha256(json.dumps(decision.to_dict()["facts"], sort_keys=True).encode()).hexdigest()[:24]
    stamp = datetime.combine(decision.on, time(), tzinfo=UTC)
    for name, words in AGENDA.items():
        day = getattr(decision.outcome, name)
        if day is None:
            continue
        event = Event()
        event.add("uid", f"{asked}-{name}@gdpr-rules.invalid")
        event.add("dtstamp", stamp)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", f"{words} ({decision.facts.right.value}, received {decision.facts.received})")  # type: ignore[attr-defined]
        event.add("description", _described(decision, name))
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words)
        alarm.add("trigger", -ALARM.get(name, timedelta(days=1)))
        event.add_component(alarm)
        calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")


def _described(decision: Decision[Handling], name: str) -> str:
    lines = []
    for rule in decision.because(name):
        lines.append(f"{rule.title} [{rule.id}: {'; '.join(map(str, rule.cites))}]")
        lines += decision.workings[rule.id].lines if rule.id in decision.workings else ()
    if not decision.settled_on(name):
        lines.append(f"Not settled; still to be found out: {', '.join(decision.missing) or 'the law'}.")
    return "\n".join(lines)
