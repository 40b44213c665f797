"""What an analysis found in JSON's own types: facts by name, parts by question and field, provisions as they are cited."""

from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from gdpr_rules.analysis.parts import Part
from gdpr_rules.analysis.witnesses import Witness
from gdpr_rules.decisions.wording import plain
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.facts import Facts, fact_names


def document(found: Any) -> Any:
    """A result of this package, or a part of it, in plain values; every result has `cells`, `seen` and `exact`."""
    if isinstance(found, Witness):
        change, given = found.change.name.lower(), document(found.facts)
        return {"facts": given, "before": document(found.before), "after": document(found.after), "change": change}
    if isinstance(found, Part):
        member = None if found.member is None else plain(found.member)
        return {"question": found.question.__name__, "field": found.field, "member": member}
    if isinstance(found, Facts):
        told_facts = ((name, getattr(found, name)) for name in fact_names(type(found)))
        return {name: plain(value) for name, value in told_facts if value is not None}
    if isinstance(found, Citation):
        return str(found)
    if isinstance(found, type):
        return found.__name__
    if isinstance(found, Fraction):
        return float(found)
    if attrs.has(type(found)):
        named = {field.name: document(getattr(found, field.name)) for field in attrs.fields(type(found))}
        return named | ({"exact": found.exact} if hasattr(type(found), "exact") else {})
    if isinstance(found, dict):
        return {key.name.lower() if isinstance(key, Enum) else str(key): document(value) for key, value in found.items()}
    if isinstance(found, (tuple, list)):
        return [document(each) for each in found]
    return plain(found)
