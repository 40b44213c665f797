"""Two versions of the library compared: their answers to the same draws, line by line and field by field.

The answers are files that `gdpr_rules.testing.recording` has written. Exit code 0 says that they agree, 1 that they differ,
2 that the two files answer different draws.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import attrs

from gdpr_rules.testing.recording import read, spelled


@attrs.define
class Comparison:
    """How two versions' answers to the same draws differ: per field how often, in what, and the first few."""

    limit: int = 20
    ignore: tuple[str, ...] = ()
    lines: int = 0
    differing: int = 0
    fields: Counter[str] = attrs.field(factory=Counter)
    details: dict[str, Counter[str]] = attrs.field(factory=dict)
    shown: dict[str, list[dict[str, Any]]] = attrs.field(factory=dict)

    def note(self, field: str, layer: str, a: Any, b: Any) -> None:
        unasked = field in ("missing", "open_questions") and None in (a, b)  # which not every answer contains
        if a == b or unasked or (not a and not b):
            return
        lists = isinstance(a, list) and isinstance(b, list) and field != "error"
        reordered = lists and sorted(map(spelled, a)) == sorted(map(spelled, b))
        name = f"{layer}{field} (order)" if reordered else f"{layer}{field}"
        if {name, field, f"{layer}{field}"}.intersection(self.ignore):
            return
        self.fields[name] += 1
        details, shown = self.details.setdefault(name, Counter()), self.shown.setdefault(name, [])
        if isinstance(a, dict) and isinstance(b, dict):
            keys = [key for key in dict.fromkeys((*a, *b)) if a.get(key) != b.get(key)]
            details.update(keys)
            a, b = ({key: each.get(key) for key in keys} for each in (a, b))
        elif lists:
            details.update(f"- {spelled(each)}" for each in a if each not in b)
            details.update(f"+ {spelled(each)}" for each in b if each not in a)
        if len(shown) < self.limit:
            shown.append({"draw": self.lines, "before": a, "after": b})


def compare(one: Iterable[str], other: Iterable[str], *, ignore: Iterable[str] = (), limit: int = 20) -> Comparison:
    """Compare two versions' answers to the same draws, line by line. Raises `ValueError` where one has fewer lines."""
    found = Comparison(limit, tuple(ignore))
    for a, b in zip(one, other, strict=True):
        if a != b:
            first, second, before = json.loads(a), json.loads(b), found.fields.total()
            for layer in (name for name in first if name in second):
                for field in dict.fromkeys((*first[layer], *second[layer])):
                    found.note(field, "" if layer == "law" else f"{layer}.", first[layer].get(field), second[layer].get(field))
            found.differing += found.fields.total() > before
        found.lines += 1
    return found


def main(arguments: list[str] | None = None) -> int:
    """Compare two files of answers; the result is the exit code."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("answers", type=Path, nargs=2)
    parser.add_argument("--ignore", nargs="+", default=[], metavar="FIELD", help="such as `missing` or `fired (order)`")
    parser.add_argument("--limit", type=int, default=20, help="differences shown for each field")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    first, second = map(read, given.answers)
    one, other = json.loads(next(first)), json.loads(next(second))
    if one["digest"] != other["digest"]:
        sys.stderr.write("the two files answer different draws; have both versions answer the same ones\n")
        return 2
    found, draws = compare(first, second, ignore=given.ignore, limit=given.limit), Path(one["draws"])
    shown = [*chain.from_iterable(found.shown.values())]
    numbers = {each["draw"] for each in shown}
    drawn = {n: line for n, line in enumerate(read(draws), -1) if n in numbers} if numbers and draws.exists() else {}
    for each in shown:
        each["drawn"] = json.loads(drawn.get(each["draw"], "null"))
    if given.json:
        sys.stdout.write(f"{spelled({'question': one['question'], **attrs.asdict(found)})}\n")
        return int(found.differing > 0)
    counts = ", ".join(f"{name} {count}" for name, count in found.fields.most_common()) or "none"
    sys.stdout.write(f"{one['question']}: {found.lines} draws, {found.differing} differ; by field: {counts}\n")
    for name, some in found.shown.items():
        details = (f"  {count} x {detail}\n" for detail, count in found.details[name].most_common(12))
        examples = ("".join(f"  {key}: {spelled(value)}\n" for key, value in each.items()) for each in some)
        sys.stdout.write("\n".join((f"\n{name}", "".join(details), *examples)))
    return int(found.differing > 0)


if __name__ == "__main__":
    sys.exit(main())
