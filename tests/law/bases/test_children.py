"""Children's consent, row by row against the sheet, and what stands in for their age."""

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from gdpr_rules import Basis, SpecialCondition
from gdpr_rules.figures.consent_age import AGE_BY_COUNTRY
from tests.law.bases.cases import CONSENT, ON, decide
from tests.law.bases.oracle import AGES, EEA

LOWER = {country: age for age, countries in AGES.items() for country in countries}
SHEET = dict.fromkeys(EEA, 16) | LOWER
ONLINE: dict[str, Any] = {**CONSENT, "offered_to_child": True}
BY_A_PARENT = {"consent_given": False, "parental_authorisation": True, "parental_authorisation_verified": True}
DOUBTED = {"ES": (date(2025, 4, 11), 16), "NO": (date(2026, 4, 14), 15)}
DAY = timedelta(days=1)
AGES_BY_DAY = Path(__file__).parents[2] / "vectors" / "consent_ages.csv"
VECTORS = list(csv.DictReader(AGES_BY_DAY.read_text(encoding="utf-8").splitlines()))


def consents(country: str, age: int | None, on: date = ON, **told: Any) -> tuple[bool, bool]:
    """Whether a child's consent is left, and whether that is final."""
    place = {"subject_country": country, "controller_countries": frozenset({country})}
    decision = decide("eu", on=on, **{**ONLINE, **place, "subject_age": age, **told})
    return Basis.CONSENT in decision.outcome.available, decision.settled_on("available")


@pytest.mark.parametrize("country", sorted({*SHEET, "GB"}))
def test_each_country_has_the_age_of_the_sheet(country: str) -> None:
    age = SHEET.get(country, 13)
    assert consents(country, age - 1) == (False, True)
    above = DOUBTED[country][1] if country in DOUBTED else age
    assert consents(country, above) == (True, True)
    for between in range(age, above):
        assert consents(country, between) == (False, False)


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: f"{row['country']}-{row['from']}")
def test_each_age_holds_from_its_first_day_to_its_last(row: dict[str, str]) -> None:
    first, age, country = date.fromisoformat(row["from"]), int(row["age"]), row["country"]
    later = [each["from"] for each in VECTORS if each["country"] == country and each["from"] > row["from"]]
    last = date.fromisoformat(min(later)) - DAY if later else max(first, date(2025, 4, 10))
    for on in (first, last):
        assert consents(country, age - 1, on)[0] is False
        assert consents(country, age, on) == (True, True)


def test_the_vectors_know_every_country_of_the_area_and_britain() -> None:
    assert {row["country"] for row in VECTORS} == {*EEA, "GB"}


@pytest.mark.parametrize(
    ("country", "day", "before", "after"),
    [
        ("DK", date(2024, 1, 1), 13, 15),
        ("SI", date(2023, 1, 26), 16, 15),
        ("BE", date(2018, 9, 5), 16, 13),
        ("CZ", date(2019, 4, 24), 16, 15),
    ],
)
def test_ages_change_on_their_day(country: str, day: date, before: int, after: int) -> None:
    for on, age in ((day - DAY, before), (day, after)):
        assert consents(country, age, on) == (True, True)
        assert consents(country, age - 1, on) == (False, True)
    assert AGE_BY_COUNTRY[country].ages.on(day) == after


@pytest.mark.parametrize("country", sorted(DOUBTED))
def test_where_the_law_may_have_changed_ages_between_are_open_from_that_day(country: str) -> None:
    day, raised = DOUBTED[country]
    assert consents(country, raised - 1, day) == (False, False)
    assert consents(country, raised - 1, day - DAY) == (True, True)
    place: dict[str, Any] = {"subject_country": country, "subject_age": raised - 1}
    words = {"ES": "whether Spain has raised the age to 16", "NO": "whether Norway has raised the age to 15"}
    assert words[country] in " ".join(decide("eu", **{**ONLINE, **place}).open_questions)


@pytest.mark.parametrize(
    ("child", "service", "on", "answers"),  # the age: whether consent is left, and whether that is final
    [
        # B5: EDPB Guidelines 05/2020 para 131. Open where one country's age lies below the child's and the other's above it
        ("DK", "IE", ON, {14: (False, True), 15: (False, False), 16: (True, True)}),
        ("IE", "BE", ON, {12: (False, True), 13: (False, False), 15: (False, False), 16: (True, True)}),
        ("DE", "FR", ON, {14: (False, True), 15: (False, False), 16: (True, True)}),
        ("DE", "RE", ON, {14: (False, True), 15: (False, False)}),
        ("SE", "AT", ON, {12: (False, True), 13: (False, False), 14: (True, True)}),
        ("PT", "SE", ON, {12: (False, True), 13: (True, True)}),
        ("DK", "SE", date(2023, 12, 31), {12: (False, True), 13: (True, True)}),
        ("DK", "SE", date(2024, 1, 1), {12: (False, True), 13: (False, False), 15: (True, True)}),
        ("DE", "US", ON, {15: (False, True), 16: (False, False)}),  # a service from elsewhere: American law is not encoded
        ("GB", "IE", date(2020, 12, 31), {12: (False, True), 13: (False, False), 16: (True, True)}),
        ("US", "FR", ON, {14: (False, True), 15: (False, False)}),
    ],
)
def test_two_ages_leave_the_answer_open_between_them(
    child: str, service: str, on: date, answers: dict[int, tuple[bool, bool]]
) -> None:
    place = {"controller_countries": frozenset({service}), "targets_subject": True}
    assert {age: consents(child, age, on, **place) for age in answers} == answers


