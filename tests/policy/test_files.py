"""Policy files as they come: read whole, or refused with every problem and its line; nothing of them can loosen."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidPolicy
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.policy.files import parse_policy, policy_of, read_policy

WRONG = Path(__file__).with_name("wrong.toml")
STARTER = Path(gr.__file__).parent / "policy" / "starter.toml"
ON = dt.date(2026, 11, 23)
HEAD = """
[policy]
id = "p"
title = "A policy"
protects = "everybody"
verified = 2026-11-23

[documents.DP]
name = "A document"
short = "DP"
url = "https://www.example.com/"
"""
RULE = """
[[rules]]
id = "r"
title = "A rule"
question = "message"
clauses = ["DP-1"]
when = { commercial = true }
then = { duties = ["stop_sending"] }
"""


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidPolicy) as told:
        parse_policy(text, name="p.toml")
    return str(told.value).splitlines()


def test_every_mistake_of_a_file_is_told_at_once_with_its_line() -> None:
    with pytest.raises(InvalidPolicy) as told:
        gr.load_policy(WRONG)
    lines = str(told.value).splitlines()
    found = [line.removeprefix(f"{WRONG}:").split(": ", 2) for line in lines]
    assert [(int(number), path) for number, path, _ in found] == [
        (3, "policy.id"),
        (6, "policy.verified"),
        (17, "categories[0].data"),
        (18, "categories[0].sources[0]"),
        (23, "categories[0].uses[0].bases[0]"),
        (24, "categories[0].uses[0].promised.contract_with_subjects"),
        (30, "rules[0].clauses[0]"),
        (31, "rules[0].when.comercial"),
        (31, "rules[0].when.subscriber"),
        (32, "rules[0].then.permission"),
        (32, "rules[0].then.consent_required"),
        (35, "rules[1].id"),
        (39, "rules[1].permits"),
        (41, "rules[1].then.dutys"),
        (48, "limits[0].within"),
        (54, "widenings[0].regime"),
        (58, "note"),
    ]
    source = WRONG.read_text("utf-8").splitlines()
    for number, path, _ in found:  # the key stands on the line that is named
        assert path.rpartition(".")[2].partition("[")[0] in source[int(number) - 1]


def test_the_nearest_known_word_is_offered() -> None:
    with pytest.raises(InvalidPolicy) as told:
        gr.load_policy(WRONG)
    for word in ("person", "contract", "contract_with_subject", "commercial", "duties", "eu.gdpr", "notes"):
        assert f"did you mean `{word}`?" in str(told.value)


@pytest.mark.parametrize(
    ("then", "named"),
    [
        ('{ permission = "permitted" }', 'permission = "permitted"'),
        ("{ consent_required = false }", "consent_required = false"),
        ("{ duties = [] }", "duties = []"),
    ],
)
def test_a_value_that_protects_nobody_is_refused_by_name(then: str, named: str) -> None:
    (line,) = problems(HEAD + RULE.replace('{ duties = ["stop_sending"] }', then))
    assert line.startswith(f"p.toml:{len((HEAD + RULE).splitlines())}: rules[0].then.")
    assert f"`{named}` would loosen" in line


def test_leaving_every_basis_would_loosen() -> None:
    every = ", ".join(f'"{basis.name.lower()}"' for basis in gr.Basis)
    rule = RULE.replace('"message"', '"processing"').replace("commercial", "objected")
    for then in (f"{{ available = [{every}] }}", "{ available = { without = [] } }"):
        (line,) = problems(HEAD + rule.replace('{ duties = ["stop_sending"] }', then))
        assert "would loosen" in line


@pytest.mark.parametrize("name", ["permits", "allow", "exempt_from", "overrides", "waives", "narrowings", "replaces", "lifts"])
def test_a_name_that_could_only_loosen_is_refused_by_name(name: str) -> None:
    (line,) = problems(HEAD + RULE + f'{name} = ["eu.gdpr"]\n')
    assert f"rules[0].{name}: `{name}` would loosen" in line
    (line,) = problems(f"{name} = 1\n" + HEAD)
    assert line.startswith(f"p.toml:1: {name}: `{name}` would loosen")


def test_a_policy_never_takes_the_place_of_a_rule_of_law() -> None:
    assert all(rule.id.startswith("policy.p.") for rule in parse_policy(HEAD + RULE).rules)
    (line,) = problems(HEAD + RULE.replace('id = "r"', 'id = "../uk.pecr.reg22.consent"'))
    assert "rules[0].id" in line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = ", "not TOML: invalid value (at end of document)"),
        ("[a]\n[a]\n", "not TOML: cannot declare ('a',) twice (at line 2, column 3)"),
        ("x = " + "[" * 2000 + "]" * 2000, "nested too deeply"),
        ("x = " + "[" * 60 + "]" * 60, "nested deeper than 40 levels"),
    ],
)
def test_what_is_no_toml_is_refused_where_it_ends_to_be(text: str, said: str) -> None:
    (line,) = problems(text)
    assert said in line


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(InvalidPolicy, match="byte 5 is not UTF-8"):
        parse_policy(b"x = \xff")


def test_a_file_of_windows_reads_alike(tmp_path: Path) -> None:
    text = HEAD + RULE
    (tmp_path / "p.toml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert gr.load_policy(tmp_path / "p.toml") == parse_policy(text).rules


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        gr.load_policy(tmp_path / "none.toml")


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"policy": 3},
        {"documents": {}},
        {"rules": 5},
        {"rules": [5]},
        {"rules": [{}]},
        {"policy": {}},
        {"documents": {"DP": 1}},
    ],
)
def test_whatever_shape_it_has_it_is_refused_in_words(raw: dict[str, Any]) -> None:
    whole = {**tomllib.loads(HEAD), **raw} if raw else {}
    with pytest.raises(InvalidPolicy) as told:
        policy_of(whole)
    assert all(line.startswith("policy: ") for line in str(told.value).splitlines())


def test_one_file_read_twice_is_one_policy() -> None:
    assert gr.load_policy(STARTER) == gr.load_policy(STARTER)
    assert gr.load_policy(STARTER).fingerprint == gr.load_policy(STARTER).fingerprint
    assert len(gr.LAW | gr.load_policy(STARTER) | gr.load_policy(STARTER)) == len(gr.LAW) + len(gr.load_policy(STARTER))


def test_limits_of_other_lengths_have_other_fingerprints() -> None:
    text = STARTER.read_text("utf-8")
    marks = {parse_policy(text.replace("10 days", length)).rules.fingerprint for length in ("10 days", "11 days", "2 months")}
    assert len(marks) == 3


def test_the_starter_asks_for_what_its_comments_say() -> None:
    both = gr.LAW | gr.load_policy(STARTER)
    request = gr.RightsRequest(right=gr.Right.ACCESS, received=dt.date(2026, 11, 2))
    assert gr.evaluate(request, on=ON, rules=both).outcome.due == dt.date(2026, 11, 12)
    cold = gr.Message(commercial=True, subscriber=gr.Subscriber.INDIVIDUAL, consented=False)
    assert gr.evaluate(cold, on=ON, rules=gr.load_policy(STARTER)).outcome.permission is gr.Permission.FORBIDDEN
    unassessed = gr.Processing(category="customer_data", purpose="improve_shop", lia_recorded=False, source=gr.Source.PERSON)
    left = gr.evaluate(unassessed, on=ON, rules=gr.load_policy(STARTER)).outcome.available
    assert left == {gr.Basis.LEGAL_OBLIGATION, gr.Basis.VITAL_INTERESTS}


def test_what_is_kept_too_long_has_to_go() -> None:
    kept = gr.Retention(
        category="customer_data",
        collected=dt.date(2023, 1, 10),
        purpose_ended=dt.date(2024, 2, 29),
        legal_obligation=False,
        legal_claims=False,
    )
    policy = gr.load_policy(STARTER)
    assert gr.evaluate(kept, on=ON, rules=policy).outcome.erase_by == dt.date(2026, 2, 28)
    longer = gr.Retention(category="customer_data", collected=dt.date(2023, 1, 10), legal_claims=True)
    assert gr.evaluate(longer, on=ON, rules=policy).outcome.erase_by is None


def test_a_widening_follows_the_law_where_it_does_not_reach() -> None:
    widened = """
