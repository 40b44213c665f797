"""The face of the package: ask a question, and get a decision that can explain itself."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from gdpr_rules.kernel import decisions
from gdpr_rules.kernel.conditions import FALSE, reduce
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.kernel.rules import Computed, Reading, Rule, Working
from gdpr_rules.kernel.rulesets import Ruleset

if TYPE_CHECKING:
    from gdpr_rules.certificates import Salts, Sealed
    from gdpr_rules.precedence import Precedence
    from gdpr_rules.remedies import Remedy

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


class Decision(decisions.Decision[OutcomeT], Generic[OutcomeT]):
    """A decision with its views: by field, by regime, what is missing, remedies, an explanation, and a certificate."""

    def because(self, field: str, member: Any = None) -> tuple[Rule[OutcomeT], ...]:
        """The rules that set a field: those whose own value no other rule's goes beyond.

        With a `member` of a field that is a set, the rules that put it there, or took it away where rules take away.
        """
        order, rules = protections(type(self.outcome))[field], (*self.fired, *self.assumed)
        values = [getattr(rule.outcome(self.facts), field) for rule in rules]
        if member is not None and not isinstance(order.least, frozenset):
            raise TypeError(f"`{field}` is no set, so that nothing is a member of it; leave `member` out")
        if member is not None:
            return tuple(rule for rule, value in zip(rules, values, strict=True) if member in value ^ order.least)

        def stands(value: Any) -> bool:
            return value != order.least and all(order.covers(value, v) or not order.covers(v, value) for v in values)

        return tuple(rule for rule, value in zip(rules, values, strict=True) if stands(value))

    @cached_property
    def determining(self) -> tuple[Rule[OutcomeT], ...]:
        """The rules that set at least one field; evaluating with them alone gives the same outcome."""
        setting = {rule.id for name in protections(type(self.outcome)) for rule in self.because(name)}
        return tuple(rule for rule in (*self.fired, *self.assumed) if rule.id in setting)

    @cached_property
    def by_regime(self) -> dict[str, OutcomeT]:
        """Each regime that reaches these facts, or may, with the outcome it would give alone."""
        question, known = type(self.facts), self.known_facts
        outcomes: dict[str, OutcomeT] = {}
        for regime in {self.rules.regime(rule).id: self.rules.regime(rule) for rule in self.program.rules}.values():
            if reduce(self.rules.scope(regime, question), self.on, known) != FALSE:
                outcomes[regime.id] = cast(OutcomeT, self.program.least)
        for rule in (*self.fired, *self.assumed):
            name = self.rules.regime(rule).id
            outcomes[name] = outcomes[name] | rule.outcome(self.facts)
        return outcomes

    @cached_property
    def precedence(self) -> "Precedence[OutcomeT]":
        """Which regime wins, field by field: what each would say alone, what stands, and which regimes and rules set it."""
        from gdpr_rules.precedence import precedence_of

        return precedence_of(self)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The unknown facts that could still change the outcome, the one that settles most on average first."""
        from gdpr_rules.unknowns import missing_facts

        return missing_facts(self)

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
        from gdpr_rules.unknowns import questions_left

        return questions_left(self)

    @cached_property
    def workings(self) -> "dict[str, Working]":
        """How each worked-out outcome came about, by the id of its rule: the sum, and other readings of the law."""
        rules = (*self.fired, *self.assumed)
        return {rule.id: rule.then.working(self.facts) for rule in rules if isinstance(rule.then, Computed)}

    @property
    def readings(self) -> "tuple[Reading, ...]":
        """Every other reading of the law on some part of the answer, with its source."""
        return tuple(reading for working in self.workings.values() for reading in working.readings)

    def remedies(self, *, limit: int = 5) -> "tuple[Remedy[OutcomeT], ...]":
        """Smallest sets of changes to changeable facts that make the outcome permissive, the smallest first.

        Empty where the outcome is permissive already or no change within the controller's power would do.
        """
        from gdpr_rules.remedies import find_remedies

        return find_remedies(self, limit=limit)

    def explain(self) -> str:
        """The decision as a careful colleague would put it: answer, reasons, what is missing, what would help."""
        from gdpr_rules.wording import explanation

        return explanation(self, self.remedies(limit=3))

    def __repr__(self) -> str:
        certainty = "settled" if self.settled else f"not settled, missing {', '.join(self.missing) or 'law'}"
        return f"Decision({self.outcome}, {certainty}, on {self.on})"

    def to_dict(self) -> dict[str, Any]:
        """A certificate in plain JSON values: question, facts, day, ruleset fingerprint, rules, outcome.

        The whole of it, with what `verify` can tell and what it cannot, is described in `gdpr_rules.certificates`.
        """
        from gdpr_rules.certificates import certificate_of

        return certificate_of(self)

    def sealed(self, withhold: Iterable[str], *, salts: "Salts | None" = None) -> "Sealed":
        """A certificate that holds a salted commitment in the place of each fact withheld, and the openings of these.

        The openings hold salts and values: keep them elsewhere, or destroy them. Salts come from the operating system's source
        of chance, the only place where this library leaves anything to it; `salts` is called with a number of bytes in its
        stead. Raises `UnknownFact` for a name that is no fact of the question, and `InvalidFact` for one that the question
        cannot be asked without.
        """
        from gdpr_rules.certificates import sealed

        return sealed(self, withhold, salts)

    def to_jsonld(self) -> dict[str, Any]:
        """The decision as linked data: JSON-LD in terms of the Data Privacy Vocabulary, complete with its context.

        What DPV has no term for is named in a namespace of the library's own. The document is the same on every run. Source:
        `gdpr_rules.vocabulary`.
        """
        from gdpr_rules.jsonld import as_jsonld

        return as_jsonld(self)

    @classmethod
    def from_dict(
        cls, certificate: Mapping[str, Any], *, rules: Ruleset | None = None, openings: Mapping[str, Any] | None = None
    ) -> "Decision[Any]":
        """The decision a certificate speaks of, evaluated afresh under the rules it names.

        `rules` is needed only for rules of your own; the law and the law with the source documents' policy are found by
        their fingerprint. Facts that are withheld need their openings. Raises `InvalidDocument` with the path of everything
        that is wrong.
        """
        from gdpr_rules.certificates import restored

        return restored(certificate, rules=rules, openings=openings)


@cache
def _law() -> Ruleset:
    from gdpr_rules.law import LAW

    return LAW


def evaluate(facts: Facts[OutcomeT], *, on: date, rules: Ruleset | None = None) -> Decision[OutcomeT]:
    """Answer the question that the facts belong to, under the rules in force on a day.

    Without `rules` it is the law that answers. Unknown facts are taken at their most protective; `on` is a plain date,
    never read from a clock. Raises `InvalidDate`, and `NotEncoded` where no rule is about the question.
    """
    if rules is None:
        rules = _law()
    program = rules.program(type(facts), on)
    possible, certain = program.masks(facts)
    return Decision(facts, on, rules, program, possible, certain)