@pytest.mark.parametrize("country", ["DE", "DK", "GB", "US"])
def test_parents_stand_in_for_the_age_only_when_verified(country: str) -> None:
    place: dict[str, Any] = {"subject_country": country, "subject_age": 9}
    both: dict[str, Any] = {"parental_authorisation": True, "parental_authorisation_verified": True}
    for given, lawful in ((both, True), *(({**both, name: no}, False) for name in both for no in (False, None))):
        outcome = decide("uk" if country == "GB" else "eu", **{**ONLINE, **place, **given})
        names = {"eu.gdpr", "uk.gdpr"} & set(outcome.by_regime)
        assert all((Basis.CONSENT in outcome.by_regime[name].available) is lawful for name in names)


def test_services_that_counsel_children_are_left_out_in_britain_and_ireland_and_open_elsewhere() -> None:
    """B14: recital 38 of the GDPR says that they need no parent, and Article 8 is silent."""
    for country, free in (("GB", True), ("IE", True), ("DE", False), ("FR", False), ("ES", False), ("NO", False)):
        assert consents(country, 10, preventive_service=True) == (free, free)
        assert consents(country, 10) == (False, True)


def test_an_unknown_age_counts_as_a_childs_and_other_services_ask_for_none() -> None:
    assert consents("DE", None) == (False, False)
    assert consents("DE", 16) == (True, True)
    assert consents("DE", 16, offered_to_child=False) == (True, True)
    assert consents("DE", 9, offered_to_child=None) == (False, False)


@pytest.mark.parametrize(
    ("where", "told", "answer"),  # whether consent is left, and whether that is final
    [
        # B13: Article 8(1), "given or authorised" by the holder of parental responsibility; above the age, by the child alone
        ("DE", {**BY_A_PARENT, "subject_age": 12}, (True, True)),
        ("DE", {**BY_A_PARENT, "subject_age": 15}, (True, True)),
        ("DE", {**BY_A_PARENT, "subject_age": 16}, (False, True)),
        ("SE", {**BY_A_PARENT, "subject_age": 14}, (False, True)),
        ("GB", {**BY_A_PARENT, "subject_age": 12}, (True, True)),
        ("GB", {**BY_A_PARENT, "subject_age": 13}, (False, True)),
        ("DE", {**BY_A_PARENT, "subject_age": 12, "parental_authorisation_verified": False}, (False, True)),
        # B19: beside online services, national law on capacity decides
        ("DE", {"offered_to_child": False, "subject_age": 5}, (False, False)),
        ("DE", {"offered_to_child": False, "subject_age": 5, "parental_authorisation": True}, (True, True)),
        ("DE", {"offered_to_child": False, "subject_age": 16}, (True, True)),
        ("GB", {"offered_to_child": False, "subject_age": 5}, (False, False)),
        ("GB", {"offered_to_child": False, "subject_age": 13}, (True, True)),
        ("DE", {"offered_to_child": False, "subject_age": None}, (False, False)),
    ],
)
def test_parents_consent_for_the_young_and_capacity_is_national_law(
    where: str, told: dict[str, Any], answer: tuple[bool, bool]
) -> None:
    assert consents(where, **{"age": told["subject_age"], **{k: v for k, v in told.items() if k != "subject_age"}}) == answer


@pytest.mark.parametrize("country", ["DE", "GB"])
def test_a_childs_explicit_consent_opens_article_9_for_no_other_basis(country: str) -> None:
    """B8: open whether Article 8 governs explicit consent too; a parent, or the age, settles it."""
    place: dict[str, Any] = {"subject_country": country, "controller_countries": frozenset({country})}
    health: dict[str, Any] = {"special_category": True, "special_category_condition": SpecialCondition.EXPLICIT_CONSENT}
    told = {**ONLINE, **place, **health, "explicit_consent": True, "necessary_for_purpose": True, "contract_with_subject": True}
    parent = {"parental_authorisation": True, "parental_authorisation_verified": True}
    for more, answer in (({"subject_age": 9}, (False, False)), ({"subject_age": 16}, (True, True)), (parent, (True, True))):
        decision = decide("eu", **{**told, "subject_age": 9, **more})
        assert (Basis.CONTRACT in decision.outcome.available, decision.settled_on("available")) == answer


def test_other_bases_do_not_ask_for_an_age() -> None:
    decision = decide("eu", **{**ONLINE, "subject_age": 9}, necessary_for_purpose=True, contract_with_subject=True)
    assert decision.outcome.available == {Basis.CONTRACT}