[[widenings]]
id = "everywhere"
title = "The GDPR is followed in Japan as well"
regime = "eu.gdpr"
clauses = ["DP-1"]
when = { subject_country = "JP" }
valid_until = 2026-06-01
"""
    policy = parse_policy(HEAD + widened).rules
    japan = gr.Message(subject_country="JP", commercial=True, objected=True, address=gr.AddressKind.NAMED)
    during, after = (gr.evaluate(japan, on=day, rules=policy) for day in (dt.date(2026, 5, 31), dt.date(2026, 6, 1)))
    assert "policy.p.everywhere.eu.gdpr.art21.objection" in {rule.id for rule in during.fired}
    assert during.outcome.permission is gr.Permission.FORBIDDEN
    assert not after.fired
    assert not after.assumed
    elsewhere = gr.evaluate(gr.Message(subject_country="BR", objected=True), on=dt.date(2026, 5, 31), rules=policy)
    assert elsewhere.outcome == gr.Sending()
    (line,) = problems(HEAD + widened.replace("subject_country", "loss"))
    assert "widenings[0].when.loss" in line


def test_conditions_with_names_are_shared() -> None:
    named = """
[[conditions]]
id = "private"
title = "a private mailbox"
question = "message"
when = { subscriber = ["individual", "sole_trader"] }
"""
    policy = parse_policy(HEAD + named + RULE.replace("{ commercial = true }", '{ is = "private" }')).rules
    fired = gr.evaluate(gr.Message(subscriber=gr.Subscriber.SOLE_TRADER), on=ON, rules=policy).fired
    assert [rule.id for rule in fired] == ["policy.p.r"]
    (line,) = problems(HEAD + named + RULE.replace("{ commercial = true }", '{ is = "privat" }'))
    assert "did you mean `private`?" in line


def test_a_rule_that_always_holds_or_never_does_is_refused() -> None:
    assert "cannot be illustrated" in problems(HEAD + RULE.replace("when = { commercial = true }\n", ""))[0]
    both = "when = { commercial = true }\nunless = { commercial = true }\n"
    assert "cannot be illustrated" in problems(HEAD + RULE.replace("when = { commercial = true }\n", both))[0]


def test_data_of_a_category_nobody_stated_are_not_covered() -> None:
    misspelt = gr.Processing(category="customer-data", purpose="deliver", source=gr.Source.PERSON, lia_recorded=True)
    decision = gr.evaluate(misspelt, on=ON, rules=gr.load_policy(STARTER))
    assert decision.outcome.available == {gr.Basis.LEGAL_OBLIGATION, gr.Basis.VITAL_INTERESTS}
    assert [rule.id for rule in decision.fired] == ["policy.ours.categories"]


@pytest.mark.parametrize("length", ["101 years", "9999 months", "9999 weeks"])
def test_a_limit_beyond_every_calendar_is_refused(length: str) -> None:
    (line,) = problems(STARTER.read_text("utf-8").replace("10 days", length))
    assert "limits[0].within" in line
    assert "more than a century" in line


def test_read_policy_gives_the_document_as_well() -> None:
    policy = read_policy(STARTER)
    assert [category.id for category in policy.document.categories] == ["customer_data"]
    assert policy.rules == gr.load_policy(STARTER)


WIDENED = """
[[conditions]]
id = "private"
title = "a private mailbox"
question = "message"
when = { subscriber = "individual" }

