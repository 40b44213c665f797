"""Documents that are not well formed are refused, every problem with its path, and never with an error of another kind."""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from datetime import date
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdpr_rules import Ruleset
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.kernel.conditions import Condition
from tests.documents.test_writing import edited, leaves, small
from tests.kernel.visits import DAY, rule

REFUSED: dict[str, tuple[Callable[[Any], object], str]] = {
    "another format": (lambda d: d["format"].update(version=2), r"^format: .* this version of the library reads"),
    "no list": (lambda d: d.update(rules={}), r"^rules: is not a list"),
    "no object": (lambda d: d.update(figures=[]), r"^figures: is not an object"),
    "an unknown key": (lambda d: d["rules"][0].update(wen=1), r"^rules\[0\]\.wen: nothing of .* did you mean `when`"),
    "an unknown key among texts": (lambda d: d["rules"][0]["shown"].update(titel=1), r"rules\[0\]\.shown\.titel: .*`title`"),
    "an unknown key on top": (lambda d: d.update(rule=[]), r"^rule: nothing of this name belongs here; .* `rules`"),
    "a text among what decides": (lambda d: d["rules"][0].update(title="x"), r"^rules\[0\]\.title: nothing of this name"),
    "an unknown fact": (lambda d: limb(d).update(fact="invite"), r"\.fact: `\"invite\"` is not a fact of Visit; .*`invited`"),
    "an unknown operator": (lambda d: limb(d).update(op="tru"), r"\.op: `\"tru\"` is not one of known, .*`true`"),
    "an operator that does not suit": (
        lambda d: limb(d).update(op="within"),
        r"\.op: `within` does not suit the fact `invited`",
    ),
    "a bound where none belongs": (lambda d: limb(d).update(bound=True), r"\.bound: `true` is not of type"),
    "a bound that lacks": (lambda d: limb(d).update(op="equals"), r"\.bound: is missing; state it"),
    "an unknown kind": (lambda d: limb(d).update(kind="Tset"), r"`\"Tset\"` is not one of All, .* did you mean `Test`"),
    "no condition": (lambda d: d["rules"][0].update(when=5), r"^rules\[0\]\.when: `5` is not one of All"),
    "an unknown member": (lambda d: guests(d).update(bound=["chidl"]), r"\.bound\[0\]: .* is not one of member, .*`child`"),
    "a member for a set": (lambda d: guests(d).update(bound="child"), r"\.bound: `\"child\"` is not a list"),
    "a set out of order": (lambda d: guests(d)["bound"].reverse(), r"\.bound\[0\]: .* where .* belongs"),
    "a member twice": (lambda d: guests(d)["bound"].append("child"), r"\.bound: .* where .* belongs"),
    "a figure that is not there": (
        lambda d: aged(d).update(bound={"figure": "a figur"}),
        r"\.figure: .*did you mean `a figure`",
    ),
    "an undated figure": (lambda d: aged(d).update(bound=18), r"^rules: .* compares `age` with an undated figure"),
    "a figure of another type": (lambda d: steps(d)[0].update(value="18"), r"^figures\.a figure\.steps\[0\]\.value: .*integer"),
    "steps out of order": (lambda d: steps(d).reverse(), r"^figures\.a figure: figure `a figure` needs steps in rising order"),
    "a figure that nothing uses": (
        lambda d: d["figures"].update(x=deepcopy(d["figures"]["a figure"])),
        r"^figures\.x: nothing",
    ),
    "a number as a text": (lambda d: d["rules"][1]["then"].update(number="3"), r"then\.number: `\"3\"` is not of type integer"),
    "a truth as a number": (
        lambda d: d["rules"][1]["then"].update(number=True),
        r"then\.number: `true` is not of type integer",
    ),
    "a fact that does not count": (lambda d: d["rules"][1]["then"].update(counts=[["guest"]]), r"has values of another type"),
    "a day that there is not": (lambda d: d["rules"][0]["in_force"].update(start="2024-06-31"), r"start: .* of type day"),
    "a day otherwise spelled": (lambda d: d["rules"][0]["in_force"].update(start="20240601"), r"start: .* of type day"),
    "a duration otherwise spelled": (lambda d: added(d).update(stay="PT1.50H"), r"stay: .* is not of type duration"),
    "an unknown field": (lambda d: added(d).update(entri="open"), r"adds\.entri: nothing of .*`entry`"),
    "a default that is spelled out": (lambda d: added(d).update(watched=False), r"adds\.watched: nothing of this name"),
    "an unknown question": (
        lambda d: d["rules"][0].update(question="Visti"),
        r"question: `\"Visti\"` is not among `questions`",
    ),
    "a question not listed": (lambda d: d["questions"].pop("Visit"), r"question: `\"Visit\"` is not among `quest"),
    "a question without rules": (lambda d: d["questions"].update(Purchase={}), r"^questions\.Purchase\.facts: is missing"),
    "facts for a question": (lambda d: d["rules"][0].update(question="Facts"), r"question: `\"Facts\"` is not among"),
    "a member that lacks": (
        lambda d: d["questions"]["Visit"]["facts"][0]["members"].pop(),
        r"^questions\.Visit\.facts\[0\]\.members: .* belongs, as the installed class has it",
    ),
    "another order": (
        lambda d: d["questions"]["Visit"]["outcome"]["fields"][0].update(order="earliest"),
        r"^questions\.Visit\.outcome\.fields\[0\]\.order: .* as the installed class has it",
    ),
    "an instrument that is not there": (lambda d: d["instruments"].clear(), r"instrument: .* is not in `instruments`"),
    "an id twice": (lambda d: d["rules"].append(d["rules"][0]), r"^rules: `house\.door` is given twice"),
    "a scope that lacks": (
        lambda d: d["regimes"][0].update(scopes=[["Purchase", {"kind": "All"}]]),
        r"^rules: .* no scope for",
    ),
    "rules in another order": (lambda d: d["rules"].reverse(), r"^rules\[0\]\.id: .* where .* belongs"),
    "a fingerprint of another": (lambda d: d.update(fingerprint="0" * 64), r"^fingerprint: .* where .* belongs"),
    "no title": (lambda d: d["rules"][0]["shown"].pop("title"), r"^rules\[0\]\.shown\.title: is missing"),
    "an example of nonsense": (
        lambda d: d["rules"][0]["shown"]["examples"][0]["facts"].update(age=-1),
        r"examples\[0\]\.facts: Visit\.age is `-1`; a count",
    ),
    "a reason that is no text": (lambda d: d["retired"].update(x=1), r"^retired\.x: `1` is not of type text"),
    "nesting without end": (lambda d: d["rules"][0].update(when=deep()), r"^document: nested too deeply"),
}


