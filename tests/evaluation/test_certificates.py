"""Certificates: written and read back, facts withheld behind commitments, and whatever is tampered with told by its name."""

import hmac
import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules.errors import InvalidDocument, InvalidFact, UnknownFact
from gdpr_rules.kernel import conditions
from gdpr_rules.testing import check_withholding, dates, facts, variations
from tests.law.cases import ON, SOLE_TRADER, cold
from tests.properties.pools import ours
from tests.questions import BOTH

FACTS = cold("GB", subscriber=SOLE_TRADER, opt_out_offered=None)
DECISION = gr.evaluate(FACTS, on=ON, rules=gr.LAW)
SECRET = {"consented", "subscriber"}
Change = Callable[[dict[str, Any]], object]


def salts(size: int) -> bytes:
    """The same bytes on every call."""
    return bytes(range(size))


def whole() -> dict[str, Any]:
    carried: dict[str, Any] = json.loads(json.dumps(DECISION.to_dict()))
    return carried


def sealed() -> tuple[dict[str, Any], dict[str, Any]]:
    certificate, openings = json.loads(json.dumps(DECISION.sealed(SECRET, salts=salts)))
    return certificate, openings


def told(certificate: dict[str, Any], openings: dict[str, Any] | None = None) -> list[str]:
    """The paths of what is wrong, whether the certificate can be read or not; nothing where it is verified in full."""
    try:
        found = gr.verify(certificate, openings=openings)
    except InvalidDocument as error:
        return [line.partition(":")[0] for line in str(error).splitlines()]
    return [line.partition(":")[0] for line in found.differences]


def untrue(certificate: dict[str, Any], openings: dict[str, Any] | None = None) -> bool:
    try:
        return not gr.verify(certificate, openings=openings)
    except InvalidDocument:
        return True


# What stands in it


def test_a_certificate_names_its_format_and_the_library_that_wrote_it() -> None:
    certificate = whole()
    assert (certificate["format"], certificate["library"], certificate["withheld"]) == (2, gr.__version__, {})
    assert gr.verify(certificate) == gr.Verification(())
    assert gr.verify(certificate)
    assert gr.Decision.from_dict(certificate) == DECISION


def test_another_version_of_the_library_is_a_note_and_no_difference() -> None:
    newer = {**whole(), "library": "9.9.9"}
    assert gr.verify(newer)
    assert gr.verify(newer).notes == (f"library: written by `9.9.9`, checked by `{gr.__version__}`",)
    wrong = {**newer, "settled": not newer["settled"]}
    assert not gr.verify(wrong)
    assert "the rules are the same, so what differs lies in how the two work" in gr.verify(wrong).notes[0]


def test_rules_of_another_version_are_told_from_rules_of_ones_own() -> None:
    strange = {**whole(), "rules": "0" * 64}
    with pytest.raises(InvalidDocument, match=r"^rules: .* is not a fingerprint .* pass yours as `rules=`$"):
        gr.verify(strange)
    with pytest.raises(InvalidDocument, match=r"^rules: .*; version `9\.9\.9` of the library wrote it, and may know them$"):
        gr.verify({**strange, "library": "9.9.9"})


# Withholding


def test_what_is_withheld_stands_nowhere_in_the_certificate() -> None:
    certificate, openings = sealed()
    assert set(certificate["withheld"]) == set(openings) == SECRET
    assert not SECRET & set(certificate["facts"])
    assert not SECRET & set(certificate["missing"])
    named = {*certificate["fired"], *certificate["assumed"]}
    assert "uk.pecr.reg22.consent" in whole()["fired"]
    assert "uk.pecr.reg22.consent" not in named, "it turns on both facts"
    assert named < {*whole()["fired"], *whole()["assumed"]}
    assert certificate["outcome"] == whole()["outcome"]


def test_a_rule_that_does_not_turn_on_what_is_withheld_is_still_named() -> None:
    certificate, _ = DECISION.sealed({"objected"}, salts=salts)
    assert "uk.pecr.reg22.consent" in certificate["fired"]


