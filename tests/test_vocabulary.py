"""The two tables: the map is the one that was researched, and nothing of it or of the library's terms is left unaccounted."""

import re
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from inspect import getmembers, isclass
from pkgutil import iter_modules

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules import facts
from gdpr_rules.decisions.dpv import PREFIXES, STANDS, dpv, table, terms
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.kernel.facts import fact_names, outcome_of

BOTH = gr.LAW | gr.SOPRO
MAP, JOINED = table("dpv"), table("vocabulary")
PAIRS = [row for row in JOINED if row["ours"] and row["concept"]]
ONLY_OURS = [row["ours"] for row in JOINED if not row["concept"]]
ONLY_THEIRS = [row["concept"] for row in JOINED if not row["ours"]]
RESEARCHED = "fa35b43c8abcbfcc00fe7bb56bcfa034ba65e72b7b4c2aca9bf40722c0968175"
"""SHA-256 of the map as it was researched against DPV 2.3 and fideslang 3.1.4."""


def enums() -> Iterator[type[Enum]]:
    for module in iter_modules(facts.__path__, f"{facts.__name__}."):
        for _, kind in getmembers(import_module(module.name), isclass):
            if issubclass(kind, Enum) and kind.__module__ == module.name:
                yield kind


ENUMS = list(enums())
MEMBERS = [f"{kind.__name__}.{member.name}" for kind in ENUMS for member in kind]


def within(name: str, pattern: str) -> bool:
    """Whether a pattern such as `Duty.*` or `transfer.*` names this one."""
    return name.startswith(pattern.removesuffix("*")) if pattern.endswith("*") else name == pattern


def test_the_map_is_the_one_that_was_researched() -> None:
    written = (files("gdpr_rules.figures") / "dpv.csv").read_bytes()
    assert sha256(written).hexdigest() == RESEARCHED
    assert len(MAP) == 221
    assert len({row["our_concept"] for row in MAP}) == len(MAP)


def test_every_row_of_the_map_is_carried_by_something_or_left_out_for_a_reason() -> None:
    carried = {row["concept"] for row in PAIRS}
    concepts = [row["our_concept"] for row in MAP]
    assert carried <= set(concepts)
    rest = [each for each in concepts if each not in carried]
    assert [each for each in rest if not any(within(each, pattern) for pattern in ONLY_THEIRS)] == []
    assert [pattern for pattern in ONLY_THEIRS if not any(within(each, pattern) for each in rest)] == []
    assert [row for row in JOINED if not (row["ours"] and row["concept"]) and not row["why"]] == []


def test_every_member_of_an_enum_is_mapped_or_known_to_have_no_term() -> None:
    assert {"Basis", "Right", "Permission", "SendingDuty", "Role", "Source", "Subscriber", "Use"} <= {
        kind.__name__ for kind in ENUMS
    }
    mapped = {name for name in MEMBERS if any(within(name, row["ours"]) for row in PAIRS)}
    alone = {name for name in MEMBERS if any(within(name, pattern) for pattern in ONLY_OURS)}
    assert mapped | alone == set(MEMBERS)
    assert mapped & alone == set()
    assert [pattern for pattern in ONLY_OURS if not any(within(name, pattern) for name in MEMBERS)] == []


def nameable() -> set[str]:
    """Everything but members of enums that a row may speak of."""
    names = {f"place.{code}" for code in COUNTRIES | PLACES} | {f"place.US-{code}" for code in US_STATES}
    names |= {regime.id for regime in BOTH.regimes}
    for question in BOTH.questions:
        names |= {f"{question.__name__}.{name}{state}" for name in fact_names(question) for state in ("", ".unknown")}
        outcome = outcome_of(question)
        names |= {f"{outcome.__name__}.{name}" for name in (*attrs.fields_dict(outcome), *STANDS)}
    return names


def test_every_pair_speaks_of_something_that_is_there() -> None:
    named = nameable()
    wrong = [row["ours"] for row in PAIRS if row["ours"] not in named and not any(within(m, row["ours"]) for m in MEMBERS)]
    assert wrong == []


def test_no_name_means_two_things() -> None:
    assert len({kind.__name__ for kind in ENUMS}) == len(ENUMS)
    assert not nameable() & set(MEMBERS)
    assert len({(row["ours"], row["concept"]) for row in PAIRS}) == len(PAIRS)


