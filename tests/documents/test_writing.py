"""Rulesets as documents: read back equal and deciding alike, refused where they are malformed, with a canonical fingerprint."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from gdpr_rules import LAW, SOPRO, Facts, Outcome, Regime, Ruleset, at_least, evaluate, one_of, since, true
from gdpr_rules.clocks.deadlines import Deadline
from gdpr_rules.documents.writing import canonical, deciding, fingerprint
from gdpr_rules.errors import InvalidDocument, InvalidRule
from gdpr_rules.facts.counts_and_places import CountsReach
from gdpr_rules.kernel.conditions import TRUE, Op
from gdpr_rules.kernel.conditions import Test as Limb
from gdpr_rules.kernel.facts import fact
from gdpr_rules.kernel.protection import protects, true_protects
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.testing import dates, facts, rulesets, variations
from tests.kernel.visits import CLOSED, DAY, Admission, Entry, Guest, Leave, V, Visit, cite, dated, rule
from tests.questions import BOTH

LAW_FINGERPRINT = "8a672d8b92a9a82a3686cc0f8d7cf11630421f30707f621901c3116d24c2873a"
"""What the shipped law's fingerprint is on every Python and machine; state it anew with every change of what decides."""

WHOLE = BOTH.to_document()
AGAIN = Ruleset.from_document(json.loads(json.dumps(WHOLE)))


def small() -> Ruleset:
    """A ruleset made by hand, with one thing of each kind that the kernel knows."""
    figure = dated((date(2000, 1, 1), 18), (date(2010, 1, 1), 19), end=date(2030, 1, 1))
    guests = one_of(V.guest, {Guest.CHILD, Guest.STRANGER})
    when = (true(V.invited) & at_least(V.age, figure)).named("an invited adult", cite("s 2")) | guests
    fixed = Admission(entry=Entry.ESCORTED, duties=frozenset({"sign", "pay"}), stay=timedelta(minutes=90), leave_on=DAY)
    return Ruleset(
        [
            rule("house.door", when, fixed, unless=~true(V.sober), in_force=since(2024, 6, 1), not_encoded=("a text",)),
            rule("house.stay", then=CountsReach(adds=CLOSED, counts=((V.age,),), number=3)),
        ],
        [Regime("house", "The house", scopes={Visit: one_of(V.country, {"AA", "BB"})}, not_encoded=("much",))],
        {"house.window": "see house.door"},
    )


PINNED = "5d499cb11fde56f016365fb0446d349e748a87d4687b4c110488508a89a2aaa4"


# Read back


@pytest.mark.parametrize("rules", [LAW, SOPRO, BOTH, small()], ids=["law", "policy", "both", "small"])
def test_a_document_reads_back_as_an_equal_ruleset(rules: Ruleset) -> None:
    document = rules.to_document()
    again = Ruleset.from_document(json.loads(json.dumps(document)))
    assert again == rules
    assert [tuple(each.examples) for each in again] == [tuple(each.examples) for each in rules]
    assert again.retired == rules.retired
    assert again.to_document() == document
    assert again.fingerprint == rules.fingerprint == document["fingerprint"]


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(rulesets(Visit))
def test_any_ruleset_reads_back_equal(rules: Ruleset) -> None:
    assert Ruleset.from_document(json.loads(json.dumps(rules.to_document()))) == rules


@pytest.mark.parametrize("question", BOTH.questions, ids=lambda question: question.__name__)
def test_what_was_read_decides_alike(question: type[Facts[Any]]) -> None:
    ours = BOTH.about(question)

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(variations(ours, question) | facts(question, rules=ours), dates(ours, question))
    def alike(item: Facts[Any], on: date) -> None:
        one, other = evaluate(item, on=on, rules=BOTH), evaluate(item, on=on, rules=AGAIN)
        assert one.outcome == other.outcome
        assert (one.settled, one.missing) == (other.settled, other.missing)
        for fired, others in ((one.fired, other.fired), (one.assumed, other.assumed)):
            assert [each.id for each in fired] == [each.id for each in others]

    alike()


