"""The worked addition of CONTRIBUTING.md: its blocks alone, applied to a copy of the library, add an act that answers."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`((?:src|tests)/[\w/.]+|CHANGELOG\.md)`")
OWN = ("src/gdpr_rules/law/us/wy/", "tests/law/us/wy/")
OUT = ("*.pyc", "__pycache__")


def walk() -> list[tuple[str, str, str]]:
    """Each block of the worked addition, with the file named last before it: its path, its language, its text."""
    section = PAGE[PAGE.index("## A worked addition") : PAGE.index("## Before you send a change")]
    found, path = list[tuple[str, str, str]](), ""
    for match in re.finditer(rf"{NAMED.pattern}|{BLOCK.pattern}", section, re.MULTILINE | re.DOTALL):
        if match[1]:
            path = match[1]
        elif match[2] in ("python", "toml", "diff"):
            found.append((path, match[2], match[3]))
    return found


def patched(text: str, diff: str) -> str:
    """A text with the lines of a small diff put in; where they belong has to be plain."""
    old = "".join(line[1:] + "\n" for line in diff.splitlines() if not line.startswith("+"))
    new = "".join(line[1:] + "\n" for line in diff.splitlines() if not line.startswith("-"))
    assert text.count(old) == 1, f"the lines\n{old}stand {text.count(old)} times"
    return text.replace(old, new)


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the library and its tests of the law with the blocks applied, and nothing else changed."""
    copy = tmp_path_factory.mktemp("walk")
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns(*OUT))
    shutil.copytree(ROOT / "tests", copy / "tests", ignore=shutil.ignore_patterns(*OUT))
    for name in ("CHANGELOG.md", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy / name)
    for path, language, text in walk():
        file = copy / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(patched(file.read_text("utf-8"), text) if language == "diff" else text, "utf-8")
    return copy


def run(copy: Path, *arguments: str) -> str:
    """What a Python prints that sees the copy and not the library itself."""
    found = os.pathsep.join((str(copy / "src"), str(copy)))
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": found},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_walk_touches_at_most_four_files_beside_its_own_folder() -> None:
    touched = {path for path, _, _ in walk()}
    assert len(touched) == 7
    assert len([path for path in touched if not path.startswith(OWN)]) == 4


def test_the_act_answers_from_its_first_day(added: Path) -> None:
    script = """
from datetime import date
import gdpr_rules as gr
request = gr.RightsRequest(
    right=gr.Right.ACCESS, received=date(2027, 1, 4), subject_country="US", subject_us_state="WY",
    controller_countries={"US"}, covering_acts={gr.PrivacyAct.WYOMING}, manifestly_unfounded_or_excessive=False,
)
for on in (date(2026, 12, 31), date(2027, 1, 4)):
    decision = gr.evaluate(request, on=on)
    print(on, decision.outcome.due, decision.settled_on("due"), *decision.because("due")[:1])
"""
    before, since = run(
        added, "-c", script.replace('*decision.because("due")[:1]', "[r.id for r in decision.because('due')]")
    ).splitlines()
    assert before.startswith("2026-12-31")
    assert "us.wy" not in before
    assert since == "2027-01-04 2027-02-18 True ['us.wy.copies.s3.copy']"


def test_what_holds_for_every_rule_holds_for_the_new_ones(added: Path) -> None:
    tests = ("covers", "examples", "limbs", "mutants", "reach", "register")
    files = [f"tests/law/test_{name}.py" for name in tests]
    chosen = "us.wy or backstop.request_person or covers or register_states or every_rule or figure or change_of_a_constant"
    printed = run(
        added, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", "-k", chosen, *files, "tests/house/test_floors.py"
    )
    assert re.search(r"\b\d+ passed", printed)


def test_a_file_that_the_page_does_not_name_would_be_missed(added: Path, tmp_path: Path) -> None:
    """Without one of its blocks the addition does not hold: each file that the page names is needed."""
    script = (
        "import gdpr_rules as gr; print('us.wy.copies.s3.copy' in gr.LAW, 'us.wy.copies' in {r.id for r in gr.LAW.regimes})"
    )
    assert run(added, "-c", script).split() == ["True", "True"]
    for path in ("src/gdpr_rules/instruments/us_wy.py", "src/gdpr_rules/law/us/wy/copies.py"):
        part = tmp_path / Path(path).name
        shutil.copytree(added / "src", part / "src")
        (part / path).unlink()
        with pytest.raises(AssertionError):
            run(part, "-c", script)
