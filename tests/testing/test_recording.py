"""Draws, answers and their comparison: the same from the same seed, true to the facts, and sharp enough to miss no rule."""

import datetime as dt
import json
from decimal import Decimal
from functools import cache, reduce
from itertools import islice
from operator import or_
from pathlib import Path
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.testing import comparison
from gdpr_rules.testing.comparison import compare
from gdpr_rules.testing.recording import Draws, Renamed, answer, draw, main, neutral, questions, read, stated, write

Shown = dict[str, set[str]]
EACH_QUESTION = pytest.mark.parametrize("name", sorted(questions()))
CONSENT = "uk.pecr.reg22.consent"


def lines_of(name: str, count: int = 200, seed: int = 5) -> list[tuple[int, str]]:
    return list(enumerate(draw(questions()[name], count, seed)))


def without(rule: str) -> gr.Ruleset:
    return gr.Ruleset((each for each in gr.LAW if each.id != rule), gr.LAW.regimes)


def test_every_question_of_the_law_can_be_drawn() -> None:
    assert set(questions().values()) == set(gr.LAW.questions)
    assert questions()["Message"] is gr.Message


@EACH_QUESTION
def test_facts_survive_neutral_json(name: str) -> None:
    question = questions()[name]
    for facts, _ in islice(Draws(question, 11), 200):
        known = {fact: value for fact, value in json.loads(json.dumps(neutral(facts)))["record"].items() if value is not None}
        assert stated({"record": known}, question) == facts


def test_neutral_json_is_the_one_that_is_documented() -> None:
    documented = {
        "right": {"member": "ACCESS"},
        "received": "2026-02-28",
        "controller_countries": {"set": ["GB", "IE"]},
        "identity_confirmed": "9999-12-31",
        "clarification": [{"record": {"asked": "2026-03-02", "answered": "2026-03-09"}}],
    }
    request = stated({"record": documented}, gr.RightsRequest)
    assert (request.right, request.received) == (gr.Right.ACCESS, dt.date(2026, 2, 28))
    assert (request.controller_countries, request.identity_confirmed) == (frozenset({"GB", "IE"}), gr.NEVER)
    assert [(each.asked, each.answered) for each in request.clarification] == [(dt.date(2026, 3, 2), dt.date(2026, 3, 9))]
    assert {name: value for name, value in neutral(request)["record"].items() if value is not None} == documented
    assert neutral(Decimal("26625000.50")) == {"decimal": "26625000.50"}
    assert neutral(dt.datetime(2026, 2, 28, 9, 30, tzinfo=dt.UTC)) == "2026-02-28T09:30:00+00:00"


@EACH_QUESTION
def test_draws_depend_on_the_seed_alone(name: str) -> None:
    assert lines_of(name, 40) == lines_of(name, 40)
    assert lines_of(name, 40) != lines_of(name, 40, seed=6)


def test_draws_reach_the_bounds_that_rules_compare_with() -> None:
    revenues = {facts.gross_revenue_usd for facts, _ in islice(Draws(gr.Business, 3), 2000)}
    threshold = Decimal(26_625_000)  # Civ. Code 1798.140(d)(1)(A), as adjusted on 1 January 2025
    assert {threshold, threshold + 1, threshold - 1, None} <= revenues
    days = {on for _, on in islice(Draws(gr.Business, 3), 2000)}
    assert {dt.date(2024, 12, 31), dt.date(2025, 1, 1), dt.date(2025, 1, 2)} <= days


@EACH_QUESTION
def test_answers_agree_with_themselves(name: str) -> None:
    lines = lines_of(name, 40)
    first, second = (answer(questions()[name], lines, policy=True, every=20) for _ in range(2))
    found = compare(first, second)
    assert (found.lines, found.differing, found.fields) == (40, 0, {})
    answers = [json.loads(line) for line in first]
    assert not any("error" in layer for each in answers for layer in each.values())
    assert ["missing" in each["law"] for each in answers] == [number % 20 == 0 for number in range(40)]
    assert any(each["law"]["fired"] + each["law"]["assumed"] for each in answers)


