"""Writers to be killed: a process that starts others, each adding opt-outs and saying so after each that is kept.

Run as `python -m tests.suppression.writers URL ROUNDS SEED JOURNAL`; prints the acknowledged addresses of all writers as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from datetime import UTC, datetime
from itertools import count

from gdpr_rules.suppression import Entry, KeyRing, Reason, SqlStore, address

DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
KEYS = KeyRing("k1", {"k1": b"k1".ljust(32, b".")})


def write(url: str, name: str, say: int, journal: str) -> None:
    """Add opt-outs one by one and two by two, and say each after it was kept."""
    store = SqlStore(url, KEYS, journal=journal or None)
    number = 0
    while True:
        number += 1
        told = [f"{name}.{number}.{each}@example.com" for each in ("a", "b")[: 1 + number % 2]]
        store.add(Entry(subject=address(each), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY) for each in told)
        os.write(say, "".join(f"{each}\n" for each in told).encode())


def main(url: str, rounds: int, seed: int, journal: str) -> None:
    """Start a writer, wait a random moment, kill it; so many times, and longer where they wrote too little."""
    SqlStore(url, KEYS).close()  # what a writer needs is loaded once, so that it is killed at work and not while it wakes
    draw, acknowledged = random.Random(seed), list[str]()
    longest = 0.2
    for turn in count():
        if turn >= rounds and (len(acknowledged) > rounds or longest > 10):
            break
        longest *= 2 if turn >= rounds else 1
        hear, say = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(hear)
            write(url, f"w{turn}", say, journal)
        os.close(say)
        time.sleep(draw.uniform(0.0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(hear, "rb") as heard:
            acknowledged += heard.read().decode().splitlines()
    print(json.dumps(acknowledged))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
