"""The page on policies shows parts of the example that is shipped, and conditions that can be read."""

import re
import tomllib
from pathlib import Path

import pytest

from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.policy.files import parse_policy, read_policy

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "write-a-policy.md").read_text("utf-8")
EXAMPLE = ROOT / "examples" / "policy.toml"
PARTS = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
CONDITIONS = re.findall(r"^\| `(when = .+?)` \|", PAGE, re.MULTILINE)
OUTCOMES = re.findall(r"`(then = .+?)`", PAGE)
HEAD = """
[policy]
id = "page"
title = "Of the page"
protects = "readers"
verified = 2026-11-01
[documents.P]
name = "Page"
short = "Page"
url = "https://page.example/"
[[conditions]]
id = "marketing"
title = "marketing"
question = "message"
when = { commercial = true }
[[rules]]
id = "rule"
title = "A rule of the page"
clauses = ["P-1"]
"""
FIELDS = {"permission": "message", "duties": "message", "opt_out_within": "message", "available": "processing"}
OTHERS = {"message": "when = { commercial = true }", "processing": 'when = { category = "usage" }'}


def test_the_parts_shown_are_those_of_the_example() -> None:
    assert len(PARTS) == 5
    assert [part for part in PARTS if part not in EXAMPLE.read_text("utf-8")] == []
    assert {rule.id for rule in read_policy(EXAMPLE).rules} >= {"policy.harbour.interests_assessed", "policy.harbour.access"}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_each_condition_of_the_page_can_be_read(condition: str) -> None:
    rule = f'question = "message"\n{condition}\nthen = {{ permission = "forbidden" }}\n'
    assert "policy.page.rule" in parse_policy(HEAD + rule).rules


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_each_outcome_of_the_page_can_be_asked_for(outcome: str) -> None:
    (field,) = tomllib.loads(outcome)["then"]
    question = FIELDS[field]
    rule = f'question = "{question}"\n{OTHERS[question]}\n{outcome}\n'
    assert "policy.page.rule" in parse_policy(HEAD + rule).rules


def test_the_page_shows_every_operator() -> None:
    assert len(CONDITIONS) == 12
    assert len(OUTCOMES) == 5
    words = ("any", "all", "not", "is", "at_least", "more_than", "before", "after", "within", "known")
    assert all(f"{word} = " in PAGE or f"`{word}`" in PAGE for word in words)
    assert set(FIELDS.values()) <= set(QUESTIONS)