def test_a_match_claims_no_more_than_the_evidence() -> None:
    evidence = {row["our_concept"]: row["evidence"] for row in MAP}
    assert {row["match"] for row in PAIRS} == {"exact", "close", "narrower", "broader"}
    exact = [row["concept"] for row in PAIRS if row["match"] == "exact"]
    assert [name for name in exact if re.search(r"; (close|broader|narrower)\b", evidence[name])] == []


def test_an_exact_counterpart_stands_alone_and_stands_for_one_member_only() -> None:
    for kind in ENUMS:
        exact = [[term.iri for term in dpv(member) if term.match == "exact" and term.iri] for member in kind]
        assert [found for member, found in zip(kind, exact, strict=True) if found and len(dpv(member)) > 1] == []
        same = [iri for found in exact for iri in found]
        assert len(set(same)) == len(same), kind


def test_what_a_member_carries_is_what_the_map_says() -> None:
    rows = {row["our_concept"]: row for row in MAP}
    found = 0
    for kind in ENUMS:
        for term in (term for member in kind for term in dpv(member)):
            found += 1
            assert (term.iri or "", term.fides_key or "") == (rows[term.concept]["dpv_iri"], rows[term.concept]["fides_key"])
    assert found > 150


GDPR = "https://w3id.org/dpv/legal/eu/gdpr#"


@pytest.mark.parametrize(
    ("member", "carried"),
    [
        (gr.Basis.CONSENT, [(f"{GDPR}A6-1-a", "LegalBasisForProcessingEnum:Consent", "exact")]),
        (gr.Basis.LEGITIMATE_INTERESTS, [(f"{GDPR}A6-1-f", "LegalBasisForProcessingEnum:Legitimate interests", "exact")]),
        (gr.Basis.RECOGNISED_INTEREST, []),
        (gr.SpecialCondition.VITAL_INTERESTS, [(f"{GDPR}A9-2-c", "SpecialCategoryLegalBasisEnum:Vital interests", "exact")]),
        (gr.SpecialCondition.NONE, []),
        (gr.Right.OBJECTION, [(f"{GDPR}A21", "DataSubjectRightsEnum:Object", "exact")]),
        (gr.Right.INFORMATION, [(f"{GDPR}A{n}", "DataSubjectRightsEnum:Informed", "narrower") for n in (13, 14)]),
        (gr.Right.KNOW, []),
        (gr.Permission.FORBIDDEN, [("https://w3id.org/dpv#Prohibition", None, "exact")]),
        (gr.SendingDuty.OFFER_OPT_OUT, [("https://w3id.org/dpv#Obligation", None, "broader")]),
        (gr.Subscriber.CORPORATE, []),
        (gr.Exemption.PUBLIC_HEALTH, [(f"{GDPR}JustificationA17PublicHealth", None, "exact")]),
    ],
)  # fmt: skip
def test_examples(member: Enum, carried: list[tuple[str | None, str | None, str]]) -> None:
    assert [(term.iri, term.fides_key, term.match) for term in gr.dpv(member)] == carried


def test_regimes_have_terms_too() -> None:
    regimes = {regime.id: regime for regime in BOTH.regimes}
    assert [(t.curie, t.match) for t in gr.dpv(regimes["eu.gdpr"])] == [("legal-eu:law-GDPR", "exact")]
    assert [(t.curie, t.match) for t in gr.dpv(regimes["uk.gdpr"])] == [
        ("legal-gb:law-GDPR", "narrower"),
        ("legal-gb:law-DPA", "narrower"),
    ]
    assert gr.dpv(regimes["uk.pecr"]) == gr.dpv(regimes["policy.sopro"]) == ()


def test_a_row_may_have_a_key_of_fideslang_alone() -> None:
    assert [(t.iri, t.curie, t.fides_key) for t in terms("RightsRequest.campaign_contact")] == [(None, None, "prospect")]


class Basis(Enum):
    """An enum of somebody else's that happens to share a name."""

    CONSENT = "consent"


def test_what_is_not_the_librarys_has_no_term() -> None:
    assert gr.dpv(Basis.CONSENT) == ()


def test_every_iri_has_a_prefix() -> None:
    iris = [iri for row in MAP for iri in row["dpv_iri"].split("|") if iri]
    assert [iri for iri in iris if iri.partition("#")[0] + "#" not in PREFIXES.values()] == []


def test_the_import_of_the_package_does_not_read_the_tables() -> None:
    tables = ("gdpr_rules.decisions.dpv", "gdpr_rules.decisions.linked_data", "csv")
    script = f"import sys, gdpr_rules; print(*(n for n in {tables} if n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
