"""Every block of code in README and docs is run, and what a page says it prints is what it prints.

A `python` block shares its names with the blocks before it on its page. A `sh` block runs beside a copy of the examples, with
what earlier ones on its page export, but for the commands that install. A `text` block right after either holds the whole
output, where `…` stands for any text.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALLS = "python3 -m venv "
RUN = {"python", "sh"}


class Block(NamedTuple):
    """A block with the line its code starts on, and the output shown after it; None where none is."""

    language: str
    code: str
    line: int
    output: str | None


def written_pages() -> list[Path]:
    """The pages that people write: README and docs without the generated catalogue."""
    docs = ROOT / "docs"
    return [ROOT / "README.md", *sorted(p for p in docs.rglob("*.md") if docs / "rules" not in p.parents)]


def blocks(page: str) -> Iterator[Block]:
    """The blocks of a page that are to be run, in order."""
    found = list(BLOCK.finditer(page))
    for match, after in zip_longest(found, found[1:]):
        if match[1] not in RUN:
            continue
        adjoins = after is not None and after[1] == "text" and not page[match.end() : after.start()].strip()
        yield Block(match[1], match[2], page.count("\n", 0, match.start()) + 2, after[2] if after and adjoins else None)


def holds_code(page: Path) -> bool:
    return any(blocks(page.read_text("utf-8")))


def matches(shown: str, printed: str) -> bool:
    """Whether a page's text is what was printed, where `…` stands for any text."""
    pattern = ".*?".join(re.escape(part) for part in shown.strip().split("…"))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def run_python(code: str, names: dict[str, Any], where: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, where, "exec"), names)
    return printed.getvalue()


def run_shell(code: str, folder: Path) -> str:
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = os.environ | {"PATH": tools, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUNBUFFERED": "1"}
    call = ["bash", "-c", code]
    done = subprocess.run(call, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout


@pytest.mark.parametrize("page", [*filter(holds_code, written_pages())], ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_prints_what_it_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "page"}
    exported = ""
    for block in blocks(page.read_text("utf-8")):
        where = f"{page.relative_to(ROOT)}:{block.line}"
        if block.language == "python":
            printed = run_python("\n" * (block.line - 1) + block.code, names, where)
        elif block.code.startswith(INSTALLS):
            continue
        else:
            assert "gdpr-rules " in block.code, f"{where}: runs nothing of this package"
            printed = run_shell(exported + block.code, tmp_path)
            exported += "".join(line for line in block.code.splitlines(keepends=True) if line.startswith("export "))
        if block.output is not None:
            assert matches(block.output, printed), f"{where} prints\n{printed}\nand the page says\n{block.output}"
        else:
            assert not printed, f"{where} prints\n{printed}\nshow it in a `text` block right after"


def test_the_pages_hold_code() -> None:
    languages = [block.language for page in written_pages() for block in blocks(page.read_text("utf-8"))]
    assert set(languages) == RUN


def test_every_block_says_what_it_is() -> None:
    silent = [str(p.relative_to(ROOT)) for p in written_pages() for m in BLOCK.finditer(p.read_text("utf-8")) if not m[1]]
    assert silent == []


def test_a_block_that_is_left_out_is_noticed() -> None:
    page = "```python\nprint(1)\n```\n\n```text\n1\n```\n\n```sh\ngdpr-rules\n```\nwords\n```text\nfree\n```\n"
    assert [*blocks(page)] == [Block("python", "print(1)\n", 2, "1\n"), Block("sh", "gdpr-rules\n", 10, None)]


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [("a\n", "a", True), ("a", "b", False), ("a\n…\nz", "a\nm\nz", True), ("a…", "ab", True), ("a", "ab", False)],
)
def test_output_is_compared(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same


def test_legal_advice_is_disclaimed_once_on_the_site_and_once_in_the_readme() -> None:
    told = {p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").rglob("*.md") if "legal advice" in _flat(p)}
    assert told == {"docs/index.md"}
    assert [_flat(ROOT / name).count("legal advice") for name in ("docs/index.md", "README.md")] == [1, 1]


def _flat(page: Path) -> str:
    return " ".join(page.read_text("utf-8").split())
