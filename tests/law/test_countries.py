"""The 64 cells of the table, read from a copy of it that the rules never see."""

import csv
import random
from pathlib import Path
from typing import Any

import attrs
import pytest

from gdpr_rules import AddressKind, Message, SendingDuty
from tests.law.cases import (
    CONSENT,
    CUSTOMER,
    DUTIES_MET,
    FORBIDDEN,
    GENERIC,
    INDIVIDUAL,
    NAMED,
    OPEN,
    PERMITTED,
    SOLE_TRADER,
    YES,
    answer,
    but,
    cold,
    decide,
)

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
    assert counts == {
        "opt_in": 36,
        "opt_out": 20,
        "unknown": 8,
    }  # LU named: the Law of 28 July 2011 (Art 7) adds "ou l'utilisateur"


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
    decision = decide(cold(country, address=kind, **CONSENT, **NOT_MET))
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
def test_nothing_but_consent_or_a_sale_permits_in_an_unknown_cell(country: str, kind: AddressKind) -> None:
    draw = random.Random(f"{country} {kind.value}")
    booleans = [field.name for field in attrs.fields(Message) if field.type == bool | None]
    fixed = {"commercial": True, "address": kind, "consented": False, "details_from_sale": False}  # customers: the test below
    for _ in range(300):
        chosen = draw.sample(booleans, draw.randint(1, len(booleans)))
        told = {name: draw.choice((True, False, None)) for name in chosen}
        decision = decide(cold(country, **{**told, **fixed}))
        assert decision.outcome.permission is FORBIDDEN
        assert decision.settled_on("permission") is (decision.certain_outcome.permission is FORBIDDEN)


@pytest.mark.parametrize(("country", "kind"), of("unknown"))
def test_a_customer_in_an_unknown_cell_is_free_only_by_an_exception_that_was_read(country: str, kind: AddressKind) -> None:
    """Whoever the mailbox counts as, CY 106(2), EE 103-1(3), LV 9(2), SE 19 free the seller; HR: consumers."""
    assert answer(cold(country, address=kind, **CUSTOMER)) == (YES if country in {"CY", "EE", "LV", "SE"} else OPEN)
    assert answer(cold(country, address=kind, **CUSTOMER | {"details_from_sale": False})) == OPEN


SEEN = ["AT", "BE", "CZ", "DK", "FR", "DE", "IT", "NL", "PT", "ES", "LI"]  # the table's notes name the exception for customers
SEEN += [
    "CY",
    "GR",
    "IS",
    "LT",
    "LU",
    "MT",
    "NO",
    "RO",
    "SK",
]  # CY 106(2), GR 11(3), IS 94(2), LT 81(2), LU 11(2), MT 9(2), ...
OPEN_AS_TO_ADDRESS = [
    "EE",
    "LV",
    "SE",
]  # the exception stands in EE 103-1(3), LV 9(2), SE 19, and the cell itself is open
UNSEEN = sorted(set(ROWS) - set(SEEN) - set(OPEN_AS_TO_ADDRESS) - {"IE", "GB", "CH", "HU"})


@pytest.mark.parametrize("country", SEEN)
def test_the_exception_for_customers_needs_all_three_limbs(country: str) -> None:
    """IS Act 70/2022 Art 94(2): the sender's own goods, similar or not, so that the fact on own similar ones leaves it open."""
    asked = cold(country, **NOT_MET)
    assert answer(but(asked, **CUSTOMER)) == YES
    for limb in CUSTOMER:
        doubtful = country == "IS" and limb == "own_similar_products"
        assert answer(but(asked, **CUSTOMER | {limb: False})) == (OPEN if doubtful else "not permitted")
        assert answer(but(asked, **CUSTOMER | {limb: None})) == OPEN


@pytest.mark.parametrize("country", UNSEEN)
def test_where_the_exception_for_customers_was_not_seen_it_is_no_settled_permission(country: str) -> None:
    asked = cold(country, **NOT_MET, **CUSTOMER)
    expected = YES if ROWS[country][NAMED] == "opt_out" and country != "FI" else OPEN
    assert answer(asked) == expected


@pytest.mark.parametrize("country", sorted(set(ROWS) - {"GB"}))
def test_an_enquiry_that_came_to_no_sale_frees_nobody_but_in_the_united_kingdom(country: str) -> None:
    """Directive Art 13(2) and the states say *sale*; only PECR reg 22(3)(a) adds negotiations."""
    asked = cold(country, **NOT_MET)
    assert answer(but(asked, **CUSTOMER | {"details_from_sale": False, "details_from_negotiations": True})) == answer(asked)


def test_hungary_has_no_exception_for_customers() -> None:
    """Act XLVIII of 2008 s 6 knows consent only."""
    assert answer(cold("HU", **NOT_MET, **CUSTOMER)) == "not permitted"


