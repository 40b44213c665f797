"""A time limit drawn: the days of a sum on one line, each with what led to it, as an SVG that needs nothing from elsewhere."""

from collections.abc import Sequence
from datetime import date
from html import escape

WIDTH, MARGIN, ROW = 720, 14, 24
AXIS = 26  # height of the line, above its labels


def timeline(marks: Sequence[tuple[date, str]], label: str) -> str:
    """The marks on a line to scale, labelled beneath in their order; nothing where there are fewer than two days."""
    ordered = sorted(dict.fromkeys(marks), key=lambda mark: mark[0])
    if not ordered or ordered[0][0] == ordered[-1][0]:
        return ""
    first, last = ordered[0][0], ordered[-1][0]
    scale = (WIDTH - 2 * MARGIN) / (last - first).days
    height = AXIS + ROW * (len(ordered) + 1)
    parts = [
        f'<svg class="timeline" role="img" aria-label="{escape(label)}" viewBox="0 0 {WIDTH} {height}" '
        'xmlns="http://www.w3.org/2000/svg">',
        f'<line x1="{MARGIN}" y1="{AXIS}" x2="{WIDTH - MARGIN}" y2="{AXIS}"/>',
    ]
    for row, (day, words) in enumerate(ordered, start=1):
        x = MARGIN + (day - first).days * scale
        y = AXIS + ROW * row + 4
        left = x < WIDTH / 2
        anchor, shift = ("start", 6) if left else ("end", -6)
        parts += [
            f'<circle cx="{x:.1f}" cy="{AXIS}" r="4"/>',
            f'<line class="lead" x1="{x:.1f}" y1="{AXIS}" x2="{x:.1f}" y2="{y}"/>',
            f'<text x="{x + shift:.1f}" y="{y}" text-anchor="{anchor}"><tspan>{day}</tspan> {escape(words)}</text>',
        ]
    return "\n".join([*parts, "</svg>"])
