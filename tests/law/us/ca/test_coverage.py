"""Whom the CCPA covers: every figure of the Act on both sides and in every period, and random cases against plain steps."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, ActExemption, Business, Coverage, CoverageDuty, Right, Threshold, evaluate
from gdpr_rules.errors import NotEncoded
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.figures.ccpa import REVENUE, VOLUME
from gdpr_rules.kernel.facts import fact_names
from tests.law.request_cases import asked
from tests.law.us.ca.coverage import ENTITY, NOBODY, coverage, entity, nobody, thresholds

DAY = timedelta(days=1)
FIRST, CPRA, ADJUSTED, NEXT = date(2020, 1, 1), date(2023, 1, 1), date(2025, 1, 1), date(2027, 1, 1)
PERIODS = {
    "2020": (FIRST, date(2021, 7, 1), CPRA - DAY),
    "2023": (CPRA, date(2024, 2, 29), ADJUSTED - DAY),
    "2025": (ADJUSTED, date(2026, 5, 1), NEXT - DAY),
}
ANSWER = CoverageDuty.ANSWER_FOR_BREACHES
FOR_A_TIME = [ActExemption.EMPLOYMENT, ActExemption.BUSINESS_CONTACT]
MEDICAL = [ActExemption.MEDICAL, ActExemption.KEPT_AS_MEDICAL, ActExemption.RESEARCH]
REST = [
    ActExemption.CREDIT_REPORTING,
    ActExemption.FINANCIAL,
    ActExemption.DRIVERS,
    ActExemption.OUTSIDE_CALIFORNIA,
    ActExemption.LEGAL_DUTY,
]
BIG: dict[str, Any] = {"gross_revenue_usd": Decimal(30_000_000)}


def answer(facts: Business, on: date) -> Coverage:
    """What complete facts are told: it is settled."""
    decision = evaluate(facts, on=on)
    assert decision.settled
    assert (decision.missing, decision.open_questions) == ((), ())
    return decision.outcome


def of(text: str) -> dict[str, Decimal]:
    return {"gross_revenue_usd": Decimal(text)}


# What is told; what it is one of; and in which of the three periods it covers.
POINTS: list[tuple[dict[str, Any], Threshold, set[str]]] = [
    (of("0"), Threshold.REVENUE, set()),
    (of("25000000"), Threshold.REVENUE, set()),
    (of("25000000.01"), Threshold.REVENUE, {"2020", "2023"}),
    (of("25000001"), Threshold.REVENUE, {"2020", "2023"}),
    (of("26625000"), Threshold.REVENUE, {"2020", "2023"}),
    (of("26625000.01"), Threshold.REVENUE, {"2020", "2023", "2025"}),
    (of("26625001"), Threshold.REVENUE, {"2020", "2023", "2025"}),
    *(
        ({name: number}, Threshold.VOLUME, periods)
        for name in ("consumers", "households")
        for number, periods in (
            (49_999, set[str]()),
            (50_000, {"2020"}),
            (99_999, {"2020"}),
            (100_000, {"2020", "2023", "2025"}),
        )
    ),
    *(
        ({name: number}, Threshold.VOLUME, periods)
        for name in ("devices", "consumers_with_received")
        for number, periods in ((49_999, set[str]()), (50_000, {"2020"}), (5_000_000, {"2020"}))
    ),
    ({"consumers": 25_000, "households": 24_999}, Threshold.VOLUME, set()),
    ({"consumers": 25_000, "households": 25_000}, Threshold.VOLUME, {"2020"}),
    ({"consumers": 20_000, "households": 20_000, "devices": 9_999}, Threshold.VOLUME, set()),
    ({"consumers": 20_000, "households": 20_000, "devices": 10_000}, Threshold.VOLUME, {"2020"}),
    ({"consumers": 20_000, "consumers_with_received": 30_000, "devices": 19_999}, Threshold.VOLUME, set()),
    ({"consumers": 20_000, "consumers_with_received": 30_000, "devices": 20_000}, Threshold.VOLUME, {"2020"}),
    ({"households": 25_000, "devices": 25_000}, Threshold.VOLUME, {"2020"}),
    ({"consumers": 60_000, "households": 39_999}, Threshold.VOLUME, {"2020"}),
    ({"consumers": 60_000, "households": 40_000}, Threshold.VOLUME, {"2020", "2023", "2025"}),
    ({"share_of_revenue_from_selling": Decimal("49.99")}, Threshold.DATA_REVENUE, set()),
    ({"share_of_revenue_from_selling": Decimal("50.00")}, Threshold.DATA_REVENUE, {"2020", "2023", "2025"}),
    ({"share_of_revenue_from_selling_or_sharing": Decimal("49.99")}, Threshold.DATA_REVENUE, set()),
    ({"share_of_revenue_from_selling_or_sharing": Decimal("50.00")}, Threshold.DATA_REVENUE, {"2023", "2025"}),
]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize(("told", "threshold", "periods"), POINTS, ids=[str(told) for told, _, _ in POINTS])
def test_each_figure_on_either_side(told: dict[str, Any], threshold: Threshold, periods: set[str], period: str) -> None:
    for on in PERIODS[period]:
        outcome = answer(entity(**told), on)
        assert outcome.covered is (period in periods)
        assert outcome.thresholds_met == (frozenset({threshold}) if period in periods else frozenset())
        assert outcome.duties == (frozenset({ANSWER}) if period in periods else frozenset())


@pytest.mark.parametrize("gate", [name for name in ENTITY if ENTITY[name] is True])
@pytest.mark.parametrize("on", [day for days in PERIODS.values() for day in days])
def test_whoever_lacks_one_gate_is_covered_by_no_size(gate: str, on: date) -> None:
    sizes = {"gross_revenue_usd": Decimal(10**9), "consumers": 10**7, "share_of_revenue_from_selling": Decimal(100)}
    assert answer(entity(**sizes), on).thresholds_met == frozenset(Threshold)
    assert answer(entity(**{**sizes, gate: False}), on) == Coverage()


def test_whoever_only_has_data_meets_no_volume() -> None:
    """Of everybody in California data are collected and held; none is bought, received, sold or shared."""
    for days in PERIODS.values():
        assert [answer(entity(), on) for on in days] == [Coverage()] * 3


def test_before_the_act_was_operative_nobody_is_covered_and_a_reader_is_told_why() -> None:
    decision = evaluate(entity(**BIG), on=FIRST - DAY)
    assert decision.settled
    assert not decision.outcome.covered
    assert "became operative on 2020-01-01" in decision.explain()
    assert answer(entity(**BIG), FIRST).covered
    assert "became operative" not in evaluate(entity(**BIG), on=FIRST).explain()


@pytest.mark.parametrize("dollars", [0, 25_000_000, 26_625_001, 10**9])
def test_from_2027_the_revenue_is_an_open_question_and_never_a_no(dollars: int) -> None:
    decision = evaluate(entity(gross_revenue_usd=Decimal(dollars)), on=NEXT)
    assert decision.outcome.covered
    assert not decision.settled
    assert decision.certain_outcome == Coverage()
    assert decision.missing == ()
    (question,) = decision.open_questions
    assert "gross revenue" in question
    assert "not encoded" in question
    assert "cannot tell yet" in decision.explain()


def test_from_2027_whoever_is_covered_otherwise_or_is_no_such_entity_is_told_so() -> None:
    assert evaluate(entity(consumers=100_000), on=NEXT).settled_on("covered")
    assert evaluate(entity(consumers=99_999), on=NEXT).settled is False
    assert answer(nobody(gross_revenue_usd=Decimal(10**9)), NEXT) == Coverage()
    with pytest.raises(NotEncoded, match="2027-01-01"):
        REVENUE.on(NEXT)
    assert VOLUME.on(NEXT) == 100_000


@pytest.mark.parametrize(
    ("votes", "otherwise", "branded", "shared", "before", "since"),
    [
        ("50", False, True, True, False, False),
        ("50.01", False, True, True, True, True),
        ("50.01", False, True, False, True, False),
        ("50.01", False, False, True, False, False),
        ("100", False, True, True, True, True),
        ("0", True, True, True, True, True),
        ("0", True, True, False, True, False),
        ("0", True, False, True, False, False),
        ("0", False, True, True, False, False),
    ],
)
def test_control_under_a_common_name(
    votes: str, otherwise: bool, branded: bool, shared: bool, before: bool, since: bool
) -> None:
    """Nobody of these is an entity that size could cover: a charity is caught as well."""
    facts = nobody(
        share_of_votes=Decimal(votes),
        controls_otherwise=otherwise,
        common_branding=branded,
        affiliate_shares_information=shared,
    )
    for days, expected in ((PERIODS["2020"], before), (PERIODS["2023"], since), (PERIODS["2025"], since)):
        for on in days:
            outcome = answer(facts, on)
            assert outcome == (Coverage(covered=True, duties=frozenset({ANSWER})) if expected else Coverage())


@pytest.mark.parametrize(("interest", "since"), [("39.99", False), ("40", True), ("50", True)])
def test_a_venture_of_businesses(interest: str, since: bool) -> None:
    facts = nobody(smallest_interest=Decimal(interest))
    assert answer(facts, CPRA - DAY) == Coverage()
    for on in (CPRA, ADJUSTED, NEXT - DAY, NEXT):
        outcome = answer(facts, on)
        assert outcome.covered is since
        assert outcome.duties == (frozenset({ANSWER, CoverageDuty.KEEP_PARTNERS_APART}) if since else frozenset())


def test_a_certification_binds_whoever_does_business_in_california() -> None:
    facts = nobody(does_business_in_california=True, certified_to_agency=True)
    assert answer(facts, CPRA - DAY) == Coverage()
    assert answer(facts, CPRA).covered
    assert answer(nobody(certified_to_agency=True), CPRA) == Coverage()


@pytest.mark.parametrize("exemption", FOR_A_TIME)
def test_staff_and_business_contacts_are_left_out_until_the_end_of_2022(exemption: ActExemption) -> None:
    facts = entity(**BIG, exemptions={exemption})
    for on in PERIODS["2020"]:
        assert answer(facts, on) == Coverage(duties=frozenset({ANSWER, CoverageDuty.SOME_DUTIES_STAY}))
        assert answer(entity(exemptions={exemption}), on) == Coverage()
        for other in (*MEDICAL, *REST):
            both = answer(entity(**BIG, exemptions={exemption, other}), on)
            assert both == answer(entity(**BIG, exemptions={other}), on)
    for on in (CPRA, ADJUSTED, NEXT - DAY):
        assert answer(facts, on) == Coverage(
            covered=True, thresholds_met=frozenset({Threshold.REVENUE}), duties=frozenset({ANSWER})
        )


@pytest.mark.parametrize("on", [FIRST, CPRA - DAY, CPRA, NEXT - DAY])
def test_what_other_laws_are_about_and_what_stays_of_the_act(on: date) -> None:
    whole = answer(entity(**BIG), on)
    found = {each: answer(entity(**BIG, exemptions={each}), on) for each in ActExemption if each not in FOR_A_TIME}
    assert found == {
        **dict.fromkeys(MEDICAL, Coverage()),
        **dict.fromkeys(REST, Coverage(duties=frozenset({ANSWER}))),
        ActExemption.VEHICLE_REPAIR: whole,
    }


def test_exemptions_are_about_data_and_lift_whatever_covers_the_business() -> None:
    ways: list[dict[str, Any]] = [
        BIG,
        {"consumers": 100_000},
        {"consumers": 50_000, "households": 50_000},
        {"share_of_revenue_from_selling": Decimal(50)},
        {"share_of_votes": Decimal(51), "common_branding": True, "affiliate_shares_information": True},
        {"smallest_interest": Decimal(40)},
        {"certified_to_agency": True},
    ]
    for way in ways:
        assert answer(entity(**way), CPRA).covered
        assert answer(entity(**way, exemptions={ActExemption.FINANCIAL}), CPRA) == Coverage(duties=frozenset({ANSWER}))
        assert answer(entity(**way, exemptions={ActExemption.MEDICAL}), CPRA) == Coverage()


def test_an_unknown_exemption_lifts_nothing() -> None:
    decision = evaluate(entity(**BIG, exemptions=None), on=CPRA)
    assert decision.outcome.covered
    assert decision.missing == ("exemptions",)


def test_nothing_known_is_never_a_no() -> None:
    decision = evaluate(Business(), on=date(2026, 5, 1))
    assert decision.outcome.covered
    assert decision.outcome.thresholds_met == frozenset(Threshold)
    assert not decision.settled
    assert set(decision.missing) == set(fact_names(Business)) - {
        "consumers_with_received",
        "devices",
        "share_of_revenue_from_californians",
    }


def test_a_sum_is_settled_once_one_count_is_enough() -> None:
    decision = evaluate(entity(consumers=50_000, consumers_with_received=None, households=None, devices=None), on=FIRST)
    assert decision.settled
    assert decision.outcome.covered


def test_the_sum_is_shown() -> None:
    text = evaluate(entity(consumers=60_000, households=40_000), on=CPRA).explain()
    assert "60,000 consumers + 40,000 households = 100,000, where 100,000 are enough" in text
    open_one = evaluate(entity(consumers=60_000, households=None), on=CPRA)
    assert open_one.outcome.covered
    assert not open_one.settled
    assert "some of the counts are not known" in open_one.explain()


@pytest.mark.parametrize("on", [CPRA - DAY, CPRA, date(2026, 5, 1)])
def test_requests_are_reached_as_before(on: date) -> None:
    """The regime's scope over requests is its own: it asks whether the Act covers the business, which this question answers."""
    for covered in (True, False):
        acts = frozenset({PrivacyAct.CCPA}) if covered else frozenset[PrivacyAct]()
        decision = evaluate(asked("ca", Right.KNOW, covering_acts=acts), on=on)
        assert ("us.ca.ccpa" in decision.by_regime) is covered


