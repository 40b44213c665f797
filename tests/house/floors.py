"""Which part of the package may import which: floors, numbered from below, and what each brings from outside."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = "gdpr_rules"


class Floor(NamedTuple):
    """One part's place in the building, and the packages from elsewhere that it may import."""

    number: int
    outside: frozenset[str] = frozenset()


def floor(number: int, *outside: str) -> Floor:
    return Floor(number, frozenset(outside))


# A part imports from its own floor and from those below: at module level, inside a function, and for type checkers alone.
FLOORS = {
    "cli": floor(7, "attrs", "typer", "rich", "icalendar"),
    "": floor(6),  # the package face: it names what users need, and loads it when asked
    "vocabulary": floor(6),
    "authoring": floor(6),
    "face": floor(0),
    "catalogue": floor(6, "attrs"),
    "testing": floor(6, "attrs", "hypothesis", "pytest"),
    "bulk": floor(6, "attrs", "pyarrow"),
    "analysis": floor(6, "attrs"),
    "evaluation": floor(5, "attrs"),
    "screening": floor(5, "attrs"),
    "policy": floor(5, "attrs", "pydantic"),
    "decisions": floor(4, "attrs"),
    "mapping": floor(4, "attrs", "pydantic", "babel"),
    "law": floor(3, "attrs"),
    "wire": floor(3, "attrs", "pydantic"),
    "suppression": floor(2, "attrs", "sqlalchemy", "alembic", "idna"),
    "facts": floor(2, "attrs"),
    "instruments": floor(2, "attrs"),
    "figures": floor(2, "attrs"),
    "kernel": floor(1, "attrs"),
    "clocks": floor(1, "attrs", "dateutil", "holidays"),
    "documents": floor(1, "attrs"),
    "tables": floor(1, "attrs", "openpyxl", "pyarrow"),
    "values": floor(0, "attrs"),
    "errors": floor(0),
}
# These import nothing of the package but what is named, whatever the floors allow.
CLOSED = {
    "kernel": {"kernel", "documents", "values", "errors"},
    "documents": {"kernel", "documents", "values", "errors"},
    "tables": {"tables", "values", "errors"},
    "values": {"values", "errors"},
}
# These share a floor and still never import one another.
STRANGERS = [{"law.eu", "law.uk", "law.us", "law.ch"}]


def part_of(module: str) -> str:
    """The part that a module such as `law.uk.pecr` belongs to; `cli_screen` belongs to `cli`."""
    top = module.partition(".")[0]
    return "cli" if top.startswith("cli_") else top


def is_within(module: str, ancestor: str) -> bool:
    return module == ancestor or module.startswith(f"{ancestor}.")


def module_name(file: Path, root: Path) -> str:
    """The module's name below the package: empty for the package itself."""
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path, root: Path, modules: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Each import of a file as line number and full name; `from a import b` is `a.b` where that is a module."""
    here = [PACKAGE, *filter(None, module_name(file, root).split("."))]
    package = here if file.name == "__init__.py" else here[:-1]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                yield node.lineno, inner if inner.removeprefix(f"{PACKAGE}.") in modules else source


def violations(root: Path) -> Iterator[str]:
    """Each import under `root`, the package's folder, that the building does not allow."""
    files = sorted(root.rglob("*.py"))
    modules = frozenset(module_name(file, root) for file in files)
    for file in files:
        module = module_name(file, root)
        part = part_of(module)
        if part not in FLOORS:
            yield f"{file.relative_to(root)}: `{part}` has no floor yet; give it one in tests/house/floors.py"
            continue
        for line, target in imports(file, root, modules):
            reason = objection(module, target)
            if reason:
                yield f"{file.relative_to(root)}:{line}: {reason}"


def circles(root: Path) -> Iterator[str]:
    """Every circle of imports under `root`, as its modules; imports in functions and for type checkers count as any other."""
    files = sorted(root.rglob("*.py"))
    modules = frozenset(module_name(file, root) for file in files)
    arrows = {module_name(file, root): {to for _, to in imports(file, root, modules)} for file in files}
    graph = {
        module: {inner for to in found if (inner := to.removeprefix(PACKAGE).removeprefix(".")) in modules and inner != module}
        for module, found in ((module, {to for to in found if is_within(to, PACKAGE)}) for module, found in arrows.items())
    }
    reached = {module: _reachable(graph, module) for module in graph}
    told: set[str] = set()
    for module in sorted(graph):
        circle = {other for other in reached[module] if module in reached[other]}
        if circle and module not in told:
            told |= circle
            yield " <-> ".join(sorted(each or PACKAGE for each in circle))


def _reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    left = list(graph[start])
    while left:
        module = left.pop()
        if module not in found:
            found.add(module)
            left += graph[module]
    return found


def objection(module: str, target: str) -> str | None:
    """Why `module`, named below the package, may not import `target`, named in full; None where it may."""
    part = part_of(module)
    if not is_within(target, PACKAGE):
        top = target.partition(".")[0]
        allowed = top in sys.stdlib_module_names or top in FLOORS[part].outside
        return None if allowed else f"`{part or PACKAGE}` may not import `{top}`"
    inner = target.removeprefix(PACKAGE).removeprefix(".")
    other = part_of(inner)
    if other not in FLOORS:
        return None  # reported once, for the file that has no floor
    if FLOORS[other].number > FLOORS[part].number:
        return f"`{part or PACKAGE}` is on floor {FLOORS[part].number}, below `{other or PACKAGE}`"
    if part in CLOSED and other not in CLOSED[part]:
        return f"`{part}` may import only {sorted(CLOSED[part])}, not `{other or PACKAGE}`"
    for group in STRANGERS:
        mine = {name for name in group if is_within(module, name)}
        theirs = {name for name in group if is_within(inner, name)}
        if mine and theirs and mine != theirs:
            return f"`{module}` may not import `{inner}`: jurisdictions stay apart"
    return None
