"""How old the law is: what ends or changes soon, what came since a text was read, which texts are stale, what is open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import attrs

from gdpr_rules.decisions.sources import figures, texts
from gdpr_rules.errors import InvalidDate
from gdpr_rules.kernel.citations import Citation, Dated, Instrument
from gdpr_rules.kernel.conditions import During, Open, walk
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.law.calendar import CALENDAR, PENDING, Entry, Pending, bearing

WITHIN, READ_WITHIN = 180, 365
"""Days: how far ahead is looked without other instructions, and how old a reading may be."""


@attrs.frozen
class Event:
    """What happens to the law on a day, and the ids of the rules that it bears on; none where no rule is made of that law.

    `happens` is a verb with its complement (*begins*, *ends*, *is to be reviewed*), `note` what is uncertain about it.
    """

    day: date
    what: str
    happens: str
    cite: Citation
    rules: tuple[str, ...]
    note: str = ""


@attrs.frozen
class StaleText:
    """A text last read longer ago than the limit: `days` before the day asked about; with the ids of the rules made of it."""

    instrument: Instrument
    days: int
    rules: tuple[str, ...]


@attrs.frozen
class RunOut:
    """A figure with no value on the day asked about, as its last one ended on `end` (the first day without)."""

    figure: str
    end: date
    cite: Citation
    rules: tuple[str, ...]


@attrs.frozen
class OpenPoint:
    """A question that the encoded law leaves open, such as a cell of a table, and what hangs on it.

    `rules` are the ids of the rules in force on the day asked about whose whole condition contains it (scope, `when`, `unless`,
    and what the outcome is computed from): each is one answer that cannot be settled where it comes to this question.
    `questions` are the names of the questions that these rules answer.
    """

    text: str
    rules: tuple[str, ...]
    questions: tuple[str, ...]


@attrs.frozen
class Health:
    """The state of the law on a day: `rules` in force, `texts` that they are made of, and when the `oldest` was last read.

    `coming` lists events after `on` and up to `until`, included; `passed` events of the calendar that bear on rules,
    after the text they concern was last read and up to `on`; `pending` changes whose day is not known.
    """

    on: date
    until: date
    read_within: int
    rules: int
    texts: int
    oldest: date | None
    coming: tuple[Event, ...]
    passed: tuple[Event, ...]
    stale: tuple[StaleText, ...]
    run_out: tuple[RunOut, ...]
    open: tuple[OpenPoint, ...]
    pending: tuple[Pending, ...]

    @property
    def overdue(self) -> bool:
        """Whether a text has to be read again by now: it is stale, a figure of it has run out, or an event came since."""
        return bool(self.stale or self.run_out or self.passed)

    @property
    def verdict(self) -> str:
        """`stale` if something is overdue, else `changes ahead` if something is coming, else `current`."""
        return "stale" if self.overdue else "changes ahead" if self.coming else "current"


def health(*, on: date, within: int = WITHIN, read_within: int = READ_WITHIN, rules: Ruleset | None = None) -> Health:
    """How current the rules are on a day: nothing is read from a clock, and the same day gives the same answer for good.

    `within` is how many days ahead to look, `read_within` how many days old a reading may be. Without `rules` the law is
    examined. Open questions and pending changes are listed, and make nothing overdue. Raises `InvalidDate` for anything but a
    plain day, and for numbers of days that are negative or lead beyond the calendar.
    """
    if type(on) is not date or isinstance(on, datetime):
        raise InvalidDate(f"`on` is `{on!r}`; give the day asked about as a `datetime.date`")
    if within < 0 or read_within < 0 or within > (date.max - on).days:
        raise InvalidDate(f"`{within}` and `{read_within}` are not both spans in days that can be looked over; correct them")
    ruleset, until = LAW if rules is None else rules, on + timedelta(days=within)
    in_force = tuple(rule for rule in ruleset if on in rule.in_force)
    made_of = _by(in_force, texts)
    return Health(
        on=on,
        until=until,
        read_within=read_within,
        rules=len(in_force),
        texts=len(made_of),
        oldest=min((text.verified_on for text in made_of), default=None),
        coming=_sorted(
            (*_held(ruleset, on, until), *(event for entry in CALENDAR for event in _events(entry, ruleset, on, until)))
        ),
        passed=_sorted(
            event
            for entry in CALENDAR
            for event in _events(entry, ruleset, entry.cite.instrument.verified_on, on)
            if event.rules
        ),
        stale=tuple(
            StaleText(text, (on - text.verified_on).days, tuple(made_of[text]))
            for text in sorted(made_of, key=lambda text: (text.verified_on, text.short, text.name))
            if (on - text.verified_on).days > read_within
        ),
        run_out=tuple(_run_out(ruleset, in_force, on)),
        open=_open(ruleset, in_force),
        pending=PENDING,
    )


def _by(rules: Iterable[Rule[Any]], parts: Any) -> dict[Any, list[str]]:
    """The ids of the rules that have each of some parts."""
    found: dict[Any, list[str]] = defaultdict(list)
    for rule in rules:
        for part in parts(rule):
            found[part].append(rule.id)
    return found


def _events(entry: Entry, rules: Ruleset, after: date, until: date) -> Iterator[Event]:
    ids = bearing(tuple(rule.id for rule in rules), entry.bears_on)
    for day in entry.days(after, until):
        yield Event(day, entry.what, entry.kind.value, entry.cite, ids, entry.note)


def _held(rules: Ruleset, on: date, until: date) -> Iterator[Event]:
    """What the rules themselves say of the days to come: their first days and ends, their limbs' and their figures'."""
    found: dict[tuple[date, str, str, Citation], list[str]] = defaultdict(list)
    for rule in rules:
        for key in _days(rule, rules):
            if on < key[0] <= until:
                found[key].append(rule.id)
    for (day, what, happens, cite), ids in found.items():
        yield Event(day, what, happens, cite, tuple(dict.fromkeys(ids)))


def _days(rule: Rule[Any], rules: Ruleset) -> Iterator[tuple[date, str, str, Citation]]:
    firing, title, first = rules.firing(rule), f"the rule *{rule.title}*", rule.cites[0]
    if rule.in_force.start is not None:
        yield rule.in_force.start, title, "begins", first
    if rule.in_force.end is not None:
        yield rule.in_force.end, title, "ends", first
    for part in walk(firing):
        if isinstance(part, During):
            for day in part.span.bounds():
                happens = "begins" if day == part.span.start else "ends"
                yield day, f"a limb of *{rule.title}*", happens, part.cite or first
    for figure in figures(rule, firing):
        for step in figure.steps:
            yield step.start, f"the figure *{figure.name}*", "takes another value", step.cite
        if figure.end is not None:
            yield figure.end, f"the figure *{figure.name}*", "runs out", figure.steps[-1].cite


def _run_out(rules: Ruleset, in_force: Iterable[Rule[Any]], on: date) -> Iterator[RunOut]:
    def ended(rule: Rule[Any]) -> Iterator[Dated[Any]]:
        return (each for each in figures(rule, rules.firing(rule)) if each.end is not None and each.end <= on)

    found = _by(in_force, ended)
    for figure in sorted(found, key=lambda figure: (figure.end, figure.name)):
        yield RunOut(figure.name, figure.end, figure.steps[-1].cite, tuple(found[figure]))


def _open(rules: Ruleset, in_force: Iterable[Rule[Any]]) -> tuple[OpenPoint, ...]:
    """The open questions, those that most rules hang on first."""

    def left(rule: Rule[Any]) -> dict[str, None]:
        return dict.fromkeys(part.question for part in walk(rules.firing(rule)) if isinstance(part, Open))

    found = _by(in_force, left)
    order = sorted(found, key=lambda text: (-len(found[text]), text))
    asked = {text: tuple(dict.fromkeys(rules[name].question.__name__ for name in found[text])) for text in order}
    return tuple(OpenPoint(text, tuple(found[text]), asked[text]) for text in order)


def _sorted(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.day, not event.rules, event.what, event.happens, str(event.cite))))
