"""One case under two editions of the rules: what differs in the answer, and how sure each of them is."""

from datetime import date
from typing import Any

import attrs

import gdpr_rules as gr
from gdpr_rules.analysis.editions import Compared, compared
from gdpr_rules.kernel.conditions import FALSE, open_question
from gdpr_rules.kernel.rulesets import Ruleset
from tests.law.messages import message

ON, CONSENT = date(2026, 11, 23), "uk.pecr.reg22.consent"


def edition(**changes: Any) -> Ruleset:
    """The law with one rule of it changed."""
    rules = (attrs.evolve(rule, **changes) if rule.id == CONSENT else rule for rule in gr.LAW)
    return Ruleset(rules, gr.LAW.regimes, gr.LAW.retired)


def asked(before: Ruleset, **facts: Any) -> Compared[Any]:
    return compared(
        message(subscriber=gr.Subscriber.SOLE_TRADER, consented=True, consent_covers_offer=True, **facts),
        on=ON,
        before=before,
        after=gr.LAW,
    )


def test_a_value_that_differs_is_told_with_both() -> None:
    found = asked(edition(unless=FALSE))
    assert (found.same, found.verdicts) == (False, ("not permitted", "permitted"))
    told = {each.field: (each.before, each.after, each.settled) for each in found.differing}
    assert told["permission"] == ("forbidden", "permitted", (True, True))
    assert found.rules == ((CONSENT,), ())


def test_an_answer_that_is_only_less_sure_differs() -> None:
    rule = gr.LAW[CONSENT]
    found = asked(edition(when=rule.when & open_question("whether"), unless=FALSE))
    assert (found.before.settled, found.after.settled) == (False, True)
    assert not found.same


def test_the_same_answer_for_the_same_reasons_is_the_same() -> None:
    found = asked(edition(title="Otherwise named"))
    assert (found.same, found.differing, found.rules) == (True, (), ((), ()))