AROUND: dict[str, list[int]] = {
    "gross_revenue_usd": [25_000_000, 26_625_000],
    "consumers": [25_000, 50_000, 100_000],
    "consumers_with_received": [50_000, 100_000],
    "households": [25_000, 50_000, 100_000],
    "devices": [50_000, 100_000],
    "share_of_revenue_from_selling": [50],
    "share_of_revenue_from_selling_or_sharing": [50],
    "share_of_revenue_from_californians": [50],
    "share_of_votes": [50],
    "smallest_interest": [40],
}
KINDS = {field.name: field.type for field in attrs.fields(Business)}
CHANGES = [FIRST, CPRA, ADJUSTED]


def near(name: str) -> st.SearchStrategy[Any]:
    """Values of a fact around its figures: on them, a step or a hundredth beside them, further off, or nothing."""
    if name == "exemptions":
        return st.frozensets(st.sampled_from(ActExemption), max_size=2) | st.just(frozenset())
    if name not in AROUND:
        return st.booleans()
    steps = st.sampled_from(AROUND[name])
    if KINDS[name] == int | None:
        return st.just(0) | st.tuples(steps, st.integers(-2, 2)).map(sum)
    cents = st.sampled_from([-100, -1, 0, 1, 100]) | st.integers(-4_000, 4_000)
    return st.just(Decimal(0)) | st.tuples(steps, cents).map(lambda drawn: drawn[0] + Decimal(drawn[1]) / 100)


