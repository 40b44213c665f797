"""The messages that are timed, and the day on which they are judged."""

import csv
import random
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from gdpr_rules import LAW, Message
from gdpr_rules.decisions.cells import cells_of, representatives
from gdpr_rules.kernel.facts import fact_names
from gdpr_rules.wire import read_cells

ON = date(2026, 11, 23)
PROSPECTS = Path(__file__).parents[1] / "examples" / "prospects.csv"


def prospects() -> tuple[Message, ...]:
    """The made-up prospects that the README screens."""
    names = fact_names(Message)
    with PROSPECTS.open(encoding="utf-8", newline="") as file:
        rows = [{name: cell for name, cell in row.items() if name in names} for row in csv.DictReader(file)]
    return tuple(read_cells(Message, row) for row in rows)


def drawn_over_all_fields(count: int = 3_000, seed: int = 5) -> tuple[Message, ...]:
    """Messages whose every fact is drawn, most of them known: far from orderly ones, many rules fire or stay open."""
    draw, values = random.Random(seed), valid_facts()
    fields = attrs.fields(Message)
    return tuple(
        Message(**{each.name: None if draw.random() < 0.15 else draw.choice(values[each.name]) for each in fields})
        for _ in range(count)
    )


def valid_facts() -> dict[str, list[Any]]:
    """Values of each fact of a message that the rules can tell from others."""
    firing = [LAW.firing(rule) for rule in LAW.about(Message)]
    return {
        field.name: list(representatives(field, firing, ON, unions=False) or cells_of(field, (), ON))
        for field in attrs.fields(Message)
    }


def drawn_from_examples() -> tuple[Message, ...]:
    """Every distinct message that a rule of the law shows itself on: one fact or two away from an orderly one."""
    found = (example.facts for rule in LAW for example in rule.examples)
    return tuple(dict.fromkeys(facts for facts in found if isinstance(facts, Message)))
