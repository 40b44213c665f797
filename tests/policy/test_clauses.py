"""Every clause of the source documents is carried by something, and no clause is named that the documents do not have."""

import re
from collections.abc import Iterator
from pathlib import Path

import gdpr_rules
from gdpr_rules import LAW, SOPRO
from gdpr_rules.policy.schema import Entry
from gdpr_rules.policy.sopro import SOPRO_POLICY

SOURCES = Path(gdpr_rules.__file__).parent
LENGTHS = {"PP": 29, "WT": 7, "GP": 10, "CC": 7}
CLAUSES = {f"{document}-{number:02}" for document, length in LENGTHS.items() for number in range(1, length + 1)}
NAMED = re.compile(r"\b(?:PP|WT|GP|CC)-\d+\b")
DOCUMENT = SOPRO_POLICY.document


def carried_by(entry: Entry) -> Iterator[str]:
    """The clauses that an entry of the policy names, and those of the entries in it."""
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if name == "clauses":
            yield from value
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Entry):
                yield from carried_by(each)


def carried_by_rules() -> set[str]:
    return {clause for rule in (*LAW, *SOPRO) for clause in rule.clauses}


IN_FILE = set(carried_by(DOCUMENT))


def test_every_clause_is_carried_by_a_rule_or_by_an_entry_of_the_policy() -> None:
    assert sorted(CLAUSES - carried_by_rules() - IN_FILE) == []


def test_the_policy_itself_carries_every_clause() -> None:
    """On whoever reads the policy alone no clause is lost, be it that the law has a rule of its own on the same."""
    assert sorted(CLAUSES - IN_FILE) == []


def test_no_clause_is_named_that_the_documents_do_not_have() -> None:
    assert sorted((carried_by_rules() | IN_FILE) - CLAUSES) == []
    said = {
        (path.relative_to(SOURCES).as_posix(), clause)
        for path in sorted(SOURCES.rglob("*"))
        if path.suffix in (".py", ".toml", ".csv")
        for clause in NAMED.findall(path.read_text("utf-8"))
    }
    assert said
    assert sorted((path, clause) for path, clause in said if clause not in CLAUSES) == []


def test_what_is_no_rule_says_why() -> None:
    silent = [note.clauses for note in DOCUMENT.notes if not note.because]
    assert silent == []
    carried = {clause for rule in SOPRO for clause in rule.clauses}
    noted = {clause for note in DOCUMENT.notes for clause in note.clauses}
    assert sorted(CLAUSES - carried - noted - set(DOCUMENT.any_category.clauses if DOCUMENT.any_category else ())) == []


def test_clauses_that_ask_for_something_are_carried_by_a_rule_of_the_policy() -> None:
    """What is left to notes says which law applies, and how the documents are changed."""
    carried = {clause for rule in SOPRO for clause in rule.clauses}
    assert sorted(CLAUSES - carried - {"CC-01", "CC-03", "PP-29"}) == []


def test_each_clause_is_named_in_the_form_that_the_documents_number_them_in() -> None:
    assert set(DOCUMENT.documents) == set(LENGTHS)
    for rule in SOPRO:
        for clause, cite in zip(rule.clauses, rule.cites, strict=False):
            assert cite.pinpoint == clause
