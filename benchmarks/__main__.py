"""`python -m benchmarks`: every measurement as a table; `--write` keeps it in benchmarks/RESULTS.md."""

import argparse
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks import contenders, files, requests
from benchmarks.messages import ON, drawn_over_all_fields, prospects
from benchmarks.timing import Cost, readable

RESULTS = Path(__file__).parent / "RESULTS.md"


def table(title: str, note: str, costs: tuple[Cost, ...]) -> Iterator[str]:
    """One measurement as a Markdown table: the first row is the baseline."""
    yield from ("", f"## {title}", "", note, "", "| | median | ratio | middle half |", "|---|--:|--:|--:|")
    for cost in costs:
        yield (f"| {cost.name} | {readable(cost.nanoseconds)} | {cost.ratio:.2f} | {cost.low:.2f} to {cost.high:.2f} |")


def report(quick: bool) -> Iterator[str]:
    """Every measurement, line by line as it is made."""
    few, many, processes = (3, 15, 3) if quick else (15, 75, 21)
    messages = prospects()
    yield "# What it costs"
    yield ""
    yield (
        f"Medians over interleaved rounds on CPython {platform.python_version()}, {platform.machine()}, attrs "
        f"{version('attrs')}. A ratio is the median over the rounds of the cost against the first row; the middle half is "
        "where half of the rounds' ratios lie. Made by `python -m benchmarks --write`."
    )
    note = (
        f"Per message, over the {len(messages)} prospects of examples/prospects.csv, judged on {ON}. The chain and the "
        "library give the same verdict on every one of them; only the library can say why."
    )
    yield from table("May this e-mail be sent?", note, contenders.decisions(messages, many))
    note = "Per message, over 3,000 of them with every fact drawn: one in seven unknown, the others from the rules' cells."
    yield from table("The same on facts drawn over all fields", note, contenders.drawn(drawn_over_all_fields(), many))
    note = "Per request, over 1,000 of them from five places, calendars warm; every fifth with all that moves a clock."
    yield from table("What is owed about this request, and by when?", note, requests.scheduling(few * 2))
    for title, note, costs in files.all_of_them(files.SMALL if quick else files.LARGE, few * 2):
        yield from table(title, note, costs)
    note = "Per decision. The last row is the first once more: what the measurement itself wavers by."
    yield from table("Twice as many countries", note, contenders.with_further_countries(messages, many))
    for costs in contenders.building(many):
        note = "Per object. The plain class checks nothing."
        yield from table(f"Building the facts: {costs[0].name.partition(', ')[2]}", note, costs)
    note = "Per fresh interpreter; net is without what the bare interpreter takes, the net ratios against `import attrs` net."
    yield from table("Import", note, contenders.imports(processes))
    note = "Once for a ruleset; later decisions find it done."
    yield from table("Building and compiling", note, contenders.compiling(messages, few))


def main() -> None:
    """Print the tables, and write them down if asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write benchmarks/RESULTS.md")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, for a first look")
    chosen = parser.parse_args()
    lines = []
    for line in report(chosen.quick):
        print(line, flush=True)
        lines.append(line)
    if chosen.write:
        RESULTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
