"""What holds for the repository as a whole: the README's two commands, its words, the length of its files."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))

LONGEST_FILE = 400
LONGEST_KERNEL = 940  # lines of code: docstrings, comments and blank lines apart

SHELL_BLOCK = re.compile(r"^```(?:sh|bash|console|shell)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MACHINE_PATH = re.compile(r"(?:^|[^0-9A-Za-z])/(?:work|farm|tmp|root|home/[a-z]+)/", re.MULTILINE)
REGISTRY_HOST = re.compile(r"files\.pythonhosted|registry\.npmjs|deb\.debian|pypi\.org/simple", re.IGNORECASE)


def texts() -> dict[str, str]:
    """Every text file that is tracked or about to be, by its path."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    contents = {name: (ROOT / name).read_bytes() for name in listed.split("\0") if (ROOT / name).is_file()}
    return {name: content.decode("utf-8") for name, content in contents.items() if b"\0" not in content}


def readme_commands() -> list[str]:
    blocks = SHELL_BLOCK.findall((ROOT / "README.md").read_text("utf-8"))
    return [block.strip("\n") for block in blocks[:2]]


def test_the_readme_opens_with_two_commands_of_one_line() -> None:
    commands = readme_commands()
    assert len(commands) == 2
    assert [command for command in commands if "\n" in command or not command.strip()] == []
    assert "gdpr-rules screen" in commands[0]
    assert commands[1].endswith("pytest")


def test_ci_runs_exactly_the_second_command_of_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    code = [line for line in lines if line.strip() and not line.startswith("#")]
    assert code == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', readme_commands()[1]]


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY_HOST], ids=["paths of a machine", "hosts of a registry"])
def test_no_file_mentions(pattern: re.Pattern[str]) -> None:
    files = texts()
    assert "README.md" in files
    found = [
        f"{name}:{number}: {line}"
        for name, text in files.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)


def test_each_source_file_opens_with_a_line_that_says_what_it_is() -> None:
    def opens_well(text: str) -> bool:
        opening, _, rest = (ast.get_docstring(ast.parse(text), clean=False) or "").partition("\n")
        alone = not rest or rest.startswith("\n") or not rest.strip()
        return text.startswith(('"""', 'r"""')) and len(opening.split()) >= 3 and alone

    assert SOURCES
    assert [str(file.relative_to(ROOT)) for file in SOURCES if not opens_well(file.read_text("utf-8"))] == []


def test_no_source_file_is_too_long() -> None:
    lengths = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def lines_of_code(file: Path) -> int:
    """The lines that are neither blank nor comment nor docstring."""
    source = file.read_text("utf-8")
    told: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            told.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = enumerate(source.splitlines(), 1)
    return sum(1 for number, line in lines if number not in told and line.strip() and not line.strip().startswith("#"))


def test_the_kernel_is_read_in_one_sitting() -> None:
    kernel = [file for file in SOURCES if "kernel" in file.relative_to(ROOT / "src" / "gdpr_rules").parts]
    assert kernel
    assert sum(map(lines_of_code, kernel)) < LONGEST_KERNEL
