"""The committed pages of a policy are those that its file makes today, and what stands on them is what was evaluated."""

import os
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.catalogue import __main__ as pages_of_the_catalogue
from gdpr_rules.catalogue.__main__ import faults, main
from gdpr_rules.catalogue.policies import WRITE, explain_policy, policy_pages
from gdpr_rules.catalogue.policy_words import ASKED, departures
from gdpr_rules.catalogue.uses import GIVEN, PLACES, UseRow, needs, rows_of
from gdpr_rules.decisions.wording import stated, words
from gdpr_rules.evaluation import evaluate
from gdpr_rules.facts.lawful_bases import Basis
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.facts import about
from gdpr_rules.policy.files import parse_policy
from gdpr_rules.policy.schema import Category, Limit, RuleEntry
from gdpr_rules.policy.sopro import SOPRO_POLICY

BOTH = gr.LAW | gr.SOPRO
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "policies"
PAGES = policy_pages(SOPRO_POLICY, rules_at="../../rules")
INDEX = PAGES["sopro/index.md"]
DOCUMENT = SOPRO_POLICY.document
ENTRIES: list[RuleEntry | Limit] = [*DOCUMENT.rules, *DOCUMENT.limits]
ROWS = {category.id: rows_of(category, SOPRO_POLICY) for category in DOCUMENT.categories}
ALL_ROWS = [pytest.param(row, id=f"{name}, row {row.number}") for name, rows in ROWS.items() for row in rows]

OWN = """
[policy]
id = "club"
title = "A chess club's policy"
protects = "its members"
verified = 2026-11-01
not_encoded = ["the statutes of the club"]

[documents.CL]
name = "Privacy notice of the chess club"
short = "Notice"
url = "https://club.example/privacy"

[[categories]]
id = "members"
title = "Members' data"
clauses = ["CL-1"]
data = ["name", "rating | title"]
recipients = ["the federation"]
notes = ["Ratings are public."]
departs = "the notice forgets to say where the data come from"

[[categories.uses]]
purpose = "safeguard"
title = "to keep children safe"
bases = ["recognised_interest", "consent"]
clauses = ["CL-2"]
promised = { source = "person" }

[categories.keep]
within = "24 months"
starts = "collected"
clauses = ["CL-3"]

[[rules]]
id = "no_cold_mail"
title = "Nobody is written to who has not asked"
question = "message"
clauses = ["CL-4"]
when = { commercial = true }
unless = { consented = true }
then = { permission = "forbidden", consent_required = true }
valid_from = 2026-01-01
departs = "the notice calls this the law everywhere"

[[limits]]
id = "answers"
title = "Members have their data within a month, or two when complex"
question = "request"
clauses = ["CL-5"]
when = { right = "access" }
within = "1 month"
starts = ["received", "identity"]
extended = "2 months"
reasons = ["complex"]

[[widenings]]
id = "everywhere"
title = "PECR is followed for members on Jersey"
regime = "uk.pecr"
clauses = ["CL-6"]
when = { subject_country = "JE" }
valid_from = 2026-01-01

[[notes]]
clauses = ["CL-7"]
says = "Games are published."
because = "They are no personal secret."
departs = "some of them are"
"""


def test_the_committed_pages_are_fresh() -> None:
    assert not faults(FOLDER, PAGES), f"regenerate them with `{WRITE}`:\n" + "\n".join(faults(FOLDER, PAGES))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_pages_do_not_depend_on_the_run(seed: str) -> None:
    command = [sys.executable, "-m", "gdpr_rules.catalogue", "check", str(FOLDER), "policies"]
    done = subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_stale_pages_are_told_with_the_command_that_mends_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_of_the_catalogue, "KINDS", {"policies": (WRITE, lambda: PAGES)})
    assert main(["check", str(tmp_path), "policies"]) == 1
    assert f"regenerate them with `{WRITE}`" in capsys.readouterr().err
    assert main(["write", str(tmp_path), "policies"]) == 0
    assert main(["check", str(tmp_path), "policies"]) == 0
    assert main(["check", str(tmp_path), "recipes"]) == 2


def test_the_navigation_lists_every_page() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert set(re.findall(r"policies/(\S+\.md)$", navigation, re.MULTILINE)) == set(PAGES)


