"""The canonical form tells rules apart that could decide differently: each change of what decides in an object changes it."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from gdpr_rules import Facts, Outcome
from gdpr_rules.documents.writing import Writer, canonical
from gdpr_rules.errors import GdprRulesError
from gdpr_rules.kernel.citations import SHOWN, Dated
from gdpr_rules.kernel.conditions import FALSE, TRUE, Op, walk
from gdpr_rules.kernel.conditions import Test as Limb
from gdpr_rules.kernel.facts import About, fact
from gdpr_rules.kernel.protection import Protection, false_protects, fewer_protects, protects, true_protects
from gdpr_rules.testing.constants import constant_mutants
from gdpr_rules.testing.mutants import faults
from tests.law.register import within, wrong_figures
from tests.questions import BOTH

ONLY_SHOWN = {
    "About": {"ask", "yes", "no", "noun", "who", "changeable", "near"},
    "EveryGround": {"words"},
    "HoursDeadline": {"words"},
    "Instrument": {"name", "url", "verified_on", "provision"},
    "Named": {"name"},
    "Open": {"question"},
    "Otherwise": {"words"},
    "Pausing": {"words", "named"},
    "Recount": {"words"},
    "Regime": {"title", "not_encoded"},
    "Rule": {"title", "protects", "examples", "clauses", "not_encoded"},
    "Start": {"words", "named"},
}
"""The fields that decide nothing, by kind. Each other field of these kinds, and of every other kind, decides."""


def form(value: Any) -> bytes:
    """What a fingerprint is made of, as far as it comes from this value."""
    writer = Writer(shown=False)
    return canonical([writer.write(value), writer.instruments, writer.figures])


def unnoticed(value: Any, changes: Iterator[tuple[str, Any]]) -> tuple[int, list[str]]:
    """How many changes of a value there are, and those that leave its form as it was."""
    plain, told = form(value), [(what, form(changed)) for what, changed in changes]
    return len(told), [what for what, changed in told if changed == plain]


def only_shown(kind: type[Any]) -> set[str]:
    return {field.name for field in attrs.fields(kind) if field.metadata.get(next(iter(SHOWN)))}


def left_out(value: Any) -> Iterator[tuple[str, Any]]:
    """A value with one thing within it missing: a part of a tuple, or a field that decides put back to its default."""
    if isinstance(value, tuple):
        for n, part in enumerate(value):
            yield f"without {part!r:.60}", (*value[:n], *value[n + 1 :])
            yield from ((what, (*value[:n], changed, *value[n + 1 :])) for what, changed in left_out(part))
    elif attrs.has(type(value)) and not isinstance(value, (attrs.Attribute, Facts)):
        for field in attrs.fields(type(value)):
            if not field.init or field.name in ONLY_SHOWN.get(type(value).__name__, ()):
                continue
            part = getattr(value, field.name)
            plain = [("", field.default)] if not isinstance(field.default, attrs.Factory) else []  # type: ignore[arg-type]
            for what, other in (*plain, *left_out(part)):
                if other is not attrs.NOTHING and other != part:
                    try:
                        yield f"{type(value).__name__}.{field.name} {what}", attrs.evolve(value, **{field.name: other})
                    except GdprRulesError:
                        continue  # what cannot be said needs no form


@pytest.fixture(scope="module")
def kinds() -> set[type[Any]]:
    """Every kind of object in the law and the policy, and those that declare facts and outcomes."""
    found = {type(part) for each in (*BOTH, *BOTH.regimes) for part in within(each)}
    return {kind for kind in found if attrs.has(kind)} | {About}


def test_these_fields_and_no_others_are_only_shown(kinds: set[type[Any]]) -> None:
    marked = {kind.__name__: shown for kind in kinds if (shown := only_shown(kind))}
    assert marked == ONLY_SHOWN
    for question in BOTH.questions:
        assert only_shown(question) == set()
    assert len(kinds) > 40


def test_each_constant_of_each_rule_is_in_its_form() -> None:
    tried = 0
    for each in BOTH:
        count, kept = unnoticed(each, constant_mutants(each))
        tried += count
        assert kept == [], each.id
    assert tried > 6000


def test_the_form_of_each_condition_is_in_it() -> None:
    """A limb dropped or negated, *any* for *all*, another figure of a boundary, another operator."""
    conditions = {each.when for each in BOTH} | {each.unless for each in BOTH} | {s for r in BOTH.regimes for _, s in r.scopes}
    tried = 0
    for condition in conditions:
        count, kept = unnoticed(condition, faults(condition))
        tried += count
        assert kept == []
    assert tried > 4000
    tests = {part for condition in conditions for part in walk(condition) if isinstance(part, Limb)}
    for test in tests:
        count, kept = unnoticed(test, ((op.value, attrs.evolve(test, op=op)) for op in Op if op is not test.op))
        assert (count, kept) == (len(Op) - 1, [])


def test_nothing_that_decides_in_a_rule_can_be_left_out_unseen() -> None:
    tried = 0
    for each in BOTH:
        count, kept = unnoticed(each, left_out(each))
        tried += count
        assert kept == [], each.id
    assert tried > 6000


def test_each_step_and_end_of_a_figure_is_in_its_form() -> None:
    figures = {part for each in (*BOTH, *BOTH.regimes) for part in within(each) if isinstance(part, Dated)}
    tried = 0
    for figure in figures:
        count, kept = unnoticed(figure, ((str(wrong), wrong) for wrong in wrong_figures(figure)))
        tried += count
        assert kept == [], figure.name
    assert tried > 2000


def test_a_regimes_scopes_are_in_its_form_by_question() -> None:
    for regime in BOTH.regimes:
        (count, kept) = unnoticed(regime, left_out(regime))
        assert kept == [], regime.id
        assert count >= len(regime.scopes)
    spam = next(each for each in BOTH.regimes if each.id == "us.can_spam")
    (one, _), (other, _) = spam.scopes
    assert form(attrs.evolve(spam, scopes={one: TRUE, other: FALSE})) != form(
        attrs.evolve(spam, scopes={one: FALSE, other: TRUE})
    )


def test_a_rule_of_another_id_question_or_source_has_another_form() -> None:
    each = BOTH["uk.gdpr.art15.access"]
    other = next(question for question in BOTH.questions if question is not each.question)
    source = each.cites[0].instrument
    for changed in (
        attrs.evolve(each, id=f"{each.id}_again"),
        attrs.evolve(each, question=other),
        attrs.evolve(each, cites=(*each.cites[1:], each.cites[0].instrument.at("Art 99"))),
        attrs.evolve(each, cites=(attrs.evolve(source, short="another Act").at(each.cites[0].pinpoint), *each.cites[1:])),
    ):
        assert form(changed) != form(each)


# Facts and outcomes


WHERE: dict[str, Any] = {"ask": "Where?", "noun": "the place", "vocabulary": frozenset({"AA", "BB"})}


def asked(order: Protection[bool], rooms: frozenset[str], **declared: Any) -> bytes:
    """The form of a question whose fact, and whose outcome's fields, are declared in this way."""

    @attrs.frozen
    class Answer(Outcome):
        granted: bool = protects(order, "granted")
        rooms_left: frozenset[str] = protects(fewer_protects(rooms), "rooms left")

    @attrs.frozen(kw_only=True)
    class Question(Facts[Answer]):
        place: str | None = fact(**{**WHERE, **declared})

    return canonical(Writer(shown=False).question(Question))


def test_what_can_be_known_and_answered_is_in_the_form_and_how_it_is_asked_is_not() -> None:
    order, rooms = true_protects(), frozenset({"hall", "tower"})
    plain = asked(order, rooms)
    others = (
        asked(order, rooms, vocabulary=frozenset({"AA"})),
        asked(order, rooms, required=True),
        asked(false_protects(), rooms),
        asked(order, frozenset({"hall"})),
    )
    assert len({plain, *others}) == 5
    shown = (
        {"ask": "From where?"},
        {"noun": "the country"},
        {"who": "records"},
        {"near": (("A", "AA"),)},
        {"changeable": True},
    )
    assert {asked(order, rooms, **declared) for declared in shown} == {plain}
    days = [
        canonical(Writer(shown=False).fields(About("When?", noun="the day", may_be_never=never))) for never in (False, True)
    ]
    assert days[0] != days[1]
