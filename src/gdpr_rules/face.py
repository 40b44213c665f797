"""Names that a module offers and loads on first use, as listed in the stub beside it."""

import ast
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def table(stub: Path) -> dict[str, tuple[str, str]]:
    """What a stub imports: each name with its module and its name there, in the stub's order.

    A star takes over what the stub of another such module lists; of a name listed twice the first counts.
    """
    found: dict[str, tuple[str, str]] = {}
    for node in ast.parse(stub.read_text("utf-8")).body:
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        for alias in node.names:
            if alias.name == "*":
                other = stub.parent / f"{node.module.rpartition('.')[2]}.pyi"
                found = table(other) | found
            else:
                found[alias.asname or alias.name] = (node.module, alias.name)
    return found


def shown(stub: Path) -> tuple[str, ...]:
    """The names that a stub lists under `__all__`; every one that it imports where it has no such list."""
    for node in ast.parse(stub.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__":
            return tuple(ast.literal_eval(node.value))
    return tuple(table(stub))


def attach(module: str, file: str, own: dict[str, Any]) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a module, from the stub beside its file; `own` are the module's globals."""
    stub = Path(file).with_suffix(".pyi")
    names, everything = shown(stub), table(stub)

    def get(name: str) -> Any:
        if name not in everything:
            from gdpr_rules.errors import nearest

            hint = nearest(name, everything) or f"; see dir({module})"
            raise AttributeError(f"module `{module}` has no attribute `{name}`{hint}")
        source, inner = everything[name]
        value = import_module(f"{source}.{inner}") if source == module else getattr(import_module(source), inner)
        own[name] = value
        return value

    return get, lambda: sorted({*own, *names}), sorted(names)