def test_croatia_spares_consumers_only() -> None:
    """Electronic Communications Act Art 50(2)."""
    assert answer(cold("HR", subscriber=INDIVIDUAL, **NOT_MET, **CUSTOMER)) == YES
    assert answer(cold("HR", subscriber=SOLE_TRADER, **NOT_MET, **CUSTOMER)) == "not permitted"


def test_malta_wants_consent_in_writing() -> None:
    """SL 586.01 reg 9(1), of natural and legal persons alike."""
    for told in ({"address": NAMED}, {"address": GENERIC}, {"subscriber": INDIVIDUAL}):
        asked = cold("MT", **told, **CONSENT)
        assert answer(asked) == YES
        assert answer(but(asked, consent_in_writing=False)) == "not permitted"
        assert answer(but(asked, consent_in_writing=None)) == OPEN
    assert answer(cold("BE", **CONSENT | {"consent_in_writing": False})) == YES


@pytest.mark.parametrize("country", sorted(country for country, row in ROWS.items() if row[NAMED] == "opt_in"))
def test_consent_to_another_firms_offers_is_no_consent(country: str) -> None:
    asked = cold(country, **NOT_MET, **CONSENT | {"consent_covers_offer": False})
    assert answer(asked) == "not permitted"
    assert answer(but(asked, consent_covers_offer=None)) == OPEN


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        ("IE", {"address_mainly_for_business": True, "solely_about_business": True}),
        ("NL", {"address_published_for_offers": True}),
        ("SK", {"contact_details_published": True}),
    ],
)
def test_what_frees_a_companys_address_frees_a_sole_traders(country: str, shown: dict[str, Any]) -> None:
    """SI 336/2011 reg 13(2), Telecommunicatiewet 11.7(3)(a), Act 452/2021 s 116(15)."""
    for kind in (NAMED, GENERIC):
        trader = cold(country, address=kind, subscriber=SOLE_TRADER, **NOT_MET)
        assert answer(but(trader, **shown)) == YES
        for fact in shown:
            assert answer(but(trader, **shown | {fact: False})) == "not permitted"
    assert answer(cold("BE", address=GENERIC, subscriber=SOLE_TRADER, **NOT_MET | shown)) == "not permitted"


def test_a_sole_trader_is_not_told_of_a_companys_mailbox() -> None:
    """A cell that is open as to companies leaves the answer to a person's own mailbox settled."""
    for country in ("BG", "EE", "HR", "LV", "SE", "SI"):
        decision = decide(cold(country, subscriber=SOLE_TRADER))
        assert decision.settled
        assert decision.outcome.permission is FORBIDDEN
        assert not decision.open_questions


def test_iceland_frees_shared_addresses_and_liechtenstein_those_that_were_not_tried_out() -> None:
    """Act 70/2022 Art 94(1), (4); KomG Art 63(2), (4)(a)."""
    assert answer(cold("IS", address=GENERIC)) == YES
    assert answer(cold("IS", address=NAMED)) == "not permitted"
    request = cold("LI", asks_for_consent_only=True, request_states_rights=True)
    assert answer(request) == YES
    assert answer(but(request, request_states_rights=False)) == "not permitted"
    assert answer(but(request, address_found_at_random=True)) == "not permitted"
    assert answer(cold("LI", **CONSENT | {"address_found_at_random": True})) == "not permitted"
    assert answer(cold("LI", **CONSENT | {"address_found_at_random": None})) == OPEN


@pytest.mark.parametrize("country", sorted(set(ROWS) - {"CH"}))
def test_offers_are_recognised_on_receipt_and_promotions_state_their_conditions(country: str) -> None:
    """Directive 2000/31 Arts 6(c), (d) and 7(1); ECR 2002 regs 7(c), (d) and 8."""
    asked = cold(country, address=GENERIC, **MET, **CONSENT)
    assert answer(but(asked, consented=False, recognisable_on_receipt=False)) == "not permitted"
    assert answer(but(asked, recognisable_on_receipt=False)) == YES
    assert answer(but(asked, promotion=True, promotion_terms_stated=False)) == "not permitted"
    assert answer(but(asked, promotion=True, promotion_terms_stated=True)) == YES
    assert answer(but(asked, promotion=None)) == OPEN


@pytest.mark.parametrize("country", sorted(set(ROWS) - {"CH", "GB"}))
def test_an_address_to_stop_what_was_agreed_to_is_enough_unless_the_state_asks_more(country: str) -> None:
    """Directive 2002/58 Art 13(4); FR L34-5(5); SK 116(15); EE 103-1(4) no 2 and LV 8(1) no 6 ask for more."""
    enough, more = {"AT", "FR", "IS", "LI", "LU", "MT", "SE", "SK"}, {"EE", "LV"}
    for details in (True, False):
        facts = {"opt_out_offered": False, "contact_details_given": details, "stop_address_given": not details}
        asked = answer(cold(country, address=GENERIC, **CONSENT, **facts))
        assert asked == (YES if country in enough else "not permitted" if country in more else OPEN)


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