[[widenings]]
id = "wider"
title = "Followed elsewhere"
regime = "eu.gdpr"
clauses = ["DP-1"]
when = WHERE
"""


def test_a_widening_in_a_named_condition_is_followed_where_that_condition_can_be_asked() -> None:
    rules = parse_policy(HEAD + WIDENED.replace("WHERE", '{ is = "private" }')).rules
    assert {rule.question for rule in rules} == {gr.Message}
    assert len(rules) == len(gr.LAW.of("eu.gdpr").about(gr.Message))
    (line,) = problems(HEAD + WIDENED.replace("WHERE", '{ is = "privat" }'))
    assert "widenings[0].when.is: `privat` is not a condition" in line


def test_a_widening_to_many_countries_loses_no_rule_of_the_last_of_them() -> None:
    countries = sorted(COUNTRIES)
    national = {f"policy.p.wider.{rule.id}" for rule in gr.LAW.of("eu.gdpr") if rule.id.startswith("eu.gdpr.art8.age_")}
    assert len(national) > 20
    for where, left_out in (
        (f"{{ subject_country = {countries} }}", set[str]()),
        ("{ subject_country = { not = 'DE' } }", {"policy.p.wider.eu.gdpr.art8.age_de"}),
        ("{ subject_country = 'DE' }", national - {"policy.p.wider.eu.gdpr.art8.age_de"}),
    ):
        rules = parse_policy(HEAD + WIDENED.replace("WHERE", where)).rules
        assert {rule.id for rule in rules} & national == national - left_out


def test_a_rule_on_a_category_or_purpose_that_the_policy_does_not_state_is_refused() -> None:
    text = STARTER.read_text("utf-8")
    for fact, wrong, right in (("category", "customer_dat", "customer_data"), ("purpose", "delivery", "deliver")):
        (line,) = problems(text.replace("unless = { lia_recorded = true }", f'when = {{ {fact} = "{wrong}" }}'))
        assert f"rules[0].when.{fact}" in line
        assert f"did you mean `{right}`?" in line
        assert parse_policy(text.replace("unless = { lia_recorded = true }", f'when = {{ {fact} = "{right}" }}')).rules
    limit = '[[limits]]\nid = "kept"\ntitle = "Kept"\nquestion = "retention"\nclauses = ["DP-5"]\nwithin = "1 year"\n'
    (line,) = problems(text + limit + 'starts = ["collected"]\nwhen = { category = "orders" }\n')
    assert "limits[1].when.category" in line
