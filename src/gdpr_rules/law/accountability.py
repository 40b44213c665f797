"""What the rules on a controller's own duties are made of: facts to show them on, a text of law, and where it reaches."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Example, Rule, fires, silent, unsettled
from gdpr_rules.law.around import said

DAY = timedelta(days=1)
Changes = Mapping[str, Any]
AMERICA: Changes = {"subject_country": "US", "subject_us_state": "NY"}
ABROAD: Changes = {"controller_countries": frozenset({"US"})}
JAPAN: Changes = {"subject_country": "JP", "controller_countries": frozenset({"JP"})}


@attrs.frozen
class Samples:
    """Made-up facts of one question: one case with nothing unusual about it, and variations of it."""

    orderly: Facts[Any]

    def __call__(self, **changes: Any) -> Any:
        """The orderly case with some facts changed; None makes a fact unknown."""
        return attrs.evolve(self.orderly, **changes)

    def at(self, home: Changes) -> "Samples":
        """The same in another place."""
        return Samples(self(**home))

    def around(
        self,
        hit: Changes,
        *,
        also: Iterable[Changes] = (),
        not_so: Iterable[Changes] = (),
        unknown: Iterable[str | Changes] = (),
        on: date | None = None,
    ) -> tuple[Example[Any], ...]:
        """Examples of a rule around the facts `hit`, on which it fires.

        It still fires with each change of `also`, is silent with each of `not_so`, and stays open for want of each of
        `unknown`: a fact, or changes of which those to None are what is not known.
        """
        open_ones = [{each: None} if isinstance(each, str) else each for each in unknown]
        return (
            fires(self._label(hit), self(**hit), on=on),
            *(fires(self._label(changes), self(**{**hit, **changes}), on=on) for changes in also),
            *(silent(self._label(changes), self(**{**hit, **changes}), on=on) for changes in not_so),
            *(
                unsettled(
                    self._label(changes),
                    self(**{**hit, **changes}),
                    missing={name for name, value in changes.items() if value is None},
                    on=on,
                )
                for changes in open_ones
            ),
        )

    def _label(self, changes: Changes) -> str:
        fields = attrs.fields_dict(type(self.orderly))
        return "; ".join(said(about(fields[name]), value) for name, value in changes.items()) or "nothing unusual"


@attrs.frozen
class Move:
    """A country that joined those in which a text is law, or left them, with the words for the day."""

    country: str
    day: date
    joins: bool
    words: str


@attrs.frozen
class Text:
    """A text of law that binds a controller: its regime and days, where its samples are, and countries that came and went."""

    regime: str
    law: Instrument
    span: Span
    home: Changes
    moves: tuple[Move, ...] = ()

    def rule(
        self,
        samples: Samples,
        name: str,
        title: str,
        protects: str,
        places: tuple[str | Citation, ...],
        then: Outcome | Computed[Any],
        hit: Changes,
        *,
        when: Condition = TRUE,
        unless: Condition = FALSE,
        also: Iterable[Changes] = (),
        not_so: Iterable[Changes] = (),
        unknown: Iterable[str | Changes] = (),
        span: Span | None = None,
        **more: Any,
    ) -> Rule[Any]:
        """A rule of the text, with examples around the facts on which it fires, and of where and since when it reaches."""
        here, days = samples.at(self.home), span or self.span
        return Rule(
            id=f"{self.regime}.{name}",
            title=title,
            protects=protects,
            cites=tuple(place if isinstance(place, Citation) else self.law.at(place) for place in places),
            in_force=days,
            when=when,
            unless=unless,
            then=then,
            examples=(
                *here.around(hit, also=also, not_so=not_so, unknown=unknown),
                *reach(here, hit, days),
                *(each for move in self.moves for each in _moving(here, hit, move)),
            ),
            **more,
        )


def reach(sample: Samples, hit: Changes, span: Span) -> tuple[Example[Any], ...]:
    """Where a rule applies, with either side where it is law, and on which days."""
    shown: list[Example[Any]] = [
        fires("people in New York", sample(**{**hit, **AMERICA})),
        fires("a controller in the United States", sample(**{**hit, **ABROAD})),
        silent("neither side where it is law", sample(**{**hit, **AMERICA, **ABROAD})),
        unsettled(
            "a controller in the United States, and people nobody knows where",
            sample(**{**hit, **ABROAD, "subject_country": None}),
            missing={"subject_country"},
        ),
        unsettled(
            "people in New York, and a controller nobody knows where",
            sample(**{**hit, **AMERICA, "controller_countries": None}),
            missing={"controller_countries"},
        ),
    ]
    if span.start:
        shown += [
            silent("the day before it was law", sample(**hit), on=span.start - DAY),
            fires("its first day", sample(**hit), on=span.start),
        ]
    if span.end:
        shown += [
            fires("its last day", sample(**hit), on=span.end - DAY),
            silent("the day after it", sample(**hit), on=span.end),
        ]
    return tuple(shown)


def _moving(sample: Samples, hit: Changes, move: Move) -> tuple[Example[Any], ...]:
    """What the day of a move changes, with either side in that country alone."""
    before, after = (silent, fires) if move.joins else (fires, silent)
    sides = (
        ("people", sample(**{**hit, **ABROAD, "subject_country": move.country})),
        ("a controller", sample(**{**hit, **AMERICA, "controller_countries": frozenset({move.country})})),
    )
    return tuple(
        example
        for side, facts in sides
        for example in (
            before(f"{side} in {move.country}, the day before {move.words}", facts, on=move.day - DAY),
            after(f"{side} in {move.country}, from that day", facts, on=move.day),
        )
    )
