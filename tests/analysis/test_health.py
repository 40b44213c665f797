"""How current the law is: what is counted, on which day a reading is too old, and what makes the law stale."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidDate
from gdpr_rules.kernel.citations import Dated, Instrument, Span, Step, since
from gdpr_rules.kernel.conditions import during, equals, more_than, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.kernel.rulesets import Ruleset

M, B = attrs.fields(gr.Message), attrs.fields(gr.Business)
OLD = Instrument("An old act", "Old Act", "https://law.example/old", verified_on=date(2030, 1, 1))
NEW = Instrument("A new act", "New Act", "https://law.example/new", verified_on=date(2030, 6, 1))
AMOUNT = Dated(
    "an amount", (Step(date(2029, 1, 1), 10, OLD.at("s 1")), Step(date(2030, 7, 1), 20, NEW.at("s 2"))), end=date(2031, 1, 1)
)


def rule(name: str, cite: Any, **more: Any) -> Rule[Any]:
    there, elsewhere = gr.Message(subject_country="GB", commercial=True), gr.Message(subject_country="JP", commercial=True)
    given: dict[str, Any] = {
        "id": f"made.up.{name}",
        "title": f"A rule on {name}",
        "protects": "people in made-up cases",
        "cites": (cite,),
        "in_force": since(2029, 1, 1),
        "when": equals(M.subject_country, "GB"),
        "then": gr.Sending(consent_required=True),
        "examples": (fires("there", there), silent("elsewhere", elsewhere)),
    }
    return Rule(**(given | more))


def rules(*given: Rule[Any]) -> Ruleset:
    return Ruleset(given)


def test_a_reading_is_too_old_from_the_day_after_the_limit() -> None:
    made = rules(rule("old", OLD.at("s 1")), rule("new", NEW.at("s 1")))
    assert gr.health(on=date(2031, 1, 1), rules=made).stale == ()
    stale = gr.health(on=date(2031, 1, 2), rules=made).stale
    assert [(each.instrument.short, each.days, each.rules) for each in stale] == [("Old Act", 366, ("made.up.old",))]
    assert [each.instrument.short for each in gr.health(on=date(2031, 6, 2), rules=made).stale] == ["Old Act", "New Act"]
    assert gr.health(on=date(2031, 1, 2), read_within=366, rules=made).stale == ()


def test_the_texts_of_figures_and_limbs_are_texts_of_the_rule() -> None:
    made = rules(rule("limb", OLD.at("s 1"), unless=during(Span(None, date(2029, 6, 1)), NEW.at("s 9"))))
    assert gr.health(on=date(2030, 6, 1), rules=made).texts == 2


def test_a_rule_that_is_no_longer_law_makes_nothing_stale() -> None:
    made = rules(rule("ended", OLD.at("s 1"), in_force=since(2029, 1, 1).until(2030, 2, 1)))
    found = gr.health(on=date(2035, 1, 1), rules=made)
    assert (found.stale, found.texts, found.oldest) == ((), 0, None)


def test_beginnings_ends_and_limbs_are_told_once_on_their_day() -> None:
    made = rules(
        rule("begins", OLD.at("s 1"), in_force=since(2030, 3, 1)),
        rule("ends", OLD.at("s 2"), in_force=since(2029, 1, 1).until(2030, 3, 2)),
        rule("limb", OLD.at("s 3"), unless=during(since(2030, 3, 3), NEW.at("s 4"))),
    )
    told = [
        (event.day, event.what, event.happens, str(event.cite), event.rules)
        for event in gr.health(on=date(2030, 2, 28), within=3, rules=made).coming
    ]
    assert told == [
        (date(2030, 3, 1), "the rule *A rule on begins*", "begins", "Old Act s 1", ("made.up.begins",)),
        (date(2030, 3, 2), "the rule *A rule on ends*", "ends", "Old Act s 2", ("made.up.ends",)),
        (date(2030, 3, 3), "a limb of *A rule on limb*", "begins", "New Act s 4", ("made.up.limb",)),
    ]
    assert gr.health(on=date(2030, 3, 3), within=3, rules=made).coming == ()
    assert len(gr.health(on=date(2030, 2, 28), within=2, rules=made).coming) == 2


def business(name: str) -> Rule[Any]:
    """A rule of a figure that takes another value and runs out."""
    return Rule(
        id=f"made.up.{name}",
        title="A rule on amounts",
        protects="consumers in made-up cases",
        cites=(OLD.at("s 1"),),
        in_force=since(2029, 1, 1),
        when=more_than(B.consumers, AMOUNT),
        then=gr.Coverage(covered=True),
        examples=(
            fires("many", gr.Business(consumers=30), on=date(2030, 1, 1)),
            silent("few", gr.Business(consumers=1), on=date(2030, 1, 1)),
        ),
    )


def test_a_figure_that_runs_out_is_told_before_and_after() -> None:
    made = rules(business("amount"))
    coming = gr.health(on=date(2030, 6, 30), within=185, rules=made).coming
    assert [(str(event.day), event.happens) for event in coming if event.rules] == [
        ("2030-07-01", "takes another value"),
        ("2031-01-01", "runs out"),
    ]
    assert gr.health(on=date(2030, 12, 31), rules=made).run_out == ()
    (out,) = gr.health(on=date(2031, 1, 1), rules=made).run_out
    assert (out.figure, out.end, str(out.cite), out.rules) == (
        "an amount",
        date(2031, 1, 1),
        "New Act s 2",
        ("made.up.amount",),
    )
    assert gr.health(on=date(2031, 1, 1), rules=made).verdict == "stale"


def test_open_questions_are_counted_by_the_rules_that_hang_on_them() -> None:
    where, cell = equals(M.subject_country, "GB"), "Utopia: whether a mailbox counts"
    shown = (
        unsettled("there", gr.Message(subject_country="GB")),
        silent("elsewhere", gr.Message(subject_country="JP")),
    )
    made = rules(
        rule("first", OLD.at("s 1"), when=where & open_question(cell), examples=shown),
        rule("second", OLD.at("s 2"), unless=true(M.consented) & open_question(cell)),
        rule("twice", OLD.at("s 3"), when=where & open_question("another") & open_question("another"), examples=shown),
        rule("later", OLD.at("s 4"), when=where & open_question(cell), examples=shown, in_force=since(2040, 1, 1)),
    )
    told = [(each.text, each.rules, each.questions) for each in gr.health(on=date(2030, 6, 1), rules=made).open]
    assert told == [
        (cell, ("made.up.first", "made.up.second"), ("Message",)),
        ("another", ("made.up.twice",), ("Message",)),
    ]


def test_the_verdict_says_what_is_the_matter() -> None:
    quiet = rules(rule("quiet", OLD.at("s 1")))
    assert gr.health(on=date(2030, 6, 1), within=0, rules=quiet).verdict == "current"
    ahead = rules(rule("quiet", OLD.at("s 1")), rule("ahead", OLD.at("s 2"), in_force=since(2030, 6, 2)))
    assert gr.health(on=date(2030, 6, 1), within=1, rules=ahead).verdict == "changes ahead"
    assert gr.health(on=date(2032, 6, 1), within=0, rules=ahead).verdict == "stale"


def test_open_questions_make_nothing_stale() -> None:
    found = gr.health(on=date(2026, 11, 29), within=0)
    assert found.open
    assert found.pending
    assert (found.verdict, found.overdue) == ("current", False)


def test_what_came_since_the_reading_makes_the_law_stale_where_rules_are_made_of_it() -> None:
    before, after = gr.health(on=date(2026, 12, 1), within=0), gr.health(on=date(2026, 12, 2), within=0)
    assert before.passed == ()  # the law of Chile began, of which no rule is made: nothing here is older for it
    assert [str(event.cite) for event in after.passed] == ["Directive (EU) 2024/2831 transposition"]
    assert after.verdict == "stale"


def test_the_law_in_five_years_is_stale_in_every_text() -> None:
    found = gr.health(on=date(2031, 11, 29))
    assert found.verdict == "stale"
    assert len(found.stale) == found.texts > 90
    assert {each.figure for each in found.run_out} >= {"gross revenue to be exceeded, in US dollars"}


def test_a_policy_joined_to_the_law_is_read_with_it() -> None:
    alone, both = gr.health(on=date(2026, 11, 29)), gr.health(on=date(2026, 11, 29), rules=gr.LAW | gr.SOPRO)
    assert both.rules > alone.rules
    assert both.texts > alone.texts


@pytest.mark.parametrize("wrong", ["2026-11-29", None, datetime(2026, 11, 29, 12, tzinfo=UTC)])
def test_a_day_is_a_plain_date(wrong: Any) -> None:
    with pytest.raises(InvalidDate, match="give the day asked about"):
        gr.health(on=wrong)


@pytest.mark.parametrize("spans", [{"within": -1}, {"read_within": -1}, {"within": 10**7}])
def test_spans_that_cannot_be_looked_over_are_refused(spans: dict[str, Any]) -> None:
    with pytest.raises(InvalidDate, match="correct them"):
        gr.health(on=date(2026, 11, 29), **spans)


def test_the_same_day_gives_the_same_answer() -> None:
    day = date(2026, 11, 29)
    assert gr.health(on=day) == gr.health(on=day)
    assert gr.health(on=day).until == day + timedelta(days=180)
