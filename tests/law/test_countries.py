"""The 64 cells of the table, read from a copy of it that the rules never see."""

import csv
import random
from pathlib import Path
from typing import Any

import attrs
import pytest

from gdpr_rules import AddressKind, Message, SendingDuty
from tests.law.cases import CUSTOMER, DUTIES_MET, FORBIDDEN, GENERIC, NAMED, OPEN, PERMITTED, YES, answer, but, cold, decide

TABLE = Path(__file__).with_name("eprivacy_cells.csv")
with TABLE.open(encoding="utf-8") as file:
    ROWS = {row["country"]: {NAMED: row["named"], GENERIC: row["generic"]} for row in csv.DictReader(file)}
CELLS = [(country, kind, cell) for country, row in ROWS.items() for kind, cell in row.items()]

# What has to be shown before an address may be written to without consent, as the table's notes say.
CONDITIONS: dict[tuple[str, AddressKind], tuple[str, ...]] = {
    ("FI", NAMED): ("essential_to_duties",),
    ("FR", NAMED): ("relevant_to_role", "informed_at_collection"),
    ("IE", NAMED): ("address_mainly_for_business", "solely_about_business"),
    ("SK", GENERIC): ("contact_details_published",),
    ("NL", NAMED): ("address_published_for_offers",),
    ("NL", GENERIC): ("address_published_for_offers",),
}
ALL_CONDITIONS = sorted({fact for facts in CONDITIONS.values() for fact in facts})
NOT_MET: dict[str, Any] = dict.fromkeys(ALL_CONDITIONS, False)
MET: dict[str, Any] = dict.fromkeys(ALL_CONDITIONS, True)


def of(*wanted: str) -> list[Any]:
    """The cells with one of these entries, as parameters."""
    return [pytest.param(country, kind, id=f"{country}-{kind.value}") for country, kind, cell in CELLS if cell in wanted]


CONDITIONAL = [pytest.param(country, kind, id=f"{country}-{kind.value}") for country, kind in CONDITIONS]


def test_the_table_has_every_country_and_every_kind_of_cell() -> None:
    assert len(ROWS) == 32
    assert len(CELLS) == 64
    counts = {entry: sum(cell == entry for _, _, cell in CELLS) for entry in ("opt_in", "opt_out", "unknown")}
    assert counts == {"opt_in": 34, "opt_out": 19, "unknown": 11}


@pytest.mark.parametrize(("country", "kind"), of("opt_in"))
def test_opt_in_forbids_without_consent_and_that_is_settled(country: str, kind: AddressKind) -> None:
    decision = decide(cold(country, address=kind, **NOT_MET))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.consent_required
    assert SendingDuty.OBTAIN_CONSENT in decision.outcome.duties
    assert decision.settled_on("permission")
    assert decision.settled_on("consent_required")


@pytest.mark.parametrize(("country", "kind"), of("opt_in", "opt_out", "unknown"))
def test_consent_permits_in_every_cell_and_that_is_settled(country: str, kind: AddressKind) -> None:
    decision = decide(cold(country, address=kind, consented=True, **NOT_MET))
    assert decision.outcome.permission is PERMITTED
    assert not decision.outcome.consent_required
    assert decision.settled


@pytest.mark.parametrize(("country", "kind"), of("opt_out"))
def test_opt_out_permits_once_the_countrys_conditions_are_met(country: str, kind: AddressKind) -> None:
    met = dict.fromkeys(CONDITIONS.get((country, kind), ()), True)
    decision = decide(cold(country, address=kind, **met))
    assert decision.outcome.permission is PERMITTED
    assert not decision.outcome.consent_required
    assert decision.settled


@pytest.mark.parametrize(("country", "kind"), of("opt_out"))
def test_opt_out_ends_with_an_objection(country: str, kind: AddressKind) -> None:
    decision = decide(cold(country, address=kind, objected=True, **MET))
    company_in_britain = (country, kind) == ("GB", GENERIC)
    assert decision.outcome.permission is (PERMITTED if company_in_britain else FORBIDDEN)
    assert decision.settled


@pytest.mark.parametrize(("country", "kind"), CONDITIONAL)
def test_a_condition_that_is_not_shown_leaves_consent_to_be_asked(country: str, kind: AddressKind) -> None:
    """The addresses that FI, FR, IE, NL and SK leave free on conditions: each missing one brings consent back."""
    for left_out in CONDITIONS[country, kind]:
        told = {fact: fact != left_out for fact in CONDITIONS[country, kind]}
        refused = decide(cold(country, address=kind, **told))
        assert refused.outcome.permission is FORBIDDEN
        assert refused.outcome.consent_required
        assert refused.settled_on("permission")
        unknown = decide(cold(country, address=kind, **{**told, left_out: None}))
        assert unknown.outcome.permission is FORBIDDEN
        assert not unknown.settled_on("permission")
        assert unknown.missing == (left_out,)


