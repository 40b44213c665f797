"""What an exclusion list says about one address and one use: stopped or not, by which entries, or why it passes."""

from collections.abc import Iterable
from datetime import datetime

import attrs

from gdpr_rules.suppression.entries import MARKETING_ONLY, Entry, Lifting, MessageClass, Reason, Use
from gdpr_rules.suppression.spellings import Covers, covers


@attrs.frozen
class Verdict:
    """The answer about one address. `standing` are the stops that nothing has lifted, the strongest first; `stopping` are those
    of them that stop this message.

    `aside` are liftings about the address that do not count: set aside for good, or of a day that has not come.
    `problem` is set if the address is invalid: mail cannot be sent there, and it counts as suppressed.
    """

    address: str
    suppressed: bool
    standing: tuple[Entry, ...] = ()
    lifted: tuple[Entry, ...] = ()
    problem: str = ""
    stopping: tuple[Entry, ...] = ()
    aside: tuple[Entry, ...] = ()

    @property
    def reason(self) -> Reason | None:
        """The strongest reason that stops this message, or, where it passes, that stands."""
        return next((entry.why for entry in self.stopping or self.standing if isinstance(entry.why, Reason)), None)

    @property
    def words(self) -> str:
        """The answer in a sentence."""
        if self.problem:
            return f"suppressed: {self.problem}"
        if not self.standing:
            return "not suppressed" + ("; what stood has been lifted" if self.lifted else "")
        first = (self.stopping or self.standing)[0]
        stop = f"{first.why.value} of {first.asked_at.date()} against {first.subject} ({first.scope})"
        if self.suppressed:
            return f"suppressed: {stop}{self._aside}"
        return f"passes: the {stop} stops marketing, and a transactional message is not marketing"

    @property
    def _aside(self) -> str:
        why = {True: "set aside, as dated ahead of the clock", False: "counts only from its day"}
        return "".join(f"; {each.why.value} of {each.asked_at.date()}: {why[each.aside_at is not None]}" for each in self.aside)


def judge(address: str, entries: Iterable[tuple[str, Entry]], use: Use, *, at: datetime, covers: Covers = covers) -> Verdict:
    """The verdict on a use at an instant from all entries about an address, each with the name that its subject goes by.

    A lifting counts from its own day; a stop always does. It ends only stops under the same name, as one person's consent does
    not lift a stop for a whole domain, and of its own spelling, which `covers` says of a lifting and a stop.
    """
    given = tuple(entries)
    ahead = [entry for _, entry in given if isinstance(entry.why, Lifting) and (entry.aside_at or entry.ahead_of(at))]
    lifting = [
        (name, entry) for name, entry in given if not entry.stops and not entry.ahead_of(at) and entry.scope.covers(use.scope)
    ]
    standing: list[Entry] = []
    lifted: list[Entry] = []
    for name, stop in given:
        if stop.stops and use.reached_by(stop.scope):
            ended = any(name == other and lift.lifts(stop) and covers(lift, stop) for other, lift in lifting)
            (lifted if ended else standing).append(stop)
    stopping = [
        stop for stop in standing if use.message_class is not MessageClass.TRANSACTIONAL or stop.why not in MARKETING_ONLY
    ]
    asides = tuple(sorted(dict.fromkeys(ahead), key=lambda entry: (entry.asked_at, entry.why.value, entry.subject.text)))
    return Verdict(address, bool(stopping), _ordered(standing), _ordered(lifted), stopping=_ordered(stopping), aside=asides)


def _ordered(stops: list[Entry]) -> tuple[Entry, ...]:
    def place(stop: Entry) -> tuple[object, ...]:
        strength = stop.why.strength if isinstance(stop.why, Reason) else 0
        return (-strength, stop.asked_at, stop.subject.text, tuple(part or "" for part in stop.scope.parts))

    return tuple(sorted(dict.fromkeys(stops), key=place))
