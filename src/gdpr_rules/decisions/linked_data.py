"""A decision as linked data: JSON-LD that states in DPV terms what was asked, what was answered, and why."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.decisions.decided import Decided
from gdpr_rules.decisions.dpv import NAMESPACE, PREFIXES, STANDS, DpvTerm, dpv, named, terms
from gdpr_rules.decisions.wording import shown, verdict
from gdpr_rules.facts.authority import AUTHORITY_PLACES
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.places import COUNTRIES, DESTINATIONS, US_STATES
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.facts import about, fact_names
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rules import Regime, Rule

Node = dict[str, Any]

OURS = "gdpr-rules"
CONTEXT: Mapping[str, str] = {
    "@vocab": NAMESPACE,
    OURS: NAMESPACE,
    **PREFIXES,
    "dct": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MATCHES = {"close": "skos:closeMatch", "narrower": "skos:narrowMatch", "broader": "skos:broadMatch"}


def as_jsonld(decision: Decided[Any]) -> Node:
    """The document behind `Decision.to_jsonld()`."""
    question, outcome = type(decision.facts), type(decision.outcome)
    final = [name for name in protections(outcome) if decision.settled_on(name)]
    return {
        "@context": dict(CONTEXT),
        "@type": "Decision",
        "question": _ours(named(question)),
        "on": _value(decision.on),
        "ruleset": decision.rules.fingerprint,
        "verdict": verdict(decision),
        "settled": decision.settled,
        "final": [_ours(_property(outcome, name)) for name in final],
        "situation": _situation(decision),
        "outcome": _outcome(decision),
        "regime": [_regime(regime) for regime in decision.rules.regimes if regime.id in decision.by_regime],
        "fired": [_rule(rule, decision) for rule in decision.fired],
        "assumed": [_rule(rule, decision) for rule in decision.assumed],
        "missing": {"@list": [_missing(question, name) for name in decision.missing]},
        "open": list(decision.open_questions),
    }


def _situation(decision: Decided[Any]) -> Node:
    question = type(decision.facts)
    known = decision.known_facts
    fields = attrs.fields_dict(question)
    stated = {_property(question, name): _value(value, fields[name]) for name, value in known.items()}
    said = [f"{named(question)}.{name}" for name, value in known.items() if _holds(value)]
    unknown = [f"{named(question)}.{name}.unknown" for name in fact_names(question) if name not in known]
    return {"@type": named(question), **stated, **_subjects([*said, *unknown])}


def _outcome(decision: Decided[Any]) -> Node:
    outcome = decision.outcome
    values = {name: getattr(outcome, name) for name in protections(type(outcome))}
    asked = {_property(type(outcome), name): _value(value) for name, value in values.items()}
    said = [f"{named(type(outcome))}.{name}" for name, value in values.items() if _holds(value)]
    stands = STANDS[outcome.VERDICTS.index(verdict(decision))]
    return {"@type": named(type(outcome)), **asked, **_subjects([*said, f"{named(type(outcome))}.{stands}"])}


def _rule(rule: Rule[Any], decision: Decided[Any]) -> Node:
    return {
        **_ours(rule.id),
        "@type": "Rule",
        "dct:title": rule.title,
        "dct:isPartOf": {"@id": _regime(decision.rules.regime(rule))["@id"]},
        "dct:source": [_citation(cite) for cite in rule.cites],
    }


def _citation(cite: Citation) -> Node:
    return {"dct:bibliographicCitation": str(cite), "rdfs:seeAlso": {"@id": cite.url}}


def _regime(regime: Regime) -> Node:
    return _concept(regime.id, dpv(regime), {"@type": "Regime", "dct:title": regime.title})


def _missing(question: type[Any], name: str) -> Node:
    return {**_ours(_property(question, name)), "rdfs:label": about(attrs.fields_dict(question)[name]).ask}


def _subjects(names: Iterable[str]) -> Node:
    """The terms for what names say about a thing; empty if no name has one."""
    found = [_concept(name, terms(name)) for name in names if any(term.iri for term in terms(name))]
    return {"dct:subject": sorted(found, key=_identity)} if found else {}


def _concept(name: str, counterparts: Iterable[DpvTerm], more: Node | None = None) -> Node:
    """The DPV term itself if it is the same; otherwise our own name, with its related terms."""
    matched: dict[str, list[Node]] = {}
    for term in counterparts:
        if term.match == "exact" and term.curie:
            return {"@id": term.curie}
        if term.curie:
            matched.setdefault(MATCHES[term.match], []).append({"@id": term.curie})
    return {**_ours(name), **(more or {}), **matched}


def _value(value: Any, fact: "attrs.Attribute[Any] | None" = None) -> Any:
    """A value as JSON-LD; a known empty set or tuple, like a field that requires nothing, has a name of its own."""
    if value is None or value in (frozenset(), ()):
        return _ours("none")
    if isinstance(value, (frozenset, tuple)):
        return sorted((_member(each, fact) for each in value), key=_identity)
    return _member(value, fact)


def _member(value: Any, fact: "attrs.Attribute[Any] | None") -> Any:
    if isinstance(value, Enum):
        return _concept(f"{named(type(value))}.{value.name}", dpv(value), {"rdfs:label": shown(value)})
    if value == NEVER:
        return _ours("never")
    if isinstance(value, datetime):
        return _typed(value.astimezone(UTC).isoformat(), "dateTime")
    if isinstance(value, date):
        return _typed(value.isoformat(), "date")
    if isinstance(value, timedelta):
        return _typed(_duration(value), "dayTimeDuration")
    if isinstance(value, Decimal):
        return _typed(f"{value:f}", "decimal")
    if isinstance(value, str) and fact and (place := _place(value, about(fact).vocabulary)):
        return _concept(place, terms(place))
    return str(value) if isinstance(value, tuple) else value


def _place(code: str, vocabulary: frozenset[str]) -> str | None:
    """A country, a state or another part of a country by its code in ISO 3166; None for other words."""
    if vocabulary is US_STATES:
        return f"place.US-{code}"
    return f"place.{code}" if vocabulary in (AUTHORITY_PLACES, COUNTRIES, DESTINATIONS, PLACES) else None


def _duration(value: timedelta) -> str:
    seconds = value.seconds + value.microseconds / 1_000_000
    return f"P{value.days}D" if not seconds else f"P{value.days}DT{seconds:.15g}S"


def _typed(text: str, kind: str) -> Node:
    return {"@value": text, "@type": f"xsd:{kind}"}


def _identity(node: Any) -> str:
    return str(node["@id"]) if isinstance(node, dict) else str(node)


def _property(kind: type[Any], name: str) -> str:
    """A field's name within the namespace: that of its question, or of what all share, so that a place is one property."""
    shared = issubclass(kind, SubjectLocation) and name in attrs.fields_dict(SubjectLocation)
    return f"{named(SubjectLocation if shared else kind)}.{name}"


def _holds(value: Any) -> bool:
    """Whether a fact or a field states something: not `no`, nothing, or a day that has not come."""
    return value is not None and value is not False and value != NEVER and value not in (frozenset(), ())


def _ours(name: str) -> Node:
    return {"@id": f"{OURS}:{name}"}