def test_the_commitment_can_be_checked_by_other_hands() -> None:
    certificate, openings = sealed()
    message = b'["gdpr-rules",2,"Message","subscriber","sole_trader"]'
    digest = hmac.new(bytes.fromhex(openings["subscriber"]["salt"]), message, "sha256").hexdigest()
    assert certificate["withheld"]["subscriber"] == digest


def test_with_its_openings_it_is_verified_in_full_and_without_it_is_not_true() -> None:
    certificate, openings = sealed()
    assert gr.verify(certificate, openings=openings)
    assert gr.Decision.from_dict(certificate, openings=openings) == DECISION
    without = gr.verify(certificate)
    assert not without
    assert without.consistent
    assert without.withheld == ("subscriber", "consented")
    some = gr.verify(certificate, openings={"consented": openings["consented"]})
    assert (bool(some), some.consistent, some.withheld) == (False, True, ("subscriber",))
    with pytest.raises(InvalidDocument, match=r"^withheld\.subscriber: is not shown; pass its opening"):
        gr.Decision.from_dict(certificate)


def test_a_fact_not_known_can_be_withheld_and_shows_in_nothing() -> None:
    certificate, openings = DECISION.sealed({"opt_out_offered"}, salts=salts)
    assert openings["opt_out_offered"]["value"] is None
    assert "opt_out_offered" in DECISION.missing
    assert "opt_out_offered" not in certificate["missing"]
    assert gr.verify(certificate, openings=openings)


def test_salts_come_from_chance_unless_they_are_given() -> None:
    one, other = DECISION.sealed({"consented"}), DECISION.sealed({"consented"})
    assert one.certificate["withheld"] != other.certificate["withheld"]
    assert len(bytes.fromhex(one.openings["consented"]["salt"])) == 32
    assert DECISION.sealed(SECRET, salts=salts) == DECISION.sealed(sorted(SECRET), salts=salts)
    with pytest.raises(InvalidDocument, match="`salts` gave 3 bytes; it is asked for 32"):
        DECISION.sealed({"consented"}, salts=lambda size: b"abc")


def test_only_facts_that_may_be_unknown_can_be_withheld() -> None:
    with pytest.raises(UnknownFact, match="`consentd` is not a fact of Message; did you mean `consented`"):
        DECISION.sealed({"consentd"})
    request = gr.evaluate(gr.RightsRequest(right=gr.Right.ACCESS, received=date(2026, 11, 2)), on=ON)
    with pytest.raises(InvalidFact, match="`received` cannot be withheld: RightsRequest cannot be asked without it"):
        request.sealed({"received"})


@pytest.mark.parametrize("question", BOTH.questions, ids=lambda question: question.__name__)
def test_withholding_gives_nothing_away_but_what_the_answer_does(question: type[gr.Facts[Any]]) -> None:
    """Theorem: verified with openings; without, consistent and not true; but for the answer blind to what is withheld."""
    rules = ours(question)
    optional = sorted(field.name for field in attrs.fields(question) if field.default is None and field.name in read_by(rules))
    some = st.sets(st.sampled_from(optional), min_size=1, max_size=3)

    @settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.one_of(variations(rules, question), facts(question, rules=rules)), dates(rules, question), some)
    def holds(item: gr.Facts[Any], on: date, names: set[str]) -> None:
        check_withholding(item, on, rules, names)

    holds()


def read_by(rules: gr.Ruleset) -> set[str]:
    """The facts that some rule tests."""
    return {
        part.fact.name for each in rules for part in conditions.walk(rules.firing(each)) if isinstance(part, conditions.Test)
    }


# Tampering

