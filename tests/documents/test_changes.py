"""What differs between two documents of rules, told in words, also where an older version wrote one of them."""

import copy
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.documents.changes import law_changes
from gdpr_rules.documents.phrases import condition, leaves, span, value
from gdpr_rules.errors import InvalidDocument


@pytest.fixture(scope="module")
def law() -> dict[str, Any]:
    return gr.LAW.to_document()


@pytest.fixture
def old(law: dict[str, Any]) -> dict[str, Any]:
    """The law, to be changed into an older one."""
    return copy.deepcopy(law) | {"fingerprint": "0" * 64}


def rule(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in document["rules"] if each["id"] == name)
    return found


def told(old: dict[str, Any], law: dict[str, Any], name: str) -> list[str]:
    """What is said of one rule, which has to be the only one that changed."""
    (changed,) = law_changes(old, law).changed
    assert changed.id == name
    return [*map(str, changed.what)]


CONSENT = "uk.pecr.reg22.consent"


def test_a_document_does_not_differ_from_itself(law: dict[str, Any]) -> None:
    found = law_changes(law, copy.deepcopy(law))
    assert found.same
    parts = (found.added, found.changed, found.retired, found.regimes, found.figures, found.questions, found.read)
    assert parts == ((),) * 7


def test_added_and_retired_rules_are_listed_with_days_and_reasons(old: dict[str, Any], law: dict[str, Any]) -> None:
    old["rules"] = [each for each in old["rules"] if each["id"] != "us.ca.ccpa.ccr7026.shown"]
    for name in ("uk.pecr.reg22.gone", "uk.pecr.reg22.renamed", "uk.pecr.reg22.unexplained"):
        old["rules"].append(copy.deepcopy(rule(old, CONSENT)) | {"id": name})
    new = copy.deepcopy(law) | {
        "retired": {"uk.pecr.reg22.gone": "the regulation was repealed", "uk.pecr.reg22.renamed": CONSENT}
    }
    found = law_changes(old, new)
    assert [(each.id, each.words) for each in found.added] == [
        ("us.ca.ccpa.ccr7026.shown", "in force from 2026-01-01; 11 CCR 7026(g); 11 CCR 7025")
    ]
    assert found.added[0].title == gr.LAW["us.ca.ccpa.ccr7026.shown"].title
    assert [(each.id, each.words) for each in found.retired] == [
        ("uk.pecr.reg22.gone", "the regulation was repealed"),
        ("uk.pecr.reg22.renamed", f"now `{CONSENT}`"),
        ("uk.pecr.reg22.unexplained", "the newer document gives no reason"),
    ]
    assert found.changed == ()
    assert not found.same


def test_a_title_is_told_before_and_after(old: dict[str, Any], law: dict[str, Any]) -> None:
    rule(old, CONSENT)["shown"]["title"] = "Consent is needed"
    assert told(old, law, CONSENT) == [f"title: Consent is needed → {gr.LAW[CONSENT].title}"]


def test_a_span_is_told_in_days(old: dict[str, Any], law: dict[str, Any]) -> None:
    rule(old, CONSENT)["in_force"] = {"kind": "Span", "start": "2003-12-11", "end": "2030-01-01"}
    assert told(old, law, CONSENT) == ["in force: from 2003-12-11 until 2030-01-01 (not included) → from 2003-12-11"]


def test_limbs_that_come_and_go_are_told_one_by_one(old: dict[str, Any], law: dict[str, Any]) -> None:
    limbs = rule(old, CONSENT)["unless"]["members"]
    limbs[0] = {"kind": "Test", "fact": "transactional", "op": "true"}
    del limbs[2]
    assert told(old, law, CONSENT) == [
        "unless: no longer: transactional is true",
        "unless: new: *consent to this sender* [PECR reg 22(2)] (consented is true and consent_covers_offer is true)",
        "unless: new: *charity soft opt-in* [PECR reg 22(3A)] (the day is from 2026-02-05 and sender_is_charity is true and "
        "furthers_charitable_purpose is true and details_from_support is true and refusal_offered_each_time is true and not "
        "(details_collected_on is before the figure *first day on which a charity's details qualify*))",
    ]


def test_a_condition_that_is_joined_otherwise_is_told_whole(old: dict[str, Any], law: dict[str, Any]) -> None:
    rule(old, CONSENT)["when"]["kind"] = "Some"
    (line,) = told(old, law, CONSENT)
    assert line.startswith("when: *direct marketing* (commercial is true) or *an individual subscriber*")
    assert " → *direct marketing* (commercial is true) and *an individual subscriber*" in line


def test_a_condition_that_was_left_out_is_told_as_new(old: dict[str, Any], law: dict[str, Any]) -> None:
    del rule(old, CONSENT)["when"]
    assert told(old, law, CONSENT) == [
        "when: new: *direct marketing* (commercial is true)",
        "when: new: *an individual subscriber* [PECR reg 2(1)] (subscriber is one of individual, partnership, sole_trader, "
        "unincorporated)",
    ]


