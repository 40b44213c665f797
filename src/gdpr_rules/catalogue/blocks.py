"""Blocks of Markdown from which pages are composed: sections, lists, tables."""

import re
from collections.abc import Iterable, Sequence


def page(notice: str, *blocks: str) -> str:
    """A page: the notice that it is generated, and its blocks."""
    return "\n\n".join((notice, *blocks)) + "\n"


def part(heading: str, *blocks: str) -> tuple[str, ...]:
    """Blocks under a heading; an empty text if one of them is empty."""
    return (f"## {heading}", *blocks) if all(blocks) else ()


def outline(lines: Iterable[tuple[int, str]]) -> str:
    """Lines with their depth as a list within a list."""
    return "\n".join(f"{'    ' * depth}- {escaped(line)}" for depth, line in lines)


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; an empty text without rows."""
    body = [*rows]
    lines = [header, ["---"] * len(header), *body]
    return "\n".join("| " + " | ".join(escaped(cell) for cell in line) + " |" for line in lines) if body else ""


def escaped(words: str) -> str:
    """Text that Markdown shows unchanged, in a table too."""
    return words.replace("\\|", "|").replace("|", "\\|").replace("\n", " ")


def days(span: str) -> str:
    """A span of time whose days stay on one line."""
    return re.sub(r"\d{4}-\d\d-\d\d", r"`\g<0>`", span)


def counted(number: int, thing: str) -> str:
    """A number with its noun."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