def test_every_link_to_a_rule_leads_to_a_page() -> None:
    links = {(name, link) for name, page in PAGES.items() for link in re.findall(r"\]\((\.\./[^)#]+)", page)}
    assert links
    assert [link for name, link in sorted(links) if not (FOLDER / name).parent.joinpath(link).resolve().is_file()] == []


@pytest.mark.parametrize("row", ALL_ROWS)
def test_the_facts_told_are_enough_and_none_can_be_spared(row: UseRow) -> None:
    """What a page says has to be on file is all it takes; without any one of them the basis goes or something is owed."""
    for place in PLACES:
        told = {**row.enough, **place.facts}
        outcome = evaluate(Processing(**told), on=VERIFIED, rules=BOTH).outcome
        assert row.basis in outcome.available
        assert outcome.obligations == frozenset()
    assert set(row.losses) == set(row.enough) - GIVEN
    for name in row.losses:
        left = {each: value for each, value in row.enough.items() if each != name}
        outcomes = [evaluate(Processing(**left, **place.facts), on=VERIFIED, rules=BOTH).outcome for place in PLACES]
        assert any(row.basis not in outcome.available or outcome.obligations for outcome in outcomes), name


@pytest.mark.parametrize("row", ALL_ROWS)
def test_what_could_take_a_basis_away_is_all_on_its_page(row: UseRow) -> None:
    """With only the promises known, what the decision misses about this basis is asked above or named below."""
    told = {**row.use.promised, "category": row.use.category.id, "purpose": row.use.use.purpose}
    missing: set[str] = set()
    for place in PLACES:
        decision = evaluate(Processing(**told, **place.facts), on=VERIFIED, rules=BOTH)
        assert row.basis not in decision.outcome.available
        assert decision.missing[0] in {*row.losses, *row.further}
        missing |= set(decision.missing)
    assert set(row.further) <= missing
    assert not set(row.further) & set(row.losses)


@pytest.mark.parametrize("category", DOCUMENT.categories, ids=lambda category: category.id)
def test_a_page_says_what_comes_back_for_each_purpose_and_basis(category: Category) -> None:
    page, rows = PAGES[f"sopro/{category.id}.md"], ROWS[category.id]
    for row in rows:
        line = f"| {row.number} | {row.use.use.title} | {row.basis.value} | lawful | lawful | {', '.join(row.use.clauses)} |"
        assert page.count(line) == 1
    assert len(re.findall(r"^\| \d+ \| ", page, re.MULTILINE)) == len(rows)
    for need in needs(rows):
        assert f"| {about(need.fact).ask} [`{need.fact.name}`]" in page or f"| {stated(need.fact, need.value)} |" in page
        assert stated(need.fact, need.value) in page
    assert all(datum in page for datum in category.data)
    assert f"[{category.title}]({category.id}.md)" in INDEX


def test_the_index_holds_all_of_the_policy() -> None:
    for entry in ENTRIES:
        assert entry.title in INDEX
        assert f"policy.sopro.{entry.id}.md" in INDEX
    for note in DOCUMENT.notes:
        assert f"| {', '.join(note.clauses)} | {note.says} | " in INDEX
    assert all(each.how in INDEX for each in departures(DOCUMENT))
    assert INDEX.count("**Departs from the law:**") == 2 * len(departures(DOCUMENT))


def test_every_question_has_its_words() -> None:
    assert list(ASKED) == list(QUESTIONS)


OWN_POLICY = parse_policy(OWN)
OWN_PAGES = policy_pages(OWN_POLICY)


def test_a_use_that_runs_into_the_law_names_the_rule() -> None:
    """A recognised interest is a basis in the United Kingdom alone."""
    (interest, *_) = rows_of(OWN_POLICY.document.categories[0], OWN_POLICY)
    assert interest.basis is Basis.CONSENT
    recognised = rows_of(OWN_POLICY.document.categories[0], OWN_POLICY)[1]
    assert recognised.basis is Basis.RECOGNISED_INTEREST
    british, european = recognised.answers
    assert (british.lawful, european.lawful, european.barred) == (True, False, True)
    page = OWN_PAGES["club/members.md"]
    assert "| 2 | to keep children safe | recognised legitimate interest | lawful | **not lawful**: GDPR Art 6(1)" in page
    assert "lawful: 2 of 2 rows in the United Kingdom; 1 of 2 rows in the European Union" in OWN_PAGES["club/index.md"]


