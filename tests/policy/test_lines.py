"""Lines of TOML: every value is found where it stands, whatever stands around it."""

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.policy.lines import Path, line_at, lines_of, spelled

TEXT = '''# comment = 1
[policy]
id = "x" # y = 2
"a.b".c = [1,
  2, { q = 1, r = [ """
x = 3
"""", 3] },  # ]
]
s = 'it\\'
[[cat]]
n = 1
[[cat.uses]]
p = 'a#b'
[[cat.uses]]
p = "\\"]"
[cat.uses.z]
q.w = 2026-01-01
[[cat]]
n = 2
'''


def test_every_value_has_its_line() -> None:
    lines = lines_of(TEXT)
    assert lines["policy", "id"] == 3
    assert lines["policy", "a.b", "c"] == 4
    assert lines["policy", "a.b", "c", 1] == 5
    assert lines["policy", "a.b", "c", 2, "r", 0] == 5
    assert lines["policy", "a.b", "c", 2, "r", 1] == 7
    assert lines["policy", "s"] == 9
    assert lines["cat", 0, "uses", 1, "p"] == 15
    assert lines["cat", 0, "uses", 1, "z", "q", "w"] == 17
    assert lines["cat", 1, "n"] == 19


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, each in inner:
        yield from paths(each, (*path, part))


def test_no_value_is_without_a_line() -> None:
    assert set(lines_of(TEXT)) == set(paths(tomllib.loads(TEXT)))


KEYS = st.sampled_from(("a", "b-c", '"d.e"', "'f#'", '"g\\"h"'))
STRINGS = st.sampled_from(("''", '""', '"#"', "'['", '"\\""', '"""a\n]"""', "'''}\n#'''", '"""x""""'))
SCALARS = st.one_of(STRINGS, st.sampled_from(("1", "true", "1979-05-27T07:32:00Z", "1_000", "-1.5e3", "07:32:00")))


@st.composite
def documents(draw: st.DrawFn) -> str:
    """TOML of any layout: each key once, values over several lines, comments and blanks in between."""

    def value(depth: int) -> str:
        kind = draw(st.integers(0, 3 if depth else 1))
        if kind == 2:
            gap = draw(st.sampled_from(("", "\n", " # ]\n  ")))
            return "[" + gap + f",{gap} ".join(value(depth - 1) for _ in range(draw(st.integers(0, 3)))) + gap + "]"
        if kind == 3:
            keys = draw(st.lists(KEYS, max_size=2, unique=True))
            return "{ " + ", ".join(f"{key} = {value(depth - 1)}" for key in keys) + " }"
        return draw(SCALARS)

    def pairs() -> str:
        return "".join(f"{key} = {value(2)}{draw(st.sampled_from(('', ' # = [', '  ')))}\n" for key in draw(keys_of))

    keys_of = st.lists(KEYS, max_size=3, unique=True)
    text = pairs()
    for name in draw(st.lists(st.sampled_from(("t", "u.v", '"w x"')), max_size=3, unique=True)):
        text += f"\n[{name}]\n" + pairs()
    for _ in range(draw(st.integers(0, 3))):
        text += "[[list]]\n" + pairs()
        for _ in range(draw(st.integers(0, 2))):
            text += "[[list.inner]] # [[\n" + pairs()
    return text


@given(documents())
def test_whatever_the_layout_every_value_is_found_on_the_line_its_key_stands_on(text: str) -> None:
    raw = tomllib.loads(text)
    lines = lines_of(text)
    assert set(lines) == set(paths(raw))
    source = text.split("\n")
    for path, line in lines.items():
        if path and isinstance(path[-1], str):
            name = path[-1]
            assert any(part in source[line - 1] for part in (name, name.replace('"', '\\"'))), (path, line)


def test_a_path_that_was_not_written_has_the_line_of_its_table() -> None:
    lines = lines_of(TEXT)
    assert line_at(lines, ("cat", 0, "uses", 1, "missing", 3)) == 14
    assert line_at(lines, ("nothing",)) == 1


def test_paths_in_words() -> None:
    assert spelled(("cat", 0, "uses", 1, "p")) == "cat[0].uses[1].p"
    assert spelled(()) == "file"