def test_a_rule_that_is_gone_is_found() -> None:
    lines = lines_of("Message", 3 * len(gr.LAW.about(gr.Message)))  # draws take each rule in turn
    before, after = answer(gr.Message, lines), answer(gr.Message, lines, rules=without(CONSENT))
    found = compare(before, after, limit=3)
    assert found.differing > 0
    assert set(found.details["fired"]) == set(found.details["assumed"]) == {f'- "{CONSENT}"'}
    assert {"permission", "consent_required", "duties"} <= set(found.details["outcome"])
    assert len(found.shown["fired"]) == 3
    everything = ["outcome", "settled", "fired", "assumed", "missing", "open_questions"]
    assert compare(before, after, ignore=everything).differing == 0


@cache
def shown(name: str) -> Shown:
    """For each rule of the law the fields in which its absence shows, in four draws a rule."""
    rules, fields = gr.LAW.about(questions()[name]), Shown()
    for facts, on in islice(Draws(questions()[name], 7), 4 * len(rules)):
        decision = gr.evaluate(facts, on=on, rules=rules)
        names, least = list(neutral(decision.outcome)["record"]), type(decision.outcome)()
        outcomes = {rule.id: rule.outcome(facts) for rule in (*decision.fired, *decision.assumed)}
        for rule in outcomes:
            rest = reduce(or_, (each for other, each in outcomes.items() if other != rule), least)
            differ = {key for key in names if getattr(rest, key) != getattr(decision.outcome, key)}
            fields.setdefault(rule, set()).update(differ)
    return fields


@pytest.mark.parametrize(
    ("name", "rule", "field"),
    [
        ("Message", "uk.pecr.reg22.consent", "permission"),
        ("Message", "uk.gdpr.art21.objection", "permission"),
        ("Message", "eu.eprivacy.de.named_address", "permission"),
        ("Message", "us.can_spam.postal_address", "permission"),
        ("RightsRequest", "eu.gdpr.art12.time_limit", "due"),
        ("RightsRequest", "eu.gdpr.art15.access", "answer"),
        ("RightsRequest", "us.ca.ccpa.civ1798_110.know", "answer"),
        ("Processing", "uk.gdpr.art6.consent", "available"),
        ("Processing", "eu.gdpr.art7.consent_ended", "available"),
        ("Processing", "eu.gdpr.art8.age_de", "available"),
        ("Transfer", "eu.gdpr.art45.adequacy", "mechanism_required"),
        ("Transfer", "uk.gdpr.art44.ground", "permission"),
        ("Business", "us.ca.ccpa.civ1798_140.revenue", "covered"),
    ],
)
def test_a_rule_shows_in_what_it_decides(name: str, rule: str, field: str) -> None:
    assert field in shown(name)[rule]


DOUBLED = "eu.gdpr.art8.age_"
"""For a service from the child's own country `eu.gdpr.art8.establishments_age` requires the same, as an open question."""


@pytest.mark.parametrize(
    ("name", "field", "share"),
    [
        ("Message", "permission", 0.75),
        ("RightsRequest", "answer", 0.4),  # most of its rules require a reply, as others do in the same cases
        ("Processing", "available", 0.9),
        ("Transfer", "permission", 1),
        ("Business", "covered", 0.85),
    ],
)
def test_most_rules_show_in_what_they_decide(name: str, field: str, share: float) -> None:
    """Near examples that state only what their rule reads, other rules would require the same while facts are unknown."""
    outcomes = {rule.id: rule.then for rule in gr.LAW.about(questions()[name]) if isinstance(rule.then, gr.Outcome)}
    deciding = [
        rule
        for rule, then in outcomes.items()
        if getattr(then, field) != getattr(type(then)(), field) and not rule.startswith(DOUBLED)
    ]
    assert len([rule for rule in deciding if field in shown(name).get(rule, ())]) >= share * len(deciding)


@pytest.mark.parametrize(
    ("text", "drawn", "read"),
    [
        ("ours=yours", {"ours": True, "other": 1}, {"other": 1, "yours": True}),
        ("ours=yours", {"other": 1}, {"other": 1}),
        ("ccpa_covered=covering_acts:CCPA", {"ccpa_covered": True}, {"covering_acts": {"set": [{"member": "CCPA"}]}}),
        ("ccpa_covered=covering_acts:CCPA", {"ccpa_covered": False}, {"covering_acts": {"set": []}}),
        ("covering_acts:CCPA=ccpa_covered", {"covering_acts": {"set": [{"member": "CCPA"}]}}, {"ccpa_covered": True}),
        ("covering_acts:CCPA=ccpa_covered", {"covering_acts": {"set": []}}, {"ccpa_covered": False}),
    ],
)
def test_a_renamed_fact_is_read_under_its_new_name(text: str, drawn: dict[str, Any], read: dict[str, Any]) -> None:
    assert Renamed(text).read(drawn) == read


