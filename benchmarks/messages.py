"""The messages that are timed, and the day on which they are judged."""

import csv
from datetime import date
from pathlib import Path

from gdpr_rules import LAW, Message
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


def drawn_from_examples() -> tuple[Message, ...]:
    """Every distinct message that a rule of the law shows itself on: one fact or two away from an orderly one."""
    found = (example.facts for rule in LAW for example in rule.examples)
    return tuple(dict.fromkeys(facts for facts in found if isinstance(facts, Message)))