def test_a_policy_without_rule_pages_links_to_none() -> None:
    assert set(OWN_PAGES) == {"club/index.md", "club/members.md"}
    links = {link for page in OWN_PAGES.values() for link in re.findall(r"\]\(([^)]+)\)", page)}
    assert links == {"index.md", "members.md", "https://club.example/privacy"}


def test_a_page_says_what_is_kept_sent_noted_and_departing() -> None:
    page, index = OWN_PAGES["club/members.md"], OWN_PAGES["club/index.md"]
    for part in (
        "| Kept | for at most 24 months from the day of collection |",
        "| Recipients | the federation |",
        "| Sources | any source |",
        "| Notes | Ratings are public. |",
        "| Data | name, rating \\| title |",
        "**Departs from the law:** the notice forgets to say where the data come from",
    ):
        assert part in page
    for part in (
        "CL-4 **Departs from the law:** the notice calls this the law everywhere",
        "within 1 month from receipt or the proof of identity, the later of the two; 2 months in total if complex",
        "of `uk.pecr`, from 2026-01-01, when the person's country is JE",
        "They are no personal secret. **Departs from the law:** some of them are",
        "- the statutes of the club",
    ):
        assert part in index


def test_a_policy_in_plain_words_says_everything_in_it() -> None:
    text = explain_policy(SOPRO_POLICY)
    for category in DOCUMENT.categories:
        assert f"{category.title} [{category.id}; " in text
        assert all(datum in text for datum in category.data)
        assert all(f"used {use.title}: " in text for use in category.uses)
    for entry in ENTRIES:
        rule = gr.SOPRO[f"policy.sopro.{entry.id}"]
        assert f"  - {entry.title} [{entry.id}; {', '.join(entry.clauses)}]\n" in text
        assert entry.when == {} or f"when {words(rule.when)}\n" in text
        assert entry.unless == {} or f"unless it is known that {words(rule.unless)}\n" in text
    assert all(note.says in text for note in DOCUMENT.notes)
    assert all(each.how in text for each in departures(DOCUMENT))
    assert "removed from the lawful bases left: legitimate interests" in text
    assert "available for every purpose: legal obligation; vital interests" in text
    assert "A part with its own reach: The prospecting company's terms for its website [terms]" in text


def test_a_small_policy_in_plain_words() -> None:
    text = explain_policy(OWN_POLICY)
    for line in (
        "A chess club's policy [policy.club]\n",
        "  - CL: Privacy notice of the chess club, https://club.example/privacy\n",
        "  - used to keep children safe: recognised legitimate interest; consent [CL-2]\n",
        "      promised for this use: the source of the data is the person, by providing them or being observed\n",
        "  - kept for at most 24 months from the day of collection [CL-3]\n",
        "May this e-mail be sent?\n  - Nobody is written to who has not asked [no_cold_mail; CL-4]\n",
        "      when the message advertises or promotes something\n",
        "      unless it is known that the recipient's consent is on record\n",
        "      departs from the law: the notice calls this the law everywhere\n",
        "      in force from 2026-01-01\n",
        "rules of uk.pecr, from 2026-01-01, when the person's country is JE\n",
        "  - CL-7: Games are published. They are no personal secret.\n",
        "\nNot encoded\n  - the statutes of the club\n",
    ):
        assert line in text, line


def test_a_policy_of_one_rule_has_an_index_all_the_same() -> None:
    head = OWN[: OWN.index("[[categories]]")]
    rule = OWN[OWN.index("[[rules]]") : OWN.index("[[limits]]")]
    policy = parse_policy(head + rule)
    pages = policy_pages(policy)
    assert list(pages) == ["club/index.md"]
    assert "Categories of data" not in pages["club/index.md"]
    assert explain_policy(policy).count("\n\n") == 4


def test_what_the_policy_promises_is_told_apart_from_what_is_asked() -> None:
    found = {(need.fact.name, need.promised) for need in needs(ROWS["public_data"])}
    assert {("lia_recorded", True), ("source", True), ("objected", False), ("balance_favours_controller", False)} <= found
    assert all(attrs.fields_dict(Processing)[name] for name, _ in found)
