"""Ask a question, and get a decision that can explain itself."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from gdpr_rules.decisions.decided import Decided, keep, make
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rulesets import Ruleset

if TYPE_CHECKING:
    from gdpr_rules.decisions.certificates import Salts, Sealed, Verification
    from gdpr_rules.decisions.precedence import Precedence
    from gdpr_rules.decisions.remedies import Remedy
    from gdpr_rules.decisions.sources import OldestReading

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


class Decision(Decided[OutcomeT], Generic[OutcomeT]):
    """The answer to one question on a day, with its views: reasons, precedence, remedies, an explanation, certificates."""

    @cached_property
    def precedence(self) -> "Precedence[OutcomeT]":
        """Which regime wins, field by field: what each would say alone, what stands, and which regimes and rules set it."""
        from gdpr_rules.decisions.precedence import precedence_of

        return precedence_of(self)

    @property
    def oldest_reading(self) -> "OldestReading | None":
        """The text that was read longest ago among those this rests on: of the rules that apply, and of those that stay silent.

        Rules of places that the facts have nothing to do with are left out. None where no encoded text speaks of the facts.
        """
        from gdpr_rules.decisions.sources import oldest_reading

        return oldest_reading(self)

    def remedies(self, *, limit: int = 5) -> "tuple[Remedy[OutcomeT], ...]":
        """The smallest sets of changes to changeable facts that make the outcome permissive, the smallest first.

        Empty if the outcome is permissive already, or if no change within the controller's power is enough.
        """
        from gdpr_rules.decisions.remedies import find_remedies

        return find_remedies(self, limit=limit)

    def explain(self) -> str:
        """The decision in words: the answer, its reasons, what is missing, and what would help."""
        from gdpr_rules.decisions.wording import explanation

        return explanation(self, self.remedies(limit=3))

    def __repr__(self) -> str:
        certainty = "settled" if self.settled else f"not settled, missing {', '.join(self.missing) or 'law'}"
        return f"Decision({self.outcome}, {certainty}, on {self.on})"

    def to_dict(self) -> dict[str, Any]:
        """A certificate in plain JSON values: question, facts, day, ruleset fingerprint, rules, outcome.

        `gdpr_rules.decisions.certificates` describes it in full, with what `verify` can and cannot establish.
        """
        from gdpr_rules.decisions.certificates import certificate_of

        return certificate_of(self)

    def sealed(self, withhold: Iterable[str], *, salts: "Salts | None" = None) -> "Sealed":
        """A certificate with a salted commitment in place of each withheld fact, and the openings of the commitments.

        The openings hold salts and values: keep them elsewhere, or destroy them. Salts come from the operating system's source
        of randomness, the only use that this library makes of it; if `salts` is given, it is called with a number of bytes
        instead. Raises `UnknownFact` for a name that is not a fact of the question, and `InvalidFact` for one that the
        question requires.
        """
        from gdpr_rules.decisions.certificates import sealed

        return sealed(self, withhold, salts)

    def to_jsonld(self) -> dict[str, Any]:
        """The decision as linked data: JSON-LD in terms of the Data Privacy Vocabulary, including its context.

        Where DPV has no term, the name is in the library's own namespace. The document is the same on every run. Source:
        `gdpr_rules.decisions.dpv`.
        """
        from gdpr_rules.decisions.linked_data import as_jsonld

        return as_jsonld(self)

    @classmethod
    def from_dict(
        cls, certificate: Mapping[str, Any], *, rules: Ruleset | None = None, openings: Mapping[str, Any] | None = None
    ) -> "Decision[Any]":
        """The decision that a certificate records, evaluated again under the rules it names.

        `rules` is needed only for your own rules; the law, and the law with the source documents' policy, are found by
        their fingerprint. Withheld facts need their openings. Raises `InvalidDocument` with the path of every problem.
        """
        from gdpr_rules.decisions.certificates import restored

        read = restored(certificate, shipped() if rules is None else (rules,), openings=openings)
        return evaluate(read.facts, on=read.on, rules=read.rules)


class _Lazily(dict[str, Ruleset]):
    """The law, loaded on first use."""

    def __missing__(self, name: str) -> Ruleset:
        from gdpr_rules.law import LAW

        self[name] = LAW
        return LAW


_LAW: Final = _Lazily()


@cache
def shipped() -> tuple[Ruleset, ...]:
    """The rulesets that come with the package: the law, the law with the source documents' policy, and that policy alone.

    After them the first two as `screen` joins them with the sender's own rule on the exclusion list.
    """
    from gdpr_rules.policy.sopro import SOPRO
    from gdpr_rules.suppression.standing import OWN_LIST

    law = _LAW["law"]
    both = law | SOPRO
    return law, both, SOPRO, law | OWN_LIST, both | OWN_LIST


def evaluate(facts: Facts[OutcomeT], *, on: date, rules: Ruleset | None = None) -> Decision[OutcomeT]:
    """Answer the question that the facts belong to, under the rules in force on a day.

    Without `rules` the law answers. Unknown facts count as their most protective values; `on` is a plain date, never read from
    a clock. Raises `InvalidDate`, and `NotEncoded` if no rule answers the question.
    """
    if rules is None:
        rules = _LAW["law"]
    program = rules.program(type(facts), on)
    decision: Decision[OutcomeT] = make(Decision)
    possible, certain = program.masks(facts)
    keep(decision, (facts, on, rules, program, possible, certain))
    return decision


def verify(
    certificate: Mapping[str, Any], *, rules: Ruleset | None = None, openings: Mapping[str, Any] | None = None
) -> "Verification":
    """Evaluate a certificate's facts again and name everything in which the answer differs.

    Without `rules` they are found among those that come with the package, by the certificate's fingerprint. Withheld facts
    are restored from their openings, each checked against its commitment first. If some have no opening, the answer is compared
    with the least and the most that the other facts leave possible: an impossible answer is a difference, a possible one is not
    thereby confirmed. Raises `InvalidDocument` with the path of what cannot be read.
    """
    from gdpr_rules.decisions.certificates import verification

    return verification(certificate, shipped() if rules is None else (rules,), openings)
