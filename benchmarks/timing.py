"""Interleaved rounds: contenders take turns, so that a busy machine slows all alike; medians of the ratios per round."""

import gc
from collections.abc import Callable, Mapping
from statistics import median, quantiles
from time import perf_counter_ns

import attrs

Contender = Callable[[], object]


@attrs.frozen
class Cost:
    """What one contender took: median nanoseconds apiece, and the median and quartiles of its ratio to the baseline."""

    name: str
    nanoseconds: float
    ratio: float
    low: float
    high: float


def race(contenders: Mapping[str, Contender], *, pieces: int, rounds: int) -> tuple[Cost, ...]:
    """Run every contender once a round, each round in another order; the first one is the baseline.

    A contender does `pieces` pieces of work at a call. One round beforehand warms the caches and is not counted. What was in
    memory before is set aside from the collections between rounds, which would otherwise take longer than what is measured.
    """
    names = list(contenders)
    taken: dict[str, list[float]] = {name: [] for name in names}
    enabled = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        for turn in range(rounds + 1):
            shift = turn % len(names)
            for name in names[shift:] + names[:shift]:
                start = perf_counter_ns()
                contenders[name]()
                spent = perf_counter_ns() - start
                if turn:
                    taken[name].append(spent / pieces)
            gc.collect()
    finally:
        gc.unfreeze()
        if enabled:
            gc.enable()
    return costs(taken)


def costs(taken: Mapping[str, list[float]]) -> tuple[Cost, ...]:
    """Medians and ratios from the times of each round; the first name is the baseline."""
    base = next(iter(taken.values()))
    found = []
    for name, spent in taken.items():
        ratios = [mine / theirs for mine, theirs in zip(spent, base, strict=True)]
        low, _, high = quantiles(ratios, n=4)
        found.append(Cost(name, median(spent), median(ratios), low, high))
    return tuple(found)


def readable(nanoseconds: float) -> str:
    """A time with a unit a reader can take in."""
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.0f} ns"