@pytest.mark.parametrize(("country", "kind"), CONDITIONAL)
def test_all_conditions_together_free_the_address_in_that_country_only(country: str, kind: AddressKind) -> None:
    met = dict.fromkeys(CONDITIONS[country, kind], True)
    assert answer(cold(country, address=kind, **met)) == YES
    assert answer(cold("AT", address=kind, **met)) != YES


@pytest.mark.parametrize(("country", "kind"), of("unknown"))
def test_an_unknown_cell_forbids_and_is_never_settled(country: str, kind: AddressKind) -> None:
    decision = decide(cold(country, address=kind, **MET))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.consent_required
    assert not decision.settled
    assert not decision.settled_on("permission")
    assert decision.open_questions
    assert decision.missing == (), "no fact would settle it"
    assert answer(cold(country, address=kind, **MET)) == OPEN


@pytest.mark.parametrize(("country", "kind"), of("unknown"))
def test_nothing_but_consent_permits_in_an_unknown_cell(country: str, kind: AddressKind) -> None:
    draw = random.Random(f"{country} {kind.value}")
    booleans = [field.name for field in attrs.fields(Message) if field.type == bool | None]
    fixed = {"commercial": True, "address": kind, "consented": False}
    for _ in range(300):
        chosen = draw.sample(booleans, draw.randint(1, len(booleans)))
        told = {name: draw.choice((True, False, None)) for name in chosen}
        decision = decide(cold(country, **{**told, **fixed}))
        assert decision.outcome.permission is FORBIDDEN
        assert decision.settled_on("permission") is (decision.certain_outcome.permission is FORBIDDEN)


@pytest.mark.parametrize(("country", "kind"), of("unknown"))
def test_a_customer_in_an_unknown_cell_is_no_settled_permission(country: str, kind: AddressKind) -> None:
    assert answer(cold(country, address=kind, **CUSTOMER)) == OPEN


SEEN = ["AT", "BE", "CZ", "DK", "FR", "DE", "IT", "NL", "PT", "ES", "LI"]  # the table's notes name the exception for customers
UNSEEN = sorted(set(ROWS) - set(SEEN) - {"IE", "GB", "CH"})


@pytest.mark.parametrize("country", SEEN)
def test_the_exception_for_customers_needs_all_three_limbs(country: str) -> None:
    asked = cold(country, **NOT_MET)
    assert answer(but(asked, **CUSTOMER)) == YES
    for limb in CUSTOMER:
        assert answer(but(asked, **CUSTOMER | {limb: False})) == "not permitted"
        assert answer(but(asked, **CUSTOMER | {limb: None})) == OPEN


@pytest.mark.parametrize("country", UNSEEN)
def test_where_the_exception_for_customers_was_not_seen_it_is_no_settled_permission(country: str) -> None:
    asked = cold(country, **NOT_MET, **CUSTOMER)
    expected = YES if ROWS[country][NAMED] == "opt_out" and country != "FI" else OPEN
    assert answer(asked) == expected


def test_ireland_has_an_exception_for_customers_that_lasts_twelve_months() -> None:
    asked = cold("IE", **NOT_MET, **CUSTOMER)
    assert answer(but(asked, contact_within_twelve_months=True)) == YES
    assert answer(but(asked, contact_within_twelve_months=False)) == "not permitted"
    assert answer(asked) == OPEN


@pytest.mark.parametrize("kind", [NAMED, GENERIC], ids=["named", "generic"])
def test_switzerland_asks_for_consent_to_automated_sending_only(kind: AddressKind) -> None:
    assert answer(cold("CH", address=kind, automated=True)) == "not permitted"
    assert answer(cold("CH", address=kind, automated=False)) == YES
    assert answer(cold("CH", address=kind, automated=None)) == OPEN


@pytest.mark.parametrize("country", sorted(ROWS))
def test_an_unknown_kind_of_address_is_taken_for_the_stricter(country: str) -> None:
    both = {decide(cold(country, address=kind, **NOT_MET)).outcome.permission for kind in (NAMED, GENERIC)}
    unknown = decide(cold(country, address=None, **NOT_MET))
    assert unknown.outcome.permission is (FORBIDDEN if FORBIDDEN in both else PERMITTED)


@pytest.mark.parametrize("country", sorted(ROWS))
def test_a_message_that_promotes_nothing_is_free(country: str) -> None:
    assert answer(cold(country, **{**DUTIES_MET, "commercial": False})) == YES
