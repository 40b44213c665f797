"""What the library's terms are called in the Data Privacy Vocabulary (DPV 2.3) and in fideslang (3.1.4).

Two tables accompany the figures. `dpv.csv` maps concepts to both vocabularies, with the evidence for each row.
`vocabulary.csv` joins it to the names used here: a row pairs one of ours with a concept, or says why it has no counterpart.
"""

import csv
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

import attrs

from gdpr_rules.kernel.rules import Regime

NAMESPACE = "https://gdpr-rules.example/ns#"
"""The namespace of everything for which DPV has no term, on a reserved domain, so that the names cannot belong to others."""

PREFIXES = {
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "legal-eu": "https://w3id.org/dpv/legal/eu#",
    "legal-gb": "https://w3id.org/dpv/legal/gb#",
    "legal-us": "https://w3id.org/dpv/legal/us#",
    "loc": "https://w3id.org/dpv/loc#",
    "pd": "https://w3id.org/dpv/pd#",
}
"""The namespaces of DPV by the prefixes that its own pages use."""

STANDS = ("permissive", "restrictive", "undecided")
"""Names for the three verdicts of an outcome, in the order of `Outcome.VERDICTS`."""

Match = Literal["exact", "close", "narrower", "broader"]
FAMILY = ".*"


@attrs.frozen
class DpvTerm:
    """The counterpart of one of the library's terms: a row of the map, and how closely it matches.

    `concept` is the row's own name, `iri` the term of DPV and `fides_key` that of fideslang; a row may have only one of them.
    `match` says how it relates to ours: `exact` the same, `narrower` or `broader`, `close` neither but similar.
    """

    concept: str
    iri: str | None
    fides_key: str | None
    match: Match

    @property
    def curie(self) -> str | None:
        """The IRI with its prefix, such as `eu-gdpr:A6-1-a`."""
        if self.iri is None:
            return None
        base, mark, name = self.iri.partition("#")
        return f"{next(prefix for prefix, start in PREFIXES.items() if start == base + mark)}:{name}"


def dpv(member: Enum | Regime) -> tuple[DpvTerm, ...]:
    """The terms of DPV 2.3 and fideslang for a member of an enum, or a regime; empty if neither has one.

    There may be several, each for a part: information is owed under Article 13 and under Article 14. Never raises: an enum
    from elsewhere has no terms. Source: `figures/dpv.csv`, with the evidence for each row.
    """
    return terms(member.id if isinstance(member, Regime) else f"{named(type(member))}.{member.name}")


def named(kind: type[Any]) -> str:
    """The name of a class within the namespace: by itself for the library's own, after its module for any other."""
    own = kind.__module__.startswith("gdpr_rules.")
    return kind.__name__ if own else f"{kind.__module__}.{kind.__name__}"


def terms(name: str) -> tuple[DpvTerm, ...]:
    """The counterparts of a name within the namespace, such as `Basis.CONSENT` or `Processing.consent_given`."""
    return _joined().get(name, ()) + _joined().get(name.rpartition(".")[0] + FAMILY, ())


def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table: `dpv`, the map, or `vocabulary`, which is joined to it."""
    text = (files("gdpr_rules.figures") / f"{name}.csv").read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _joined() -> dict[str, tuple[DpvTerm, ...]]:
    rows = {row["our_concept"]: row for row in table("dpv")}
    joined: dict[str, tuple[DpvTerm, ...]] = {}
    for pair in table("vocabulary"):
        row = rows.get(pair["concept"])
        if pair["ours"] and row and (row["dpv_iri"] or row["fides_key"]):
            term = DpvTerm(pair["concept"], row["dpv_iri"] or None, row["fides_key"] or None, cast(Match, pair["match"]))
            joined[pair["ours"]] = (*joined.get(pair["ours"], ()), term)
    return joined
