"""Decisions as linked data, read back by a library for RDF: the triples say what the decision says, in terms of the map."""

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pytest
from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

import gdpr_rules as gr
from gdpr_rules.decisions.dpv import NAMESPACE, dpv, table
from gdpr_rules.decisions.wording import verdict
from gdpr_rules.kernel.facts import about
from gdpr_rules.testing.examples import day_of
from tests.kernel.visits import DAY, Admission, Guest, Visit, rule
from tests.law.cases import ON, SOLE_TRADER, cold

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own, of itself

NS = Namespace(NAMESPACE)
DPV, GDPR, LOC = (Namespace(f"https://w3id.org/dpv{part}#") for part in ("", "/legal/eu/gdpr", "/loc"))
BOTH = gr.LAW | gr.SOPRO
IN_THE_MAP = {iri for row in table("dpv") for iri in row["dpv_iri"].split("|") if iri}
EACH = 12  # examples of every question, spread over its rules


def examples() -> Iterator[Any]:
    for question in BOTH.questions:
        found = [(example, rule) for rule in BOTH.about(question) for example in rule.examples]
        for example, of in found[:: max(1, len(found) // EACH)]:
            yield pytest.param(example.facts, day_of(example, of), id=f"{question.__name__}: {of.id}, {example.label}")


def graph_of(document: dict[str, Any]) -> Graph:
    return Graph().parse(data=json.dumps(document), format="json-ld")


def parts(graph: Graph) -> tuple[Node, Node, Node]:
    """The decision in a graph, its situation and its outcome."""
    (decision,) = graph.subjects(RDF.type, NS.Decision)
    (situation,), (outcome,) = graph.objects(decision, NS.situation), graph.objects(decision, NS.outcome)
    return decision, situation, outcome


def strangers(graph: Graph, decision: gr.Decision[Any]) -> set[str]:
    """The IRIs of a graph that are neither in the map, nor of this library, nor of a common vocabulary, nor cited."""
    links = {cite.url for rule in (*decision.fired, *decision.assumed) for cite in rule.cites}
    iris = {str(node) for triple in graph for node in triple if isinstance(node, URIRef)} - links - IN_THE_MAP
    common = tuple(map(str, (NS, RDF, RDFS, SKOS, DCTERMS)))
    return {iri for iri in iris if not iri.startswith(common)}


def member(value: Enum) -> URIRef:
    exact = [term.iri for term in dpv(value) if term.match == "exact" and term.iri]
    return URIRef(exact[0]) if exact else NS[f"{type(value).__name__}.{value.name}"]


REGIMES = {"eu.gdpr": URIRef("https://w3id.org/dpv/legal/eu#law-GDPR")}
PLACES = {code: LOC[code] for code in ("GB", "US", "CH", "IE", "DE")}


def said(value: Any, name: str = "", declared: bool = False) -> set[Node]:
    """What a graph should say of a value."""
    if value is None or value in (frozenset(), ()):
        return {NS.none}
    if isinstance(value, (frozenset, tuple)):
        return set().union(*(said(each, name, declared) for each in value))
    if isinstance(value, Enum):
        return {member(value)}
    if isinstance(value, dt.datetime):
        return {Literal(value.astimezone(dt.UTC).isoformat(), datatype=XSD.dateTime)}
    if isinstance(value, dt.date):
        return {NS.never if value == gr.NEVER else Literal(value.isoformat(), datatype=XSD.date)}
    if isinstance(value, str) and declared:
        code = f"US-{value}" if name == "subject_us_state" else value
        return {LOC["US-CA"] if code == "US-CA" else PLACES.get(code, NS[f"place.{code}"])}
    assert isinstance(value, (bool, int, str, dt.timedelta, Decimal, gr.Clarification))
    return {Literal(str(value) if isinstance(value, gr.Clarification) else value)}


def declaring(kind: type[Any], name: str) -> str:
    """The class that declares a fact: one that questions share, or the question itself."""
    shared = (each for each in (gr.SubjectLocation,) if issubclass(kind, each) and name in attrs.fields_dict(each))
    return next((each.__name__ for each in shared), kind.__name__)


def fields_said(graph: Graph, node: Node) -> dict[str, set[Any]]:
    """Every property of a node but its type and its subjects, with all that is said of it."""
    names = set(graph.predicates(node)) - {RDF.type, DCTERMS.subject}
    return {str(name).removeprefix(NAMESPACE): set(map(comparable, graph.objects(node, name))) for name in names}


def comparable(node: Node) -> Any:
    """A literal by its value where rdflib knows its kind, so that `P1D` is a day however it is written."""
    return (node.datatype, node.toPython()) if isinstance(node, Literal) else node


def wanted(value: Any, name: str = "", declared: bool = False) -> set[Any]:
    nodes = said(value, name, declared)
    return {
        (XSD.dayTimeDuration, node.value)
        if isinstance(node, Literal) and isinstance(node.value, dt.timedelta)
        else comparable(node)
        for node in nodes
    }


@pytest.mark.parametrize(("facts", "on"), [*examples()])
def test_the_triples_say_what_the_decision_says(facts: gr.Facts[Any], on: dt.date) -> None:
    decision = gr.evaluate(facts, on=on, rules=BOTH)
    graph = graph_of(decision.to_jsonld())
    node, situation, outcome = parts(graph)
    question, answer = type(facts), type(decision.outcome)

    assert strangers(graph, decision) == set()
    assert set(graph.objects(node, NS.question)) == {NS[question.__name__]}
    assert set(graph.objects(node, NS.on)) == {Literal(on.isoformat(), datatype=XSD.date)}
    assert set(graph.objects(node, NS.ruleset)) == {Literal(BOTH.fingerprint)}
    assert set(graph.objects(node, NS.verdict)) == {Literal(verdict(decision))}
    assert set(graph.objects(node, NS.settled)) == {Literal(decision.settled)}
    final = {NS[f"{answer.__name__}.{f.name}"] for f in attrs.fields(answer) if decision.settled_on(f.name)}
    assert set(graph.objects(node, NS.final)) == final
    assert set(graph.objects(node, NS.open)) == {Literal(each) for each in decision.open_questions}

    assert set(graph.objects(node, NS.regime)) == {REGIMES.get(each, NS[each]) for each in decision.by_regime}

    declared = attrs.fields_dict(question)
    assert set(graph.objects(situation, RDF.type)) == {NS[question.__name__]}
    assert fields_said(graph, situation) == {
        f"{declaring(question, name)}.{name}": wanted(value, name, bool(about(declared[name]).vocabulary))
        for name, value in decision.known_facts.items()
    }
    assert set(graph.objects(outcome, RDF.type)) == {NS[answer.__name__]}
    assert fields_said(graph, outcome) == {
        f"{answer.__name__}.{f.name}": wanted(getattr(decision.outcome, f.name)) for f in attrs.fields(answer)
    }

    for predicate, rules in ((NS.fired, decision.fired), (NS.assumed, decision.assumed)):
        assert set(graph.objects(node, predicate)) == {NS[each.id] for each in rules}
        for each in rules:
            assert set(graph.objects(NS[each.id], DCTERMS.title)) == {Literal(each.title)}
            assert sources(graph, NS[each.id]) == {(str(cite), cite.url) for cite in each.cites}
    (missing,) = graph.objects(node, NS.missing)
    assert [*Collection(graph, missing)] == [NS[f"{declaring(question, name)}.{name}"] for name in decision.missing]


def sources(graph: Graph, of: Node) -> set[tuple[str, str]]:
    """The citations of a rule: their text and their link."""
    return {
        (str(graph.value(cite, DCTERMS.bibliographicCitation)), str(graph.value(cite, RDFS.seeAlso)))
        for cite in graph.objects(of, DCTERMS.source)
    }


def test_every_question_is_among_the_examples() -> None:
    asked = [type(each.values[0]) for each in examples()]
    assert set(asked) == set(BOTH.questions)
    assert len(asked) > 100


def test_the_members_of_an_enum_stay_apart() -> None:
    """Two that shared a term could not be told apart again."""
    for question in BOTH.questions:
        for kind in {
            type(v) for r in BOTH.about(question) for e in r.examples for v in vars_of(e.facts) if isinstance(v, Enum)
        }:
            assert len({member(each) for each in kind}) == len(kind)


def vars_of(facts: gr.Facts[Any]) -> Iterator[Any]:
    for field in attrs.fields(type(facts)):
        value = getattr(facts, field.name)
        yield from value if isinstance(value, frozenset) else (value,)


def test_a_refused_message_in_terms_of_dpv() -> None:
    facts = cold("GB", subscriber=SOLE_TRADER, consented=None, sender_countries=frozenset({"GB", "FR"}))
    graph = graph_of(gr.evaluate(facts, on=ON).to_jsonld())
    _, situation, outcome = parts(graph)
    assert (situation, NS["SubjectLocation.subject_country"], LOC.GB) in graph
    assert set(graph.objects(situation, NS["Message.sender_countries"])) == {LOC.GB, NS["place.FR"]}
    assert set(graph.objects(situation, DCTERMS.subject)) == {DPV.ConsentUnknown, NS["Message.commercial"]}
    assert (NS["Message.commercial"], SKOS.broadMatch, DPV.DirectMarketing) in graph
    assert (outcome, NS["Sending.permission"], DPV.Prohibition) in graph
    assert (outcome, NS["Sending.consent_required"], Literal(True)) in graph
    assert (outcome, NS["Sending.duties"], NS["SendingDuty.OBTAIN_CONSENT"]) in graph
    assert (NS["SendingDuty.OBTAIN_CONSENT"], SKOS.broadMatch, DPV.Obligation) in graph
    assert (NS["uk.pecr.reg22.consent"], DCTERMS.isPartOf, NS["uk.pecr"]) in graph
    (decision,) = graph.subjects(RDF.type, NS.Decision)
    assert {NS["uk.pecr"], NS["uk.gdpr"]} <= set(graph.objects(decision, NS.regime))
    for law in ("law-GDPR", "law-DPA"):
        assert (NS["uk.gdpr"], SKOS.narrowMatch, URIRef(f"https://w3id.org/dpv/legal/gb#{law}")) in graph


def test_a_processing_in_terms_of_dpv() -> None:
    facts = gr.Processing(
        subject_country="DE", controller_countries=frozenset({"DE"}), consent_given=False, special_category=False
    )
    graph = graph_of(gr.evaluate(facts, on=ON).to_jsonld())
    decision, situation, outcome = parts(graph)
    assert set(graph.objects(situation, DCTERMS.subject)) == set()
    assert set(graph.objects(outcome, DCTERMS.subject)) == {DPV.LawfulnessUnknown}
    assert URIRef("https://w3id.org/dpv/legal/eu#law-GDPR") in set(graph.objects(decision, NS.regime))

    told = attrs.evolve(facts, consent_given=True, consent_withdrawn=True, special_category=True)
    graph = graph_of(gr.evaluate(told, on=ON).to_jsonld())
    _, situation, _ = parts(graph)
    assert set(graph.objects(situation, DCTERMS.subject)) == {
        DPV.ConsentGiven,
        DPV.ConsentWithdrawn,
        DPV.SpecialCategoryPersonalData,
    }


def test_lawful_bases_that_are_left_are_named_by_their_article() -> None:
    bases = frozenset({gr.Basis.CONSENT, gr.Basis.RECOGNISED_INTEREST})
    only = gr.Rule(
        id="house.bases",
        title="Two bases are used in this house",
        protects="people",
        cites=(next(iter(gr.LAW)).cites[0],),
        in_force=gr.ALWAYS,
        then=gr.LawfulBases(available=bases),
        examples=(gr.fires("always", gr.Processing()), gr.silent("never", gr.Processing())),
    )
    graph = graph_of(gr.evaluate(gr.Processing(), on=ON, rules=gr.Ruleset((only,))).to_jsonld())
    _, _, outcome = parts(graph)
    assert set(graph.objects(outcome, NS["LawfulBases.available"])) == {GDPR["A6-1-a"], NS["Basis.RECOGNISED_INTEREST"]}
    assert set(graph.objects(outcome, DCTERMS.subject)) == {NS["LawfulBases.permissive"]}
    assert (NS["LawfulBases.permissive"], SKOS.narrowMatch, DPV.Lawful) in graph
    assert (NS["house.bases"], DCTERMS.isPartOf, NS["house"]) in graph


def test_a_request_in_terms_of_dpv() -> None:
    facts = gr.RightsRequest(
        right=gr.Right.ERASURE,
        received=dt.date(2026, 11, 2),
        subject_country="US",
        subject_us_state="CA",
        grounds=frozenset({gr.RequestGround.NO_LONGER_NECESSARY, gr.RequestGround.UNLAWFUL}),
        exemptions=frozenset(),
        extension_notified=gr.NEVER,
        clarification=(gr.Clarification(dt.date(2026, 11, 3), gr.NEVER),),
    )
    graph = graph_of(gr.evaluate(facts, on=ON).to_jsonld())
    _, situation, _ = parts(graph)
    assert (situation, NS["RightsRequest.right"], GDPR.A17) in graph
    assert (situation, NS["SubjectLocation.subject_us_state"], LOC["US-CA"]) in graph
    unlawful = NS["RequestGround.UNLAWFUL"]
    assert set(graph.objects(situation, NS["RightsRequest.grounds"])) == {GDPR.JustificationA17NonNecessity, unlawful}
    assert set(graph.objects(unlawful, SKOS.narrowMatch)) == {GDPR.JustificationA17UnlawfulProcessing}
    assert (situation, NS["RightsRequest.exemptions"], NS.none) in graph
    assert (situation, NS["RightsRequest.extension_notified"], NS.never) in graph
    assert (situation, NS["RightsRequest.clarification"], Literal("2026-11-03/..")) in graph
    assert set(graph.objects(situation, DCTERMS.subject)) == {GDPR.JustificationA12InformationRequired}


def test_a_question_of_ones_own_is_named_behind_its_module() -> None:
    ruleset = gr.Ruleset((rule("house.door", then=Admission(stay=dt.timedelta(days=1, hours=2))),))
    decision = gr.evaluate(Visit(guest=Guest.CHILD), on=DAY, rules=ruleset)
    graph = graph_of(decision.to_jsonld())
    _, situation, outcome = parts(graph)
    assert set(graph.objects(situation, RDF.type)) == {NS["tests.kernel.visits.Visit"]}
    assert (situation, NS["tests.kernel.visits.Visit.guest"], NS["tests.kernel.visits.Guest.CHILD"]) in graph
    (stay,) = graph.objects(outcome, NS["tests.kernel.visits.Admission.stay"])
    assert isinstance(stay, Literal)
    assert stay.toPython() == dt.timedelta(days=1, hours=2)
    assert strangers(graph, decision) == set()


def test_an_instant_is_one_instant_in_every_zone() -> None:
    instant = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
    elsewhere = instant.astimezone(dt.timezone(dt.timedelta(hours=5)))
    documents = [gr.evaluate(gr.Breach(became_aware=each), on=ON).to_jsonld() for each in (instant, elsewhere)]
    assert documents[0] == documents[1]
    assert documents[0]["situation"]["Breach.became_aware"]["@value"] == "2026-11-20T09:30:00+00:00"


@pytest.mark.parametrize("made_up", ["dpv:MadeUp", "eu-gdpr:A6-1-z", "https://elsewhere.example/term"])
def test_an_iri_from_elsewhere_is_noticed(made_up: str) -> None:
    decision = gr.evaluate(cold("GB"), on=ON)
    document = decision.to_jsonld()
    document["outcome"]["Sending.permission"] = {"@id": made_up}
    assert len(strangers(graph_of(document), decision)) == 1


def test_every_link_to_a_source_is_an_iri() -> None:
    """A graph takes a link with a space or a brace in it, and nobody can write it out again."""
    for url in {cite.url for each in BOTH for cite in each.cites}:
        assert URIRef(url).n3() == f"<{url}>"


def test_the_context_asks_nobody() -> None:
    """A context that is an address would be fetched by whoever reads the document."""
    document = gr.evaluate(cold("GB"), on=ON).to_jsonld()
    assert {type(value) for value in document["@context"].values()} == {str}
    assert "@import" not in document["@context"]
    assert json.dumps(document).count('"@context"') == 1


SCRIPT = """
import datetime as dt, json, gdpr_rules as gr
facts = gr.Processing(subject_country="GB", controller_countries={"GB", "FR", "DE", "IT"}, consent_given=True)
print(json.dumps(gr.evaluate(facts, on=dt.date(2026, 11, 23), rules=gr.LAW | gr.SOPRO).to_jsonld()))
"""


def test_the_document_is_the_same_on_every_run() -> None:
    def run(seed: str) -> bytes:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, env=environment, check=True).stdout

    first = run("1")
    assert json.loads(first)["@type"] == "Decision"
    assert run("2") == first


def test_no_library_for_rdf_is_needed() -> None:
    law_alone = SCRIPT.replace("gr.LAW | gr.SOPRO", "gr.LAW")  # a policy file is read with pydantic
    script = f"{law_alone}\nimport sys; assert not {{'rdflib', 'pydantic'}} & set(sys.modules), 'loaded'"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0
