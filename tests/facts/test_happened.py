"""Days of what has happened: each day of each question is one or may lie ahead, and none of the former passes a day ahead."""

import datetime as dt
from datetime import date
from itertools import count
from typing import Any, get_origin

import attrs
import pytest

from gdpr_rules import NEVER, AuthorityProcedure, Breach, Clarification, Matter, Retention, Right, RightsRequest, evaluate
from gdpr_rules.facts.happened import HAPPENED, MAY_LIE_AHEAD, days_ahead
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.values.kinds import kinds, resolve

ON = date(2026, 11, 23)


def test_every_day_of_every_question_has_been_looked_at() -> None:
    for question in QUESTIONS.values():
        dated = {
            field.name
            for field in attrs.fields(resolve(question))
            if any(kind in (date, dt.datetime) or get_origin(kind) is tuple for kind in kinds(field.type))
        }
        happened, ahead = HAPPENED.get(question, ()), MAY_LIE_AHEAD.get(question, ())
        assert dated == {*happened, *ahead}, question.__name__
        assert not set(happened) & set(ahead)


def request(received: date = date(2026, 11, 2), **told: Any) -> RightsRequest:
    return RightsRequest(right=Right.ACCESS, received=received, **told)


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        (request(), []),
        (request(date(2062, 3, 2)), ["received"]),
        (request(date(2026, 11, 23)), []),
        (request(date(2026, 11, 24)), ["received"]),
        (request(identity_confirmed=date(2026, 11, 24), fee_paid=date(2027, 1, 4)), ["identity_confirmed", "fee_paid"]),
        (request(identity_confirmed=NEVER, fee_paid=NEVER, extension_notified=NEVER), []),
        (request(extension_notified=date(2026, 12, 1)), ["extension_notified"]),  # none has been sent: Art 12(3) has it given
        (request(extension_notified=date(2026, 11, 23)), []),
        (request(first_contact=date(2026, 12, 1), first_disclosure=date(2027, 1, 4)), []),
        (request(clarification=(Clarification(date(2026, 11, 3), NEVER),)), []),
        (request(clarification=(Clarification(date(2026, 11, 3), date(2062, 11, 9)),)), ["clarification"]),
        (Breach(became_aware=dt.datetime(2026, 12, 23, 9, tzinfo=dt.UTC)), ["became_aware"]),
        # 24 November has begun in Auckland while it is still the 23rd in Berlin
        (Breach(became_aware=dt.datetime(2026, 11, 24, 1, tzinfo=dt.timezone(dt.timedelta(hours=13)))), []),
        (Breach(became_aware=dt.datetime(2026, 11, 3, 9, tzinfo=dt.UTC), persons_told=date(2026, 12, 3)), ["persons_told"]),
        (Retention(collected=date(2062, 2, 28)), ["collected"]),
        (Retention(collected=date(2024, 2, 29), kept_until_told=date(2030, 1, 1), obligation_from=date(2026, 12, 31)), []),
        (AuthorityProcedure(matter=Matter.JOINT_OPERATION, received=date(2027, 1, 4)), ["received"]),
        (
            AuthorityProcedure(matter=Matter.BOARD_OPINION, received=date(2026, 11, 2), extended_on=date(2026, 12, 7)),
            ["extended_on"],
        ),
        (AuthorityProcedure(matter=Matter.BOARD_OPINION, received=date(2026, 11, 2), extended_on=date(2026, 11, 20)), []),
    ],
    ids=count(),
)
def test_days_after_the_one_asked_about_are_found(facts: Any, names: list[str]) -> None:
    assert [name for name, _ in days_ahead(facts, ON)] == names


def test_an_explanation_says_so() -> None:
    text = evaluate(request(date(2062, 3, 2), subject_country="GB"), on=ON).explain()
    assert "check received: `2062-03-02` lies after 2026-11-23" in text
    assert "lies after" not in evaluate(request(subject_country="GB"), on=ON).explain()