CASES = st.fixed_dictionaries({name: near(name) for name in NOBODY})
DAYS = st.dates(date(2018, 1, 1), NEXT - DAY) | st.tuples(st.sampled_from(CHANGES), st.integers(-1, 1)).map(
    lambda drawn: drawn[0] + drawn[1] * DAY
)


def test_random_points_around_every_figure() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=500)
    @given(CASES, DAYS, st.booleans())
    def as_in_plain_steps(told: dict[str, Any], on: date, eligible: bool) -> None:
        gates = {name: True for name in ENTITY if ENTITY[name] is True} if eligible else {}
        facts = Business(**{**told, **gates})
        expected = coverage(facts, on)
        assert answer(facts, on) == expected
        seen[f"covered {expected.covered}"] += 1
        seen.update(each.name for each in expected.thresholds_met)

    as_in_plain_steps()
    assert min(seen[name] for name in ("covered True", "covered False", *(each.name for each in Threshold))) >= 5


@given(CASES, st.dates(FIRST, NEXT - DAY))
def test_thresholds_are_those_of_the_act_whatever_else_covers(told: dict[str, Any], on: date) -> None:
    facts = entity(**{**told, **{name: True for name in ENTITY if ENTITY[name] is True}, "exemptions": frozenset()})
    assert evaluate(facts, on=on, rules=LAW.of("us.ca.ccpa")).outcome.thresholds_met == thresholds(facts, on)
