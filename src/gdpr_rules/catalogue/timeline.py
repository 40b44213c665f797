"""A drawn time limit: the days of a calculation on one line, each with its reason, as a self-contained SVG."""

from collections.abc import Sequence
from datetime import date
from html import escape

WIDTH, MARGIN, ROW = 720, 14, 24
AXIS = 26  # height of the line, above its labels
LETTER = 7  # approximate width of a character


def timeline(marks: Sequence[tuple[date, str]], label: str) -> str:
    """The marks on a line to scale, labelled beneath in their order; empty with fewer than two days."""
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
    labels: list[str] = []
    for row, (day, words) in enumerate(reversed(ordered), start=1):  # the first day is lowest, so that fewer lines cross
        x, y = MARGIN + (day - first).days * scale, AXIS + ROW * row + 4
        short = words.partition(" (")[0]  # the calculation itself says the rest
        fits = x + LETTER * (len(short) + 12) < WIDTH
        anchor, shift = ("start", 6) if fits else ("end", -6)
        parts += [
            f'<line class="lead" x1="{x:.1f}" y1="{AXIS}" x2="{x:.1f}" y2="{y}"/>',
            f'<circle cx="{x:.1f}" cy="{AXIS}" r="4"/>',
        ]
        labels.append(f'<text x="{x + shift:.1f}" y="{y}" text-anchor="{anchor}"><tspan>{day}</tspan> {escape(short)}</text>')
    return "\n".join([*parts, *labels, "</svg>"])