def test_values_of_every_type_are_spelled_in_one_way() -> None:
    at = datetime(2024, 1, 31, 9, 30, tzinfo=UTC)
    rules = Ruleset(
        [rule("house.ring", at_least(V.rang_at, dated((DAY, at))) & one_of(V.carries, {frozenset({"dog", "bag"})}))]
    )
    document = rules.to_document()
    ring, load = document["rules"][0]["when"]["members"]
    assert ring == {"kind": "Test", "fact": "rang_at", "op": "at_least", "bound": {"figure": "a figure"}}
    assert document["figures"]["a figure"]["steps"][0]["value"] == "2024-01-31T09:30:00+00:00"
    assert load["bound"] == [["bag", "dog"]]
    added = small().to_document()["rules"][0]["then"]["adds"]
    assert added == {"entry": "escorted", "duties": ["pay", "sign"], "leave_on": "2024-06-01", "stay": "PT5400S"}
    assert Ruleset.from_document(document) == rules


def test_two_figures_of_one_name_stand_apart() -> None:
    figures = [dated((DAY, number)) for number in (3, 4)]
    rules = Ruleset([rule(f"house.r{n}", at_least(V.age, each)) for n, each in enumerate((*figures, figures[0]))])
    document = rules.to_document()
    assert list(document["figures"]) == ["a figure", "a figure (2)"]
    assert [each["when"]["bound"]["figure"] for each in document["rules"]] == ["a figure", "a figure (2)", "a figure"]
    assert Ruleset.from_document(document) == rules


def test_a_figure_may_have_the_name_of_what_is_shown() -> None:
    rules, other = (
        Ruleset([rule("house.age", at_least(V.age, attrs.evolve(dated((DAY, number)), name="shown")))]) for number in (3, 4)
    )
    assert Ruleset.from_document(rules.to_document()) == rules
    assert rules.fingerprint != other.fingerprint


def test_questions_may_be_given_that_have_the_name_of_another() -> None:
    @attrs.frozen
    class Admission(Outcome):
        no: bool = protects(true_protects(), "no")

    def another() -> type[Facts[Any]]:
        @attrs.frozen(kw_only=True)
        class Visit(Facts[Admission]):
            paid: bool | None = fact("Paid?", yes="paid", no="not paid")

        return Visit

    question = another()
    assert Ruleset.from_document(small().to_document()) == small(), "the one that the document describes"
    with pytest.raises(InvalidDocument, match=r"questions\.Visit\.facts: "):
        Ruleset.from_document(small().to_document(), [question])
    assert Ruleset.from_document(small().to_document(), [Visit]) == small()


# What stands in it


