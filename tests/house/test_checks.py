"""The linter, the formatter, both type checkers and the site builder, each run as a person would run it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QUIET = {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "NO_MKDOCS_2_WARNING": "1"}  # neither looks for news of itself
ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
IN_STYLES = re.compile(r"""(?:url\(|@import)\s*['"]?\s*((?:https?:)?//[^'")\s]*)""", re.IGNORECASE)

FETCHING_ATTRIBUTES = frozenset({"src", "data", "poster", "background"})
# Followed only by a person's click, or by nobody; every other `link` makes the browser ask.
IDLE_LINKS = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev", "search"})


def run(*module_and_arguments: str) -> None:
    """Run `python -m …` at the root; whatever it prints is the message if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *module_and_arguments],
        cwd=ROOT,
        env=os.environ | QUIET,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(f"{' '.join(module_and_arguments)} ended with {done.returncode}:\n{done.stdout}", pytrace=False)


class Requests(HTMLParser):
    """Collects what a browser would ask another host for as soon as the page is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        wanted = [values[name] for name in FETCHING_ATTRIBUTES & values.keys()]
        wanted += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        if tag == "link" and not set(values.get("rel", "").split()) <= IDLE_LINKS:
            wanted.append(values.get("href", ""))
        self.outside += [f"<{tag}> {address}" for address in wanted if ELSEWHERE.match(address.strip())]
        if "mermaid" in values.get("class", "").split():
            self.outside.append(f"<{tag} class=mermaid>: the theme fetches the library that draws it")


def outside_requests(site: Path) -> Iterator[str]:
    """Each request that the pages and styles of a built site make to another host, with the file that makes it."""
    for file in sorted(site.rglob("*")):
        if file.suffix not in {".html", ".css"}:
            continue
        text = file.read_text("utf-8")
        found = IN_STYLES.findall(text)
        if file.suffix == ".html":
            page = Requests()
            page.feed(text)
            found += page.outside
        yield from (f"{file.relative_to(site)}: {request}" for request in found)


def test_ruff_finds_nothing() -> None:
    run("ruff", "check", "--no-fix", ".")


def test_ruff_would_format_nothing() -> None:
    run("ruff", "format", "--check", "--diff", ".")


def test_mypy_is_content_with_source_and_tests() -> None:
    run("mypy", "--strict")


def test_pyright_is_content_with_the_source() -> None:
    run("pyright", "--pythonpath", sys.executable)


def test_the_site_builds_without_dead_links_and_asks_no_other_host(tmp_path: Path) -> None:
    run("mkdocs", "build", "--strict", "--site-dir", str(tmp_path))
    assert (tmp_path / "index.html").is_file()
    assert not list(outside_requests(tmp_path)), "a page asks another host; ship the file or drop it"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", '<script src="https://cdn.example/x.js"></script>'),
        ("page.html", '<link rel="stylesheet" href="//cdn.example/x.css">'),
        ("page.html", '<link rel="preconnect" href="https://fonts.example">'),
        ("page.html", '<img srcset="small.png 1x, https://cdn.example/big.png 2x">'),
        ("page.html", '<p style="background: url(https://cdn.example/x.png)">'),
        ("page.html", '<pre class="mermaid"><code>graph</code></pre>'),
        ("style.css", '@import "https://fonts.example/css";'),
        ("style.css", "@font-face { src: url('//fonts.example/f.woff2') }"),
    ],
)
def test_a_request_to_another_host_is_noticed(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert list(outside_requests(tmp_path))


def test_a_link_to_a_statute_is_no_request(tmp_path: Path) -> None:
    page = '<a href="https://law.example/act">Act</a><link rel="canonical" href="https://here.example/"><img src="x.png">'
    (tmp_path / "page.html").write_text(page, "utf-8")
    assert not list(outside_requests(tmp_path))
