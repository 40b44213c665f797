"""Types are tested like behaviour: `ok_*.py` passes both checkers, `bad_*.py` fails where and as its comments say."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OK, BAD = sorted(HERE.glob("ok_*.py")), sorted(HERE.glob("bad_*.py"))
EXPECTED = re.compile(r"  # E: (?P<mypy>.*?)(?:  # P: (?P<pyright>\w+))?$")
REPORTED = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): error: (?P<text>.*)$", re.MULTILINE)
CACHE = "--cache-dir=.mypy_cache/typing"  # apart from the run over everything, which may go on at the same time
IDLE = "reportUnusedExpression"  # an expression that stands alone, as most in these files do

Place = tuple[str, int]


def marks(kind: str) -> dict[Place, str]:
    """What the comments expect of one checker, by file and line."""
    found: dict[Place, str] = {}
    for file in BAD:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            mark = EXPECTED.search(line)
            if mark and mark[kind]:
                found[file.name, number] = mark[kind]
    return found


def run(module: str, *arguments: str, files: Iterable[Path]) -> str:
    """One process of a checker over some files; what it prints."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments, *map(str, files)],
        cwd=ROOT,
        env=os.environ | {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@pytest.fixture(scope="module")
def of_mypy() -> dict[Place, list[str]]:
    """What mypy reports of all files, by file and line."""
    found: dict[Place, list[str]] = {}
    for hit in REPORTED.finditer(run("mypy", "--strict", "--no-pretty", CACHE, files=[*OK, *BAD])):
        found.setdefault((Path(hit["file"]).name, int(hit["line"])), []).append(hit["text"])
    assert found, "mypy ran"
    return found


@pytest.fixture(scope="module")
def of_pyright() -> dict[Place, list[str]]:
    """The rules that pyright reports of all files, by file and line."""
    printed = run("pyright", "--outputjson", "--pythonpath", sys.executable, files=[*OK, *BAD])
    problems: list[dict[str, Any]] = json.loads(printed)["generalDiagnostics"]
    found: dict[Place, list[str]] = {}
    for problem in problems:
        if problem.get("rule") != IDLE:
            place = Path(problem["file"]).name, problem["range"]["start"]["line"] + 1
            found.setdefault(place, []).append(str(problem.get("rule")))
    assert found, "pyright ran"
    return found


def test_there_is_something_to_check() -> None:
    assert len(OK) >= 2
    assert len(marks("mypy")) >= 25
    assert len(marks("pyright")) >= 15


def test_mypy_refuses_exactly_the_lines_that_say_so(of_mypy: dict[Place, list[str]]) -> None:
    assert sorted(of_mypy) == sorted(marks("mypy"))


def test_mypy_refuses_each_line_for_the_reason_it_names(of_mypy: dict[Place, list[str]]) -> None:
    for place, expected in marks("mypy").items():
        texts = of_mypy.get(place, [])
        assert len(texts) == 1, (place, texts)
        assert expected in texts[0], place


def test_pyright_refuses_exactly_the_lines_that_say_so_and_why(of_pyright: dict[Place, list[str]]) -> None:
    assert of_pyright == {place: [rule] for place, rule in marks("pyright").items()}
