"""Certificates with facts withheld, tampered with: openings that do not fit, and answers that cannot be."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.decisions import certificates
from gdpr_rules.errors import InvalidDocument
from tests.evaluation.test_certificates import salts, sealed, told
from tests.kernel.visits import CLOSED, DAY, ROOMS, Admission, Guest, V, Visit, dated, rule
from tests.law.cases import CUSTOMER, ON, SOLE_TRADER, cold

MISFITS: list[tuple[Callable[[Any, Any], object], str]] = [
    (lambda c, o: c["withheld"].update(consented="0" * 64), "withheld.consented"),
    (lambda c, o: c["withheld"].update(consented=c["withheld"]["subscriber"]), "withheld.consented"),
    (lambda c, o: o.update(consented=o["subscriber"], subscriber=o["consented"]), "withheld.subscriber"),
    (lambda c, o: o["consented"].update(salt="0" * 64), "withheld.consented"),
    (lambda c, o: o["consented"].update(value=True), "withheld.consented"),
    (lambda c, o: o["consented"].update(value=0), "withheld.consented"),
    (lambda c, o: o["consented"].update(salt="0"), "openings.consented.salt"),
    (lambda c, o: o["consented"].update(salt=o["consented"]["salt"].upper()), "openings.consented.salt"),
    (lambda c, o: o["consented"].pop("salt"), "openings.consented"),
    (lambda c, o: o.update(consented=None), "openings.consented"),
    (lambda c, o: o.update(objected=o["consented"]), "openings.objected"),
    (lambda c, o: c["withheld"].pop("consented"), "openings.consented"),
    (lambda c, o: c["withheld"].update(consented="0" * 63), "withheld.consented"),
    (lambda c, o: c["withheld"].update(consented=["0" * 64]), "withheld.consented"),
    (lambda c, o: c["withheld"].update(colour="0" * 64), "withheld"),
    (lambda c, o: c["facts"].update(consented=False), "withheld.consented"),
    (lambda c, o: c["facts"].update(consented=None), "withheld.consented"),
    (lambda c, o: c.update(question="Processing"), "withheld"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "path"), MISFITS, ids=map(str, range(len(MISFITS))))
def test_openings_that_do_not_fit_are_told(change: Callable[[Any, Any], object], path: str) -> None:
    certificate, openings = sealed()
    change(certificate, openings)
    assert path in told(certificate, openings)
    with pytest.raises(InvalidDocument):
        gr.Decision.from_dict(certificate, openings=openings)


def test_a_value_that_fits_its_commitment_and_is_no_value_is_refused() -> None:
    certificate, openings = sealed()
    openings["consented"]["value"] = "yes"
    certificate["withheld"]["consented"] = certificates.commitment("Message", "consented", **openings["consented"])
    assert told(certificate, openings) == ["openings.consented"]


VISITS = gr.Ruleset(
    (
        rule("house.guest", gr.equals(V.guest, Guest.STRANGER), CLOSED),
        rule("house.hall", then=Admission(rooms=ROOMS - {"hall"}, duties=frozenset({"sign"}))),
        rule("house.tower", gr.true(V.invited), Admission(rooms=ROOMS - {"tower"}, duties=frozenset({"knock"}))),
        rule("house.stay", then=Admission(stay=timedelta(hours=3), leave_on=date(2024, 6, 20))),
        rule("house.night", gr.at_least(V.age, dated((DAY, 18))), Admission(stay=timedelta(hours=1), leave_on=DAY)),
        rule("house.watch", gr.true(V.sober), Admission(watched=True, alone=False)),
    )
)  # fmt: skip
VISIT = Visit(guest=Guest.STRANGER, invited=True, sober=True, age=30)
VISIT_FACTS = {"guest", "invited", "sober", "age"}


def visit() -> dict[str, Any]:
    return gr.evaluate(VISIT, on=DAY, rules=VISITS).sealed(VISIT_FACTS, salts=salts).certificate


ANSWERS: list[tuple[str, Any, str]] = [
    ("entry", "open", ""),
    ("entry", "ajar", "which is not one of its values"),
    ("entry", True, "which is not one of its values"),
    ("watched", False, ""),
    ("watched", 0, "which is not one of its values"),
    ("alone", True, ""),
    ("duties", ["sign"], ""),
    ("duties", ["knock"], "the rules require at least `[\"sign\"]`"),
    ("duties", ["dance", "sign"], "the rules require at most `[\"knock\", \"sign\"]`"),
    ("duties", ["sign", "sign"], "which is not one of its values"),
    ("duties", [None], "which is not one of its values"),
    ("duties", None, "which is not one of its values"),
    ("rooms", ["garden", "tower"], ""),
    ("rooms", ["garden", "hall", "tower"], "at least"),
    ("rooms", [], "at most"),
    ("leave_on", "2024-06-20", ""),
    ("leave_on", "2024-06-21", "the rules require at least `2024-06-20`"),
    ("leave_on", "2024-05-31", "the rules require at most `2024-06-01`"),
    ("leave_on", None, "at least"),
    ("leave_on", "never", "at least"),
    ("leave_on", "20240601", "which is not one of its values"),
    ("leave_on", "soon", "which is not one of its values"),
    ("stay", "PT2H", ""),
    ("stay", "PT4H", "the rules require at least `PT3H`"),
    ("stay", "PT0H", "the rules require at most `PT1H`"),
    ("stay", "PT1e99H", "which is not one of its values"),
    ("stay", "PTnanH", "which is not one of its values"),
    ("stay", "two hours", "which is not one of its values"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value", "said"), ANSWERS, ids=map(str, range(len(ANSWERS))))
def test_without_openings_the_answer_is_held_between_what_is_possible(field: str, value: Any, said: str) -> None:
    certificate = visit()
    certificate["outcome"][field] = value
    found = gr.verify(certificate, rules=VISITS)
    assert [each.startswith(f"outcome.{field}: ") and said in each for each in found.differences] == [True] * bool(said)
    assert not found


def test_an_answer_without_its_fields_or_with_others_cannot_be() -> None:
    certificate = visit()
    del certificate["outcome"]["stay"]
    certificate["outcome"]["mood"] = "good"
    assert gr.verify(certificate, rules=VISITS).differences == (
        "outcome.stay: the certificate does not say",
        "outcome.mood: is not part of the outcome",
    )


def test_what_the_facts_told_settle_is_settled() -> None:
    known = gr.evaluate(attrs.evolve(VISIT, country="AA"), on=DAY, rules=VISITS).sealed({"country"}, salts=salts).certificate
    for value in (False, 1):
        found = gr.verify({**known, "settled": value}, rules=VISITS)
        assert [each.partition(":")[0] for each in found.differences] == ["settled"]
    assert gr.verify({**visit(), "settled": False}, rules=VISITS).consistent


@pytest.mark.parametrize("openings", [None, {}])
def test_a_loosened_answer_is_told_where_it_hangs_on_nothing_withheld(openings: Any) -> None:
    certificate, _ = gr.evaluate(cold("GB", subscriber=SOLE_TRADER, **CUSTOMER), on=ON).sealed({"consented"}, salts=salts)
    loosened = deepcopy(certificate)
    loosened["outcome"]["opt_out_within"] = "PT24H"
    assert told(certificate, openings) == []
    assert told(loosened, openings) == ["outcome.opt_out_within"]


def test_rules_of_ones_own_are_passed_and_compared_by_their_fingerprint() -> None:
    certificate = gr.evaluate(VISIT, on=DAY, rules=VISITS).to_dict()
    assert gr.verify(certificate, rules=VISITS)
    wider = VISITS | gr.Ruleset((rule("street.lamp", gr.false(V.sober)),))
    found = gr.verify(certificate, rules=wider).differences
    assert [each.partition(":")[0] for each in found] == ["rules"]