@pytest.mark.parametrize("text", ["", "ours", "ours=", "=yours", "ours=yours=theirs"])
def test_a_renaming_names_two_facts(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - argparse words the message
        Renamed(text)


def test_a_renamed_fact_is_missing_under_its_old_name() -> None:
    facts = {"subject_country": "US", "subject_us_state": "CA", "right": {"member": "KNOW"}, "received": "2026-11-02"}
    drawn = json.dumps({"on": "2026-11-23", "facts": facts})
    named, renamed = (
        json.loads(answer(gr.RightsRequest, [(0, drawn)], renamed=some)[0])["law"]["missing"]
        for some in ([], [Renamed("ccpa_covered=covering_acts:CCPA")])
    )
    assert "covering_acts" in named
    assert renamed == ["ccpa_covered" if name == "covering_acts" else name for name in named]


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        ({"fired": ["a", "b"]}, {"fired": ["b", "a"]}, {"fired (order)": 1}),
        ({"fired": ["a", "b"]}, {"fired": ["b"]}, {"fired": 1}),
        ({"fired": ["a"], "missing": ["fact"]}, {"fired": ["a"]}, {}),
        ({"missing": ["fact"]}, {"missing": []}, {"missing": 1}),
        ({"fired": []}, {"fired": [], "workings": {}}, {}),
        ({"workings": {"a": {"lines": ["1"]}}}, {"workings": {}}, {"workings": 1}),
        ({"fired": []}, {"error": ["KeyError", "'a'"]}, {"error": 1}),
        ({"error": ["KeyError", "'a'"]}, {"error": ["'a'", "KeyError"]}, {"error": 1}),
        ({"settled": True}, {"settled": False}, {"settled": 1}),
    ],
)
def test_differences_go_by_field(before: dict[str, Any], after: dict[str, Any], fields: dict[str, int]) -> None:
    found = compare([json.dumps({"law": before})], [json.dumps({"law": after})])
    assert found.fields == fields
    assert found.differing == bool(fields)


def test_an_error_is_an_answer() -> None:
    (line,) = answer(gr.Message, [(0, '{"on":"2026-11-23","facts":{"shoe_size":41}}')])
    assert list(json.loads(line)["law"]) == ["error"]


def test_answers_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        compare(["{}", "{}"], ["{}"])


def test_the_commands_work_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draws, same, changed = (str(tmp_path / name) for name in ("draws.gz", "same.gz", "changed.gz"))
    assert main(["draw", "Records", "30", "--seed", "2", "--out", draws]) == 0
    assert main(["answer", draws, "--out", same, "--missing-every", "10"]) == 0
    assert comparison.main([same, same]) == 0
    assert capsys.readouterr().out == "Records: 30 draws, 0 differ; by field: none\n"

    header, first, *others = read(Path(same))
    flipped = json.loads(first)
    flipped["law"]["settled"] = not flipped["law"]["settled"]
    write(Path(changed), json.loads(header), [json.dumps(flipped), *others])
    assert comparison.main([same, changed, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["question"], found["lines"], found["differing"], found["fields"]) == ("Records", 30, 1, {"settled": 1})
    assert found["shown"]["settled"][0]["drawn"] == json.loads([*read(Path(draws))][1])
    assert comparison.main([same, changed, "--ignore", "settled"]) == 0

    with pytest.raises(SystemExit):
        main(["answer", draws, "--out", same, "--renamed", "ours"])
    assert main(["answer", draws, "--out", same, "--renamed", "occasional=shoe_size"]) == 2
    assert "`shoe_size` is not a fact of Records in this version" in capsys.readouterr().err

    write(Path(changed), {**json.loads(header), "digest": "another"}, [first, *others])
    assert comparison.main([same, changed]) == 2
    assert "different draws" in capsys.readouterr().err
