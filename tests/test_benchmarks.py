"""The hand-written chain that costs are measured against gives the library's verdict, so that the comparison is fair."""

import random
from collections import Counter
from datetime import date
from typing import Any

import attrs
import pytest

from benchmarks import contenders, files, requests, suppression
from benchmarks.__main__ import table
from benchmarks.chain import ENCODED, screen
from benchmarks.messages import ON, drawn_from_examples, drawn_over_all_fields, prospects
from benchmarks.timing import costs, race, readable
from gdpr_rules import LAW, AddressKind, Message, Subscriber, evaluate
from gdpr_rules.decisions.wording import verdict
from tests.law.messages import message

VALUES: dict[str, list[Any]] = {
    "subject_country": [None, "JP", *sorted(ENCODED)],
    "subject_us_state": [None, "CA", "MI", "UT"],
    "sender_countries": [None, *map(frozenset, (["GB"], ["US"], ["IE"], ["CH"], ["GB", "JP"], ["US", "FR"], ["PR"], ["AX"]))],
    "subscriber": [None, *Subscriber],
    "subscriber_country": [None, "JP", *sorted(ENCODED)],
    "address": [None, *AddressKind],
    "details_collected_on": [None, date(2026, 2, 4), date(2026, 2, 5)],
    "opt_out_days_open": [None, 29, 30],
    "business_days_since_opt_out": [None, 10, 11],
}


ADDRESS_ONLY = {"opt_out_offered": False, "right_to_object_stated_before": True}
"""No link to refuse: contact details stand in for it, and the right to refuse was made known with the first message."""
AGREED = {"consented": True, "consent_covers_offer": True, "consent_in_writing": True}
TO_A_COMPANY = {"address": AddressKind.GENERIC, "subscriber": Subscriber.CORPORATE, "person_known": False}
MOSTLY_NEWS = {
    "sender_countries": frozenset({"US"}),
    "other_content": True,
    "subject_line_reads_commercial": False,
    "body_reads_commercial": False,
    "header_truthful": False,
}
STARTS = (
    *drawn_from_examples(),
    *prospects(),
    *prospects(),
    *[message(**ADDRESS_ONLY, **AGREED)] * 100,
    *[message(**ADDRESS_ONLY, **TO_A_COMPANY)] * 100,
    *[message(**MOSTLY_NEWS)] * 50,
)


def completed(start: Message) -> Message:
    """The message with every fact that it leaves open as an orderly message has it."""
    return message(**{name: value for name, value in attrs.asdict(start, recurse=False).items() if value is not None})


def disagreements(messages: list[Message]) -> list[tuple[str, str, Message]]:
    pairs = [(screen(each), verdict(evaluate(each, on=ON)), each) for each in messages]
    return [(ours, theirs, each) for ours, theirs, each in pairs if ours != theirs]


def test_the_chain_agrees_on_the_prospects_that_are_timed() -> None:
    messages = list(prospects())
    assert len(messages) >= 60
    assert disagreements(messages) == []
    assert len({screen(each) for each in messages}) == 3, "every verdict occurs"


def test_the_chain_agrees_on_the_examples_of_the_rules() -> None:
    assert disagreements(list(drawn_from_examples())) == []


@pytest.mark.parametrize("seed", range(4))
def test_the_chain_agrees_on_messages_drawn_at_random(seed: int) -> None:
    draw = random.Random(seed)
    names, starts = [field.name for field in attrs.fields(Message)], (*STARTS, *map(completed, STARTS))
    messages = []
    for _ in range(8_000):
        changed = {*draw.sample(names, draw.choice([1, 2, 4, 8, 20])), "subject_country"}
        if draw.random() < 0.5:
            changed |= {"subscriber_elsewhere", "subscriber_country"}
        changes = {name: draw.choice(VALUES.get(name, [None, True, False])) for name in sorted(changed)}
        messages.append(attrs.evolve(draw.choice(starts), **changes))
    assert disagreements(messages) == []
    assert min(Counter(screen(each) for each in messages).values()) > 200
    abroad = [each for each in messages if each.subscriber_elsewhere]
    assert min(Counter(screen(each) for each in abroad).values()) > 100, "every verdict occurs for subscribers elsewhere too"


def test_the_chain_agrees_on_messages_with_every_fact_drawn() -> None:
    messages = drawn_over_all_fields(500)
    assert disagreements(list(messages)) == []
    assert len(set(messages)) > 490


def test_twice_as_many_countries_change_no_answer_about_another_country() -> None:
    doubled = LAW | contenders.further_countries()
    assert len(doubled) >= len(LAW) + 2 * len(ENCODED)
    for each in prospects():
        if each.subject_country in ENCODED:
            assert evaluate(each, on=ON, rules=doubled) == evaluate(each, on=ON)


def test_every_measurement_runs_and_makes_a_table() -> None:
    few = list(prospects())[:3]
    made = [contenders.decisions(few, 3), contenders.with_further_countries(few, 3), *contenders.building(3, repeat=2)]
    made += [contenders.compiling(few, 3), requests.scheduling(3, number=10)]
    for each in made:
        assert each[0].ratio == 1
        assert all(cost.nanoseconds > 0 for cost in each)
        assert len(list(table("A title", "A note.", each))) == 7 + len(each)


def test_files_are_measured_beside_the_standard_library() -> None:
    made = list(files.all_of_them(40, 2))
    assert [title for title, _, _ in made] == [
        "A file of prospects",
        "A file of prospects, each with a day",
        "A file of requests",
    ]
    for title, note, found in made:
        assert [cost.name for cost in found] == ["csv module: read the file, write the answers", "read, decided and written"]
        assert found[0].ratio == 1
        assert len(list(table(title, note, found))) == 9
    days = {tuple(row[3:]) for row in files.dated_prospects(500)}
    assert len(days) > 400, "the combinations of facts differ"


def test_contenders_take_turns_and_ratios_are_taken_round_by_round() -> None:
    turns: list[str] = []
    race({"a": lambda: turns.append("a"), "b": lambda: turns.append("b")}, pieces=1, rounds=3)
    assert turns == ["a", "b", "b", "a", "a", "b", "b", "a"], "one round to warm up, then three, each starting elsewhere"
    base, other = costs({"base": [1.0, 10.0, 100.0], "other": [2.0, 30.0, 400.0]})
    assert (base.ratio, base.nanoseconds) == (1, 10)
    assert (other.ratio, other.nanoseconds) == (3, 30)
    assert [readable(n) for n in (1, 1_500, 2_000_000, 3e9)] == ["1 ns", "1.5 µs", "2 ms", "3 s"]


def test_the_list_of_opt_outs_is_measured_beside_a_set() -> None:
    lines = list(suppression.report(400, 2))
    assert any("200 suppressed" in line for line in lines), lines
    assert [line.split(" | ")[0] for line in lines if line.startswith(("| a ", "| the "))] == [
        "| a bare set, by the letter",
        "| a bare set of spelled addresses",
        "| the list on SQLite",
    ]