def test_an_outcome_is_told_field_by_field(old: dict[str, Any], law: dict[str, Any]) -> None:
    adds = rule(old, CONSENT)["then"]["adds"]
    adds["duties"], adds["permission"] = [], "permitted"
    assert told(old, law, CONSENT) == [
        "outcome, permission: permitted → forbidden",
        "outcome, duties: nothing → obtain_consent",
    ]


def test_a_computed_outcome_is_told_by_what_it_is_computed_from(old: dict[str, Any], law: dict[str, Any]) -> None:
    then = rule(old, "eu.gdpr.art12.time_limit")["then"]
    then["period"]["months"], then["source"]["pinpoint"] = 2, "Art 12(4)"
    assert told(old, law, "eu.gdpr.art12.time_limit") == [
        "outcome, period.months: 2 → 1",
        "outcome, source: GDPR Art 12(4) → GDPR Art 12(3)",
    ]


def test_another_kind_of_outcome_is_told(old: dict[str, Any], law: dict[str, Any]) -> None:
    rule(old, CONSENT)["then"]["kind"] = "Guessed"
    assert told(old, law, CONSENT) == ["outcome, kind: Guessed → Fixed"]


def test_citations_and_notes_are_told(old: dict[str, Any], law: dict[str, Any]) -> None:
    was = rule(old, CONSENT)
    was["cites"].pop()
    was["shown"]["not_encoded"] = [*was["shown"]["not_encoded"], "what a message is"]
    assert told(old, law, CONSENT) == ["citation: new: DUAA s 114", "not encoded: no longer: what a message is"]


def test_worked_examples_are_no_change_of_the_law(old: dict[str, Any], law: dict[str, Any]) -> None:
    rule(old, CONSENT)["shown"]["examples"] = []
    assert law_changes(old, law).changed == ()


def test_a_figure_changes_the_rules_that_read_it(old: dict[str, Any], law: dict[str, Any]) -> None:
    name = "gross revenue to be exceeded, in US dollars"
    old["figures"][name]["steps"].pop()
    old["figures"][name]["end"] = "2025-01-01"
    found = law_changes(old, law)
    lines = [
        "ends: 2025-01-01 → 2027-01-01",
        "from 2025-01-01: new: 26625000 [Cal. Civ. Code 1798.199.95(d)]",
    ]
    assert [(each.id, [*map(str, each.what)]) for each in found.figures] == [(name, lines)]
    assert [each.id for each in found.changed] == [
        "us.ca.ccpa.civ1798_140.revenue",
        "us.ca.ccpa.civ1798_145.revenue",
        "us.ca.ccpa.civ1798_150.revenue",
    ]
    assert [*map(str, found.changed[0].what)] == [f"figure *{name}*, {line}" for line in lines]


@pytest.mark.parametrize(
    ("asked", "lines", "questions"),
    [
        (  # what has a person's place, and no scope of its own
            "SubjectLocation",
            ["scope for SubjectLocation: subject_country is IM → subject_country is GB"],
            {"Breach", "Processing"},
        ),
        (  # the reader's place is one of two limbs: the subscriber's is the other
            "Message",
            ["scope for Message: no longer: subject_country is IM", "scope for Message: new: subject_country is GB"],
            {"Message"},
        ),
    ],
)
def test_the_reach_of_a_regime_changes_its_rules(
    old: dict[str, Any], law: dict[str, Any], asked: str, lines: list[str], questions: set[str]
) -> None:
    pecr = next(each for each in old["regimes"] if each["id"] == "uk.pecr")
    scope = next(scope[1] for scope in pecr["scopes"] if scope[0] == asked)
    place = scope["members"][0] if asked == "Message" else scope
    assert (place["fact"], place["bound"]) == ("subject_country", "GB")
    place["bound"] = "IM"
    found = law_changes(old, law)
    assert [(each.id, [*map(str, each.what)]) for each in found.regimes] == [("uk.pecr", lines)]
    ours = [each.id for each in gr.LAW.of("uk.pecr") if each.question.__name__ in questions]
    assert ours
    assert [each.id for each in found.changed] == ours
    assert {str(part) for each in found.changed for part in each.what} == {f"regime uk.pecr, {line}" for line in lines}


def test_regimes_and_figures_that_only_one_has_are_told(old: dict[str, Any], law: dict[str, Any]) -> None:
    old["regimes"] = [each for each in old["regimes"] if each["id"] != "de.bdsg"]
    old["figures"]["an old figure"] = {"kind": "Dated", "name": "an old figure", "steps": []}
    found = law_changes(old, law)
    assert [(each.id, [*map(str, each.what)]) for each in found.regimes] == [
        ("de.bdsg", [f"whole: new: {next(each.title for each in gr.LAW.regimes if each.id == 'de.bdsg')}"])
    ]
    assert [(each.id, [*map(str, each.what)]) for each in found.figures] == [
        ("an old figure", ["whole: no longer: an old figure"])
    ]


