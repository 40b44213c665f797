"""What an exclusion list says about one address and one use: stopped or not, by which entries, or why it passes."""

from collections.abc import Iterable

import attrs

from gdpr_rules.suppression.entries import MARKETING_ONLY, Entry, MessageClass, Reason, Use


@attrs.frozen
class Verdict:
    """The answer about one address. `standing` are the stops that nothing has lifted, the strongest first; `stopping` are those
    of them that stop this message.

    `problem` is set if the address is invalid: mail cannot be sent there, and it counts as suppressed.
    """

    address: str
    suppressed: bool
    standing: tuple[Entry, ...] = ()
    lifted: tuple[Entry, ...] = ()
    problem: str = ""
    stopping: tuple[Entry, ...] = ()

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
            return f"suppressed: {stop}"
        return f"passes: the {stop} stops marketing, and a transactional message is not marketing"


def judge(address: str, entries: Iterable[tuple[str, Entry]], use: Use) -> Verdict:
    """The verdict on a use from all entries about an address, each with the name that its subject goes by.

    A lifting ends only stops under the same name: one person's consent does not lift a stop for a whole domain.
    """
    given = tuple(entries)
    lifting = [(name, entry) for name, entry in given if not entry.stops and entry.scope.covers(use.scope)]
    standing: list[Entry] = []
    lifted: list[Entry] = []
    for name, stop in given:
        if stop.stops and use.reached_by(stop.scope):
            ended = any(name == other and lift.lifts(stop) for other, lift in lifting)
            (lifted if ended else standing).append(stop)
    stopping = [
        stop for stop in standing if use.message_class is not MessageClass.TRANSACTIONAL or stop.why not in MARKETING_ONLY
    ]
    return Verdict(address, bool(stopping), _ordered(standing), _ordered(lifted), stopping=_ordered(stopping))


def _ordered(stops: list[Entry]) -> tuple[Entry, ...]:
    def place(stop: Entry) -> tuple[object, ...]:
        strength = stop.why.strength if isinstance(stop.why, Reason) else 0
        return (-strength, stop.asked_at, stop.subject.text, tuple(part or "" for part in stop.scope.parts))

    return tuple(sorted(dict.fromkeys(stops), key=place))
