"""Rights across laws: where the month is cited, what two laws make of one request, and what is not encoded."""

from datetime import date
from typing import Any

from gdpr_rules import LAW, Answer, Obligation, Right
from tests.law.request_cases import decide

Owed = Obligation


def test_e16_the_time_limit_is_cited_to_the_articles_that_set_it() -> None:
    """Not here: the month stands in Article 12(3), in the UK GDPR in Article 12A, and not in Articles 15 to 22."""
    setting = [rule for rule in LAW if rule.id.endswith(".time_limit") and ".gdpr." in rule.id]
    assert {rule.id.partition(".")[0] for rule in setting} == {"eu", "uk"}
    for rule in setting:
        assert any("Art 12" in cite.pinpoint for cite in rule.cites)
        assert not any(f"Art {article}" in cite.pinpoint for cite in rule.cites for article in range(15, 23))


def test_two_laws_that_apply_give_the_earlier_date_field_by_field() -> None:
    told: dict[str, Any] = {
        "controller_countries": frozenset({"GB", "IE"}),
        "place": "IE",
        "identity_doubted": True,
        "identity_confirmed": date(2026, 11, 12),
    }
    decision = decide("eu", Right.ACCESS, **told)
    dues = {regime: outcome.due for regime, outcome in decision.by_regime.items()}
    assert dues["eu.gdpr"] == date(2026, 12, 2)
    assert dues["uk.gdpr"] == date(2026, 12, 14)
    assert decision.outcome.due == date(2026, 12, 2)


def test_a_place_whose_law_is_not_encoded_is_never_settled() -> None:
    places: list[dict[str, Any]] = [{"subject_country": "JP"}, {"subject_country": "US", "subject_us_state": "TX"}]
    for told in places:
        decision = decide("uk", Right.ACCESS, **told)
        assert Owed.FIND_OUT_LAW in decision.outcome.obligations
        assert not decision.settled
        assert decision.open_questions
    nowhere = decide("uk", Right.ACCESS, subject_country="JP", controller_countries=frozenset({"JP"}), place=None)
    assert nowhere.outcome.answer is Answer.COMPLY
    assert not nowhere.settled_on("answer")
