"""`gdpr-rules doctor`: what ends or changes soon, which texts are due to be read again, and what is open."""

import json
import re
import textwrap
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Literal

import typer
from rich.text import Text

from gdpr_rules.analysis.health import READ_WITHIN, WITHIN, Event, Health, health
from gdpr_rules.cli.common import Screen, for_programs, the_day, the_rules
from gdpr_rules.errors import InvalidDate
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law.calendar import bearing

CODES = {"current": 0, "stale": 1, "changes ahead": 3}
FORM = {"name": "gdpr-rules health", "version": 1}
SPAN = re.compile(r"(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)", re.ASCII)
NARROWEST = 30  # characters of a line, however narrow the screen is
FEW = 3  # rules that are named in a line; JSON has them all

On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day asked about. Default: today, with a note.")]
Join = Annotated[str | None, typer.Option("--policy", metavar="FILE", help="Join a policy to the law; `sopro` is built in.")]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="What to write.")]


def doctor(
    on: On = None,
    within: Annotated[
        str, typer.Option("--within", metavar="TIME", help="How far ahead to look: 180d, 26w, 6m or 1y.")
    ] = f"{WITHIN}d",
    read_within: Annotated[
        str, typer.Option("--read-within", metavar="TIME", help="How long ago a text may have been read, in the same form.")
    ] = f"{READ_WITHIN}d",
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """Examine how current the law is: what ends or changes soon, which texts are to be read again, and what is open.

    Stale is what was last read longer ago than --read-within, a figure that has run out, and a text on which something has
    happened since it was read. Open questions and changes without a day are listed, and do not affect the exit code.

    Exit codes: 0 current, and nothing known to change within the time; 3 current, and something ends, changes or is reviewed
    within the time; 1 stale; 2 bad use.
    """
    day, ruleset = the_day(on), the_rules(policy)
    found = health(
        on=day,
        within=days_ahead(within, day, "--within"),
        read_within=days_back(read_within, day, "--read-within"),
        rules=ruleset,
    )
    if output == "json":
        for_programs()
        print(json.dumps(as_json(found, ruleset), indent=2, ensure_ascii=False))
    else:
        print_health(found)
    return CODES[found.verdict]


def days_ahead(text: str, on: date, flag: str) -> int:
    """How many days from a day on a length of time such as `180d`, `26w`, `6m` or `1y` takes."""
    return abs((_moved(text, on, 1, flag) - on).days)


def days_back(text: str, on: date, flag: str) -> int:
    """How many days up to a day a length of time takes, counted backwards."""
    return abs((on - _moved(text, on, -1, flag)).days)


def _moved(text: str, on: date, way: int, flag: str) -> date:
    found = SPAN.fullmatch(text.strip())
    if found is None:
        raise InvalidDate(f"{flag}: `{text}` is not a length of time; write it as 180d, 26w, 6m or 1y")
    number, unit = int(found[1]) * way, found[2][0]
    try:
        if unit in "dw":
            return on + timedelta(days=number * (7 if unit == "w" else 1))
        year, month = divmod(on.year * 12 + on.month - 1 + number * (12 if unit == "y" else 1), 12)
        return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        raise InvalidDate(f"{flag}: `{text}` from {on} leads beyond the calendar; give a shorter time") from None


def as_json(found: Health, rules: Ruleset) -> dict[str, Any]:
    """All that was found, in plain values; docs/how-to/keep-the-law-current.md describes the form."""
    ids = tuple(rule.id for rule in rules)
    return {
        "format": FORM,
        "on": found.on.isoformat(),
        "until": found.until.isoformat(),
        "read_within_days": found.read_within,
        "verdict": found.verdict,
        "rules": found.rules,
        "texts": found.texts,
        "oldest_reading": None if found.oldest is None else found.oldest.isoformat(),
        "coming": [_event(event) for event in found.coming],
        "passed": [_event(event) for event in found.passed],
        "stale": [
            {
                "text": stale.instrument.short,
                "name": stale.instrument.name,
                "url": stale.instrument.url,
                "read_on": stale.instrument.verified_on.isoformat(),
                "days": stale.days,
                "rules": list(stale.rules),
            }
            for stale in found.stale
        ],
        "run_out": [
            {
                "figure": each.figure,
                "end": each.end.isoformat(),
                "citation": str(each.cite),
                "url": each.cite.url,
                "rules": list(each.rules),
            }
            for each in found.run_out
        ],
        "open": [{"question": each.text, "asked_in": list(each.questions), "rules": list(each.rules)} for each in found.open],
        "pending": [
            {
                "what": each.what,
                "citation": str(each.cite),
                "url": each.cite.url,
                "rules": list(bearing(ids, each.bears_on)),
            }
            for each in found.pending
        ],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "day": event.day.isoformat(),
        "what": event.what,
        "happens": event.happens,
        "citation": str(event.cite),
        "url": event.cite.url,
        "rules": list(event.rules),
        "note": event.note or None,
    }


def print_health(found: Health) -> None:
    """The findings on standard output, what is overdue first."""
    paper = Screen(highlight=False)
    paper.print(Text(_headline(found), "bold red" if found.overdue else "bold"))
    paper.print(
        f"{found.rules} rules are in force, made of {found.texts} texts"
        + ("." if found.oldest is None else f"; the oldest reading is of {found.oldest}.")
    )
    _part(paper, f"Last read more than {found.read_within} days ago", _stale(found))
    _part(paper, "Figures that have run out", ((str(each.end), each.figure, _on(each.rules)) for each in found.run_out))
    _part(paper, "Came since the text was last read: read it again", map(_line, found.passed))
    _part(paper, f"Comes until {found.until}", map(_line, found.coming), "nothing that is known")
    _part(paper, "May come, on a day not known", (("", f"{each.what} [{each.cite}]", "") for each in found.pending))
    _part(
        paper,
        "Open, with the number of rules in force that cannot settle an answer where it comes to this",
        ((f"{len(each.rules):>4}", each.text, "") for each in found.open),
    )


def _headline(found: Health) -> str:
    return {
        "stale": f"On {found.on} the law is stale: what follows has to be read again.",
        "changes ahead": f"On {found.on} the law is current, and changes are ahead.",
        "current": f"On {found.on} the law is current, and no change is known until {found.until}.",
    }[found.verdict]


def _stale(found: Health) -> Iterator[tuple[str, str, str]]:
    for each in found.stale:
        yield str(each.instrument.verified_on), f"{each.instrument.short} <{each.instrument.url}>", _on(each.rules)


def _line(event: Event) -> tuple[str, str, str]:
    remarks = [_on(event.rules), event.note]
    return str(event.day), f"{event.happens}: {event.what} [{event.cite}]", "; ".join(filter(None, remarks))


def _on(rules: tuple[str, ...]) -> str:
    """The rules that something bears on, in words."""
    if not rules:
        return "no rule is made of it"
    named, more = ", ".join(rules[:FEW]), len(rules) - FEW
    return f"bears on {named}" + (f" and {more} more rule{'' if more == 1 else 's'}" if more > 0 else "")


def _part(paper: Screen, title: str, lines: Iterable[tuple[str, str, str]], otherwise: str = "") -> None:
    """A heading over lines of a day or number, what it is, and a remark below; nothing where there are none."""
    every = [*lines]
    if not every and not otherwise:
        return
    paper.print()
    paper.print(Text(title, "bold"))
    width = max(len(first) for first, _, _ in every) if every else 0
    for first, what, remark in every or [("", otherwise, "")]:
        for number, line in enumerate(_wrapped(what, paper.width - width - 4)):
            paper.print(Text(f"  {first if number == 0 else '':<{width}}  {line}"), soft_wrap=True)
        for line in _wrapped(remark, paper.width - width - 4):
            paper.print(Text(f"  {'':<{width}}  {line}", "dim"), soft_wrap=True)


def _wrapped(words: str, width: int) -> list[str]:
    """Words in lines of a width; an address or an id that is longer stays whole."""
    return textwrap.wrap(words, max(width, NARROWEST), break_long_words=False, break_on_hyphens=False)
