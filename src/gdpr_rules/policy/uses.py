"""The uses a policy states for its categories of data, as facts that can be asked about."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, FurtherGround, Role, SpecialCondition
from gdpr_rules.facts.processing import Processing
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
"""What each basis requires, besides necessity."""

ORDINARY: Mapping[str, Any] = {
    "role": Role.CONTROLLER,
    "targets_subject": True,
    "monitors_subject": False,
    "authority_task": False,
    "consent_given": False,
    "consent_freely_given": True,
    "consent_tied_to_service": False,
    "consent_specific": True,
    "research_area_consent": False,
    "consent_informed": True,
    "consent_unambiguous": True,
    "consent_provable": True,
    "consent_distinguishable": True,
    "withdrawal_explained": True,
    "withdrawal_as_easy": True,
    "consent_withdrawn": False,
    "other_basis_stated": False,
    "explicit_consent": False,
    "offered_to_child": False,
    "subject_age": 40,
    "preventive_service": False,
    "contract_with_subject": False,
    "precontract_steps_requested": False,
    "necessary_for_purpose": True,
    "legal_obligation": False,
    "vital_interests": False,
    "public_task": False,
    "task_is_own": False,
    "recognised_interest": False,
    "interest_is_legitimate": False,
    "balance_favours_controller": True,
    "lia_recorded": False,
    "objected": False,
    "compelling_grounds": False,
    "direct_marketing": False,
    "high_risk_likely": False,
    "dpia_recorded": False,
    "special_category": False,
    "special_category_condition": SpecialCondition.NONE,
    "criminal_data": False,
    "further_purpose": False,
    "further_purpose_ground": FurtherGround.NONE,
    "reads_device": False,
    "device_consent": True,
    "supplier_vouched": False,
    "informed_in_time": True,
    "information_exempt": False,
    "informing_disproportionate": False,
    "informing_barred": False,
    "source_told": True,
    "interest_told": True,
    "objection_pointed_out": True,
}
"""An ordinary adult, informed in time, who let the device be read; with no basis for the processing: a case to add to."""


@attrs.frozen
class StatedUse:
    """One purpose that a policy states for a category of data, with what it promises whenever they are used for it."""

    category: Category
    use: Use
    clauses: tuple[str, ...]
    promised: Mapping[str, Any] = attrs.field(eq=False)

    @property
    def bases(self) -> frozenset[Basis]:
        """The bases stated for it."""
        return frozenset(Basis[word.upper()] for word in self.use.bases)

    def facts(self, basis: Basis | None = None, **others: Any) -> Processing:
        """What the policy promises, about a person of whom more can be stated; `basis` adds what that basis rests on.

        If both state a fact, the policy's promise counts.
        """
        grounds = {} if basis is None else GROUNDS[basis]
        named: dict[str, Any] = {"category": self.category.id, "purpose": self.use.purpose}
        return Processing(**{**others, **grounds, **self.promised, **named})


def stated_uses(document: PolicyDocument) -> Iterator[StatedUse]:
    """Every use that a policy states, category by category; those for any category once for each of them."""
    common = document.any_category
    for category in document.categories:
        for use in category.uses:
            yield stated(category, use, category.clauses)
        for use in common.uses if common else ():
            yield stated(category, use, common.clauses if common else [])


def stated(category: Category, use: Use, clauses: list[str]) -> StatedUse:
    """A use of a category with what the policy promises for both; `clauses` are its source if it names none itself."""
    promised = {**category.promised, **use.promised}
    read = read_facts(Processing, promised)
    return StatedUse(category, use, tuple(use.clauses or clauses), {name: getattr(read, name) for name in promised})
