"""The committed pages are those the rules make today; nothing on them is lost on the way to Markdown."""

import os
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.catalogue.__main__ import faults, main, write
from gdpr_rules.catalogue.markdown import WRITE, pages, rule_page
from gdpr_rules.catalogue.model import entry, facts_of
from gdpr_rules.figures.email_b2b import EMAIL_B2B

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "rules"
PAGES = pages(gr.LAW, gr.SOPRO)
ROW = re.compile(r"^\| (?P<name>[^`|]+) `(?P<code>[A-Z]{2})` \| (?P<named>[^|]+) \| (?P<generic>[^|]+) \|", re.MULTILINE)
WORDS = {"opt_in": "consent first", "opt_out": "opt-out", "unknown": "**open**"}


def test_the_committed_pages_are_fresh() -> None:
    assert not faults(FOLDER, PAGES), f"regenerate them with `{WRITE}`:\n" + "\n".join(faults(FOLDER, PAGES))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_pages_do_not_depend_on_the_run(seed: str) -> None:
    command = [sys.executable, "-m", "gdpr_rules.catalogue", "check", str(FOLDER)]
    done = subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_rule_has_a_page_in_its_regime() -> None:
    for ruleset in (gr.LAW, gr.SOPRO):
        for rule in ruleset:
            page = PAGES[f"{ruleset.regime(rule).id}/{rule.id}.md"]
            assert f"\n# {rule.title}\n" in page
            assert all(cite.url in page for cite in rule.cites)
            assert all(note in page for note in rule.not_encoded)
            assert len(re.findall(r"\n\| `\d{4}-", page)) == len(rule.examples)
    assert len(PAGES) == len(gr.LAW) + len(gr.SOPRO) + len((gr.LAW | gr.SOPRO).regimes) + 1


def test_the_navigation_lists_every_regime() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text("utf-8")
    listed = set(re.findall(r"rules/(\S+)/index\.md$", navigation, re.MULTILINE))
    assert {regime.id for regime in (gr.LAW | gr.SOPRO).regimes} <= listed


def test_the_table_of_countries_is_that_of_the_figures() -> None:
    rows = {match["code"]: match for match in ROW.finditer(PAGES["index.md"])}
    assert list(rows) == [row.country for row in EMAIL_B2B]
    assert len(rows) == 32
    for row in EMAIL_B2B:
        for kind, cell in (("named", row.named), ("generic", row.generic)):
            shown = rows[row.country][kind]
            page = f"eu.eprivacy/eu.eprivacy.{row.country.lower()}.{kind}_address.md"
            assert shown == (f"[{WORDS[cell.value]}]({page})" if page in PAGES else WORDS[cell.value])


def test_the_glossary_can_be_linked_to_by_the_name_of_a_fact() -> None:
    for question in (gr.LAW | gr.SOPRO).questions:
        for fact in facts_of(question):
            anchor = f"{question.__name__.lower()}-{fact.name}"
            assert PAGES["index.md"].count(f"| `{fact.name}`{{ #{anchor} }} | {fact.question}") == 1


def test_a_pipe_does_not_break_a_table() -> None:
    rule = attrs.evolve(entry(gr.LAW["uk.pecr.reg23.sender"], gr.LAW), protects="this | that \\| those")
    assert "| Protects | this \\| that \\| those |" in rule_page(rule)


def test_a_rule_of_policy_is_judged_with_the_law() -> None:
    page = PAGES["policy.sopro/policy.sopro.relevance.md"]
    assert "The verdict is that of the law and the policy" in page
    assert "The verdict is that of the whole law" in PAGES["uk.pecr/uk.pecr.reg23.sender.md"]


def test_faults_are_told_and_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = {"index.md": "new\n", "uk/rule.md": "kept\n", "uk/added.md": "added\n"}
    write(tmp_path, {"index.md": "old\n", "uk/rule.md": "kept\n", "eu/gone.md": "gone\n"})
    (tmp_path / "uk" / "drawing.svg").write_text("<svg/>", "utf-8")
    assert faults(tmp_path, wanted) == ["eu/gone.md is left over", "index.md is stale", "uk/added.md is missing"]
    write(tmp_path, wanted)
    assert faults(tmp_path, wanted) == []
    assert (tmp_path / "uk" / "drawing.svg").exists()
    assert main(["check", str(tmp_path)]) == 1
    assert "index.md is stale\n" in capsys.readouterr().err
    assert main(["write", str(tmp_path)]) == 0
    assert main(["check", str(tmp_path)]) == 0


@pytest.mark.parametrize("arguments", [[], ["write"], ["burn", "docs/rules"], ["check", "a", "b"]])
def test_a_call_that_makes_no_sense_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage: " in capsys.readouterr().err
