"""Imports only go down, and importing the package stays cheap."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.floors import circles, violations

SOURCE = Path(__file__).parents[2] / "src" / "gdpr_rules"

# Loaded by whoever asks for what needs them, never by the import of the package.
HEAVY = {
    *("alembic", "holidays", "hypothesis", "idna", "pandas", "polars", "pyarrow", "pydantic", "rdflib", "rich", "sqlalchemy"),
    "typer",
}


def test_imports_only_go_down() -> None:
    found = list(violations(SOURCE))
    assert not found, "\n".join(found)


def test_no_modules_import_one_another_in_a_circle() -> None:
    found = list(circles(SOURCE))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "from gdpr_rules.kernel import truth",
        "def later():\n    from gdpr_rules.kernel.truth import every",
        "if TYPE_CHECKING:\n    from gdpr_rules.kernel.truth import every",
    ],
)
def test_a_circle_is_noticed_wherever_it_is_closed(tmp_path: Path, line: str) -> None:
    down = {"kernel/rules.py": line, "kernel/truth.py": "from gdpr_rules.kernel.facts import Facts"}
    build(tmp_path, down)
    assert list(circles(tmp_path)) == []
    build(tmp_path, {**down, "kernel/facts.py": "from gdpr_rules.kernel.rules import Rule"})
    assert list(circles(tmp_path)) == ["kernel.facts <-> kernel.rules <-> kernel.truth"]


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = "import sys, gdpr_rules; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "gdpr_rules" in loaded
    assert not HEAVY & loaded


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("kernel/rules.py", "from gdpr_rules.facts import message", "floor 1, below `facts`"),
        ("kernel/rules.py", "from ..facts.message import Message", "floor 1, below `facts`"),
        ("kernel/rules.py", "import gdpr_rules.clocks", "`kernel` may import only"),
        ("kernel/rules.py", "from gdpr_rules import evaluate", "floor 1, below `gdpr_rules`"),
        ("kernel/rules.py", "def later():\n    import gdpr_rules.cli", "floor 1, below `cli`"),
        ("kernel/rules.py", "import pydantic", "`kernel` may not import `pydantic`"),
        ("errors.py", "import attrs", "`errors` may not import `attrs`"),
        ("__init__.py", "from hypothesis import given", "`gdpr_rules` may not import `hypothesis`"),
        ("law/uk/pecr.py", "from gdpr_rules.law import eu", "jurisdictions stay apart"),
        ("law/uk/pecr.py", "from ..eu.eprivacy import ROWS", "jurisdictions stay apart"),
        ("law/uk/pecr.py", "from gdpr_rules.cli_screen import screen", "floor 3, below `cli`"),
        ("attic.py", "import json", "`attic` has no floor yet"),
    ],
)
def test_a_forbidden_import_is_noticed(tmp_path: Path, file: str, line: str, complaint: str) -> None:
    build(tmp_path, {file: line})
    assert [complaint in found for found in violations(tmp_path)] == [True]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("kernel/rules.py", "from gdpr_rules.errors import GdprRulesError"),
        ("kernel/rules.py", "from . import truth"),
        ("law/uk/pecr.py", "from gdpr_rules import facts, kernel"),
        ("law/__init__.py", "from gdpr_rules.law import ch, eu, uk, us"),
        ("clocks/working_days.py", "def calendar():\n    import holidays"),
        ("cli_screen.py", "import gdpr_rules"),
    ],
)
def test_an_import_from_below_passes(tmp_path: Path, file: str, line: str) -> None:
    build(tmp_path, {file: line})
    assert list(violations(tmp_path)) == []


def build(root: Path, lines: dict[str, str]) -> None:
    """A package of empty modules, but for the given ones."""
    folders = ["", "kernel/", "clocks/", "facts/", "law/", "law/uk/", "law/eu/", "law/us/", "law/ch/"]
    empty = {f"{folder}__init__.py": "" for folder in folders}
    empty |= dict.fromkeys(("errors.py", "kernel/truth.py", "facts/message.py", "law/eu/eprivacy.py", "cli.py"), "")
    for name, text in (empty | lines).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text + "\n", "utf-8")
