"""The result of screening one message: send, do not send or cannot tell yet, with reasons, gaps and the smallest remedy."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from gdpr_rules.decisions.survey import survey
from gdpr_rules.decisions.wording import plain, stated, verdict
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.facts.message import Message, Sending
from gdpr_rules.kernel.compiler import bounded
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rulesets import Ruleset

SEND, DO_NOT_SEND, CANNOT_TELL = "send", "do not send", "cannot tell yet"
VERDICTS = {"permitted": SEND, "not permitted": DO_NOT_SEND, "cannot tell yet": CANNOT_TELL}


@attrs.frozen
class Reason:
    """A rule that stands in the way, certainly or only while something is unknown."""

    rule: str
    title: str
    citations: tuple[str, ...]
    url: str
    certain: bool


@attrs.frozen
class Change:
    """Facts to bring about that would be enough together, in words and by name."""

    words: str
    facts: dict[str, Any]

    @classmethod
    def of(cls, facts: Facts[Any], changes: Iterable[tuple[str, Any]]) -> "Change":
        """The changes of a remedy for facts."""
        named = dict(changes)
        fields = attrs.fields_dict(type(facts))
        words = ", and ".join(stated(fields[name], value) for name, value in named.items())
        return cls(words, {name: plain(value) for name, value in named.items()})


@attrs.frozen
class Answer:
    """One decision in words: `missing` and `open_questions` could still change any part of it, `remedies` are the smallest.

    `repeats` is the row about the same mailbox whose stricter verdict this is; None if the verdict is the row's own.
    """

    verdict: str
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    open_questions: tuple[str, ...]
    remedies: tuple[Change, ...]
    outcome: dict[str, Any]
    settled: bool
    repeats: int | None = None

    @property
    def deciding(self) -> tuple[Reason, ...]:
        """The reasons that carry the verdict: the certain ones where there are any."""
        return tuple(reason for reason in self.reasons if reason.certain) or self.reasons


class Screening:
    """Answers under some rules on a day; messages that the rules cannot tell apart are decided once while that is kept."""

    def __init__(self, rules: Ruleset, on: date) -> None:
        self.rules = rules
        self.on = on
        self.counts: dict[str, int] = dict.fromkeys((SEND, DO_NOT_SEND, CANNOT_TELL), 0)
        self._alike = survey(rules.program(Message, on), Message)
        self._decided: dict[Any, Answer] = {}
        self._seen: dict[int, tuple[Message, Answer]] = {}

    def answer(self, facts: Message) -> Answer:
        """The answer to one row, counted."""
        seen = self._seen.get(id(facts))
        answer = self._answer(facts) if seen is None else seen[1]
        self.counts[answer.verdict] += 1
        return answer

    def _answer(self, facts: Message) -> Answer:
        key: Any = facts if self._alike.computed else self._alike.cells(facts)
        answer = self._decided.get(key)
        if answer is None:
            answer = bounded(self._decided)[key] = answer_of(evaluate(facts, on=self.on, rules=self.rules))
        bounded(self._seen)[id(facts)] = facts, answer  # the facts are kept, so that no others take their place
        return answer


def answer_of(decision: Decision[Sending]) -> Answer:
    """A decision as an answer."""
    certain = {rule.id for rule in decision.fired}
    remedies = [remedy.changes for remedy in decision.remedies(limit=3)]
    return Answer(
        verdict=VERDICTS[verdict(decision)],
        reasons=tuple(
            Reason(rule.id, rule.title, tuple(map(str, rule.cites)), rule.cites[0].url, rule.id in certain)
            for rule in decision.because("permission")
        ),
        missing=decision.missing,
        open_questions=decision.open_questions,
        remedies=tuple(Change.of(decision.facts, changes) for changes in remedies if len(changes) == len(remedies[0])),
        outcome={field.name: plain(getattr(decision.outcome, field.name)) for field in attrs.fields(Sending)},
        settled=decision.settled,
    )
