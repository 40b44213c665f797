"""The example list of prospects: made up, over many countries, and touching every rule in force."""

import csv
from datetime import date
from pathlib import Path

import pytest

import gdpr_rules as gr
from gdpr_rules.cli.rows import CARRIED, Cells, Row, Shape
from gdpr_rules.decisions.wording import verdict
from gdpr_rules.kernel.facts import fact_names
from tests.cli.conftest import Run

FILE = Path(__file__).parents[2] / "examples" / "prospects.csv"
DAY = date(2026, 11, 23)
BOTH = gr.LAW | gr.SOPRO


@pytest.fixture(scope="module")
def prospects() -> list[Row]:
    with FILE.open("rb") as stream:
        read = list(Cells(stream, Shape(CARRIED, {})))
    assert [row for row in read if not isinstance(row, Row)] == []
    return [row for row in read if isinstance(row, Row)]


def test_screening_them_rejects_none(run: Run, tmp_path: Path) -> None:
    done = run("screen", FILE, "--on", "2026-11-23", "--rejects", tmp_path / "rejects.csv")
    assert done.exit_code == 0
    assert done.stderr.endswith("; 0 rejected\n")


def test_there_are_many_in_many_countries(prospects: list[Row]) -> None:
    assert len(prospects) >= 66
    assert len({row.facts.subject_country for row in prospects} - {None}) > 22


def test_every_rule_in_force_is_hit(prospects: list[Row]) -> None:
    """The row without a country is left out: alone it would hit nearly every rule, by assumption."""
    decisions = [gr.evaluate(row.facts, on=DAY, rules=BOTH) for row in prospects if row.facts.subject_country]
    hit = {rule.id for decision in decisions for rule in (*decision.fired, *decision.assumed)}
    assert hit == {rule.id for rule in BOTH.about(gr.Message).in_force(DAY)}
    assert len({rule.id for decision in decisions for rule in decision.fired}) > len(hit) / 2


def test_all_three_verdicts_come_in_good_numbers(prospects: list[Row]) -> None:
    verdicts = [verdict(gr.evaluate(row.facts, on=DAY)) for row in prospects]
    assert min(map(verdicts.count, ("permitted", "not permitted", "cannot tell yet"))) >= 15


def test_everybody_is_plainly_made_up(prospects: list[Row]) -> None:
    for row in prospects:
        domain = row.carried["email"].partition("@")[2]
        assert domain == "example.com" or domain.endswith((".example", ".test", ".example.com"))
        assert not row.carried["company"] or row.carried["company"].endswith("(fictitious)")
    ids = [row.carried["id"] for row in prospects]
    assert len(set(ids)) == len(ids)
    mailboxes = [row.carried["email"].lower() for row in prospects]
    assert len(set(mailboxes)) == len(mailboxes), "of rows about one mailbox the strictest answer would stand for all"


def test_every_column_of_facts_says_something() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for name in rows[0]:
        assert name in CARRIED or name in fact_names(gr.Message)
        assert any(row[name] for row in rows)