def test_what_is_a_fingerprint_can_be_worked_out_by_other_hands() -> None:
    def without_shown(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_shown(part) for key, part in value.items() if key != "shown"}
        return [without_shown(part) for part in value] if isinstance(value, list) else value

    document = json.loads(json.dumps(WHOLE))
    mark, _ = document.pop("fingerprint"), document.pop("retired")
    text = json.dumps(without_shown(document), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    assert hashlib.sha256(text.encode()).hexdigest() == mark == BOTH.fingerprint == fingerprint(WHOLE)


def test_a_question_says_what_can_be_known_and_answered() -> None:
    question = small().to_document()["questions"]["Visit"]
    named = {each["name"]: each for each in question["facts"]}
    assert named["guest"] == {
        "name": "guest",
        "type": "Guest",
        "members": ["member", "stranger", "child"],
        "shown": {"ask": "Who is it?", "noun": "the guest"},
    }
    assert (named["carries"]["many"], named["carries"]["vocabulary"]) == ("set", ["bag", "dog", "lamp"])
    assert named["invited"]["shown"]["changeable"] is True
    fields = {each.pop("name"): each for each in question["outcome"]["fields"]}
    assert fields["entry"] == {
        "type": "Entry",
        "members": ["open", "escorted", "closed"],
        "order": "later",
        "least": "open",
        "shown": {"words": "entry"},
    }
    assert {name: (each["order"], each["least"]) for name, each in fields.items() if name != "entry"} == {
        "watched": ("true", False),
        "alone": ("false", True),
        "duties": ("more", []),
        "rooms": ("fewer", ["garden", "hall", "tower"]),
        "leave_on": ("earliest", None),
        "stay": ("shortest", None),
    }


def test_the_law_states_which_facts_it_cannot_do_without() -> None:
    named = {each["name"]: each for each in WHOLE["questions"]["RightsRequest"]["facts"]}
    assert [name for name, each in named.items() if each.get("required")] == ["right", "received"]
    assert named["extension_notified"]["may_be_never"] is True


# The fingerprint


def test_the_fingerprint_of_a_small_ruleset_is_this() -> None:
    assert small().fingerprint == PINNED


def test_the_fingerprint_of_the_law_is_this() -> None:
    assert LAW.fingerprint == LAW_FINGERPRINT


def leaves(value: Any, *path: str | int) -> list[tuple[str | int, ...]]:
    """The paths to all values without parts."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [leaf for key, part in pairs for leaf in leaves(part, *path, key)] or [path]


def at(document: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


def edited(document: Any, path: tuple[str | int, ...], value: Any) -> Any:
    changed = deepcopy(document)
    at(changed, path[:-1])[path[-1]] = value
    changed.pop("fingerprint", None)
    return changed


def others(value: Any, pool: list[Any]) -> list[Any]:
    """Other values that might stand in the same place: neighbours of a number or a day, and what stands there elsewhere."""
    if isinstance(value, bool) or value is None:
        return [not value]
    if isinstance(value, int):
        return [value + 1, value * 2 + 2]
    if isinstance(value, str) and value[:4].isdigit():
        return ["1999-12-31", value.replace("-0", "-1")] if "-0" in value else ["1999-12-31"]
    return [each for each in pool if each != value and type(each) is type(value)]


POOLS: dict[Any, list[Any]] = {}
for leaf in leaves(WHOLE):
    name = next(key for key in reversed(leaf) if isinstance(key, str))
    if at(WHOLE, leaf) not in POOLS.setdefault(name, []):
        POOLS[name].append(at(WHOLE, leaf))


def one_of_each_kind() -> list[str]:
    """A rule of each question with an outcome that is fixed, and one of each kind that is worked out."""
    fixed = {each.question: each.id for each in BOTH if not isinstance(each.then, Computed)}
    computed = {type(each.then): each.id for each in BOTH if isinstance(each.then, Computed)}
    return sorted({*fixed.values(), *computed.values()})


@contextmanager
def put(document: Any, path: tuple[str | int, ...], value: Any) -> Iterator[Any]:
    """A document with another value in a place, for a while."""
    part, before = at(document, path[:-1]), at(document, path)
    part[path[-1]] = value
    yield document
    part[path[-1]] = before


def alone(name: str) -> tuple[Any, str]:
    """The document of one rule and its regime, without examples, and its fingerprint."""
    chosen = BOTH[name]
    document = Ruleset([chosen], [BOTH.regime(chosen)]).to_document()
    document["rules"][0]["shown"]["examples"] = [
        next(each for each in document["rules"][0]["shown"]["examples"] if (each["effect"] == "silent") is silent)
        for silent in (True, False)
    ]
    return document, document.pop("fingerprint")


@pytest.mark.parametrize("name", one_of_each_kind())
def test_a_document_whose_deciding_parts_were_edited_reads_as_another_ruleset(name: str) -> None:
    """Or it is refused: no value of a rule, a regime or a figure is passed over in reading."""
    document, mark = alone(name)
    reached = 0
    for path in leaves(document):
        if path[0] in ("retired", "format", "questions") or "shown" in path:
            continue
        key = next(each for each in reversed(path) if isinstance(each, str))
        for value in [*others(at(document, path), POOLS.get(key, []))[:1], "another"]:
            with put(document, path, value):
                reached += reads_as_another(document, mark)
    assert reached > 2


def reads_as_another(changed: Any, mark: str) -> bool:
    """Whether an edited document is a ruleset, which has to be another then."""
    try:
        rules = Ruleset.from_document(changed)
    except InvalidDocument:
        return False
    assert rules.fingerprint != mark
    return True


@pytest.mark.parametrize("name", one_of_each_kind())
def test_a_document_that_lacks_a_deciding_part_reads_as_another_ruleset(name: str) -> None:
    """Or it is refused."""
    document, mark = alone(name)
    tried = 0
    decides = [leaf for leaf in leaves(document["rules"][0]) if "shown" not in leaf]
    for path in sorted({leaf[:length] for leaf in decides for length in range(1, len(leaf) + 1)}, key=str):
        holder = path[:-1]
        whole = at(document["rules"][0], holder)
        less: Any = dict(whole) if isinstance(whole, dict) else list(whole)
        del less[path[-1]]
        with put(document, ("rules", 0, *holder), less):
            reads_as_another(document, mark)
            tried += 1
    assert tried > 5


def test_a_month_doubled_in_a_deadline_changes_the_fingerprint() -> None:
    found = [each for each in LAW if isinstance(each.then, Deadline) and each.then.period and each.then.period.months]
    assert found
    for each in found:
        assert isinstance(each.then, Deadline)
        assert each.then.period
        longer = attrs.evolve(each.then, period=attrs.evolve(each.then.period, months=2 * each.then.period.months))
        changed = LAW.only([attrs.evolve(each, then=longer)])
        assert changed.fingerprint != LAW.only([each]).fingerprint


def test_texts_and_examples_leave_the_fingerprint() -> None:
    document = small().to_document()
    texts = [path for path in leaves(document) if "shown" in path and isinstance(at(document, path), str)]
    assert {path[0] for path in texts} == {"questions", "instruments", "regimes", "rules"}
    for path in texts:
        assert fingerprint(edited(document, path, "2001-01-01")) == document["fingerprint"]
    for path in (("rules", 0, "shown", "title"), ("regimes", 0, "shown", "title"), ("instruments", "House", "shown", "url")):
        assert Ruleset.from_document(edited(document, path, "another")).fingerprint == document["fingerprint"]
    fewer = edited(document, ("rules", 0, "shown", "examples", 0, "label"), "another")
    assert Ruleset.from_document(fewer).fingerprint == document["fingerprint"]
    assert Ruleset.from_document(fewer) != small()


def test_ids_that_are_retired_are_kept_and_decide_nothing() -> None:
    document = small().to_document()
    assert document["retired"] == {"house.window": "see house.door"}
    assert Ruleset.from_document(edited(document, ("retired", "house.roof"), "gone")).retired["house.roof"] == "gone"
    assert fingerprint(edited(document, ("retired", "house.roof"), "gone")) == document["fingerprint"]


def test_the_canonical_form_is_sorted_ascii_without_spaces() -> None:
    assert canonical({"b": [1, True, None], "a": "é"}) == b'{"a":"\\u00e9","b":[1,true,null]}'
    assert deciding({"a": {"shown": 1, "b": 2}, "shown": 3}) == {"a": {"b": 2}}


def test_a_value_that_is_no_data_is_refused_when_written() -> None:
    condition = Limb(V.invited, Op.EQUALS, len)
    with pytest.raises(InvalidRule, match=r"which no document can hold"):
        Ruleset([rule("house.door", condition)]).to_document()


def test_a_kind_of_ones_own_is_found_once_it_is_declared() -> None:
    rules = Ruleset([rule("house.leave", then=Leave(adds=CLOSED))])
    assert Ruleset.from_document(rules.to_document()) == rules


def test_equal_amounts_are_spelled_alike() -> None:
    @attrs.frozen(kw_only=True)
    class Fare(Facts[Admission]):
        price: Decimal | None = fact("How much?", noun="the price")

    price = attrs.fields(Fare).price
    one, other = (
        Ruleset([rule("house.fare", at_least(price, dated((DAY, Decimal(text)))), question=Fare, examples=examples(Fare))])
        for text in ("50", "50.00")
    )
    assert one == other
    assert one.fingerprint == other.fingerprint
    assert one.to_document()["figures"]["a figure"]["steps"][0]["value"] == "50"
    assert Ruleset.from_document(one.to_document(), [Fare]) == one


def examples(question: type[Facts[Any]]) -> tuple[Any, ...]:
    return tuple(attrs.evolve(each, facts=question()) for each in rule(when=TRUE).examples)
