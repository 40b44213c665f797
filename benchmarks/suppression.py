"""`python -m benchmarks.suppression`: a list of opt-outs on SQLite beside a bare Python set of the same addresses."""

import argparse
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import sqlite_version
from time import perf_counter

from benchmarks.timing import race
from gdpr_rules.suppression import MAILBOX_1, Entry, KeyRing, MessageClass, Reason, SqlStore, Use, address

RESULTS = Path(__file__).parent / "SUPPRESSION.md"
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
KEYS = KeyRing("k1", {"k1": b"k1".ljust(32, b".")})
USE = Use(tenant="north", message_class=MessageClass.MARKETING)
DOMAINS = 50_000


def listed(number: int) -> Iterator[str]:
    """Addresses on the list."""
    return (f"person{n}@firm{n % DOMAINS}.example" for n in range(number))


def asked(number: int) -> Iterator[str]:
    """Addresses to be screened, half of them on the list, written otherwise than there."""
    return (f"Person{n}@firm{n % DOMAINS}.Example" for n in range(number // 2, number // 2 + number))


def opened(file: str, *, create: bool = False) -> SqlStore:
    """The list, with a hashed entry and a domain so that each has to be looked for."""
    return SqlStore(f"sqlite:///{file}", KEYS, create=create)


def filled(file: str, number: int) -> float:
    """Make a list; the seconds that adding its entries took, in batches."""
    with opened(file, create=True) as store:
        start = perf_counter()
        store.add(Entry(subject=address(each), why=Reason.OBJECTION, asked_at=AT, recorded_at=AT) for each in listed(number))
        taken = perf_counter() - start
        store.erase("erased@example.com", asked_at=AT, recorded_at=AT)
    return taken


def screened(file: str, number: int) -> int:
    """Ask about as many addresses as are listed; how many are suppressed."""
    with opened(file) as store:
        return sum(verdict.suppressed for verdict in store.check_many(asked(number), USE))


def peak() -> str:
    """The most memory that this process has held; what the system counts for its parent is left out."""
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").splitlines() if status.exists() else []
    kilobytes = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), None)
    return "an unknown amount of memory" if kilobytes is None else f"{kilobytes / 1024:.0f} MB"


def report(number: int, rounds: int) -> Iterator[str]:
    """The measurements, line by line as they are made."""
    yield "# What a list of opt-outs costs"
    yield ""
    yield (
        f"{number:,} addresses against {number:,} entries on SQLite {sqlite_version}, CPython {platform.python_version()}, "
        f"{platform.machine()}; half of them are listed, in another spelling, and hashes and domains are looked for as well. "
        "Made by `python -m benchmarks.suppression --write`."
    )
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/list.db"
        adding = filled(file, number)
        yield ""
        yield f"- adding: {number / adding:,.0f} entries a second in batches ({adding:.1f} s)"
        child = subprocess.run(
            [sys.executable, "-m", "benchmarks.suppression", "--screen", file, "--entries", str(number)],
            capture_output=True,
            text=True,
            check=True,
            cwd=RESULTS.parents[1],
        )
        yield f"- screening in a process of its own: {child.stdout.strip()}"
        bare, spelled = set(listed(number)), set(map(MAILBOX_1.spell, listed(number)))
        found = race(
            {
                "a bare set, by the letter": lambda: sum(each in bare for each in asked(number)),
                "a bare set of spelled addresses": lambda: sum(MAILBOX_1.spell(each) in spelled for each in asked(number)),
                "the list on SQLite": lambda: screened(file, number),
            },
            pieces=number,
            rounds=rounds,
        )
    yield ""
    yield "| | µs an address | ratio | middle half |"
    yield "|---|--:|--:|--:|"
    for cost in found:
        yield f"| {cost.name} | {cost.nanoseconds / 1000:.2f} | {cost.ratio:.1f} | {cost.low:.1f} to {cost.high:.1f} |"
    yield ""
    yield "The bare set by the letter finds none of them: each is written otherwise than it was entered."


def main() -> None:
    """Print the measurements, and write them down if asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suppression", description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write benchmarks/SUPPRESSION.md")
    parser.add_argument("--screen", metavar="FILE", help="only screen against this list, and tell time and memory")
    chosen = parser.parse_args()
    if chosen.screen:
        start = perf_counter()
        suppressed = screened(chosen.screen, chosen.entries)
        print(f"{perf_counter() - start:.1f} s, {peak()} at the most, {suppressed:,} suppressed")
        return
    lines = []
    for line in report(chosen.entries, chosen.rounds):
        print(line, flush=True)
        lines.append(line)
    if chosen.write:
        RESULTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