EACH_KEY = sorted(whole())
OTHER: dict[str, Any] = {
    "format": 1,
    "library": 3,
    "question": "RightsRequest",
    "facts": {"subject_country": "FR"},
    "withheld": {"header_truthful": "0" * 64},
    "on": "2003-01-01",
    "rules": (gr.LAW | gr.SOPRO).fingerprint,
    "fired": [],
    "assumed": ["uk.pecr.reg22.consent"],
    "outcome": {"permission": "permitted"},
    "settled": True,
    "missing": ["consented"],
}
AT_FIRST: dict[str, set[str]] = {
    "on": {"assumed", "fired", "missing", "outcome"},
    "rules": {"assumed", "fired", "missing", "outcome"},
    "question": {"facts"},
    "facts": {"assumed", "fired", "missing", "outcome"},
}
"""Where a change of one key shows: in that key, unless it is what the rest is worked out from."""


@pytest.mark.parametrize("key", EACH_KEY)
def test_a_changed_key_is_told_by_name(key: str) -> None:
    changed = {**whole(), key: OTHER[key]}
    names = {path.partition(".")[0] for path in told(changed)}
    assert names & {key, *AT_FIRST.get(key, ())}
    assert untrue(changed)


@pytest.mark.parametrize("key", EACH_KEY)
def test_a_key_left_out_is_told_by_name(key: str) -> None:
    less = whole()
    del less[key]
    assert key in {path.partition(".")[0] for path in told(less)}
    assert untrue(less)


@pytest.mark.parametrize("value", [None, 1, "x", [], {}, False])
@pytest.mark.parametrize("key", ["extra", "a.b", "", "Fired"])
def test_a_key_put_in_is_told_by_name(key: str, value: Any) -> None:
    assert told({**whole(), key: value}) == [key]


JUNK: list[Any] = [None, True, 0, 1.5, "", "x", [], [[]], {}, {"x": {}}, [None], "\ud800", 10**30]


@pytest.mark.parametrize("key", EACH_KEY)
def test_junk_in_any_key_is_told_and_never_an_error_of_another_kind(key: str) -> None:
    for base, openings in ((whole(), None), sealed()):
        for junk in JUNK:
            if base[key] != junk and (key, junk) not in (("library", ""), ("library", "x"), ("library", "\ud800")):
                changed = {**deepcopy(base), key: junk}
                assert untrue(changed), junk
                assert untrue(changed, openings), junk
                assert told(changed, openings), junk


IMPOSSIBLE: dict[str, Any] = {
    "an object": object(),
    "a set": {1},
    "not a number": float("nan"),
    "numbers as names": {1: 2, "a": 3},
    "a number too long": 10**5000,
    "a day": [date(2026, 1, 1)],
}


