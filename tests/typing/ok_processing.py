"""What the type checkers know of a processing and of the answer to it."""

from datetime import date
from typing import assert_type

import attrs

import gdpr_rules as gr
from gdpr_rules import Basis, Decision, LawfulBases, Processing, ProcessingDuty, Rule, Source, SpecialCondition

processing = Processing(category="usage", subject_country="GB", controller_countries=frozenset({"GB"}), source=Source.PUBLIC)
assert_type(processing.category, str | None)
assert_type(processing.consent_given, bool | None)
assert_type(processing.source, Source | None)
assert_type(processing.special_category_condition, SpecialCondition | None)
assert_type(processing.subject_age, int | None)

decision = gr.evaluate(processing, on=date(2026, 11, 23))
assert_type(decision, Decision[LawfulBases])
assert_type(decision.outcome.available, frozenset[Basis])
assert_type(decision.outcome.obligations, frozenset[ProcessingDuty])
assert_type(decision.outcome.lawful, bool)
assert_type(decision.because("available", Basis.CONSENT), tuple[Rule[LawfulBases], ...])
assert_type(attrs.evolve(processing, objected=True), Processing)
