"""Article 22 as the EU has it and the United Kingdom had it: decisions by automation alone, and what softens them."""

from collections.abc import Iterable
from typing import Any

import attrs

from gdpr_rules.facts.request import Handling, Obligation, RightsRequest
from gdpr_rules.kernel.conditions import TRUE, Condition, false, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.around import examples
from gdpr_rules.law.rights.claims import ANOTHER_RIGHT, DECISION, Changes
from gdpr_rules.law.rights_of_people import Text, owed

R = attrs.fields(RightsRequest)

SPECIAL: Changes = {"special_category": True}
COVERED: Changes = {"special_category_condition": True}
PERMITTED: Changes = {"decision_permitted": True}
ALLOWED = true(R.decision_permitted) & (false(R.special_category) | true(R.special_category_condition))


def article_22(
    text: Text,
    titles: tuple[str, str],
    *,
    asked: Condition = TRUE,
    then: Changes | None = None,
    not_so: Iterable[Changes] = (),
    suffix: str = "",
    not_encoded: tuple[str, ...] = (),
) -> tuple[Rule[Handling], ...]:
    """The ban and the safeguards; `asked` limits both to some requests, those with the facts `then` and without `not_so`."""
    hit = {**DECISION.hit, **(then or {})}
    silences = [ANOTHER_RIGHT, *DECISION.gone, *not_so]
    common: dict[str, Any] = {"when": DECISION.there & asked, "clauses": ("PP-18", "PP-26")}
    return (
        text.rule(
            "art22.decision",
            titles[0],
            "people whom a machine judges",
            (f"Art 22(1){suffix}", f"Art 22(2){suffix}", f"Art 22(4){suffix}"),
            owed(Obligation.UNDO_DECISION),
            hit,
            unless=ALLOWED,
            also=[{**PERMITTED, **SPECIAL}],
            not_so=[*silences, PERMITTED, {**PERMITTED, **SPECIAL, **COVERED}],
            unknown=(*DECISION.unknown, "decision_permitted"),
            further=(
                *examples(text.sample, {**hit, **PERMITTED, **SPECIAL}, unknown=["special_category_condition"])[1:],
                *examples(text.sample, {**hit, **PERMITTED, **SPECIAL}, unknown=["special_category"])[1:],
            ),
            not_encoded=(
                "that a score on which others decisively rely is the decision itself (C-634/21)",
                "laws under Article 23 that would restrict this right",
                *not_encoded,
            ),
            **common,
        ),
        text.rule(
            "art22.safeguards",
            titles[1],
            "people whom a machine judges",
            (f"Art 22(3){suffix}",),
            owed(Obligation.REVIEW_BY_HUMAN),
            hit,
            not_so=silences,
            unknown=DECISION.unknown,
            not_encoded=(
                "that a law which allows the decision may lay down safeguards of its own (Art 22(2)(b))",
                *not_encoded,
            ),
            **common,
        ),
    )
