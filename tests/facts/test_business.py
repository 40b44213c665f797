"""Amounts and shares of a business: what they may be, and that everything else is refused by its name."""

from decimal import Decimal
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidDocument, InvalidFact, InvalidPolicy
from gdpr_rules.facts.amounts import FINEST, MOST
from gdpr_rules.wire import read_cells, read_facts

SHARES = [
    "share_of_revenue_from_selling",
    "share_of_revenue_from_selling_or_sharing",
    "share_of_revenue_from_californians",
    "share_of_votes",
    "smallest_interest",
]


def business(**facts: Any) -> gr.Business:
    return gr.Business(**facts)


@pytest.mark.parametrize("name", SHARES)
@pytest.mark.parametrize("share", ["0", "49.99", "50.00", "100", "33.33333333333333333333333333"])
def test_a_share_is_percent_from_0_to_100(name: str, share: str) -> None:
    assert getattr(business(**{name: Decimal(share)}), name) == Decimal(share)


@pytest.mark.parametrize("name", SHARES)
@pytest.mark.parametrize("share", ["-0.01", "100.01", "5000", "NaN", "sNaN", "Infinity", "-Infinity"])
def test_anything_else_is_refused_by_the_facts_name(name: str, share: str) -> None:
    with pytest.raises(
        InvalidFact, match=rf"^Business\.{name} is `{share}`, which is not a share of a whole; give a percentage"
    ):
        business(**{name: Decimal(share)})


@pytest.mark.parametrize("amount", ["-1", "NaN", "sNaN", "Infinity", str(MOST), f"1E-{FINEST + 1}"])
def test_an_amount_is_a_number_from_nothing_on(amount: str) -> None:
    with pytest.raises(InvalidFact, match=r"^Business\.gross_revenue_usd is `.+`, which is not an amount; give a number"):
        gr.Business(gross_revenue_usd=Decimal(amount))


@pytest.mark.parametrize("amount", [25_000_000, 25e6, "25_000_000", True])
def test_nothing_is_taken_for_an_amount_that_is_none(amount: Any) -> None:
    with pytest.raises(InvalidFact, match=r"gross_revenue_usd is .*; use a value of type Decimal"):
        gr.Business(gross_revenue_usd=amount)


@pytest.mark.parametrize("count", [-1, 1.5, "50000", True])
def test_counts_are_whole_numbers(count: Any) -> None:
    with pytest.raises(InvalidFact, match=r"^Business\.consumers "):
        gr.Business(consumers=count)


@pytest.mark.parametrize("amount", ["0", "-0", "1E+7", "26625000.01", "0.000000000000000000000000000001"])
def test_an_amount_of_any_spelling_survives_a_certificate(amount: str) -> None:
    decision = gr.evaluate(gr.Business(gross_revenue_usd=Decimal(amount)), on=gr.LAW.change_dates(gr.Business)[0])
    assert gr.Decision.from_dict(decision.to_dict()).facts == decision.facts


def test_a_share_beyond_the_whole_is_refused_in_json_and_in_cells() -> None:
    for read in (read_facts, read_cells):
        with pytest.raises(InvalidDocument, match=r"share_of_votes is `100.5`, which is not a share of a whole"):
            read(gr.Business, {"share_of_votes": "100.5"})


POLICY = """
[policy]
id = "example"
title = "A policy"
protects = "people"
verified = 2026-11-23

[documents.EX]
name = "A document"
short = "Document"
url = "https://www.example.com/"

[[rules]]
id = "half"
title = "A rule with a figure"
question = "business"
clauses = ["EX-1"]
when = {{ {fact} = {{ {operator} = {figure} }} }}
then = {{ covered = true }}
"""


@pytest.mark.parametrize(
    ("fact", "operator", "figure"),
    [
        ("gross_revenue_usd", "more_than", '"25000000"'),
        ("gross_revenue_usd", "at_least", '"0.5"'),
        ("share_of_votes", "more_than", '"50"'),
        ("share_of_votes", "more_than", '"99.5"'),
        ("share_of_votes", "at_least", '"100"'),
        ("consumers", "more_than", "50000"),
    ],
)
def test_a_policy_may_compare_with_a_figure_of_its_own(tmp_path: Any, fact: str, operator: str, figure: str) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(POLICY.format(fact=fact, operator=operator, figure=figure), "utf-8")
    (rule,) = gr.load_policy(path)
    bound = Decimal(figure.strip('"')) if figure.startswith('"') else int(figure)
    on = rule.examples[0].on
    assert on is not None
    assert rule.when.truth(business(**{fact: bound}), on) is (operator == "at_least")


@pytest.mark.parametrize(
    ("fact", "figure", "said"),
    [
        ("share_of_votes", '"100.01"', "not a share of a whole"),
        ("share_of_votes", '"100"', "cannot be illustrated"),
        ("gross_revenue_usd", "25000000", "write it in quotes"),
        ("gross_revenue_usd", '"25 million"', "not an amount"),
    ],
)
def test_a_figure_that_can_be_none_is_told(tmp_path: Any, fact: str, figure: str, said: str) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(POLICY.format(fact=fact, operator="more_than", figure=figure), "utf-8")
    with pytest.raises(InvalidPolicy, match=said):
        gr.load_policy(path)