@pytest.mark.parametrize("key", EACH_KEY)
@pytest.mark.parametrize("junk", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_no_json_is_refused_by_its_key_or_told(key: str, junk: Any) -> None:
    assert {path.partition(".")[0] for path in told({**whole(), key: junk})} <= {key, *AT_FIRST.get(key, ())}
    assert untrue({**whole(), key: junk})


@pytest.mark.parametrize("document", [None, [], "x", 3])
def test_what_is_no_object_is_refused(document: Any) -> None:
    for check in (gr.verify, gr.Decision.from_dict):
        with pytest.raises(InvalidDocument, match=r"^certificate: .* is not an object"):
            check(document)
    with pytest.raises(InvalidDocument, match=r"^openings: .* is not an object"):
        gr.verify(sealed()[0], openings=[])  # type: ignore[arg-type]  # a document may hold anything


def test_a_name_that_is_no_text_is_refused() -> None:
    odd: dict[Any, Any] = {**whole(), 3: 4}
    assert told(odd) == ["certificate"]


@pytest.mark.parametrize(
    ("fact", "value", "path"),
    [
        ("subscriber", "corporate", "fired"),
        ("consented", True, "fired"),
        ("consented", "yes", "facts.consented"),
        ("subject_country", "XX", "facts.subject_country"),
        ("consentd", True, "facts.consentd"),
        ("objected", None, "facts.objected"),
        ("sender_countries", ["GB", "GB"], "facts.sender_countries"),
    ],
)
def test_a_changed_fact_is_told(fact: str, value: Any, path: str) -> None:
    changed = whole()
    changed["facts"][fact] = value
    assert any(each.startswith(path) for each in told(changed))


def test_a_fact_spelled_otherwise_is_told() -> None:
    both = gr.evaluate(cold("GB", sender_countries=frozenset({"GB", "FR"})), on=ON).to_dict()
    both["facts"]["sender_countries"].reverse()
    assert told(both) == ["facts.sender_countries"]


CHANGES: list[tuple[Change, str]] = [
    (lambda c: c["fired"].remove("uk.pecr.reg22.consent"), "fired: `uk.pecr.reg22.consent` is missing"),
    (lambda c: c["fired"].append("uk.pecr.reg99"), "fired: `uk.pecr.reg99` does not belong there"),
    (lambda c: c["fired"].append(c["fired"][0]), "fired: the certificate says `["),
    (lambda c: c["fired"].reverse(), "fired: the certificate says `["),
    (lambda c: c["assumed"].clear(), "assumed: `"),
    (lambda c: c["missing"].append("consented"), "missing: `consented` does not belong there"),
    (
        lambda c: c["outcome"].update(permission="permitted"),
        "outcome.permission: the certificate says `permitted`, the rules say `forbidden`",
    ),
    (lambda c: c["outcome"]["duties"].pop(), "outcome.duties: `"),
    (lambda c: c["outcome"].pop("duties"), "outcome.duties: the certificate does not say, the rules say `"),
    (lambda c: c["outcome"].update(fee=None), "outcome.fee: the certificate says `null`, and the rules say nothing about it"),
    (lambda c: c["outcome"].update(consent_required=1), "outcome.consent_required: the certificate says `1`"),
    (lambda c: c.update(settled=0), "settled: the certificate says `0`, the rules say `false`"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), CHANGES, ids=map(str, range(len(CHANGES))))
def test_each_part_of_the_answer_is_compared(change: Change, said: str) -> None:
    changed = whole()
    change(changed)
    assert gr.verify(changed).differences[0].startswith(said)


def test_another_day_is_told_where_the_law_was_another() -> None:
    assert {"fired", "outcome.duties"} <= set(told({**whole(), "on": "2003-12-10"}))
    assert told({**whole(), "on": "2026-02-30"}) == told({**whole(), "on": "20261123"}) == ["on"]


def test_days_beyond_the_calendar_are_told_as_a_matter_of_the_document() -> None:
    request = gr.RightsRequest(right=gr.Right.ACCESS, received=date(2026, 11, 2), subject_country="IE")
    certificate = gr.evaluate(request, on=ON).to_dict()
    certificate["facts"]["received"] = "9999-12-20"
    assert told({**certificate, "on": "9999-12-30"}) == ["facts"]


@pytest.mark.parametrize("received", ["0001-01-01", "1800-01-01", "9999-12-30", "9999-12-31"])
@pytest.mark.parametrize("withheld", [set[str](), {"identity_confirmed"}, {"subject_country"}])
def test_facts_beyond_every_calendar_are_refused_by_their_path(received: str, withheld: set[str]) -> None:
    """Whichever way a certificate is read, it is told as what is wrong with the document, and at once."""
    request = gr.RightsRequest(right=gr.Right.ACCESS, received=date(2026, 11, 2), subject_country="IE")
    certificate, openings = gr.evaluate(request, on=ON).sealed(withheld, salts=salts)
    certificate["facts"]["received"] = received
    for shown in (None, openings):
        with pytest.raises(InvalidDocument, match=r"^facts(\.received)?: "):
            gr.verify(certificate, openings=shown)
    with pytest.raises(InvalidDocument, match=r"^facts(\.received)?: "):
        gr.Decision.from_dict(certificate, openings=openings)


def test_no_rules_are_rules_that_answer_nothing_and_not_the_law() -> None:
    for check in (gr.verify, gr.Decision.from_dict):
        with pytest.raises(InvalidDocument, match=r"^question: .* no rule answers"):
            check(whole(), rules=gr.Ruleset(()))
