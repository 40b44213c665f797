"""The committed pages of analyses are those that the rules make today, and what stands on them is what was found."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.analysis import Change
from gdpr_rules.analysis.laws import regimes_never_loosen
from gdpr_rules.catalogue.orders import drawing, steps
from gdpr_rules.catalogue.reports import MAKERS, WRITE, apart, beside
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.facts import Facts, outcome_of
from gdpr_rules.kernel.protection import Protection, protections

pytestmark = pytest.mark.xdist_group("analyses")  # what is worked out for one test is there for the next
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "analysis"


@pytest.mark.parametrize("name", MAKERS)
def test_the_committed_page_is_fresh(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == MAKERS[name](), f"regenerate it with `{WRITE}`"


def test_no_page_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(MAKERS)


def test_a_page_does_not_depend_on_the_run() -> None:
    code = "from gdpr_rules.catalogue.reports import MAKERS; print(MAKERS['eu-uk.md'](), end='')"
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert done.stdout == (FOLDER / "eu-uk.md").read_text("utf-8")


def test_the_navigation_lists_every_page() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert set(re.findall(r"analysis/(\S+\.md)$", navigation, re.MULTILINE)) == set(MAKERS)


def test_every_divergence_is_cited_on_the_side_that_says_more() -> None:
    for each in apart().found:
        stricter = {Change.STRICTER: each.second_cites, Change.LOOSER: each.first_cites}
        assert stricter.get(each.change, each.first_cites + each.second_cites), each
    assert apart().exact
    assert "UK GDPR Art 22A" in (FOLDER / "eu-uk.md").read_text("utf-8")


def test_the_page_of_the_source_documents_has_a_section_for_each_clause() -> None:
    page = (FOLDER / "source-documents.md").read_text("utf-8")
    clauses = {clause for each in beside().found for clause in each.clauses}
    assert set(re.findall(r"^## (\S+-\S+)$", page, re.MULTILINE)) == clauses
    assert {"CC-02", "GP-01", "GP-06", "GP-07", "GP-08", "PP-02", "PP-22"} <= clauses


def test_the_laws_hold_for_each_field_of_each_outcome() -> None:
    page = (FOLDER / "laws.md").read_text("utf-8")
    assert page.count("none is broken") == 2
    fields = {(each.__name__, f"`{name}`") for each in gr.LAW.questions for name in protections(outcome_of(each))}
    assert {(question, field) for question, field in re.findall(r"^\| (\w+) \| (`\w+`) \|", page, re.MULTILINE)} == fields


def test_a_regime_that_loosens_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = gr.LAW.about(gr.WebsiteUse)
    assert not any(each.broken for each in regimes_never_loosen(rules, VERIFIED))
    monkeypatch.setattr(Protection, "covers", lambda self, high, low: False)
    assert any(each.broken for each in regimes_never_loosen(rules, VERIFIED))


@pytest.mark.parametrize("question", gr.LAW.questions, ids=lambda each: each.__name__)
def test_every_field_has_its_order_drawn(question: type[Facts[Any]]) -> None:
    page = (FOLDER / "orders.md").read_text("utf-8")
    for name in protections(outcome_of(question)):
        assert len(steps(question, name)) >= 2
        assert drawing(question, name) in page
