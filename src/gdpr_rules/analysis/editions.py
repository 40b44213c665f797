"""The decisions that differ between two editions of the rules, each of them asked about the same facts on the same day."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Generic, TypeVar

import attrs

from gdpr_rules.decisions.wording import shown, verdict
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rulesets import Ruleset

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen
class Differing:
    """A field of the answer that differs, in the words of the question; `settled` says whether each value is final."""

    field: str
    words: str
    before: str
    after: str
    settled: tuple[bool, bool]


@attrs.frozen
class Compared(Generic[OutcomeT]):
    """One case under two editions of the rules."""

    before: Decision[OutcomeT]
    after: Decision[OutcomeT]

    @property
    def verdicts(self) -> tuple[str, str]:
        """The verdict under each."""
        return verdict(self.before), verdict(self.after)

    @property
    def differing(self) -> tuple[Differing, ...]:
        """The fields that differ in value, or in whether their value is final."""
        found = []
        for field in attrs.fields(type(self.after.outcome)):
            values = [getattr(side.outcome, field.name) for side in (self.before, self.after)]
            final = (self.before.settled_on(field.name), self.after.settled_on(field.name))
            if values[0] != values[1] or final[0] is not final[1]:
                found.append(Differing(field.name, field.metadata["words"], _said(values[0]), _said(values[1]), final))
        return tuple(found)

    @property
    def rules(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The rules that applied only before, and those that apply only now."""
        was, now = ({rule.id for rule in (*side.fired, *side.assumed)} for side in (self.before, self.after))
        return tuple(sorted(was - now)), tuple(sorted(now - was))

    @property
    def same(self) -> bool:
        """Whether both editions give one answer, and are equally sure of it."""
        return not self.differing and self.before.settled is self.after.settled


def compared(facts: Facts[OutcomeT], *, on: date, before: Ruleset, after: Ruleset) -> Compared[OutcomeT]:
    """One case under two editions of the rules. Raises `NotEncoded` if one of them does not answer the question."""
    return Compared(evaluate(facts, on=on, rules=before), evaluate(facts, on=on, rules=after))


def restored(document: Mapping[str, Any], what: str) -> Ruleset:
    """The ruleset of a document, for the classes installed; `InvalidDocument` says in a sentence why it cannot be asked."""
    try:
        return Ruleset.from_document(document)
    except InvalidDocument as error:
        first, *others = str(error).splitlines()
        more = f", and {len(others)} more" if others else ""
        raise InvalidDocument(
            f"{what} cannot be asked about facts here, as its questions or kinds are not those of the version installed "
            f"({first}{more}); leave the facts out to see what changes in its rules, or ask it with the version that wrote it"
        ) from None


def _said(value: Any) -> str:
    return "nothing" if value is None or value == frozenset() else shown(value)
