"""UK GDPR Article 9 with DPA 2018 sections 10 and 11 and Schedule 1: special categories of data."""

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.second_lock import special_categories, under
from gdpr_rules.law.uk.gdpr_old.processing_text import TEXT

P = attrs.fields(Processing)
C = SpecialCondition

POLICY_DOCUMENT = under(
    TEXT,
    (C.EMPLOYMENT_LAW, C.SUBSTANTIAL_PUBLIC_INTEREST),
    "sch1.policy_document",
    "Conditions of Schedule 1 on employment and on substantial public interest need an appropriate policy document",
    (DPA_2018.at("Sch 1 paras 1, 5 and 38-41"),),
    true(P.policy_document_held),
    {"policy_document_held": True},
    [{"policy_document_held": False}],
    further=(
        TEXT.open_for(
            {"special_category": True, "special_category_condition": C.EMPLOYMENT_LAW},
            "policy_document_held",
        ),
    ),
    not_encoded=("the few conditions of Part 2 that need none, such as telling an authority of a crime",),
)

RULES: tuple[Rule[LawfulBases], ...] = (
    *special_categories(TEXT, DPA_2018.at("s 10"), DPA_2018.at("Sch 1 Parts 1 and 2")),
    POLICY_DOCUMENT,
)
