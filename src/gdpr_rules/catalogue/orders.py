"""The protective order of an outcome's fields as a small drawing: least protection on the left, most on the right."""

from enum import Enum
from html import escape

import attrs

from gdpr_rules.decisions.wording import shown
from gdpr_rules.kernel.facts import outcome_of
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rulesets import Question
from gdpr_rules.values.kinds import kinds

CHARACTER, HIGH, GAP, PAD = 7.2, 30, 34, 12
"""The width of a character, the height of a box, the space between two, and the space within one."""


MORE = ("nothing", "what one rule adds", "all that any rule adds")
"""How a set grows to which every rule may add."""


def steps(question: Question, field: str) -> tuple[str, ...]:
    """The values of a field from the least protective to the most, or what leads from one to the next if they are many."""
    kind = outcome_of(question)
    order = protections(kind)[field]
    annotation = kinds(attrs.fields_dict(kind)[field].type)[0]
    if annotation is bool:
        return tuple(shown(value) for value in (order.least, not order.least))
    if isinstance(order.least, frozenset):
        return ("every freedom", "only those that every rule leaves", "none") if order.least else MORE
    if order.least is None:
        return ("no day or limit", "a later day or longer limit", "an earlier day or shorter limit")
    members: type[Enum] = type(order.least)
    return tuple(shown(value) for value in members)


def drawing(question: Question, field: str) -> str:
    """One field's order as a self-contained SVG picture."""
    labels = steps(question, field)
    widths = [len(label) * CHARACTER + 2 * PAD for label in labels]
    parts: list[str] = []
    x = 1.0
    for n, (label, width) in enumerate(zip(labels, widths, strict=True)):
        parts.append(f'<rect x="{x:.0f}" y="1" width="{width:.0f}" height="{HIGH - 2}" rx="5"/>')
        parts.append(f'<text x="{x + width / 2:.0f}" y="{HIGH / 2 + 5:.0f}">{escape(label)}</text>')
        if n < len(labels) - 1:
            start, end, y = x + width + 4, x + width + GAP - 4, HIGH / 2
            parts.append(f'<path d="M{start:.0f} {y:.0f}H{end:.0f}m-6 -4l6 4l-6 4"/>')
        x += width + GAP
    total = x - GAP + 1
    title = escape(f"{field}: {' before '.join(labels)}")
    return (
        f'<svg class="order" role="img" aria-label="{title}" width="{total:.0f}" height="{HIGH}" '
        f'viewBox="0 0 {total:.0f} {HIGH}">' + "".join(parts) + "</svg>"
    )
