"""The public face: few names to know by heart, every other one found as well, each typed in one place and loaded when asked."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import gdpr_rules as gr
from gdpr_rules import authoring, vocabulary
from gdpr_rules.face import shown, table

PACKAGE = Path(gr.__file__).parent
ROOT = Path(__file__).parents[1]
MODULES = {"gdpr_rules": gr, "gdpr_rules.vocabulary": vocabulary, "gdpr_rules.authoring": authoring}


def stub(name: str) -> Path:
    return PACKAGE / f"{'__init__' if name == 'gdpr_rules' else name.rpartition('.')[2]}.pyi"


@pytest.mark.parametrize("name", MODULES)
def test_every_name_of_a_stub_is_there(name: str) -> None:
    for each, (source, inner) in table(stub(name)).items():
        value = getattr(MODULES[name], each)
        assert value is getattr(sys.modules[source], inner)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_lists_what_its_stub_lists(name: str) -> None:
    listed = set(shown(stub(name)))
    assert set(MODULES[name].__all__) == listed
    assert listed <= set(dir(MODULES[name]))
    assert listed <= table(stub(name)).keys()


def test_few_names_are_to_be_known_by_heart() -> None:
    assert 35 <= len(gr.__all__) <= 45
    assert {"Message", "RightsRequest", "LAW", "evaluate", "Decision", "verify", "load_policy"} <= set(gr.__all__)


def test_every_name_stands_in_one_stub() -> None:
    own = [set(re.findall(r"(\w+) as \1\b", stub(name).read_text("utf-8"))) for name in MODULES]
    assert own[0] & own[1] == own[0] & own[2] == own[1] & own[2] == set()


def test_every_name_that_readme_and_docs_use_is_there() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    used = {name for page in pages for name in re.findall(r"(?<![\w.])gr\.([A-Za-z_]\w*)", page.read_text("utf-8"))}
    assert len(used) > 50
    assert [name for name in sorted(used) if not hasattr(gr, name)] == []


def test_a_name_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(AttributeError, match="did you mean `Message`"):
        gr.Mesage  # type: ignore[attr-defined]  # noqa: B018  # type checkers refuse it too
    with pytest.raises(AttributeError, match=r"see dir\(gdpr_rules\.vocabulary\)"):
        vocabulary.qqqq  # type: ignore[attr-defined]  # noqa: B018  # type checkers refuse it too


def test_importing_the_face_loads_neither_kernel_nor_law() -> None:
    script = "import sys, gdpr_rules; print(*(name for name in sys.modules if name.startswith('gdpr_rules.')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "gdpr_rules.face" in loaded
    assert [name for name in loaded if name.startswith(("gdpr_rules.law", "gdpr_rules.facts", "gdpr_rules.policy"))] == []