def limb(document: Any) -> Any:
    return document["rules"][0]["when"]["members"][0]["part"]["members"][0]


def aged(document: Any) -> Any:
    return document["rules"][0]["when"]["members"][0]["part"]["members"][1]


def guests(document: Any) -> Any:
    return document["rules"][0]["when"]["members"][1]


def steps(document: Any) -> Any:
    return document["figures"]["a figure"]["steps"]


def added(document: Any) -> Any:
    return document["rules"][0]["then"]["adds"]


def deep() -> Any:
    condition: Any = {"kind": "All"}
    for _ in range(10_000):
        condition = {"kind": "Not", "part": condition}
    return condition


@pytest.mark.parametrize("name", REFUSED)
def test_a_malformed_document_is_refused_with_the_path(name: str) -> None:
    change, said = REFUSED[name]
    document = small().to_document()
    change(document)
    with pytest.raises(InvalidDocument, match=f"(?m){said}"):
        Ruleset.from_document(document)


@pytest.mark.parametrize("nonsense", [None, 5, [], "x", {}, {"format": 1}, DAY], ids=repr)
def test_what_is_not_a_document_is_refused(nonsense: Any) -> None:
    with pytest.raises(InvalidDocument, match=r"^format: "):
        Ruleset.from_document(nonsense)


def test_every_problem_is_listed() -> None:
    document = small().to_document()
    limb(document)["fact"] = "x"
    document["rules"][1]["then"]["number"] = None
    document["rules"][1]["in_force"]["end"] = "never"
    document["regimes"][0]["shown"]["title"] = 3
    with pytest.raises(InvalidDocument) as refused:
        Ruleset.from_document(document)
    paths = [line.partition(": ")[0] for line in str(refused.value).splitlines()]
    assert paths == [
        "regimes[0].shown.title",
        "rules[0].when.members[0].part.members[0].fact",
        "rules[1].in_force.end",
        "rules[1].then.number",
    ]


NONSENSE: list[Any] = [
    None,
    0,
    -1,
    True,
    "",
    "x",
    "2024-02-30",
    "NaN",
    "\ud800",
    1.5,
    float("nan"),
    [],
    [[]],
    {},
    {"figure": 1},
    {"kind": []},
]


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_is_put_into_a_document_it_is_a_ruleset_or_an_invalid_document(data: st.DataObject) -> None:
    document = small().to_document()
    paths = sorted({leaf[:n] for leaf in leaves(document) for n in range(1, len(leaf) + 1)}, key=str)
    path = data.draw(st.sampled_from(paths))
    with suppress(InvalidDocument):
        Ruleset.from_document(edited(document, path, data.draw(st.sampled_from(NONSENSE))))


def twin(answer: bool) -> type[Condition]:
    """A kind of condition of a user's own; two of them share their name and say the opposite."""

    @attrs.frozen
    class Twin(Condition):
        def truth(self, facts: Any, on: date) -> bool:
            return answer

    return Twin


def test_two_kinds_of_one_name_are_refused_and_neither_is_taken() -> None:
    yes, no = twin(True), twin(False)
    document = Ruleset([rule("house.a")]).to_document()
    document["rules"][0]["when"] = {"kind": "Twin"}
    with pytest.raises(InvalidDocument, match=r"rules\[0\]\.when\.kind: several classes are called `Twin`; give your own"):
        Ruleset.from_document(document)
    assert (yes.__name__, no.__name__) == ("Twin", "Twin")  # both live until here


def test_any_mapping_is_read() -> None:
    document = small().to_document()
    assert Ruleset.from_document(MappingProxyType(document)) == small()


def test_questions_that_are_none_are_refused() -> None:
    with pytest.raises(InvalidDocument, match=r"`questions` holds `'V'`; give the classes of facts"):
        Ruleset.from_document(small().to_document(), questions="Visit")  # type: ignore[arg-type]  # as a caller without a checker
