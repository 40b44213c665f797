"""README and the pages beside it point only at files that are there; the links of the site are checked by its builder."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\((?!https?://|#)([^)\s#]+)")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_file_pointed_at_is_there(page: str) -> None:
    links = LINK.findall((ROOT / page).read_text("utf-8"))
    assert links or page == "CHANGELOG.md"
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_points_at_every_part_of_the_documentation() -> None:
    links = set(LINK.findall((ROOT / "README.md").read_text("utf-8")))
    parts = {path.relative_to(ROOT).parts[1] for path in (ROOT / "docs").rglob("*.md")} - {"index.md"}
    assert parts == {link.split("/")[1] for link in links if link.startswith("docs/")}
