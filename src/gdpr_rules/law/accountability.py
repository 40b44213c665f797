"""Made-up cases and their variations, and the days on which countries joined or left a text: for rules not yet literal."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.kernel.citations import Instrument, Span
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled
from gdpr_rules.law.around import said

DAY = timedelta(days=1)
Changes = Mapping[str, Any]


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
