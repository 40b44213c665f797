"""The catalogue: every rule as plain data, drawn from the rule itself, for pages, for the terminal and as JSON."""

from gdpr_rules.catalogue.model import (
    ExampleEntry,
    FactEntry,
    RegimeEntry,
    RuleEntry,
    Source,
    as_json,
    entry,
    facts_of,
    regimes,
)

__all__ = [
    "ExampleEntry",
    "FactEntry",
    "RegimeEntry",
    "RuleEntry",
    "Source",
    "as_json",
    "entry",
    "facts_of",
    "regimes",
]
