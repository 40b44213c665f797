"""The source documents' own policy on keeping data (PP-17, with PP-10 and PP-13)."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.retention import Keeping, Retention
from gdpr_rules.instruments import PRIVACY_POLICY, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires
from gdpr_rules.law.keeping import LASTS, computed, open_examples, retention

K = attrs.fields(Retention)
ABROAD: dict[str, Any] = {"subject_country": "JP", "controller_countries": frozenset({"JP"})}

RULES: tuple[Rule[Keeping], ...] = (
    Rule(
        id="policy.sopro.retention",
        title="Data are kept no longer than their purpose needs, save for a legal obligation, vital interests or legal claims",
        protects="everybody whose data the company holds",
        cites=(PRIVACY_POLICY.at("PP-17"), PRIVACY_POLICY.at("PP-10")),
        in_force=ALWAYS,
        unless=LASTS | true(K.legal_claims) | true(K.vital_interests),
        then=computed(),
        examples=(
            fires("the same anywhere else", retention(**ABROAD), on=VERIFIED),
            fires("collected long ago", retention(collected=date(2010, 1, 1)), on=VERIFIED),
            *open_examples(retention, on=VERIFIED),
        ),
        clauses=("PP-17", "PP-10", "PP-13"),
    ),
)