def test_facts_are_told_and_need_no_class_of_theirs(old: dict[str, Any], law: dict[str, Any]) -> None:
    facts = old["questions"]["Message"]["facts"]
    facts[:] = [each for each in facts if each["name"] != "objected"]
    facts.append({"name": "written_in_verse", "type": "boolean"})
    old["questions"]["Verse"] = old["questions"].pop("Records")
    found = law_changes(old, law)
    assert [(each.id, [*map(str, each.what)]) for each in found.questions] == [
        ("Message", ["fact: no longer: written_in_verse", "fact: new: objected"]),
        ("Verse", ["whole: no longer: Verse"]),
        ("Records", ["whole: new: Records"]),
    ]


def test_a_text_that_was_read_again_is_told_and_decides_nothing(old: dict[str, Any], law: dict[str, Any]) -> None:
    old["instruments"]["PECR"]["shown"]["verified_on"] = "2026-01-01"
    found = law_changes(old | {"fingerprint": law["fingerprint"]}, law)
    assert found.same
    assert [(each.id, [*map(str, each.what)]) for each in found.read] == [("PECR", ["read on: 2026-01-01 → 2026-11-23"])]


def test_keys_that_were_numbered_otherwise_are_no_change(old: dict[str, Any], law: dict[str, Any]) -> None:
    """Instruments that share their short name get numbers in the order of the rules, and that moves."""
    keys = [key for key in old["instruments"] if old["instruments"][key]["short"] == "Cal. Civ. Code"]
    turned = dict(zip(keys, [*keys[1:], keys[0]], strict=True))

    def renumbered(part: Any) -> Any:
        if isinstance(part, dict):
            if part.get("kind") == "Citation":
                return {**part, "instrument": turned.get(part["instrument"], part["instrument"])}
            return {key: renumbered(each) for key, each in part.items()}
        return [*map(renumbered, part)] if isinstance(part, list) else part

    assert len(keys) > 1
    assert law_changes(renumbered(old), law).changed == ()


@pytest.mark.parametrize(
    "given", [None, [], {}, {"format": {"name": "gdpr-rules ruleset", "version": 2}}, {"format": {"name": "certificate"}}]
)
def test_anything_else_is_refused(given: Any, law: dict[str, Any]) -> None:
    with pytest.raises(InvalidDocument, match="the older document is no document of that format"):
        law_changes(given, law)
    with pytest.raises(InvalidDocument, match="the newer document is no document of that format"):
        law_changes(law, given)


@pytest.mark.parametrize("part", ["rules", "regimes", "figures", "instruments", "questions", "retired", "fingerprint"])
def test_a_document_that_lacks_a_part_is_refused(part: str, law: dict[str, Any]) -> None:
    with pytest.raises(InvalidDocument, match=f"the older document lacks a part .*{part}"):
        law_changes({key: each for key, each in law.items() if key != part}, law)


def test_a_part_of_another_form_is_refused(law: dict[str, Any]) -> None:
    with pytest.raises(InvalidDocument, match="lacks a part"):
        law_changes(law | {"rules": [{"title": "no id"}]}, law)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"kind": "All"}, "always"),
        ({"kind": "Some"}, "never"),
        ({"kind": "Not", "part": {"kind": "Test", "fact": "a", "op": "known"}}, "not (a is known)"),
        (
            {"kind": "All", "members": [{"kind": "Some", "members": [{"kind": "All"}, {"kind": "Some"}]}, {"kind": "All"}]},
            "((always) or (never)) and (always)",
        ),
        ({"kind": "Open", "shown": {"question": "what now"}}, "an open question: what now"),
        ({"kind": "During", "span": {"kind": "Span"}}, "the day is at all times"),
        ({"kind": "Test", "fact": "a", "op": "one_of", "bound": ["x", "y"]}, "a is one of x, y"),
        ({"kind": "Test", "fact": "a", "op": "newly_invented", "bound": True}, "a newly_invented true"),
        ({"kind": "Newly", "invented": 1}, '{"invented":1,"kind":"Newly"}'),
    ],
)
def test_conditions_are_put_into_words(given: Any, words: str) -> None:
    assert condition(given) == words


def test_values_are_put_into_words() -> None:
    assert [*map(value, (None, True, False, 3, "x", [], {"figure": "f"}))] == [
        "none", "true", "false", "3", "x", "nothing", "the figure *f*",
    ]  # fmt: skip
    assert span({"kind": "Span", "end": "2030-01-01"}) == "until 2030-01-01 (not included)"
    assert dict(leaves({"kind": "K", "adds": {"a": [1, 2]}, "parts": [{"b": 1}, {"shown": {"c": "d"}}], "e": []})) == {
        "kind": "K",
        "a": "1, 2",
        "parts 1.b": "1",
        "parts 2.c": "d",
        "e": "nothing",
    }
