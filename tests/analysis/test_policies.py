"""Two policies side by side: what differs is found with a case that shows it, and nothing else is said to differ."""

from datetime import date, timedelta
from pathlib import Path

import attrs

import gdpr_rules as gr
from gdpr_rules.analysis.policies import Difference, Side, differences
from gdpr_rules.analysis.witnesses import Change
from gdpr_rules.policy.files import parse_policy

ON = date(2026, 11, 23)
TEXT = (Path(gr.__file__).parent / "policy" / "starter.toml").read_text("utf-8")
STARTER = parse_policy(TEXT).rules


def compared(*changes: tuple[str, str], law: gr.Ruleset = gr.LAW) -> dict[str, Difference]:
    changed = TEXT
    for old, new in changes:
        assert old in changed
        changed = changed.replace(old, new)
    return {each.rule: each for each in differences(STARTER, parse_policy(changed).rules, on=ON, law=law)}


def test_a_policy_does_not_differ_from_itself() -> None:
    assert compared() == {}
    assert compared(("# Your own rule", "# Your own rule")) == {}


def test_a_longer_limit_is_looser_until_the_law_is_shorter() -> None:
    found = compared(("10 days", "20 days"))
    assert set(found) == {"policy.ours.access"}
    witness = found["policy.ours.access"].witness
    assert witness is not None
    assert (witness.field, witness.change, witness.settled) == ("due", Change.LOOSER, True)
    assert witness.after > witness.before
    assert found["policy.ours.access"].side is Side.BOTH
    gone = compared(("10 days", "300 days"))["policy.ours.access"].witness
    assert gone is not None
    assert isinstance(gone.facts, gr.RightsRequest)
    running = attrs.evolve(
        gone.facts, fee_requested=False, fee_paid=None
    )  # a fee that is never paid would stop the law's clock
    due = gr.evaluate(running, on=ON, rules=gr.LAW | parse_policy(TEXT.replace("10 days", "300 days")).rules).outcome.due
    assert due is not None
    assert due < running.received + timedelta(days=299)  # the law's limit, and not the policy's


def test_a_shorter_limit_is_stricter() -> None:
    witness = compared(("10 days", "5 days"))["policy.ours.access"].witness
    assert witness is not None
    assert witness.change is Change.STRICTER


def test_a_rule_under_another_name_changes_no_decision() -> None:
    found = compared(('id = "no_cold_mail"', 'id = "cold_mail"'))
    assert {name: each.side for name, each in found.items()} == {
        "policy.ours.no_cold_mail": Side.FIRST,
        "policy.ours.cold_mail": Side.SECOND,
    }
    assert all(each.witness is None and each.looked_at for each in found.values())


def test_a_rule_taken_out_is_looser_where_the_law_is_silent() -> None:
    start = TEXT.index('[[rules]]\nid = "interests_assessed"')
    end = TEXT.index("[[rules]]", start + 1)
    (found,) = differences(STARTER, parse_policy(TEXT[:start] + TEXT[end:]).rules, on=ON, law=gr.LAW)
    assert found.side is Side.FIRST
    assert found.witness is not None
    assert found.witness.change is Change.LOOSER
    assert isinstance(found.witness.facts, gr.Processing)
    assert found.witness.facts.lia_recorded is not True


def test_no_fact_of_a_witness_can_be_left_out() -> None:
    for difference in compared(("10 days", "20 days"), ('["individual", "sole_trader"]', '"individual"')).values():
        witness = difference.witness
        assert witness is not None
        both = (
            gr.LAW | STARTER,
            gr.LAW
            | parse_policy(TEXT.replace("10 days", "20 days").replace('["individual", "sole_trader"]', '"individual"')).rules,
        )

        def differs(facts: gr.Facts[gr.Outcome], field: str = witness.field, rules: tuple[gr.Ruleset, ...] = both) -> bool:
            decisions = [gr.evaluate(facts, on=ON, rules=each) for each in rules]
            settled = all(each.settled_on(field) for each in decisions)
            return settled and getattr(decisions[0].outcome, field) != getattr(decisions[1].outcome, field)

        assert differs(witness.facts)
        for field in attrs.fields(type(witness.facts)):
            if field.default is None and getattr(witness.facts, field.name) is not None:
                assert not differs(attrs.evolve(witness.facts, **{field.name: None}))


def test_against_no_policy_at_all() -> None:
    empty = gr.Ruleset(())
    found = differences(empty, STARTER, on=ON, law=gr.LAW)
    assert {each.rule for each in found} == {rule.id for rule in STARTER}
    assert all(each.witness is None or each.witness.change is Change.STRICTER for each in found)
    back = differences(STARTER, empty, on=ON, law=gr.LAW)
    assert all(each.witness is None or each.witness.change is Change.LOOSER for each in back)
    assert sum(each.witness is not None for each in found) >= 6
