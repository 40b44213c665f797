"""Parts of a document in words, from its plain values alone: no class of the version that wrote it is needed."""

from collections.abc import Iterator
from typing import Any

from gdpr_rules.documents.writing import ASIDE, canonical

OPS = {
    "known": "is known",
    "true": "is true",
    "false": "is false",
    "equals": "is",
    "one_of": "is one of",
    "at_least": "is at least",
    "more_than": "is more than",
    "before": "is before",
    "after": "is after",
    "contains": "include any of",
    "within": "lie wholly within",
}
NEVER, ALWAYS = {"kind": "Some"}, {"kind": "All"}


def condition(given: Any) -> str:
    """A condition in words."""
    kind = given.get("kind") if isinstance(given, dict) else None
    match kind:
        case "All" | "Some":
            parts = [_grouped(part) for part in given.get("members", ())]
            return (" and " if kind == "All" else " or ").join(parts) or ("always" if kind == "All" else "never")
        case "Not":
            return f"not {_grouped(given['part'], always=True)}"
        case "Named":
            cite = f" [{citation(given['cite'])}]" if "cite" in given else ""
            return f"*{given.get(ASIDE, {}).get('name', 'unnamed')}*{cite} ({condition(given['part'])})"
        case "During":
            return f"the day is {span(given.get('span'))}"
        case "Open":
            return f"an open question: {given.get(ASIDE, {}).get('question', 'unnamed')}"
        case "Test":
            bound = f" {value(given['bound'])}" if "bound" in given else ""
            op = str(given.get("op"))
            return f"{given.get('fact')} {OPS.get(op, op)}{bound}"
        case _:
            return value(given)


def _grouped(part: Any, *, always: bool = False) -> str:
    several = isinstance(part, dict) and part.get("kind") in ("All", "Some") and len(part.get("members", ())) != 1
    return f"({condition(part)})" if several or always else condition(part)


def limbs(given: Any) -> tuple[str, tuple[str, ...]]:
    """How a condition joins its limbs (`All` or `Some`), and each of them in words; one limb that is neither is an `All`."""
    if isinstance(given, dict) and given.get("kind") in ("All", "Some"):
        return given["kind"], tuple(condition(part) for part in given.get("members", ()))
    return "All", (condition(given),)


def citation(given: Any) -> str:
    """A citation in words."""
    return f"{given.get('instrument')} {given.get('pinpoint')}" if isinstance(given, dict) else value(given)


def span(given: Any) -> str:
    """A span of days in words."""
    start, end = (given.get(side) if isinstance(given, dict) else None for side in ("start", "end"))
    parts = [f"from {start}" if start else "", f"until {end} (not included)" if end else ""]
    return " ".join(filter(None, parts)) or "at all times"


def value(given: Any) -> str:
    """Any other value in words: a figure by its name, members in a row."""
    if given is None:
        return "none"
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, (str, int)):
        return str(given)
    if isinstance(given, list):
        return ", ".join(map(value, given)) or "nothing"
    if isinstance(given, dict) and given.keys() == {"figure"}:
        return f"the figure *{given['figure']}*"
    if isinstance(given, dict) and given.get("kind") == "Citation":
        return citation(given)
    if isinstance(given, dict) and given.get("kind") == "Span":
        return span(given)
    return canonical(given).decode("ascii")


def leaves(given: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """The single values of an outcome, each with its path; of what is only shown, too."""
    if isinstance(given, dict) and given and given.keys() != {"figure"} and given.get("kind") not in ("Citation", "Span"):
        for name, part in given.items():
            inner = path if name == ASIDE or (name == "adds" and not path) else f"{path}.{name}" if path else name
            yield from leaves(part, inner)
    elif isinstance(given, list) and any(isinstance(part, dict) for part in given):
        for number, part in enumerate(given, start=1):
            yield from leaves(part, f"{path} {number}")
    else:
        yield path, value(given)
