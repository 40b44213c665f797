"""The uses a policy states for its categories of data, as facts that can be asked about."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis
from gdpr_rules.facts.processing import Processing
from gdpr_rules.law.bases.text import ORDERLY
from gdpr_rules.policy.schema import Category, PolicyDocument, Use
from gdpr_rules.wire import read_facts

GROUNDS: Mapping[Basis, Mapping[str, Any]] = {
    Basis.CONSENT: {"consent_given": True},
    Basis.CONTRACT: {"contract_with_subject": True, "precontract_steps_requested": True},
    Basis.LEGAL_OBLIGATION: {"legal_obligation": True},
    Basis.VITAL_INTERESTS: {"vital_interests": True},
    Basis.PUBLIC_TASK: {"public_task": True, "task_is_own": True},
    Basis.LEGITIMATE_INTERESTS: {"interest_is_legitimate": True},
    Basis.RECOGNISED_INTEREST: {"recognised_interest": True},
}
"""What has to be so for each basis to carry anything, beside that it is necessary."""

TOLD = {"category", "purpose", "source", "subject_country", "subject_us_state", "controller_countries"}
"""What every question tells by itself."""
FURTHER = {
    *("parental_authorisation", "parental_authorisation_verified", "condition_in_law", "subject_incapable"),
    *("professional_secrecy", "policy_document_held", "official_authority", "criminal_data_authorised"),
    *("comprehensive_register", "collected_on_consent", "consent_unobtainable", "new_purpose_told"),
}
"""What is asked only where something unusual is so."""
ORDINARY: Mapping[str, Any] = {
    **{name: value for name, value in attrs.asdict(ORDERLY, recurse=False).items() if name not in TOLD | FURTHER},
    **{name: False for grounds in GROUNDS.values() for name in grounds},
    "explicit_consent": False,
    "lia_recorded": False,
    "source_told": True,
}
"""An adult of whom nothing unusual is known, informed in time, and nothing that carries the processing: a case to add to."""


@attrs.frozen
class StatedUse:
    """One purpose that a policy states for a category of data, with what it says is so whenever they are used for it."""

    category: Category
    use: Use
    clauses: tuple[str, ...]
    promised: Mapping[str, Any] = attrs.field(eq=False)

    @property
    def bases(self) -> frozenset[Basis]:
        """The bases stated for it."""
        return frozenset(Basis[word.upper()] for word in self.use.bases)

    def facts(self, basis: Basis | None = None, **others: Any) -> Processing:
        """What the policy says is so, about somebody of whom more can be told; `basis` adds what that basis rests on.

        Where both speak of a fact, what the policy promises counts.
        """
        grounds = {} if basis is None else GROUNDS[basis]
        named: dict[str, Any] = {"category": self.category.id, "purpose": self.use.purpose}
        return Processing(**{**others, **grounds, **self.promised, **named})


def stated_uses(document: PolicyDocument) -> Iterator[StatedUse]:
    """Every use that a policy states, category by category; those of any category once for each of them."""
    common = document.any_category
    for category in document.categories:
        for use in category.uses:
            yield stated(category, use, category.clauses)
        for use in common.uses if common else ():
            yield stated(category, use, common.clauses if common else [])


def stated(category: Category, use: Use, clauses: list[str]) -> StatedUse:
    """A use of a category with what the policy promises for both; `clauses` are where it stands if it names none itself."""
    promised = {**category.promised, **use.promised}
    read = read_facts(Processing, promised)
    return StatedUse(category, use, tuple(use.clauses or clauses), {name: getattr(read, name) for name in promised})
